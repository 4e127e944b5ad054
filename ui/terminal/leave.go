package terminal

import (
	"os"
	"syscall"
	"time"

	"golang.org/x/term"
)

const (
	hangupCode      = codeSignal + int(syscall.SIGHUP)
	interruptedCode = codeSignal + int(syscall.SIGINT)
)

// reset undoes every mode that bubbletea and its renderer may have set, for
// when they can no longer do it themselves. It starts by ending any sequence
// that was cut off, and pops the keyboard protocol while still on the screen
// that it was pushed on.
const reset = "\x1b\\" + // end of a cut-off string
	"\x1b[?2026l\x1b[?2027l" + // frames at once, grapheme widths
	"\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?2004l" + // mouse, focus, paste
	"\x1b[<1u\x1b[>4m" + // kitty keyboard, modifyOtherKeys
	"\x1b[r\x1b[4l\x1b[?7h\x1b[0 q\x1b[m" + // margins, insert mode, wrap, cursor, colours
	"\x1b]2;\x07\x1b]110\x07\x1b]111\x07\x1b]112\x07" + // title, dynamic colours
	"\x1b[?1049l\x1b[?25h"

// mark records the first cause to end and reports whether this was it.
func (e *edge) mark(c cause) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.cause != nil {
		return false
	}
	e.cause = &c
	close(e.left)
	return true
}

// leave ends the program nicely: the model hears LeaveMsg, then bubbletea
// quits. The watchdog sees to it when that does not happen.
func (e *edge) leave(c cause) {
	if e.mark(c) {
		e.askToQuit()
	}
}

// askToQuit does not wait, since Send blocks while bubbletea's loop does.
func (e *edge) askToQuit() {
	e.start(func() { e.program.Send(LeaveMsg{}) })
}

// faulted ends the program after a panic.
func (e *edge) faulted(thrown any) {
	fault := newFault(thrown)
	e.mu.Lock()
	if e.fault == nil {
		e.fault = fault
	}
	e.mu.Unlock()
	e.leave(cause{codeFault, sayFault})
}

// inputEnded ends the program when nothing more can be read. bubbletea's
// reader would end silently and leave it running for ever.
func (e *edge) inputEnded() {
	if e.terminalGone() {
		e.leave(cause{hangupCode, sayGone})
		return
	}
	e.leave(cause{codeInputEnded, sayNoInput})
}

// terminalGone tells a closed terminal, which answers no more questions, from
// one that only has nothing more to read.
func (e *edge) terminalGone() bool {
	_, err := term.GetState(int(e.terminal.In.Fd()))
	return err != nil
}

func (e *edge) reason() (*cause, *Fault) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.cause, e.fault
}

// rescue calls the Keeper, once; a second caller waits for the first. A Keeper
// that panics must not keep the program from ending.
func (e *edge) rescue() string {
	e.rescueOnce.Do(func() {
		if e.keeper == nil {
			return
		}
		sentence := sayNotSaved
		defer func() {
			thrown := recover()
			e.mu.Lock()
			defer e.mu.Unlock()
			e.rescued = sentence
			if thrown != nil && e.fault == nil {
				e.fault = newFault(thrown)
			}
		}()
		sentence = e.keeper.Rescue()
	})
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.rescued
}

// hardExit ends the process when the program does not end by itself. The
// rescue runs beside the restoring: either may hang. A further signal says
// that the person has waited long enough.
func (e *edge) hardExit() {
	saved := make(chan string, 1)
	e.start(func() { saved <- e.rescue() })
	// In the background the terminal is somebody else's, and touching it
	// would stop us for ever.
	mine := !e.inBackground()
	if mine && !e.restored.Load() {
		e.takeBack()
	}
	why, _ := e.reason()
	ending := Ending{Code: why.code, Message: why.message, Rescued: e.await(saved)}
	if mine {
		e.tryWrite(e.terminal.screen(), ending.text("\r\n"))
	}
	os.Exit(ending.Code)
}

// await returns the Keeper's sentence, or stops waiting for it.
func (e *edge) await(saved <-chan string) string {
	limit := time.After(rescueLimit)
	for {
		select {
		case sentence := <-saved:
			return sentence
		case <-limit:
			return sayNotSaved
		case s := <-e.signals:
			if impatient(s) {
				return sayNotSaved
			}
		}
	}
}

// takeBack restores the terminal without bubbletea, whose frames go nowhere
// from now on.
func (e *edge) takeBack() {
	e.out.shut.Store(true)
	// What a frozen line still holds would hold back the reset as well.
	discardOutput(e.terminal.Out)
	if e.before != nil {
		_ = term.Restore(int(e.terminal.In.Fd()), e.before)
	}
	e.tryWrite(e.terminal.Out, reset)
}

// tryWrite gives up on a terminal that takes nothing. The file is not switched
// to non-blocking for this: it is shared with the shell that started us.
func (e *edge) tryWrite(file *os.File, text string) {
	wrote := make(chan struct{})
	e.start(func() {
		_, _ = file.WriteString(text)
		close(wrote)
	})
	select {
	case <-wrote:
	case <-time.After(writeLimit):
	}
}
