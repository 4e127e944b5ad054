package full_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/ui/full"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// loop is the program in the real loop of bubbletea, in a bubble with a clock of
// its own.
type loop struct {
	app  *full.App
	keys *io.PipeWriter
	stop func() error
}

func newLoop(t *testing.T) *loop {
	t.Helper()
	lib, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	full.AtOnce(false)
	t.Cleanup(func() { full.AtOnce(true) })
	w := words.English()
	app := full.New(screen.Setup{
		Library: lib, Keep: screen.NewKeeper(lib, w, nil, record.Case{}), Words: w, Today: today,
	}, style.Options{})
	in, keys := io.Pipe()
	p := tea.NewProgram(app, tea.WithInput(in), tea.WithOutput(&bytes.Buffer{}), tea.WithoutSignalHandler(),
		tea.WithEnvironment([]string{"TERM=xterm"}), tea.WithWindowSize(80, 24))
	done := make(chan error, 1)
	go func() {
		_, err := p.Run()
		done <- err
	}()
	l := &loop{app, keys, func() error {
		p.Quit()
		_ = keys.Close()
		return <-done
	}}
	l.wait(time.Second)
	return l
}

// wait lets time pass.
func (l *loop) wait(d time.Duration) {
	time.Sleep(d)
	synctest.Wait()
}

// press sends keys, and waits no longer than they take.
func (l *loop) press(keys ...string) {
	for _, key := range keys {
		_, _ = io.WriteString(l.keys, key)
		l.wait(time.Millisecond)
	}
}

// As a terminal sends them.
const (
	enterKey = "\r"
	upKey    = "\x1b[A"
)

// The page that comes of its own accord waits for a moment without keys, however
// often one comes: what is typed ahead reaches the questions it was typed for.
func TestThePageOfItsOwnAccordWaitsForAMomentWithoutKeys(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLoop(t)
		offered := func() bool { return strings.Contains(l.app.Frame(), "Enter goes on with the questions.") }
		l.press(enterKey)
		for range 3 {
			l.press(upKey, enterKey) // I don't know
		}
		for range 5 {
			l.wait(200 * time.Millisecond)
			if offered() {
				t.Fatalf("the page came between two keys:\n%s", l.app.Frame())
			}
			l.press(upKey)
		}
		l.wait(time.Second)
		if !offered() {
			t.Errorf("the page did not come:\n%s", l.app.Frame())
		}
		if err := l.stop(); err != nil {
			t.Error(err)
		}
	})
}
