package moved_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/moved"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/sample"
	"ketacover/model/seed"
)

func library(t testing.TB) *model.Library {
	t.Helper()
	return sample.New(t, nil)
}

// later is the library as a later version of the content makes it.
func later(t testing.TB, change func(*rule.Payers)) *model.Library {
	t.Helper()
	l := sample.New(t, change)
	l.Version = "2027-01-01"
	return l
}

// vault is a vault in memory.
type vault struct {
	record.Vault
	cases  map[string][]byte
	at     map[string]time.Time
	beside map[string][]byte
	reads  int

	archived, damaged bool // all cases are
}

func newVault() *vault {
	return &vault{cases: map[string][]byte{}, at: map[string]time.Time{}, beside: map[string][]byte{}}
}

func (v *vault) put(l *model.Library, id string, c record.Case) {
	v.cases[id] = record.EncodeCase(l.Questions, c)
	v.at[id] = time.Unix(int64(1+len(v.at)), int64(len(v.cases[id])))
}

func (v *vault) Cases() ([]record.Kept, error) {
	var list []record.Kept
	for id := range v.cases {
		list = append(list, record.Kept{ID: id, Changed: v.at[id], Damaged: v.damaged,
			Label: record.Label{Archived: v.archived}})
	}
	return list, nil
}

func (v *vault) Read(id string) ([]byte, error) { v.reads++; return v.cases[id], nil }
func (v *vault) Beside() record.Beside          { return besideOf{v} }

type besideOf struct{ *vault }

func (b besideOf) Names() ([]string, error) { return nil, nil }
func (b besideOf) Get(name string) ([]byte, error) {
	if data, ok := b.beside[name]; ok {
		return data, nil
	}
	return nil, fs.ErrNotExist
}
func (b besideOf) Put(name string, data []byte) error { b.beside[name] = data; return nil }
func (b besideOf) Drop(name string) error             { delete(b.beside, name); return nil }

func on(month time.Month, day int) fact.Date { return fact.Date{Year: 2026, Month: month, Day: day} }

