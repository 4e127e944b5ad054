package main_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// longest is how many letters a line of code may have, where a tab counts as four.
const longest = 120

// A line that is longer is not read whole beside another file.
func TestNoLineOfTheRoomsThatDecideAndSayIsLong(t *testing.T) {
	lines := 0
	for _, room := range []string{"content", "model"} {
		err := filepath.WalkDir(room, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			data, err := os.ReadFile(path)
			for i, line := range strings.Split(string(data), "\n") {
				lines++
				if n := utf8.RuneCountInString(strings.ReplaceAll(line, "\t", "    ")); n > longest {
					t.Errorf("%s:%d has %d letters, more than %d: wrap it", path, i+1, n, longest)
				}
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
	if lines < 10_000 {
		t.Errorf("only %d lines: are the rooms here?", lines)
	}
}
