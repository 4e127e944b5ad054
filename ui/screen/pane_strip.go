package screen

import (
	"slices"

	"ketacover/model/rule"
	"ketacover/ui/words"
)

// stripTitle is how wide the name of a tree is in the strip.
const stripTitle = 10

// stripGap is between the verdict, its scale and what the marked option would
// make of it.
const stripGap = 3

// verdictStrip is the narrow form: one line for each tree. Where there is a single
// line for all of them it is the scales alone, and the words are a key away.
func verdictStrip(v *visit, view verdictView, width, height int) []Line {
	if height < len(view.trees) {
		return []Line{scalesAlone(v, view, width)}
	}
	said := make([]Line, len(view.trees))
	cautions := make([]string, len(view.trees))
	wide := 0
	for i := range view.trees {
		tree := &view.trees[i]
		said[i] = inTones(v.words, tree.span, spanWords(v.words, tree))
		cautions[i] = v.words.Sources.Caution(tree.limits)
		if said[i].Cells()+Cells(cautions[i]) > width-stripTitle {
			said[i] = verdictWord(v.words, tree.span)
		}
		if n := said[i].Cells() + Cells(cautions[i]); n > width-stripTitle {
			cautions[i] = Clip(cautions[i], max(width-stripTitle-said[i].Cells(), 0))
		}
		wide = max(wide, said[i].Cells()+Cells(cautions[i]))
	}
	between, room := stripRoom(wide, width)
	var out []Line
	for i := range view.trees {
		tree := &view.trees[i]
		line := append(one(Title, pad(Clip(tree.short, stripTitle-1), stripTitle)), said[i]...).and(Dim, cautions[i])
		if between >= 0 {
			line = append(line.pad(stripTitle+wide+stripGap), scaleMarks(v, tree.reach, between)...)
		}
		if note := stripNote(v.words, &view, i, room); room > 0 && note != "" {
			line = line.and(Plain, gap(stripGap)).and(Preview, note)
		}
		out = append(out, line)
	}
	return out
}

// scalesAlone is the scale of each tree in one line.
func scalesAlone(v *visit, view verdictView, width int) Line {
	var out Line
	for between := narrowGap; between >= 0; between-- {
		out = nil
		for i := range view.trees {
			if i > 0 {
				out = out.and(Plain, gap(stripGap))
			}
			out = append(out.and(Title, view.trees[i].short).and(Plain, " "), scaleMarks(v, view.trees[i].reach, between)...)
		}
		if out.Cells() <= width {
			break
		}
	}
	return out
}

// stripRoom is how far apart the marks of the scale stand, less than none where
// they have no room and the words say it all, and how much is left behind them
// for what the marked option would make of a verdict.
func stripRoom(wide, width int) (between, room int) {
	for between = narrowGap; between >= 0; between-- {
		rest := width - stripTitle - wide - stripGap - rule.Levels - (rule.Levels-1)*between
		if rest < 0 {
			continue
		}
		if rest -= stripGap; rest < leastNote {
			rest = 0
		}
		return between, rest
	}
	return between, 0
}

// leastNote is the room in which a note is worth telling.
const leastNote = 12

// stripNote is what the highlighted option would make of a tree.
func stripNote(w *words.Words, view *verdictView, i, width int) string {
	tree := &view.trees[i]
	if view.option == "" || *tree.preview == tree.span {
		return ""
	}
	return ifOption(w, view.option, w.Verdict.Span(int(tree.preview.Low), int(tree.preview.High)), width)
}

// ifOption is a preview in one line. Its name gives way, never what it leads to.
func ifOption(w *words.Words, option, then string, width int) string {
	room := width - Cells(w.Verdict.IfOption("", then))
	if room < min(Cells(option), toldName) {
		return Clip(w.Verdict.Then(then), width)
	}
	return w.Verdict.IfOption(Clip(option, room), then)
}

// shortName is the least of an option's name by which it is known.
const shortName = 3

// toldName is how much of a longer one is told beside what it leads to.
const toldName = 8

// changesNothing reports whether no verdict would be another.
func (view *verdictView) changesNothing() bool {
	return !slices.ContainsFunc(view.trees, func(t treeView) bool { return *t.preview != t.span })
}
