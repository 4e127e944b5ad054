package step

import (
	"cmp"
	"math"
	"slices"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// StepsNow lists what to do now, the most useful first: what the stage asks for,
// what the reasons for the verdicts name, and what else serves; before them what the
// step rules put first. Each step stands there once. A last day that is near moves a
// step to the front; what matters to the person orders the steps that begin
// different options.
func (l *Steps) StepsNow(c record.Case, today fact.Date) []StepNow {
	return l.Following(c, today, verdict.NewView(l.Trees, c.Answers), l.Deadlines.Deadlines(c.Answers, today))
}

// Following is StepsNow for whoever has looked at the answers already and has
// counted their deadlines.
func (l *Steps) Following(c record.Case, today fact.Date, view *verdict.View, due []deadline.Deadline) []StepNow {
	s := l.stepSearch(c.Answers, view)
	s.today, s.deadlines = today, due
	steps := s.room(s.steps(s.list()))
	slices.SortStableFunc(steps, comparePressing)
	return s.ruled(l.prefer(l.Options.Priorities(c.Details), steps, &s.facts))
}

// advised are the steps that the reasons name, and then those of the bounds on
// the way: a denial can be appealed also where it is not what decides.
func (l *Steps) advised(view *verdict.View) []string {
	var ids []string
	trees := len(l.Trees.List)
	for t := range trees {
		for _, r := range view.Reasons(t) {
			ids = rule.Union(ids, r.Steps)
			if r.Round && l.StepRules.WayRound != "" {
				ids = rule.Union(ids, []string{l.StepRules.WayRound})
			}
		}
	}
	for t := range trees {
		if bound := view.Walk(t).Bound; bound != nil {
			for _, s := range bound.Says {
				ids = rule.Union(ids, s.Steps)
			}
		}
	}
	return ids
}

// stepSearch holds what decides which steps count, and by when.
type stepSearch struct {
	all       *Steps
	view      *verdict.View
	answers   fact.Answers
	facts     fact.Facts
	advised   []string
	changed   fact.Set // questions of the smallest changes, once searched
	searched  bool
	today     fact.Date
	deadlines []deadline.Deadline // of today
}

func (l *Steps) stepSearch(a fact.Answers, view *verdict.View) stepSearch {
	return stepSearch{
		all: l, view: view, answers: a, facts: l.Questions.Applicable(a), advised: l.advised(view),
	}
}

// list names the steps of where the person stands, in their order.
func (s *stepSearch) list() []string {
	p := s.all.stage(s.answers, s.today, s.deadlines)
	if p == nil {
		return slices.Concat(s.entries(s.all.StepRules.Overdue), s.advised)
	}
	leftOut := s.entries(p.LeaveOut)
	middle := slices.DeleteFunc(slices.Clone(s.advised), func(id string) bool { return slices.Contains(leftOut, id) })
	rules := &s.all.StepRules
	return slices.Concat(s.entries(rules.Overdue), s.entries(p.First), middle, s.entries(p.Then), s.entries(rules.Last))
}

// mostSteps is how many steps a person can take in, beside those of safety.
const mostSteps = 10

// room leaves out what comes last where a list is too long to take in: what comes
// last for everyone, whose day is among the deadlines all the same, and then what is
// least useful of the rest and has no day.
func (s *stepSearch) room(steps []dueStep) []dueStep {
	last := s.entries(s.all.StepRules.Last)
	for n := len(steps); n > mostSteps && slices.Contains(last, steps[n-1].ID); n-- {
		steps = steps[:n-1]
	}
	safety := func(step dueStep) bool { return s.all.StepRules.putsFirst(step.ID) }
	rest := len(slices.DeleteFunc(slices.Clone(steps), safety))
	for i := len(steps) - 1; i >= 0 && rest > mostSteps; i-- {
		if !safety(steps[i]) && steps[i].By.IsZero() {
			steps = slices.Delete(steps, i, i+1)
			rest--
		}
	}
	return steps
}

// entries are the steps of the entries that count.
func (s *stepSearch) entries(list []Entry) []string {
	var ids []string
	for i := range list {
		if s.counts(&list[i]) {
			ids = append(ids, list[i].Step)
		}
	}
	return ids
}

func (s *stepSearch) counts(entry *Entry) bool {
	f := &s.facts
	if !fact.All(entry.When, f) || slices.ContainsFunc(entry.Unless, fact.Holds(f)) {
		return false
	}
	if !running(s.deadlines, entry.While, s.today) ||
		len(entry.Past) > 0 && !slices.ContainsFunc(entry.Past, s.ended) ||
		slices.ContainsFunc(entry.Untold, s.told) {
		return false
	}
	if entry.Advised && !slices.Contains(s.advised, entry.Step) {
		return false
	}
	if entry.Missing != "" && s.all.Questions.Given(s.answers, f, entry.Missing) ||
		entry.Change != "" && !s.changes(entry.Change) {
		return false
	}
	return !slices.ContainsFunc(entry.Best, func(b Best) bool {
		t := s.all.Trees.Index(b.Tree)
		return t < 0 || !b.Levels.Has(int(s.all.Trees.Diagrams[t].Span(f).High))
	})
}

// changes reports whether an answer that was given, or that is not known, is
// part of a smallest change that would raise a verdict.
func (s *stepSearch) changes(id string) bool {
	q := s.all.Questions.Index(id)
	if s.answers.At(q).State == fact.NotAsked {
		return false
	}
	if !s.searched {
		s.searched = true
		for t := range s.all.Trees.List {
			for _, c := range s.view.Changes(t) {
				for _, set := range c.Set {
					s.changed.Add(set.At)
				}
			}
		}
	}
	return s.changed.Has(q)
}

// dueStep is a step, and what decides on its place in the list.
type dueStep struct {
	StepNow
	step *Step
	left int // days until its last day
}

// steps resolves ids to steps: those that are too late give way to what stands
// in for them, and those that another step says already are left out.
func (s *stepSearch) steps(ids []string) []dueStep {
	var list []dueStep
	var replaced []string
	for _, id := range ids {
		step, ok := s.step(id)
		if !ok || slices.ContainsFunc(list, func(x dueStep) bool { return x.ID == step.ID }) {
			continue
		}
		list = append(list, step)
		replaced = append(replaced, step.step.Replaces...)
	}
	return slices.DeleteFunc(list, func(x dueStep) bool { return slices.Contains(replaced, x.ID) })
}

func (s *stepSearch) step(id string) (step dueStep, found bool) {
	a := s.all.Step(id)
	if a == nil || !fact.All(a.Given, &s.facts) {
		return dueStep{}, false
	}
	if instead := s.entries(a.Instead); len(instead) > 0 {
		return s.step(instead[0])
	}
	text, said := s.filled(a, a.Text)
	if !said {
		return dueStep{}, false
	}
	due, late := s.due(a.By)
	if late || slices.ContainsFunc(a.Ends, s.ended) {
		if a.Late == "" {
			return dueStep{}, false
		}
		return s.step(a.Late)
	}
	brief := text
	for i := range a.Adds {
		if more, said := s.filled(a, a.Adds[i].Text); said && fact.All(a.Adds[i].When, &s.facts) {
			text = rule.Join(text, more)
		}
	}
	step = dueStep{
		StepNow: StepNow{ID: a.ID, Text: text, Brief: brief, Who: a.Who, Tool: s.all.titled(a.Tool),
			Sources: s.all.Sources.Fitting(a.Sources, &s.facts)},
		step: a,
	}
	step.Own = s.all.Sources.OwnWord(step.Sources)
	if due != nil {
		step.By, step.Deadline, step.Sooner, step.left = due.Due, due.ID, due.Sooner, s.today.Days(due.Due)
	}
	return step, true
}

// due is the first of the deadlines that is still to come. Where all that are
// there have passed, by every rule that may hold, the step is late.
func (s *stepSearch) due(ids []string) (first *deadline.Deadline, late bool) {
	for i := range s.deadlines {
		d := &s.deadlines[i]
		if !slices.Contains(ids, d.Key) || d.NoDay || d.Early {
			continue
		}
		if !d.Past {
			return d, false
		}
		if !d.Last.Before(s.today) {
			return nil, false
		}
		late = true
	}
	return nil, late
}

// ended reports whether a deadline is past by every rule that may hold: one of them, where
// several have the key, as promises do.
func (s *stepSearch) ended(id string) bool {
	return slices.ContainsFunc(s.deadlines, func(d deadline.Deadline) bool {
		return d.Key == id && !d.NoDay && !d.Early && d.Past && d.Last.Before(s.today)
	})
}

// told reports whether there is a deadline, past or not.
func (s *stepSearch) told(key string) bool {
	return slices.ContainsFunc(s.deadlines, func(d deadline.Deadline) bool { return d.Key == key })
}

// comparePressing puts steps whose last day is near first, the nearest before
// the others.
func comparePressing(x, y dueStep) int {
	days := func(s dueStep) int {
		if s.Deadline == "" || s.step.Pressing == 0 || s.left > s.step.Pressing {
			return math.MaxInt
		}
		return s.left
	}
	return cmp.Compare(days(x), days(y))
}

// prefer orders the steps that begin an option by what matters to the
// person, among the places that they have. A step with a last day keeps its
// place.
func (l *Steps) prefer(p option.Priorities, steps []dueStep, f *fact.Facts) []StepNow {
	var at []int // the places to fill anew
	var places []option.Place
	list := make([]StepNow, len(steps))
	for i, s := range steps {
		list[i] = s.StepNow
		if s.step.Option != "" && s.Deadline == "" {
			places = append(places, option.Place{From: len(at), Fits: p.Of(s.step.Option, f)})
			at = append(at, i)
		}
	}
	for i, to := range option.SortPlaces(places) {
		step := steps[at[to.From]].StepNow
		if to.From != i {
			step.Why = l.Options.Why(p, to.From-i, to.Fits)
		}
		list[at[i]] = step
	}
	return list
}
