//go:build unix

package main_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	program "ketacover"
)

// A counselor's morning: ten clients are called up from the list one after the other,
// and each is asked one thing. Nothing of one is in the window with another, every answer
// is kept, and of none is anything left on the normal screen.
func testAMorningOfTenClients(t *testing.T, start starter) {
	folder := filepath.Join(t.TempDir(), "kept")
	file := filepath.Join(t.TempDir(), "clients.ndjson")
	var lines strings.Builder
	for n := range 10 {
		fmt.Fprintf(&lines, `{"id": "Client-%d", "answers": {"purpose": "mental-health"}}`+"\n", n)
	}
	if err := os.WriteFile(file, []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"vault", "new", "--unprotected"}, {"cases", "import", file}} {
		if code := start(t, 80, 24, append(args, "--dir", folder)...).wait(); code != 0 {
			t.Fatalf("%q ends with %d", args, code)
		}
	}

	w := start(t, 120, 40, "cases", "open", "Client-0", "--dir", folder)
	for n := range 10 {
		name := fmt.Sprintf("Client-%d", n)
		if n > 0 {
			w.keys("/", name)
			w.see("1 of 10")
			w.keys("enter")
		}
		w.see("ketacover · " + name)
		w.answer("How are you insured?", "No health plan")
		w.see("Saved.")
		if strings.Count(w.text(), "Client-") != 1 {
			t.Errorf("other clients are in the window of %s:\n%s", name, w.text())
		}
		w.keys("f5")
		w.see("10 cases")
	}
	w.keys("d")
	w.see("Client-9 is in the bin.")
	w.keys("u")
	w.see("Client-9 is back.")
	w.keys("ctrl+q")
	if code := w.wait(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	w.cleanTerminal()
	if left := w.text(); strings.Contains(left, "Client-") {
		t.Errorf("on the normal screen stays\n%s", left)
	}

	listed := start(t, 200, 30, "cases", "export", "--csv", "--dir", folder)
	if listed.wait(); strings.Count(listed.text(), ",none,") != 10 {
		t.Errorf("not each answer was kept:\n%s", listed.text())
	}
}

// morning is the desk of a counselor: one folder of cases under a passphrase, day after
// day.
type morning struct {
	t                   *testing.T
	day                 string
	home, folder, words string
}

const morningWords = "four plain words here"

// at opens the program on the day of now in a window.
func (m *morning) at(width, height int, args ...string) *window {
	m.t.Helper()
	path, err := os.Executable()
	if err != nil {
		m.t.Fatal(err)
	}
	return start(m.t, path, m.home, []string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + m.home, "TZ=UTC",
		"TMPDIR=" + m.home, program.DayVariable + "=" + m.day}, width, height, append(args, "--dir", m.folder)...)
}

// does runs a command on the cases, which must end well, and gives what it writes.
func (m *morning) does(args ...string) string {
	m.t.Helper()
	w := m.at(160, 60, append(args, "--passphrase-file", m.words)...)
	if code := w.wait(); code != 0 {
		m.t.Fatalf("%q ends with %d:\n%s", args, code, w.text())
	}
	return w.text()
}

// opened is the program once the passphrase was given, where it shows a text.
func (m *morning) opened(shows string) *window {
	m.t.Helper()
	w := m.at(120, 40)
	w.see("Go on with what I kept")
	w.keys("enter")
	w.see("nobody can open")
	w.keys(morningWords, "enter")
	w.see(shows)
	return w
}

// listed are the names of the list, from the top of the window down.
func (w *window) listed(names []string) []string {
	text := w.text()
	there := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return !strings.Contains(text, n) })
	slices.SortFunc(there, func(a, b string) int { return strings.Index(text, a) - strings.Index(text, b) })
	return there
}

// nothingPlain looks for what nobody may find on the disk without the passphrase.
func (m *morning) nothingPlain(names []string) {
	m.t.Helper()
	err := filepath.WalkDir(m.home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if strings.HasPrefix(path, m.folder) && info.Mode().Perm() != 0o600 {
			m.t.Errorf("%s has mode %o", path, info.Mode().Perm())
		}
		data, err := os.ReadFile(path)
		for _, canary := range append([]string{"mental-health", "depression", "aetna", "tracking-77"}, names...) {
			if strings.Contains(string(data), canary) || strings.Contains(path, canary) {
				m.t.Errorf("%s holds %q", path, canary)
			}
		}
		return err
	})
	if err != nil {
		m.t.Fatal(err)
	}
}

