package content

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// checkedOn is the day on which the fixtures are checked.
var checkedOn = fact.Date{Year: 2026, Month: 11, Day: 23}

// lineOfContent is a place in a file of the content itself, whose lines move.
var lineOfContent = regexp.MustCompile(`(built-in/[^:\s]+):\d+:`)

// Each folder in testdata/bad is a pack with one thing wrong, and the file
// want.txt in it is all that is said of it.
func TestEachRuleHasABrokenPackAndItsMessage(t *testing.T) {
	folders, err := filepath.Glob("testdata/bad/*")
	if err != nil || len(folders) < 60 {
		t.Fatalf("%d broken packs: %v", len(folders), err)
	}
	for _, folder := range seed.Share(folders) {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			got, err := CheckFolder(folder, checkedOn)
			if err != nil {
				t.Fatal(err)
			}
			said := lineOfContent.ReplaceAllString(got.Problems.Error(), "$1:N:")
			golden(t, filepath.Join(folder, "want.txt"), said+"\n")
			if len(got.Problems) == 0 {
				t.Error("nothing is said of it")
			}
		})
	}
}

// golden compares a text with a file, or writes the file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestNothingIsWrongWithTheContent(t *testing.T) {
	// The day of its version, so that this fails when something is written and
	// not when time passes.
	today, err := fact.ParseDate(parsed(t).Version)
	if err != nil {
		t.Fatal(err)
	}
	found := check(layers{own: os.DirFS(".")}, today)
	waits := func(p fact.Problem) bool { // for another year, or for a text that nobody could read
		return p.Severity == fact.Warned && (strings.Contains(p.Text, "ends soon") ||
			strings.Contains(p.Text, "a correction waits"))
	}
	if found.Problems = slices.DeleteFunc(found.Problems, waits); len(found.Problems) > 0 {
		t.Errorf("ketacover content check says:\n%v", found.Problems)
	}
}
