package full_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/full"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// robot uses the program as a person does: it presses keys and looks. Commands
// run at once and in order, so a test needs no clock.
type robot struct {
	t     testing.TB
	app   *full.App
	lib   *model.Library
	keep  *screen.Keeper
	quit  bool
	seen  picture
	sat   screen.Setup // what it began with, as long as nothing was done
	first screen.Setup // what it began with
	look  style.Options
	size  tea.WindowSizeMsg

	shared bool // other tests look through it too, and none may press a key

	waits bool // no command runs: what comes of one is waited for

	beside *listener // the other face, which does the same; nil for none

	packs []string // the folders in which what was read was saved as a pack

	say   func(english string) string // how a text of the program reads; nil for English
	typed string
}

// picture is what a window showed. It is drawn once between two messages: to
// look again changes nothing.
type picture struct {
	of    *full.App
	frame string
	text  string // the same as one line
}

// loaded is the built-in content, which nothing changes.
var loaded = sync.OnceValues(content.Load)

// mustLoad is the built-in content.
func mustLoad() *model.Library {
	l, err := loaded()
	if err != nil {
		panic(err)
	}
	return l
}

var today = fact.Date{Year: 2026, Month: 11, Day: 23}

// sit starts the program in a window of the given size.
func sit(t testing.TB, width, height int) *robot {
	return sitWith(t, width, height, style.Options{Dark: true, Colour: true}, nil)
}

func sitWith(t testing.TB, width, height int, look style.Options, store record.CaseStore) *robot {
	t.Helper()
	lib, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return sitIn(t, width, height, look, store, lib, words.English(), nil)
}

// sitIn starts the program in the words of a language, and with its content. The
// robot is told in English what to look for, and how that reads.
func sitIn(
	t testing.TB, width, height int, look style.Options, store record.CaseStore, lib *model.Library, w *words.Words,
	say func(string) string,
) *robot {
	t.Helper()
	keep := screen.NewKeeper(lib, w, nil, record.Case{}).Aside(store, "state/answers.json")
	r := &robot{t: t, lib: lib, keep: keep, say: say, size: tea.WindowSizeMsg{Width: width, Height: height}}
	r.start(store, w, look)
	return r
}

// besideIn starts the program in both faces, in the words that are read out.
func besideIn(t testing.TB, beside *listener, lib *model.Library) *robot {
	t.Helper()
	w := words.AloudWords(words.English())
	r := &robot{
		t: t, lib: lib, keep: screen.NewKeeper(lib, w, nil, record.Case{}),
		size: tea.WindowSizeMsg{Width: 120, Height: 1 << 10}, beside: beside,
	}
	r.start(nil, w, style.Options{})
	return r
}

func (r *robot) start(store record.CaseStore, w *words.Words, look style.Options) {
	papers, _ := store.(record.PaperStore)
	r.sit(screen.Setup{Library: r.lib, Store: store, Papers: papers, Keep: r.keep, Words: w, Today: today,
		SavePack: func(_ *model.Library, c record.Case, dir string) error {
			r.packs = append(r.packs, fmt.Sprint(dir, " ", len(c.OwnRules)))
			return nil
		}}, look)
}

// sit begins.
func (r *robot) sit(s screen.Setup, look style.Options) {
	if r.beside != nil {
		r.beside.begin(s)
	}
	r.app = full.New(s, look)
	r.run(r.app.Init())
	r.send(r.size)
	r.sat, r.first, r.look = s, s, look
}

// walkIn is a walk by its name, in a library: in another one the same answers have other
// numbers.
type walkIn struct {
	lib  *model.Library
	name string
}

// answered are the cases that were walked to.
var answered = map[walkIn]record.Case{}

// once walks to the answer of a case. The walk is the same each time, so that it
// is made once: who begins after it goes on with the case as one does that was
// saved. TestEveryScreenLooksAsItShould makes it in every window.
func (r *robot) once(name string, walk func(r *robot)) {
	s := r.sat
	if s.Library == nil {
		walk(r)
		return
	}
	is := walkIn{s.Library, name}
	c, walked := answered[is]
	if !walked {
		walk(r)
		answered[is] = r.keep.Now()
		return
	}
	s.Case, s.Resume = c, true
	r.sit(s, r.look)
	r.sat = screen.Setup{}
}

// inFull has the robot make every walk, for a test of the way back.
func (r *robot) inFull() *robot {
	r.sat = screen.Setup{}
	return r
}

