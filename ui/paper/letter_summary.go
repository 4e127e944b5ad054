package paper

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/cost"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/option"
	"ketacover/model/step"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// What follows is lists for the pages that a person or a counselor keeps. They
// are worked out from what may stand in the letter, and from nothing else.

// letterAnswers is what was answered, one entry for each section.
func letterAnswers(s *Sheet, w *words.Words, questions *fact.Questions, d *letter.Draft) {
	bySection(s, questions, false, func(q int) string {
		question, answer := &questions.List[q], d.Case.Answers.At(q)
		switch {
		case answer.State != fact.Given || !d.Counting.Has(q):
			return ""
		case question.Kind == fact.Day:
			return question.Short + ": " + w.Phrase.Long(answer.Date)
		}
		return question.Short + ": " + question.Say(answer)
	})
}

// bySection lists what there is to say of the questions, one entry for each
// section with any. What is too much for one sentence stands in the next. Within a section
// it is named on its own: of what is not known, its name alone would say that all of it is.
func bySection(s *Sheet, questions *fact.Questions, within bool, say func(q int) string) {
	said := make([][]string, len(questions.Sections))
	for q := range questions.List {
		if text := say(q); text != "" {
			section := questions.List[q].Section
			said[section] = append(said[section], text)
		}
	}
	for i, list := range said {
		text := questions.Sections[i].Title + "."
		if within {
			text = questions.Sections[i].Title + ":"
		}
		for part := range slices.Chunk(list, words.MostParts) {
			said := strings.Join(part, "; ") + "."
			if strings.HasSuffix(text, ".") {
				said = words.Capital(said)
			}
			text += " " + said
		}
		if len(list) > 0 {
			s.item(0, "-", text)
		}
	}
}

func letterVerdicts(s *Sheet, trees *verdict.Trees, w *words.Words, d *letter.Draft) {
	f := trees.Questions.Facts(d.Case.Answers)
	for t := range trees.List {
		tells := letter.Tells(trees, d, t)
		if tells == letter.Untold {
			s.item(0, "-", trees.List[t].Title+": "+w.Letters.NotTold+".")
			continue
		}
		span := trees.Diagrams[t].Span(&f)
		text := trees.List[t].Title + ": " + spanText(w, span) + "."
		if tells == letter.MayDiffer {
			text += " " + w.Letters.MayDiffer
		}
		s.item(0, "-", text)
	}
}

func letterReasons(s *Sheet, trees *verdict.Trees, w *words.Words, d *letter.Draft, part *letter.DraftPart) {
	for _, t := range part.Drugs {
		if letter.Tells(trees, d, t) == letter.Untold {
			continue // with what is left out there would be others
		}
		for _, r := range trees.Reasons(t, d.Case.Answers) {
			s.item(0, "-", join(ReasonText(w, &r), letterRefs(s, d.Letter, r.Text, r.Sources)))
		}
	}
}

func letterChanges(s *Sheet, trees *verdict.Trees, w *words.Words, d *letter.Draft, part *letter.DraftPart) {
	view := verdict.NewView(trees, d.Case.Answers)
	for _, t := range part.Drugs {
		if letter.Tells(trees, d, t) == letter.Untold {
			continue
		}
		changes, together := view.Changes(t), view.Together(t)
		if len(together) > 0 {
			s.text(0, w.Options.TogetherIntro)
		}
		for i, c := range slices.Concat(changes, together) {
			for j, set := range c.Set {
				text := words.Capital(set.Text()) + ". " + c.How[j]
				if j == 0 {
					s.item(0, number(i), text)
				} else {
					s.under(0, number(i), text)
				}
			}
			s.under(0, number(i), w.Changes.ThenIt(spanText(w, c.Span)))
		}
	}
}

// mostSteps is how many steps a summary has room for: the first count most.
const mostSteps = 6

// manySteps is how many steps a summary has room for before those of a season.
const manySteps = 4

func letterSteps(s *Sheet, p *Pen, d *letter.Draft) {
	list := fewSteps(p, d)
	for i := range list {
		step := &list[i]
		text := step.Brief
		if !step.By.IsZero() {
			text += " " + p.Words.Steps.DoBy(p.Words.Dates.OrSooner(p.Words.Phrase.Long(step.By), step.Sooner))
		}
		s.item(0, number(i), join(cited(s, text, step.Sources...), Advice(p.Words, step.Own)))
	}
	if len(p.Library.Steps.StepsNow(d.Case, p.Today)) > mostSteps {
		s.text(0, p.Words.Letters.MoreSteps)
	}
}

