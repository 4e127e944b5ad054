package terminal

import (
	"sync"
	"syscall"
)

const (
	hangupCode      = codeSignal + int(syscall.SIGHUP)
	interruptedCode = codeSignal + int(syscall.SIGINT)
)

// departure is why the program ends when the person did not end it, and what is
// done on the way. Any goroutine may use it.
type departure struct {
	keeper Keeper
	left   chan struct{} // closed when there is a cause to end

	mu      sync.Mutex
	cause   *cause
	fault   *Fault
	rescued string

	rescueOnce sync.Once
}

// cause is why a program ends that was not asked to by the person.
type cause struct {
	code    int
	message string
}

// mark records the first cause to end and reports whether this was it.
func (d *departure) mark(c cause) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.cause != nil {
		return false
	}
	d.cause = &c
	close(d.left)
	return true
}

// blame records the first fault.
func (d *departure) blame(fault *Fault) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fault == nil {
		d.fault = fault
	}
}

func (d *departure) reason() (*cause, *Fault) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.cause, d.fault
}

// rescue calls the Keeper, once; a second caller waits for the first. A Keeper
// that panics must not keep the program from ending.
func (d *departure) rescue() string {
	d.rescueOnce.Do(func() {
		if d.keeper == nil {
			return
		}
		sentence := sayNotSaved
		defer func() {
			thrown := recover()
			d.mu.Lock()
			defer d.mu.Unlock()
			d.rescued = sentence
			if thrown != nil && d.fault == nil {
				d.fault = newFault(thrown)
			}
		}()
		sentence = d.keeper.Rescue()
	})
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.rescued
}
