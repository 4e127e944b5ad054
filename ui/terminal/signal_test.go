//go:build unix

package terminal

import (
	"strings"
	"syscall"
	"testing"
)

func TestAnOrdinaryQuit(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("ann\x11")
	s.ended(0, "")
	if !scanModes(s.output()).used {
		t.Error("the toy never drew on the other screen, so the tests of this package say nothing")
	}
	if strings.Contains(s.journal(), "leave") {
		t.Error("LeaveMsg is not for a person who quits")
	}
	if !strings.Contains(s.journal(), "model kept: true") {
		t.Error("the final model is lost")
	}
}

func testSignal(t *testing.T, number syscall.Signal, code int, sentence string) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("ann")
	s.says(`tea.KeyPressMsg value="ann"`, 1)
	s.signal(number)
	s.ended(code, "kept:ann", sentence, "Your answers are safe.")
	if !strings.Contains(s.journal(), "run returned") {
		t.Error("the program did not end the nice way")
	}
}

func TestP10Hangup(t *testing.T)    { testSignal(t, syscall.SIGHUP, 129, sayGone) }
func TestP10Quit(t *testing.T)      { testSignal(t, syscall.SIGQUIT, 131, sayStopped) }
func TestP18Terminate(t *testing.T) { testSignal(t, syscall.SIGTERM, 143, sayStopped) }
func TestP18Interrupt(t *testing.T) { testSignal(t, syscall.SIGINT, 130, sayStopped) }

func TestP18InterruptOfTheModel(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("ann\x18")
	s.ended(130, "kept:ann", sayStopped)
}

func TestP10WindowClosed(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("ann")
	s.says(`tea.KeyPressMsg value="ann"`, 1)
	if err := s.master.Close(); err != nil {
		t.Fatal(err)
	}
	if code, kept := s.exit(), s.file("saved"); code != 129 || kept != "kept:ann" {
		t.Errorf("code %d, kept %q", code, kept)
	}
}

func TestP11TerminalGoneWhileHangupIsIgnored(t *testing.T) {
	t.Parallel()
	s := perform(t, play{shell: `trap "" HUP; exec "$0"`}).ready()
	s.keys("ann")
	s.says(`tea.KeyPressMsg value="ann"`, 1)
	// Ignored before, ignored now: this must not end anything.
	s.signal(syscall.SIGHUP)
	s.keys("e")
	s.says(`tea.KeyPressMsg value="anne"`, 1)
	if err := s.master.Close(); err != nil {
		t.Fatal(err)
	}
	if code, kept := s.exit(), s.file("saved"); code != 129 || kept != "kept:anne" {
		t.Errorf("code %d, kept %q", code, kept)
	}
}

func TestP11InputEnds(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("ann")
	s.says(`tea.KeyPressMsg value="ann"`, 1)
	s.cook()
	s.keys("\x04")
	s.ended(74, "kept:ann", sayNoInput, "Your answers are safe.")
}

// A program that hangs in Update ends at the watchdog.
func TestP15WatchdogEndsAProgramThatHangs(t *testing.T) {
	t.Parallel()
	s := perform(t, play{fault: "hang", env: []string{"KC_PATIENCE=100ms"}}).ready()
	s.keys("\x1b[15~")
	s.says("hanging", 1)
	s.signal(syscall.SIGTERM)
	s.ended(143, "kept:", sayStopped, "Your answers are safe.")
	if strings.Contains(s.journal(), "run returned") {
		t.Error("the toy did not hang, so the watchdog was not tested")
	}
}

func TestP15SecondSignalDoesNotWaitForTheWatchdog(t *testing.T) {
	t.Parallel()
	s := perform(t, play{fault: "hang"}).ready()
	s.keys("\x1b[15~")
	s.says("hanging", 1)
	// A signal that is already pending is not delivered twice, so they differ.
	s.signal(syscall.SIGINT)
	s.signal(syscall.SIGTERM)
	code := s.exit()
	if code != 130 && code != 143 {
		t.Errorf("code %d", code)
	}
	s.ended(code, "kept:", sayStopped)
}

// The shell passes a hangup on that the kernel has sent already; it must not
// cost the text that is being typed.
func TestP10ASecondHangupIsNotImpatience(t *testing.T) {
	t.Parallel()
	s := perform(t, play{}).ready()
	s.keys("ann")
	s.says(`tea.KeyPressMsg value="ann"`, 1)
	s.signal(syscall.SIGHUP)
	for range 5 {
		// It may have ended by now.
		_ = s.command.Process.Signal(syscall.SIGHUP)
	}
	s.exit()
	if !strings.Contains(s.journal(), "leave") || s.file("saved") != "kept:ann" {
		t.Errorf("the text being typed is lost: %q", s.file("saved"))
	}
}

// A terminal that takes no more output blocks bubbletea's loop in its renderer.
func TestP15FrozenTerminal(t *testing.T) {
	t.Parallel()
	s := perform(t, play{kind: "flood", env: []string{"KC_PATIENCE=100ms"}}).ready()
	s.keys("ann")
	s.frozen.Lock()
	frames, same := "", 0
	s.until("the program to block", func() bool {
		now := s.file("saved.frames")
		if now != frames || now == "" {
			frames, same = now, 0
		}
		same++
		return same > 100
	})
	s.signal(syscall.SIGTERM)
	if code := s.exit(); code != 143 {
		t.Errorf("code %d", code)
	}
	s.frozen.Unlock()
	s.ended(143, s.file("saved"))
	if !strings.HasPrefix(s.file("saved"), "kept:") {
		t.Error("nothing was rescued")
	}
}

func TestRescueThatHangsDoesNotHoldTheProgram(t *testing.T) {
	t.Parallel()
	s := perform(t, play{env: []string{"KC_KEEPER=hang", "KC_PATIENCE=50ms", "KC_RESCUE=50ms"}}).ready()
	s.signal(syscall.SIGTERM)
	s.ended(143, "", sayStopped, sayNotSaved)
}

func TestRescueThatPanicsDoesNotHoldTheProgram(t *testing.T) {
	t.Parallel()
	s := perform(t, play{env: []string{"KC_KEEPER=panic"}}).ready()
	s.signal(syscall.SIGTERM)
	s.ended(143, "", sayStopped, sayNotSaved)
	if !strings.Contains(s.journal(), "fault string") {
		t.Error("the fault is not reported")
	}
}
