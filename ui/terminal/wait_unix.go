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
	fd, until := int(t.In.Fd()), time.Now().Add(most)
	for {
		var set unix.FdSet
		set.Set(fd)
		left := unix.NsecToTimeval(max(time.Until(until), 0).Nanoseconds())
		// select and not poll, which some systems have not for terminals.
		n, err := unix.Select(fd+1, &set, nil, nil, &left)
		if !errors.Is(err, unix.EINTR) {
			return n > 0 || err != nil // what cannot be waited for is read
		}
	}
}
