package paper

import (
	"slices"
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// What follows is lists for the pages that a person or a counselor keeps. They
// are worked out from what may stand in the letter, and from nothing else.

// letterAnswers is what was answered, one entry for each section.
func letterAnswers(p *Pen, s *Sheet, d *letter.Draft) {
	bySection(p, s, func(q int) string {
		question, answer := &p.Library.Questions.List[q], d.Case.Answers.At(q)
		switch {
		case answer.State != fact.Given || d.Counting>>q&1 == 0:
			return ""
		case question.Kind == fact.Day:
			return question.Short + ": " + answer.Date.Long()
		}
		return question.Short + ": " + question.Say(answer)
	})
}

// bySection lists what there is to say of the questions, one entry for each
// section with any.
func bySection(p *Pen, s *Sheet, say func(q int) string) {
	said := make([][]string, len(p.Library.Questions.Sections))
	for q := range p.Library.Questions.List {
		if text := say(q); text != "" {
			section := p.Library.Questions.List[q].Section
			said[section] = append(said[section], text)
		}
	}
	for i, list := range said {
		if len(list) > 0 {
			s.item(0, "-", p.Library.Questions.Sections[i].Title+". "+words.Capital(strings.Join(list, "; "))+".")
		}
	}
}

func letterVerdicts(p *Pen, s *Sheet, d *letter.Draft) {
	f := p.Library.Questions.Facts(d.Case.Answers)
	for t := range p.Library.Trees.List {
		tells := letter.Tells(p.Library.Questions, p.Library.Trees, d, t)
		if tells == letter.Untold {
			s.item(0, "-", p.Library.Trees.List[t].Title+": "+p.Words.Letters.NotTold+".")
			continue
		}
		span := p.Library.Trees.Diagrams[t].Span(&f)
		text := p.Library.Trees.List[t].Title + ": " + spanText(p, span) + "."
		if tells == letter.MayDiffer {
			text += " " + p.Words.Letters.MayDiffer
		}
		s.item(0, "-", text)
	}
}

func letterReasons(p *Pen, s *Sheet, d *letter.Draft, part *letter.DraftPart) {
	for _, t := range part.Drugs {
		if letter.Tells(p.Library.Questions, p.Library.Trees, d, t) == letter.Untold {
			continue // with what is left out there would be others
		}
		for _, r := range p.Library.Trees.Reasons(t, d.Case.Answers) {
			s.item(0, "-", join(Ground(p, &r), letterRefs(s, d.Letter, r.Text, r.Sources)))
		}
	}
}

func letterChanges(p *Pen, s *Sheet, d *letter.Draft, part *letter.DraftPart) {
	f := p.Library.Questions.Facts(d.Case.Answers)
	for _, t := range part.Drugs {
		if letter.Tells(p.Library.Questions, p.Library.Trees, d, t) == letter.Untold {
			continue
		}
		changes := verdict.Changes(p.Library.Trees.Questions, &p.Library.Trees.Diagrams[t], d.Case.Answers)
		if together, found := verdict.Together(p.Library.Trees.Questions, &p.Library.Trees.Diagrams[t], d.Case.Answers); found {
			s.text(0, p.Words.Ways.TogetherIntro)
			changes = append(changes, together)
		}
		for i, c := range changes {
			for j, set := range c.Set {
				q := &p.Library.Questions.List[set.Question]
				text := words.Capital(q.Short) + ": " + q.Options[set.Option].Text() + ". " + q.Change.HowTo(set.Option, &f)
				if j == 0 {
					s.item(0, number(i), text)
				} else {
					s.under(0, number(i), text)
				}
			}
			s.under(0, number(i), p.Words.Changes.ThenIt(spanText(p, c.Span)))
		}
	}
}

func letterSteps(p *Pen, s *Sheet, d *letter.Draft) {
	for i, step := range p.Library.Steps.NextSteps(d.Case, p.Today) {
		text := step.Text
		if !step.By.IsZero() {
			text += " " + p.Words.Steps.DoBy(p.Words.Dates.OrSooner(step.By.Long(), step.Sooner))
		}
		s.item(0, number(i), join(cited(s, text, step.Sources...), Advice(p, step.Own)))
	}
}

// manyDays is how many days a summary has room for with their working. Where the
// plan is not known there are more, and each is told by its name and its plan.
const manyDays = 4

// letterDeadlines is the last days that are still to come and the times
// without a day, or those that are past where none is to come.
func letterDeadlines(p *Pen, s *Sheet, d *letter.Draft) {
	all := p.Library.Deadlines.Deadlines(d.Case.Answers, p.Today)
	if slices.ContainsFunc(all, func(due deadline.Deadline) bool { return due.Ahead() }) {
		all = slices.DeleteFunc(all, func(due deadline.Deadline) bool { return due.Past })
	}
	for _, due := range all {
		if len(all) > manyDays {
			title, day := p.Library.Deadlines.DeadlineTitle(due.ID), p.Words.Dates.OrSooner(dayOrName(p, due.ID, due.Due.String(), due.NoDay), due.Sooner)
			s.item(0, "-", cited(s, p.Words.Calendar.DayFor(day, title, due.Plan), due.Sources...))
			continue
		}
		s.item(0, "-", cited(s, p.Words.Dates.OrSooner(dayOrName(p, due.ID, due.Due.String(), due.NoDay), due.Sooner)+": "+due.Text, due.Sources...))
	}
}

// letterCosts is the sums alone: the working and its sources fill a page of
// their own, which also says what is missing where a way cannot be added up. To
// save a line, such ways share one with the last sum.
// What was left out could make other sums, so without it there are none.
func letterCosts(p *Pen, s *Sheet, d *letter.Draft) {
	if d.Hides() {
		return
	}
	var list, open []string
	for _, c := range p.Library.Costs.Costs(d.Case.Answers) {
		list = append(list, p.Words.Money.WayCosts(p.Words.Money.CostOf(c.Option), price(p, &c))+".")
	}
	for _, u := range p.Library.Costs.Unpriced(d.Case.Answers) {
		if u.Shut() || len(u.Needs) == 0 {
			list = append(list, p.Words.Money.WayCosts(p.Words.Money.CostOf(u.Option), lacks(p, &u))+".")
		} else {
			open = append(open, p.Words.Money.CostOf(u.Option))
		}
	}
	if len(open) > 0 {
		text := p.Words.Money.OpenWays(open)
		if last := len(list) - 1; last >= 0 {
			list[last] += " " + text
		} else {
			list = []string{text}
		}
	}
	for _, text := range list {
		s.item(0, "-", text)
	}
}

// letterDecision is what was decided with a counselor or alone.
func letterDecision(p *Pen, s *Sheet, d *letter.Draft) {
	decided := p.Library.Options.Decision(d.Case)
	for i, text := range []string{decided.Text, decided.Reason, decided.LookAgain.Long()} {
		if text != "" {
			s.item(0, "-", p.Words.Letters.Decision[i]+": "+text)
		}
	}
	if part := partText(p, &decided); part != "" {
		s.item(0, "-", p.Words.Ways.SharePart+": "+part)
	}
}

// letterMissing is the questions that can still change a verdict. Where some
// answers were left out, they would only seem to be open.
func letterMissing(p *Pen, s *Sheet, d *letter.Draft) {
	view := verdict.NewView(p.Library.Trees, d.Case.Answers)
	untold := func(q int) bool {
		return slices.ContainsFunc(d.Unticked, func(item *letter.Consent) bool { return item.Tells(q) })
	}
	bySection(p, s, func(q int) string {
		if view.Matters(q) && !untold(q) {
			return p.Library.Questions.List[q].Short
		}
		return ""
	})
}
