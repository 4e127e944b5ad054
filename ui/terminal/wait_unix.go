//go:build unix

package terminal

import (
	"errors"
	"time"

	"golang.org/x/sys/unix"
)

// Wait waits so long until there is a line to read, or the end of input, and reports
// false when there was none.
func (t Terminal) Wait(most time.Duration) bool {
	if t.In == nil {
		return true
	}
	fd, timer := int(t.In.Fd()), time.NewTimer(most)
	defer timer.Stop()
	for {
		var set unix.FdSet
		set.Set(fd)
		// A signal ends a wait before its time, and not every system says how much of it
		// was left: so the timer tells, and a wait is a second at most.
		left := unix.NsecToTimeval(min(most, time.Second).Nanoseconds())
		// select and not poll, which some systems have not for terminals.
		n, err := unix.Select(fd+1, &set, nil, nil, &left)
		if n > 0 || err != nil && !errors.Is(err, unix.EINTR) {
			return true // what cannot be waited for is read
		}
		select {
		case <-timer.C:
			return false
		default:
		}
	}
}
