//go:build !windows && !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package casefile

import (
	"errors"
	"os"
)

// lockOpen cannot be locked: this system lets go of a lock too early.
type lockOpen struct{ *os.File }

func (f lockOpen) tryLock() error { return errors.ErrUnsupported }
