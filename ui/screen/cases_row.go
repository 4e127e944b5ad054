package screen

import (
	"cmp"
	"strings"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// nameOf is how a case is called in the list: by the name that the person gave it, or
// by the beginning of its id, as on the command line.
func nameOf(k record.Kept) string {
	if name := strings.TrimSpace(words.Short(k.Label.Name)); name != "" {
		return name
	}
	return k.ID[:min(8, len(k.ID))]
}

// The columns of the list in cells, with the space behind each: the least that they
// take, and the most.
const (
	caseNameCells  = 16
	caseDayCells   = 12
	caseWhatCells  = 19
	caseStageCells = 17
	caseSpanCells  = 21
	caseBackCells  = 9
	leastNameCells = 8
	fairNameCells  = 20
	mostNameCells  = 28
	mostWhatCells  = 26
	fairStageCells = 23 // for "You wait for an answer"
	mostStageCells = 34
	allCases       = 148 // the most cells of the list
)

// caseItem is a case as an entry of the list.
func caseItem(v *visit, k *keptCase) Item {
	if k.item != nil {
		return *k.item
	}
	w := &v.words.Cases
	it := Item{Label: k.name, Hint: nextDay(v, k), Below: told(k, caseParts(v, k)),
		Row: func(width int) (row, below string) {
			if k.rowWidth != width {
				k.rowWidth = width
				k.row, k.below = caseRow(v, k, width)
			}
			return k.row, k.below
		}}
	if k.unread() != readable {
		it.Hint, it.Below = whyUnread(w, k.unread()), caseTags(k)
	}
	k.item = &it
	return it
}

// readability says if a case of the list can be read.
type readability int

const (
	readable   readability = iota
	damaged                // it cannot be read
	savedNewer             // it would be misread
)

// unread says if the case can be read, and why not.
func (k *keptCase) unread() readability {
	switch {
	case k.Newer:
		return savedNewer
	case k.Damaged:
		return damaged
	}
	return readable
}

// whyUnread says in a row why a case cannot be read.
func whyUnread(w *words.Cases, why readability) string {
	if why == savedNewer {
		return w.Newer
	}
	return w.Damaged
}

// nextDay is the next day of a case and what it is; empty where none is known.
func nextDay(v *visit, k *keptCase) string {
	if k.Next.IsZero() {
		return ""
	}
	return v.words.Cases.Next(v.words.Cases.DayFrom(v.today, k.Next), dayTitle(v, k))
}

// stillOpen says of a day that has passed that it need not be the end; empty for others.
func stillOpen(v *visit, k *keptCase) string {
	if k.Next.IsZero() || v.today.Days(k.Next) >= 0 {
		return ""
	}
	return v.words.Cases.StillOpen
}

func dayTitle(v *visit, k *keptCase) string {
	return cmp.Or(k.NextTitle, v.session.Library.Deadlines.DeadlineTitle(k.NextID))
}

// caseParts are where a case stands, its verdicts, and its last change.
func caseParts(v *visit, k *keptCase) []string {
	parts := []string{k.where}
	for t := range v.session.Library.Trees.List {
		if t < len(k.spans) {
			parts = append(parts, v.words.Cases.Verdict(v.session.Library.Trees.List[t].Short, caseSpan(v, k, t)))
		}
	}
	return append(parts, v.words.Cases.Changed(v.words.Cases.Since(v.today, k.change)))
}

// inSentences is some texts as sentences, one after the other.
func inSentences(parts []string) string {
	var b strings.Builder
	for _, text := range parts {
		if text != "" {
			b.WriteString(strings.TrimSuffix(text, ".") + ". ")
		}
	}
	return strings.TrimSpace(b.String())
}

// told is what is said of a case in sentences, with its tags.
func told(k *keptCase, parts []string) string {
	return strings.TrimSpace(inSentences(parts) + " " + caseTags(k))
}

// caseSpan is the verdict for a treatment, in the words of the rest of the program.
func caseSpan(v *visit, k *keptCase, tree int) string {
	if tree >= len(k.spans) {
		return ""
	}
	return v.words.Verdict.Span(int(k.spans[tree].Low), int(k.spans[tree].High))
}

// caseTags are the tags of a case, each behind its mark.
func caseTags(k *keptCase) string {
	var list []string
	for i, tag := range k.Label.Tags {
		if i == words.MaxTags {
			list = append(list, "…")
			break
		}
		list = append(list, "#"+words.Short(tag))
	}
	return strings.Join(list, " ")
}

// caseRow is a case as a row of a table so wide: all of it where there is room, and else
// with its verdicts below.
func caseRow(v *visit, k *keptCase, width int) (row, below string) {
	cells := caseCells(width, len(v.session.Library.Trees.List), v.list.nameCells)
	w := &v.words.Cases
	texts := []string{k.name}
	switch {
	case k.unread() != readable:
		return column(k.name, cells[0]) + whyUnread(w, k.unread()), caseTags(k)
	case k.Next.IsZero():
		texts = append(texts, "", "")
	default:
		texts = append(texts, words.Capital(w.DayFrom(v.today, k.Next)), dayTitle(v, k))
	}
	texts = append(texts, k.where)
	if len(cells) == len(texts) {
		return inColumns(texts, cells), told(k, append(cutOff(texts, cells), caseParts(v, k)[1:]...))
	}
	for t := range v.session.Library.Trees.List {
		span := caseSpan(v, k, t)
		if Cells(span) >= cells[len(texts)] {
			span = v.words.Verdict.Levels[k.spans[t].Low] + "–" + v.words.Verdict.Levels[k.spans[t].High]
		}
		texts = append(texts, span)
	}
	texts = append(texts, w.Since(v.today, k.change))
	return inColumns(texts, cells), told(k, cutOff(texts, cells))
}

// cutOff are the texts that have no room in their columns: no name, no day and no verdict
// is left half said.
func cutOff(texts []string, cells []int) []string {
	var list []string
	for i, text := range texts {
		if Cells(text) >= cells[i] && (i < len(texts)-1 || Cells(text) > cells[i]) {
			list = append(list, text)
		}
	}
	return list
}

// caseHeads are over the columns.
func caseHeads(v *visit, width int) string {
	heads := &v.words.Cases.Heads
	texts := []string{heads.Name, heads.Next, "", heads.Stage}
	trees := v.session.Library.Trees.List
	cells := caseCells(width, len(trees), v.list.nameCells)
	if len(cells) > len(texts) {
		for t := range trees {
			texts = append(texts, trees[t].Short)
		}
		texts = append(texts, heads.Changed)
	}
	return inColumns(texts, cells)
}

// caseCells are the columns that a width has room for, where the longest name takes so
// many cells.
func caseCells(width, trees, longest int) []int {
	longest = min(max(longest, leastNameCells), mostNameCells)
	cells := []int{min(longest, caseNameCells), caseDayCells, caseWhatCells, caseStageCells}
	rest := width - cells[0] - caseDayCells - caseWhatCells - caseStageCells
	if all := trees*caseSpanCells + caseBackCells; rest >= all {
		rest -= all
		for range trees {
			cells = append(cells, caseSpanCells)
		}
		cells = append(cells, caseBackCells)
	}
	for _, grow := range []struct{ at, most int }{
		{0, min(longest, fairNameCells)}, {3, fairStageCells}, {2, mostWhatCells}, {3, mostStageCells}, {0, longest},
	} {
		more := min(max(rest, 0), grow.most-cells[grow.at])
		cells[grow.at] += more
		rest -= more
	}
	return cells
}

// inColumns sets texts under each other, each cut to its column.
func inColumns(texts []string, cells []int) string {
	var b strings.Builder
	for i, text := range texts {
		if i == len(texts)-1 {
			b.WriteString(Clip(text, cells[i]))
			break
		}
		b.WriteString(column(text, cells[i]))
	}
	return strings.TrimRight(b.String(), " ")
}

// column is a text in a column.
func column(text string, cells int) string { return pad(Clip(text, cells-1), cells) }
