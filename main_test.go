package main

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"ketacover/content"
	"ketacover/model/casefile"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/ui"
)

func TestMain(m *testing.M) {
	if to := os.Getenv(keepVariable); to != "" { // go run started this in place of the program, see build
		if err := keep(os.Args[1], to); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	if fault := os.Getenv(FaultVariable); fault != "" { // this is the program, and it has a fault
		p := program()
		p.Now = func() time.Time {
			if _, err := os.Stat(fault); err == nil {
				panic("zephyrine") // a fault may hold what was typed
			}
			return time.Now()
		}
		os.Exit(ui.Main(p))
	}
	if day := os.Getenv(DayVariable); day != "" { // a test started this in place of the program
		os.Exit(ui.Main(easyProgram(day)))
	}
	_ = flag.Set("test.parallel", "16") // unless it is said: what runs side by side here waits, for programs or a disk
	debug.SetGCPercent(400)             // what a command leaves behind is seldom worth collecting
	seed.Order()
	code := m.Run()
	if place.path != "" {
		_ = os.RemoveAll(filepath.Dir(place.path))
	}
	os.Exit(code)
}

// FaultVariable names a file: once it is there, the program has a fault.
const FaultVariable = "KETACOVER_TEST_FAULT"

// DayVariable makes this the program itself, on that day, for which it takes next to no
// work to try a passphrase.
const DayVariable = "KETACOVER_TEST_DAY"

func easyProgram(day string) ui.Program {
	p := program()
	p.Vault, p.Now = casefile.EasyVault, from(day)
	return p
}

// from is a clock that begins at noon of a day.
func from(day string) func() time.Time {
	noon, err := time.ParseInLocation(time.DateTime, day+" 12:00:00", time.Local)
	if err != nil {
		panic(err)
	}
	began := time.Now()
	return func() time.Time { return noon.Add(time.Since(began)) }
}

// scriptDay is the day of the scripts, where they name no other: what they see must not
// change with the day on which somebody runs them. Only $PROGRAM has the day of today.
const scriptDay = "2026-11-23"

// tree is the top of the module. A script that runs takes this process to its own folder.
var tree = func() string {
	dir, err := filepath.Abs(".")
	if err != nil {
		panic(err)
	}
	return dir
}()

// place is where the program was built, once for all tests that start it.
var place struct {
	sync.Once
	path string
	err  error
}

// Built is the path of the program as it is built, without what only a debugger
// reads.
func Built(t testing.TB) string {
	t.Helper()
	place.Do(func() {
		dir, err := os.MkdirTemp("", "ketacover")
		if err != nil {
			place.err = err
			return
		}
		place.path = filepath.Join(dir, "ketacover")
		if runtime.GOOS == "windows" {
			place.path += ".exe"
		}
		place.err = build(place.path)
	})
	if place.err != nil {
		t.Fatal(place.err)
	}
	return place.path
}

// keepVariable says where the program goes that go run has built.
const keepVariable = "KETACOVER_TEST_KEEP"

// build builds the program as it is shipped. That is left to go run, which alone
// remembers what it has linked: to link takes as long as all the scripts together,
// and most often nothing has changed. In place of the program it starts this one,
// which keeps it.
func build(to string, flags ...string) error {
	tests, err := os.Executable()
	if err != nil {
		return err
	}
	args := append([]string{"run", "-buildvcs=false", "-ldflags=-s=false -w", "-exec", "'" + tests + "'"}, flags...)
	cmd := exec.Command("go", append(args, ".")...)
	cmd.Dir, cmd.Env = tree, append(ForAll(), keepVariable+"="+to)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go %v: %w\n%s", args, err, out)
	}
	return nil
}

// ForAll is the environment in which Go builds what everybody gets: without C, and without
// the flags that are set for the tests, such as -race.
func ForAll() []string { return append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=") }

// keep copies a program.
func keep(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o755)
}

func TestCommandLine(t *testing.T) {
	t.Parallel()
	runScripts(t, "ui/testdata/script", nil)
}