func (r *robot) send(msg tea.Msg) {
	r.t.Helper()
	r.onlyLooks(msg)
	if press, ok := msg.(tea.KeyPressMsg); ok && r.beside != nil {
		shown := r.app.Shown()
		w, _ := r.app.Says()
		r.beside.press(&shown, w, press)
	}
	r.seen, r.sat = picture{}, screen.Setup{}
	_, cmd := r.app.Update(msg)
	r.run(cmd)
}

// run carries out a command and sends on what comes of it. Asking the terminal
// for its background stays without an answer, as on a silent terminal.
func (r *robot) run(cmd tea.Cmd) {
	if cmd == nil || r.waits {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		r.quit = true
	case tea.BatchMsg:
		for _, c := range msg {
			r.run(c)
		}
	default:
		if list, ok := sequence(msg); ok {
			for _, c := range list {
				r.run(c)
			}
			return
		}
		if strings.Contains(reflect.TypeOf(msg).String(), "backgroundColorMsg") {
			return
		}
		r.send(msg)
	}
}

// sequence unpacks what tea.Sequence returns, whose type is not exported.
func sequence(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil, false
	}
	list := make([]tea.Cmd, v.Len())
	for i := range list {
		list[i] = v.Index(i).Interface().(tea.Cmd)
	}
	return list, true
}

var named = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown},
	"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "tab": {Code: tea.KeyTab},
	"backspace": {Code: tea.KeyBackspace},
	"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "space": {Code: tea.KeySpace, Text: " "},
	"delete": {Code: tea.KeyDelete},
	"f1":     {Code: tea.KeyF1}, "f2": {Code: tea.KeyF2}, "f3": {Code: tea.KeyF3}, "f4": {Code: tea.KeyF4},
	"f9": {Code: tea.KeyF9}, "ctrl+o": {Code: 'o', Mod: tea.ModCtrl}, "ctrl+k": {Code: 'k', Mod: tea.ModCtrl},
	"ctrl+s": {Code: 's', Mod: tea.ModCtrl}, "ctrl+z": {Code: 'z', Mod: tea.ModCtrl},
	"ctrl+y": {Code: 'y', Mod: tea.ModCtrl},
	"ctrl+q": {Code: 'q', Mod: tea.ModCtrl}, "ctrl+c": {Code: 'c', Mod: tea.ModCtrl},
}

// press presses keys by name.
func (r *robot) press(keys ...string) {
	r.t.Helper()
	for _, k := range keys {
		msg, ok := named[k]
		if !ok {
			r.t.Fatalf("the robot has no key %q", k)
		}
		r.send(msg)
	}
}

// write types letters.
func (r *robot) write(text string) {
	r.typed += " " + text
	for _, c := range text {
		r.send(tea.KeyPressMsg{Code: c, Text: string(c)})
	}
}

// choose moves to the line that begins with one of the texts, by its number where
// it has one, whatever box stands before it, looks whether it is marked there, and
// presses enter.
func (r *robot) choose(texts ...string) {
	r.t.Helper()
	if r.app.Shown().Enter != nil && r.in(r.text(), "Enter goes on with the questions.") {
		r.press("enter") // "My answer so far", which comes of its own accord
	}
	if r.throughDoor(texts) {
		return
	}
	r.moveTo(texts)
	for range 80 {
		for line := range strings.SplitSeq(r.frame(), "\n") {
			if _, entry, chosen := strings.Cut(line, "> "); chosen && r.begins(entry, texts...) {
				r.press("enter")
				return
			}
		}
		r.press("down")
	}
	r.t.Fatalf("nothing to choose begins with %q:\n%s", texts, r.frame())
}

// moveTo moves the mark to an entry that begins with one of the texts, if there is one
// from the mark on. It does not look in between: a window that is drawn at each key
// takes most of the time of a test.
func (r *robot) moveTo(texts []string) {
	shown := r.app.Shown()
	if shown.List == nil {
		return
	}
	first, counted := max(shown.List.Marked, 0), shown.List.Counted() && !shown.Typing()
	if counted {
		first = 0
	}
	for i := first; i < len(shown.List.Items); i++ {
		it := &shown.List.Items[i]
		if !r.begins(it.Lead+it.Label, texts...) {
			continue
		}
		if counted {
			r.write(strconv.Itoa(i + 1))
		}
		for n := 0; n < 80 && r.marked() != i; n++ {
			r.press("down")
		}
		return
	}
}

// marked is which entry is marked, and Nobody where there is no list any more.
func (r *robot) marked() int {
	if l := r.app.Shown().List; l != nil {
		return l.Marked
	}
	return screen.Nobody
}

// reads is how a text reads that is said in English.
func (r *robot) reads(english string) string {
	if r.say == nil {
		return english
	}
	return r.say(english)
}

