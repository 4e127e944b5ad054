package paper

import (
	"os"
	"runtime/debug"
	"testing"

	"ketacover/model/seed"
)

// The tests write many thousand papers and keep none: with four times the memory
// the collector takes a quarter of the time it took.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	seed.Order()
	os.Exit(m.Run())
}
