package content

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// lineWidth is what a screen of 80 columns leaves for a text, and chunk how
// many such lines a text may have.
const (
	lineWidth = 74
	chunk     = 5
)

func TestNoTextIsLongerThanFiveLinesAt80Columns(t *testing.T) {
	texts := prose()
	if len(texts) < 1000 {
		t.Fatalf("only %d texts were found", len(texts))
	}
	for _, text := range texts {
		if n := linesOf(text.Words, lineWidth); n > chunk {
			t.Errorf("%s:%d: %s of %q takes %d lines", text.File, text.Line, text.Key, text.Entry, n)
		}
	}
}

// linesOf is how many lines a text takes when it is broken at spaces.
func linesOf(text string, width int) int {
	n, used := 1, 0
	for word := range strings.FieldsSeq(text) {
		if used > 0 && used+1+len(word) > width {
			n, used = n+1, 0
		}
		used += len(word) + min(used, 1)
	}
	return n
}

// named is how the table in doc.go and Go name a test.
var named = regexp.MustCompile(`\bTest[A-Z]\w+`)

func TestEveryTestThatTheStandardsNameIsThere(t *testing.T) {
	guide, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(guide), "# Standards")
	if !found {
		t.Fatal("doc.go has no table of standards")
	}
	there := map[string]bool{}
	err = filepath.WalkDir("..", func(path string, entry os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		code, err := os.ReadFile(path)
		for _, line := range strings.Split(string(code), "\n") {
			if name, ok := strings.CutPrefix(line, "func "); ok {
				there[named.FindString(name)] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	names := named.FindAllString(table, -1)
	if len(names) < 25 {
		t.Fatalf("the table names %d tests", len(names))
	}
	for _, name := range names {
		if !there[name] {
			t.Errorf("the table names %s, which is no test", name)
		}
	}
}
