package screen

import (
	"strings"

	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/style"
)

// scale draws the five steps with the span marked on them, each step width
// cells wide: a settled level as one mark, an open span as a bar, steps that
// are ruled out as dots. The words beside it say the same.
func scale(t *style.Theme, span verdict.Span, width int) string {
	var b strings.Builder
	for l := range rule.Level(rule.Levels) {
		before, after := (width-1)/2, width-1-(width-1)/2
		mark, look := t.Out, t.Dim
		fill := func(n int, reach bool) string {
			if reach {
				return t.Reach.Render(strings.Repeat(t.ReachMark, n))
			}
			return strings.Repeat(" ", n)
		}
		switch {
		case span.Settled() && span.Holds(l):
			mark, look = t.Settled, tone(t, l)
		case span.Holds(l):
			mark, look = t.ReachMark, t.Reach
		}
		b.WriteString(fill(before, !span.Settled() && span.Holds(l) && l > span.Low))
		b.WriteString(look.Render(mark))
		b.WriteString(fill(after, !span.Settled() && span.Holds(l) && l < span.High))
	}
	return b.String()
}

// tone is the style of a level's name: good, bad, or neither.
func tone(t *style.Theme, l rule.Level) style.Style {
	switch {
	case l >= rule.Likely:
		return t.Good
	case l <= rule.Unlikely:
		return t.Bad
	}
	return t.Heading
}

// widestName is the longest name on the scale, in cells.
const widestName = 8

// scaleNames are the two lines of names above a scale, where they fit.
func scaleNames(names [rule.Levels]string, width int) []string {
	if width < widestName {
		return nil
	}
	var rows [2]strings.Builder
	for _, name := range names {
		first, second, _ := strings.Cut(name, "/")
		for i, part := range []string{first, second} {
			gap := width - cells(part)
			rows[i].WriteString(strings.Repeat(" ", gap/2) + part + strings.Repeat(" ", gap-gap/2))
		}
	}
	return []string{strings.TrimRight(rows[0].String(), " "), strings.TrimRight(rows[1].String(), " ")}
}
