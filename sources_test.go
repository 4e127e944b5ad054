package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// source is a file of the program, its tests left out.
type source struct {
	path string // with slashes
	file *ast.File
}

// places are where the sources stand.
var places = token.NewFileSet()

// parsedSources are the files of the program, in order, parsed for the first test
// that looks at them. Nobody may change them.
var parsedSources = sync.OnceValues(func() ([]source, error) {
	var list []source
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(places, path, nil, parser.SkipObjectResolution)
		list = append(list, source{filepath.ToSlash(path), file})
		return err
	})
	return list, err
})

func sources(t *testing.T) []source {
	t.Helper()
	list, err := parsedSources()
	if err != nil {
		t.Fatal(err)
	}
	return list
}
