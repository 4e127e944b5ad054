package verdict

import (
	"ketacover/model/fact"
)

// View is what the trees say of the answers of one moment: the verdicts, what
// they turn on, and what is asked next. It comes from the answers alone.
type View struct {
	library *Trees
	asks    *Interview
	answers fact.Answers
	facts   fact.Facts // what the answers that count leave open
	unsure  fact.Set   // the questions that count and were answered with "I don't know"
	reduced []Reduced
	reasons [][]Reason // of each tree; nil until asked for

	prospects []*Prospect // of each tree; nil until asked for
}

// NewView looks at answers.
func NewView(l *Trees, a fact.Answers) *View {
	v := &View{library: l, asks: NewInterview(l), reduced: make([]Reduced, len(l.List))}
	v.Look(a)
	return v
}

// Look looks at other answers.
func (v *View) Look(a fact.Answers) {
	v.answers = a
	v.reasons, v.prospects = make([][]Reason, len(v.library.List)), make([]*Prospect, len(v.library.List))
	v.facts, v.unsure = v.library.Questions.Facts(a), fact.Set{}
	for q := range v.library.Questions.CountingBy(&v.facts).Each {
		if a.At(q).State == fact.Unsure {
			v.unsure.Add(q)
		}
	}
	for t := range v.library.Diagrams {
		v.reduced[t].Restrict(&v.library.Diagrams[t], &v.facts)
	}
}

// Answers are the answers looked at.
func (v *View) Answers() fact.Answers { return v.answers }

// Span is the verdict of tree t for the answers of now.
func (v *View) Span(t int) Span {
	return v.reduced[t].whole()
}

// Preview is the verdict tree t would have if q had the answer. It changes
// nothing.
func (v *View) Preview(t, q int, answer fact.Answer) Span {
	f := v.library.Questions.Facts(v.answers.With(q, answer))
	return v.library.Diagrams[t].Span(&f)
}

// TurnsOn lists the questions whose answer can still change the verdict of
// tree t, in the order in which they are asked. Questions answered with "I
// don't know" are among them.
func (v *View) TurnsOn(t int) []int { return v.reduced[t].Matters().List() }

// Next is the first question not asked yet that the interview may ask (see
// Interview), or -1 when there is none and the interview is over.
func (v *View) Next() int {
	next := fact.MaxQuestions
	for t := range v.reduced {
		next = min(next, v.asks.next(t, &v.facts, v.reduced[t].Matters(), v.unsure))
	}
	if next == fact.MaxQuestions {
		return -1
	}
	return next
}

// Matters reports whether the answer to q can still change a verdict.
func (v *View) Matters(q int) bool {
	for t := range v.reduced {
		if v.reduced[t].Tested.Has(q) {
			return true
		}
	}
	return false
}

// Reasons says why the verdict of tree t is what it is. It is worked out once
// for each set of answers.
func (v *View) Reasons(t int) []Reason {
	if v.reasons[t] == nil {
		v.reasons[t] = v.library.Reasons(t, v.answers)
	}
	return v.reasons[t]
}

// Left is the most questions that the interview can still ask. A fact that does
// not matter now never will, so the number only falls.
func (v *View) Left() int {
	var left fact.Set
	for t := range v.reduced {
		left = left.Or(v.left(t))
	}
	return left.Len()
}

// OnlyOthers reports whether the verdict on the drug that is asked for is as far
// as the interview can bring it, and what it still asks is for another.
func (v *View) OnlyOthers() bool {
	for _, t := range v.library.AskedDrugs(v.answers) {
		if !v.left(t).Empty() {
			return false
		}
	}
	return v.Left() > 0
}

func (v *View) left(t int) fact.Set {
	return v.asks.left(t, &v.facts, v.reduced[t].Matters(), v.unsure)
}
