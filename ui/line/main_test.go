package line

import (
	"os"
	"runtime/debug"
	"testing"
)

// The tests walk many sittings and keep none: with four times the memory the
// collector takes a quarter of the time it took.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
