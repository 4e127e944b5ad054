package main_test

import (
	"go/ast"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// mostLetters is how long a line of code may be, a tab counted as one.
const mostLetters = 120

// A longer line is read by scrolling. A text in backquotes cannot be broken, and
// stays as it is.
func TestNoLineIsTooLong(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go"):
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		quoted := quotedLines(source)
		for i, line := range strings.Split(string(source), "\n") {
			if n := utf8.RuneCountInString(line); n > mostLetters && !quoted[i+1] {
				t.Errorf("%s:%d: %d letters, and %d are the most", path, i+1, n, mostLetters)
			}
		}
		return nil
	})
	if err != nil || files < 300 {
		t.Fatalf("%d files read, error %v", files, err)
	}
}

// The most lines that a function and a file of the program may have. Tests may have
// more: the rows of a table stand where they are tried.
const (
	mostOfAFunction = 60
	mostOfAFile     = 400
)

// What does not fit on a screen is not seen as one thing, and a file of more than one
// noun is looked for under one of them only.
func TestFunctionsAndFilesAreShort(t *testing.T) {
	functions := 0
	for _, source := range sources(t) {
		if n := places.File(source.file.FileStart).LineCount(); n > mostOfAFile {
			t.Errorf("%s: %d lines, and %d are the most: which of its nouns can have a file of its own?", source.path, n,
				mostOfAFile)
		}
		for _, d := range source.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			functions++
			if n := places.Position(f.End()).Line - places.Position(f.Pos()).Line + 1; n > mostOfAFunction {
				t.Errorf("%s: %s has %d lines, and %d are the most", places.Position(f.Pos()), f.Name.Name, n, mostOfAFunction)
			}
		}
	}
	if functions < 3000 {
		t.Fatalf("only %d functions: is the tree here?", functions)
	}
}

// quotedLines are the lines in which a text in backquotes stands.
func quotedLines(source []byte) map[int]bool {
	quoted := map[int]bool{}
	set := token.NewFileSet()
	file := set.AddFile("", -1, len(source))
	var s scanner.Scanner
	s.Init(file, source, nil, 0)
	for {
		pos, tok, text := s.Scan()
		switch {
		case tok == token.EOF:
			return quoted
		case tok == token.STRING && text[0] == '`':
			for i := range strings.Count(text, "\n") + 1 {
				quoted[file.Line(pos)+i] = true
			}
		}
	}
}
