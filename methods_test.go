package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The most methods that a type may have, and the most files in which they stand.
const (
	mostMethods = 24
	mostFiles   = 5
)

// A type with more methods is a namespace: nobody can see which part of it needs
// which. A function takes what it needs as parameters, and what belongs together
// is a small type of its own. What comes through embedding counts, since whoever
// reads a call cannot see where it leads: what is embedded for convenience is a
// field with a name. Methods that come from types of other modules do not count:
// they are one type's agreement with its library, and none of ours.
func TestNoTypeIsANamespace(t *testing.T) {
	h := &house{fset: token.NewFileSet(), rooms: map[string]*types.Package{}}
	most, counted := 0, 0
	for _, dir := range h.folders(t) {
		room, err := h.Import(modulePath + "/" + dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range room.Scope().Names() {
			is, ok := room.Scope().Lookup(name).(*types.TypeName)
			if !ok || is.IsAlias() {
				continue
			}
			n, files := methodsOf(h.fset, is.Type())
			if n > 0 {
				counted++
			}
			most = max(most, n)
			if n > mostMethods {
				t.Errorf("%s.%s has %d methods, and %d are the most: give what belongs together a type of its own", dir, name, n,
					mostMethods)
			}
			if files > mostFiles {
				t.Errorf("%s.%s has methods in %d files, and %d are the most", dir, name, files, mostFiles)
			}
		}
	}
	if counted < 100 {
		t.Fatalf("only %d types have methods: is the tree here?", counted)
	}
	t.Logf("%d types have methods, the largest %d", counted, most)
}

// methodsOf counts the methods of a type, those that come through what it embeds
// too, and the files in which its own stand.
func methodsOf(fset *token.FileSet, is types.Type) (methods, files int) {
	set := is
	if !types.IsInterface(is) {
		set = types.NewPointer(is)
	}
	var own []string
	if named, ok := is.(*types.Named); ok {
		for m := range named.Methods() {
			if file := fset.Position(m.Pos()).Filename; !slices.Contains(own, file) {
				own = append(own, file)
			}
		}
	}
	return types.NewMethodSet(set).Len(), len(own)
}

// house is our packages as types. Those of others are empty in it, and what is
// wrong for want of them does not matter here.
type house struct {
	fset  *token.FileSet
	rooms map[string]*types.Package
}

const modulePath = "ketacover"

// Import reads a package of ours, and makes an empty one of any other.
func (h *house) Import(at string) (*types.Package, error) {
	if room := h.rooms[at]; room != nil {
		return room, nil
	}
	dir, ours := strings.CutPrefix(at, modulePath+"/")
	if !ours {
		h.rooms[at] = types.NewPackage(at, strings.TrimPrefix(path.Base(at), "go-"))
		h.rooms[at].MarkComplete()
		return h.rooms[at], nil
	}
	var files []*ast.File
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(h.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	config := types.Config{Importer: h, IgnoreFuncBodies: true, Error: func(error) {}}
	h.rooms[at], _ = config.Check(at, h.fset, files, nil) // what others' packages lack is no fault here
	return h.rooms[at], nil
}

// folders are those that hold a package of ours.
func (h *house) folders(t *testing.T) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(".", func(at string, d os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && at != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return filepath.SkipDir
		}
		ours := strings.HasSuffix(at, ".go") && !strings.HasSuffix(at, "_test.go")
		if dir := filepath.ToSlash(filepath.Dir(at)); ours && !slices.Contains(list, dir) {
			list = append(list, dir)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
