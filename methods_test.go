package main_test

import (
	"go/ast"
	"go/types"
	"path"
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
	h := &house{files: map[string][]*ast.File{}, rooms: map[string]*types.Package{}}
	var folders []string // those that hold a package of ours
	for _, source := range sources(t) {
		dir := path.Dir(source.path)
		if h.files[dir] == nil {
			folders = append(folders, dir)
		}
		h.files[dir] = append(h.files[dir], source.file)
	}
	most, counted := 0, 0
	for _, dir := range folders {
		room, err := h.Import(modulePath + "/" + dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range room.Scope().Names() {
			is, ok := room.Scope().Lookup(name).(*types.TypeName)
			if !ok || is.IsAlias() {
				continue
			}
			n, files := methodsOf(is.Type())
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
func methodsOf(is types.Type) (methods, files int) {
	set := is
	if !types.IsInterface(is) {
		set = types.NewPointer(is)
	}
	var own []string
	if named, ok := is.(*types.Named); ok {
		for m := range named.Methods() {
			if file := places.Position(m.Pos()).Filename; !slices.Contains(own, file) {
				own = append(own, file)
			}
		}
	}
	return types.NewMethodSet(set).Len(), len(own)
}

// house is our packages as types. Those of others are empty in it, and what is
// wrong for want of them does not matter here.
type house struct {
	files map[string][]*ast.File // by folder
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
	config := types.Config{Importer: h, IgnoreFuncBodies: true, Error: func(error) {}}
	h.rooms[at], _ = config.Check(at, places, h.files[dir], nil) // what others' packages lack is no fault here
	return h.rooms[at], nil
}
