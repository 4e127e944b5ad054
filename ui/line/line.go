package line

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// face is one sitting in plain lines.
type face struct {
	reader *screen.Reader
	words  *words.Line
	edge   Terminal
	in     *bufio.Reader
	out    *bufio.Writer
	width  int
	same   bool // the screen was read out, and nothing changed since
}

// Terminal is what is read from and written to, and what it can do beside that. What
// is nil it cannot.
type Terminal struct {
	In    io.Reader
	Out   io.Writer
	Width int // of a line, in cells
	// ASCII says that only what can be typed is written, but for what the person typed.
	ASCII bool
	// Hidden reads a line that is not shown while it is typed.
	Hidden func() (text string, err error)
	// Wait waits so long for a line, and reports false when none came.
	Wait func(most time.Duration) bool
	// Clear takes what was written off the window, and reports false where that
	// cannot be done.
	Clear func() bool
}

// Run reads the screens out and asks until the person leaves, and reports false when the
// input ended before, or with an error when nothing more can be written. The opening is
// its first line.
func Run(s screen.Setup, t Terminal, opening string) (left bool, err error) {
	r := screen.NewReader(s)
	f := &face{reader: r, words: &r.Words().Line, edge: t, in: bufio.NewReader(t.In), out: bufio.NewWriter(t.Out),
		width: t.Width}
	defer func() { err = f.out.Flush() }() // it keeps the first error
	f.say(opening)
	f.news(nil)
	for !r.Over() {
		shown := r.Shown()
		if !f.same {
			f.read(&shown)
			f.same = true
		}
		text, is := f.ask(&shown)
		switch is {
		case over:
			f.ended(&shown, text)
			return false, nil
		case unheard:
			return false, nil
		case late:
			f.half(&shown, text)
			f.covered()
		default:
			f.take(&shown, text)
		}
	}
	if s.Keep.Quiet() || s.Keep.Private() {
		f.clear()
	}
	f.raw(r.Summary(t.Width))
	return true, nil
}

// ended keeps what was typed when the input ends within a line.
func (f *face) ended(shown *screen.Shown, text string) {
	f.half(shown, text)
	f.raw("\n")
}

// half keeps what of a text was typed so far.
func (f *face) half(shown *screen.Shown, text string) {
	if shown.Form != nil && !shown.Form.Secret && text != "" {
		f.reader.Half(shown.Form.Put, text)
	}
}

// covered clears the window once the cases are locked.
func (f *face) covered() {
	f.same = false
	f.clear()
}

// clear takes what was read out off the window, or says that it is still there.
func (f *face) clear() {
	_ = f.out.Flush()
	if f.edge.Clear != nil && f.edge.Clear() {
		f.say(f.words.Cleared)
	} else {
		f.say(f.words.NotCleared)
	}
}

// take does what a line is for.
func (f *face) take(shown *screen.Shown, text string) {
	d, word := &f.words.Doors, strings.ToLower(text)
	switch {
	case f.reader.Caring() && (word == "" || word == d.Back):
		f.reader.GoOn()
		f.same = false
	case word == d.Help:
		f.help(shown)
	case word == d.Again:
		f.same = false
	case f.reader.Caring() && word != d.Quit && word != d.Crisis:
		f.say(f.words.Stays)
	case f.opens(shown, word):
	case shown.Form != nil:
		f.write(shown.Form, text)
	default:
		f.choose(shown, word)
	}
}

// opens goes through a door of the screen, or through one that is always there.
func (f *face) opens(shown *screen.Shown, word string) bool {
	for _, door := range shown.Doors {
		if strings.ToLower(door.Name) == word {
			f.do(door.Open)
			return true
		}
	}
	open := f.reader.Door(word)
	if open != nil {
		f.do(open)
	}
	return open != nil
}

// write stores a text, and says what is wrong with it. An empty line leaves it
// as it is.
func (f *face) write(form *screen.Form, text string) {
	switch {
	case form.Secret:
		form.Put(text)
	case form.Locked != "" && text != "":
		f.say(form.Locked)
		f.same = true
		return
	case strings.EqualFold(text, f.words.Doors.Empty):
		form.Put("")
	case text != "":
		form.Put(strings.TrimPrefix(text, "="))
	}
	f.do(form.Enter)
	if wrong := form.Wrong(); wrong != "" {
		f.say(wrong)
		f.same = true
	}
}

// choose takes an entry by its number, finds one by a part of its name, or goes
// on.
func (f *face) choose(shown *screen.Shown, word string) {
	number, err := strconv.Atoi(strings.TrimRight(word, ".)")) // entries are read out as "1."
	switch {
	case err == nil && number >= 1 && number <= len(shown.Items()):
		f.do(shown.Items()[number-1].Do)
	case err == nil && shown.Find == nil && len(shown.Items()) > 0:
		f.refuse(shown, word)
	case shown.Enter != nil && (word == "" || number == 1 && len(shown.Items()) == 0): // the one way on
		f.do(shown.Enter)
	case word == f.words.Doors.All && shown.Find != nil:
		showAll(shown.Find)
		f.same = false
	case word != "" && shown.Find != nil:
		shown.Find.Look(word)
		f.same = false
	default:
		f.refuse(shown, word)
	}
}

// refuse says that what was typed is none of what can be typed, and what can be.
func (f *face) refuse(shown *screen.Shown, word string) {
	number := word != "" && strings.Trim(word, "0123456789.)-+") == ""
	meant := ""
	if !number {
		meant = f.reader.Meant(shown, word)
	}
	f.say(f.words.Refuses(word, number, meant, len(shown.Items())))
}

// showAll ends a search.
func showAll(f *screen.Find) {
	if f.Close != nil {
		f.Close()
	} else {
		f.Look("")
	}
}

// do does what is wanted, and tells what came of it.
func (f *face) do(open func() screen.Acts) {
	_, before := f.reader.Verdicts()
	locked := f.reader.Locked()
	f.reader.Do(open)
	f.same = false
	if f.reader.Locked() && !locked {
		f.covered()
	}
	if f.reader.Turned() {
		before = nil // it is of another person
		if _ = f.out.Flush(); f.edge.Clear != nil {
			f.edge.Clear() // where it cannot, what was read out is above
		}
	}
	f.news(before)
}

// news is what was said, what is to be copied, and each verdict that is another.
func (f *face) news(before []string) {
	for _, text := range f.reader.Copies() {
		f.raw(text + "\n")
	}
	if note := f.reader.Note(); note != "" {
		f.say(note)
	}
	names, now := f.reader.Verdicts()
	for i := range before {
		if !slices.Equal(before[i:i+1], now[i:i+1]) {
			f.say(f.words.Now(names[i], now[i], before[i]))
		}
	}
}
