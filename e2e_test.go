//go:build unix

package main_test

import (
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	program "ketacover"
)

// patience is how long a window may take to show what is expected. It only
// ends a test that hangs; nothing is measured with it.
const patience = 2 * time.Minute

// window is the built program in a real pseudo-terminal, and an emulator that
// shows what a person would see.
type window struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File
	mu   sync.Mutex
	emu  *vt.Emulator
	raw  strings.Builder
	news chan struct{} // one where something was written that next has not told; closed at its end
}

// starter opens a window of the given size.
type starter func(t *testing.T, width, height int, args ...string) *window

func TestTheBuiltProgramInARealTerminal(t *testing.T) {
	t.Parallel()
	// What is caught here is not ignored by the programs that are started, also
	// where these tests were started to outlive their terminal.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	path := program.Built(t)
	start := func(t *testing.T, width, height int, args ...string) *window {
		return open(t, path, width, height, args...)
	}
	for _, test := range []struct {
		name string
		run  func(*testing.T, starter)
	}{
		{"a patient on aetna with depression", testAPatientOnAetnaWithDepression},
		{"a massachusetts member who meets every criterion", testAMassachusettsMemberWhoMeetsEveryCriterion},
		{"someone who knows almost nothing of their plan", testSomeoneWhoKnowsAlmostNothingOfTheirPlan},
		{"someone in VA care who thinks of suicide", testSomeoneInVACareWhoThinksOfSuicide},
		{"a morning of ten clients", testAMorningOfTenClients},
		{"a morning that begins with nothing", testAMorningThatBeginsWithNothing},
		{"a saved case is opened again", testASavedCaseIsOpenedAgain},
		{"every signal keeps what is typed", testEveryEndKeepsWhatIsTyped},
		{"a file that was named is saved after each answer", testANamedFileIsSavedAfterEachAnswer},
		{"a file that is marked is not rewritten unasked", testAMarkedFileIsNotRewrittenUnasked},
		{"flags say how it looks", testFlagsSayHowItLooks},
		{"the frame before the loop is the one that stays", testTheFrameBeforeTheLoopIsTheOneThatStays},
		{"a signal saves a case that has a file and says so", testASignalSavesACaseThatHasAFileAndSaysSo},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.run(t, start)
		})
	}
}

// open starts the program in a window of the given size.
func open(t *testing.T, path string, width, height int, args ...string) *window {
	t.Helper()
	home := t.TempDir()
	return start(t, path, home, []string{"TERM=xterm-256color", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"),
		"HOME=" + home, "KETACOVER_KEEP=no"}, width, height, args...)
}

// start starts the program in a folder.
func start(t *testing.T, path, dir string, env []string, width, height int, args ...string) *window {
	t.Helper()
	w := &window{t: t, cmd: exec.Command(path, args...), emu: vt.NewEmulator(width, height), news: make(chan struct{}, 1)}
	w.cmd.Dir, w.cmd.Env = dir, env
	var err error
	w.tty, err = pty.StartWithSize(w.cmd, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
	if err != nil {
		t.Fatal(err)
	}
	go w.watch()
	go io.Copy(w.tty, w.emu) //nolint:errcheck // the terminal's own answers
	t.Cleanup(func() {
		w.cmd.Process.Kill() //nolint:errcheck // it has most often left already
		w.tty.Close()
		// Closing the emulator races with the copy that reads from it. The
		// test process ends both.
	})
	return w
}

// watch feeds the emulator what the program writes.
func (w *window) watch() {
	defer close(w.news)
	buf := make([]byte, 1<<14)
	for {
		n, err := w.tty.Read(buf)
		w.mu.Lock()
		w.raw.Write(buf[:n])
		w.emu.Write(buf[:n]) //nolint:errcheck // an emulator in memory
		w.mu.Unlock()
		select {
		case w.news <- struct{}{}:
		default: // there are some already
		}
		if err != nil {
			return
		}
	}
}

// next waits until the program has written something, and reports whether it did. It
// did not where the time is over, or all that it wrote is told.
func (w *window) next(within time.Duration) bool {
	select {
	case _, more := <-w.news:
		return more
	case <-time.After(within):
		return false
	}
}

// until waits until the window is as it should, and reports whether it ever was.
func (w *window) until(is func() bool) bool {
	for end := time.Now().Add(patience); !is(); {
		if !w.next(time.Until(end)) {
			return is()
		}
	}
	return true
}

// sent is all that the program wrote.
func (w *window) sent() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.raw.String()
}

