package verdict

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// View is what the trees say of the answers of one moment: the verdicts, what
// they turn on, and what is asked next. It comes from the answers alone. What
// takes long is worked out when it is asked for, and once for each moment, so
// screens, papers and an evaluation take it from one view.
type View struct {
	trees   *Trees
	asks    *Interview
	answers fact.Answers
	facts   fact.Facts // what those that count leave open
	inputs  Inputs     // the same for the diagrams
	unsure  fact.Set   // the questions that count and were answered with "I don't know"
	reduced []Reduced
	worked  []worked
	told    *Messages // nil until asked for
}

// worked is what was worked out of one tree. Each is nil until asked for.
type worked struct {
	reasons   []Reason
	prospect  *Prospect
	search    *changeSearch
	changes   []Change
	together  []Change
	lowerings []Lowering
}

// NewView looks at answers.
func NewView(trees *Trees, a fact.Answers) *View {
	v := &View{trees: trees, asks: trees.asks(), reduced: make([]Reduced, len(trees.List))}
	v.Look(a)
	return v
}

// Look looks at other answers.
func (v *View) Look(a fact.Answers) {
	v.answers, v.worked, v.told = a, make([]worked, len(v.trees.List)), nil
	v.trees.Questions.Tell(&v.facts, a)
	v.unsure = fact.Set{}
	for q := range v.trees.Questions.CountingBy(&v.facts).Each {
		if a.At(q).State == fact.Unsure {
			v.unsure.Add(q)
		}
	}
	v.trees.places().tell(&v.inputs, &v.facts)
	for t := range v.trees.Diagrams {
		v.reduced[t].RestrictTo(&v.trees.Diagrams[t], &v.inputs)
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
	f := v.trees.Questions.Facts(v.answers.With(q, answer))
	return v.trees.Diagrams[t].Span(&f)
}

// TurnsOn lists the questions whose answer can still change the verdict of
// tree t, in the order in which they are asked. Questions answered with "I
// don't know" are among them.
func (v *View) TurnsOn(t int) []fact.Fact {
	return v.trees.Questions.Named(v.reduced[t].TurnsOn().List())
}

// Next is the first question not asked yet that the interview may ask (see
// Interview), or -1 when there is none and the interview is over.
func (v *View) Next() int {
	next := fact.MaxQuestions
	for t := range v.reduced {
		next = min(next, v.asks.next(t, &v.facts, v.reduced[t].TurnsOn(), v.unsure))
	}
	if next == fact.MaxQuestions {
		return -1
	}
	return next
}

// CanTurn reports whether the answer to q can still change a verdict.
func (v *View) CanTurn(q int) bool {
	for t := range v.reduced {
		if v.reduced[t].Diagram.Tested.Has(q) {
			return true
		}
	}
	return false
}

// Walk is how far the answers lead through tree t.
func (v *View) Walk(t int) rule.Walk {
	said := v.trees.Questions.Facts(v.answers) // those that do not count among them
	return v.trees.List[t].Walk(&said)
}

// Trail is the answers on that way.
func (v *View) Trail(t int) []Passed {
	w := v.Walk(t)
	return trailOf(v.trees.Questions, &w)
}

// Cause is a smallest set of the answers that alone settles the verdict of tree
// t at its level, in question order. It is empty while the verdict is open.
func (v *View) Cause(t int) fact.Settings {
	var cause fact.Settings
	said := v.trees.Questions.Facts(v.answers)
	for q := range v.trees.Diagrams[t].Cause(&said).Each {
		cause = append(cause, v.trees.Questions.Setting(q, v.answers.At(q).Option))
	}
	return cause
}

// Reasons says why the verdict of tree t is what it is.
func (v *View) Reasons(t int) []Reason {
	if v.worked[t].reasons == nil {
		v.worked[t].reasons = append(v.trees.Reasons(t, v.answers), RuleWordsOf(v, t).Reasons()...)
	}
	return v.worked[t].reasons
}

// Left is the questions that the interview can still ask. A fact that does not
// matter now never will, so they only become fewer.
func (v *View) Left() fact.Set {
	var left fact.Set
	for t := range v.reduced {
		left = left.Or(v.left(t))
	}
	return left
}

// OnlyOthers reports whether the verdict on the drug that is asked for is as far
// as the interview can bring it, and what it still asks is for another.
func (v *View) OnlyOthers() bool {
	for _, t := range v.trees.AskedDrugs(v.answers) {
		if !v.left(t).Empty() {
			return false
		}
	}
	return !v.Left().Empty()
}

func (v *View) left(t int) fact.Set {
	return v.asks.left(t, &v.facts, v.reduced[t].TurnsOn(), v.unsure)
}
