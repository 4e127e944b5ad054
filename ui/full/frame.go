package full

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// View draws the frame. Every terminal mode that the program uses is set here
// and nowhere else.
func (a *App) View() tea.View {
	view := tea.NewView(a.Frame())
	view.AltScreen = true
	view.WindowTitle = a.layout.words.Program
	return view
}

// Frame is what the window shows: the top line, the body, the line above the
// keys, and the keys.
func (a *App) Frame() string {
	if a.width <= 0 || a.height <= 0 {
		return ""
	}
	frame := strings.Join(a.frame(), "\n")
	if a.pen.look.ASCII {
		return screen.InASCII(frame)
	}
	return frame
}

func (a *App) frame() []string {
	if a.small() {
		return block(a.tooSmall(), a.height)
	}
	s := a.walk.Shown()
	head := a.head(&s)
	foot := append(a.noteLines(&s, a.height-len(head)), a.footer(&s))
	room := a.height - len(head) - len(foot)
	body := block(a.layout.body(&s, a.view(&s), a.width, room), room)
	return slices.Concat(head, body, foot)
}

// head is what stands above every screen.
func (a *App) head(s *screen.Shown) []string {
	over := a.walk.Over()
	head := []string{a.header(s, over.Case), a.ruler(s, over)}
	if over.Calls && (!over.Care || over.Waiting) {
		head = append(head, a.pen.wrap(screen.Crisis, over.Crisis, a.width-stripMargin, stripMargin)...)
	}
	return head
}

// tooSmall asks for a larger window. Whom to call in a crisis is told there too,
// where no key but that to leave works.
func (a *App) tooSmall() []string {
	over := a.walk.Over()
	out := screen.Lines(a.layout.words.Texts.TooSmall, a.width)
	crisis := screen.Lines(over.Crisis, a.width)
	switch gap := a.height - len(out) - len(crisis); {
	case gap > 0:
		return append(append(out, ""), crisis...)
	case gap == 0:
		return append(out, crisis...)
	case over.Calls && len(crisis) <= a.height:
		return crisis
	}
	return out
}

// ruler is the line under the top line. It says whose content this is when it
// is not ours, at any width.
func (a *App) ruler(s *screen.Shown, over screen.Over) string {
	if over.Pack == "" {
		return a.pen.ruleAt(a.width, barBelow(s, over, a.width), a.pen.theme.TeeDown)
	}
	return a.pen.say(screen.Warn, " "+a.pen.theme.Alert+" "+screen.Clip(over.Pack, a.width-4))
}

// header is the top line: the program, how the case is called where a list has named
// it, where the person is, how much is left.
func (a *App) header(s *screen.Shown, called string) string {
	middle, right := s.Title, s.Aside
	name := " " + a.layout.words.Program
	if called != "" {
		name += " · " + screen.Clip(called, a.width/4)
	}
	if n := cells(name + right); n+cells(middle)+4 > a.width {
		name, middle, right = narrow(a.width, name, middle, right)
	}
	room := a.width - cells(name+middle+right) - 1
	before := max(room/2, 1)
	after := max(room-before, 0)
	return a.pen.say(screen.Dim, name) + gap(before) + a.pen.say(screen.Title, middle) + gap(after) +
		a.pen.say(screen.Dim, right)
}

// narrow is the top line where not all of it has room: first the name of the
// program goes, then how much is left, then which part it is. The title is cut
// last.
func narrow(width int, name, middle, right string) (string, string, string) {
	title, _, _ := strings.Cut(middle, words.PartMark)
	short, _, _ := strings.Cut(right, screen.AsideMark)
	switch {
	case middle != "" && cells(name+middle+short)+4 <= width && short != right:
		return name, middle, short
	case middle != "" && cells(middle+right)+3 <= width:
		return "", middle, right
	case cells(name+middle)+3 <= width:
		return name, middle, ""
	case cells(middle)+2 <= width:
		return "", middle, ""
	case cells(name+title)+3 <= width:
		return name, title, ""
	case cells(title)+2 <= width:
		return "", title, ""
	}
	return name, screen.ClipWords(middle, width-cells(name)-3), ""
}

// leastBody is how many lines a screen keeps below the crisis line, whatever has
// to be said: a question with its first option is never out of sight.
const leastBody = 7

// barBelow is where the bar between two panes meets the rule above them, and none at
// 0.
func barBelow(s *screen.Shown, over screen.Over, width int) int {
	if over.Care || over.Calls {
		return 0
	}
	return parted(s, width)
}

