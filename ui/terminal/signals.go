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

// watchdog hears the signals, and holds the program to its patience when it must
// end.
type watchdog struct {
	departure *departure
	tty       *tty
	jobs      *jobs
	quit      func() // asks bubbletea's loop to end

	signals chan os.Signal
	over    chan struct{} // closed when nothing is left to watch
}

// listen asks for the signals we handle. One that was ignored when we started,
// as nohup does with SIGHUP, stays ignored.
func (w *watchdog) listen() {
	for _, s := range append(endings[:], jobSignals...) {
		if !signal.Ignored(s) {
			signal.Notify(w.signals, s)
		}
	}
}

// deafen gives the signals their usual meaning back.
func (w *watchdog) deafen() { signal.Stop(w.signals) }

// watch handles signals and holds the program to its patience. It runs beside
// bubbletea's loop, which may hang in a write to a frozen terminal.
func (w *watchdog) watch() {
	var bark <-chan time.Time
	left, asked := w.departure.left, false
	for {
		select {
		case s := <-w.signals:
			if w.jobs.handle(s) {
				continue
			}
			if asked && impatient(s) {
				w.hardExit()
			}
			asked = true
			w.stop(s)
		case <-left:
			bark, left = time.After(patience), nil
		case <-bark:
			w.hardExit()
		case <-w.over:
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
func (w *watchdog) stop(s os.Signal) {
	number, ok := s.(syscall.Signal)
	if !ok {
		return
	}
	message := sayStopped
	if number == syscall.SIGHUP {
		message = sayGone
	}
	if !w.departure.mark(cause{codeSignal + int(number), message}) {
		return
	}
	if w.tty.inBackground() {
		// bubbletea would be stopped by the kernel for restoring a terminal
		// that another job is using.
		w.hardExit()
	}
	w.quit()
}

// hardExit ends the process when the program does not end by itself. The
// rescue runs beside the restoring: either may hang. A further signal says
// that the person has waited long enough.
func (w *watchdog) hardExit() {
	saved := make(chan string, 1)
	Go(func() { saved <- w.departure.rescue() })
	// In the background the terminal is somebody else's, and touching it
	// would stop us for ever.
	mine := !w.tty.inBackground()
	if mine && !w.tty.restored.Load() {
		w.tty.takeBack()
	}
	why, _ := w.departure.reason()
	ending := Ending{Code: why.code, Message: why.message, Rescued: w.await(saved)}
	if mine {
		tryWrite(w.tty.screen(), ending.text("\r\n"))
		// bubbletea may have come free meanwhile, and restored what it found: the
		// terminal as it was set for the first frame.
		w.tty.settle()
	}
	os.Exit(ending.Code)
}

// await returns the Keeper's sentence, or stops waiting for it.
func (w *watchdog) await(saved <-chan string) string {
	limit := time.After(rescueLimit)
	for {
		select {
		case sentence := <-saved:
			return sentence
		case <-limit:
			return sayNotSaved
		case s := <-w.signals:
			if impatient(s) {
				return sayNotSaved
			}
		}
	}
}
