package paper

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// What follows is tables for the file of a counselor. They speak of the client, who
// said what stands there, to somebody else.

// letterSaid is what was said, by whom, when, and what is still to be checked: the
// answers, a row for each section, and then what others said.
func letterSaid(s *Sheet, p *Pen, d *letter.Draft, part *letter.DraftPart) {
	w := &p.Words.Counselor
	rows := [][]string{{w.What, w.By, w.When, w.Check}}
	today := w.ByThen(p.Words.Phrase.Long(p.Today))
	for i, section := range saidSections(p, d) {
		if section.said == "" && section.open == "" {
			continue
		}
		text := p.Library.Questions.Sections[i].Title + ": " + cmp.Or(section.said, w.NothingSaid) + "."
		rows = append(rows, []string{w.Third(text), words.Capital(w.Client), today, words.Capital(w.Third(section.open))})
	}
	for _, row := range part.Said {
		rows = append(rows, []string{row.What, row.By, cmp.Or(row.When, w.NoDay), row.Check})
	}
	if text := decidedText(p, d); text != "" {
		rows = append(rows, []string{text, words.Capital(w.Client), w.NoDay, decidedAgain(p, d)})
	}
	s.captioned(part.Caption, rows)
}

// saidSection is what was answered in a section, and what of it is open.
type saidSection struct{ said, open string }

// saidSections is the answers by section, and the questions that can still change a
// verdict or that were answered "I don't know". Where some answers were left out, theirs
// would only seem to be open.
func saidSections(p *Pen, d *letter.Draft) []saidSection {
	questions := p.Library.Questions
	view := verdict.NewView(p.Library.Trees, d.Case.Answers)
	said, open := make([][]string, len(questions.Sections)), make([][]string, len(questions.Sections))
	for q := range questions.List {
		question, answer := &questions.List[q], d.Case.Answers.At(q)
		untold := slices.ContainsFunc(d.Unticked, func(item *letter.Consent) bool { return item.Tells(q) })
		switch at := question.Section; {
		case answer.State == fact.Given && d.Counting.Has(q) && question.Kind == fact.Day:
			said[at] = append(said[at], question.Short+": "+p.Words.Phrase.Long(answer.Date))
		case answer.State == fact.Given && d.Counting.Has(q):
			said[at] = append(said[at], question.Short+": "+question.Say(answer))
		case answer.State != fact.Given && view.CanTurn(q) && !untold:
			open[at] = append(open[at], question.Short)
		}
	}
	list := make([]saidSection, len(said))
	for i := range list {
		list[i] = saidSection{strings.Join(said[i], "; "), strings.Join(open[i], "; ")}
	}
	return list
}

// decidedText is what was decided with a counselor or alone, in the client's words.
func decidedText(p *Pen, d *letter.Draft) string {
	decided := p.Library.Options.Decision(d.Case)
	if decided.Text == "" {
		return ""
	}
	text := p.Words.Counselor.Decided + ": " + p.Words.Counselor.Third(decided.Text) + "."
	if decided.Reason != "" {
		text += " \"" + decided.Reason + "\""
	}
	return text
}

func decidedAgain(p *Pen, d *letter.Draft) string {
	decided := p.Library.Options.Decision(d.Case)
	if decided.LookAgain.IsZero() {
		return ""
	}
	return p.Words.Letters.Decision[2] + ": " + p.Words.Phrase.Long(decided.LookAgain)
}

// letterFindings is where each drug stands, why, and what it turns on.
func letterFindings(s *Sheet, p *Pen, d *letter.Draft, part *letter.DraftPart) {
	w, view := &p.Words.Counselor, verdict.NewView(p.Library.Trees, d.Case.Answers)
	rows := [][]string{{w.Drug, w.Answer, w.Why, w.TurnsOn}}
	for t := range p.Library.Trees.List {
		title, tells := p.Library.Trees.List[t].Title, letter.Tells(p.Library.Trees, d, t)
		if tells == letter.Untold {
			rows = append(rows, []string{title, p.Words.Letters.NotTold, "", ""})
			continue
		}
		answer := spanText(p.Words, view.Span(t))
		if tells == letter.MayDiffer {
			answer += ". " + p.Words.Letters.MayDiffer
		}
		why := ""
		if r, found := firstReason(view, t); found {
			why = cited(s, w.Third(r.Text), r.Sources...)
		}
		rows = append(rows, []string{title, answer, why, w.Third(turnsOn(p.Words, view, t))})
	}
	s.captioned(part.Caption, rows)
}

// turnsOn is what would tell an open verdict apart, and whom to ask.
func turnsOn(w *words.Words, view *verdict.View, t int) string {
	if view.Span(t).Settled() {
		return w.Counselor.Settled
	}
	prospect := view.Prospect(t)
	var list []string
	for _, row := range Rows(w, prospect) {
		list = append(list, words.Capital(row.Text))
	}
	if text := FindOut(prospect.FindOut, len(prospect.FindOut)); text != "" {
		list = append(list, w.Steps.FindOut+" "+text)
	}
	return ended(strings.Join(list, ". "))
}

// letterToDo is the first steps, who does each, and by when.
func letterToDo(s *Sheet, p *Pen, d *letter.Draft, part *letter.DraftPart) {
	w := &p.Words.Counselor
	rows := [][]string{{w.Step, w.Who, w.Until}}
	for _, step := range fewSteps(p, d) {
		until := ""
		if !step.By.IsZero() {
			until = p.Words.Dates.OrSooner(p.Words.Phrase.Long(step.By), step.Sooner)
		}
		text := join(cited(s, w.Third(step.Brief), step.Sources...), Advice(p.Words, step.Own))
		rows = append(rows, []string{text, words.Capital(w.Third(p.Words.Steps.Whos[step.Who.String()])), until})
	}
	if len(rows) > 1 {
		s.captioned(part.Caption, rows)
	}
}

// letterDays is the days that count, in a table.
func letterDays(s *Sheet, p *Pen, d *letter.Draft, part *letter.DraftPart) {
	w := &p.Words.Counselor
	rows := [][]string{{w.Day, w.Counts}}
	for _, due := range fewDays(p, d) {
		rows = append(rows, []string{w.Third(due.day), cited(s, w.Third(due.text), due.sources...)})
	}
	if len(rows) > 1 {
		s.captioned(part.Caption, rows)
	}
}
