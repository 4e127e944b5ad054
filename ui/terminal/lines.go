package terminal

import (
	"os"
	"os/signal"
	"strings"
	"syscall"

	"golang.org/x/term"
)

// The reasons for plain lines, in the order in which they count.
const (
	linesAsked  = iota // on the command line
	linesWanted        // by the environment
	linesOnly          // the terminal has no full screens, or is not named
	linesOneEnd        // one side is no terminal
)

// Lines reports whether questions are asked in plain lines, and why. Without a
// terminal on either side that has to be asked for.
func (t Terminal) Lines(asked bool) (why int, plain bool) {
	in, out := isTerminal(t.In), isTerminal(t.Out)
	switch wanted := strings.ToLower(t.Getenv("ACCESSIBLE")); {
	case asked:
		return linesAsked, true
	case wanted != "" && wanted != "0" && wanted != "false":
		return linesWanted, true
	case in && out && plainOnly(t.Getenv("TERM")) != "":
		return linesOnly, true
	case in != out:
		return linesOneEnd, true
	}
	return 0, false
}

// Unseen reports whether somebody types who does not see what is asked, and can be told so.
func (t Terminal) Unseen() bool { return isTerminal(t.In) && !isTerminal(t.Out) && isTerminal(t.Err) }

// mostWide is how many cells a line has at most, and what it has where nobody
// knows.
const mostWide = 80

// Width is how wide a line may be.
func (t Terminal) Width() int {
	if t.Out != nil {
		if width, _, err := term.GetSize(int(t.Out.Fd())); err == nil && width > 0 {
			return min(max(width, 20), mostWide)
		}
	}
	return mostWide
}

// RunLines runs a program that only reads lines and writes them, which needs
// nothing of the terminal and leaves it as it is. It runs until the person
// leaves, which run reports. When input ends before, when output takes nothing more, at a
// panic, and at a signal, the Keeper is called; a signal ends the process, since a read
// that waits for a line cannot be told to stop.
func RunLines(t Terminal, keep Keeper, run func() (left bool, err error)) (ending Ending) {
	NoCoreDumps()
	// A pipe that nobody reads any more is an error of the write, and not the end of the
	// process: the answers are kept first.
	signal.Ignore(syscall.SIGPIPE)
	defer signal.Reset(syscall.SIGPIPE)
	d := &departure{keeper: keep, left: make(chan struct{})}
	found := func() {} // gives the terminal the settings back with which it was found
	if t.Typed() {
		if before, err := term.GetState(int(t.In.Fd())); err == nil {
			found = func() { _ = term.Restore(int(t.In.Fd()), before) }
		}
	}
	signals, over := make(chan os.Signal, 1), make(chan struct{})
	for _, s := range endings {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	Go(func() {
		select {
		case <-over:
		case s := <-signals:
			found()
			endAt(s, d, t.Err)
		}
	})
	defer func() {
		if thrown := recover(); thrown != nil {
			found()
			ending = Ending{Code: codeFault, Message: sayFault, Rescued: d.rescue(), Fault: newFault(thrown)}
		}
		signal.Stop(signals)
		close(over)
	}()
	switch left, err := run(); {
	case err != nil:
		return Ending{Code: codeFailed, Message: sayNoOutput, Rescued: d.rescue()}
	case left:
		return Ending{}
	}
	return Ending{Code: codeInputEnded, Message: sayNoInput, Rescued: d.rescue()}
}

// endAt ends the process at a signal, once all is kept.
func endAt(s os.Signal, d *departure, say *os.File) {
	number, ok := s.(syscall.Signal)
	if !ok {
		return
	}
	ending := Ending{Code: codeSignal + int(number), Message: sayStopped}
	if number == syscall.SIGHUP {
		ending.Message = sayGone
	}
	ending.Rescued = d.rescue()
	if say != nil {
		tryWrite(say, "\n"+ending.text("\n"))
	}
	os.Exit(ending.Code)
}
