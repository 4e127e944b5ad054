package full

import (
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// Where everything stands. Whoever changes how the program looks begins here: the
// margins and measures of all screens are these, and body is the one function
// that lays a screen out.
const (
	margin      = 2   // at the left of a text, and at its right
	stripMargin = 1   // at the left of a strip below
	paneMargin  = 3   // at both sides of what stands beside
	entryMargin = 4   // at the left of an entry, with room for its mark
	underMargin = 7   // at the left of what belongs to an entry
	wide        = 100 // the width from which two blocks stand side by side
	textMeasure = 72  // the most cells of a line of text
	readMeasure = 76  // and of a page, with its margins
	listMeasure = 90  // of a table, or of groups beside each other
	askMeasure  = 64  // of a question
	lowWindow   = 14  // below this height air between the parts gives way
	airWindow   = 16  // and below this the line of air above and below all
	tableWidth  = 78  // from which a table stands in rows
	shortWidth  = 70  // below which entries go by their short names
)

// view is how a screen is seen: which lines of its text and of its list. The
// screen itself does not know.
type view struct {
	ask        string // the question that it was seen with
	text, list scroll
}

// layout lays screens out.
type layout struct {
	pen    *pen
	editor editor
	words  *words.Words
	keys   *screen.Keys
}

// dress takes on a look.
func (p *layout) dress(look style.Options) {
	p.pen.dress(look)
	p.editor.dress(p.pen)
}

// body draws a screen in at most height lines, none wider than width.
func (p *layout) body(s *screen.Shown, v *view, width, height int) []string {
	b := s.Beside
	switch {
	case b == nil || b.Strip == nil && !paned(s, width):
		return p.centred(s, v, width, height)
	case paned(s, width):
		l, r, left := p.panes(s, v, width, height)
		return sideBySide(p.pen.theme.Rule.Render(p.pen.theme.Vertical), block(l, height), block(r, height), left)
	case b.Above:
		top := p.pen.draw(b.Strip(width-2*margin, height), margin)
		if height >= airWindow {
			top = append(append([]string{""}, top...), "") // air parts them
		} else {
			top = append(top, p.pen.rule(width))
		}
		return append(top, p.centred(s, v, width, height-len(top))...)
	}
	left := stripMargin
	if b.Right == nil {
		left = side(s, width) + margin // it belongs to the text
	}
	strip := p.pen.draw(b.Strip(width-2*left, height), left)
	room := max(height-len(strip)-1, 1)
	if height < lowWindow && p.crowded(s, width, room) {
		strip = p.pen.draw(b.Strip(width-2*left, 1), left)
		room = max(height-len(strip), 1)
		return append(block(p.centred(s, v, width, room), room), strip...)
	}
	return append(append(block(p.centred(s, v, width, room), room), p.pen.rule(width)), strip...)
}

// centred draws a screen in the middle of its room, with a line of air above and
// below where there is room for it.
func (p *layout) centred(s *screen.Shown, v *view, width, height int) []string {
	measure, left := measureOf(s, width), side(s, width)
	if height < airWindow {
		return p.set(s, v, measure, height, left)
	}
	room := height - 2
	if s.Ask != "" || s.List != nil && s.List.Row {
		room++ // why it is asked, or the doors, may stand there
	}
	return append([]string{""}, p.set(s, v, measure, room, left)...)
}

// set draws a screen so far from the left. A page alone is drawn where it stands, as it
// is the most that is drawn.
func (p *layout) set(s *screen.Shown, v *view, width, height, left int) []string {
	if s.Ask == "" && s.List == nil && s.Pinned == nil && s.Find == nil {
		return p.page(s, v, width, height, left)
	}
	return beyond(p.main(s, v, width, height), left)
}

// side is how far a screen stands from the left of its room. Where there is little
// room more it is at the left, so that screens of unlike widths begin at one place.
func side(s *screen.Shown, width int) int {
	if rest := width - measureOf(s, width); rest >= 2*leastSide {
		return rest / 2
	}
	return 0
}

// leastSide is the least room at both sides of a screen that stands in the middle.
const leastSide = 8

// measureOf is how much of a width a screen takes.
func measureOf(s *screen.Shown, width int) int {
	most := readMeasure
	switch {
	case s.Ask != "":
		most = askMeasure + 2*margin
	case s.Measure > 0:
		most = s.Measure
	case s.List != nil && (s.List.Heads != nil || s.List.Grouped):
		most = listMeasure
	}
	return min(width, most)
}

// parted is where the bar stands between a screen and what is at its right, and
// none at 0.
func parted(s *screen.Shown, width int) int {
	if s.Beside == nil || s.Beside.Right == nil || width < wide {
		return 0
	}
	return width*s.Beside.Left/100 + 1
}

// paned reports whether a screen stands in two panes.
func paned(s *screen.Shown, width int) bool { return parted(s, width) > 0 }

// panes draws a screen, and what stands beside it at its right, which is left cells
// from the edge.
func (p *layout) panes(s *screen.Shown, v *view, width, height int) (l, r []string, left int) {
	alone := *s
	if s.Beside.Strip == nil {
		alone.After = nil // it is what stands beside
	}
	left = parted(s, width)
	room, air := width-left-1-2*paneMargin, 0
	if height >= airWindow {
		air = 1
	}
	said := s.Beside.Right(room, height-2*air)
	for air > 0 && len(said) > 0 && len(said[0]) == 0 {
		said = said[1:] // both panes begin in one line
	}
	right := p.pen.draw(shorten(said, height-2*air, room), paneMargin)
	return p.centred(&alone, v, left-1, height), append(make([]string, air), right...), left
}

// main draws what is asked or read, and what is chosen from.
func (p *layout) main(s *screen.Shown, v *view, width, height int) []string {
	if s.Ask != "" {
		return p.asked(s, v, width, height)
	}
	var top []string
	if s.Find != nil && s.Find.Form != nil {
		top = p.search(s.Find, width-paneMargin)
	}
	if s.Pinned != nil {
		top = append(top, p.pen.draw(s.Pinned(width-2*margin), margin)...)
	}
	height -= len(top)
	switch {
	case s.List == nil:
		return append(top, p.page(s, v, width, height, 0)...)
	case s.List.Row:
		return append(top, p.overDoors(s, v, width, height)...)
	case s.List.Apart:
		list, places := p.lay(s, width)
		below := p.inView(&v.list, list, places, s.List.Marked, max(height/3, 4))
		room := max(height-len(below)-1, 1)
		return append(append(block(p.page(s, v, width, room, 0), room), gap(margin)+p.pen.rule(width-2*margin)), below...)
	}
	return append(top, p.listed(s, v, width, height)...)
}

// read is what is read, with a list of so many lines.
func read(s *screen.Shown, width, height, list int) []screen.Line {
	switch {
	case s.Fit != nil:
		return s.Fit(width-2*margin, screen.Room{Height: height, List: list})
	case s.Read != nil:
		return s.Read(width - 2*margin)
	}
	return nil
}

// page draws what is read so far from the left, which scrolls: of a long text only what
// is in view.
func (p *layout) page(s *screen.Shown, v *view, width, height, left int) []string {
	text := read(s, width, height, 0)
	if s.Pinned != nil && height < lowWindow && len(text) > 0 && len(text[0]) == 0 {
		text = text[1:]
	}
	text = ended(text)
	from, to := v.text.window(len(text), nil, 0, height)
	return p.more(p.pen.draw(text[from:to], left+margin), from, len(text)-to, left)
}

// listed draws a list with what is read above and below it, all of which scrolls.
func (p *layout) listed(s *screen.Shown, v *view, width, height int) []string {
	list, places := p.lay(s, width)
	var above, below []string
	if s.Find == nil || s.Find.Form == nil {
		above = p.pen.draw(read(s, width, height, len(list)), margin)
	}
	if s.After != nil {
		below = p.pen.draw(s.After(width-2*margin), margin)
	}
	if s.Beside != nil && s.Beside.Strip == nil && len(below) > 0 && len(above)+len(list)+len(below) > height {
		below, above = append(append(below, ""), above[:len(above)-1]...), nil // what follows from the list comes first
	}
	all := append(append(above[:len(above):len(above)], list...), below...)
	for i := range places {
		places[i] = places[i].down(len(above))
	}
	if n := len(places); n > 0 {
		places[0].from = 0
		places[n-1].to = max(places[n-1].to, len(all)-len(below)) + len(below)
	}
	return p.inView(&v.list, all, places, s.List.Marked, height)
}

// inView is the lines in view of a list.
func (p *layout) inView(s *scroll, list []string, places []place, entry, height int) []string {
	from, to := s.window(len(list), places, entry, height)
	return p.more(list[from:to:to], from, len(list)-to, 0)
}

// more tells how many lines there are above those in view, and below, so far from the
// left.
func (p *layout) more(shown []string, above, below, left int) []string {
	if above+below == 0 {
		return shown
	}
	hint := p.words.Interview.Scrolled(above, below)
	return append(shown, gap(left)+p.pen.say(screen.Dim, screen.Clip(gap(margin)+hint, minWidth)))
}

// search draws the line in which something is looked for, with how much is found.
func (p *layout) search(f *screen.Find, width int) []string {
	out := []string{gap(margin) + p.searchLine(f, width)}
	if f.None != "" {
		out = append(out, p.pen.wrap(screen.Plain, f.None, width-1, margin)...)
	}
	return out
}

func (p *layout) searchLine(f *screen.Find, width int) string {
	room := max(width-screen.Cells(f.Count)-2, 8)
	return pad(p.editor.line(f.Form, room), room) + p.pen.say(screen.Dim, screen.Clip(f.Count, max(width-room, 0)))
}
