package content

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// What a verdict turns on is said in sentences: each of its answers reads after
// "if" as one does.
func TestAnOptionThatVerdictsTurnOnReadsAfterIf(t *testing.T) {
	lib := parsed(t)
	subject := regexp.MustCompile(`^(you|your|the|a|an|it|they|no|nobody|another|only|work|one|two|three|four|Spravato|ketamine|other|records|TMS|Aetna|\S+ \S+ runs|.* runs your plan$)\b`)
	for q := range lib.Questions.List {
		question := &lib.Questions.List[q]
		tested := lib.Trees.Tests(q)
		for o := range question.Options {
			said := question.IfText(o)
			if tested && (strings.Contains(said, ": ") || !subject.MatchString(said)) {
				t.Errorf("%s: if %s", question.ID, said)
			}
		}
	}
}

// The check finds an option that has none.
func TestAnOptionWithoutItsIfIsAProblem(t *testing.T) {
	file := "questions/5-clinic.yaml"
	words := ", if: a risk rules out Spravato for you"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data := string(raw)
	if strings.Count(data, words) != 1 {
		t.Fatalf("%d options say %q", strings.Count(data, words), words)
	}
	own := fstest.MapFS{file: {Data: []byte(strings.Replace(data, words, "", 1))}}
	got := check(layers{own: own, below: written}, checkedOn).Problems.Error()
	if want := `verdicts turn on "spravato-safe", and its option "no" has no if`; !strings.Contains(got, want) {
		t.Errorf("the check says\n%s", got)
	}
}
