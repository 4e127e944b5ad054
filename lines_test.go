package main_test

import (
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
