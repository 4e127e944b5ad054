package deadline

import (
	"slices"

	"ketacover/model/fact"
)

// Gap is why a case has no day that is still to come.
type Gap uint8

// The gaps. A case with such a day has none.
const (
	NoGap    Gap = iota
	NoNotice     // nothing was denied
	NotSaid      // whether something was denied is not known, or was never asked
	NoDate       // the date on the notice is not known
	NoRule       // there is no rule that counts a day for such a plan
	NoLength     // the time that is left starts on a day nobody has told
	TooEarly     // the notice bears a day that has not come
	AllPast      // every day is past
)

// Gap says why a case has no day that is still to come.
func (l *Deadlines) Gap(a fact.Answers, today fact.Date) Gap {
	list := slices.DeleteFunc(l.Deadlines(a, today), func(d Deadline) bool { return l.OfSeason(d.ID) })
	is := func(have func(d Deadline) bool) bool { return slices.ContainsFunc(list, have) }
	switch {
	case is(func(d Deadline) bool { return d.Ahead() }):
		return NoGap
	case is(func(d Deadline) bool { return d.Early }):
		return TooEarly
	case is(func(d Deadline) bool { return d.Past }):
		return AllPast
	case is(func(d Deadline) bool { return d.NoDay }):
		return NoLength
	}
	return missing(l.Questions, l.Rules, a)
}

// OfSeason reports deadlines of changing plans: they follow from no letter, and say
// nothing on whether a no has one.
func (l *Deadlines) OfSeason(id string) bool {
	for i := range l.Rules {
		if r := &l.Rules[i]; r.Season && r.ID == id {
			return true
		}
	}
	return false
}

// Running reports whether a season of one of the ids runs today, for whomever it is.
func (l *Deadlines) Running(ids []string, today fact.Date) bool {
	return slices.ContainsFunc(l.Rules, func(r Rule) bool {
		return slices.Contains(ids, r.ID) && !r.On.IsZero() && !today.Before(r.Opens) && !r.On.Before(today)
	})
}

// Happened reports whether an event of a kind is told of the case.
func (l *Deadlines) Happened(kind string) bool { return event(l, kind) != nil }

// missing is what a case lacks of what the rules for its plan ask for: of all
// they lack, what comes last, since the rest is there for some of them. Whether there was
// a notice turns on the first question of those that they hang on: it is whether the plan
// said no, and not whether there was care to claim for.
func missing(questions *fact.Questions, rules []Rule, a fact.Answers) Gap {
	f := questions.Facts(a)
	gap, hangs := NoGap, len(questions.List)
	for i := range rules {
		r := &rules[i]
		if r.From == "" || r.Season || r.ThatDay || // they follow from no letter that says no
			questions.Index(r.From) < 0 || len(r.Plans(&f)) == 0 {
			continue
		}
		asked := &questions.List[questions.Index(r.From)]
		if asked.Volunteered {
			continue // what happened since: nobody is asked for it
		}
		if fact.All(r.When, &f) && asked.Sensible(&f) {
			return NoDate
		}
		on := -1
		switch {
		case asked.When != nil:
			on = asked.When.Fact
		case len(r.When) > 0:
			on = r.When[0].Fact
		}
		switch {
		case on > hangs || on == hangs && gap == NotSaid:
		case asked.Applies(&f) && may(r.When, &f):
			gap, hangs = NotSaid, on
		default:
			gap, hangs = NoNotice, on
		}
	}
	if gap == NoGap {
		return NoRule
	}
	return gap
}
