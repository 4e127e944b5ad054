package full

import (
	"slices"
	"strings"

	"ketacover/ui/screen"
)

// asked draws a question: what is asked, how to answer, what with, and why it is
// asked. Where there is little room the reason goes first; where there is still too
// little all of it scrolls. Of the help of what is typed or looked for, as much is
// shown as leaves the field in view, and says that it goes on and where.
func (p *layout) asked(s *screen.Shown, v *view, width, height int) []string {
	inner := width - 2*margin
	title := p.pen.wrap(screen.Title, s.Ask, inner, margin)
	var help []string
	if s.Help != "" {
		help = screen.Lines(s.Help, inner)
	}
	air := 1
	if height < lowWindow {
		air = 0
	}
	want := p.wants(s, inner, height-len(title)-len(help)-2*air)
	room := height - len(title) - want - 2*air
	if room < len(help) && s.List != nil && s.Find == nil && s.Form == nil {
		return p.askedWhole(s, v, width, height)
	}
	out := append(title, make([]string, air)...)
	out = append(out, p.help(s, help, max(room, min(len(help), 1)), inner)...)
	out = append(out, make([]string, air)...)
	out = append(out, p.answers(s, v, inner, max(height-len(out), 1))...)
	if s.Why == "" {
		return out
	}
	why := p.pen.wrap(screen.Dim, s.Why, inner, margin)
	if rest := height - len(out) - 1; rest >= len(why) {
		out = append(append(out, ""), why...)
	}
	return out
}

// askedWhole draws a question for which there is too little room: all of it scrolls,
// and nothing is cut. The question and how to answer it come first.
func (p *layout) askedWhole(s *screen.Shown, v *view, width, height int) []string {
	inner := width - 2*margin
	above := append(p.pen.wrap(screen.Title, s.Ask, inner, margin), p.pen.wrap(screen.Plain, s.Help, inner, margin)...)
	list, places := p.lay(unhinted(s, s.List.Marked), inner)
	all := append(above, list...)
	for i := range places {
		places[i] = places[i].down(len(above))
	}
	places[0].from = 0
	if s.Why != "" {
		all = append(append(all, ""), p.pen.wrap(screen.Dim, s.Why, inner, margin)...)
		places[len(places)-1].to = len(all)
	}
	return p.inView(&v.list, all, places, s.List.Marked, height)
}

// crowded reports whether a question has too little room for its help, or for what
// it is answered with.
func (p *layout) crowded(s *screen.Shown, width, height int) bool {
	inner := measureOf(s, width) - 2*margin
	above := len(screen.Lines(s.Ask, inner)) + len(screen.Lines(s.Help, inner))
	return s.Ask != "" && above+p.wants(s, inner, height-above) > height
}

// help draws as many lines of the help as there is room for. Where it goes on the
// last of them says which key tells the rest: nobody need answer without.
func (p *layout) help(s *screen.Shown, help []string, room, width int) []string {
	if len(help) <= room {
		return p.pen.each(screen.Plain, help, margin)
	}
	mark, told := "", len(s.Long) > 0
	if told {
		mark = p.words.Interview.HelpGoesOn(p.keys.HelpName(s))
	}
	short := slices.Clone(help[:room])
	short[room-1] = screen.ClipWords(short[room-1]+" …", width-cells(mark)-1)
	out := p.pen.each(screen.Plain, short, margin)
	if told {
		out[room-1] += " " + p.pen.say(screen.KeyName, mark)
	}
	return out
}

// leastFound is how many lines a search takes at least, beside the entries that stay
// in view.
const leastFound = 4

// mostWanted is how many lines a list takes of a window that has no room for the
// help of every entry.
const mostWanted = 12

// wants is how many lines the answers would take: with the help of each option
// where there is room for it, else with as little as they can do with.
func (p *layout) wants(s *screen.Shown, width, room int) int {
	switch {
	case s.Form != nil && s.Form.Many:
		return leastMany
	case s.Form != nil:
		return len(p.editor.lines(s.Form, width, 1<<10))
	case s.List == nil:
		return 0
	case s.Find != nil && room < mostWanted:
		return s.List.Last + leastFound
	case s.Find != nil:
		return min(s.Find.Of+s.List.Last+2, mostWanted)
	}
	least, full := p.sizes(s, width)
	if full <= room {
		return full
	}
	return min(least, mostWanted)
}

// sizes are how many lines a list takes: at least, with no hint but that of one,
// and in full, with all of them.
func (p *layout) sizes(s *screen.Shown, width int) (least, full int) {
	list, places := p.lay(s, width)
	plain, short := p.lay(unhinted(s, screen.Nobody), width)
	most := 0
	for i := range places {
		most = max(most, places[i].to-places[i].from-short[i].to+short[i].from)
	}
	return len(plain) + most, len(list)
}

// unhinted is a screen whose list has no hints, but that of one entry.
func unhinted(s *screen.Shown, but int) *screen.Shown {
	bare, list := *s, *s.List
	list.Items = slices.Clone(list.Items)
	for i := range list.Items {
		if i != but {
			list.Items[i].Hint = ""
		}
	}
	bare.List = &list
	return &bare
}

// answers draws what a question is answered with.
func (p *layout) answers(s *screen.Shown, v *view, width, height int) []string {
	switch {
	case s.Form != nil:
		return indented(p.editor.lines(s.Form, width, height), margin)
	case s.List == nil:
		return nil
	case s.Find != nil && s.Find.Form != nil:
		top := []string{gap(margin) + p.searchLine(s.Find, width)}
		if height >= lowSearch {
			top = append(top, "")
		}
		return append(top, p.pinned(s, v, width, height-len(top))...)
	}
	list, places := p.lay(s, width)
	if s.List.Brief && len(list) > height {
		list, places = p.lay(unhinted(s, s.List.Marked), width)
	}
	return p.inView(&v.list, list, places, s.List.Marked, height)
}

// lowSearch is the height below which no air is left under what is searched for.
const lowSearch = 10

// pinned draws a list with its last entries in view, whatever is scrolled.
func (p *layout) pinned(s *screen.Shown, v *view, width, height int) []string {
	list, places := p.lay(s, width)
	found := len(s.List.Items) - s.List.Last
	at := len(list)
	if found < len(places) {
		at = places[found].from
	}
	return append(p.inView(&v.list, list[:at:at], places[:found], s.List.Marked, max(height-len(list)+at, 1)),
		list[at:]...)
}

// indented puts n spaces before every line.
func indented(list []string, n int) []string {
	out := make([]string, len(list))
	for i, line := range list {
		out[i] = strings.Repeat(" ", n) + line
	}
	return out
}
