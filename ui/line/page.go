package line

import (
	"strconv"
	"strings"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// indent is how far what belongs to an entry stands below it.
const indent = "   "

// read reads a screen out.
func (f *face) read(shown *screen.Shown) {
	f.raw("\n")
	f.say(sentence(shown.Title) + " " + sentence(shown.Aside))
	above, below := f.reader.Reads(shown, f.width)
	f.lines(above, "")
	apart := len(above) > 0 && above[len(above)-1] == "" // what is above the list ends with an empty line
	for i := range shown.Items() {
		entry := &shown.Items()[i]
		if head := entry.Above(f.width); len(head) > 0 {
			if i > 0 || !apart {
				f.raw("\n")
			}
			f.lines(head, "")
		} else if i == 0 && shown.List.Row && !apart { // steps with numbers of their own may stand above
			f.raw("\n")
		}
		f.lines(screen.Wrap(strconv.Itoa(i+1)+". "+entry.Says(), f.width), "")
		f.lines(entry.Told(f.width-len(indent)), indent)
	}
	f.lines(below, "")
	if shown.Find != nil {
		f.say(f.search(shown.Find))
	}
	if form := shown.Form; form != nil && form.Known != "" && !form.Secret {
		f.say(f.words.TextKept + " " + words.Clean(form.Known))
	}
}

// search says what of a list is read out, and how it is searched.
func (f *face) search(find *screen.Find) string {
	text := f.words.Found + " " + f.words.AllShown
	switch looks := find.Form != nil && strings.TrimSpace(find.Form.Known) != ""; {
	case find.None != "":
		return find.None
	case looks && find.Count != "":
		return text + " " + words.Capital(sentence(find.Count))
	}
	return text
}

// sentence ends a heading as a sentence ends, so that a voice pauses there.
func sentence(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!") {
		return text
	}
	return text + "."
}

// help tells what can be typed.
func (f *face) help(shown *screen.Shown) {
	for _, text := range f.words.Help {
		f.say(text)
	}
	if f.reader.Lists() {
		f.say(f.words.HelpCases)
	}
	if f.reader.Locks() {
		f.say(f.words.HelpLock)
	}
	for _, door := range shown.Doors {
		f.say(door.Name)
	}
}

// say writes a text in lines.
func (f *face) say(text string) { f.lines(screen.Wrap(text, f.width), "") }

func (f *face) lines(list []string, before string) {
	for _, line := range list {
		f.raw(before + line + "\n")
	}
}

// raw writes a text as it is. Where nobody takes it, that is seen before the next line is
// read.
func (f *face) raw(text string) {
	if f.edge.ASCII {
		text = screen.InASCII(text)
	}
	_, _ = f.out.WriteString(text)
}
