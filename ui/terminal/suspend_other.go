//go:build !unix

package terminal

import "os"

// jobSignals is empty where there is no job control.
var jobSignals []os.Signal

func (e *edge) jobControl(os.Signal) bool { return false }

func (e *edge) inBackground() bool { return false }
