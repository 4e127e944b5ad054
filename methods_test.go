package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
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
// is a small type of its own.
func TestNoTypeIsANamespace(t *testing.T) {
	methods, files := map[string]int{}, map[string]map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata"):
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv != nil {
				name := filepath.ToSlash(filepath.Dir(path)) + "." + receiver(f.Recv.List[0].Type)
				methods[name]++
				if files[name] == nil {
					files[name] = map[string]bool{}
				}
				files[name][path] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(methods) < 100 {
		t.Fatalf("only %d types have methods: is the tree here?", len(methods))
	}
	most := 0
	for name, n := range methods {
		most = max(most, n)
		if n > mostMethods {
			t.Errorf("%s has %d methods, and %d are the most: give what belongs together a type of its own", name, n, mostMethods)
		}
		if len(files[name]) > mostFiles {
			t.Errorf("%s has methods in %d files, and %d are the most", name, len(files[name]), mostFiles)
		}
	}
	t.Logf("%d types have methods, the largest %d", len(methods), most)
}

// receiver is the name of the type that a method belongs to.
func receiver(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr: // of a type with a parameter
		return receiver(x.X)
	case *ast.IndexListExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return "?"
}
