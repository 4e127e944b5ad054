package line

import (
	"slices"
	"strings"
	"time"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// dot ends a text of several lines.
const dot = "."

// mostTyped is how much of a line is taken, in bytes.
const mostTyped = 1 << 14

// came is how the reading of a line went.
type came uint8

const (
	whole   came = iota
	over         // the input ended
	late         // nobody typed for so long that the cases are locked now
	unheard      // nothing more can be written
)

// ask says what can be typed, and reads it: with what came of it before, where the
// input ended or nobody typed for too long.
func (f *face) ask(shown *screen.Shown) (text string, is came) {
	f.say(f.prompt(shown) + ":")
	if f.out.Flush() != nil { // no answer is given to what nobody heard
		return "", unheard
	}
	if shown.Form != nil && shown.Form.Secret && f.edge.Hidden != nil {
		return f.hidden()
	}
	text, is = f.line()
	if is != whole || shown.Form == nil || !shown.Form.Many || text == "" || f.known(shown, text) {
		return text, is
	}
	for {
		more, is := f.line()
		switch {
		case is != whole:
			return strings.TrimSpace(text + "\n" + more), is
		case more == dot:
			return text, whole
		}
		text += "\n" + more
	}
}

// hidden reads a line that is not shown, as it was typed: each space counts.
func (f *face) hidden() (text string, is came) {
	text, err := f.edge.Hidden()
	f.raw("\n")
	if err != nil {
		return "", over
	}
	return text, whole
}

// mostWait is how long is waited at most until somebody looks, so that a laptop that
// was woken is not open for long.
const mostWait = 20 * time.Second

// wait waits for a line, and reports false once the cases are locked because nobody
// typed one.
func (f *face) wait() bool {
	for f.edge.Wait != nil && f.in.Buffered() == 0 {
		left, locks := f.reader.Idle()
		if !locks || f.edge.Wait(min(left, mostWait)) {
			break
		}
		if left == 0 && f.reader.Late() {
			return false
		}
	}
	return true
}

// known reports whether a line is a word that works here.
func (f *face) known(shown *screen.Shown, text string) bool {
	d, word := &f.words.Doors, strings.ToLower(text)
	if word == d.Help || word == d.Again || word == d.Empty || f.reader.Door(word) != nil {
		return true
	}
	for _, door := range shown.Doors {
		if strings.ToLower(door.Name) == word {
			return true
		}
	}
	return false
}

// line reads a line. One that comes after nobody typed for too long goes nowhere: who
// typed it may be somebody else.
func (f *face) line() (text string, is came) {
	if !f.wait() {
		return "", late
	}
	text, err := f.in.ReadString('\n')
	text = words.Clean(strings.ToValidUTF8(text[:min(len(text), mostTyped)], ""))
	switch {
	case err != nil:
		return strings.TrimSpace(text), over
	case f.reader.Late():
		return "", late
	}
	return strings.TrimSpace(text), whole
}

// prompt says what can be typed now.
func (f *face) prompt(shown *screen.Shown) string {
	d := &f.words.Doors
	var what, doors []string
	switch {
	case f.reader.Caring():
		return f.words.Prompt([]string{f.words.Enter}, nil, []string{d.Crisis, d.Quit})
	case shown.Form != nil && shown.Form.Many:
		what = append(what, f.words.Lines)
	case shown.Form != nil && shown.Form.Secret:
		what = append(what, f.words.Secret)
	case shown.Form != nil:
		what = append(what, f.words.Text)
	case len(shown.Items()) > 0:
		what = append(what, f.words.Number)
	}
	if shown.Enter != nil {
		what = append(what, f.words.Enter)
	}
	for _, door := range shown.Doors {
		doors = append(doors, strings.ToLower(door.Name))
	}
	always := []string{d.Back, d.Answer, d.Save, d.Help, d.Quit, d.Crisis}
	switch {
	case f.reader.Locked():
		always = always[3:]
	default:
		if f.reader.Locks() {
			always = slices.Insert(always, 3, d.Lock)
		}
		if f.reader.Lists() {
			always = slices.Insert(always, 3, d.Cases)
		}
	}
	return f.words.Prompt(what, doors, always)
}
