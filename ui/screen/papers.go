package screen

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/ui/words"
)

// newPapers lists all that the program writes: first what the steps of now need, in
// their order, then what all papers are filled in from, and the rest by who signs it.
// Undo stays among what papers need.
func newPapers(v *visit) Screen {
	w := &v.words.Letters
	return undoOwn(v.session, newContents(v, w.Papers, w.PapersIntro, func() []Item {
		needed := neededPapers(v)
		var items []Item
		for _, kind := range needed {
			items = append(items, paperItem(v, v.session.Library.Letters.Letter(kind)))
		}
		items = slices.Concat(headed(items, w.ForSteps), headed(factItems(v), w.Facts))
		for _, g := range []struct {
			head string
			has  func(*letter.Letter) bool
		}{
			{w.YouSign, func(l *letter.Letter) bool { return l.Formal && l.From == fact.You }},
			{w.ClinicianSigns, func(l *letter.Letter) bool { return l.Formal && l.From != fact.You }},
			{w.ForYou, func(l *letter.Letter) bool { return !l.Formal }},
		} {
			var group []Item
			for i := range v.session.Library.Letters.Letters {
				if l := &v.session.Library.Letters.Letters[i]; g.has(l) && !slices.Contains(needed, l.Kind) {
					group = append(group, paperItem(v, l))
				}
			}
			items = append(items, headed(group, g.head)...)
		}
		return append(items, calendarItem(v))
	}))
}

// factItems are what papers are filled in from.
func factItems(v *visit) []Item {
	w := &v.words.Letters
	items := []Item{{Label: w.Details, Hint: w.DetailsHint, Do: func() Acts { return push(newDetails(v)) }}}
	if calls := v.session.Library.Letters.DetailField(callLog); calls != nil {
		hint := detailSaid(v.session, v.words, calls)
		items = append(items, Item{Label: words.Capital(calls.Short), Hint: hint,
			Do: func() Acts { return push(newEntries(v, calls)) }})
	}
	return items
}

// callLog is the detail that holds the calls to the plan.
const callLog = "calls"

func paperItem(v *visit, l *letter.Letter) Item {
	d := v.session.Library.Letters.Write(l, v.session.Case(), letterOrder(v, l.Kind))
	if l.Packing != nil {
		return Item{Label: l.Title, Do: func() Acts { return push(newPacket(v, l)) }}
	}
	return Item{
		Label: l.Title, Hint: v.words.Letters.Blanks(len(d.Blanks)),
		Do: func() Acts { return push(newLetter(v, l)) },
	}
}

// neededPapers are the papers that the steps of now are done with.
func neededPapers(v *visit) []string {
	var kinds []string
	for _, step := range v.steps() {
		if kind := step.Tool.Paper; v.session.Library.Letters.Letter(kind) != nil && !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}
