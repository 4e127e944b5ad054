//go:build !unix

package terminal

import "time"

// Wait does not wait where the console has no such call: reading does.
func (t Terminal) Wait(time.Duration) bool { return true }
