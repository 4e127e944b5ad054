package record

import (
	"cmp"
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

// Said is the day on which an answer was first given.
type Said struct {
	Date     fact.Date
	Question string
}

// Note notes in the case that an answer was changed on a day. An answer that is given and
// taken back on one day was never given.
func (c *Case) Note(change Change) {
	q := change.Question
	at := slices.IndexFunc(c.Said, func(s Said) bool { return s.Question == q })
	known := at >= 0 || slices.ContainsFunc(c.History, func(d Change) bool { return d.Question == q })
	switch {
	case change.Was == "" && !known:
		c.Said = append(slices.Clone(c.Said), Said{change.Date, q})
		slices.SortFunc(c.Said, func(a, b Said) int {
			return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Question, b.Question))
		})
	case change.Is == "" && at >= 0 && c.Said[at].Date == change.Date:
		c.Said = slices.Delete(slices.Clone(c.Said), at, at+1)
		c.History = slices.DeleteFunc(slices.Clone(c.History), func(d Change) bool {
			return d.Question == q && d.Date == change.Date
		})
	default:
		c.History = noted(c.History, change, known)
	}
}

// noted is a history with a change of an answer; known says whether the question was
// answered before. Of what changes on one day the last counts, and what comes back to
// where it was on that day is no change. An answer that is given for the first time is
// none either.
func noted(history []Change, c Change, known bool) []Change {
	next := slices.Clone(history)
	if i := slices.IndexFunc(next, func(d Change) bool { return d.Date == c.Date && d.Question == c.Question }); i >= 0 {
		next[i].Is = c.Is
		if next[i].Was == c.Is {
			next = slices.Delete(next, i, i+1)
		}
		return next
	}
	if c.Was == "" && !known || c.Was == c.Is {
		return next
	}
	return append(next, c)
}

// AsOf are the answers of the case as they were at the end of a day: the changes after
// it are taken back, the latest first, and what was first given after it. An answer of
// which nothing tells the day is there all the same.
func (c Case) AsOf(q *fact.Questions, day fact.Date) fact.Answers {
	a := c.Dated(q)
	later := slices.Clone(c.History)
	slices.SortStableFunc(later, func(x, y Change) int { return x.Date.Compare(y.Date) })
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
	for _, said := range c.Said {
		if at := q.Index(said.Question); at >= 0 && day.Before(said.Date) {
			a = a.With(at, fact.Answer{})
		}
	}
	return a
}

// KnownOn is the case as it was at the end of a day: the answers as of then, and what
// had happened by then, whenever it was written down.
func (c Case) KnownOn(q *fact.Questions, day fact.Date) Case {
	known := AsItIs(c)
	known.Answers = c.AsOf(q, day)
	known.Events, known.History, known.Said = nil, nil, nil
	for _, e := range c.Events {
		if !day.Before(e.Date) {
			known.Events = append(known.Events, e)
		}
	}
	// A day that only a later event tells was not known.
	for i := range q.Events.Kinds {
		kind := &q.Events.Kinds[i]
		for j := range kind.Days {
			told := &kind.Days[j]
			if Telling(c.Events, kind, told) >= 0 && Telling(known.Events, kind, told) < 0 {
				known.Answers = known.Answers.With(q.Index(told.Question), fact.Answer{})
			}
		}
	}
	known.Answers = known.Dated(q)
	for _, d := range c.History {
		if !day.Before(d.Date) {
			known.History = append(known.History, d)
		}
	}
	for _, s := range c.Said {
		if !day.Before(s.Date) {
			known.Said = append(known.Said, s)
		}
	}
	if day.Before(c.Outcome.Date) {
		known.Outcome = Outcome{}
	}
	return known
}

// SaidLater are the questions that have an answer now and had none at the end of a day,
// where the case had others by then: before its first day, nobody was asked.
func (c Case) SaidLater(q *fact.Questions, day fact.Date) []int {
	if len(c.Said) == 0 || day.Before(c.Said[0].Date) {
		return nil
	}
	var later []int
	now := c.Dated(q)
	for _, said := range c.Said {
		at := q.Index(said.Question)
		if at >= 0 && day.Before(said.Date) && now.At(at).State != fact.NotAsked {
			later = append(later, at)
		}
	}
	slices.Sort(later)
	return later
}

// saidKey is the detail that keeps on which days answers were first given: the questions
// of each day, in one text.
const saidKey = "first-said"

// withSaid are the details of a case with these days among them.
func withSaid(c *Case) Details {
	if len(c.Said) == 0 {
		return c.Details
	}
	var b strings.Builder
	for i, s := range c.Said {
		switch {
		case i == 0:
			b.WriteString("{" + quoteJSON(s.Date.String()) + `:"` + s.Question)
		case s.Date != c.Said[i-1].Date:
			b.WriteString(`",` + quoteJSON(s.Date.String()) + `:"` + s.Question)
		default:
			b.WriteString(" " + s.Question)
		}
	}
	return c.Details.Put(saidKey, b.String()+`"}`)
}

// saidIn are the days that a detail keeps. One that somebody wrote by hand, and that
// says nothing of the kind, is a detail like any other.
func saidIn(d Details) (list []Said, ok bool) {
	text := d.Value(saidKey)
	if !strings.HasPrefix(text, "{") {
		return nil, false
	}
	days := detailsIn(text)
	for _, m := range days.Members() {
		day, err := fact.ParseDate(m.Key)
		if err != nil {
			return nil, false
		}
		for _, q := range strings.Fields(days.Get(m.Key)) {
			if !isWord(q) {
				return nil, false
			}
			list = append(list, Said{day, q})
		}
	}
	c := Case{Said: list, Details: d.Put(saidKey, "")}
	return list, len(list) > 0 && withSaid(&c).Value(saidKey) == text
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
