package full

import (
	"os"
	"runtime/debug"
	"testing"

	"ketacover/model/seed"
)

// The tests draw many thousand windows and keep none: with four times the memory
// the collector takes a quarter of the time it took. Nor do they wait for the moment
// after which something comes of its own accord; those of the loop do.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	AtOnce(true)
	seed.Order()
	os.Exit(m.Run())
}