func (w *window) text() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.emu.String()
}

// see waits until the window shows the text.
func (w *window) see(text string) {
	w.t.Helper()
	if w.until(func() bool { return strings.Contains(w.text(), text) }) {
		return
	}
	w.t.Fatalf("the window never shows %q:\n%s", text, w.text())
}

// keys sends keys as a terminal does.
func (w *window) keys(list ...string) {
	w.t.Helper()
	codes := map[string]string{"enter": "\r", "down": "\x1b[B", "up": "\x1b[A", "ctrl+q": "\x11", "ctrl+s": "\x13",
		"ctrl+k": "\x0b", "esc": "\x1b", "ctrl+x": "\x18", "ctrl+z": "\x1a", "ctrl+u": "\x15", "f5": "\x1b[15~"}
	for _, k := range list {
		code, ok := codes[k]
		if !ok {
			code = k
		}
		if _, err := io.WriteString(w.tty, code); err != nil {
			w.t.Fatal(err)
		}
	}
}

// settle waits until the window has changed from what it was, and stays as it is.
func (w *window) settle(before string) {
	for end := time.Now().Add(5 * time.Second); w.text() == before && w.next(time.Until(end)); {
	}
	for w.next(20 * time.Millisecond) {
	}
}

// answer waits for a question and chooses the option that begins with the text.
func (w *window) answer(question, option string) {
	w.t.Helper()
	w.see(question)
	w.settle("")
	for range 90 {
		if w.choose(option) {
			return
		}
	}
	w.t.Fatalf("no option begins with %q:\n%s", option, w.text())
}

// choose goes a step towards the option that begins with the text: to it by its number,
// where it has one in view, and takes it once it is marked. It reports whether it did.
func (w *window) choose(option string) (taken bool) {
	w.t.Helper()
	entry := regexp.MustCompile(`(> )?(?:([1-9])  )?` + regexp.QuoteMeta(option))
	before, press := w.text(), "down"
	for _, found := range entry.FindAllStringSubmatch(before, -1) {
		if found[1] != "" {
			w.keys("enter")
			w.gone(found[0])
			return true
		}
		if found[2] != "" {
			press = found[2]
			break
		}
	}
	w.keys(press)
	w.settle(before)
	return false
}

// gone waits until the window shows a text no more.
func (w *window) gone(text string) {
	w.t.Helper()
	if !w.until(func() bool { return !strings.Contains(w.text(), text) }) {
		w.t.Fatalf("the window still shows %q:\n%s", text, w.text())
	}
}

// depressionUnder answers for depression and a plan through work, which a company runs
// that is found by what is typed.
func (w *window) depressionUnder(typed, company string) {
	w.t.Helper()
	w.answer("What is the ketamine treatment for?", "A mental health")
	w.answer("How are you insured?", "A plan through work")
	w.answer("What kind of work plan", "The company buys")
	w.answer("extra benefit", "No")
	w.see("Which company runs the plan?")
	w.keys(typed)
	w.see("> " + company)
	w.keys("enter")
	w.answer("Which condition", "Major depression")
}

// leave ends the program without saving and returns its exit code.
func (w *window) leave() int {
	w.t.Helper()
	w.keys("ctrl+q")
	w.answer("Some answers are not saved", "Leave without")
	return w.wait()
}

func (w *window) wait() int {
	w.t.Helper()
	ended := make(chan struct{})
	go func() { w.cmd.Wait(); close(ended) }() //nolint:errcheck // the code is read below
	select {
	case <-ended:
	case <-time.After(patience):
		w.t.Fatalf("the program does not end:\n%s", w.text())
	}
	for range w.news { // until all is read
	}
	return w.cmd.ProcessState.ExitCode()
}

// cleanTerminal fails when a mode that the program set is still set.
func (w *window) cleanTerminal() {
	w.t.Helper()
	raw := w.raw.String()
	for _, mode := range []string{"?1049", "?2004", "?1000", "?1002", "?1003", "?1006", "?1004"} {
		if strings.LastIndex(raw, "\x1b["+mode+"h") > strings.LastIndex(raw, "\x1b["+mode+"l") {
			w.t.Errorf("mode %s is still set", mode)
		}
	}
	if strings.LastIndex(raw, "\x1b[?25l") > strings.LastIndex(raw, "\x1b[?25h") {
		w.t.Error("the cursor is still hidden")
	}
}

