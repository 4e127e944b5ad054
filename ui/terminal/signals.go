package terminal

import (
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"
)

// endings are the signals that end the program. Windows sends only two of them.
var endings = [...]os.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT}

// listen asks for the signals we handle. One that was ignored when we started,
// as nohup does with SIGHUP, stays ignored.
func (e *edge) listen() {
	for _, s := range append(endings[:], jobSignals...) {
		if !signal.Ignored(s) {
			signal.Notify(e.signals, s)
		}
	}
}

// deafen gives the signals their usual meaning back.
func (e *edge) deafen() { signal.Stop(e.signals) }

// watch handles signals and holds the program to its patience. It runs beside
// bubbletea's loop, which may hang in a write to a frozen terminal.
func (e *edge) watch() {
	var bark <-chan time.Time
	left, asked := e.left, false
	for {
		select {
		case s := <-e.signals:
			if e.jobControl(s) {
				continue
			}
			if asked && impatient(s) {
				e.hardExit()
			}
			asked = true
			e.stop(s)
		case <-left:
			bark, left = time.After(patience), nil
		case <-bark:
			e.hardExit()
		case <-e.over:
			return
		}
	}
}

// impatient reports whether a further signal asks to end at once. Shells pass
// on the hangup that the kernel already sent, so a second one says nothing.
func impatient(s os.Signal) bool {
	return slices.Contains(endings[:], s) && s != syscall.SIGHUP
}

// stop begins the end that a signal asks for.
func (e *edge) stop(s os.Signal) {
	number, ok := s.(syscall.Signal)
	if !ok {
		return
	}
	message := sayStopped
	if number == syscall.SIGHUP {
		message = sayGone
	}
	if !e.mark(cause{codeSignal + int(number), message}) {
		return
	}
	if e.inBackground() {
		// bubbletea would be stopped by the kernel for restoring a terminal
		// that another job is using.
		e.hardExit()
	}
	e.askToQuit()
}
