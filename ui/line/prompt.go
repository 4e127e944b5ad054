package line

import (
	"strings"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// dot ends a text of several lines.
const dot = "."

// mostTyped is how much of a line is taken, in bytes.
const mostTyped = 1 << 14

// ask says what can be typed, and reads it. It reports false when the input
// ended, with what came of the line before.
func (f *face) ask(shown *screen.Shown) (text string, ok bool) {
	f.say(f.prompt(shown) + ":")
	_ = f.out.Flush() // whoever reads is gone, and the input ends soon
	text, ok = f.line()
	if !ok || shown.Form == nil || !shown.Form.Many || text == "" || f.known(shown, text) {
		return text, ok
	}
	for {
		more, ok := f.line()
		switch {
		case more == dot:
			return text, true
		case !ok:
			return strings.TrimSpace(text + "\n" + more), false
		}
		text += "\n" + more
	}
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

// line reads a line.
func (f *face) line() (text string, ok bool) {
	text, err := f.in.ReadString('\n')
	text = words.Clean(strings.ToValidUTF8(text[:min(len(text), mostTyped)], ""))
	return strings.TrimSpace(text), err == nil
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
	return f.words.Prompt(what, doors, []string{d.Back, d.Answer, d.Save, d.Help, d.Quit, d.Crisis})
}
