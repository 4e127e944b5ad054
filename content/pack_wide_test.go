package content

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// more is a pack that asks n questions before those of the built-in content.
func more(n int) map[string]string {
	var text strings.Builder
	text.WriteString("section: {id: more, title: More}\nquestions:\n")
	for i := range n {
		kind := [...]string{"kind: date", "kind: money, max: 9000",
			`options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]`}[i%3]
		fmt.Fprintf(&text, "- {id: more-%d, ask: What is number %d?, short: number %d, help: Any will do., why: We ask it "+
			"to count., %s}\n", i, i, i, kind)
	}
	return map[string]string{"questions/0-more.yaml": text.String()}
}

// moved are the same answers where the pack asks its own questions first, and
// some of these answered too.
func moved(to *model.Library, from *model.Library, a fact.Answers, pick func(n int) int) fact.Answers {
	out := make([]fact.Answer, len(to.Questions.List))
	for q := range out {
		question := &to.Questions.List[q]
		if at := from.Questions.Index(question.ID); at >= 0 {
			out[q] = a.At(at)
		} else if question.Kind == fact.Choice && pick(2) == 0 {
			out[q] = fact.Chosen(pick(len(question.Options)))
		}
	}
	return fact.AllAnswers(out)
}

// With as many questions as there may be, and the ones that trees test behind
// all others, nothing that is said of a case is other than without them.
func TestAsManyQuestionsAsThereMayBe(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	room := fact.MaxQuestions - len(lib.Questions.List)
	if _, err := Pack(packFolder(t, "too-many", more(room+1))); err == nil ||
		!strings.Contains(err.Error(), "more than 128") {
		t.Errorf("one question too many: %v", err)
	}
	wide, err := Pack(packFolder(t, "wide", more(room)))
	if err != nil {
		t.Fatal(err)
	}
	if q := wide.Questions.Index("state"); q < 64 || !wide.Trees.Tests(q) || wide.Trees.Tests(0) {
		t.Fatalf("the state, which trees test, is question %d: the test shows nothing", q)
	}
	today := fact.Date{Year: 2026, Month: 11, Day: 23}
	for range seed.Times(120) {
		a := complete(lib, r)
		switch r.IntN(3) {
		case 0:
			a = unknowing(lib, r, a)
		case 1:
			a = open(lib, r, a, 1<<20)
		}
		b := moved(wide, lib, a, r.IntN)
		want, got := lib.Evaluate(record.Case{Answers: a}, today), wide.Evaluate(record.Case{Answers: b}, today)
		got.Content = want.Content
		said, other := jsonOf(t, want), jsonOf(t, got)
		if said != other {
			t.Fatalf("after %v\n%s\nwith more questions\n%s", given(lib, a), said, other)
		}
		asksAlike(t, wide, b)
		if counts := wide.Questions.Counting(b); counts.Len() != lib.Questions.Counting(a).Len()+room {
			t.Fatalf("%d questions count, of which %d are new, without these %d", counts.Len(), room,
				lib.Questions.Counting(a).Len())
		}
		data := record.EncodeCase(wide.Questions, record.Case{Answers: b})
		if back, err := record.DecodeCase(wide.Questions, data); err != nil || !back.Answers.Equal(b) {
			t.Fatalf("a case does not come back: %v", err)
		}
	}
}

func jsonOf(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
