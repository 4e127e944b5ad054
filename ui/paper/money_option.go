package paper

import (
	"slices"
	"strings"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/ui/words"
)

// CostOption is one option in full: how it was added up, what can be done
// about it, and how it goes on over a year.
func CostOption(p *Pen, c record.Case, option string) *Sheet {
	m := reckon(p.Library.Costs, p.Words, c.Answers)
	s := newSheet(p, m.book.Title(option))
	m.only(option)
	if len(m.options()) == 0 {
		return s
	}
	m.cannot(s)
	for _, c := range m.costs {
		m.hangsOn(s, option, c.Backing)
	}
	m.workedOut(s)
	m.help(s)
	m.year(s)
	m.unknown(s)
	return closed(s)
}

// workedOut shows how each option was added up, and what its figures rest on.
func (m *reckoning) workedOut(s *Sheet) {
	if len(m.costs) > 1 {
		s.head(claimHead(m, &m.words.Money))
	}
	for _, c := range m.costs {
		s.sub(cited(s, m.words.Money.OptionCosts(m.book.Title(c.Option), price(m.words, &c)), c.Rests...))
		if flaws := s.marks.flaws(c.Rests); len(flaws) > 0 {
			s.care(2, words.Capital(strings.Join(flaws, ", "))+".")
		}
		notes := len(c.Working) - len(c.NoteSources)
		for i, line := range c.Working {
			if i >= notes {
				line = cited(s, line, c.NoteSources[i-notes]...)
			}
			s.text(2, line)
		}
	}
}

// help is the part of a sheet on what can be done about the costs.
func (m *reckoning) help(s *Sheet) {
	if slices.ContainsFunc(m.costs, func(c cost.Cost) bool { return len(c.Aids) > 0 }) {
		s.head(m.words.Money.Help)
		m.aids(s)
	}
}

// aids shows what can be done about the costs, by what it is.
func (m *reckoning) aids(s *Sheet) {
	for i := range m.book.Rules.Aids {
		var list []aided
		rule := &m.book.Rules.Aids[i]
		for _, c := range m.costs {
			if i := slices.IndexFunc(c.Aids, func(a cost.Aid) bool { return a.ID == rule.ID }); i >= 0 && !c.Shut() {
				list = append(list, aided{c.Option, &c.Aids[i]})
			}
		}
		if len(list) > 0 {
			m.aid(s, rule.Title, list)
		}
	}
}

// aided is what can be done about one option.
type aided struct {
	option string
	aid    *cost.Aid
}

// aid shows one thing that can be done: what it means for each option, and once
// what is to be known of it.
func (m *reckoning) aid(s *Sheet, title string, list []aided) {
	s.sub(title)
	var notes, sources []string
	for _, a := range list {
		notes = append(notes, a.aid.Notes...)
		sources = append(sources, a.aid.Sources...)
		if text := strings.Join(a.aid.Working, " "); text != "" {
			s.item(2, "-", m.words.Money.OptionCosts(m.book.Title(a.option), text))
		}
	}
	s.text(2, cited(s, strings.Join(once(notes), " "), once(sources)...))
}

// once is the list without what stands in it again.
func once(list []string) []string {
	var out []string
	for _, text := range list {
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// writePayRights shows what else there is for a person with these answers, each with
// how sure we are.
func writePayRights(s *Sheet, shelf *reference.Shelf, w *words.Words, facts *fact.Facts) {
	for i := range shelf.Rights {
		group := &shelf.Rights[i]
		if !group.OfMoney {
			continue
		}
		s.head(group.Title)
		for j := range group.Rights {
			if right := &group.Rights[j]; right.Fits(facts) {
				writeRight(s, w, right)
				s.side(2, w.Sources.HowSure(int(right.Confidence)))
			}
		}
	}
}