// noteLines stand above the keys: a rule, or what has to be said, in as many
// lines as it takes and the rest of the window can spare. The rule goes on behind
// it.
func (a *App) noteLines(s *screen.Shown, rest int) []string {
	note := a.walk.Note()
	if note.Text == "" || a.walk.Over().Care {
		return []string{a.pen.ruleAt(a.width, parted(s, a.width), a.pen.theme.TeeUp)}
	}
	role, mark := screen.Remark, " "
	switch {
	case note.Bad:
		role, mark = screen.Error, " "+a.pen.theme.Alert+" "
	case note.Brief:
		role = screen.Dim
	}
	room := a.width - cells(mark) - 1
	most := max(min(a.height/3, rest-1-leastBody), 1)
	list := screen.Lines(note.Text, room)
	if note.Brief {
		most = min(most, mostBrief)
		if s.Ask != "" && len(list) > 1 { // an option stands where the second line would
			list = screen.Lines(cmp.Or(note.Short, note.Text), room)
		}
	}
	switch goesOn := a.layout.words.Interview.HelpGoesOn(a.layout.keys.HelpName(s)); {
	case len(list) <= most:
	case note.Brief || !a.walk.Over().Helps:
		list = screen.Shorten(list, most, room)
	default: // the help tells it whole
		list = screen.Shorten(list, most, room-cells(goesOn)-1)
		list[most-1] += " " + goesOn
	}
	for i, line := range list {
		list[i] = a.pen.say(role, pad([]string{mark, ""}[min(i, 1)], cells(mark))+line)
	}
	last := len(list) - 1
	list[last] += " " + a.pen.rule(a.width-cells(list[last])-1)
	return list
}

// mostBrief is how many lines a note takes at most that repeats what was chosen.
const mostBrief = 3

// roomy is the width from which the footer tells both keys of the crisis lines.
const roomy = 100

// footer shows the keys of the screen on top, as many as fit, and the way to the crisis
// lines always.
func (a *App) footer(s *screen.Shown) string {
	crisis := a.layout.keys.Crisis
	last := crisis.Help().Desc + ": " + crisis.Help().Key
	if a.width >= roomy {
		last = crisis.Help().Desc + ": " + a.layout.keys.Names(crisis, true)
	}
	fit := barThatFits(a.layout.keys, s.Bar, a.width-cells(last)-2)
	var out strings.Builder
	out.Grow(4 * a.width)
	used := 0
	for i := range s.Bar {
		if !fit[i] {
			continue
		}
		h := s.Bar[i].Help()
		out.WriteString("  "[:min(used+1, 2)]) // one cell before the first
		a.pen.looks[screen.KeyName].Write(&out, h.Key)
		out.WriteByte(' ')
		a.pen.looks[screen.KeyText].Write(&out, h.Desc)
		used += barCells(s.Bar[i])
	}
	out.WriteString(gap(a.width - cells(last) - max(used, 1)))
	a.pen.looks[screen.Crisis].Write(&out, last)
	return out.String()
}

// barThatFits are the keys that have room in the footer, in their order. The help, which
// tells all of them, is always one: keys that move give way to it, and then the last.
func barThatFits(keys *screen.Keys, bar []key.Binding, room int) []bool {
	fit, helps := make([]bool, len(bar)), -1
	moves := func(i int) bool {
		does := bar[i].Help().Desc
		return does == keys.Down.Help().Desc || does == keys.PageDown.Help().Desc
	}
	take := func(i int) {
		if w := barCells(bar[i]); !fit[i] && w <= room {
			fit[i], room = true, room-w
		}
	}
	drop := func(i int) {
		if fit[i] && !fit[helps] {
			fit[i], room = false, room+barCells(bar[i])
			take(helps)
		}
	}
	for i := range bar {
		take(i)
		if bar[i].Help().Desc == keys.Help.Help().Desc {
			helps = i
		}
	}
	if helps < 0 || fit[helps] {
		return fit
	}
	for _, moving := range []bool{true, false} {
		for i := range slices.Backward(bar) {
			if moves(i) == moving {
				drop(i)
			}
		}
	}
	for _, moving := range []bool{false, true} {
		for i := range bar {
			if moves(i) == moving {
				take(i)
			}
		}
	}
	return fit
}

// barCells are how many cells a key takes in the footer.
func barCells(b key.Binding) int {
	h := b.Help()
	return cells(h.Key) + cells(h.Desc) + 3
}
