//go:build unix

package terminal

import (
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"testing"
	"time"
)

// The tests run this binary again in a pseudo-terminal. What it is there to be
// is said by KC_ROLE.
func TestMain(m *testing.M) {
	switch os.Getenv("KC_ROLE") {
	case "":
		// Whoever started the tests may ignore signals, as nohup does, and what
		// is ignored is handed down. What is caught is not: the programs under
		// test start with every signal as it should be.
		for _, s := range []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
			if signal.Ignored(s) {
				signal.Notify(make(chan os.Signal, 1), s)
			}
		}
		debug.SetGCPercent(400) // what a key leaves behind is seldom worth collecting
		os.Exit(m.Run())
	case "app":
		os.Exit(playApp())
	case "shell":
		os.Exit(playShell())
	case "goroutine":
		Go(func() { panic("CANARY-PANIC") })
		select {}
	}
	fmt.Fprintln(os.Stderr, "unknown KC_ROLE")
	os.Exit(3)
}

// playApp is a whole program around Run, as main will be.
func playApp() int {
	// Without a word from the test the watchdog barks after the test has given
	// up, so that what is seen is the nice way to end.
	patience = envDuration("KC_PATIENCE", 2*hangs)
	rescueLimit = envDuration("KC_RESCUE", 2*hangs)
	t := Terminal{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Env: os.Environ()}
	notes := &notebook{file: os.Getenv("KC_SAVE"), fault: os.Getenv("KC_KEEPER")}
	ending := Run(t, newToy(os.Getenv("KC_KIND"), os.Getenv("KC_FAULT"), notes), notes)
	journal("run returned, model kept: %v", ending.Model != nil)
	if ending.Fault != nil {
		journal("fault %s %v", ending.Fault.Kind, ending.Fault.Where)
	}
	out := os.Stdout
	if ending.Code == codeMisused {
		out = os.Stderr
	}
	if err := ending.Print(out); err != nil {
		journal("print: %v", err)
	}
	return ending.Code
}

func envDuration(name string, otherwise time.Duration) time.Duration {
	if d, err := time.ParseDuration(os.Getenv(name)); err == nil {
		return d
	}
	return otherwise
}
