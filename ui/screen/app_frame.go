package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/reference"
	"ketacover/ui/words"
)

// View draws the frame. Every terminal mode that the program uses is set here
// and nowhere else.
func (a *App) View() tea.View {
	view := tea.NewView(a.Frame())
	view.AltScreen = true
	view.WindowTitle = a.visit.words.Program
	return view
}

// Frame is what the window shows: the top line, the body, the line above the
// keys, and the keys.
func (a *App) Frame() string {
	if a.width <= 0 || a.height <= 0 {
		return ""
	}
	frame := a.frame()
	if a.look.ASCII {
		return asciiOnly.Replace(frame)
	}
	return frame
}

// asciiOnly stands in for the marks inside sentences where the terminal has
// only ASCII.
var asciiOnly = strings.NewReplacer("…", "~", "·", "-", "–", "-", "’", "'", "“", "\"", "”", "\"")

func (a *App) frame() string {
	if a.small() {
		return join(block(a.tooSmall(), a.height))
	}
	head := a.head()
	foot := append(a.noteLines(a.height-len(head)), a.footer())
	room := a.height - len(head) - len(foot)
	body := strings.Split(a.front().View(a.width, room), "\n")
	return join(append(append(head, block(body, room)...), foot...))
}

// front is the screen that is seen: the one on top, or the page over it.
func (a *App) front() Screen {
	if a.caring() {
		return a.care
	}
	return a.top()
}

// head is what stands above every screen.
func (a *App) head() []string {
	head := []string{a.header(), a.ruler()}
	if a.visit.inCrisis() && !(a.caring() && a.care.drawn) {
		text := a.visit.session.Library.Reference.Note(reference.CrisisNote)
		head = append(head, styled(a.visit.theme.Crisis, indent(lines(text, a.width-1), 1))...)
	}
	return head
}

// tooSmall asks for a larger window. Whom to call in a crisis is told there too,
// where no key but that to leave works.
func (a *App) tooSmall() []string {
	out := lines(a.visit.words.Texts.TooSmall, a.width)
	crisis := lines(a.visit.session.Library.Reference.Note(reference.CrisisNote), a.width)
	switch gap := a.height - len(out) - len(crisis); {
	case gap > 0:
		return append(append(out, ""), crisis...)
	case gap == 0:
		return append(out, crisis...)
	case a.visit.inCrisis() && len(crisis) <= a.height:
		return crisis
	}
	return out
}

// ruler is the line under the top line. It says whose content this is when it
// is not ours, at any width.
func (a *App) ruler() string {
	pack := a.visit.session.Library.Origin
	if pack == "" {
		return a.visit.ruleLine(a.width)
	}
	t := &a.visit.theme
	return t.Warn.Render(" " + t.Alert + " " + clip(a.visit.words.Sources.FromPack(pack), a.width-4))
}

// header is the top line: the program, where the person is, how much is left.
func (a *App) header() string {
	t := &a.visit.theme
	middle, right := a.front().Heading()
	name := " " + a.visit.words.Program
	if n := cells(name + right); n+cells(middle)+4 > a.width {
		name, middle, right = a.narrow(name, middle, right)
	}
	gap := a.width - cells(name+middle+right) - 1
	before := max(gap/2, 1)
	after := max(gap-before, 0)
	return t.Dim.Render(name) + strings.Repeat(" ", before) + t.Heading.Render(middle) +
		strings.Repeat(" ", after) + t.Dim.Render(right)
}

// narrow is the top line where not all of it has room: first the name of the
// program goes, then how much is left, then which part it is. The title is cut
// last.
func (a *App) narrow(name, middle, right string) (string, string, string) {
	title, _, _ := strings.Cut(middle, words.PartMark)
	switch {
	case middle != "" && cells(middle+right)+3 <= a.width:
		return "", middle, right
	case cells(name+middle)+3 <= a.width:
		return name, middle, ""
	case cells(middle)+2 <= a.width:
		return "", middle, ""
	case cells(name+title)+3 <= a.width:
		return name, title, ""
	case cells(title)+2 <= a.width:
		return "", title, ""
	}
	return name, clipWords(middle, a.width-cells(name)-3), ""
}

// leastBody is how many lines a screen keeps below the crisis line, whatever has
// to be said: a question with its first option is never out of sight.
const leastBody = 7

// noteLines stand above the keys: a rule, or what has to be said, in as many
// lines as it takes and the rest of the window can spare.
func (a *App) noteLines(rest int) []string {
	t := &a.visit.theme
	if a.note.text == "" || a.caring() {
		return []string{a.visit.ruleLine(a.width)}
	}
	look, mark := t.Note, " "
	if a.note.bad {
		look, mark = t.Error, " "+t.Alert+" "
	}
	room := a.width - cells(mark) - 1
	list := []string{clip(a.note.text, room)}
	if !a.note.brief {
		list = shorten(lines(a.note.text, room), max(min(a.height/3, rest-1-leastBody), 1), room)
	}
	for i, line := range list {
		list[i] = look.Render(pad([]string{mark, ""}[min(i, 1)], cells(mark)) + line)
	}
	return list
}

// roomy is the width from which the footer tells both keys of the crisis lines.
const roomy = 100

// footer shows the keys of the screen on top, as many as fit, and the way to
// the crisis lines always.
func (a *App) footer() string {
	t := &a.visit.theme
	crisis := a.visit.keys.crisis
	last := crisis.Help().Desc + ": " + crisis.Help().Key
	if a.width >= roomy {
		last = crisis.Help().Desc + ": " + a.visit.keys.both(crisis)
	}
	room := a.width - cells(last) - 2
	out, used := "", 0
	for _, b := range a.front().ShortHelp() {
		h := b.Help()
		if w := cells(h.Key+h.Desc) + 3; used+w <= room {
			out += "  " + t.Key.Render(h.Key) + " " + t.KeyText.Render(h.Desc)
			used += w
		}
	}
	return pad(strings.TrimPrefix(out, " "), a.width-cells(last)-1) + t.Crisis.Render(last)
}
