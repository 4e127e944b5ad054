package model_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/sample"
	"ketacover/model/seed"
)

// A person who comes back finds undo as they left it: a walk of answers, events, what
// they read, undo and redo, over days, is the same with saving and opening anywhere in
// between, whatever the list calls the case by then.
func TestUndoIsTheSameAfterReopening(t *testing.T) {
	lib, r := sample.New(t, nil), seed.Rand(t)
	reopened, undone := 0, 0
	for range seed.Times(400) {
		on := fact.Date{Year: 2026, Month: 2, Day: 26}
		stays, leaves := model.NewSession(lib, record.Case{}), model.NewSession(lib, record.Case{})
		for range 5 + r.IntN(60) {
			stays.Today, leaves.Today = on, on
			switch r.IntN(8) {
			case 0:
				on = on.AddDays(r.IntN(3))
			case 1, 2:
				leaves = reopen(t, lib, leaves, r)
				reopened++
			case 3, 4:
				a, aOK := stays.Undo()
				b, bOK := leaves.Undo()
				sameStep(t, "undo", a, b, aOK, bOK)
				undone++
			case 5:
				a, aOK := stays.Redo()
				b, bOK := leaves.Redo()
				sameStep(t, "redo", a, b, aOK, bOK)
			default:
				change := anyChange(lib, r, on)
				change(stays)
				change(leaves)
			}
			if got, want := bareCase(leaves), bareCase(stays); !got.Equal(want) {
				t.Fatalf("reopened it is\n%s\nand else\n%s", record.EncodeCase(lib.Questions, got),
					record.EncodeCase(lib.Questions, want))
			}
		}
	}
	t.Logf("opened anew %d times, %d times undone", reopened, undone)
}

func sameStep(t *testing.T, doing string, a, b model.Changed, aOK, bOK bool) {
	t.Helper()
	if a != b || aOK != bOK {
		t.Fatalf("%s takes back %+v, %v, and after reopening %+v, %v", doing, a, aOK, b, bOK)
	}
}

// bareCase is the case of a session without what the list calls it.
func bareCase(s *model.Session) record.Case { return record.WithLabel(s.Case(), record.Label{}) }

// reopen saves what a session has and opens it, as the programs of two days do. The
// list may call the case by another name in between.
func reopen(t *testing.T, lib *model.Library, s *model.Session, r *rand.Rand) *model.Session {
	t.Helper()
	data := record.EncodeCase(lib.Questions, s.Kept(s.Case(), ""))
	c, err := record.DecodeCase(lib.Questions, data)
	if err != nil {
		t.Fatalf("it cannot be opened: %v\n%s", err, data)
	}
	if again := record.EncodeCase(lib.Questions, c); !bytes.Equal(data, again) {
		t.Fatalf("saved as it was opened it is\n%s\nand was\n%s", again, data)
	}
	if r.IntN(3) == 0 {
		c = record.WithLabel(c, record.Label{Name: fmt.Sprint("R-", r.IntN(9))})
	}
	next := model.NewSession(lib, c)
	next.Today = s.Today
	if next.Lost.Elsewhere+next.Lost.Unknown > 0 {
		t.Fatalf("%+v steps were lost\n%s", next.Lost, data)
	}
	return next
}

