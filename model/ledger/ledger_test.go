package ledger_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/ledger"
	"ketacover/model/record"
	"ketacover/model/sample"
	"ketacover/model/seed"
)

func library(t testing.TB) *model.Library {
	t.Helper()
	return sample.New(t, nil)
}

// beside is what a vault keeps, in memory.
type beside map[string][]byte

func (b beside) Names() ([]string, error) {
	var names []string
	for name := range b {
		names = append(names, name)
	}
	return names, nil
}
func (b beside) Get(name string) ([]byte, error) {
	if data, ok := b[name]; ok {
		return data, nil
	}
	return nil, fs.ErrNotExist
}
func (b beside) Put(name string, data []byte) error { b[name] = data; return nil }
func (b beside) Drop(name string) error             { delete(b, name); return nil }

var today = fact.Date{Year: 2026, Month: time.November, Day: 29}

func shelf(t testing.TB) *ledger.Shelf {
	return &ledger.Shelf{Beside: beside{}, Library: library(t), Today: today}
}

func on(month time.Month, day int) fact.Date { return fact.Date{Year: 2026, Month: month, Day: day} }

// group names the nth group.
func group(n int) func() string {
	return func() string { return strings.Repeat(string(rune('a'+n)), 26) }
}

// appealed are cases of Acme whose appeals on the spray went so.
func appealed(t testing.TB, from, n int, what string, month time.Month) []ledger.Kept {
	t.Helper()
	var list []ledger.Kept
	for i := range n {
		c, err := record.DecodeCase(library(t).Questions, fmt.Appendf(nil, `{"answers": {"purpose": "mood", "plan": "employer",
			"payer": "acme", "form": "spray", "authorization": "denied", "authorization-for": "spray"}, "events": [{"kind": "appeal-sent", "date": "2026-01-02"},
			{"kind": "answered", "date": "%s", "what": %q}]}`, on(month, 1+i%28), what))
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, ledger.Kept{ID: fmt.Sprint("case", from+i), Case: c})
	}
	return list
}

