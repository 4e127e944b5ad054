package content

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// settling says, apart from deadline.yaml, what can end a day that runs, by what it counts
// from: the kinds of events that do, if they come no earlier. An event of the same kind as
// the one it counts from takes its place, where the contract reads the latest; a promise and
// a wish for papers it leaves alone.
var settling = map[string]string{
	"promised": "called-back call", "paper-sent": "called-back call",
	"more-wanted":  "wanted-sent answered approved",
	"peer-to-peer": "called-back approved denied answered",
	"wanted-sent":  "wanted-sent received approved denied",
	"denial-date":  "wanted-sent " + standing, "outside-review": "outside-review denied approved answered",
	"received-date": "more-wanted " + standing, "requested-date": "more-wanted " + standing,
	"appeal-received-date": standing, "appeal-sent-date": standing,
	"first-appeal-denial-date": standing, "final-denial-date": standing,
	"approved-until": standing, "visit": "visit " + standing,
}

// standing are the kinds that say how a request stands now.
const standing = "requested received approved denied appeal-sent appeal-received answered outside-review"

// many are the kinds of which each event has a day of its own.
var many = []string{"promised", "paper-sent", "more-wanted", "peer-to-peer"}

// drawEvent draws one thing that happens from a day on.
func drawEvent(random *rand.Rand, kinds []fact.EventKind, from time.Time) record.Event {
	kind := &kinds[random.IntN(len(kinds))]
	day := from.AddDate(0, 0, random.IntN(60))
	e := record.Event{Kind: kind.ID, Date: fact.On(day)}
	if kind.Field(fact.EventUntil) != nil && random.IntN(3) > 0 {
		e.Until = fact.On(day.AddDate(0, 0, random.IntN(90)))
	}
	if kind.Field(fact.EventVisits) != nil {
		e.Visits = random.IntN(3)
	}
	if what := kind.Field(fact.EventWhat); what != nil && len(what.Choices) > 0 && random.IntN(4) > 0 {
		e.What = what.Choices[random.IntN(len(what.Choices))].ID
	}
	return e
}

func drawEvents(random *rand.Rand, kinds []fact.EventKind, most int) (list []record.Event, from time.Time) {
	from = time.Date(2026, 1, 1+random.IntN(5*365), 0, 0, 0, 0, time.UTC)
	kinds = slices.Clone(kinds)
	random.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
	kinds = kinds[:2+random.IntN(len(kinds)-2)] // of few kinds there are several of each
	for range random.IntN(most) {
		list = append(list, drawEvent(random, kinds, from))
	}
	return list, from
}

// lived is a case in which events were written down one after the other.
func lived(lib *model.Library, a fact.Answers, today fact.Date, events []record.Event) record.Case {
	s := model.NewSession(lib, record.Case{Answers: a})
	s.Today = today
	for _, e := range events {
		s.Happen("events", record.WithEvent(s.Case().Events, len(s.Case().Events), e))
	}
	return s.Case()
}

func daysOf(lib *model.Library, c record.Case, today fact.Date) []deadline.Deadline {
	return lib.For(c).Deadlines.Deadlines(c.Dated(lib.Questions), today)
}

// The order in which things are written down never counts: not for a day, not for how the
// request stands, and not for what is said.
func TestTheOrderOfEntryNeverCounts(t *testing.T) {
	lib, random := parsed(t), seed.Rand(t)
	for range seed.Times(2000) {
		said := planAnswers(t, lib, random)
		events, from := drawEvents(random, lib.Questions.Events.Kinds, 9)
		today := fact.On(from.AddDate(0, 0, random.IntN(120)))
		shuffled := slices.Clone(events)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		one, other := lived(lib, said, today, events), lived(lib, said, today, shuffled)
		for q := range lib.Questions.List {
			if one.Answers.At(q) != other.Answers.At(q) {
				t.Fatalf("another %s in another order:\n%+v\n%+v", lib.Questions.List[q].ID, events, shuffled)
			}
		}
		if is, was := daysOf(lib, one, today), daysOf(lib, other, today); !reflect.DeepEqual(is, was) {
			t.Fatalf("other days in another order:\n%+v\n%+v\n%+v\n%+v", events, shuffled, is, was)
		}
	}
}

