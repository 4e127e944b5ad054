package casefile

import (
	"fmt"
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

// smallDisk puts a disk of so many bytes in the place of a folder, which takes the
// rights of root.
func smallDisk(t *testing.T, folder string, size int) bool {
	t.Helper()
	if err := syscall.Mount("none", folder, "tmpfs", 0, fmt.Sprintf("size=%d", size)); err != nil {
		return false
	}
	t.Cleanup(func() { _ = syscall.Unmount(folder, 0) })
	return true
}
