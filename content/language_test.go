package content

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// A language says the same in other words: what is told changes, and what is decided
// does not.
func TestALanguageChangesWhatIsSaidAndNoVerdict(t *testing.T) {
	own := parsed(t)
	other, err := Translated(Texts(func(text string) string { return "«" + text }))
	if err != nil {
		t.Fatal(err)
	}
	today := fact.Date{Year: 2026, Month: 11, Day: 23}
	for i, e := range examples(t, "example/worked.jsonl") {
		if i%10 > 0 {
			continue // reading each of them takes a while, and says no more
		}
		c := record.Case{Answers: e.answers(t, own)}
		is, said := own.Evaluate(c, today), other.Evaluate(c, today)
		if is.NextQuestion != said.NextQuestion || !strings.Contains(said.Message, "«") {
			t.Errorf("%s: next is %q, not %q; it is said as %q", e.ID, said.NextQuestion, is.NextQuestion, said.Message)
		}
		if !slices.Equal(slices.Sorted(maps.Keys(is.Verdicts)), slices.Sorted(maps.Keys(said.Verdicts))) {
			t.Errorf("%s: other verdicts", e.ID)
		}
		for id, v := range is.Verdicts {
			o := said.Verdicts[id]
			if v.Lowest != o.Lowest || v.Highest != o.Highest ||
				!slices.EqualFunc(v.TurnsOn, o.TurnsOn, func(a, b fact.Fact) bool { return a.At == b.At }) ||
				len(v.Changes) != len(o.Changes) {
				t.Errorf("%s: %s to %s, not %s to %s", e.ID, o.Lowest, o.Highest, v.Lowest, v.Highest)
			}
			for _, reason := range o.Reasons {
				if !strings.Contains(reason.Text, "«") {
					t.Errorf("%s says %q", e.ID, reason.Text)
				}
			}
		}
	}
}

// What a language leaves out stays as it is; what is no text it cannot change.
func TestALanguageChangesTextsOnly(t *testing.T) {
	read := func(file, text string) (*model.Library, error) {
		return Translated(fstest.MapFS{file: {Data: []byte(text)}})
	}
	lib, err := read("questions/1-basics.yaml",
		"questions:\n  - id: purpose\n    ask: ¿Para qué es?\n    options:\n      - {id: pain, label: Dolor}\n")
	if err != nil {
		t.Fatal(err)
	}
	if q := lib.Questions.List[lib.Questions.Index("purpose")]; q.Ask != "¿Para qué es?" ||
		q.Options[q.Option("pain")].Label != "Dolor" || q.Why == "" {
		t.Errorf("%+v", q)
	}
	for _, test := range []struct{ file, text, want string }{
		{"tree/infusions.yaml", "id: infusion\n", "tree/infusions.yaml:1: the content has no such file (did you mean"},
		{"payer/aetna.yaml", "id: cigna\n", "payer/aetna.yaml:1: id is no text"},
		{"payer/aetna.yaml", "rules:\n  - id: excluded-pain\n    stance: silent\n", "payer/aetna.yaml:3: stance is no text"},
		{"payer/aetna.yaml", "rules:\n  - id: excluded-pains\n    because: No.\n",
			`payer/aetna.yaml:2: the built-in content has no entry "excluded-pains" here`},
		{"payer/aetna.yaml", "rules:\n  - because: No.\n", "payer/aetna.yaml:2: it is not said which entry of rules this is"},
		{"payer/aetna.yaml", "rules: none\n", "payer/aetna.yaml:1: the built-in content has another kind of value here"},
		{"payer/aetna.yaml", "rules:\n  - {id: excluded-pain, why: No.}\n",
			"payer/aetna.yaml:2: the built-in entry has no why"},
		{"payer/aetna.yaml", "rules:\n  - id: excluded-pain\n    because: No.\n    because: No.\n",
			"payer/aetna.yaml:4: because stands twice"},
		{"payer/aetna.yaml", "rules:\n  - {id: excluded-pain, because: ''}\n", "payer/aetna.yaml:2: because says nothing"},
		{"deadline.yaml", "- {id: internal-appeal, days: 181}\n", "is no text"},
		{"letter/appeal.yaml", "parts:\n  - {id: enclosed-claim, formal-items: [los recibos]}\n",
			"letter/appeal.yaml:2: formal-items has 0 boxes to tick, and the built-in text has 1"},
		{"letter/prior-authorization-infusion.yaml", "parts:\n  - {id: adequate, formal-items: ['[ ] Todo.', '[] Nada.']}\n",
			"formal-items has 1 boxes to tick, and the built-in text has 2"},
		{"phrase.yaml", "date: '{day} de {mes}'\n", "phrase.yaml"},
	} {
		if _, err := read(test.file, test.text); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, not %q", test.text, err, test.want)
		}
	}
}
