package model

import (
	"cmp"
	"slices"
)

// NextSteps lists what to do now, the most useful first: what the position
// asks for, what the reasons for the verdicts name, and what else serves; before
// them what the step rules put first. Each step stands there once. A last day that is near moves a step to the front;
// what matters to the person orders the steps that begin different ways.
func (l *Library) NextSteps(c Case, today Date) []NextStep {
	return l.nextSteps(c, today, l.grounds(c.Answers))
}

// grounds are the reasons of every tree, and the last bound on the way.
func (l *Library) grounds(a Answers) []grounds {
	f := l.Facts(a)
	list := make([]grounds, len(l.Trees))
	for t := range l.Trees {
		tree := &l.Trees[t]
		list[t] = grounds{tree, l.Reasons(t, a), tree.Walk(&f).Bound}
	}
	return list
}

func (l *Library) nextSteps(c Case, today Date, from []grounds) []NextStep {
	s := l.stepSearch(c, today, from)
	steps := s.steps(s.list())
	slices.SortStableFunc(steps, comparePressing)
	return s.ruled(l.prefer(l.Preferences(c.Details), steps, &s.facts))
}

// advised are the steps that the reasons name, and then those of the bounds on
// the way: a denial can be appealed also where it is not what decides.
func advised(from []grounds) []string {
	var ids []string
	for _, g := range from {
		for _, r := range g.reasons {
			ids = union(ids, r.Steps)
		}
	}
	for _, g := range from {
		if g.bound != nil {
			ids = union(ids, g.bound.Steps)
		}
	}
	return ids
}

// stepSearch holds what decides which steps count.
type stepSearch struct {
	library   *Library
	answers   Answers
	facts     Facts
	today     Date
	advised   []string
	deadlines []Deadline
	changed   uint64 // questions of the smallest changes, once searched
	searched  bool
}

func (l *Library) stepSearch(c Case, today Date, from []grounds) stepSearch {
	return stepSearch{
		library: l, answers: c.Answers, facts: l.applicable(c.Answers), today: today,
		advised: advised(from), deadlines: l.Deadlines(c.Answers, today),
	}
}

// list names the steps of where the person stands, in their order.
func (s *stepSearch) list() []string {
	p := s.library.Position(s.answers)
	if p == nil {
		return s.advised
	}
	leftOut := s.lines(p.LeaveOut)
	middle := slices.DeleteFunc(slices.Clone(s.advised), func(id string) bool { return slices.Contains(leftOut, id) })
	return slices.Concat(s.lines(p.First), middle, s.lines(p.Then))
}

// lines are the steps of the lines that count.
func (s *stepSearch) lines(list []Line) []string {
	var ids []string
	for i := range list {
		if s.counts(&list[i]) {
			ids = append(ids, list[i].Step)
		}
	}
	return ids
}

func (s *stepSearch) counts(line *Line) bool {
	f := &s.facts
	if !all(line.When, f) || slices.ContainsFunc(line.Unless, holds(f)) {
		return false
	}
	if line.Advised && !slices.Contains(s.advised, line.Step) {
		return false
	}
	if line.Missing != "" && s.library.given(s.answers, f, line.Missing) || line.Change != "" && !s.changes(line.Change) {
		return false
	}
	return !slices.ContainsFunc(line.Best, func(b Best) bool {
		t := s.library.Tree(b.Tree)
		return t < 0 || !b.Levels.Has(int(s.library.Diagrams[t].Span(f).High))
	})
}

// changes reports whether an answer that was given, or that is not known, is
// part of a smallest change that would raise a verdict.
func (s *stepSearch) changes(id string) bool {
	q := s.library.Question(id)
	if s.answers.At(q).State == NotAsked {
		return false
	}
	if !s.searched {
		s.searched = true
		for t := range s.library.Trees {
			for _, c := range s.library.Changes(t, s.answers) {
				for _, set := range c.Set {
					s.changed |= 1 << set.Question
				}
			}
		}
	}
	return s.changed>>q&1 == 1
}

// dueStep is a step, and what decides on its place in the list.
type dueStep struct {
	NextStep
	action *Action
	left   int // days until its last day
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
		replaced = append(replaced, step.action.Replaces...)
	}
	return slices.DeleteFunc(list, func(x dueStep) bool { return slices.Contains(replaced, x.ID) })
}

func (s *stepSearch) step(id string) (step dueStep, found bool) {
	a := s.library.Action(id)
	if a == nil || !all(a.Given, &s.facts) {
		return dueStep{}, false
	}
	if instead := s.lines(a.Instead); len(instead) > 0 {
		return s.step(instead[0])
	}
	due, late := s.due(a.By)
	if late || slices.ContainsFunc(a.Ends, s.ended) {
		if a.Late == "" {
			return dueStep{}, false
		}
		return s.step(a.Late)
	}
	step = dueStep{
		NextStep: NextStep{ID: a.ID, Text: a.Text, Who: a.Who, Tool: s.library.titled(a.Tool), Sources: s.library.fitting(a.Sources, &s.facts)},
		action:   a,
	}
	step.Own = s.library.ownWord(step.Sources)
	if due != nil {
		step.By, step.Deadline, step.Sooner, step.left = due.Due, due.ID, due.Sooner, s.today.Days(due.Due)
	}
	return step, true
}

// due is the first of the deadlines that is still to come. Where all that are
// there have passed, by every rule that may hold, the step is late.
func (s *stepSearch) due(ids []string) (first *Deadline, late bool) {
	for i := range s.deadlines {
		d := &s.deadlines[i]
		if !slices.Contains(ids, d.ID) || d.NoDay || d.Early {
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

// ended reports whether a deadline is past by every rule that may hold.
func (s *stepSearch) ended(id string) bool {
	_, late := s.due([]string{id})
	return late
}

// comparePressing puts steps whose last day is near first, the nearest before
// the others.
func comparePressing(x, y dueStep) int {
	days := func(s dueStep) int {
		if s.Deadline == "" || s.action.Pressing == 0 || s.left > s.action.Pressing {
			return unreachable
		}
		return s.left
	}
	return cmp.Compare(days(x), days(y))
}

// prefer orders the steps that begin a way ahead by what matters to the
// person, among the places that they have. A step with a last day keeps its
// place.
func (l *Library) prefer(p Preferences, steps []dueStep, f *Facts) []NextStep {
	var at []int // the places to fill anew
	var places []place
	list := make([]NextStep, len(steps))
	for i, s := range steps {
		list[i] = s.NextStep
		if s.action.Way != "" && s.Deadline == "" {
			places = append(places, place{from: len(at), fits: p.of(s.action.Way, f)})
			at = append(at, i)
		}
	}
	for i, to := range sortPlaces(places) {
		step := steps[at[to.from]].NextStep
		if to.from != i {
			step.Why = l.why(p, to.from-i, to.fits)
		}
		list[at[i]] = step
	}
	return list
}
