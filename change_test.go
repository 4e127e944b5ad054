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
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// README says what has to be touched to change the program. Each script makes
// such a change in a folder of its own, laid over this tree, and says at its end
// which files that took.
func TestAChangeTouchesWhatReadmeSays(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile(filepath.Join(tree, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, how, _ := strings.Cut(string(readme), "\n## How to change it\n")
	how, _, _ = strings.Cut(how, "\n## ")
	runScripts(t, "ui/testdata/change", map[string]func(*testscript.TestScript, bool, []string){
		"replace": func(ts *testscript.TestScript, _ bool, args []string) { replace(ts, args) },
		"builds":  func(ts *testscript.TestScript, _ bool, args []string) { builds(ts, args) },
		"draws":   draws,
		"touched": func(ts *testscript.TestScript, _ bool, args []string) { touched(ts, how, args) },
	})
}

// replace puts one text in place of another in a file of the tree: replace FILE
// OLD NEW. The file must have the old text once; \n in the new one begins a line.
func replace(ts *testscript.TestScript, args []string) {
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
	ts.Check(os.WriteFile(path, []byte(strings.Replace(string(text), args[1], strings.ReplaceAll(args[2], `\n`, "\n"), 1)),
		0o644))
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

// builds builds the program with what was changed laid over the tree, which vets the
// packages named too: builds PACKAGE... What it built is $NEW from then on.
func builds(ts *testscript.TestScript, args []string) {
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	for _, name := range changed(ts) {
		overlay.Replace[filepath.Join(tree, filepath.FromSlash(name))] = ts.MkAbs(name)
	}
	data, err := json.Marshal(overlay)
	ts.Check(err)
	built := ts.MkAbs(".built") // a folder that changed does not look into
	ts.Check(os.MkdirAll(built, 0o755))
	file, path := filepath.Join(built, "overlay.json"), filepath.Join(built, "ketacover")
	ts.Check(os.WriteFile(file, data, 0o644))
	vet := exec.Command("go", append([]string{"vet", "-overlay", file}, args...)...)
	vet.Dir, vet.Env = tree, ForAll()
	if out, err := vet.CombinedOutput(); err != nil {
		ts.Fatalf("go vet %v: %v\n%s", args, err, out)
	}
	ts.Check(build(path, "-overlay", file))
	ts.Setenv("NEW", path)
}

// draws fails unless the program that was built draws in a colour, in a terminal
// that has all of them: draws RED GREEN BLUE. With ! it must not.
func draws(ts *testscript.TestScript, neg bool, args []string) {
	cmd := exec.Command(ts.Getenv("NEW"))
	cmd.Dir = ts.MkAbs(".built")
	cmd.Env = []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "HOME=" + cmd.Dir}
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	ts.Check(err)
	end := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() }) // only where it hangs
	var out strings.Builder
	buf := make([]byte, 1<<14)
	for err == nil && !strings.Contains(out.String(), "988") {
		var n int
		n, err = tty.Read(buf)
		out.Write(buf[:n])
	}
	end.Stop()
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	_ = tty.Close()
	if strings.Contains(out.String(), "38;2;"+strings.Join(args, ";")+"m") == neg {
		ts.Fatalf("drawn in %v: %v\n%q", args, neg, out.String())
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
