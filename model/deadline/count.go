package deadline

import (
	"cmp"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/source"
)

// The date questions that the steps of an appeal use up, one after the other.
const (
	denialDate      = "denial-date"
	firstAppealDate = "first-appeal-denial-date"
)

// count is a rule that may hold in a case, and the day it gives.
type count struct {
	rule         *Rule
	limit        TimeLimit
	fromID       string // id of the date question it counts from, or of the kind of event
	from         fact.Date
	began        fact.Date // the day on which that happened, where an event names another
	counted, due fact.Date
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
	return cmp.Or(day(x)-day(y), x.due.Compare(y.due))
}

// counts are the rules that may hold in a case, with their days, in the order
// of the library.
func (l *Deadlines) counts(a fact.Answers, f *fact.Facts) []count {
	list := make([]count, 0, 16)
	for i := range l.Rules {
		r := &l.Rules[i]
		if !r.Each {
			if c, ok := l.count(a, f, r); ok {
				list = append(list, c)
			}
			continue
		}
		for _, j := range record.InOrder(&l.Questions.Events, l.events) {
			if l.events[j].Kind != r.From {
				continue
			}
			if c, ok := l.among(j).count(a, f, r); ok {
				list = append(list, c)
			}
		}
	}
	return list
}

func (l *Deadlines) count(a fact.Answers, f *fact.Facts, r *Rule) (c count, ok bool) {
	if !fact.All(r.When, f) || slices.ContainsFunc(r.Unless, fact.Holds(f)) || !r.forPlan(f) {
		return c, false
	}
	c = count{rule: r}
	if c.limit, c.state, ok = stateTerm(l, a, r); !ok {
		return c, false
	}
	if ok = l.runs(a, f, &c); ok {
		c.plans, c.sure = r.Plans(f), slices.ContainsFunc(r.For,
			func(plan []fact.Condition) bool { return fact.All(plan, f) })
	}
	return c, ok
}

// runs counts the day of a rule for the plan of the case. It reports whether there is
// one, or a time without a day.
func (l *Deadlines) runs(a fact.Answers, f *fact.Facts, c *count) (ok bool) {
	r := c.rule
	if !r.On.IsZero() {
		c.counted, c.due = r.On, r.On
		return l.told(a, f, r)
	}
	if r.From == "" {
		told := func(id string) bool { _, given := dateOf(l, a, f, id); return given }
		return !slices.ContainsFunc(r.Until, told)
	}
	if !l.starts(a, f, c) || l.usedUp(a, f, c) {
		return false
	}
	c.counted, c.due = c.limit.Count(c.from)
	return !settled(l, c)
}

// starts finds the date that a count runs from: the first that was given, or the
// latest or the earliest where the rule says so.
func (l *Deadlines) starts(a fact.Answers, f *fact.Facts, c *count) (found bool) {
	for id := range countsFrom(c.rule, c.state) {
		date, given := start(l, a, f, c.rule, id)
		if !given || found && (c.rule.Latest && !c.from.Before(date) || c.rule.Earliest && !date.Before(c.from)) {
			continue
		}
		c.from, c.began, c.fromID, found = date, date, id, true
		if e := event(l, id); e != nil && !c.rule.LastApproved {
			c.began = e.Date
		}
		if !c.rule.Latest && !c.rule.Earliest {
			break
		}
	}
	return found
}

// told reports whether a season is told: to whoever surely has one of its plans, and
// to whoever was asked for it and does not know. A case that says nothing of the plan
// is told of none.
func (l *Deadlines) told(a fact.Answers, f *fact.Facts, r *Rule) bool {
	said := func(c fact.Condition) bool { return c.Holds(f) || a.At(c.Fact).State == fact.Unsure }
	return slices.ContainsFunc(r.For, func(plan []fact.Condition) bool {
		return may(plan, f) && !slices.ContainsFunc(plan, func(c fact.Condition) bool { return !said(c) })
	})
}

// inSeason leaves out what has not opened yet, and what has ended by itself.
func inSeason(counts []count, today fact.Date) []count {
	return slices.DeleteFunc(counts, func(c count) bool {
		return !c.rule.On.IsZero() && (today.Before(c.rule.Opens) || c.rule.On.Before(today))
	})
}

// early reports a count from a day that has not come, and so from a slip.
func (c *count) early(questions *fact.Questions, today fact.Date) bool {
	q := questions.Index(c.fromID)
	return q >= 0 && today.Before(c.from) && !questions.List[q].MayLieAhead
}

// stillOpen leaves out what ends with another step, once that is past by every
// rule that may hold.
func stillOpen(counts []count, today fact.Date) []count {
	ended := func(id string) bool {
		past := false
		for i := range counts {
			if c := &counts[i]; c.key() == id && !c.rule.NoDay {
				if !c.due.Before(today) {
					return false
				}
				past = true
			}
		}
		return past
	}
	list := make([]count, 0, len(counts))
	for i := range counts {
		if with := counts[i].rule.EndsWith; with == "" || !ended(with) {
			list = append(list, counts[i])
		}
	}
	return list
}

// forPlan reports whether the case may have one of the plans of the rule.
func (r *Rule) forPlan(f *fact.Facts) bool {
	for _, plan := range r.For {
		if may(plan, f) {
			return true
		}
	}
	return false
}

// Plans are the plans of the rule that the case may have.
func (r *Rule) Plans(f *fact.Facts) []int {
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
func (l *Deadlines) usedUp(a fact.Answers, f *fact.Facts, c *count) bool {
	for _, id := range c.rule.Until {
		until, given := dateOf(l, a, f, id)
		if given && id != c.fromID && !until.Before(c.began) && (until != c.began || follows(l, id, c.fromID)) {
			return true
		}
	}
	if !c.rule.Second {
		return false
	}
	first, given := l.Questions.DateOf(a, f, firstAppealDate)
	return given && !first.Before(c.from)
}

// plan names the plans that a rule is for and that the case may have.
func (c *count) plan(said *fact.Sayings) string {
	var names []string
	for _, i := range c.plans {
		names = append(names, c.rule.Plan[i])
	}
	return fact.Joined(names, said.OrElse)
}

// lead names them before a text, where the person's plan may be another.
func (c *count) lead(said *fact.Sayings, text string) string {
	if c.sure {
		return text
	}
	return fact.Filled(said.ForPlan, "{plan}", c.plan(said), "{text}", text)
}

// governing are the sources of a rule that speak of the plans it may be for in
// this case, and all of them where none does: a rule that was read for other
// plans alone says so in its text.
func governing(sources *source.Sources, c *count, f *fact.Facts) []string {
	var list []string
	for _, i := range c.plans {
		narrow := *f
		for _, condition := range c.rule.For[i] {
			narrow[condition.Fact] = narrow[condition.Fact].And(condition.Is)
		}
		list = rule.Union(list, sources.Fitting(c.rule.Sources, &narrow))
	}
	if len(list) == 0 {
		list = slices.Clone(c.rule.Sources)
	}
	if c.state != nil && len(c.rule.Routes) > 0 {
		list = rule.Union(list, c.state.Review.Sources)
	}
	return list
}

// With are the rules for a case in which things happened.
func (l *Deadlines) With(events []record.Event) *Deadlines {
	with := *l
	with.events, with.one = events, nil
	return &with
}

// among are the rules where one event stands for all of its kind.
func (l *Deadlines) among(i int) *Deadlines {
	with := *l
	with.one = &l.events[i]
	return &with
}
