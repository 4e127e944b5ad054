package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"ketacover/content"
	"ketacover/model/rule"
)

// The scripts run this test binary under the name of the program.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ketacover": main})
}

func TestCommandLine(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "ui/testdata/script", RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a program that must end with the given code: exits CODE PROGRAM
// ARGUMENT...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARGUMENT...]")
	}
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
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
	lib, err := content.Load()
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
