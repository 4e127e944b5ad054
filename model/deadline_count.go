package model

import (
	"cmp"
	"slices"
	"strings"
)

// The date questions that the steps of an appeal use up, one after the other.
const (
	denialDate      = "denial-date"
	firstAppealDate = "first-appeal-denial-date"
)

// count is a rule that may hold in a case, and the day it gives.
type count struct {
	rule         *DeadlineRule
	limit        TimeLimit
	fromID       string // id of the date question it counts from
	from         Date
	counted, due Date
	plans        []int        // which of the rule's plans the case may have
	sure         bool         // it surely has one of them
	state        *StateOffice // where it turns on the state; nil while that is not said
}

// compareCounts puts what ends first first, and what has no day last.
func compareCounts(x, y count) int {
	day := func(c count) int {
		if c.rule.NoDay {
			return 1
		}
		return 0
	}
	return cmp.Or(day(x)-day(y), x.due.Time().Compare(y.due.Time()))
}

// counts are the rules that may hold in a case, with their days, in the order
// of the library.
func (l *Library) counts(a Answers, f *Facts) []count {
	var list []count
	for i := range l.DeadlineRules {
		if c, ok := l.count(a, f, &l.DeadlineRules[i]); ok {
			list = append(list, c)
		}
	}
	return list
}

func (l *Library) count(a Answers, f *Facts, r *DeadlineRule) (c count, ok bool) {
	plans := r.plans(f)
	if len(plans) == 0 || !all(r.When, f) || slices.ContainsFunc(r.Unless, holds(f)) {
		return c, false
	}
	c = count{rule: r, plans: plans, sure: slices.ContainsFunc(r.For, func(plan []Condition) bool { return all(plan, f) })}
	if c.limit, c.state, ok = l.stateTerm(a, r); !ok {
		return c, false
	}
	if r.From == "" {
		return c, true
	}
	for _, id := range l.countsFrom(r, c.state) {
		if c.from, ok = l.dateOf(a, f, id); ok {
			c.fromID = id
			break
		}
	}
	if !ok || l.usedUp(a, f, &c) {
		return c, false
	}
	c.counted, c.due = c.limit.Count(c.from)
	return c, true
}

// stillOpen leaves out what ends with another step, once that is past by every
// rule that may hold.
func stillOpen(counts []count, today Date) []count {
	ended := func(id string) bool {
		of := func(c count) bool { return c.rule.ID == id && !c.rule.NoDay }
		ahead := func(c count) bool { return of(c) && !c.due.Before(today) }
		return slices.ContainsFunc(counts, of) && !slices.ContainsFunc(counts, ahead)
	}
	var list []count
	for _, c := range counts {
		if c.rule.EndsWith == "" || !ended(c.rule.EndsWith) {
			list = append(list, c)
		}
	}
	return list
}

// plans are the plans of the rule that the case may have.
func (r *DeadlineRule) plans(f *Facts) []int {
	var list []int
	for i, plan := range r.For {
		if may(plan, f) {
			list = append(list, i)
		}
	}
	return list
}

// usedUp reports whether the case is past the step: a later letter has used it
// up. An answer dated before the letter it answers is a slip, and hides no day.
// Where the same day is given for the answers to two appeals, they are one
// letter, which opens a step and ends none.
func (l *Library) usedUp(a Answers, f *Facts, c *count) bool {
	for _, id := range c.rule.Until {
		until, given := l.dateOf(a, f, id)
		if given && id != c.fromID && !until.Before(c.from) && (until != c.from || c.fromID == denialDate) {
			return true
		}
	}
	if !c.rule.Second {
		return false
	}
	first, given := l.dateOf(a, f, firstAppealDate)
	return given && !first.Before(c.from)
}

// plan names the plans that a rule is for and that the case may have.
func (c *count) plan() string {
	var names []string
	for _, i := range c.plans {
		names = append(names, c.rule.Plan[i])
	}
	return strings.Join(names, ", or ")
}

// lead names them before a text, where the person's plan may be another.
func (c *count) lead() string {
	if c.sure {
		return ""
	}
	return "For " + c.plan() + ": "
}

// governing are the sources of a rule that speak of the plans it may be for in
// this case, and all of them where none does: a rule that was read for other
// plans alone says so in its text.
func (l *Library) governing(c *count, f *Facts) []string {
	var list []string
	for _, i := range c.plans {
		narrow := *f
		for _, condition := range c.rule.For[i] {
			narrow[condition.Fact] &= condition.Is
		}
		list = union(list, l.fitting(c.rule.Sources, &narrow))
	}
	if len(list) == 0 {
		list = slices.Clone(c.rule.Sources)
	}
	if c.state != nil && len(c.rule.Routes) > 0 {
		list = union(list, c.state.Review.Sources)
	}
	return list
}
