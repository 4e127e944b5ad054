package content

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// A blank in a letter is named by the condition it is of, so each has a name
// that fits into a list.
func TestEveryConditionHasAShortName(t *testing.T) {
	lib := parsed(t)
	for i := range lib.Trees.List {
		for _, ruling := range lib.Trees.List[i].Rulings {
			for _, c := range ruling.Criteria {
				if c.Short == "" || len(c.Short) > 40 {
					t.Errorf("%s of %s is called %q", c.ID, ruling.Payer, c.Short)
				}
			}
		}
	}
}

// A payer's rule changes alone: with one more condition in one, only cases of that
// payer get another verdict, and all else that is said of the others stays.
func TestOneMoreConditionTouchesCasesOfItsPayerAlone(t *testing.T) {
	const payer, place = "cigna", "  - id: records\n"
	files, err := asWritten()
	if err != nil {
		t.Fatal(err)
	}
	files = maps.Clone(files)
	name := "payer/" + payer + ".yaml"
	text := string(files[name])
	if strings.Count(text, place) != 1 {
		t.Fatalf("%s has %q %d times", name, place, strings.Count(text, place))
	}
	files[name] = []byte(strings.Replace(text, place, `  - id: one-more
    short: talk therapy
    text: You tried talk therapy.
    source: cigna-spravato
    met-by:
    - {question: psychotherapy, is: ["yes"]}
`+place, 1))
	then, err := Parse(files)
	if err != nil {
		t.Fatal(err)
	}
	now, r := parsed(t), seed.Rand(t)
	asked, moved := now.Questions.Index(fact.PayerQuestion), 0
	for _, name := range []string{"example/worked.jsonl", "example/leaves.jsonl"} {
		for _, e := range seed.Share(examples(t, name)) {
			a := e.answers(t, now)
			of := now.Questions.List[asked].AnswerID(a.At(asked))
			if of != payer && r.IntN(5) >= seed.Times(5) {
				continue
			}
			before, after := allSaid(t, now, a), allSaid(t, then, a)
			switch {
			case before == after:
			case of == payer || of == "":
				moved++
			default:
				t.Errorf("%s is of %q and changes:\n%s\n%s", e.ID, of, before, after)
			}
		}
	}
	if moved == 0 {
		t.Error("no case changes: the test shows nothing")
	}
}

// allSaid is all that is said of a case, as JSON.
func allSaid(t *testing.T, l *model.Library, a fact.Answers) string {
	t.Helper()
	data, err := json.Marshal(l.Evaluate(record.Case{Answers: a}, someDay))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
