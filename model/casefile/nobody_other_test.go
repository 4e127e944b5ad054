//go:build unix && !linux

package casefile

import (
	"os"
	"testing"
)

// asNobody runs work, unless as root, to whom no folder is closed.
func asNobody(t *testing.T, work func()) {
	t.Helper()
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	work()
}

func smallDisk(*testing.T, string, int) bool { return false }
