package paper

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// moment is one thing on a time line: what happened, or a day that counts.
type moment struct {
	day   fact.Date
	text  string
	parts []string // what else is known of it
	mark  timeMark
}

// timeMark is how a moment is marked.
type timeMark uint8

// What a moment can be: something that happened, a day that lies ahead, one that has passed
// and was not settled, and the day of today.
const (
	hasHappened timeMark = iota
	liesAhead
	hasPassed
	isToday
)

// TimeLine is what happened in a case, by day, with the days that lie ahead, the
// answers that changed, and how it ended.
func TimeLine(p *Pen, c record.Case) *Sheet {
	s := newSheet(p, p.Words.Happened.TimeLine)
	writeTimeLine(s, p, c)
	asOf(s)
	return s
}

// writeTimeLine writes the parts of it that the case has.
func writeTimeLine(s *Sheet, p *Pen, c record.Case) {
	w := &p.Words.Happened
	list := moments(p, c)
	if len(list) == 0 && len(c.History) == 0 {
		s.text(0, w.NothingYet)
		return
	}
	if len(list) > 0 {
		chart := newTimeChart(p, list)
		s.figure(0, chart, chart.Says)
	}
	s.space()
	for _, m := range list {
		s.item(0, "-", w.Day(p.Words.Phrase.Long(m.day), strings.Join(append([]string{m.text}, m.parts...), ". ")+"."))
	}
	if o := outcomeLine(p, c); o != "" {
		s.sub(w.Ended)
		s.text(1, o)
	}
	if len(c.History) > 0 {
		s.sub(w.Changed)
		s.side(1, w.ChangedIntro)
		for _, line := range changeLines(p, c) {
			s.item(1, "-", line)
		}
	}
}

// moments are what is on the time line, by day.
func moments(p *Pen, c record.Case) []moment {
	events := &p.Library.Questions.Events
	var list []moment
	for _, i := range record.InTime(events, c.Events) {
		e := &c.Events[i]
		if kind := events.Kind(e.Kind); kind != nil {
			m := moment{day: e.Date, text: kind.Label, parts: append(nth(p, c, kind, e.Date), EventParts(p, e)...),
				mark: markOn(p, e.Date)}
			if kind.Sent {
				m.parts = append(m.parts, knownThen(p, c, e.Date)...)
			}
			list = append(list, m)
		}
	}
	if end := events.Outcome(c.Outcome.What); end != nil && !c.Outcome.Date.IsZero() {
		list = append(list, moment{day: c.Outcome.Date, text: end.Label, mark: markOn(p, c.Outcome.Date)})
	}
	if len(list) == 0 {
		return nil // days alone stand on a page of their own
	}
	list = append(list, counting(p, c)...)
	slices.SortStableFunc(list, func(a, b moment) int { return a.day.Compare(b.day) })
	return list
}

// markOn is the mark of something that happens on a day.
func markOn(p *Pen, day fact.Date) timeMark {
	if p.Today.Before(day) {
		return liesAhead
	}
	return hasHappened
}

// counting are the days that count: those that lie ahead, and, while the case has not ended,
// those that have passed and that nothing settled. With them the day of today stands there.
func counting(p *Pen, c record.Case) []moment {
	w := &p.Words.Happened
	var list []moment
	answers := p.Library.Questions.Effective(c.Dated(p.Library.Questions))
	for _, d := range p.Library.Deadlines.Deadlines(answers, p.Today) {
		switch {
		case d.From == "": // a season: it follows from nothing that happened
		case d.Ahead():
			list = append(list, moment{day: d.Due, text: d.Title, mark: liesAhead,
				parts: []string{w.Until(p.Today.Days(d.Due))}})
		case d.Past && !d.Early && c.Outcome.IsZero():
			list = append(list, moment{day: d.Due, text: d.Title, mark: hasPassed,
				parts: []string{w.Passed(d.Due.Days(p.Today))}})
		}
	}
	if len(list) > 0 {
		list = append(list, moment{day: p.Today, text: w.Today, mark: isToday})
	}
	return list
}

