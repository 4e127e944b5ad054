package content

import (
	"os"
	"runtime/debug"
	"testing"

	"ketacover/model/seed"
)

// The tests draw many thousand cases and keep none: the more memory the collector leaves
// them, the less it has to do. Beyond a limit it is as frugal as ever.
func TestMain(m *testing.M) {
	debug.SetGCPercent(800)
	debug.SetMemoryLimit(512 << 20)
	seed.Order()
	os.Exit(m.Run())
}
