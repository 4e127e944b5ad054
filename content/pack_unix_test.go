//go:build unix

package content

import (
	"path/filepath"
	"syscall"
	"testing"
)

// Opening a pipe that nobody writes to waits for ever.
func TestAPipeInAPackIsNotOpened(t *testing.T) {
	dir := packFolder(t, "p", map[string]string{"README.md": ""})
	if err := syscall.Mkfifo(filepath.Join(dir, "step.yaml"), 0o600); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	_, err := Pack(dir)
	if want := "step.yaml:1: is not a file (put a file in its place)"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
