package screen

import (
	"strings"

	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// scale draws the five steps with the span marked on them, each step width
// cells wide: a settled level as one mark, an open span as a bar, steps that
// are ruled out as dots. The words beside it say the same.
func scale(t *Marks, span verdict.Span, width int) Line {
	out := make(Line, 0, 3*rule.Levels)
	add := func(role Role, text string) {
		if text != "" {
			out = append(out, Span{role, text})
		}
	}
	for l := range rule.Level(rule.Levels) {
		before, after := (width-1)/2, width-1-(width-1)/2
		mark, role := t.Out, Dim
		fill := func(n int, reach bool) {
			if reach {
				add(Reach, strings.Repeat(t.ReachMark, n))
			} else {
				add(Plain, gap(n))
			}
		}
		switch {
		case span.Settled() && span.Holds(l):
			mark, role = t.Settled, tone(l)
		case span.Holds(l):
			mark, role = t.ReachMark, Reach
		}
		fill(before, !span.Settled() && span.Holds(l) && l > span.Low)
		add(role, mark)
		fill(after, !span.Settled() && span.Holds(l) && l < span.High)
	}
	return out
}

// scaleStep is how wide a step of the scale is in so many cells.
func scaleStep(width int) int { return min(width/rule.Levels, 9) }

// tone is the role of a level's name: good, bad, or neither.
func tone(l rule.Level) Role {
	switch {
	case l >= rule.Likely:
		return Good
	case l <= rule.Unlikely:
		return Bad
	}
	return Heading
}

// spanTone is the role of a verdict's words: an open one is neither.
func spanTone(span verdict.Span) Role {
	if span.Settled() {
		return tone(span.Low)
	}
	return Heading
}

// widestName is the longest name on the scale, in cells.
const widestName = 8

// scaleNames are the two lines of names above a scale, where they fit.
func scaleNames(names [rule.Levels]string, width int) []Line {
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
	return each(Dim, []string{strings.TrimRight(rows[0].String(), " "), strings.TrimRight(rows[1].String(), " ")})
}
