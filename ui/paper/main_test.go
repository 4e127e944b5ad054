package paper

import (
	"os"
	"runtime/debug"
	"testing"
)

// The tests write many thousand papers and keep none: with four times the memory
// the collector takes a quarter of the time it took.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
