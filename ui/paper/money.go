package paper

import (
	"slices"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/ui/words"
)

// Money is what it will cost: the short answer, each option with how it was added
// up, help with paying, a year, and what is not known.
func Money(p *Pen, c record.Case) *Sheet {
	s := newSheet(p, p.Words.Money.Title)
	m := reckon(p.Library.Costs, p.Words, c.Answers)
	m.short(s)
	m.workedOut(s)
	m.help(s)
	facts := p.Library.Questions.Facts(c.Answers)
	writePayRights(s, p.Library.Reference, p.Words, &facts)
	m.year(s)
	m.unknown(s)
	return closed(s)
}

// writeCosts is the part of a whole evaluation that is about money.
func writeCosts(s *Sheet, book *cost.Costs, shelf *reference.Shelf, w *words.Words, sums *cost.Sums, a fact.Answers) {
	m := reckoned(book, w, sums, a)
	s.head(w.Heads.Costs)
	m.answer(s)
	m.workedOut(s)
	m.help(s)
	facts := book.Questions.Facts(a)
	writePayRights(s, shelf, w, &facts)
	m.year(s)
	m.unknown(s)
}

// reckoning is all the sums of a case, and writes of them.
type reckoning struct {
	book    *cost.Costs
	words   *words.Words
	answers fact.Answers
	costs   []cost.Cost
	open    []cost.Cost     // of these, the options that no rule shuts
	missing []cost.Unpriced // the options that cannot be added up yet
	years   []cost.Year     // of the open options
	claim   []cost.CostNote // what there is to know of a claim; none where a course is to come
}

func reckon(book *cost.Costs, w *words.Words, a fact.Answers) *reckoning {
	return reckoned(book, w, book.Sums(a), a)
}

// reckoned is the reckoning where the sums are there already.
func reckoned(book *cost.Costs, w *words.Words, sums *cost.Sums, a fact.Answers) *reckoning {
	m := &reckoning{words: w, answers: a, costs: sums.Costs(), missing: sums.Unpriced()}
	m.book, m.claim = book.Claimed(a)
	m.costs = slices.DeleteFunc(m.costs, func(c cost.Cost) bool { return m.book.CostOption(c.Option) == nil })
	m.missing = slices.DeleteFunc(m.missing, func(u cost.Unpriced) bool { return m.book.CostOption(u.Option) == nil })
	m.open = slices.DeleteFunc(slices.Clone(m.costs), func(c cost.Cost) bool { return c.Shut() })
	if !claims(m) { // care that was had does not go on
		m.years = slices.DeleteFunc(sums.Years(), func(y cost.Year) bool { return y.Shut() })
	}
	return m
}

func (m *reckoning) short(s *Sheet) {
	s.head(m.words.Money.Short)
	m.answer(s)
}

// answer says which option costs the least, if that is sure, shows all of them,
// and says what the sums hang on.
func (m *reckoning) answer(s *Sheet) {
	money := &m.words.Money
	writeClaim(s, m)
	if len(m.costs) == 0 {
		s.text(1, m.words.Texts.NoCosts)
		m.cannot(s)
		return
	}
	s.text(1, m.least())
	showPicture(s, m.words, costBars(m))
	for _, c := range m.costs {
		m.hangsOn(s, c.Option, c.Backing)
	}
	m.cannot(s)
	if m.misses(cost.TripQuestion) && !claims(m) {
		s.side(1, money.NoTrip)
	}
	if !claims(m) {
		s.side(1, money.Course)
	}
}

// misses reports whether a sum lacks the answer to a question.
func (m *reckoning) misses(question string) bool {
	return slices.ContainsFunc(m.costs, func(c cost.Cost) bool { return among(c.Open, question) }) ||
		slices.ContainsFunc(m.missing, func(u cost.Unpriced) bool { return among(u.Needs, question) })
}

// among reports whether the question with the id is one of a list.
func among(list []fact.Fact, id string) bool {
	return slices.ContainsFunc(list, func(f fact.Fact) bool { return f.ID == id })
}

// unknown lists the figures that were not given, and what we did not find.
func (m *reckoning) unknown(s *Sheet) {
	money := &m.words.Money
	s.head(money.Unknown)
	said := false
	for q := range m.book.Questions.List {
		question := &m.book.Questions.List[q]
		if !m.misses(question.ID) {
			continue
		}
		if !said {
			s.text(1, money.NotGiven)
			said = true
		}
		s.item(1, "-", words.Capital(question.Short)+". "+question.Ask)
	}
	s.space()
	for i, n := range m.book.UnknownCosts(m.answers, m.options()) {
		if i == 0 {
			s.text(1, money.NotFound)
		}
		s.item(1, "-", cited(s, n.Text, n.Sources...))
	}
}
