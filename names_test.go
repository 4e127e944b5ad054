package main_test

import (
	"go/ast"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// One notion has one name, in the code, in the content and in JSON. These were the names
// of the notions before; each has another one now, and none comes back as a word of a
// name that somebody declares, a key that somebody writes, or a file.
var oldNames = map[string]string{
	"way": "option, or trail, or path", "ways": "options, or paths",
	"concern": "priority", "concerns": "priorities", "preference": "priority", "preferences": "priorities",
	"action": "step", "actions": "steps", "stepText": "step", "nextStep": "step",
	"position": "stage", "positions": "stages",
	"fork": "branch", "forks": "branches",
	"ground": "open end", "grounds": "open ends", "matter": "open end, or what the answer turns on",
	"fall": "lowering", "falls": "lowerings",
	"doubt": "doubtful date", "doubts": "doubtful dates",
	"sketch": "tree as authored", "grow": "grown tree",
}

// otherNotions are names with such a word in another sense, which is the field's own.
var otherNotions = map[string]string{
	"WayRound": "an exception to a rule, as its id in JSON calls it",
	"Concerns": "a condition holds of a person",
	"position": "a line and a column of a file of YAML",
	"Grow":     "strings.Builder", "grow": "a tree out of the rules of payers",
}

// oldKeys are names in JSON that programs read by now: they stay as they are.
var oldKeys = map[string]string{
	"position": "eval, where a person stands: step.Stage", "preferences": "eval: ids of priorities",
	"concern": "eval: a priority that an option fits", "falls": "eval: what would lower a verdict",
	"way": "eval, the option that was decided; and receipts, the trail",
}

// wordOf cuts a name into its words.
var wordOf = regexp.MustCompile(`[A-Z]?[a-z]+|[A-Z]+`)

func TestNoNotionHasItsOldName(t *testing.T) {
	seen := map[string]bool{}
	check := func(where, name string) {
		for _, word := range wordOf.FindAllString(name, -1) {
			now, old := oldNames[strings.ToLower(word)]
			if !old {
				continue
			}
			if seen[name] = true; otherNotions[name] == "" {
				t.Errorf("%s: %q has the old name of %s", where, name, now)
			}
		}
	}
	for _, source := range sources(t) {
		check(source.path, strings.TrimSuffix(filepath.Base(source.path), ".go"))
		ast.Inspect(source.file, func(n ast.Node) bool {
			for _, name := range declares(n) {
				check(places.Position(name.Pos()).String(), name.Name)
			}
			if field, ok := n.(*ast.Field); ok && field.Tag != nil {
				key, _, _ := strings.Cut(reflect.StructTag(strings.Trim(field.Tag.Value, "`")).Get("json"), ",")
				if seen[key] = true; oldKeys[key] == "" {
					check(places.Position(field.Pos()).String(), key)
				}
			}
			return true
		})
	}
	for name := range otherNotions {
		if !seen[name] {
			t.Errorf("nothing is called %q any more: take it out", name)
		}
	}
	for key := range oldKeys {
		if !seen[key] {
			t.Errorf("no JSON has %q any more: take it out", key)
		}
	}
}

// declares are the names that a part of the code gives to types, functions, fields,
// constants and variables of a package.
func declares(n ast.Node) []*ast.Ident {
	switch n := n.(type) {
	case *ast.FuncDecl:
		return []*ast.Ident{n.Name}
	case *ast.TypeSpec:
		return []*ast.Ident{n.Name}
	case *ast.ValueSpec:
		return n.Names
	case *ast.Field:
		return n.Names
	}
	return nil
}

// keyOf finds the keys of a file of YAML.
var keyOf = regexp.MustCompile(`(?m)(?:^\s*(?:- )?|[{,] *)([a-z][a-z0-9-]*):(?:\s|$)`)

// What the content once called a notion is taken from packs, and written in none of ours.
func TestNoContentHasAnOldName(t *testing.T) {
	files := 0
	err := fs.WalkDir(os.DirFS("content"), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() == "testdata" {
			return fs.SkipDir
		}
		if filepath.Ext(path) != ".yaml" {
			return nil
		}
		files++
		data, err := fs.ReadFile(os.DirFS("content"), path)
		for _, key := range append(keyOf.FindAllStringSubmatch(string(data), -1), []string{"", filepath.Base(path)}) {
			for word := range strings.SplitSeq(strings.TrimSuffix(key[1], ".yaml"), "-") {
				if now, old := oldNames[word]; old && key[1] != "way-round" {
					t.Errorf("content/%s: %q has the old name of %s", path, key[1], now)
				}
			}
		}
		return err
	})
	if err != nil || files < 50 {
		t.Errorf("%d files of content: %v", files, err)
	}
}
