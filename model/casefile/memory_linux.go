package casefile

import (
	"bytes"
	"math"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// freeMemory is what may still be taken, in bytes: what is free, and what this
// program may have of it.
func freeMemory() (free uint64, known bool) {
	free = math.MaxUint64
	if info, err := os.ReadFile("/proc/meminfo"); err == nil {
		if kib, ok := numberAfter(info, "MemAvailable:"); ok {
			free, known = kib<<10, true
		}
	}
	var limit unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_AS, &limit) != nil || limit.Cur == unix.RLIM_INFINITY {
		return free, known
	}
	if status, err := os.ReadFile("/proc/self/status"); err == nil {
		if kib, ok := numberAfter(status, "VmSize:"); ok {
			return min(free, limit.Cur-min(kib<<10, limit.Cur)), true
		}
	}
	return free, known
}

// numberAfter is the number behind a name in what the system tells.
func numberAfter(text []byte, name string) (uint64, bool) {
	_, rest, ok := bytes.Cut(text, []byte(name))
	fields := bytes.Fields(rest[:min(len(rest), 64)])
	if !ok || len(fields) == 0 {
		return 0, false
	}
	n, err := strconv.ParseUint(string(fields[0]), 10, 54)
	return n, err == nil
}
