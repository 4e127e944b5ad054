package casefile

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockOpen locks a file that was opened; the system lets go of it when it is
// closed, by us or by the end of the program.
type lockOpen struct{ *os.File }

// lockedByte lies far behind what the file holds, because there nobody else can
// read what is locked.
const lockedByte = 1 << 30

func (f lockOpen) tryLock() error {
	const alone = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(f.Fd()), alone, 0, 1, 0, &windows.Overlapped{Offset: lockedByte})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return errBusy
	}
	return err
}