// Of a window that says nothing of itself, the flags say how it is drawn on.
func testFlagsSayHowItLooks(t *testing.T, start starter) {
	colour := regexp.MustCompile(`\x1b\[[0-9;]*[34]8;`)
	drawn := func(args ...string) (text, raw string) {
		w := start(t, 80, 24, args...)
		w.see("Is my ketamine treatment covered")
		w.settle("")
		text = w.text()
		w.keys("ctrl+q")
		if code := w.wait(); code != 0 {
			t.Errorf("%v: exit code %d", args, code)
		}
		return text, w.raw.String()
	}
	text, usual := drawn()
	if !colour.MatchString(usual) || !strings.Contains(text, "─") {
		t.Fatalf("without a flag there is no colour or no line:\n%q", usual)
	}
	if _, strong := drawn("--theme", "contrast"); !colour.MatchString(strong) ||
		slices.Equal(colours(strong), colours(usual)) {
		t.Errorf("the contrast theme has the colours of the other: %q", colours(usual))
	}
	text, raw := drawn("--ascii", "--no-color")
	if colour.MatchString(raw) || strings.ContainsAny(text, "─│■□·›") {
		t.Errorf("without colour and drawn marks it has some:\n%s\n%q", text, raw)
	}
}

// What the terminal is sent before the loop runs looks in every cell as the frame
// that the loop draws over it.
func testTheFrameBeforeTheLoopIsTheOneThatStays(t *testing.T, start starter) {
	for _, test := range []struct {
		width, height int
		args          []string
	}{
		{80, 24, nil}, {120, 40, []string{"--theme", "contrast"}}, {40, 15, []string{"--no-color", "--ascii"}}, {30, 10, nil},
	} {
		w := start(t, test.width, test.height, test.args...)
		const mode = "\x1b[?2004h" // the first that the loop sets
		w.until(func() bool { return strings.Contains(w.sent(), mode) })
		w.settle("")
		before, _, drawn := strings.Cut(w.sent(), mode)
		w.mu.Lock()
		painted := vt.NewEmulator(test.width, test.height)
		go io.Copy(io.Discard, painted) //nolint:errcheck // its answers are nobody's
		io.WriteString(painted, before) //nolint:errcheck // an emulator in memory
		for y := range test.height {
			for x := range test.width {
				if first, last := painted.CellAt(x, y), w.emu.CellAt(x, y); !first.Equal(last) {
					t.Errorf("%v: line %d, cell %d: %v is painted, %v stays", test.args, y, x, first, last)
				}
			}
		}
		w.mu.Unlock()
		if !drawn || !strings.Contains(painted.String(), "988") {
			t.Errorf("%v: before the loop there is only:\n%s", test.args, painted)
		}
		w.keys("ctrl+q")
		if code := w.wait(); code != 0 {
			t.Errorf("%v: exit code %d", test.args, code)
		}
		w.cleanTerminal()
	}
}

// colours are the colours that were sent, each once.
func colours(raw string) []string {
	list := regexp.MustCompile(`38;[0-9;]*`).FindAllString(raw, -1)
	slices.Sort(list)
	return slices.Compact(list)
}

