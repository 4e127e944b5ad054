package terminal

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func init() {
	onInit["limits"] = func() {
		var core unix.Rlimit
		if err := unix.Getrlimit(unix.RLIMIT_CORE, &core); err != nil {
			journal("limits: %v", err)
		}
		dumpable, err := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0)
		if err != nil {
			journal("limits: %v", err)
		}
		journal("core limit %d %d, dumpable %d", core.Cur, core.Max, dumpable)
	}
}

func TestP45NoCoreDumps(t *testing.T) {
	t.Parallel()
	s := perform(t, play{kind: "limits"}).ready()
	s.says("core limit 0 0, dumpable 0", 1)
	s.keys("\x11")
	s.ended(0, "")
}

// typedAhead is how many bytes were typed and not read.
func (s *stage) typedAhead() int {
	s.t.Helper()
	n, err := unix.IoctlGetInt(int(s.slave.Fd()), unix.TIOCINQ)
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// stays reports whether something typed is waiting and goes on waiting.
func (s *stage) stays() bool {
	for range 20 {
		if s.typedAhead() == 0 {
			return false
		}
		time.Sleep(time.Millisecond)
	}
	return true
}

// What the terminal answers late (B1), or a person pastes while the program
// ends, must not be run by the shell as commands.
func TestNothingTypedReachesTheShell(t *testing.T) {
	t.Parallel()
	s := perform(t, play{fault: "wait"}).ready()
	s.keys(f5)
	s.says("waiting", 1)
	// bubbletea's reader takes a little more while its loop waits, so type
	// until a line stays.
	for line := 0; line < 100 && !s.stays(); line++ {
		s.keys("rm -rf x\n")
	}
	if err := os.WriteFile(filepath.Join(s.dir, "saved.go"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if code := s.exit(); code != 0 {
		t.Errorf("code %d", code)
	}
	if waiting := s.typedAhead(); waiting != 0 {
		t.Errorf("%d bytes wait for the shell", waiting)
	}
	s.clean()
}
