package main_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fileNames are the files that a guide names: by name, or by a pattern of which
// at least the first letters are said. NAME stands for one yet to come.
var fileNames = regexp.MustCompile(`[a-z0-9_/]+[a-z0-9_/*]*\.go\b`)

// contentNames are the files of content that its guide names, without those in folders.
var contentNames = regexp.MustCompile(`[a-z-]+\.yaml\b`)

// What people may change without knowing Go is all in the guide of the content.
func TestEveryContentFileIsInItsGuide(t *testing.T) {
	seeTree(t)
	text, err := os.ReadFile("content/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	table, _, _ := strings.Cut(string(text), "What reads them:")
	named := contentNames.FindAllString(table, -1)
	files, err := filepath.Glob("content/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no files of content", err)
	}
	for _, file := range files {
		if base := filepath.Base(file); !slices.Contains(named, base) {
			t.Errorf("content/doc.go does not name %s: say there what it holds", base)
		}
	}
	for _, name := range named {
		if _, err := os.Stat("content/" + name); err != nil {
			t.Errorf("content/doc.go names %s, which is not there", name)
		}
	}
}

// A guide is a room's doc.go. It says what is where, so it leaves no file of its
// room out, and names none that is gone.
func TestEveryFileIsInTheTableOfItsGuide(t *testing.T) {
	seeTree(t)
	for name := range rooms {
		text, err := os.ReadFile(filepath.Join(name, "doc.go"))
		if err != nil {
			continue
		}
		patterns := fileNames.FindAllString(string(text), -1)
		for _, pattern := range patterns {
			if found, err := filepath.Glob(filepath.Join(name, pattern)); err != nil || len(found) == 0 {
				t.Errorf("%s/doc.go names %s, which is not there", name, pattern)
			}
		}
		files, err := filepath.Glob(filepath.Join(name, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			named := slices.ContainsFunc(patterns, func(pattern string) bool {
				ok, err := filepath.Match(filepath.Join(name, pattern), file)
				return ok && err == nil
			})
			if base := filepath.Base(file); !named && base != "doc.go" && !strings.HasSuffix(base, "_test.go") {
				t.Errorf("%s/doc.go does not name %s: say there what it is for", name, base)
			}
		}
	}
}

// The rooms without a guide are small, and say in their one file of that name
// what they are for.
func TestARoomWithoutAGuideIsSmall(t *testing.T) {
	seeTree(t)
	for name := range rooms {
		files, err := filepath.Glob(filepath.Join(name, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		if name == "main" || slices.Contains(files, filepath.Join(name, "doc.go")) {
			continue
		}
		if files = slices.DeleteFunc(files, func(f string) bool { return strings.HasSuffix(f, "_test.go") }); len(files) > 4 {
			t.Errorf("%s has %d files and no doc.go that says what is where", name, len(files))
		}
	}
}
