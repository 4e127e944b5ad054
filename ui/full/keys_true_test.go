package full_test

import (
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
)

// kindsOfScreen is a screen of each kind: what is asked, chosen from, read, looked
// for, filled in.
var kindsOfScreen = []string{
	"welcome", "antidepressants", "payer", "so-far-offered", "answer", "more", "why", "changes-found", "steps-denied",
	"deadlines",
	"learn", "glossary", "map", "option", "options", "priorities", "try", "costs", "quit", "help", "letter-blank",
	"papers", "letter", "letter-own-words", "letter-consent", "entries", "entry",
	"welcome-back", "cases", "cases-found", "cases-bin", "case-acts", "case-open",
	"settings", "keep", "lock", "unlock", "case-tags", "save-taken", "rescued",
}

// anyKeys are the keys that a keyboard has, by name.
func anyKeys() []string {
	list := []string{"enter", "esc", "up", "down", "left", "right", "home", "end", "pgup", "pgdown", "tab", "shift+tab",
		"space", "/", "?", "G"}
	for c := 'a'; c <= 'z'; c++ {
		list = append(list, string(c), "ctrl+"+string(c))
	}
	for c := '1'; c <= '9'; c++ {
		list = append(list, string(c), "f"+string(c))
	}
	return list
}

// keyNamed is a key by its name.
func keyNamed(name string) tea.KeyPressMsg {
	if msg, known := named[name]; known {
		return msg
	}
	letter := []rune(name[len(name)-1:])[0]
	switch {
	case len(name) == 1:
		return tea.KeyPressMsg{Code: letter, Text: name}
	case strings.HasPrefix(name, "ctrl+"):
		return tea.KeyPressMsg{Code: letter, Mod: tea.ModCtrl}
	case strings.HasPrefix(name, "alt+"):
		return tea.KeyPressMsg{Code: tea.KeyEnter, Mod: tea.ModAlt}
	}
	return tea.KeyPressMsg{Code: tea.KeyF1 + letter - '1'}
}

// toldKeys are the names of keys that the help of the screen in front tells.
func (r *robot) toldKeys(bindings []key.Binding) (list []string) {
	shown := r.app.Shown()
	for _, b := range bindings {
		for _, name := range b.Keys() {
			if !shown.Typing() || name != "?" && name != "right" && name != "space" && name != "left" {
				list = append(list, name)
			}
		}
	}
	return list
}

// without is the window but for the line above the keys, where a key that does
// nothing is told so.
func without(frame string) string {
	body, _, _ := strings.Cut(frame, "\n ! ")
	return strings.TrimRight(strings.Join(strings.Split(body, "\n")[:12], "\n"), "\n ─")
}

// The help tells each key that does something on a screen, by all its names, and
// none that does nothing there.
func TestTheHelpTellsTheKeysThatWorkAndNoOthers(t *testing.T) {
	all := everyScreen()
	for _, name := range kindsOfScreen {
		at := slices.IndexFunc(all, func(s leads) bool { return s.name == name })
		if at < 0 {
			t.Fatalf("no screen is called %q", name)
		}
		begin := func() *robot {
			r := sit(t, 60, 18)
			all[at].lead(r)
			return r
		}
		r := begin()
		_, k := r.app.Says()
		shown := r.app.Shown()
		own, always := r.toldKeys(k.Own(&shown)), r.toldKeys(k.Global())
		told := append(own[:len(own):len(own)], always...)
		if name == "glossary" || name == "map" {
			own = told
		}
		from := r.stands()
		for _, press := range own {
			if press != "shift+/" && !r.does(press) {
				t.Errorf("%s: the help tells %q, which does nothing:\n%s", name, press, r.frame())
			}
			if !r.backAt(&from) {
				r = begin()
			}
		}
		before := without(r.frame())
		for _, press := range anyKeys() {
			if msg := keyNamed(press); slices.Contains(told, press) ||
				shown.Typing() && (msg.Text != "" || !strings.HasPrefix(press, "f")) {
				continue // it is told, or it is for the text
			}
			r.send(keyNamed(press))
			if without(r.frame()) != before || r.quit {
				t.Fatalf("%s: %q does something, and no help tells it:\n%s", name, press, r.frame())
			}
			if keyNamed(press).Text != "" && !r.in(r.frame(), "Choose with") && !r.in(r.frame(), "does nothing here") {
				t.Errorf("%s: %q does nothing, and nothing says so:\n%s", name, press, r.frame())
			}
		}
	}
}

