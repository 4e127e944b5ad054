//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package casefile

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lockOpen locks a file that was opened; the system lets go of it when it is
// closed, by us or by the end of the program.
type lockOpen struct{ *os.File }

func (f lockOpen) tryLock() error {
	for {
		err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case errors.Is(err, unix.EWOULDBLOCK):
			return errBusy
		case errors.Is(err, unix.ENOLCK):
			return errors.ErrUnsupported
		}
		return err
	}
}
