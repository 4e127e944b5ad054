package verdict

import (
	"cmp"
	"slices"

	"ketacover/model/fact"
)

// Lowering is one answer that would lower a verdict, and the span it would then
// have.
type Lowering struct {
	fact.Setting
	Span Span
	Keep string // what to do so that it does not come to this
}

// MarshalJSON writes it as a Change, with how to keep it from that.
func (l Lowering) MarshalJSON() ([]byte, error) {
	return changeJSON(fact.Settings{l.Setting}, l.Span, l.Keep)
}

// Lowerings lists what would lower the verdict of tree t: of each question that a
// person can act on, and that is no medical matter, the answer that lowers it
// most, the nearest of those that lower it as much. One answer is moved at a
// time, and it lowers the lowest or the highest level and raises neither. The
// lowest verdicts come first, then question order. Open answers count as ones
// that can be set.
func Lowerings(questions *fact.Questions, d *Diagram, a fact.Answers) []Lowering {
	facts := questions.Facts(a)
	in := d.Inputs(&facts)
	s := changeSearch{questions: questions, answers: a, facts: facts, inputs: in, now: d.SpanOf(&in)}
	var list []Lowering
	for q := range questions.List {
		question := &questions.List[q]
		if question.Change == nil || question.Change.Medical || !question.Applies(&facts) {
			continue
		}
		worst, far, found := Lowering{}, 0, false
		for o := range s.otherThan(q).Each {
			moved := d.Places.with(&in, q, o)
			lower := Lowering{Setting: questions.Setting(q, o), Span: d.SpanOf(&moved)}
			if !s.now.Raises(lower.Span) {
				continue
			}
			steps := s.distance(question, lower.Setting)
			if !found || cmp.Or(lower.Span.compare(worst.Span), cmp.Compare(steps, far)) < 0 {
				worst, far, found = lower, steps, true
			}
		}
		if found {
			worst.Keep = question.Change.KeepFor(&facts)
			list = append(list, worst)
		}
	}
	slices.SortStableFunc(list, func(x, y Lowering) int { return x.Span.compare(y.Span) })
	return list
}

// otherThan are the options of question q but for the one that was chosen.
func (s *changeSearch) otherThan(q int) fact.Values {
	all := s.questions.List[q].All()
	if answer := s.answers.At(q); answer.State == fact.Given {
		return all.Without(fact.One(answer.Option))
	}
	return all
}

// compare orders spans by their lowest level, then by their highest.
func (s Span) compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Low, t.Low), cmp.Compare(s.High, t.High))
}
