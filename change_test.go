package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// README says what has to be touched to change the program. Each script makes
// such a change in a folder of its own, laid over this tree, and says at its end
// which files that took.
func TestAChangeTouchesWhatReadmeSays(t *testing.T) {
	tree, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, how, _ := strings.Cut(string(readme), "\n## How to change it\n")
	how, _, _ = strings.Cut(how, "\n## ")
	testscript.Run(t, testscript.Params{
		Dir: "ui/testdata/change", RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"replace": func(ts *testscript.TestScript, _ bool, args []string) { replace(ts, tree, args) },
			"builds":  func(ts *testscript.TestScript, neg bool, args []string) { builds(ts, tree, neg, args) },
			"exits":   exits,
			"touched": func(ts *testscript.TestScript, _ bool, args []string) { touched(ts, how, args) },
		},
	})
}

// replace puts one text in place of another in a file of the tree: replace FILE
// OLD NEW. The file must have the old text once; \n in the new one begins a line.
func replace(ts *testscript.TestScript, tree string, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	name, path := args[0], ts.MkAbs(args[0])
	text, err := os.ReadFile(path)
	if err != nil {
		text, err = os.ReadFile(filepath.Join(tree, name))
	}
	ts.Check(err)
	if n := strings.Count(string(text), args[1]); n != 1 {
		ts.Fatalf("%s has %q %d times, not once", name, args[1], n)
	}
	ts.Check(os.MkdirAll(filepath.Dir(path), 0o755))
	ts.Check(os.WriteFile(path, []byte(strings.Replace(string(text), args[1], strings.ReplaceAll(args[2], `\n`, "\n"), 1)), 0o644))
}

// changed are the files that a script has changed or added, by their paths in
// the tree.
func changed(ts *testscript.TestScript) []string {
	var names []string
	root := ts.MkAbs(".")
	ts.Check(filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(root, path)
		name = filepath.ToSlash(name)
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && name != "." {
			return filepath.SkipDir // of testscript's own
		}
		if !d.IsDir() {
			names = append(names, name)
		}
		return err
	}))
	return names
}

// builds vets packages of the tree with what was changed laid over it: builds
// PACKAGE... With ! they must not pass.
func builds(ts *testscript.TestScript, tree string, neg bool, args []string) {
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	for _, name := range changed(ts) {
		if strings.HasSuffix(name, ".go") {
			overlay.Replace[filepath.Join(tree, filepath.FromSlash(name))] = ts.MkAbs(name)
		}
	}
	data, err := json.Marshal(overlay)
	ts.Check(err)
	file := filepath.Join(ts.MkAbs("."), ".overlay")
	ts.Check(os.WriteFile(file, data, 0o644))
	defer func() { _ = os.Remove(file) }()
	cmd := exec.Command("go", append([]string{"vet", "-overlay", file}, args...)...)
	cmd.Dir = tree
	if out, err := cmd.CombinedOutput(); (err != nil) != neg {
		ts.Fatalf("go vet %v: %v\n%s", args, err, out)
	}
}

// touched says which files a change took, and that README names the place of
// each: touched FILE...
func touched(ts *testscript.TestScript, how string, args []string) {
	if got := changed(ts); !slices.Equal(got, args) {
		ts.Fatalf("it took %q, not %q", got, args)
	}
	for _, name := range args {
		dir, base := filepath.Split(name)
		kind := "`" + dir + "*" + filepath.Ext(base) + "`"
		if !strings.Contains(how, "`"+name+"`") && !strings.Contains(how, kind) {
			ts.Fatalf(`README names neither %s nor %s under "How to change it"`, name, kind)
		}
	}
}
