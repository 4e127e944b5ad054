//go:build !unix

package terminal

import "os"

// jobSignals is empty where there is no job control.
var jobSignals []os.Signal

func (j *jobs) handle(os.Signal) bool { return false }

func inBackground(*os.File) bool { return false }
