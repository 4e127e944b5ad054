package main_test

import (
	"go/ast"
	"reflect"
	"testing"

	"ketacover/ui/words"
)

// What nothing says any more stays in no file of words: a translator would work
// for nobody, and a reader look for where it stands.
func TestEveryTextOfTheWordsIsSaidSomewhere(t *testing.T) {
	used := selected(t)
	if len(used) < 500 {
		t.Fatalf("only %d names are used: is the tree here?", len(used))
	}
	all := reflect.TypeFor[words.Words]()
	for i := range all.NumField() {
		if group := all.Field(i); group.Type.PkgPath() == all.PkgPath() {
			saidOf(t, group.Name, group.Type, used)
		}
	}
}

// saidOf fails for each text and each sentence of a group that nothing uses.
func saidOf(t *testing.T, name string, group reflect.Type, used map[string]bool) {
	t.Helper()
	for i := range group.NumField() {
		switch field := group.Field(i); {
		case field.Anonymous && field.Type.Kind() == reflect.Struct:
			saidOf(t, name, field.Type, used)
		case !used[field.Name]:
			t.Errorf("nothing says the text %s.%s", name, field.Name)
		}
	}
	methods := reflect.PointerTo(group)
	for i := range methods.NumMethod() {
		if method := methods.Method(i).Name; !used[method] {
			t.Errorf("nothing says the sentence %s.%s", name, method)
		}
	}
}

// selected are the names that the program, without its tests, takes of something.
func selected(t *testing.T) map[string]bool {
	t.Helper()
	used := map[string]bool{}
	for _, source := range sources(t) {
		ast.Inspect(source.file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				used[s.Sel.Name] = true
			}
			return true
		})
	}
	return used
}
