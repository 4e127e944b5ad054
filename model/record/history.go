package record

import (
	"slices"
	"strings"

	"ketacover/model/fact"
)

// Change is an answer that was given and then changed, on a day: what it was and what
// it became, as a case writes answers. An empty text is an answer taken back.
type Change struct {
	Date     fact.Date
	Question string
	Was, Is  string
}

// Noted is a history with a change of an answer. Of what changes on one day the last
// counts, and what comes back to where it was on that day is no change. An answer that
// is given for the first time is none either.
func Noted(history []Change, c Change) []Change {
	next := slices.Clone(history)
	if i := slices.IndexFunc(next, func(d Change) bool { return d.Date == c.Date && d.Question == c.Question }); i >= 0 {
		next[i].Is = c.Is
		if next[i].Was == c.Is {
			next = slices.Delete(next, i, i+1)
		}
		return next
	}
	first := c.Was == "" && !slices.ContainsFunc(next, func(d Change) bool { return d.Question == c.Question })
	if first || c.Was == c.Is {
		return next
	}
	return append(next, c)
}

// AsOf are the answers of the case as they were at the end of a day: the changes after
// it are taken back, the latest first. An answer that was first given later is there
// all the same, since nothing tells its day.
func (c Case) AsOf(q *fact.Questions, day fact.Date) fact.Answers {
	a := c.Dated(q)
	later := slices.Clone(c.History)
	slices.SortStableFunc(later, func(x, y Change) int { return x.Date.Time().Compare(y.Date.Time()) })
	for _, change := range slices.Backward(later) {
		at := q.Index(change.Question)
		if at < 0 || !day.Before(change.Date) {
			continue
		}
		was := fact.Answer{}
		if change.Was != "" {
			if answer, err := ParseAnswer(&q.List[at], change.Was); err == nil {
				was = answer
			}
		}
		a = a.With(at, was)
	}
	return a
}

// historyJSON is the list without white space.
func historyJSON(list []Change) string {
	parts := make([]string, len(list))
	for i, c := range list {
		parts[i] = `{"date":` + quoteJSON(c.Date.String()) + `,"question":` + quoteJSON(c.Question) +
			`,"was":` + quoteJSON(c.Was) + `,"is":` + quoteJSON(c.Is) + "}"
	}
	return "[" + strings.Join(parts, ",") + "]"
}
