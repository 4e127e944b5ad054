package content

import (
	"os"
	"strings"
	"testing"
)

func TestABrokenQuestionIsOneErrorWithItsPlace(t *testing.T) {
	const name = "questions/1-basics.yaml"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	good := string(data)
	line := func(key string) string {
		_, rest, _ := strings.Cut(good, "- id: purpose\n")
		before, _, found := strings.Cut(rest, "\n- id:")
		for text := range strings.SplitSeq(before, "\n") {
			if found && strings.HasPrefix(text, "  "+key+":") {
				return text + "\n"
			}
		}
		t.Fatalf("the question has no line %s:", key)
		return ""
	}
	for _, test := range []struct{ is, old, text, want string }{
		{"nothing broken", "", "", ""},
		{"nowhere to find out", line("where"), "",
			name + `:3: question "purpose" does not say where to find out (add where:)`},
		{"an unknown hold", line("unsure-holds"), "  unsure-holds: rule\n",
			name + `:3: unknown unsure-holds "rule" (did you mean "rules"?)`},
		{"a wait for what is never known", line("unsure-holds"), line("unsure-holds") + "  once: [denial-day]\n",
			name + `:3: unknown once "denial-day" (did you mean "denial-date"?)`},
	} {
		got := strings.Join(problemsWith(t, name, strings.Replace(good, test.old, test.text, 1)), "\n")
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.is, got, test.want)
		}
	}
}