// stand is where a robot stands: what its window shows, which entry is marked, how many
// screens are open, and what is answered and typed.
type stand struct {
	frame, said  string
	marked, deep int
}

func (r *robot) stands() stand {
	return stand{r.frame(), r.written(r.keep.Typed()), r.marked(), len(r.app.Stack())}
}

// backAt goes back to where the robot stood, and reports whether it came there: what was
// opened is closed, what was marked is marked again, and the beginning is in view.
func (r *robot) backAt(from *stand) bool {
	if !r.quit && len(r.app.Stack()) > from.deep {
		r.press("esc")
	}
	for _, press := range []string{"", "home"} {
		if r.quit || len(r.app.Stack()) != from.deep {
			return false
		}
		if press != "" {
			r.press(press)
		}
		if l := r.app.Shown().List; l != nil && l.Mark != nil && l.Marked != from.marked {
			l.Mark(from.marked)
			r.seen = picture{}
		}
		if r.stands() == *from {
			return true
		}
	}
	return false
}

// does reports whether a key does something: at once, or from the other end.
func (r *robot) does(press string) bool {
	was := r.frame()
	for _, before := range [][]string{nil, {"down"}, {"end"}, {"home"}, {"up", "up"}} {
		r.press(before...)
		from := r.frame()
		r.send(keyNamed(press))
		if r.quit || r.frame() != from {
			return true
		}
	}
	if r.write("x"); strings.Contains(r.frame(), "\n    x\n") {
		return true // a new line has begun, which is seen once it says something
	}
	// what is in view whole, and has nothing to mark, does not move
	shown := r.app.Shown()
	moves := []string{"up", "down", "pgup", "pgdown", "space", "home", "end", "k", "j", "g", "G"}
	return slices.Contains(moves, press) && len(shown.Items()) < 2 && !strings.Contains(was, " below")
}

// A letter where one of a few is to be chosen says how to choose, in the same keys as the
// footer.
func TestALetterSaysHowToChoose(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter")
	for _, letter := range []string{"x", "y", "9"} {
		r.write(letter)
		r.expect("Choose with 1 to 8, then enter.")
	}
	r.press("enter")
	r.expect("Choose with 1 to 8, then enter.")
	if foot := r.frame()[strings.LastIndex(r.frame(), "\n"):]; !strings.Contains(foot, "1-8 choose") {
		t.Errorf("the footer tells %q", foot)
	}
	if r.app.Shown().List.Marked != screen.Nobody {
		t.Error("a letter marks an entry")
	}
}

// A keyboard without function keys opens all that they open, also while one types.
func TestNoFunctionKeyIsNeeded(t *testing.T) {
	for _, lead := range []func(*robot){func(r *robot) { r.press("enter") }, toPayer} {
		for first, second := range map[string]string{"f1": "ctrl+g", "f2": "ctrl+l", "f3": "ctrl+t", "f4": "ctrl+o",
			"f9": "ctrl+k"} {
			r, s := sit(t, 80, 24), sit(t, 80, 24)
			lead(r)
			lead(s)
			r.send(keyNamed(first))
			s.send(keyNamed(second))
			if r.frame() != s.frame() {
				t.Errorf("%s opens\n%s\nand %s\n%s", first, r.frame(), second, s.frame())
			}
		}
	}
}
