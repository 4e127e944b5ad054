//go:build unix

package terminal

import (
	"path/filepath"
	"strings"
	"testing"
)

const f5 = "\x1b[15~"

// testFault lets the toy panic at a key and expects what a person should see.
func testFault(t *testing.T, fault, keys, where string) {
	t.Parallel()
	// P5, P13: without our wrapper the model would be lost, and bubbletea would
	// print the panic's text; TEA_DEBUG would also have it written to a file.
	s := perform(t, play{fault: fault, env: []string{"TEA_DEBUG=1"}})
	kept := "kept:"
	if keys != "" {
		s.ready()
		s.keys("ann")
		s.says(`tea.KeyPressMsg value="ann"`, 1)
		s.keys(keys)
		kept = "kept:ann"
	}
	s.ended(70, kept, sayFault, "Your answers are safe.")
	if !strings.Contains(s.journal(), "model kept: false") {
		t.Error("a broken model was handed back")
	}
	if !strings.Contains(s.journal(), where) {
		t.Errorf("the fault is not located in %s", where)
	}
	if strings.Contains(s.journal(), "CANARY") {
		t.Error("the fault carries the panic's text")
	}
	if files, _ := filepath.Glob(filepath.Join(s.dir, "bubbletea-panic*")); len(files) > 0 {
		t.Errorf("bubbletea wrote %v", files)
	}
}

func TestP5PanicInInit(t *testing.T)    { testFault(t, "init", "", "(*toy).Init") }
func TestP13PanicInUpdate(t *testing.T) { testFault(t, "update", f5, "(*toy).goWrong") }
func TestP13PanicInView(t *testing.T)   { testFault(t, "view", f5, "(*toy).View") }

func TestP13PanicInCommand(t *testing.T)   { testFault(t, "command", f5, "(*toy).goWrong.func1") }
func TestP14PanicInBatch(t *testing.T)     { testFault(t, "batch", f5, "(*toy).goWrong.func1") }
func TestP14PanicInSequence(t *testing.T)  { testFault(t, "sequence", f5, "(*toy).goWrong.func1") }
func TestP12PanicInGoroutine(t *testing.T) { testFault(t, "goroutine", f5, "(*toy).goWrong.func1") }
func TestP12PanicInMouse(t *testing.T)     { testFault(t, "mouse", "\x1b[<0;1;1M", "(*toy).onMouse") }
func TestP12PanicInMouseCmd(t *testing.T) {
	testFault(t, "mouse command", "\x1b[<0;1;1M", "(*toy).onMouse")
}
func TestP5PanicInBubbleTea(t *testing.T) {
	testFault(t, "bubbletea's loop", f5, "(*toy).goWrong.func1")
}
func TestP5ModelThatReturnsNil(t *testing.T) { testFault(t, "nil model", f5, "terminal.noModel") }

// Without a screen a panic in a goroutine still says nothing of its text.
func TestP12PanicInGoroutineWithoutAScreen(t *testing.T) {
	t.Parallel()
	s := perform(t, play{role: "goroutine"})
	if code := s.exit(); code != 70 {
		t.Errorf("code %d", code)
	}
	if out := s.clean(); !strings.Contains(out, sayFault) {
		t.Errorf("output %q", out)
	}
}
