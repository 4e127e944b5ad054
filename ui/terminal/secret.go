package terminal

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"
)

// errNoTerminal is why a passphrase cannot be typed.
var errNoTerminal = errors.New("not a terminal")

// Typed reports whether a person types what comes in.
func (t Terminal) Typed() bool { return t.In != nil && term.IsTerminal(int(t.In.Fd())) }

// Hidden reads a line of a program in plain lines, which the terminal does not show. A
// signal that ends the program gives the terminal back as it was, as RunLines does.
func (t Terminal) Hidden() (string, error) {
	if !t.Typed() {
		return "", errNoTerminal
	}
	line, err := term.ReadPassword(int(t.In.Fd()))
	return string(line), err
}

// clearAll takes what a terminal shows away, and what was scrolled out of its window.
const clearAll = "\x1b[H\x1b[2J\x1b[3J"

// Clear takes what was written off the window, and reports false for one that cannot.
func (t Terminal) Clear() bool {
	if !isTerminal(t.Out) || plainOnly(t.Getenv("TERM")) != "" {
		return false
	}
	_, err := t.Out.WriteString(clearAll)
	return err == nil
}

// ReadSecret asks for a passphrase and reads it from a terminal, which does not show
// it. Whoever gives up with ctrl+c gets their terminal back as it was.
func ReadSecret(in, errs *os.File, prompt string) ([]byte, error) {
	if in == nil || errs == nil || !term.IsTerminal(int(in.Fd())) {
		return nil, errNoTerminal
	}
	before, err := term.GetState(int(in.Fd()))
	if err != nil {
		return nil, err
	}
	stop, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(stop)
	defer close(done)
	Go(func() {
		select {
		case s := <-stop:
			_ = term.Restore(int(in.Fd()), before)
			code := 1
			if n, ok := s.(syscall.Signal); ok {
				code = 128 + int(n)
			}
			os.Exit(code)
		case <-done:
		}
	})
	fmt.Fprint(errs, prompt)
	secret, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(errs)
	discardInput(in) // what else was pasted would be typed into the shell, where it shows
	return secret, err
}
