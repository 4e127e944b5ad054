package screen

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/ui/words"
)

// newPapers lists all that the program writes: first what the steps of now
// need, then the rest by who signs it. Undo stays among what papers need.
func newPapers(v *visit) Screen {
	w := &v.words.Letters
	return undoOwn(v.session, newContents(v, w.Papers, w.PapersIntro, func() []Item {
		items := []Item{{Label: w.Details, Hint: w.DetailsHint, Do: func() Acts { return push(newDetails(v)) }}}
		if calls := v.session.Library.Letters.DetailField(callLog); calls != nil {
			hint := detailSaid(v.session, v.words, calls)
			items = append(items, Item{Label: words.Capital(calls.Short), Hint: hint, Do: func() Acts { return push(newEntries(v, calls)) }})
		}
		needed := neededPapers(v)
		groups := []struct {
			head string
			has  func(*letter.Letter) bool
		}{
			{w.ForSteps, func(l *letter.Letter) bool { return slices.Contains(needed, l.Kind) }},
			{w.YouSign, func(l *letter.Letter) bool { return l.Formal && l.From == fact.You }},
			{w.ClinicianSigns, func(l *letter.Letter) bool { return l.Formal && l.From != fact.You }},
			{w.ForYou, func(l *letter.Letter) bool { return !l.Formal }},
		}
		for i, g := range groups {
			head := g.head
			for j := range v.session.Library.Letters.Letters {
				l := &v.session.Library.Letters.Letters[j]
				if !g.has(l) || i > 0 && slices.Contains(needed, l.Kind) {
					continue
				}
				it := paperItem(v, l)
				it.Head, head = head, ""
				items = append(items, it)
			}
		}
		return append(items, calendarItem(v))
	}))
}

// callLog is the detail that holds the calls to the plan.
const callLog = "calls"

func paperItem(v *visit, l *letter.Letter) Item {
	d := v.session.Library.Letters.Write(l, v.session.Case(), letterOrder(v, l.Kind))
	return Item{
		Label: l.Title, Hint: v.words.Letters.Blanks(len(d.Blanks)),
		Do: func() Acts { return push(newLetter(v, l)) },
	}
}

// neededPapers are the papers that the steps of now are done with.
func neededPapers(v *visit) []string {
	var kinds []string
	for _, step := range v.steps() {
		if step.Tool.Paper != "" && !slices.Contains(kinds, step.Tool.Paper) {
			kinds = append(kinds, step.Tool.Paper)
		}
	}
	return kinds
}