// anyChange draws one thing that a person does.
func anyChange(lib *model.Library, r *rand.Rand, on fact.Date) func(s *model.Session) {
	switch r.IntN(8) {
	case 0:
		text := []string{"", "Zoë", "a\nb", `"quoted"\`, "…", "🏳️‍🌈 x", "Zoé"}[r.IntN(7)]
		key := []string{"name", "decision-reason", "undo-not"}[r.IntN(3)]
		return func(s *model.Session) { s.Note(key, s.Details().With(key, text)) }
	case 1:
		kinds := lib.Questions.Events.Kinds
		e := record.Event{Kind: kinds[r.IntN(len(kinds))].ID, Date: on.AddDays(-r.IntN(30))}
		return func(s *model.Session) {
			s.Happen(model.HappenedDetail, record.WithEvent(s.Case().Events, len(s.Case().Events), e))
		}
	case 2:
		return func(s *model.Session) {
			if events := s.Case().Events; len(events) > 0 {
				s.Happen(model.HappenedDetail, events[1:])
			}
		}
	case 3:
		ends := lib.Questions.Events.Outcomes
		o := record.Outcome{What: ends[r.IntN(len(ends))].ID, Date: on}
		if r.IntN(2) == 0 {
			o = record.Outcome{}
		}
		return func(s *model.Session) { s.Conclude(model.HappenedDetail, o) }
	case 4:
		own := drawnReadings(lib, r)
		return func(s *model.Session) { s.ReadRules("own-rules", own) }
	case 5:
		q, text := r.IntN(len(lib.Questions.List)), []string{"20", "2026-1", "half “"}[r.IntN(3)]
		return func(s *model.Session) { s.Draft(q, text) }
	}
	q := r.IntN(len(lib.Questions.List))
	answer := fact.Answer{}
	switch n := len(lib.Questions.List[q].Options); {
	case r.IntN(6) == 0:
	case r.IntN(4) == 0:
		answer = fact.DontKnow()
	case n > 0:
		answer = fact.Chosen(r.IntN(n))
	}
	return func(s *model.Session) { s.Answer(q, answer) }
}

// drawnReadings are rules that a person may have read, one for some of the drugs.
func drawnReadings(lib *model.Library, r *rand.Rand) []record.OwnRule {
	readable := &lib.Questions.Readable
	var list []record.OwnRule
	for _, drug := range readable.Drugs {
		if r.IntN(4) == 0 {
			continue
		}
		stance := readable.Stances[r.IntN(len(readable.Stances))]
		own := record.OwnRule{Drug: drug.ID, Stance: stance.ID, Read: today}
		for _, c := range readable.Conditions {
			if stance.Asks && r.IntN(3) == 0 {
				own.Conditions = append(own.Conditions, c.ID)
			}
		}
		if r.IntN(2) == 0 {
			own.Payer = readable.Payers[r.IntN(len(readable.Payers))]
		}
		list = append(list, own)
	}
	return list
}

// Undo on another day than that of the change is a change of its own: what was known
// in between stays known. On the same day nothing happened.
func TestUndoOnALaterDayIsNotedAsAChange(t *testing.T) {
	lib, r := sample.New(t, nil), seed.Rand(t)
	q := lib.Questions.Index("authorization")
	known := func(s *model.Session, on int) string {
		return lib.Questions.List[q].AnswerID(s.Case().AsOf(lib.Questions, day(on)).At(q))
	}
	waiting := fact.Answers{}.With(sample.Plan, fact.Chosen(1)).With(q, fact.Chosen(1))
	s := model.NewSession(lib, record.Case{Answers: waiting})
	s.Today = day(2)
	option := func(id string) fact.Answer { return fact.Chosen(lib.Questions.List[q].Option(id)) }
	s.Answer(q, option("denied"))
	s.Undo()
	if n := len(s.Case().History); n != 0 {
		t.Fatalf("taken back on the same day, %d changes are noted", n)
	}
	s.Redo()
	s = reopen(t, lib, s, r)
	s.Today = day(9)
	s.Undo()
	s = reopen(t, lib, s, r)
	for on, want := range map[int]string{1: "waiting", 2: "denied", 8: "denied", 9: "waiting"} {
		if got := known(s, on); got != want {
			t.Errorf("on day %d it was known to be %q, want %q: %+v", on, got, want, s.Case().History)
		}
	}
	s.Redo()
	if h := s.Case().History; len(h) != 1 || h[0].Date != day(2) {
		t.Errorf("made again on the day on which it was taken back, the history is %+v", h)
	}
	s.Undo()
	s = reopen(t, lib, s, r)
	s.Today = day(20)
	s.Answer(q, fact.Answer{})
	s.Today = day(25)
	s.Answer(q, option("denied"))
	if got := known(s, 22); got != "" {
		t.Errorf("while the answer was taken back it is known to be %q: %+v", got, s.Case().History)
	}
}

// An answer that was first given after a letter went was not known when it went; before
// the first day of a case nobody was asked, and one that is given and taken back on a
// day was never given.
func TestWhatWasFirstSaidLaterWasNotKnown(t *testing.T) {
	lib, r := sample.New(t, nil), seed.Rand(t)
	s := model.NewSession(lib, record.Case{})
	answer := func(on int, id, text string) {
		s = reopen(t, lib, s, r)
		s.Today = day(on)
		q := lib.Questions.Index(id)
		to := fact.Answer{}
		if text != "" {
			to = fact.Chosen(lib.Questions.List[q].Option(text))
		}
		s.Answer(q, to)
	}
	answer(2, "plan", "individual")
	answer(2, "purpose", "pain")
	answer(5, "authorization", "waiting")
	answer(9, "plan", "employer")
	answer(9, "form", sample.Drip)
	answer(9, "form", "")
	s = reopen(t, lib, s, r)
	known := func(on int) string {
		var said []string
		a := s.Case().AsOf(lib.Questions, day(on))
		for _, id := range []string{"plan", "purpose", "authorization", "form"} {
			q := lib.Questions.Index(id)
			said = append(said, lib.Questions.List[q].AnswerID(a.At(q)))
		}
		return strings.Join(said, " ")
	}
	for on, want := range map[int]string{1: "   ", 2: "individual pain  ", 5: "individual pain waiting ",
		9: "employer pain waiting "} {
		if got := known(on); got != want {
			t.Errorf("on day %d it was known: %q, want %q", on, got, want)
		}
	}
	later := s.Case().SaidLater(lib.Questions, day(2))
	if len(later) != 1 || lib.Questions.List[later[0]].ID != "authorization" {
		t.Errorf("said later: %v", later)
	}
	if later := s.Case().SaidLater(lib.Questions, day(1)); later != nil {
		t.Errorf("before the case began: %v", later)
	}
	// Written by hand, it is a detail like any other.
	for _, text := range []string{`"a text"`, `{"not a day":"plan"}`, `{"2026-11-02":["plan"]}`, `{}`,
		`{"2026-11-02":"form \n"}`} {
		data := `{"answers":{"plan":"employer"},"details":{"first-said":` + text + `}}`
		c, err := record.DecodeCase(lib.Questions, []byte(data))
		if err != nil || len(c.Said) > 0 || c.Details.Value("first-said") != text {
			t.Errorf("%s is read as %v and %s, %v", text, c.Said, c.Details.Raw(), err)
		}
	}
}

// What leads to an answer that is asked for no more, what another program changed, and
// what nobody can read is told, left out, and no reason not to open a case.
func TestWhatUndoCannotReachIsToldAndLeftOut(t *testing.T) {
	lib := sample.New(t, nil)
	s := model.NewSession(lib, record.Case{})
	s.Today = day(2)
	answer := func(id, text string) {
		q := lib.Questions.Index(id)
		s.Answer(q, fact.Chosen(lib.Questions.List[q].Option(text)))
	}
	answer("plan", "individual")
	answer("plan", "employer")
	answer("authorization", "waiting")
	answer("authorization", "denied")
	s.Undo()
	whole := string(record.EncodeCase(lib.Questions, s.Kept(s.Case(), "")))
	for name, test := range map[string]struct {
		from, to                 string
		undo, elsewhere, unknown int
	}{
		"whole":                   {"", "", 3, 0, 0},
		"an option is gone":       {`answer plan individual\n`, `answer plan guild\n`, 1, 0, 2},
		"a question is gone":      {`answer plan individual\n`, `answer scheme individual\n`, 1, 0, 2},
		"a kind of step":          {`question plan\nanswer plan individual\n`, `whim plan\n`, 1, 0, 2},
		"a day":                   {`2026-11-02 question authorization\nanswer authorization \n`, `2026-13-02 question authorization\n`, 0, 0, 3},
		"a part that is none":     {`answer plan individual\n`, `details 900 1 x\n`, 1, 0, 2},
		"a part that is not JSON": {`answer plan individual\n`, `details 1 1 x\n`, 1, 0, 2},
		"another list of them":    {`"back": [`, `"back": "none", "was": [`, 0, 0, 0},
		"another case":            {`"plan": "employer"`, `"plan": "individual"`, 0, 4, 0},
		"another sort of value":   {`"undo": {`, `"undo": "all", "was": {`, 0, 1, 0},
	} {
		text := whole
		if test.from != "" && !strings.Contains(text, test.from) {
			t.Fatalf("%s: no %s in\n%s", name, test.from, text)
		}
		text = strings.Replace(text, test.from, test.to, 1)
		for _, key := range []string{"format", "version", "sha256"} {
			from := strings.Index(text, `"`+key)
			text = text[:from] + text[from+strings.Index(text[from:], "\n"):]
		}
		c, err := record.DecodeCase(lib.Questions, []byte(text))
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
			continue
		}
		next := model.NewSession(lib, c)
		undone := 0
		for {
			if _, ok := next.Undo(); !ok {
				break
			}
			undone++
		}
		if undone != test.undo || next.Lost.Elsewhere != test.elsewhere || next.Lost.Unknown != test.unknown {
			t.Errorf("%s: %d steps can be undone, and it says %+v; want %+v", name, undone, next.Lost, test)
		}
	}
}

// A file keeps a hundred steps at most, and no more than is small; the rest of the
// sitting goes on as it was.
func TestAFileKeepsTheNearestSteps(t *testing.T) {
	lib, r := sample.New(t, nil), seed.Rand(t)
	s := model.NewSession(lib, record.Case{})
	s.Today = day(2)
	for range 260 {
		anyChange(lib, r, s.Today)(s)
	}
	next := reopen(t, lib, s, r)
	back := 0
	for ; ; back++ {
		want, _ := s.Undo()
		got, ok := next.Undo()
		if !ok {
			break
		}
		if got != want || !bareCase(next).Equal(bareCase(s)) {
			t.Fatalf("step %d back is another", back)
		}
	}
	if back < 60 || back > 100 {
		t.Errorf("%d steps are kept", back)
	}
	long := strings.Repeat("long ", 800)
	for i := range 300 {
		s.Note("name", s.Details().With("name", fmt.Sprint(i, long)))
		s.Note("name", s.Details().With("name", ""))
	}
	with := s.Kept(s.Case(), "")
	if n := len(with.Undo); n > 130<<10 || n < 100<<10 {
		t.Errorf("the way back takes %d bytes", n)
	}
	reopen(t, lib, s, r)
	if other := record.ForOthers(with); strings.Contains(string(record.EncodeCase(lib.Questions, other)), `"undo"`) {
		t.Error("who is given the case can take back what was said")
	}
}

// A face asks after each key for what a file would keep, so a change adds its own step
// to what was written before. That is the same as if all steps were written anew, with
// what is typed and not stored, and past the number of steps that a file keeps.
func TestTheWayThatGrowsByEachStepIsTheOneThatIsWrittenAnew(t *testing.T) {
	lib, r := sample.New(t, nil), seed.Rand(t)
	for range seed.Times(5) {
		asked, silent := model.NewSession(lib, record.Case{}), model.NewSession(lib, record.Case{})
		asked.Today, silent.Today = day(2), day(2)
		for n := range record.MaxUndo + 40 {
			change := anyChange(lib, r, day(2))
			switch r.IntN(8) {
			case 0:
				change = func(s *model.Session) { s.Undo() }
			case 1:
				change = func(s *model.Session) { s.Redo() }
			}
			change(asked)
			change(silent)
			typed := asked.Case()
			typed.Details = typed.Details.With("name", fmt.Sprint("typed", n))
			asked.Kept(asked.Case(), "")
			asked.Kept(typed, "a name")
			if n%20 > 0 && n != record.MaxUndo+39 {
				continue
			}
			anew := *silent // which has written nothing yet
			if got, want := asked.Kept(typed, "a name").Undo, anew.Kept(typed, "a name").Undo; got != want {
				t.Fatalf("with what is typed, after %d changes:\n%s\nand anew:\n%s", n+1, got, want)
			}
			if got, want := asked.Kept(asked.Case(), "").Undo, anew.Kept(silent.Case(), "").Undo; got != want {
				t.Fatalf("after %d changes:\n%s\nand anew:\n%s", n+1, got, want)
			}
		}
	}
}

// What a command writes down in a case is one step more, and where the person was stays.
func TestWhatIsWrittenDownBesideKeepsTheWayBack(t *testing.T) {
	lib, r := sample.New(t, nil), seed.Rand(t)
	s := model.NewSession(lib, record.Case{LeftAt: "plan"})
	for range 20 {
		anyChange(lib, r, day(2))(s)
	}
	before := s.Case()
	s = reopen(t, lib, s, r)
	s.Note("hours", record.WithHours(s.Details(), record.Hours{Date: day(2), Time: 50}))
	s = reopen(t, lib, s, r)
	if s.Case().LeftAt != "plan" {
		t.Errorf("they were at the plan, and are at %q", s.Case().LeftAt)
	}
	if _, ok := s.Undo(); !ok || !bareCase(s).Equal(record.WithLabel(before, record.Label{})) {
		t.Errorf("undo leads to %s", record.EncodeCase(lib.Questions, s.Case()))
	}
	if _, ok := s.Undo(); !ok {
		t.Error("and no further")
	}
}
