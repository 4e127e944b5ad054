package terminal

import (
	"os"
	"strings"
	"syscall"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

func TestEndingPrintsNothingThatIsObeyed(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	ending := Ending{Message: sayStopped, Rescued: "Saved as a\x1b[2J\u202eb\u009bc\nd."}
	if err := ending.Print(&out); err != nil {
		t.Fatal(err)
	}
	if want := sayStopped + "\nSaved as a\ufffd[2J\ufffdb\ufffdc\ufffdd.\n"; out.String() != want {
		t.Errorf("printed %q, want %q", out.String(), want)
	}
	out.Reset()
	if err := (Ending{}).Print(&out); err != nil || out.Len() > 0 {
		t.Errorf("an ordinary ending says %q", out.String())
	}
}

func TestFaultHasNoValues(t *testing.T) {
	t.Parallel()
	var fault *Fault
	func() {
		defer func() { fault = newFault(recover()) }()
		fail := func(letters []string, at int) string { return letters[at] }
		fail([]string{"CANARY"}, 3)
	}()
	where := strings.Join(fault.Where, " ")
	if fault.Kind != "runtime.boundsError" || !strings.Contains(where, "TestFaultHasNoValues") {
		t.Errorf("fault %v", *fault)
	}
	if strings.Contains(where, ".go:") || strings.Contains(where, "CANARY") {
		t.Errorf("the fault names a file of this machine or a value: %s", where)
	}
}

func TestImpatience(t *testing.T) {
	t.Parallel()
	for s, want := range map[os.Signal]bool{
		syscall.SIGTERM: true, syscall.SIGINT: true, syscall.SIGQUIT: true, syscall.SIGHUP: false, syscall.SIGALRM: false,
	} {
		if got := impatient(s); got != want {
			t.Errorf("%v: %v", s, got)
		}
	}
}

func TestProfile(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		env  []string
		want colorprofile.Profile
	}{
		{"plain", []string{"TERM=xterm"}, colorprofile.ANSI},
		{"256 colours", []string{"TERM=xterm-256color"}, colorprofile.ANSI256},
		{"true colour", []string{"TERM=xterm-256color", "COLORTERM=truecolor"}, colorprofile.TrueColor},
		{"inside tmux, which is not asked", []string{"TERM=tmux-256color", "TMUX=x", "COLORTERM=truecolor"},
			colorprofile.ANSI256},
		{"the Linux console", []string{"TERM=linux"}, colorprofile.ANSI},
		{"dumb", []string{"TERM=dumb", "COLORTERM=truecolor"}, colorprofile.NoTTY},
		{"NO_COLOR=1", []string{"TERM=xterm-256color", "NO_COLOR=1"}, colorprofile.ASCII},
		{"NO_COLOR=0", []string{"TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR=0"}, colorprofile.ASCII},
		{"NO_COLOR over CLICOLOR_FORCE", []string{"TERM=xterm", "CLICOLOR_FORCE=1", "NO_COLOR=no"}, colorprofile.ASCII},
		{"empty NO_COLOR", []string{"TERM=xterm-256color", "NO_COLOR="}, colorprofile.ANSI256},
		{"dumb with NO_COLOR", []string{"TERM=dumb", "NO_COLOR=1"}, colorprofile.NoTTY},
	} {
		if got := Profile(Terminal{Env: c.env}.Getenv); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestEnvironmentForBubbleTea(t *testing.T) {
	t.Parallel()
	env := []string{"TMUX=1", "TERM=a", "TMUX_PANE=2", "TERM=b"}
	if got := strings.Join(environment(env), " "); got != "TERM=a TMUX_PANE=2 TERM=b" {
		t.Errorf("environment %q", got)
	}
	if environment(nil) == nil {
		t.Error("bubbletea would take the process's environment")
	}
	if got := (Terminal{Env: env}).Getenv("TERM"); got != "b" {
		t.Errorf("the last one counts, not %q", got)
	}
}

func TestPasteIsCutBetweenLetters(t *testing.T) {
	t.Parallel()
	for shift := range 5 {
		content := strings.Repeat("x", PasteLimit-shift) + strings.Repeat("山𝄞", 10)
		var heard recorder
		newEdge(Terminal{}, &heard, nil).guard.Update(tea.PasteMsg{Content: content})
		if len(heard) != 2 {
			t.Fatalf("the model heard %d messages", len(heard))
		}
		kept, cut := heard[0].(tea.PasteMsg).Content, heard[1].(PasteCutMsg)
		if !utf8.ValidString(kept) || len(kept) > PasteLimit || len(kept) < PasteLimit-3 {
			t.Errorf("shift %d: %d bytes kept, whole letters: %v", shift, len(kept), utf8.ValidString(kept))
		}
		if cut.Kept != len(kept) || cut.Kept+cut.Refused != len(content) {
			t.Errorf("shift %d: told %+v of %d bytes", shift, cut, len(content))
		}
	}
}

// recorder is a model that only listens.
type recorder []tea.Msg

func (r *recorder) Init() tea.Cmd  { return nil }
func (r *recorder) View() tea.View { return tea.View{} }
func (r *recorder) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	*r = append(*r, msg)
	return r, nil
}