// runScripts runs the scripts of a folder. In them ketacover is the program within
// this process, where the content is read once; $PROGRAM is the program as it is
// built, which alone is given a standard input, and is the one that a shell finds.
func runScripts(t *testing.T, dir string, more map[string]func(*testscript.TestScript, bool, []string)) {
	t.Helper()
	path := Built(t)
	commands := map[string]func(*testscript.TestScript, bool, []string){"ketacover": ketacover, "exits": exits}
	maps.Copy(commands, more)
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join(tree, dir), RequireUniqueNames: true, Cmds: commands,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PROGRAM", path)
			env.Setenv("PATH", filepath.Dir(path)+string(filepath.ListSeparator)+env.Getenv("PATH"))
			return nil
		},
	})
}

// ketacover runs the program, which must end well: ketacover ARGUMENT... With ! it
// must not.
func ketacover(ts *testscript.TestScript, neg bool, args []string) {
	if code := within(ts, args); (code != 0) != neg {
		ts.Fatalf("exit code %d", code)
	}
}

var (
	// inside is held by the one script whose folder this process is in.
	inside sync.Mutex
	// library is the built-in content, which nothing changes.
	library = sync.OnceValues(content.Load)
)

// within runs the program in this process, in the folder and the environment of a
// script, with an empty standard input, and gives its exit code.
func within(ts *testscript.TestScript, args []string) int {
	p := program()
	p.Args, p.Library, p.Vault, p.Now = args, library, casefile.EasyVault, from(scriptDay)
	p.In, p.Out, p.Err = strings.NewReader(""), ts.Stdout(), ts.Stderr()
	p.Env = nil
	for _, name := range []string{"HOME", "XDG_STATE_HOME", "KETACOVER_DIR", "ACCESSIBLE", "LANG",
		"NO_COLOR", "TERM", "TMPDIR"} {
		if value := ts.Getenv(name); value != "" {
			p.Env = append(p.Env, name+"="+value)
		}
	}
	inside.Lock()
	defer inside.Unlock()
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer func() { ts.Check(os.Chdir(tree)) }()
	return ui.Main(p)
}

// exits runs a program that must end with the given code: exits CODE PROGRAM
// ARGUMENT...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARGUMENT...]")
	}
	code := 0
	var exit *exec.ExitError
	if args[1] == "ketacover" {
		code = within(ts, args[2:])
	} else if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// A script that does not say what it protects cannot be judged when it fails.
func TestEveryScriptSaysWhatItProtects(t *testing.T) {
	const dir = "ui/testdata/script"
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		script, err := os.ReadFile(dir + "/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(script), "# ") {
			t.Errorf("%s does not begin with a comment", e.Name())
		}
	}
}

// People copy the first lines of code they see: these must be all that is
// needed to run the program and its tests.
func TestReadmeBeginsWithTheTwoCommands(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	parts := strings.SplitN(string(readme), "```", 3)
	if len(parts) < 3 {
		t.Fatal("README.md has no block of code")
	}
	_, block, _ := strings.Cut(parts[1], "\n") // after the language
	got := strings.Split(strings.TrimSpace(block), "\n")
	if want := []string{"go run .", "go test ./..."}; !slices.Equal(got, want) {
		t.Errorf("the first block of code in README.md is %q, want %q", got, want)
	}
}

// What the README says of how much is known is counted, as the content grows.
func TestReadmeCountsTheCompaniesAndProgrammes(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	lib, err := library()
	if err != nil {
		t.Fatal(err)
	}
	companies, programmes := 0, 0
	for i := range lib.Payers.List {
		switch p := &lib.Payers.List[i]; {
		case p.Programme:
			programmes++
		case p.ID != rule.GeneralPayer:
			companies++
		}
	}
	want := fmt.Sprintf("%d companies and %d programmes", companies, programmes)
	if text := strings.Join(strings.Fields(string(readme)), " "); !strings.Contains(text, want) {
		t.Errorf("README.md does not say %q", want)
	}
}