// planAnswers are the answers of a kind of plan, and how urgent it is.
func planAnswers(t *testing.T, lib *model.Library, random *rand.Rand) fact.Answers {
	kinds := slices.Sorted(func(yield func(string) bool) {
		for kind := range planKinds {
			if !yield(kind) {
				return
			}
		}
	})
	text := planKinds[kinds[random.IntN(len(kinds))]] + " authorization=waiting"
	if random.IntN(2) == 0 {
		text += " urgent=" + []string{"yes", "no"}[random.IntN(2)]
	}
	if random.IntN(2) == 0 {
		text += " state=" + []string{"AL", "CA", "NY", "OR", "TX", "WA"}[random.IntN(6)]
	}
	return said(t, lib, text)
}

// To write something down takes away no day that runs, unless that settles it. A day may
// come sooner; another one of its kind takes its place only where the latest is read.
func TestWhatIsWrittenDownTakesAwayNoDayThatRuns(t *testing.T) {
	lib, random := parsed(t), seed.Rand(t)
	looked := map[string]int{}
	for range seed.Times(12_000) {
		said := planAnswers(t, lib, random)
		events, from := drawEvents(random, lib.Questions.Events.Kinds, 6)
		today := fact.On(from.AddDate(0, 0, random.IntN(90)))
		c := lived(lib, said, today, events)
		e := drawEvent(random, lib.Questions.Events.Kinds, from)
		next := lived(lib, said, today, append(slices.Clone(events), e))
		after := daysOf(lib, next, today)
		for _, d := range daysOf(lib, c, today) {
			if !d.Ahead() || d.From == "" {
				continue
			}
			kept := slices.ContainsFunc(after, func(n deadline.Deadline) bool {
				each := slices.Contains(many, d.From)
				return n.Key == d.Key && !n.NoDay && (n.Due == d.Due || !each && n.Due.Before(d.Due))
			})
			looked[d.From]++
			if !kept && !settledBy(&d, events, &e) {
				t.Fatalf("on %s: %s of %s, from %s, is gone once %+v is there\nbefore: %+v\nafter: %+v",
					today, d.Key, d.Due, d.From, e, events, after)
			}
		}
	}
	for from := range settling {
		if looked[from] == 0 && from != "wanted-sent" && seed.Times(10) == 10 {
			t.Errorf("no day from %s was looked at", from)
		}
	}
}

// settledBy reports whether an event may end a day, by the table.
func settledBy(d *deadline.Deadline, events []record.Event, e *record.Event) bool {
	if !slices.Contains(strings.Fields(settling[d.From]), e.Kind) {
		return false
	}
	switch d.From {
	case "promised", "paper-sent":
		if e.Kind == "call" {
			return !e.Date.Before(d.Due)
		}
	case "more-wanted", "peer-to-peer":
	default:
		return true
	}
	// One that names the day has to have happened before.
	return slices.ContainsFunc(events, func(x record.Event) bool {
		return x.Kind == d.From && !e.Date.Before(x.Date)
	})
}

// Letters that are written down as things that happened give the days that the same letters
// give as dates, to the end of 2032, and so the days of the published rules.
func TestEventsGiveTheDaysOfTheirLetters(t *testing.T) {
	lib, random := parsed(t), seed.Rand(t)
	states, reasons := optionsOf(lib, "state"), optionsOf(lib, "denial-reason")
	of := func(list []deadline.Deadline) (days []string) {
		for _, d := range list {
			days = append(days, fmt.Sprint(d.ID, d.From, d.Due, d.NoDay, d.Text))
		}
		return days
	}
	looked := 0
	for range seed.Times(2000) {
		drawn := draw(random, states, reasons)
		dated := record.Case{Answers: said(t, lib, drawn.answers())}
		c := dated
		for _, day := range []string{"denial-date", "first-appeal-denial-date", "final-denial-date"} {
			c.Answers = c.Answers.With(lib.Questions.Index(day), fact.Answer{})
		}
		letters := &drawn.letters
		for _, letter := range []struct {
			kind, what string
			day        time.Time
		}{{"answered", "upheld", letters.appeal}, {"answered", "upheld", letters.last}, {"denied", "", letters.first}} {
			if !letter.day.IsZero() {
				c.Events = append(c.Events, record.Event{Kind: letter.kind, What: letter.what, Date: fact.On(letter.day)})
			}
		}
		if letters.appeal.IsZero() && !letters.last.IsZero() {
			continue // one answer is always the first
		}
		today := fact.On(letters.earliest().AddDate(0, 0, random.IntN(400)-20))
		want, got := of(daysOf(lib, dated, today)), of(daysOf(lib, c, today))
		if !slices.Equal(got, want) {
			t.Fatalf("%s, on %s: %q\nwant %q", drawn.answers(), today, got, want)
		}
		looked += len(got)
	}
	if looked < seed.Times(500) {
		t.Errorf("only %d days were compared", looked)
	}
}