func look(t testing.TB, v *vault, l *model.Library, today fact.Date) *moved.Report {
	t.Helper()
	r, err := watch(v, l, today).Look()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func watch(v *vault, l *model.Library, today fact.Date) *moved.Watch {
	return &moved.Watch{Vault: v, Library: l, Sum: l.Edition() + fmt.Sprintf("%p", l), Today: today}
}

func read(t testing.TB, l *model.Library, text string) record.Case {
	t.Helper()
	c, err := record.DecodeCase(l.Questions, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// asked waits for the answer of Acme on the spray, after two medicines.
const asked = `{"answers": {"purpose": "mood", "plan": "employer", "payer": "acme", "form": "spray",
	"authorization": "waiting", "authorization-for": "spray", "medicines": "2", "records": "yes", "network": "in"},
	"events": [{"kind": "requested", "date": "2026-10-01", "what": "six visits"},
		{"kind": "paper-sent", "date": "2026-10-05", "what": "the records"}]}`

// hard is the rule of Acme on the spray, which asks for two medicines.
func hard(p *rule.Payers) *rule.Rule { return p.Find("acme").Rule(sample.Spray, "hard") }

// stricter asks for four medicines where it asked for two.
func stricter(t testing.TB) *model.Library {
	return later(t, func(p *rule.Payers) { hard(p).Criteria[0] = sample.AtLeast(4) })
}

func TestAStricterRuleIsToldWithWhatToSendAgain(t *testing.T) {
	before, after, v := library(t), stricter(t), newVault()
	v.put(before, "a", read(t, before, asked))
	v.put(before, "b", read(t, before, strings.ReplaceAll(asked, `"acme"`, `"zenith"`)))
	if r := look(t, v, before, on(10, 12)); len(r.Cases) > 0 || r.Of != 2 {
		t.Fatalf("at the first look %+v", r)
	}
	r := look(t, v, after, on(11, 29))
	if len(r.Cases) != 1 || r.Cases[0].ID != "a" || r.Since != on(10, 12) || r.Of != 2 || r.Content != "2027-01-01" {
		t.Fatalf("%+v", r)
	}
	c := r.Cases[0]
	if len(c.Verdicts) != 1 || c.Verdicts[0].Drug != sample.Spray || c.Verdicts[0].Was == c.Verdicts[0].Is || c.Answers {
		t.Errorf("the verdicts turned so: %+v", c.Verdicts)
	}
	if !slices.ContainsFunc(c.Changes, func(c moved.Change) bool {
		return c.Kind == moved.AskDiffers && c.Rule == "acme/spray/hard" && c.Is != ""
	}) {
		t.Errorf("because of %+v", c.Changes)
	}
	if len(c.Sent) != 2 || c.Sent[0].Kind != "requested" || c.Sent[1].What != "the records" {
		t.Errorf("to be sent again: %+v", c.Sent)
	}
	// It is told until it was seen, and no case is read for that again.
	v.reads = 0
	if again := look(t, v, after, on(12, 1)); len(again.Cases) != 1 || v.reads != 0 {
		t.Errorf("%d reads, %+v", v.reads, again)
	}
	if err := watch(v, after, on(12, 1)).Seen(); err != nil {
		t.Fatal(err)
	}
	if again := look(t, v, after, on(12, 2)); len(again.Cases) != 0 || !again.Since.IsZero() {
		t.Errorf("it was seen: %+v", again)
	}
	// Back again, it is told again.
	if back := look(t, v, before, on(12, 3)); len(back.Cases) != 1 || back.Since != on(12, 2) {
		t.Errorf("%+v", back)
	}
}

func TestWhatWasAnsweredOrSentSinceIsNotSentAgain(t *testing.T) {
	before, after := library(t), stricter(t)
	for what, more := range map[string]string{
		"answered": `{"kind": "denied", "date": "2026-10-20"}`, "the new rule": `{"kind": "requested", "date": "2026-11-30"}`,
	} {
		v := newVault()
		v.put(before, "a", read(t, before, asked))
		look(t, v, before, on(10, 12))
		look(t, v, after, on(11, 29))
		v.put(after, "a", read(t, after, strings.Replace(asked, `"events": [`, `"events": [`+more+",", 1)))
		for _, c := range look(t, v, after, on(12, 1)).Cases {
			if slices.ContainsFunc(c.Sent, func(s moved.Sent) bool { return s.Kind == "requested" }) {
				t.Errorf("%s: %+v", what, c.Sent)
			}
		}
	}
}

// What lies in the archive is not told, until it is taken out of there.
func TestTheArchiveIsLeftInPeace(t *testing.T) {
	before, after, v := library(t), stricter(t), newVault()
	v.put(before, "a", read(t, before, asked))
	look(t, v, before, on(10, 12))
	for _, archived := range []bool{false, true, false} {
		v.archived = archived
		r := look(t, v, after, on(11, 29))
		if told := len(r.Cases) == 1; told == archived || r.Of == 0 != archived {
			t.Errorf("in the archive: %v; %+v", archived, r)
		}
	}
}

// A file that is as it was and cannot be read any more is told: the content does not take
// an answer in it. One that is damaged itself is not.
func TestACaseThatTheContentNoLongerTakesIsTold(t *testing.T) {
	before, after, v := library(t), stricter(t), newVault()
	v.put(before, "a", read(t, before, asked))
	look(t, v, before, on(10, 12))
	v.damaged = true
	if r := look(t, v, before, on(10, 13)); len(r.Cases) > 0 {
		t.Errorf("under the same content: %+v", r)
	}
	r := look(t, v, after, on(11, 29))
	if len(r.Cases) != 1 || !r.Cases[0].Unread || r.Since != on(10, 13) {
		t.Errorf("%+v", r)
	}
	if err := watch(v, after, on(11, 29)).Seen("a"); err != nil || len(look(t, v, after, on(11, 30)).Cases) > 0 {
		t.Errorf("it was seen: %v", err)
	}
	v.put(before, "a", read(t, before, asked)) // another file
	if r := look(t, v, before, on(12, 1)); len(r.Cases) > 0 {
		t.Errorf("%+v", r)
	}
}

// A pack is content of its own: under it nothing is held against the content without.
func TestAPackIsNotMixedUpWithTheContentWithoutIt(t *testing.T) {
	before, pack, v := library(t), stricter(t), newVault()
	pack.Origin = "clinic"
	v.put(before, "a", read(t, before, asked))
	look(t, v, before, on(10, 12))
	for _, l := range []*model.Library{pack, before, pack, before} {
		if r := look(t, v, l, on(11, 29)); len(r.Cases) > 0 {
			t.Errorf("under %q: %+v", l.Origin, r)
		}
	}
}

// Other words for the same rule move nothing, nor does a text that was read again.
func TestOtherWordsMoveNothing(t *testing.T) {
	before, v := library(t), newVault()
	after := later(t, func(p *rule.Payers) { hard(p).Because = "It is said to pay on terms." })
	v.put(before, "a", read(t, before, asked))
	look(t, v, before, on(10, 12))
	if r := look(t, v, after, on(11, 29)); len(r.Cases) > 0 {
		t.Errorf("%+v", r)
	}
}

func TestOfACaseWhoseAnswersChangedOnlyTheRulesAreTold(t *testing.T) {
	before, after, v := library(t), stricter(t), newVault()
	v.put(before, "a", read(t, before, asked))
	look(t, v, before, on(10, 12))
	more := strings.Replace(asked, `"medicines": "2"`, `"medicines": "4-plus"`, 1)
	v.put(before, "a", read(t, before, more))
	r := look(t, v, after, on(11, 29))
	if len(r.Cases) != 1 || !r.Cases[0].Answers || len(r.Cases[0].Verdicts) > 0 || len(r.Cases[0].Changes) == 0 {
		t.Errorf("%+v", r)
	}
}

// drawn is a case with choices and dates answered at random.
func drawn(l *model.Library, random *rand.Rand) record.Case {
	c := record.Case{}
	for q := range l.Questions.List {
		question := &l.Questions.List[q]
		switch n := len(question.Options); {
		case n > 0 && random.IntN(4) > 0:
			c.Answers = c.Answers.With(q, fact.Chosen(random.IntN(n)))
		case question.Kind == fact.Day && random.IntN(3) > 0:
			c.Answers = c.Answers.With(q, fact.DateOf(on(8, 1).AddDays(random.IntN(120))))
		}
	}
	return c
}

// Days pass, and the content is named anew while it says the same: nothing moved. Not
// a verdict, nor a last day, may turn on the day on which a case is looked at.
func TestThatDaysPassMovesNothing(t *testing.T) {
	l, random, v := library(t), seed.Rand(t), newVault()
	for i := range seed.Times(300) {
		v.put(l, fmt.Sprint("case", i), drawn(l, random))
	}
	look(t, v, l, on(9, 1))
	for _, days := range []int{1, 30, 90, 200, 400} {
		same := l.Copy()
		same.Version = fmt.Sprint("later", days)
		for _, c := range look(t, v, same, on(9, 1).AddDays(days)).Cases {
			t.Errorf("after %d days %s moved: %+v\n%s", days, c.ID, c, v.cases[c.ID])
		}
	}
}

// Of many cases exactly those are told whose verdict is another, or in which the rule
// that changed decides.
func TestExactlyTheCasesThatMovedAreTold(t *testing.T) {
	before, after, random, v := library(t), stricter(t), seed.Rand(t), newVault()
	for i := range seed.Times(400) {
		c := drawn(before, random)
		if i%3 == 0 {
			near := read(t, before, asked) // but for two answers
			for range 2 {
				q := random.IntN(len(before.Questions.List))
				near.Answers = near.Answers.With(q, c.Answers.At(q))
			}
			c = near
		}
		v.put(before, fmt.Sprint("case", i), c)
	}
	look(t, v, before, on(9, 1))
	told := map[string]bool{}
	for _, c := range look(t, v, after, on(11, 1)).Cases {
		told[c.ID] = true
		for _, change := range c.Changes {
			if change.Rule != "acme/spray/hard" {
				t.Errorf("%s: %+v did not change", c.ID, change)
			}
		}
	}
	turned := 0
	for id, data := range v.cases {
		c := read(t, before, string(data))
		a, b := model.GlanceAt(before, c, on(9, 1)), model.GlanceAt(after, c, on(9, 1))
		if !slices.Equal(a.Spans, b.Spans) {
			turned++
			if !told[id] {
				t.Errorf("%s turned from %v to %v and is not told", id, a.Spans, b.Spans)
			}
		}
	}
	if turned == 0 || len(told) > len(v.cases)/2 {
		t.Errorf("%d turned, %d told", turned, len(told))
	}
}

// What is known may be damaged, or of a newer program.
func TestABookThatCannotBeReadBeginsAnewAndANewerOneStays(t *testing.T) {
	l, v := library(t), newVault()
	v.put(l, "a", read(t, l, asked))
	for _, bad := range []string{"{", `{"format":"other"}`,
		`{"format":"ketacover-known","version":1,"lines":[{"cases":{"a":{"edition":3}}}]}`} {
		v.beside["known"] = []byte(bad)
		if r := look(t, v, l, on(10, 1)); len(r.Cases) > 0 || !json.Valid(v.beside["known"]) {
			t.Errorf("%s: %+v", bad, r)
		}
	}
	newer := `{"format":"ketacover-known","version":2}`
	v.beside["known"] = []byte(newer)
	if _, err := watch(v, l, on(10, 1)).Look(); err == nil || string(v.beside["known"]) != newer {
		t.Errorf("%v, %s", err, v.beside["known"])
	}
}

func BenchmarkAThousandCasesAreHeldAgainstAnotherContent(b *testing.B) {
	before, after, random, v := library(b), stricter(b), seed.Rand(b), newVault()
	for i := range 1000 {
		v.put(before, fmt.Sprint("case", i), drawn(before, random))
	}
	look(b, v, before, on(9, 1))
	known := v.beside["known"]
	b.Logf("%d KB", len(known)>>10)
	b.Run("another", func(b *testing.B) {
		for b.Loop() {
			v.beside["known"] = known
			look(b, v, after, on(11, 1))
		}
	})
	v.beside["known"] = known
	b.Run("the same", func(b *testing.B) {
		for b.Loop() {
			look(b, v, before, on(9, 1))
		}
	})
}

// What a list shows is what an evaluation says.
func TestAGlanceSaysWhatAnEvaluationSays(t *testing.T) {
	l, random := library(t), seed.Rand(t)
	for range seed.Times(40) {
		c := drawn(l, random)
		g, e := model.GlanceAt(l, c, on(11, 1)), l.Evaluate(c, on(11, 1))
		for i := range l.Trees.List {
			if v := e.Verdicts[l.Trees.List[i].ID]; v.Lowest != g.Spans[i].Low || v.Highest != g.Spans[i].High {
				t.Errorf("%v and %v to %v", g.Spans[i], v.Lowest, v.Highest)
			}
		}
		if g.Stage != e.Stage.ID || len(g.Deadlines) != len(e.Deadlines) {
			t.Errorf("%q with %d days, and %q with %d", g.Stage, len(g.Deadlines), e.Stage.ID, len(e.Deadlines))
		}
	}
}

// A day that follows from what happened since is none that the content moved.
func TestADayOfWhatHappenedSinceIsNotToldAsMoved(t *testing.T) {
	before, after, v := library(t), stricter(t), newVault()
	const stays = `{"answers": {"purpose": "pain", "plan": "individual", "authorization": "waiting"}}`
	v.put(before, "a", read(t, before, stays))
	look(t, v, before, on(10, 12))
	happened := read(t, before, stays)
	happened.Events = []record.Event{{Kind: "promised", Date: on(11, 20), Until: on(12, 5)}}
	v.put(before, "a", happened)
	if r := look(t, v, after, on(11, 29)); len(r.Cases) > 0 {
		t.Errorf("%+v", r.Cases)
	}
}
