package full

import (
	"os"
	"runtime/debug"
	"testing"
)

// The tests draw many thousand windows and keep none: with four times the memory
// the collector takes a quarter of the time it took.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