// in reports whether a text holds another one that is said in English.
func (r *robot) in(text, english string) bool {
	return strings.Contains(unbracketed.Replace(text), unbracketed.Replace(r.reads(english)))
}

// answerDoors are the doors of the answer by what they open, and their letters.
var answerDoors = map[string]string{
	"Go on with questions": "n", "Why this answer": "w", "What would change it": "g", "What to do now": "d", "Papers": "p",
}

// throughDoor goes through a door of the answer by its letter, and reports whether
// it was one. For all else it opens the menu behind the last door.
func (r *robot) throughDoor(texts []string) bool {
	shown := r.app.Shown()
	atDoors := shown.List != nil && shown.List.Row
	behind := shown.List != nil && shown.List.Grouped && r.in(shown.Title, "More")
	if !atDoors && !behind {
		return false
	}
	for name, letter := range answerDoors {
		if !slices.ContainsFunc(texts, func(text string) bool { return strings.HasPrefix(name, text) }) {
			continue
		}
		if behind {
			r.press("esc")
		}
		r.write(letter)
		return true
	}
	if atDoors {
		r.write("m")
	}
	return false
}

// toAnswer goes back to the answer.
func (r *robot) toAnswer() {
	r.t.Helper()
	for range 9 {
		if r.in(r.app.Shown().Title, "Your answer today") {
			return
		}
		r.press("esc")
	}
	r.t.Fatalf("nothing leads back to the answer:\n%s", r.frame())
}

// begins reports whether an entry begins with one of the texts, after its number
// or its box.
func (r *robot) begins(entry string, english ...string) bool {
	entry = number.ReplaceAllString(entry, "")
	bare := box.ReplaceAllString(entry, "")
	return slices.ContainsFunc(english, func(text string) bool {
		said := unbracketed.Replace(r.reads(text))
		seen := unbracketed.Replace(bare)
		if r.say != nil { // with its brackets it may take one more line, and begins with no capital
			said, seen = words.Capital(said), words.Capital(seen)
			if len(seen) > 16 && strings.HasPrefix(said, seen) {
				return true
			}
		}
		return strings.HasPrefix(unbracketed.Replace(entry), said) || strings.HasPrefix(seen, said)
	})
}

// unbracketed is a text without the brackets of a pseudo-language, and of boxes.
var unbracketed = strings.NewReplacer("[", "", "]", "")

// left is the text of the left pane where there are two, else all of it.
func (r *robot) left() string {
	var b strings.Builder
	for line := range strings.SplitSeq(r.told(), "\n") {
		line, _, _ = strings.Cut(line, "│")
		b.WriteString(line + " ")
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// box is how an entry that is answered or ticked begins, and number how one
// with a number.
var (
	box    = regexp.MustCompile(`^\[[^]]{1,3}\] `)
	number = regexp.MustCompile(`^[1-9a-z]  `)
)

// find types into a look-up and takes what is found first.
func (r *robot) find(text string) {
	r.t.Helper()
	r.write(r.reads(text))
	r.press("enter")
}

// expect fails unless the window shows the text.
func (r *robot) expect(text string) {
	r.t.Helper()
	if !r.in(r.frame(), text) {
		r.t.Fatalf("the window does not show %q:\n%s", text, r.frame())
	}
}

// text is all that the window shows as one line, however it is broken.
func (r *robot) text() string {
	if r.frame(); r.seen.text == "" {
		r.seen.text = strings.Join(strings.Fields(r.told()), " ")
	}
	return r.seen.text
}

// told is the window without what was stored last, which names the question
// before.
func (r *robot) told() string {
	var told []string
	for line := range strings.SplitSeq(r.frame(), "\n") {
		if strings.HasPrefix(line, " ") && r.begins(line[1:], "Noted: ") {
			line = ""
		}
		told = append(told, line)
	}
	return strings.Join(told, "\n")
}

// frame is the window without colour, as a picture.
func (r *robot) frame() string {
	if r.seen.of == r.app {
		return r.seen.frame
	}
	list := strings.Split(colourless(r.app.Frame()), "\n")
	for i := range list {
		list[i] = strings.TrimRight(list[i], " ")
	}
	r.seen = picture{of: r.app, frame: strings.Join(list, "\n")}
	return r.seen.frame
}

// colourless is a frame without its colours and styles.
func colourless(frame string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(frame, "\x1b[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		after := strings.TrimLeft(rest, "0123456789;:")
		if !strings.HasPrefix(after, "m") {
			b.WriteString("\x1b[") // no colour, and not allowed in a frame
			frame = rest
			continue
		}
		frame = after[1:]
	}
}
