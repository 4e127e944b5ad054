//go:build !(linux || darwin || dragonfly || freebsd || netbsd || openbsd)

package terminal

import "os"

// discardInput does nothing where the console has no such call.
func discardInput(*os.File) {}

// discardOutput does nothing where the console has no such call.
func discardOutput(*os.File) {}
