package terminal

import (
	"fmt"
	"os"
)

// Go runs work in a goroutine, and is the only place in ui that starts one. A
// panic in a plain goroutine kills the process with the terminal still raw and
// the panic's text on it; here it ends the full-screen program as any other
// fault does, and a program without a screen with the same sentence and code.
func Go(work func()) {
	go func() {
		defer caught()
		work()
	}()
}

// caught must be deferred itself: recover works nowhere deeper.
func caught() {
	thrown := recover()
	if thrown == nil {
		return
	}
	if e := running.Load(); e != nil {
		e.faulted(thrown)
		return
	}
	fmt.Fprintln(os.Stderr, sayFault)
	os.Exit(codeFault)
}