// nth says which of the approved visits one is.
func nth(p *Pen, c record.Case, kind *fact.EventKind, day fact.Date) []string {
	v, ok := record.ApprovedVisits(&p.Library.Questions.Events, c.Events)
	if at := slices.Index(v.Days, day); ok && kind.Under != "" && at >= 0 {
		return []string{p.Words.Happened.Visit(at+1, v.Approved)}
	}
	return nil
}

// knownThen are the answers that were others on the day on which a letter went, as they
// were then.
func knownThen(p *Pen, c record.Case, day fact.Date) []string {
	questions := p.Library.Questions
	then, now := c.AsOf(questions, day), c.Dated(questions)
	var parts []string
	for q := range questions.List {
		id := questions.List[q].ID
		changed := slices.ContainsFunc(c.History, func(d record.Change) bool { return d.Question == id })
		if was := then.At(q); was != now.At(q) && (changed || was.State != fact.NotAsked) {
			parts = append(parts, p.Words.Happened.Then(questions.List[q].Short, answerSaid(p, &questions.List[q], was)))
		}
	}
	var later []string
	for _, q := range c.SaidLater(questions, day) {
		if then.At(q).State == fact.NotAsked {
			later = append(later, questions.List[q].Short)
		}
	}
	if len(later) > 0 {
		parts = append(parts, p.Words.Happened.SaidLater(strings.Join(later, "; ")))
	}
	return parts
}

// answerSaid is an answer in words.
func answerSaid(p *Pen, q *fact.Question, answer fact.Answer) string {
	switch answer.State {
	case fact.NotAsked:
		return p.Words.Happened.Nothing
	case fact.Unsure:
		return p.Words.Heads.Unsure
	}
	return q.Say(answer)
}

// EventParts are what an event says beside its day, each with its name.
func EventParts(p *Pen, e *record.Event) []string {
	kind := p.Library.Questions.Events.Kind(e.Kind)
	var parts []string
	for i := range kind.Fields {
		field := &kind.Fields[i]
		text := EventText(p, field, e)
		if field.ID == fact.EventDate || text == "" {
			continue
		}
		parts = append(parts, words.Capital(cmp.Or(field.Short, field.Ask))+": "+strings.TrimRight(text, "."))
	}
	return parts
}

// EventText is what an event says in a field, in words.
func EventText(p *Pen, field *fact.EventField, e *record.Event) string {
	if day := e.Day(field.ID); !day.IsZero() {
		return p.Words.Phrase.Long(day)
	}
	text := e.Text(field.ID)
	if c := field.Choice(text); c != nil {
		return c.Label
	}
	return words.Clean(text)
}

// outcomeLine is how the case ended, in one line; empty for not yet.
func outcomeLine(p *Pen, c record.Case) string {
	end := p.Library.Questions.Events.Outcome(c.Outcome.What)
	if end == nil {
		return ""
	}
	w := &p.Words.Happened
	said := end.Label + "."
	if !c.Outcome.Date.IsZero() {
		said = w.Day(p.Words.Phrase.Long(c.Outcome.Date), said)
	}
	if c.Outcome.Cost.State == fact.Given {
		said += " " + w.Cost(p.Words.Phrase.Money(c.Outcome.Cost.InCents()))
	}
	if days := c.Took(); days > 0 {
		said += " " + w.Took(days)
	}
	return said
}

// changeLines are the answers that changed, in words, the first day first.
func changeLines(p *Pen, c record.Case) []string {
	w, questions := &p.Words.Happened, p.Library.Questions
	var list []string
	for _, change := range c.History {
		q := questions.Index(change.Question)
		if q < 0 {
			continue
		}
		question := &questions.List[q]
		say := func(text string) string {
			answer, _ := record.ParseAnswer(question, text) // none for no text
			return answerSaid(p, question, answer)
		}
		was, is := say(change.Was), say(change.Is)
		list = append(list, w.Day(p.Words.Phrase.Long(change.Date), w.Change(question.Short, was, is)))
	}
	return list
}

// happened is what happened, in a case in which something did.
func (t *telling) happened() {
	c := &t.told
	if len(c.Events) == 0 && len(c.History) == 0 && c.Outcome.IsZero() {
		return
	}
	t.sheet.head(t.pen.Words.Happened.Title)
	writeTimeLine(t.sheet, t.pen, *c)
}
