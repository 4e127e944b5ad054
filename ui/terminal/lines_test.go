//go:build unix

package terminal

import (
	"os"
	"testing"
)

// Plain lines are for who asks for them, for a terminal that has no full screens, and
// where only one side is a terminal. Where neither is, only who asks gets them.
func TestPlainLinesAndWhy(t *testing.T) {
	_, tty := openPair(t)
	defer tty.Close()
	none, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer none.Close()
	const full = -1
	for _, test := range []struct {
		name    string
		in, out *os.File
		env     []string
		asked   bool
		want    int // why, or full for a full screen
	}{
		{"a terminal", tty, tty, []string{"TERM=xterm"}, false, full},
		{"asked for", tty, tty, []string{"TERM=xterm"}, true, linesAsked},
		{"asked for on pipes", none, none, nil, true, linesAsked},
		{"asked for, whatever else there is", tty, none, []string{"ACCESSIBLE=1", "TERM=dumb"}, true, linesAsked},
		{"ACCESSIBLE=1", tty, tty, []string{"ACCESSIBLE=1"}, false, linesWanted},
		{"ACCESSIBLE=yes", tty, tty, []string{"ACCESSIBLE=yes"}, false, linesWanted},
		{"ACCESSIBLE=00, which is not 0", tty, tty, []string{"ACCESSIBLE=00"}, false, linesWanted},
		{"ACCESSIBLE on pipes", none, none, []string{"ACCESSIBLE=1"}, false, linesWanted},
		{"ACCESSIBLE, and TERM=dumb", tty, tty, []string{"ACCESSIBLE=1", "TERM=dumb"}, false, linesWanted},
		{"ACCESSIBLE is empty", tty, tty, []string{"ACCESSIBLE=", "TERM=xterm"}, false, full},
		{"ACCESSIBLE=0", tty, tty, []string{"ACCESSIBLE=0", "TERM=xterm"}, false, full},
		{"ACCESSIBLE=false", tty, tty, []string{"ACCESSIBLE=false", "TERM=xterm"}, false, full},
		{"ACCESSIBLE=False", tty, tty, []string{"ACCESSIBLE=False", "TERM=xterm"}, false, full},
		{"TERM=dumb", tty, tty, []string{"TERM=dumb"}, false, linesOnly},
		{"TERM=dumb, though ACCESSIBLE=0", tty, tty, []string{"TERM=dumb", "ACCESSIBLE=0"}, false, linesOnly},
		{"TERM is empty", tty, tty, []string{"TERM="}, false, linesOnly},
		{"TERM is not set", tty, tty, nil, false, linesOnly},
		{"TERM=unknown", tty, tty, []string{"TERM=unknown"}, false, linesOnly},
		{"only the input", tty, none, []string{"TERM=xterm"}, false, linesOneEnd},
		{"only the output", none, tty, []string{"TERM=xterm"}, false, linesOneEnd},
		{"no output", tty, nil, []string{"TERM=xterm"}, false, linesOneEnd},
		{"none", none, none, []string{"TERM=dumb"}, false, full},
	} {
		why, plain := Terminal{In: test.in, Out: test.out, Env: test.env}.Lines(test.asked)
		if plain != (test.want != full) || plain && why != test.want {
			t.Errorf("%s: plain lines %t, reason %d, want %d", test.name, plain, why, test.want)
		}
	}
}