func testAPatientOnAetnaWithDepression(t *testing.T, start starter) {
	w := start(t, 80, 24)
	w.see("Is my ketamine treatment covered")
	w.see("call or text 988")
	w.keys("enter")
	w.depressionUnder("aetna", "Aetna")
	w.answer("approve it?", "Not yet")
	w.answer("How old", "18 to 64")
	w.see("NOT COVERED")
	w.answer("How many antidepressants", "Two")
	w.answer("Who recommends", "A psychiatrist")
	w.answer("Does your chart show each", "Yes")
	w.answer("rules out Spravato", "No, none")
	w.answer("certified Spravato", "Yes")
	w.see("Your answer today")
	w.see("NOT COVERED")
	w.see("Aetna does not pay for ketamine treatment for depression")
	w.see("POSSIBLE")
	if code := w.leave(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	w.cleanTerminal()
	w.see("Ketamine treatment: not covered")
}

func testAMassachusettsMemberWhoMeetsEveryCriterion(t *testing.T, start starter) {
	w := start(t, 120, 40)
	w.see("Press enter to start.")
	w.keys("enter")
	w.depressionUnder("massachusetts", "Blue Cross Blue Shield of Massachusetts")
	w.answer("What does the clinic offer?", "An infusion")
	w.answer("approve it?", "Not yet")
	w.answer("How old", "18 to 64")
	w.answer("How many antidepressants", "Four")
	w.answer("different kinds", "Two kinds")
	w.answer("added to an antidepressant", "Yes")
	w.answer("along with the treatment", "Yes")
	w.answer("Who recommends", "A psychiatrist")
	w.answer("written in your chart", "Yes")
	w.answer("rating scale", "Severe")
	w.answer("network?", "Yes")
	w.answer("rules out Spravato", "No, none")
	w.answer("certified Spravato", "Yes")
	w.see("Your answer today")
	w.see("LIKELY")
	if strings.Count(w.text(), "LIKELY") != 2 {
		t.Errorf("both verdicts should be likely:\n%s", w.text())
	}
	if code := w.leave(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	w.cleanTerminal()
}

func testSomeoneWhoKnowsAlmostNothingOfTheirPlan(t *testing.T, start starter) {
	w := start(t, 40, 15)
	w.see("Press enter to start.")
	w.keys("enter")
	w.answer("What is the ketamine", "A mental health")
	const soFar = "answer so far" // offered once after the third
	for range 300 {
		text := w.text()
		if strings.Contains(text, "Your answer today") {
			break
		}
		if strings.Contains(text, soFar) {
			w.keys("enter")
			w.gone(soFar)
			continue
		}
		w.choose("I don't know")
	}
	w.see("Your answer today")
	w.see("NOT COVERED TO APPROVED")
	w.see("Call the number on your card.")
	if code := w.leave(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	w.cleanTerminal()
}

// Keys that are typed before the page of care is there do not carry anybody
// past it: here all at once with the answer itself.
func testSomeoneInVACareWhoThinksOfSuicide(t *testing.T, start starter) {
	w := start(t, 80, 24)
	w.see("Press enter to start.")
	w.keys("enter")
	w.answer("What is the ketamine treatment for?", "A mental health condition")
	w.answer("How are you insured?", "VA, TRICARE")
	w.answer("Which program covers you?", "VA health care")
	w.see("Which condition is it for?")
	if _, err := io.WriteString(w.tty, "\x1b[H\x1b[B\r\r\r\r\x1b[B\r\x11\r"); err != nil {
		t.Fatal(err)
	}
	w.see("Thank you for saying so.")
	w.see("Veterans: call 988, then press 1, or text 838255.")
	w.keys("enter")
	w.see("What does the clinic offer?")
	w.keys("ctrl+k")
	w.see("In danger right now? Call 911")
	w.keys("esc")
	w.see("What does the clinic offer?")
	w.keys("ctrl+q")
	w.see("Some answers are not saved.")
	w.answer("Some answers are not saved", "Leave without")
	if code := w.wait(); code != 0 {
		t.Errorf("it ends with %d", code)
	}
	w.see("Call or text 988 if you are thinking of ending your life.")
	w.cleanTerminal()
}

func testASavedCaseIsOpenedAgain(t *testing.T, start starter) {
	w := start(t, 80, 24)
	w.see("Press enter to start.")
	w.keys("enter")
	w.answer("What is the ketamine", "A mental health")
	w.answer("How are you insured?", "Medicare")
	w.keys("ctrl+s")
	w.see("Name of the file")
	w.keys("mine", "enter")
	w.see("Saved to")
	w.keys("ctrl+q")
	if code := w.wait(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	path := filepath.Join(w.cmd.Dir, "mine.json")
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 {
		t.Errorf("the file has mode %o", mode)
	}
	again := start(t, 80, 24, "open", path)
	again.see("Which condition is it for?")
	again.keys("ctrl+q")
	if code := again.wait(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func testASignalSavesACaseThatHasAFileAndSaysSo(t *testing.T, start starter) {
	w := start(t, 80, 24)
	w.see("Press enter to start.")
	w.keys("enter")
	w.answer("What is the ketamine", "A mental health")
	w.keys("ctrl+s")
	w.see("Name of the file")
	w.keys("mine", "enter")
	w.see("Saved to")
	w.answer("How are you insured?", "Medicare")
	w.see("Which condition")
	if err := w.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if code := w.wait(); code != 128+int(syscall.SIGTERM) {
		t.Errorf("exit code %d", code)
	}
	w.cleanTerminal()
	w.see("Your answers were saved to")
	data, err := os.ReadFile(filepath.Join(w.cmd.Dir, "mine.json"))
	if err != nil || !strings.Contains(string(data), `"plan": "medicare"`) {
		t.Errorf("the file holds %s (%v)", data, err)
	}
}

// testEveryEndKeepsWhatIsTyped ends the program in the middle of a date, and goes
// on with it.
func testEveryEndKeepsWhatIsTyped(t *testing.T, start starter) {
	// A closed window is a hangup; ui/terminal closes a real one.
	for _, end := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT} {
		name := end.String()
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := start(t, 80, 24)
			w.see("Press enter to start.")
			w.keys("enter")
			w.answer("What is the ketamine", "A mental health")
			w.see("How are you insured?")
			w.keys("\x1bOQ") // f2
			w.see("All questions")
			w.keys("\x1b[F") // end
			w.see("> Learn more")
			w.keys("up", "enter")
			w.see("Why we ask")
			w.keys("12 or so")
			w.see("> 12 or so")
			w.signal(end)
			if code := w.wait(); code != 128+int(end) {
				t.Errorf("exit code %d", code)
			}
			kept := filepath.Join(w.cmd.Dir, ".local", "state", "ketacover", "answers.rescue.json")
			data, err := os.ReadFile(kept)
			if err != nil || !strings.Contains(string(data), `"12 or so"`) {
				t.Fatalf("what is kept is %s (%v)", data, err)
			}
			if info, err := os.Stat(kept); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("its mode is %v (%v)", info.Mode(), err)
			}
			w.see("Your answers were kept in")
			w.cleanTerminal()
			again := start(t, 80, 24, "open", kept)
			again.answer("These answers were kept when", "Go on with them, and leave")
			again.keys("\x1bOQ")
			again.see("All questions")
			again.keys("\x1b[F")
			again.see("typed, not finished: 12 or so")
		})
	}
}

// signal sends the program a signal.
func (w *window) signal(s syscall.Signal) {
	w.t.Helper()
	if err := w.cmd.Process.Signal(s); err != nil {
		w.t.Fatal(err)
	}
}

// A case that is named on the command line stays that file: to look at it changes
// nothing, and each answer is in it at once.
func testANamedFileIsSavedAfterEachAnswer(t *testing.T, start starter) {
	path := filepath.Join(t.TempDir(), "mine.json")
	const before = `{"answers": {"purpose": "pain"}}`
	if err := os.WriteFile(path, []byte(before), 0o600); err != nil {
		t.Fatal(err)
	}
	w := start(t, 120, 40, "open", path)
	w.see("Each answer is saved to")
	w.keys("ctrl+q")
	if code := w.wait(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != before {
		t.Errorf("was only looked at, and holds %s (%v)", data, err)
	}
	w = start(t, 120, 40, "open", path)
	w.answer("How are you insured?", "Medicare")
	w.see("Saved.")
	w.signal(syscall.SIGKILL)
	w.wait()
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), `"plan": "medicare"`) {
		t.Errorf("the file holds %s (%v)", data, err)
	}
}

func testAMarkedFileIsNotRewrittenUnasked(t *testing.T, start starter) {
	path := filepath.Join(t.TempDir(), "mine.json")
	const before = `{"answers": {"purpose": "pain"}}`
	if err := os.WriteFile(path, []byte(before), 0o400); err != nil {
		t.Fatal(err)
	}
	w := start(t, 80, 24, "open", strings.TrimSuffix(path, ".json"))
	w.answer("How are you insured?", "Medicare")
	w.see("What does the clinic offer?")
	w.signal(syscall.SIGHUP)
	if code := w.wait(); code != 128+int(syscall.SIGHUP) {
		t.Errorf("exit code %d", code)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != before {
		t.Errorf("the file holds %s (%v)", data, err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	again := start(t, 80, 24, "open", path)
	again.answer("Answers were kept when the program had to stop", "Go on with them")
	again.answer("These answers were kept when", "Put them back")
	again.see("Saved to")
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), `"plan": "medicare"`) {
		t.Errorf("the file holds %s (%v)", data, err)
	}
	if _, err := os.Stat(strings.TrimSuffix(path, ".json") + ".rescue.json"); !os.IsNotExist(err) {
		t.Errorf("the rescue file is still there: %v", err)
	}
}
