package screen

import "strings"

// Role is the part that a text plays on a screen. How each looks is for a face to
// say.
type Role uint8

// The roles of a text.
const (
	Plain    Role = iota
	Title         // the question, or the one message
	Heading       // the name of a part
	Dim           // what may be read second
	KeyName       // a key
	KeyText       // what a key does
	Good          // likely, approved, met
	Bad           // unlikely, not covered, not met
	Warn          // take care
	Error         // what is wrong with a text that was typed
	Remark        // that all went well, or why something is asked
	Citation      // what a claim rests on
	Preview       // what the marked option would change
	Crisis        // whom to call
	Rule          // lines; never text
	Even          // a level neither good nor bad
	High          // likely, approved, where they are not said loud
	Low           // unlikely, not covered, likewise
)

// Span is a text in one role.
type Span struct {
	Role Role
	Text string
}

// Line is a line on a screen. It holds no escape code.
type Line []Span

// String is the text of a line.
func (l Line) String() string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Cells is how wide a line is.
func (l Line) Cells() int {
	n := 0
	for _, s := range l {
		n += Cells(s.Text)
	}
	return n
}

// pad fills a line with spaces up to a width.
func (l Line) pad(width int) Line { return l.and(Plain, gap(width-l.Cells())) }

// and is a line with a text behind it.
func (l Line) and(role Role, text string) Line {
	if text == "" {
		return l
	}
	return append(l[:len(l):len(l)], Span{role, text})
}

// one is a line of one text.
func one(role Role, text string) Line { return Line{{role, text}} }

// each is some texts, a line each.
func each(role Role, list []string) []Line {
	out := make([]Line, len(list))
	for i, text := range list {
		if text != "" {
			out[i] = one(role, text)
		}
	}
	return out
}

// say is a text in lines no wider than told.
func say(role Role, text string, width int) []Line { return each(role, Lines(text, width)) }

// hang is a text behind a mark, under which its other lines are indented.
func hang(role Role, mark, text string, width int) []Line {
	list := Lines(text, width-Cells(mark))
	for i, line := range list {
		list[i] = gap(Cells(mark)) + line
		if i == 0 {
			list[i] = mark + line
		}
	}
	return each(role, list)
}

// labelled is a text behind a label, which stands out.
func labelled(label, text string, width int) []Line {
	out := say(Plain, label+" "+text, width)
	if rest, found := strings.CutPrefix(out[0].String(), label); found {
		out[0] = Line{{Heading, label}, {Plain, rest}}
	}
	return out
}

// indent puts n spaces before every line.
func indent(list []Line, n int) []Line {
	if n <= 0 {
		return list
	}
	out := make([]Line, len(list))
	for i, line := range list {
		if len(line) > 0 {
			out[i] = append(append(make(Line, 0, len(line)+1), Span{Plain, gap(n)}), line...)
		}
	}
	return out
}

// blank is n empty lines.
func blank(n int) []Line { return make([]Line, n) }

// gap is n spaces.
func gap(n int) string {
	if n > len(spaces) {
		return strings.Repeat(" ", n)
	}
	return spaces[:max(n, 0)]
}

// spaces are as many as most gaps need.
const spaces = "                                                                "

// read is lines as a face reads them out: without roles, and without what only
// sets parts of a line apart. What belongs to something stays behind its indent.
func read(list []Line) []string {
	out := make([]string, len(list))
	for i, line := range list {
		text := line.String()
		if said := strings.Join(strings.Fields(text), " "); said != "" {
			out[i] = gap(len(text)-len(strings.TrimLeft(text, " "))) + said
		}
	}
	return out
}
