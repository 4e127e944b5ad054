package screen

import (
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Between the levels of a scale, where there is room for it and where there is not.
const (
	scaleGap  = 2
	narrowGap = 1
)

// scale is the five levels in one line, from the lowest to the highest: those in
// reach have a full mark in the colour of the level, those that are ruled out a
// dot. It says as many names as there is room for: all of them, those in reach,
// the ends of what is in reach, or none. A name is whole or is not there.
func scale(v *visit, reach fact.Values, width int) Line {
	all, none := func(rule.Level) bool { return true }, func(rule.Level) bool { return false }
	within := func(l rule.Level) bool { return reach.Has(int(l)) }
	ends := func(l rule.Level) bool {
		return within(l) && (!anyWithin(reach, 0, l) || !anyWithin(reach, l+1, rule.Levels))
	}
	for _, form := range []struct {
		named func(rule.Level) bool
		gap   int
	}{{all, scaleGap}, {within, narrowGap}, {ends, narrowGap}, {none, narrowGap}} {
		if line := scaleNaming(v, reach, form.named, form.gap); line.Cells() <= width {
			return line
		}
	}
	return scaleNaming(v, reach, none, 0)
}

// anyWithin reports whether a level of a part of the scale is in reach.
func anyWithin(reach fact.Values, from, to rule.Level) bool {
	for l := from; l < to; l++ {
		if reach.Has(int(l)) {
			return true
		}
	}
	return false
}

// scaleMarks is the scale without names.
func scaleMarks(v *visit, reach fact.Values, gap int) Line {
	return scaleNaming(v, reach, func(rule.Level) bool { return false }, gap)
}

// scaleNaming is the scale with the names of some levels.
func scaleNaming(v *visit, reach fact.Values, named func(rule.Level) bool, between int) Line {
	out := make(Line, 0, 4*rule.Levels)
	add := func(role Role, text string) {
		if text != "" {
			out = append(out, Span{role, text})
		}
	}
	for l := range rule.Level(rule.Levels) {
		if l > 0 {
			add(Plain, gap(between))
		}
		mark, role := v.marks.Out, Dim
		if reach.Has(int(l)) {
			mark, role = v.marks.Within, quietTone(l)
		}
		add(role, mark)
		if named(l) {
			add(Plain, " ")
			add(role, v.words.Verdict.Levels[l])
		}
	}
	return out
}

// tone is the role of a level's name: good, bad, or neither.
func tone(l rule.Level) Role {
	switch {
	case l >= rule.Likely:
		return Good
	case l <= rule.Unlikely:
		return Bad
	}
	return Even
}

// quietTone is the role of a level on the scale, which says again what the verdict
// said loud.
func quietTone(l rule.Level) Role {
	switch tone(l) {
	case Good:
		return High
	case Bad:
		return Low
	}
	return Plain
}

// verdictWord is a verdict in capitals, each level that it names in its colour.
func verdictWord(w *words.Words, span verdict.Span) Line { return inTones(w, span, spanOf(w, span)) }

// spanOf is a verdict in words.
func spanOf(w *words.Words, span verdict.Span) string {
	return w.Verdict.Span(int(span.Low), int(span.High))
}

// inTones is what is said of a verdict in capitals, each end of it in its colour.
func inTones(w *words.Words, span verdict.Span, said string) Line {
	var out Line
	said = strings.ToUpper(said)
	for _, l := range []rule.Level{span.Low, span.High} {
		name := strings.ToUpper(w.Verdict.Levels[l])
		before, after, found := strings.Cut(said, name)
		if !found {
			continue
		}
		out = out.and(Plain, before).and(tone(l), name)
		said = after
	}
	return out.and(Even, said)
}

// between the name of what is judged and its verdict.
const beforeVerdict = 4

// headline is the name of what is judged and its verdict, in one line: the name
// is as wide as told, and the short one where the long one has no room.
func headline(v *visit, tree int, span verdict.Span, name, width int) Line {
	t := &v.session.Library.Trees.List[tree]
	word := verdictWord(v.words, span)
	for _, title := range []string{t.Title, t.Short} {
		for _, between := range []int{max(name-Cells(title), 0) + beforeVerdict, beforeVerdict, inset} {
			if Cells(title)+between+word.Cells() <= width {
				return append(one(Title, title).and(Plain, gap(between)), word...)
			}
		}
	}
	return append(one(Title, Clip(t.Short, max(width-word.Cells()-1, shortName))).and(Plain, " "), word...)
}

// headlines are the same in two lines where one has no room for the long name.
func headlines(v *visit, tree int, span verdict.Span, width int) []Line {
	title := v.session.Library.Trees.List[tree].Title
	word := verdictWord(v.words, span)
	if Cells(title)+inset+word.Cells() <= width {
		return []Line{headline(v, tree, span, v.widestTitle(), width)}
	}
	return []Line{one(Title, Clip(title, width)), word}
}

// widestTitle is how wide the widest name of what is judged is.
func (v *visit) widestTitle() (wide int) {
	for t := range v.session.Library.Trees.List {
		wide = max(wide, Cells(v.session.Library.Trees.List[t].Title))
	}
	return wide
}
