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
	return secret, err
}
