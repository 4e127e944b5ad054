package verdict

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/fact"
)

// maxChange is the most answers one change may touch.
const maxChange = 3

// Change is a smallest set of answers a person can act on whose change raises
// a verdict, and the span it would then have.
type Change struct {
	Set    fact.Settings
	Span   Span
	How    []string // how to go about each of them
	Effort int      // the sum over the answers touched
	far    int      // how many steps away the values lie
}

// MarshalJSON writes the answers by their ids, the span, and how to go about
// all of them.
func (k Change) MarshalJSON() ([]byte, error) {
	return changeJSON(k.Set, k.Span, strings.Join(k.How, " "))
}

func changeJSON(set fact.Settings, span Span, how string) ([]byte, error) {
	return fact.AsJSON(struct {
		Set fact.Settings `json:"set"`
		Span
		How string `json:"how"`
	}{set, span, how})
}

// Changes lists every smallest set of up to three answers a person can act on
// whose change raises the lowest or the highest level and lowers neither.
// Answers that are still open count as ones that can be set. Sets are found
// exhaustively; a set that holds a listed one and gives no better span is
// left out, and of values that do the same the nearest is listed. Where other
// values of the same questions do better, only those are listed, unless they
// take more of what is counted. Fewest answers come first, then least effort,
// then question order.
func Changes(questions *fact.Questions, d *Diagram, a fact.Answers) []Change {
	return searchChanges(questions, d, a).changes()
}

func (s *changeSearch) changes() []Change {
	if s.hopeless() {
		return nil
	}
	for q := range s.reduced.TurnsOn().Each {
		if !s.values(q).Empty() {
			s.movable = append(s.movable, q)
		}
	}
	for size := 1; size <= maxChange; size++ {
		s.found = s.found[:0]
		s.choose(make([]fact.Setting, 0, maxChange), &s.inputs, 0, size)
		s.keep()
	}
	slices.SortStableFunc(s.kept, func(x, y Change) int {
		return cmp.Or(cmp.Compare(len(x.Set), len(y.Set)), cmp.Compare(x.Effort, y.Effort), compareSets(x.Set, y.Set))
	})
	for i := range s.kept {
		s.tell(&s.kept[i])
	}
	return s.kept
}

// tell says how to go about a change.
func (s *changeSearch) tell(c *Change) {
	for _, set := range c.Set {
		c.How = append(c.How, set.Change.HowTo(set.Option, &s.facts))
	}
}

// Together is the smallest change of more than three answers that raises the
// verdict of tree t, where no smaller one does: the fewest answers, then the
// best span, then the least effort. It reports whether there is one.
func Together(questions *fact.Questions, d *Diagram, a fact.Answers) (Change, bool) {
	return searchChanges(questions, d, a).together()
}

func (s *changeSearch) together() (Change, bool) {
	c := s.smallest()
	s.tell(&c)
	return c, len(c.Set) > maxChange
}

type changeSearch struct {
	questions *fact.Questions
	answers   fact.Answers
	facts     fact.Facts
	inputs    Inputs // the same for the diagrams
	now       Span
	reduced   Reduced // to what is so or could be moved to
	movable   []int   // the questions on which it turns and that a change can move
	found     []Change
	kept      []Change
	weighed   *changeDiagram // of what can be moved; nil until asked for
}

// searchChanges is the search for changes of tree t, ready to try settings.
func searchChanges(questions *fact.Questions, d *Diagram, a fact.Answers) *changeSearch {
	s := &changeSearch{}
	s.begin(questions, d, a)
	return s
}

// begin makes a search that holds nothing yet ready.
func (s *changeSearch) begin(questions *fact.Questions, d *Diagram, a fact.Answers) {
	s.questions, s.answers = questions, a
	questions.Tell(&s.facts, a)
	d.Places.tell(&s.inputs, &s.facts)
	s.now = d.SpanOf(&s.inputs)
	wide := s.inputs
	for q := range d.Tested.Each {
		if to := s.values(q); !to.Empty() {
			d.Places.put(&wide, q, s.facts[q].Or(to))
		}
	}
	s.reduced.RestrictTo(d, &wide)
}