// A counselor begins with nothing kept, and has ten clients at noon. The next morning all
// is there, and what was said yesterday is taken back.
func testAMorningThatBeginsWithNothing(t *testing.T, _ starter) {
	aside := t.TempDir() // what the counselor brings along is theirs to keep safe
	m := &morning{t: t, day: "2026-12-01", home: t.TempDir(), words: filepath.Join(aside, "words")}
	m.folder = filepath.Join(m.home, "kept")
	names := []string{"Qana", "Qben", "Qcid", "Qdot", "Qeva", "Qfay", "Qgus", "Qhal", "Qida", "Qjon"}
	table := filepath.Join(aside, "clients.csv")
	text := "name,purpose,plan,employer-kind,ketamine-rider,payer,condition,state\n"
	for _, name := range names[2:] {
		text += name + ",mental-health,employer,insured,no,aetna,depression,OH\n"
	}
	for path, data := range map[string]string{m.words: morningWords + "\n", table: text} {
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	m.firstClient()
	m.secondClient()
	m.does("cases", "import", table)
	m.whatHappened()
	m.atTheList(names)
	m.nothingPlain(names)
	m.day = "2026-12-02"
	m.nextMorning()
	m.nothingPlain(names)
}

// firstClient is asked all questions, and after the third what to keep.
func (m *morning) firstClient() {
	w := m.at(80, 24)
	w.see("Press enter to start.")
	w.keys("enter")
	w.answer("What is the ketamine treatment for?", "A mental health")
	w.answer("How are you insured?", "A plan through work")
	if _, err := os.Stat(m.folder); err == nil {
		m.t.Error("something is kept that nobody was asked about")
	}
	w.answer("What kind of work plan", "The company buys")
	w.see("Keep your answers?")
	w.keys("2", "enter") // typed ahead for the next question, it must not choose here
	w.see("A new passphrase")
	w.keys(morningWords, "enter")
	w.see("The same passphrase once more")
	w.keys(morningWords, "enter")
	w.answer("extra benefit", "No")
	w.see("Which company runs the plan?")
	w.keys("aetna")
	w.see("> Aetna")
	w.keys("enter")
	w.answer("Which condition", "Major depression")
	w.answer("Have you asked the plan", "Not yet")
	w.answer("How old is the patient?", "Under 18")
	w.see("Your answer today")
	w.keys("f5")
	w.see("Where it stands")
	w.keys("m")
	w.see("Give it another name")
	w.keys("4", "enter")
	w.see("What is it called from now on?")
	w.keys("ctrl+u", "Qana", "enter")
	w.see("It is called Qana now.")
	w.keys("ctrl+q")
	if code := w.wait(); code != 0 {
		m.t.Errorf("exit code %d", code)
	}
	if w.cleanTerminal(); strings.TrimSpace(w.text()) != "" {
		m.t.Errorf("on the normal screen stays\n%s", w.text())
	}
}

// secondClient is entered on one page, and the program is killed in the middle of it.
func (m *morning) secondClient() {
	w := m.opened("This is Qana.") // of one there is no list
	w.keys("f5")
	w.see("Where it stands")
	w.keys("n")
	w.see("What do you call the new case?")
	w.keys("Qben", "enter")
	w.see("ketacover · Qben")
	w.keys("f")
	w.see("All on one page")
	for _, key := range []string{"1", "1", "1", "2"} {
		before := w.text()
		w.keys(key)
		w.settle(before)
	}
	w.see("[x] An extra ketamine benefit at work  no")
	w.see("Saved.")
	w.cmd.Process.Kill() //nolint:errcheck // what it leaves is looked at below
	w.wait()
	w = m.opened("2 cases")
	w.keys("/", "Qben")
	w.see("1 of 2")
	w.keys("enter")
	w.see("All on one page")
	w.see("[x] An extra ketamine benefit at work  no")
	w.keys("ctrl+q")
	w.wait()
}

// whatHappened is written down on the command line.
func (m *morning) whatHappened() {
	for _, event := range [][]string{
		{"Qcid", "denied", "--date", "2026-11-20"},
		{"Qdot", "denied", "--date", "2026-10-05"},
		{"Qdot", "appeal-sent", "--date", "2026-11-30"},
		{"Qdot", "paper-sent", "--what", "appeal", "--with", "certified mail", "--reference", "tracking-77"},
		{"Qeva", "promised", "--with", "the plan", "--until", "2026-12-03"},
		{"Qfay", "approved", "--until", "2027-03-01", "--visits", "8"},
	} {
		m.does(append([]string{"event"}, event...)...)
	}
	if said := m.does("cases"); !strings.Contains(said, "The day on which they promised to call.") {
		m.t.Errorf("a promise is not told:\n%s", said)
	}
	if said := m.does("event", "Qdot"); !strings.Contains(said, "tracking-77") {
		m.t.Errorf("the mail is not told:\n%s", said)
	}
}

// atTheList is what a counselor does with the list.
func (m *morning) atTheList(names []string) {
	w := m.opened("10 cases")
	order := w.listed(names)
	if len(order) != 10 || order[0] != "Qeva" {
		m.t.Errorf("the list is in the order %q:\n%s", order, w.text())
	}
	w.keys("/", "Qida")
	w.see("1 of 10")
	w.keys("enter")
	w.see("ketacover · Qida")
	w.keys("f5")
	w.see("10 cases")
	w.keys("v")
	w.see("end showing")
	if others := w.listed(names); len(others) != 0 {
		m.t.Errorf("the client across the desk reads %q:\n%s", others, w.text())
	}
	w.keys("x")
	w.see("10 cases")
	w.keys("d")
	w.see("is in the bin.")
	w.keys("u")
	w.see("is back.")
	w.keys("ctrl+x")
	w.see("Your cases are locked")
	if left := w.listed(names); len(left) != 0 {
		m.t.Errorf("while it is locked it shows %q:\n%s", left, w.text())
	}
	w.see("nobody can open") // until the key is forgotten, what is typed goes nowhere
	w.keys("not these words", "enter")
	w.see("That is not the passphrase.")
	w.keys(morningWords, "enter")
	w.see("10 cases")
	w.keys("ctrl+q")
	w.wait()
}

// nextMorning goes on where the first client was, and takes back what was said.
func (m *morning) nextMorning() {
	w := m.opened("10 cases")
	w.keys("/", "Qana")
	w.see("1 of 10")
	w.keys("enter")
	w.see("Your answer today")
	w.keys("ctrl+z")
	w.see("How old is the patient?")
	w.see("Saved.")
	w.keys("ctrl+q")
	w.wait()
	if said := m.does("cases", "export", "Qana"); strings.Contains(said, `"age":`) || !strings.Contains(said, "aetna") {
		m.t.Errorf("what was taken back is\n%s", said)
	}
}