func export(t testing.TB, s *ledger.Shelf, cases []ledger.Kept, n int) *ledger.File {
	t.Helper()
	f, err := s.Own(cases, group(n))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestAKindIsToldWholeAndAsFinelyAsFiveCasesAllow(t *testing.T) {
	cases := slices.Concat(appealed(t, 0, 5, "overturned", 2), appealed(t, 100, 7, "upheld", 3))
	f := export(t, shelf(t), cases, 0)
	if len(f.Rows) != 2 || f.Rows[0].Quarter != "2026-Q1" || f.Rows[0].Cases != 7 || f.Rows[0].Payer != "acme" {
		t.Errorf("%+v", f.Rows)
	}
	// Four wins are too few in their quarter, and so are the losses beside them there: both
	// are told by the year, with what is left of other quarters.
	cases = slices.Concat(appealed(t, 0, 4, "overturned", 2), appealed(t, 100, 7, "upheld", 3),
		appealed(t, 200, 1, "overturned", 5))
	f = export(t, shelf(t), cases, 0)
	if len(f.Rows) != 2 || f.Rows[0].Quarter != "2026" || f.Rows[0].Cases+f.Rows[1].Cases != 12 {
		t.Errorf("%+v", f.Rows)
	}
	// Of four wins nothing is told, and of the losses of that kind nothing either: a share
	// without its wins is a lie.
	f = export(t, shelf(t), slices.Concat(appealed(t, 0, 4, "overturned", 2), appealed(t, 100, 20, "upheld", 3)), 0)
	if len(f.Rows) != 0 {
		t.Errorf("%+v", f.Rows)
	}
	// The quarter of now is not over.
	if f = export(t, shelf(t), appealed(t, 0, 9, "upheld", 11), 0); len(f.Rows) != 0 {
		t.Errorf("%+v", f.Rows)
	}
}

// Who holds two editions and takes one from the other finds no small number.
func TestFromTwoEditionsNoFewerThanFiveCanBeTold(t *testing.T) {
	random := seed.Rand(t)
	for range seed.Times(60) {
		s := shelf(t)
		var cases []ledger.Kept
		before := map[ledger.Row]int{}
		for round := range 5 {
			for _, what := range []string{"overturned", "upheld", "partly"} {
				cases = append(cases, appealed(t, len(cases), random.IntN(8), what, time.Month(1+random.IntN(9)))...)
			}
			f := export(t, s, cases, 0)
			for _, r := range f.Rows {
				n := r.Cases
				r.Cases = 0
				if more := n - before[r]; more != 0 && more < ledger.Least {
					t.Fatalf("in round %d %+v grew by %d", round, r, more)
				}
				before[r] = n
			}
			if again := export(t, s, cases, 0); again.Edition != f.Edition || string(again.Encode()) != string(f.Encode()) {
				t.Fatalf("nothing is new, and the file is another")
			}
		}
	}
}

func TestNumbersAreToldOfTenFromTwoGroupsAndNeverFewer(t *testing.T) {
	s := shelf(t)
	export(t, s, appealed(t, 0, 20, "upheld", 3), 0)
	ask := ledger.Asked{Drug: sample.Spray, Step: ledger.Appeal, Payer: "acme", Purpose: "mood"}
	tally := func() *ledger.Tally {
		files, own, unread, err := s.Files()
		if err != nil || !own || len(unread) > 0 {
			t.Fatal(own, unread, err)
		}
		return ledger.Nearest(files, ask)
	}
	if got := tally(); got != nil {
		t.Errorf("from one group %+v", got)
	}
	theirs := export(t, shelf(t), appealed(t, 0, 6, "overturned", 2), 1)
	for range 2 { // the same file twice counts once
		if _, _, err := s.Take(theirs.Encode()); err != nil {
			t.Fatal(err)
		}
	}
	got := tally()
	if got == nil || got.Of != 26 || got.Won != 6 || got.Lost != 20 || got.Groups != 2 || got.Largest != 20 {
		t.Errorf("%+v", got)
	}
	ask.Payer = "zenith" // of which nobody logged anything: of any company it is told
	if got := tally(); got == nil || got.Asked.Payer != "" || got.Of != 26 {
		t.Errorf("%+v", got)
	}
	// A later edition takes the place of the one before.
	later := *theirs
	later.Edition++
	later.Rows = slices.Clone(later.Rows)
	later.Rows[0].Cases = 9
	if _, before, err := s.Take(later.Encode()); err != nil || before == nil || before.Edition != theirs.Edition {
		t.Errorf("%+v, %v", before, err)
	}
	if _, _, err := s.Take(theirs.Encode()); !errors.Is(err, ledger.ErrOlder) {
		t.Errorf("an older one: %v", err)
	}
	twin := later
	twin.Rows = slices.Clone(later.Rows)
	twin.Rows[0].Cases = 90
	if _, _, err := s.Take(twin.Encode()); !errors.Is(err, ledger.ErrTwin) {
		t.Errorf("a made-up one: %v", err)
	}
	files, _, _, _ := s.Files()
	if _, _, err := s.Take(files[0].Encode()); !errors.Is(err, ledger.ErrOwn) {
		t.Errorf("its own: %v", err)
	}
	if _, err := s.Forget("bbbb"); err != nil {
		t.Error(err)
	}
	if _, err := s.Forget("bbbb"); !errors.Is(err, ledger.ErrGroup) {
		t.Errorf("gone twice: %v", err)
	}
}

var dayForm = regexp.MustCompile(`\d{4}-\d{2}-\d{2}|\d{4}-\d{2}[^0-9Q]`)

// Whatever a case holds, its ledger holds none of it but what a row has: no name, no id,
// no text of anybody's, no day.
func TestNothingOfACaseIsInItsLedger(t *testing.T) {
	l, random := library(t), seed.Rand(t)
	for range seed.Times(30) {
		var cases []ledger.Kept
		var canaries []string
		canary := func() string {
			text := fmt.Sprintf("Canary%d", random.Uint32())
			canaries = append(canaries, text)
			return text
		}
		base := drawn(l, random)
		for i := range 40 {
			c := base
			if random.IntN(3) == 0 {
				c = drawn(l, random)
			}
			c.ID = `"` + canary() + `"`
			c = record.WithLabel(c, record.Label{Name: canary(), Tags: []string{canary()}})
			for _, key := range []string{"name", "member-id", "clinician", "plan-name", "diagnosis-code"} {
				c.Details = c.Details.With(key, canary())
			}
			c.Details = record.WithHours(c.Details, record.Hours{Date: on(2, 3), Time: 1234})
			for _, kind := range []string{"requested", "denied", "appeal-sent", "answered", "call", "outside-review"} {
				e := record.Event{Kind: kind, Date: on(time.Month(1+random.IntN(9)), 1+random.IntN(28)), With: canary(),
					Reference: canary(), What: canary()}
				if kind == "answered" || kind == "outside-review" {
					e.What = []string{"upheld", "overturned"}[random.IntN(2)]
				}
				c.Events = append(c.Events, e)
			}
			c.Outcome = record.Outcome{What: "denied", Date: on(9, 1+random.IntN(28)), Days: 1 + random.IntN(900)}
			cases = append(cases, ledger.Kept{ID: canary() + fmt.Sprint(i), Case: c})
		}
		s := shelf(t)
		f := export(t, s, cases, 0)
		text := string(f.Encode())
		for _, c := range canaries {
			if strings.Contains(text, c) {
				t.Fatalf("the ledger holds %q", c)
			}
		}
		if day := dayForm.FindString(text); day != "" {
			t.Fatalf("the ledger holds the day %q", day)
		}
		if again, err := ledger.Decode(l, []byte(text), today); err != nil || len(again.Rows) != len(f.Rows) {
			t.Fatalf("what was written is refused: %v\n%s", err, text)
		}
		for _, r := range f.Rows {
			if r.Cases < ledger.Least {
				t.Fatalf("%+v is told", r)
			}
		}
	}
}

// drawn is a case with choices answered at random.
func drawn(l *model.Library, random *rand.Rand) record.Case {
	c := record.Case{}
	for q := range l.Questions.List {
		if n := len(l.Questions.List[q].Options); n > 0 && random.IntN(4) > 0 {
			c.Answers = c.Answers.With(q, fact.Chosen(random.IntN(n)))
		}
	}
	return c
}

// ledgerText is a ledger as it is written.
func ledgerText(t testing.TB) string {
	cases := slices.Concat(appealed(t, 0, 5, "overturned", 2), appealed(t, 100, 7, "upheld", 3))
	return string(export(t, shelf(t), cases, 1).Encode())
}

func TestAHostileLedgerIsRefusedWithItsLineAndTheMend(t *testing.T) {
	text, l := ledgerText(t), library(t)
	lines := strings.SplitAfter(text, "\n")
	with := func(from, to string) string {
		if !strings.Contains(text, from) {
			t.Fatalf("no %q in %s", from, text)
		}
		return strings.Replace(text, from, to, 1)
	}
	for name, c := range map[string]struct{ text, says string }{
		"nothing":           {"", "line 1: no ledger"},
		"a case":            {`{"answers": {}}`, "line 1: no ledger"},
		"not JSON":          {"\x00\xff", "line 1: no ledger"},
		"newer":             {with(`"version":1`, `"version":2`), "line 1: written by a newer"},
		"no group":          {with(strings.Repeat("b", 26), "../../etc/passwd"), "line 1: no group"},
		"edition":           {with(`"edition":1`, `"edition":0`), "line 1: no edition"},
		"to come":           {with("2026-Q3", "2027-Q1"), "line 1: it tells of quarters that are not over"},
		"small cells":       {with(`"least":5`, `"least":1`), "line 1: a ledger tells of 5"},
		"one":               {with(`"cases":7`, `"cases":1`), "line 2: 1 cases"},
		"below none":        {with(`"cases":7`, `"cases":-7`), "line 2: -7 cases"},
		"too many":          {with(`"cases":7`, `"cases":7000000`), "line 2: 7000000 cases: more than"},
		"no number":         {with(`"cases":7`, `"cases":"7"`), "line 2: no row"},
		"a half":            {with(`"cases":7`, `"cases":7.5`), "line 2: no row"},
		"a name":            {with(`"cases":7`, `"cases":7,"name":"Ada"`), `line 2: an unknown field "name"`},
		"a day":             {with(`"quarter":"2026-Q1"`, `"quarter":"2026-02-03"`), `line 2: not a quarter: "2026-02-03"`},
		"a later quarter":   {with(`"quarter":"2026-Q1"`, `"quarter":"2026-Q4"`), "line 2: the quarter 2026-Q4 is later"},
		"no such company":   {with(`"payer":"acme"`, `"payer":"\u001b[2J"`), "line 2: unknown payer"},
		"no such step":      {with(`"step":"appeal"`, `"step":"prayer"`), "line 2: unknown step"},
		"no drug":           {with(`"drug":"spray"`, `"drug":""`), "line 2: unknown drug"},
		"twice":             {lines[0] + lines[1] + lines[1] + lines[2] + lines[3], "line 3: out of order"},
		"order":             {lines[0] + lines[2] + lines[1] + lines[3], "line 3: out of order"},
		"cut":               {lines[0] + lines[1], "line 2: not as it was written"},
		"half a line":       {text[:len(text)-9], "line 4: not as it was written"},
		"more behind":       {text + "{}\n", "line 4: "},
		"another number":    {with(`"cases":7`, `"cases":8`), "line 4: not as it was written"},
		"white space":       {with(`"cases":7`, `"cases": 7`), "line 2: not as it was written"},
		"a key twice":       {with(`"cases":7`, `"cases":5,"cases":7`), "line 2: not as it was written"},
		"a key left out":    {with(`"plan":"employer",`, ``), "line 2: not as it was written"},
		"ends of Windows":   {strings.ReplaceAll(text, "\n", "\r\n"), "line 1: not as it was written"},
		"larger than any":   {text + strings.Repeat(" ", ledger.MaxSize), "larger than any ledger"},
		"rows without end":  {lines[0] + strings.Repeat("{}\n", 30_000), "longer than any ledger"},
		"deeply nested":     {lines[0] + strings.Repeat("[", 100_000) + "\n{}\n", "line 2: no row"},
		"a head with a key": {with(`"least":5`, `"least":5,"who":"me"`), "line 1: not as it was written"},
	} {
		f, err := ledger.Decode(l, []byte(c.text), today)
		var at *ledger.LineError
		if !errors.As(err, &at) || !strings.Contains(err.Error(), c.says) || at.Hint == "" || f != nil {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
		if err != nil && strings.ContainsAny(err.Error(), "\x00\x1b\n") {
			t.Errorf("%s: what is said is not clean: %q", name, err)
		}
	}
}

// What is read is what would be written, to the byte.
func FuzzDecode(f *testing.F) {
	text := ledgerText(f)
	f.Add([]byte(text))
	f.Add([]byte(strings.Replace(text, "acme", "", 1)))
	f.Add([]byte(`{"format":"ketacover-ledger","version":1}`))
	l := library(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := ledger.Decode(l, data, today)
		if err == nil && string(file.Encode()) != string(data) {
			t.Errorf("%q is read and written as %q", data, file.Encode())
		}
		if err != nil && (file != nil || strings.ContainsAny(err.Error(), "\x1b\n\x00")) {
			t.Errorf("%q: %q", data, err)
		}
	})
}
