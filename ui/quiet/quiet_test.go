package quiet_test

import (
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/creack/pty"

	"ketacover/ui/quiet"
)

// body is a program that does nothing but link lipgloss; %QUIET% is the import
// under test. It prints what it still finds in its environment.
const body = `package main

import (
	"fmt"
	"os"

	%QUIET%
	"charm.land/lipgloss/v2"
)

func main() {
	_ = lipgloss.NewStyle()
	for _, name := range []string{"TMUX", "TEA_TRACE", "TEA_DEBUG", "UV_DEBUG", "PATH"} {
		if _, set := os.LookupEnv(name); set {
			fmt.Println("still set:", name)
		}
	}
}
`

func TestMain(m *testing.M) {
	quiet.RestorePath() // to find go
	os.Exit(m.Run())
}

// build compiles body as a file outside the tree; go build resolves its
// imports in this module because it is run from here.
func build(t *testing.T, quietImport string) string {
	t.Helper()
	dir := t.TempDir()
	source := strings.NewReplacer("%QUIET%", quietImport).Replace(body)
	file := filepath.Join(dir, "main.go")
	if err := os.WriteFile(file, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(dir, "program")
	command := exec.Command("go", "build", "-o", binary, file)
	command.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=-buildvcs=false")
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return binary
}

// runInTmux runs a program with its output on a terminal, TMUX set and a
// tmux first in PATH that leaves a mark, and reports the output and the mark.
func runInTmux(t *testing.T, binary string) (output string, marked bool) {
	t.Helper()
	dir := t.TempDir()
	mark := filepath.Join(dir, "mark")
	script := "#!/bin/sh\necho \"$@\" >> '" + mark + "'\n"
	if err := os.WriteFile(filepath.Join(dir, "tmux"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(binary)
	command.Env = []string{
		"PATH=" + dir + ":" + os.Getenv("PATH"), "TERM=xterm-256color", "TMUX=/nowhere,1,0",
		"TEA_TRACE=" + filepath.Join(dir, "trace"), "TEA_DEBUG=1", "UV_DEBUG=" + filepath.Join(dir, "uv"),
	}
	terminal, err := pty.Start(command)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	// The read ends with an error when the program's side is closed.
	text, _ := io.ReadAll(terminal)
	if err := command.Wait(); err != nil {
		t.Fatalf("program: %v\n%s", err, text)
	}
	_, err = os.Stat(mark)
	return string(text), err == nil
}

func TestP41NoTmuxIsRunWhileLipglossIsInitialised(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a fake tmux is a shell script")
	}
	t.Parallel()
	output, marked := runInTmux(t, build(t, `_ "ketacover/ui/quiet"`))
	if marked {
		t.Error("tmux was run although ui/quiet is imported")
	}
	if strings.Contains(output, "still set") {
		t.Errorf("variables survived:\n%s", output)
	}
}

// Without this the test above could pass because lipgloss changed its ways.
func TestP41WithoutQuietTmuxWouldBeRun(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a fake tmux is a shell script")
	}
	t.Parallel()
	if _, marked := runInTmux(t, build(t, "")); !marked {
		t.Log("lipgloss no longer runs tmux while it is initialised: ui/quiet can go once bubbletea is as quiet")
	}
}

func TestQuietImportsNothingButOs(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "quiet.go", nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range file.Imports {
		if spec.Path.Value != `"os"` {
			t.Errorf("quiet imports %s; then it is no longer initialised before os/exec", spec.Path.Value)
		}
	}
	if "ketacover/ui/quiet" >= "os/exec" {
		t.Error("the path of ui/quiet must sort before os/exec")
	}
}
