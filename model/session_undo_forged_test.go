package model_test

import (
	"encoding/json"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/model/sample"
	"ketacover/model/seed"
)

// The way back in a file may be forged: a step that leads to what no case can be is none,
// whatever stands in it, and every case that undo and redo lead to is one that a file can
// hold.
func TestAForgedWayBackLeadsToNoCaseThatCannotBe(t *testing.T) {
	lib, r := sample.New(t, nil), seed.Rand(t)
	led := 0
	for range seed.Times(60) {
		s := model.NewSession(lib, record.Case{})
		s.Today = day(2)
		for range 12 {
			anyChange(lib, r, day(2))(s)
		}
		c := s.Kept(s.Case(), "")
		var way struct {
			At          string `json:"at"`
			Back, Forth []string
		}
		if err := json.Unmarshal([]byte(c.Undo), &way); err != nil || len(way.Back) == 0 {
			t.Fatalf("%s: %v", c.Undo, err)
		}
		for range 40 {
			forged := way
			forged.Back = append([]string{forge(way.Back[0], r.IntN)}, way.Back[1:]...)
			forged.Forth = []string{forge(way.Back[r.IntN(len(way.Back))], r.IntN)}
			text, err := json.Marshal(map[string]any{"at": forged.At, "back": forged.Back, "forth": forged.Forth})
			if err != nil {
				t.Fatal(err)
			}
			c.Undo = string(text)
			steps := record.UndoOf(lib.Questions, c)
			for _, step := range append(steps.Undo, steps.Redo...) {
				data := record.EncodeCase(lib.Questions, step.To)
				again, err := record.DecodeCase(lib.Questions, data)
				if err != nil || !again.Equal(step.To) {
					t.Fatalf("%q leads to what no file holds: %v\n%s", forged.Back[0], err, data)
				}
				led++
			}
		}
	}
	t.Logf("%d steps led somewhere", led)
	if led < 100 {
		t.Error("too few to tell")
	}
}

// forge changes one thing in a step.
func forge(step string, n func(int) int) string {
	lines := strings.Split(step, "\n")
	at := n(len(lines))
	switch n(8) {
	case 0:
		lines[at] = lines[at][:n(len(lines[at])+1)]
	case 1:
		lines = append(lines, "answer payer acme", "answer denial-date 2026-02-31")
	case 2:
		lines = append(lines, "answer payer \x1b[31m")
	case 3:
		lines = append(lines, `details 0 0 {"a":1},"events":[{"kind":"denied","date":"2026-01-02"}]`)
	case 4:
		lines = append(lines, "events 0 0 [{}]")
	case 5:
		lines = append(lines, "outcome -1 99999999999999999999 x")
	case 6:
		lines[0] = "2026-11-02 detail \x1b]0;x\a\u202e" + strings.Repeat("x", 500)
	default:
		b := []byte(lines[at])
		if len(b) > 0 {
			b[n(len(b))] ^= byte(1 << n(7))
		}
		lines[at] = string(b)
	}
	return strings.Join(lines, "\n")
}

// A way back over a case that holds as much as it may is read in no time that a person
// would notice.
func TestAWayBackThatCostsTooMuchIsNotGone(t *testing.T) {
	const noted = 20
	lib := sample.New(t, nil)
	c := record.Case{}
	c.Details = c.Details.With("name", strings.Repeat("long ", 2<<20))
	s := model.NewSession(lib, c)
	s.Today = day(2)
	for i := range noted {
		s.Note("name", s.Details().With("clinic", strings.Repeat("x", i%7+1)))
	}
	kept := s.Kept(s.Case(), "")
	steps := record.UndoOf(lib.Questions, kept)
	// Each step is the whole case read once more: 32 MiB of it, and so three or four.
	if n := len(steps.Undo); n == 0 || n > 4 || n+steps.Unknown != noted {
		t.Errorf("%d steps can be gone, and %d are told as lost, of %d", n, steps.Unknown, noted)
	}
}
