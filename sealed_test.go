//go:build unix

package main_test

import (
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	program "ketacover"
	"ketacover/model/casefile"
	"ketacover/model/record"
)

// canary is what a person typed into a protected case, and wolf the name of their client.
const (
	canary = "zephyrine"
	wolf   = "Wolfhilde"
)

// sealedHome is a home with one protected case in it. To try its passphrase takes next
// to no work, since each of these tests does it twice.
func sealedHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	const secret = "correct horse battery"
	if err := os.WriteFile(filepath.Join(home, "secret"), []byte(secret+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(home, "tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	v := casefile.EasyVault(filepath.Join(home, "kept"), record.Describe{
		Case: func([]byte) (record.Kept, error) { return record.Kept{}, nil },
		By:   func() string { return "a test" },
	})
	if err := v.Begin([]byte(secret)); err != nil {
		t.Fatal(err)
	}
	_, file, err := v.Add([]byte(`{"answers": {"purpose": "mental-health", "plan": "medicare"}, "details": {"name": "` + wolf + `"}}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return home
}

func copied(t *testing.T, home string) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(to, os.DirFS(home)); err != nil {
		t.Fatal(err)
	}
	return to
}

func sealedEnv(home string) []string {
	return []string{"TERM=xterm-256color", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), "HOME=" + home,
		"KETACOVER_DIR=" + filepath.Join(home, "kept"),
		"TMPDIR=" + filepath.Join(home, "tmp"), "GOTRACEBACK=crash"}
}

// nothingLeft fails where a file below the home holds something of the case.
func nothingLeft(t *testing.T, home string) {
	t.Helper()
	err := filepath.WalkDir(home, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, word := range []string{canary, wolf, "medicare"} {
			if strings.Contains(strings.ToLower(string(data)), strings.ToLower(word)) {
				t.Errorf("%s holds %q", path, word)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// leaving are the ways out of a protected case in which something is half typed, and
// the exit code of each; -1 for any.
var leaving = map[string]struct {
	do   func(w *window)
	code int
}{
	"quit":   {func(w *window) { w.keys("ctrl+q") }, 0},
	"hangup": {func(w *window) { w.signal(syscall.SIGHUP) }, 129},
	"term":   {func(w *window) { w.signal(syscall.SIGTERM) }, 143},
	"int":    {func(w *window) { w.signal(syscall.SIGINT) }, 130},
	"quits":  {func(w *window) { w.signal(syscall.SIGQUIT) }, 131},
	"abort":  {func(w *window) { w.signal(syscall.SIGABRT) }, -1},
	"kill":   {func(w *window) { w.signal(syscall.SIGKILL) }, -1},
	"lock and quit": {func(w *window) {
		w.keys("\x18")
		w.see("Your cases are locked")
		w.keys("ctrl+q")
	}, 0},
	"lock and term": {func(w *window) {
		w.keys("\x18")
		w.see("Your cases are locked")
		w.signal(syscall.SIGTERM)
	}, 143},
	"lock and hangup": {func(w *window) {
		w.keys("\x18")
		w.see("Your cases are locked")
		w.signal(syscall.SIGHUP)
	}, 129},
	// It leads its session, so SIGTSTP does not stop it: ui/terminal tries that in a shell.
	"stop and go on": {func(w *window) {
		w.signal(syscall.SIGSTOP)
		w.onNormalScreen()
		w.signal(syscall.SIGCONT)
		w.see(canary)
		w.keys("ctrl+q")
	}, 0},
}

// onNormalScreen fails where something of the case is on the screen that others see
// after the program.
func (w *window) onNormalScreen() {
	w.t.Helper()
	raw := w.sent()
	const begin, end = "\x1b[?1049h", "\x1b[?1049l"
	for i, part := range strings.Split(raw, begin) {
		if _, after, left := strings.Cut(part, end); left || i == 0 {
			if i == 0 {
				after = part
			}
			for _, word := range []string{canary, wolf, "edicare", "pravato", "etamine treatment"} {
				if strings.Contains(after, word) {
					w.t.Errorf("%q is on the normal screen:\n%q", word, after)
				}
			}
		}
	}
}

// However a protected case is left, nothing that can be read of it is on any disk, nor
// on the screen that the terminal shows then, and no half of what was typed is lost.
func TestNothingOfAProtectedCaseIsLeftAnywhere(t *testing.T) {
	t.Parallel()
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP) // see TestTheBuiltProgramInARealTerminal
	path := program.Built(t)
	made := sealedHome(t)
	for name, way := range leaving {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := copied(t, made)
			w := openIn(t, path, home, 80, 24)
			w.halfTyped()
			way.do(w)
			if code := w.wait(); way.code >= 0 && code != way.code {
				t.Errorf("exit code %d, want %d", code, way.code)
			}
			if way.code >= 0 {
				w.onNormalScreen()
			}
			nothingLeft(t, home)
			w.stillThere(path, home)
		})
	}
}

// openIn opens the case of a home in a window.
func openIn(t *testing.T, path, home string, width, height int, args ...string) *window {
	t.Helper()
	return start(t, path, home, sealedEnv(home), width, height,
		append([]string{"cases", "open", "--passphrase-file", "secret"}, args...)...)
}

// halfTyped types the canary where a number is asked for, and stores it nowhere.
func (w *window) halfTyped() {
	w.t.Helper()
	w.see("Which condition")
	w.keys("\x1bOQ") // f2
	w.see("All questions")
	w.keys("\x1b[F") // end
	w.see("> Learn more")
	w.keys("up", "enter")
	w.see("Why we ask")
	w.keys(canary)
	w.see("> " + canary)
	w.see("Saved.") // after a pause
}

// stillThere fails where what was half typed is lost.
func (w *window) stillThere(path, home string) {
	w.t.Helper()
	again := openIn(w.t, path, home, 80, 24)
	again.see("Which condition")
	again.keys("\x1bOQ")
	again.see("All questions")
	again.keys("\x1b[F")
	again.see("typed, not finished: " + canary)
	again.keys("ctrl+q")
	again.wait()
}

// In plain lines all is in the window: it is cleared on every way out.
func TestPlainLinesOfAProtectedCaseAreCleared(t *testing.T) {
	t.Parallel()
	path := program.Built(t)
	made := sealedHome(t)
	for name, way := range map[string]func(w *window){
		"quit":  func(w *window) { w.keys("quit", "enter") },
		"lock":  func(w *window) { w.keys("lock", "enter"); w.see("Your cases are locked"); w.keys("quit", "enter") },
		"end":   func(w *window) { w.keys("\x04") },
		"int":   func(w *window) { w.keys("\x03") },
		"term":  func(w *window) { w.signal(syscall.SIGTERM) },
		"quits": func(w *window) { w.signal(syscall.SIGQUIT) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := copied(t, made)
			w := openIn(t, path, home, 80, 24, "--accessible")
			w.see("Which condition")
			w.keys("map", "enter")
			w.see("To read")
			w.settle("")
			w.keys("papers", "enter")
			w.settle("")
			way(w)
			w.wait()
			raw := w.sent()
			const clear = "\x1b[3J"
			left := raw[max(strings.LastIndex(raw, clear), 0):]
			for _, word := range []string{wolf, "edicare", "pravato", "Which condition"} {
				if strings.Contains(left, word) {
					t.Errorf("%q stays in the window:\n%q", word, left)
				}
			}
			nothingLeft(t, home)
		})
	}
}

// A fault inside the program is told without a word of the case.
func TestAFaultTellsNothingOfAProtectedCase(t *testing.T) {
	t.Parallel()
	path := program.Built(t)
	tests, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	home := sealedHome(t)
	fault := filepath.Join(home, "fault")
	w := start(t, tests, home, append(sealedEnv(home), program.FaultVariable+"="+fault), 80, 24,
		"cases", "open", "--passphrase-file", "secret")
	w.halfTyped()
	if err := os.WriteFile(fault, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	w.keys("x")
	if code := w.wait(); code != 70 {
		t.Errorf("exit code %d", code)
	}
	w.see("Something went wrong inside ketacover")
	w.onNormalScreen()
	nothingLeft(t, home)
	w.stillThere(path, home)
}
