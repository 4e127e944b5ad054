package screen

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
)

// isFigure reports whether a question takes a figure about money.
func isFigure(v *visit, q int) bool {
	kind := v.question(q).Kind
	return kind == fact.Money || kind == fact.Percent || kind == fact.Count
}

// newFigures lists the figures that costs are made of, each with the sums that
// it would make more exact.
func newFigures(v *visit) Screen {
	w := &v.words.Money
	return newTold(v, w.Fill, w.FillIntro, func(q int) bool { return isFigure(v, q) }, func(q int) string {
		return paper.Sharpens(v.session.Library.Costs, v.words, v.session.View.Answers(), v.question(q).ID)
	})
}

// costChoices are the answers that change what a plan or a clinic asks for.
var costChoices = []string{fact.NetworkQuestion, fact.PlanQuestion}

// newTryFigures lists what can be different in a what-if.
func newTryFigures(v *visit) Screen {
	w := &v.words.Money
	return newTold(v, w.CompareQuestion, w.CompareIntro, func(q int) bool {
		return isFigure(v, q) || slices.Contains(costChoices, v.question(q).ID)
	}, nil)
}

// newTold lists questions that make sense for the answers so far, each with
// what is told of it.
func newTold(v *visit, title, intro string, pick func(q int) bool, tell func(q int) string) Screen {
	s := newQuestionList(v, title, intro, func(q int) bool {
		f := v.session.Library.Questions.Facts(v.session.View.Answers())
		return pick(q) && v.question(q).Applies(&f)
	})
	s.tell = tell
	s.fill()
	return s
}

// costPage is an entry that opens a page about cost.
func costPage(v *visit, title string, write func(*paper.Pen, record.Case) *paper.Sheet) Item {
	return Item{Label: title, Do: func() Acts {
		return push(newPage(v, title, func(width int) []Line {
			return v.lay(write(v.pen(), v.session.Case()), width)
		}))
	}}
}
