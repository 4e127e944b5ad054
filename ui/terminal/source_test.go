package terminal

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// forbidden calls of huh, and why.
var forbidden = map[string]string{
	"NewMultiSelect": "P3: it panics after a filter without a match, and takes equal labels for one",
	"NewConfirm":     "H3, H10: it starts at No, and its choice cannot be seen without colour",
	"NewFilePicker":  "it reads any folder",
	"Run":            "P5: a panic in it becomes a second one; embed the form in a screen",
	"RunWithContext": "P5: a panic in it becomes a second one; embed the form in a screen",
	"WithAccessible": "P30 to P35: the end of input answers for the person",
	"RunAccessible":  "P30 to P35: the end of input answers for the person",
	"Inline":         "P4: a select with it panics after a filter without a match",
}

// findings returns what a file of ui must not do.
func findings(path string, file *ast.File) []string {
	huh, lipgloss, tea := importName(file, "charm.land/huh/v2"), importName(file, "charm.land/lipgloss/v2"),
		importName(file, "charm.land/bubbletea/v2")
	var found []string
	inner := map[*ast.CallExpr]bool{}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.GoStmt:
			if path != "terminal/goroutine.go" {
				found = append(found, "P12: a goroutine not started by terminal.Go")
			}
		case *ast.SelectorExpr:
			if from, ok := node.X.(*ast.Ident); ok && tea != "" && from.Name == tea {
				if node.Sel.Name == "Suspend" || node.Sel.Name == "NewProgram" && path != "terminal/run.go" {
					found = append(found, "tea."+node.Sel.Name+": terminal.Run does that")
				}
			}
		case *ast.CallExpr:
			if huh == "" || inner[node] {
				break
			}
			calls, root := chain(node, inner)
			if lipgloss != "" && root == lipgloss {
				break
			}
			found = append(found, inspectChain(calls, root == huh)...)
		}
		return true
	})
	return found
}

// inspectChain judges a.B().C(x) given as its calls, first called first.
func inspectChain(calls []*ast.CallExpr, fromHuh bool) []string {
	var found []string
	text, internal := false, false
	for i, call := range calls {
		name := callName(call)
		allowed := name == "Inline" && isFalse(call) || name == "Run" && len(call.Args) > 0 && !(i == 0 && fromHuh)
		if why := forbidden[name]; why != "" && !allowed {
			found = append(found, name+": "+why)
		}
		text = text || i == 0 && fromHuh && name == "NewText"
		internal = internal || name == "ExternalEditor" && isFalse(call)
	}
	if text && !internal {
		found = append(found, "NewText: P6: say ExternalEditor(false), or ctrl+e opens $EDITOR on a plain file")
	}
	return found
}

// chain takes a chain of calls apart and marks those that are part of it.
func chain(call *ast.CallExpr, inner map[*ast.CallExpr]bool) (calls []*ast.CallExpr, root string) {
	for {
		calls = append(calls, call)
		selector, ok := function(call).(*ast.SelectorExpr)
		if !ok {
			break
		}
		next, ok := selector.X.(*ast.CallExpr)
		if !ok {
			if from, ok := selector.X.(*ast.Ident); ok {
				root = from.Name
			}
			break
		}
		inner[next] = true
		call = next
	}
	slices.Reverse(calls)
	return calls, root
}

// function is what is called, without its type arguments.
func function(call *ast.CallExpr) ast.Expr {
	if generic, ok := call.Fun.(*ast.IndexExpr); ok {
		return generic.X
	}
	return call.Fun
}

func callName(call *ast.CallExpr) string {
	switch f := function(call).(type) {
	case *ast.SelectorExpr:
		return f.Sel.Name
	default:
		return ""
	}
}

func isFalse(call *ast.CallExpr) bool {
	if len(call.Args) != 1 {
		return false
	}
	value, ok := call.Args[0].(*ast.Ident)
	return ok && value.Name == "false"
}

// importName is what a file calls a package, or "".
func importName(file *ast.File, path string) string {
	for _, spec := range file.Imports {
		if spec.Path.Value != strconv.Quote(path) {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return filepath.Base(filepath.Dir(path))
	}
	return ""
}

// TestP3P4P5P6P12SourceOfUI reads every file of ui, since a panic that needs
// four rare keys is not found by using the program.
func TestP3P4P5P6P12SourceOfUI(t *testing.T) {
	t.Parallel()
	files := 0
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		files++
		name := filepath.ToSlash(strings.TrimPrefix(path, ".."+string(filepath.Separator)))
		for _, finding := range findings(name, file) {
			t.Errorf("ui/%s: %s", name, finding)
		}
		return nil
	})
	if err != nil || files < 10 {
		t.Errorf("%d files read, error %v", files, err)
	}
}

// The test above is only as good as what it recognises.
func TestSourceFindings(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]int{
		`huh.NewMultiSelect[int]().Limit(2)`:                          1,
		`huh.NewConfirm()`:                                            1,
		`huh.NewSelect[int]().Inline(true)`:                           1,
		`huh.NewSelect[int]().Inline(x).Title("a")`:                   1,
		`huh.NewSelect[int]().Inline(false)`:                          0,
		`lipgloss.NewStyle().Bold(true).Inline(true)`:                 0,
		`huh.NewForm(huh.NewGroup(huh.NewConfirm())).WithWidth(3)`:    1,
		`huh.NewForm().WithAccessible(true)`:                          1,
		`huh.NewForm().Run()`:                                         1,
		`f.Run()`:                                                     1,
		`huh.Run(f)`:                                                  1,
		`t.Run("name", f)`:                                            0,
		`huh.NewText().Title("a")`:                                    1,
		`huh.NewText().ExternalEditor(true)`:                          1,
		`huh.NewText().Title("a").ExternalEditor(false).CharLimit(4)`: 0,
		`huh.NewInput().Title("a")`:                                   0,
		`go f()`:                                                      1,
		`bt.NewProgram(nil)`:                                          1,
		`f(bt.Suspend)`:                                               1,
		`f(bt.Quit)`:                                                  0,
	} {
		source := fmt.Sprintf("package x\nimport (\n\t\"charm.land/huh/v2\"\n\t\"charm.land/lipgloss/v2\"\n\tbt "+
			"\"charm.land/bubbletea/v2\"\n)\nfunc g() {\n%s\n}", line)
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", source, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := findings("screen/x.go", file); len(got) != want {
			t.Errorf("%s: %d findings %v, want %d", line, len(got), got, want)
		}
	}
}

// TestP1BubblesIsNewEnough: huh alone selects v2.0.0, which hangs for ever on
// alt+left in an empty text area.
func TestP1BubblesIsNewEnough(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if regexp.MustCompile(`(?m)^\s*(?:replace\s+)?charm\.land/bubbles/v2\b.*=>`).Match(text) {
		t.Error("bubbles is replaced; its version says nothing")
	}
	found := regexp.MustCompile(`(?m)^\s*(?:require\s+)?charm\.land/bubbles/v2 v2\.(\d+)\.(\d+)`).FindSubmatch(text)
	if found == nil {
		t.Fatal("go.mod does not require charm.land/bubbles/v2")
	}
	minor, _ := strconv.Atoi(string(found[1]))
	patch, _ := strconv.Atoi(string(found[2]))
	if minor < 2 || minor == 2 && patch < 1 {
		t.Errorf("bubbles v2.%d.%d; v2.2.1 is the first that is safe", minor, patch)
	}
}
