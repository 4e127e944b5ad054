package step

import (
	"slices"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// asking collects the questions that a screen after the verdict needs answered:
// those on which what it shows turns, and which the interview does not ask.
type asking struct {
	matters func(q int) bool // whether an answer can still change a verdict
	steps   *Steps
	answers fact.Answers
	facts   fact.Facts
	open    fact.Set
}

func (l *Steps) asking(a fact.Answers, matters func(q int) bool) asking {
	return asking{matters: matters, steps: l, answers: a, facts: l.Questions.Applicable(a)}
}

// StepQuestions are the open questions on which the steps of a case turn, in
// the order in which they are asked. The interview asks what matters to a
// verdict.
func (l *Steps) StepQuestions(view *verdict.View, today fact.Date) []int {
	a := l.asking(view.Answers(), view.CanTurn)
	search := l.stepSearch(view.Answers(), view)
	search.today, search.deadlines = today, l.Deadlines.Deadlines(view.Answers(), today)
	now := l.stage(view.Answers(), today, search.deadlines)
	for _, q := range l.StepRules.Asks {
		if l.Questions.List[q].AskedLater(&a.facts) && a.can(q) {
			a.open.Add(q)
		}
	}
	for _, c := range l.StepRules.Danger {
		a.turn([]fact.Condition{c}, nil)
	}
	for i := range l.Stages {
		p := &l.Stages[i]
		if p == now {
			break
		}
		switch {
		case len(p.Given) == 0:
			a.turn(p.When, nil)
		case fact.All(p.When, &a.facts):
			for _, id := range p.Given {
				a.ask(id)
			}
		}
	}
	if now != nil {
		leftOut := slices.DeleteFunc(slices.Clone(now.LeaveOut),
			func(entry Entry) bool { return !slices.Contains(search.advised, entry.Step) })
		a.entries(&search, slices.Concat(now.First, now.Then, leftOut))
	}
	a.entries(&search, l.inSeason(today))
	for _, step := range search.list() {
		a.entries(&search, l.Step(step).Instead)
		for i := range l.Deadlines.Rules {
			if r := &l.Deadlines.Rules[i]; slices.Contains(l.Step(step).By, r.ID) {
				a.deadline(r)
			}
		}
	}
	return a.open.List()
}

// inSeason are the entries that come last of a season that runs, for whomever it is: an
// answer may tell that it is for this person too.
func (l *Steps) inSeason(today fact.Date) []Entry {
	var list []Entry
	for _, entry := range l.StepRules.Last {
		if l.Deadlines.Running(entry.While, today) {
			entry.While = nil
			list = append(list, entry)
		}
	}
	return list
}

// DeadlineQuestions are the open questions on which the deadlines of a case
// turn. The interview asks what matters to a verdict.
func (l *Steps) DeadlineQuestions(answers fact.Answers, matters func(q int) bool) []int {
	a := l.asking(answers, matters)
	for i := range l.Deadlines.Rules {
		a.deadline(&l.Deadlines.Rules[i])
	}
	return a.open.List()
}

// entries asks for what entries turn on.
func (a *asking) entries(search *stepSearch, list []Entry) {
	for i := range list {
		entry := list[i]
		if entry.Missing != "" && search.counts(&entry) {
			a.ask(entry.Missing)
		}
		when, unless := entry.When, entry.Unless
		entry.When, entry.Unless = nil, nil
		if search.counts(&entry) {
			a.turn(when, unless)
		}
	}
}

// deadline asks for the date that a rule counts from, and for what else it
// turns on. Whether it is for the plan at all, and the state, are asked once a
// date is known.
func (a *asking) deadline(r *deadline.Rule) {
	if r.Season {
		return // its text tells what it turns on: nobody is asked more for a plan they may not want to change
	}
	from, dated, open := a.dates(r)
	if !open {
		return
	}
	for _, plan := range r.Plans(&a.facts) {
		if !a.may(r.When) || slices.ContainsFunc(r.Unless, fact.Holds(&a.facts)) {
			return
		}
		if from != "" && !a.given(from) {
			a.ask(from)
		}
		if dated || from == "" {
			a.turn(r.For[plan], nil)
		}
		if dated && len(r.Routes) > 0 {
			a.ask(fact.StateQuestion)
		}
		a.turn(r.When, r.Unless)
	}
}

// dates are the date question that a rule counts from, if any, and whether that
// or one in its place has a date. A rule is open while no later letter has used
// its step up, and it speaks of the person's state.
func (a *asking) dates(r *deadline.Rule) (from string, dated, open bool) {
	used := func(id string) bool { return !slices.Contains(r.Else, id) && a.given(id) }
	state, route := a.steps.Deadlines.ReviewOf(a.answers)
	if slices.ContainsFunc(r.Until, used) || len(r.Routes) > 0 && route != deadline.UnsaidRoute &&
		!slices.Contains(r.Routes, route) {
		return "", false, false
	}
	switch from = r.From; {
	case from == "":
		return "", false, true
	case a.steps.Questions.Index(from) < 0: // an event, which nobody is asked for
		return "", false, false
	}
	if r.Reads == deadline.OwnTerm && state != nil && state.Review.From != "" {
		from = state.Review.From
	}
	dated = slices.ContainsFunc(slices.Concat([]string{r.From}, r.Else), a.given)
	return from, dated, dated || a.steps.Questions.List[a.steps.Questions.Index(from)].Sensible(&a.facts)
}

func (a *asking) given(id string) bool { return a.steps.Questions.Given(a.answers, &a.facts, id) }

// may reports whether conditions hold, or can by answers that may be asked for.
func (a *asking) may(when []fact.Condition) bool {
	return !slices.ContainsFunc(when, func(c fact.Condition) bool {
		return !c.Holds(&a.facts) && (fact.RuledOut(&a.facts)(c) || !a.can(c.Fact))
	})
}

// turn asks for the first answer on which conditions turn: the next is asked
// for if they still do. Nothing is asked where they cannot come to hold.
func (a *asking) turn(when, unless []fact.Condition) {
	if !a.may(when) || slices.ContainsFunc(unless, fact.Holds(&a.facts)) {
		return
	}
	for _, c := range slices.Concat(when, unless) {
		if !c.Holds(&a.facts) && !fact.RuledOut(&a.facts)(c) && a.can(c.Fact) {
			a.open.Add(c.Fact)
			return
		}
	}
}

func (a *asking) ask(id string) {
	if q := a.steps.Questions.Index(id); a.can(q) {
		a.open.Add(q)
	}
}

// can reports whether a screen may ask a question: it has no answer, the
// interview leaves it out, and either no tree tests it, or it is one for some
// people only that made no difference to the verdict. It must surely make sense.
func (a *asking) can(q int) bool {
	question := &a.steps.Questions.List[q]
	if a.answers.At(q).State != fact.NotAsked || a.matters(q) && !a.held(question) || !a.due(question) {
		return false
	}
	if question.When == nil {
		return question.Later || !a.steps.Trees.Tests(q) && !question.Volunteered
	}
	return question.Sensible(&a.facts) && !question.Volunteered
}

// due reports whether what a question follows is known: nobody is asked for the answer
// to an appeal that they may never have sent.
func (a *asking) due(q *fact.Question) bool {
	known := func(id string) bool { return a.given(id) || a.steps.Deadlines.Happened(id) }
	return len(q.Once) == 0 || slices.ContainsFunc(q.Once, known)
}

// held reports whether the interview holds a question back for good, since what
// it waits for was answered "I don't know": a tree may test the state for one
// programme alone, and whoever cannot name their plan still has days that turn on it.
func (a *asking) held(q *fact.Question) bool {
	return q.Later && q.Premise != nil && !q.Anyway && a.answers.At(q.Premise.Fact).State == fact.Unsure
}
