package casefile

import (
	"os"
	"runtime"
	"syscall"
	"testing"
)

// asNobody runs work without the rights of root, to whom no folder is closed:
// it changes the user whose rights this one thread has on files.
func asNobody(t *testing.T, work func()) {
	t.Helper()
	if os.Geteuid() == 0 {
		const nobody = 65534
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		if err := syscall.Setfsuid(nobody); err != nil {
			t.Fatal(err)
		}
		defer func() { _ = syscall.Setfsuid(0) }()
	}
	work()
}