// hopeless reports whether the verdict is settled at the best that any change, whatever
// the open answers turn out to be, can lead to.
func (s *changeSearch) hopeless() bool {
	best := s.reduced.whole().High
	return s.now == Span{best, best}
}

// values are the options that a change may move question q to.
func (s *changeSearch) values(q int) fact.Values {
	question := &s.questions.List[q]
	if question.Change == nil {
		return fact.Values{}
	}
	answer := s.answers.At(q)
	if answer.State != fact.Given {
		return question.Change.To
	}
	if !question.Change.Upward {
		return question.Change.To.Without(fact.One(answer.Option))
	}
	var up fact.Values
	for i := slices.Index(question.Rising, answer.Option) + 1; i < len(question.Rising); i++ {
		up = up.Or(fact.One(question.Rising[i]))
	}
	return up.And(question.Change.To)
}

// choose tries every way to set size more of the movable questions from the
// given one on.
func (s *changeSearch) choose(set []fact.Setting, in *Inputs, from, size int) {
	if size == 0 {
		if span := s.reduced.Diagram.SpanOf(in); span.Raises(s.now) {
			s.found = append(s.found, s.change(set, span))
		}
		return
	}
	for i := from; i+size <= len(s.movable); i++ {
		q := s.movable[i]
		for o := range s.values(q).Each {
			places := s.reduced.Diagram.Places
			at := places.At[q] // one that can be changed has no other place
			was := in.left[at]
			places.choose(in, q, o)
			s.choose(append(set, s.questions.Setting(q, o)), in, i+1, size-1)
			in.set(at, was)
		}
	}
}

func (s *changeSearch) change(set []fact.Setting, span Span) Change {
	c := Change{Set: slices.Clone(set), Span: span}
	for _, setting := range set {
		question := setting.Question
		c.Effort += question.Change.Cost
		c.far += s.distance(question, setting)
	}
	return c
}

// distance counts the steps from the answer to the option along the rising
// order. Where there is none all options are as near, and the first is taken.
// An open answer is taken to be the weakest.
func (s *changeSearch) distance(question *fact.Question, to fact.Setting) int {
	place := func(option int) int {
		if i := slices.Index(question.Rising, option); i >= 0 {
			return i
		}
		return len(question.Rising)
	}
	answer := s.answers.At(to.At)
	if answer.State != fact.Given {
		return place(to.Option)
	}
	return max(place(to.Option)-place(answer.Option), place(answer.Option)-place(to.Option))
}

// keep moves what was found at one size to what is kept, without sets that a
// smaller or nearer one does as well as.
func (s *changeSearch) keep() {
	slices.SortStableFunc(s.found, func(x, y Change) int { return cmp.Compare(x.far, y.far) })
	for _, c := range s.found {
		covers := func(k Change) bool { return k.covers(c) }
		if !slices.ContainsFunc(s.kept, covers) && !slices.ContainsFunc(s.found,
			func(k Change) bool { return s.outdoes(k, c) }) {
			s.kept = append(s.kept, c)
		}
	}
}

// outdoes reports whether k moves the same questions as c and does better, and
// takes no more of any that is counted.
func (s *changeSearch) outdoes(k, c Change) bool {
	if k.Span == c.Span || !k.covers(c) || len(k.Set) != len(c.Set) {
		return false
	}
	for i, setting := range k.Set {
		if setting.Change.Upward && s.distance(setting.Question, setting) > s.distance(setting.Question, c.Set[i]) {
			return false
		}
	}
	return true
}

// covers reports whether k touches no other questions than c and does as well.
func (k Change) covers(c Change) bool {
	if c.Span.Low > k.Span.Low || c.Span.High > k.Span.High {
		return false
	}
	for _, setting := range k.Set {
		if !slices.ContainsFunc(c.Set, func(x fact.Setting) bool { return x.At == setting.At }) {
			return false
		}
	}
	return true
}

func compareSets(x, y []fact.Setting) int {
	return slices.CompareFunc(x, y, func(a, b fact.Setting) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Option, b.Option))
	})
}
