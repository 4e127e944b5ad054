//go:build unix

package ui

import (
	"bufio"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/creack/pty"

	"ketacover/ui/words"
)

// The first line of plain lines says which of four things led there: the flag, the
// environment, a terminal without full screens, and a terminal on one side alone.
func TestTheFirstPlainLineSaysWhatLedThere(t *testing.T) {
	for _, test := range []struct {
		name    string
		in, out bool // is a terminal
		env     string
		args    []string
		want    string
	}{
		{"the flag", true, true, "TERM=xterm", []string{"--accessible"}, "you asked for them with --accessible."},
		{"the flag on a file", true, true, "TERM=xterm", []string{"open", "--accessible", "a"},
			"you asked for them with --accessible."},
		{"the environment", true, true, "ACCESSIBLE=on", nil, "ACCESSIBLE is set."},
		{"the terminal", true, true, "TERM=dumb", nil, "TERM names no terminal with full screens."},
		{"a terminal that is not named", true, true, "TERM=", nil, "TERM names no terminal with full screens."},
		{"a terminal that nobody knows", true, true, "TERM=unknown", nil, "TERM names no terminal with full screens."},
		{"an input alone", true, false, "TERM=xterm", nil, "only one side of the program is a terminal."},
		{"an output alone", false, true, "TERM=xterm", nil, "only one side of the program is a terminal."},
	} {
		t.Run(test.name, func(t *testing.T) {
			person, tty, err := pty.Open()
			if err != nil {
				t.Fatal(err)
			}
			defer person.Close()
			defer tty.Close()
			fromFile, toProgram := pipe(t)
			toFile, fromProgram := pipe(t)
			in, out, typed, told := tty, tty, person, person
			if !test.in {
				in, typed = fromFile, toProgram
			}
			if !test.out {
				out, told = fromProgram, toFile
			}
			// What ends a full screen comes after it: a test that fails is not to wait.
			if _, err := io.WriteString(typed, "quit\n\x11"); err != nil {
				t.Fatal(err)
			}
			code, _, errs := run(t, func(p *Program) {
				hold(files{"a": `{"answers": {"purpose": "pain"}}`})(p)
				p.In, p.Out, p.Env = in, out, []string{test.env}
			}, test.args...)
			_, _ = tty.Close(), fromProgram.Close() // nothing more is said
			lines := bufio.NewReader(told)
			first, err := lines.ReadString('\n')
			if first = strings.TrimRight(first, "\r\n"); first == "quit" { // a terminal shows what is typed
				first, err = lines.ReadString('\n')
				first = strings.TrimRight(first, "\r\n")
			}
			if want := "Plain lines, because " + test.want; first != want || err != nil || code != 0 {
				t.Errorf("the first line is %q, not %q; %v, code %d: %s", first, want, err, code, errs)
			}
		})
	}
}

// Who sends the output elsewhere hears where the questions are, and how to leave.
func TestWhoDoesNotSeeWhatIsAskedIsToldSo(t *testing.T) {
	for _, seen := range []bool{true, false} {
		person, tty, err := pty.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer person.Close()
		defer tty.Close()
		_, out := pipe(t)
		if seen {
			out = tty
		}
		if _, err := io.WriteString(person, "quit\n"); err != nil {
			t.Fatal(err)
		}
		run(t, func(p *Program) { p.In, p.Out, p.Err, p.Env = tty, out, tty, []string{"TERM=dumb"} })
		_ = tty.Close()
		told, _ := io.ReadAll(person) // it ends with an error where the other side is closed
		if strings.Contains(string(told), words.English().Line.Unseen) == seen {
			t.Errorf("seen %t: says %q", seen, told)
		}
	}
}

func pipe(t *testing.T) (from, to *os.File) {
	t.Helper()
	from, to, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = from.Close(), to.Close() })
	return from, to
}
