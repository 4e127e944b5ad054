//go:build unix

package casefile

import "syscall"

const filesCanBeLimited = true

// limitFiles lets this process write no file that is longer, as a quota would.
func limitFiles(length uint64) {
	limit := syscall.Rlimit{Cur: length, Max: length}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		panic(err)
	}
}
