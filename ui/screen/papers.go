package screen

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newPapers lists the papers: first what the steps of now need, in their order, then
// what all papers are filled in from, and what else fits where the person stands. All
// others are behind one more line. Undo stays among what papers need.
func newPapers(v *visit) Screen {
	w := &v.words.Letters
	return undoOwn(v.session, newContents(v, w.Papers, w.PapersIntro, func() []Item {
		needed := neededPapers(v)
		var items []Item
		for _, kind := range needed {
			items = append(items, paperItem(v, v.session.Library.Letters.Letter(kind)))
		}
		items = slices.Concat(headed(items, w.ForSteps), headed(factItems(v), w.Facts))
		items = append(items, drawerItems(v, func(l *letter.Letter) bool {
			return !slices.Contains(needed, l.Kind) && fits(v, l)
		})...)
		items = append(items, calendarItem(v))
		if others := len(drawerPapers(v, otherPaper(v))); others > 0 {
			items = append(items, Item{Head: w.OtherTimes, Label: w.MorePapers, Hint: w.Others(others),
				Do: func() Acts { return push(newOtherPapers(v)) }})
		}
		return items
	}))
}

// newOtherPapers lists the papers that are for another time or another case. Each can
// be written all the same, and says why it may not fit.
func newOtherPapers(v *visit) Screen {
	w := &v.words.Letters
	return undoOwn(v.session, newContents(v, w.MorePapers, w.MorePapersIntro, func() []Item { return otherPapers(v) }))
}

func otherPapers(v *visit) []Item { return drawerItems(v, otherPaper(v)) }

// otherPaper tells of a paper whether it is one of the others.
func otherPaper(v *visit) func(*letter.Letter) bool {
	needed := neededPapers(v)
	return func(l *letter.Letter) bool { return !slices.Contains(needed, l.Kind) && !fits(v, l) }
}

// drawerPapers are the papers that are to be listed, which takes far less time than to
// write them for their entries.
func drawerPapers(v *visit, listed func(*letter.Letter) bool) []*letter.Letter {
	var list []*letter.Letter
	letters := v.session.Library.Letters
	for i := range letters.Drawers {
		list = append(list, slices.DeleteFunc(letters.In(i), func(l *letter.Letter) bool { return !listed(l) })...)
	}
	return list
}

func fits(v *visit, l *letter.Letter) bool {
	return v.session.Library.Letters.Fits(l.Kind, v.session.View.Answers())
}

// drawerItems are the papers that are to be listed, below the headings that they have.
func drawerItems(v *visit, listed func(*letter.Letter) bool) []Item {
	var items []Item
	letters := v.session.Library.Letters
	for i := range letters.Drawers {
		var drawer []Item
		for _, l := range letters.In(i) {
			if listed(l) {
				drawer = append(drawer, paperItem(v, l))
			}
		}
		items = append(items, headed(drawer, letters.Drawers[i].Title)...)
	}
	return items
}

// factItems are what papers are filled in from.
func factItems(v *visit) []Item {
	w, letters := &v.words.Letters, v.session.Library.Letters
	items := []Item{{Label: w.Details, Hint: w.DetailsHint, Do: func() Acts { return push(newDetails(v)) }}}
	for i := range letters.Details {
		if field := &letters.Details[i]; filledByEvents(v, field.ID) {
			items = append(items, Item{Label: words.Capital(field.Short), Hint: eventsSaid(v, field),
				Do: func() Acts { return push(newEventList(v, field)) }})
		}
	}
	return items
}

// filledByEvents reports a detail whose list in letters takes things that happened, such
// as the calls.
func filledByEvents(v *visit, detail string) bool {
	return slices.ContainsFunc(v.session.Library.Questions.Events.Kinds,
		func(k fact.EventKind) bool { return k.Paper == detail })
}

// of reports the kinds of events that letters list in a detail.
func of(detail *letter.DetailField) func(*fact.EventKind) bool {
	return func(kind *fact.EventKind) bool { return kind.Paper == detail.ID }
}

// eventsSaid is how many entries such a list has.
func eventsSaid(v *visit, field *letter.DetailField) string {
	n := len(record.Entries(v.session.Details(), field.ID)) + len(eventItems(v, of(field)))
	if n == 0 {
		return v.words.Interview.NotAsked
	}
	return v.words.Letters.Entries(n)
}

// newEventList is such a list: each entry is a thing that happened. Those that an older
// case has among its details stand before them, and can be changed there.
func newEventList(v *visit, field *letter.DetailField) Screen {
	return newContents(v, words.Capital(field.Short), field.Help, func() []Item {
		var kinds []string
		for i := range v.session.Library.Questions.Events.Kinds {
			if kind := &v.session.Library.Questions.Events.Kinds[i]; of(field)(kind) {
				kinds = append(kinds, kind.ID)
			}
		}
		items := append(entryItems(v, field), eventItems(v, of(field))...)
		return append(items, Item{Label: v.words.Letters.AddEntry, Do: func() Acts { return push(newKinds(v, kinds)) }})
	})
}

func paperItem(v *visit, l *letter.Letter) Item {
	if l.Packing != nil {
		return Item{Label: l.Title, Do: func() Acts { return push(newPacket(v, l)) }}
	}
	d := v.session.Library.Letters.Write(l, v.session.Case(), letterOrder(v, l.Kind))
	return Item{
		Label: l.Title, Hint: v.words.Letters.Lacking(paper.LacksOf(v.words, d.Blanks)),
		Do: func() Acts { return push(newLetter(v, l)) },
	}
}

// mostUnderHead is how many choices stand below one heading at most.
const mostUnderHead = 7

// neededPapers are the papers that the steps of now are done with.
func neededPapers(v *visit) []string {
	var kinds []string
	for _, step := range v.steps() {
		if len(kinds) == mostUnderHead {
			break
		}
		if kind := step.Tool.Paper; v.session.Library.Letters.Letter(kind) != nil && !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}