// fewSteps are the steps that a summary has room for: of more, those of a season give
// way, since their days stand under the days.
func fewSteps(p *Pen, d *letter.Draft) (list []step.StepNow) {
	all := p.Library.Steps.StepsNow(d.Case, p.Today)
	for i := range all[:min(mostSteps, len(all))] {
		if i < manySteps || !p.Library.Deadlines.OfSeason(all[i].Deadline) {
			list = append(list, all[i])
		}
	}
	return list
}

// manyDays is how many days a summary has room for with their working. Where the
// plan is not known there are more, and each is told by its name and its plan.
const manyDays = 4

// dayTold is a day that counts, as a summary tells it.
type dayTold struct {
	day, text string
	sources   []string
	brief     string // the same in one text, for a day that is told by its name; else empty
}

// letterDeadlines is the days that count, one entry for each.
func letterDeadlines(s *Sheet, p *Pen, d *letter.Draft) {
	for _, due := range fewDays(p, d) {
		s.item(0, "-", cited(s, cmp.Or(due.brief, due.day+": "+due.text), due.sources...))
	}
}

// fewDays is the last days that are still to come and the times
// without a day, or those that are past where none is to come. The days of changing
// plans follow from no letter: they are told by name, and hide none that is past.
func fewDays(p *Pen, d *letter.Draft) (list []dayTold) {
	all := p.Library.Deadlines.Deadlines(d.Case.Answers, p.Today)
	season := func(due deadline.Deadline) bool { return p.Library.Deadlines.OfSeason(due.ID) }
	if slices.ContainsFunc(all, func(due deadline.Deadline) bool { return due.Ahead() && !season(due) }) {
		all = slices.DeleteFunc(all, func(due deadline.Deadline) bool { return due.Past })
	}
	letters := len(slices.DeleteFunc(slices.Clone(all), season))
	for i := range all {
		due := &all[i]
		told := dayTold{
			day:  p.Words.Dates.OrSooner(dayOrName(p.Words, due), due.Sooner),
			text: due.Text, sources: due.Sources,
		}
		if letters > manyDays || season(*due) {
			told.text = due.Title
			told.brief = p.Words.Calendar.DayFor(told.day, told.text, due.Plan)
			if due.Plan != "" {
				told.text = p.Words.Calendar.ForPlan(told.text, due.Plan)
			}
			told.text = ended(told.text)
		}
		if season(*due) {
			told.sources = told.sources[:min(1, len(told.sources))] // the screen of the days has them all
		}
		list = append(list, told)
	}
	return list
}

// letterCosts is the sums alone: the working and its sources fill a page of
// their own, which also says what is missing where an option cannot be added up. To
// save a line, such options share one with the last sum.
// What was left out could make other sums, so without it there are none.
func letterCosts(s *Sheet, costs *cost.Costs, questions *fact.Questions, w *words.Words, d *letter.Draft) {
	if d.Hides() {
		return
	}
	var list, open []string
	sums := costs.Sums(d.Case.Answers)
	for _, c := range sums.Costs() {
		list = append(list, w.Money.OptionCosts(costs.Title(c.Option), price(w, &c))+".")
	}
	for _, u := range sums.Unpriced() {
		if u.Shut() || len(u.Needs) == 0 {
			list = append(list, w.Money.OptionCosts(costs.Title(u.Option), lacks(questions, w, &u))+".")
		} else {
			open = append(open, costs.Title(u.Option))
		}
	}
	if len(open) > 0 {
		text := w.Money.OpenOptions(open)
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
func letterDecision(s *Sheet, options *option.Options, w *words.Words, d *letter.Draft) {
	decided := options.Decision(d.Case)
	for i, text := range []string{decided.Text, decided.Reason, w.Phrase.Long(decided.LookAgain)} {
		if text != "" {
			s.item(0, "-", w.Letters.Decision[i]+": "+text)
		}
	}
	if part := partText(w, &decided); part != "" {
		s.item(0, "-", w.Options.SharePart+": "+part)
	}
}

// letterMissing is the questions that can still change a verdict. Where some
// answers were left out, they would only seem to be open.
func letterMissing(s *Sheet, trees *verdict.Trees, d *letter.Draft) {
	view := verdict.NewView(trees, d.Case.Answers)
	untold := func(q int) bool {
		return slices.ContainsFunc(d.Unticked, func(item *letter.Consent) bool { return item.Tells(q) })
	}
	bySection(s, trees.Questions, true, func(q int) string {
		if view.CanTurn(q) && !untold(q) {
			return trees.Questions.List[q].Short
		}
		return ""
	})
}
