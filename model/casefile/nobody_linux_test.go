package casefile

import (
	"fmt"
	"os"
	"path/filepath"
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

// A disk that takes no changes any more: what is on it can be read, and it is said why
// it cannot be saved. Once it takes them again, so does a save.
func TestADiskThatTakesNoChangesIsReadAndSaysSo(t *testing.T) {
	folder := t.TempDir()
	if !smallDisk(t, folder, 1<<20) {
		t.Skip("no small disk can be made here")
	}
	path := filepath.Join(folder, "case.json")
	f, err := New().Create(path, []byte(older))
	if err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	again := func(flags uintptr) {
		t.Helper()
		if err := syscall.Mount("none", folder, "tmpfs", syscall.MS_REMOUNT|flags, ""); err != nil {
			t.Skip(err)
		}
	}
	again(syscall.MS_RDONLY)
	data, file, err := New().Load(path)
	if err != nil || string(data) != older {
		t.Fatalf("%q, %v", data, err)
	}
	refused(t, file.Save([]byte(newer)), syscall.EROFS, "read-only file system")
	_, err = New().Create(filepath.Join(folder, "other.json"), []byte(newer))
	refused(t, err, syscall.EROFS, "read-only file system")
	holds(t, path, older)
	again(0)
	if err := file.Save([]byte(newer)); err != nil {
		t.Error(err)
	}
	holds(t, path, newer)
	_ = file.Close()
}
