//go:build !linux

package casefile

// freeMemory is not known: these systems lend memory that they do not have.
func freeMemory() (free uint64, known bool) { return 0, false }
