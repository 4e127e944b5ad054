package screen

import (
	"slices"

	"ketacover/model/rule"
	"ketacover/ui/words"
)

// stripTitle is how wide the name of a tree is in the strip, and stripSpan how
// wide its verdict is at least.
const (
	stripTitle = 9
	stripSpan  = 25
)

// verdictStrip is the narrow form: one line for each tree.
func verdictStrip(v *visit, view verdictView, width int) []Line {
	step := 2
	if width < 59 {
		step = 1
	}
	said := make([]string, len(view.trees))
	wide := stripSpan
	drawn := step*rule.Levels + 1
	for i := range view.trees {
		said[i] = spanWords(v.words, &view.trees[i])
		if span := view.trees[i].span; cells(said[i]) > stripSpan {
			said[i] = v.words.Verdict.Span(int(span.Low), int(span.High))
		}
		said[i] += v.words.Sources.Caution(view.trees[i].limits)
		wide = max(wide, cells(said[i])+2)
		if cells(said[i]) > width-stripTitle-drawn {
			drawn = 0 // the words say all that the scale does
		}
	}
	var out []Line
	for i := range view.trees {
		tree := &view.trees[i]
		name, text := Heading, Plain
		if i > 0 && tree.ruledOut() {
			name, text = Dim, Dim
		}
		line := one(name, pad(clip(tree.short, stripTitle-1), stripTitle))
		if drawn > 0 {
			line = append(line, scale(&v.marks, tree.span, step)...).and(Plain, " ")
		}
		room := min(wide, width-stripTitle-drawn)
		line = line.and(text, pad(clip(said[i], room), room))
		if rest := width - line.Cells() - 2; rest > 12 {
			line = line.and(Preview, stripNote(v.words, &view, i, rest))
		}
		out = append(out, line)
	}
	return out
}

// stripNote is what the highlighted option would make of a tree, or else what
// its verdict turns on.
func stripNote(w *words.Words, view *verdictView, i, width int) string {
	tree := &view.trees[i]
	switch {
	case view.option != "" && *tree.preview != tree.span:
		return ifOption(w, view.option, w.Verdict.Span(int(tree.preview.Low), int(tree.preview.High)), width)
	case tree.span.Settled(), i > 0 && tree.ruledOut():
		return ""
	}
	n := len(tree.turnsOn)
	for n > 1 && cells(w.Verdict.TurnsOnSome(tree.turnsOn, n)) > width {
		n--
	}
	return clipWords(w.Verdict.TurnsOnSome(tree.turnsOn, n), width)
}

// ifOption is a preview in one line. Its name gives way, never what it leads to.
func ifOption(w *words.Words, option, then string, width int) string {
	room := width - cells(w.Verdict.IfOption("", then))
	if room < shortName {
		return clip(w.Verdict.Then(then), width)
	}
	return w.Verdict.IfOption(clip(option, room), then)
}

// shortName is the least of an option's name by which it is known.
const shortName = 3

// changesNothing reports whether no verdict would be another.
func (view *verdictView) changesNothing() bool {
	return !slices.ContainsFunc(view.trees, func(t treeView) bool { return *t.preview != t.span })
}
