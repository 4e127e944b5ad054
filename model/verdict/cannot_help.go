package verdict

import (
	"ketacover/model/fact"
)

// CannotHelp lists the questions whose answers a person could change and for
// which no change would help tree t: of all sets of answers a person can act on,
// of any size, none raises the verdict and does so less well without this one.
// So it may be said: "changing clinics would not change this". Questions that
// make no sense in this case are left out.
//
// It is exact, and holds whatever the open answers turn out to be, so that
// nobody is told a no that the next answer takes back. A question whose answer
// stands at its best already is listed too: keeping that answer may well matter.
func CannotHelp(questions *fact.Questions, d *Diagram, a fact.Answers) []int {
	var s changeSearch // which nothing outlasts but the list
	s.begin(questions, d, a)
	return s.cannotHelp()
}

func (s *changeSearch) cannotHelp() []int {
	hopeless := s.hopeless()
	var list []int
	for q := range s.questions.List {
		question := &s.questions.List[q]
		if question.Change == nil || !question.Applies(&s.facts) {
			continue
		}
		if hopeless || !s.reduced.Diagram.Tested.Has(q) || s.values(q).Empty() ||
			!s.diagram().lifts(q, s.now) && !s.liftsLater(q) {
			list = append(list, q)
		}
	}
	return list
}

// liftsLater reports whether the open answers can be completed so that an
// answer to q that a person can act on is a part of a change that raises the
// verdict, and that raises it less without it.
func (s *changeSearch) liftsLater(q int) bool {
	if !s.reduced.Diagram.Tested.Meets(s.facts.Open()) {
		return false // there is nothing to complete
	}
	root := s.reduced.Diagram.Root
	at := s.reduced.Diagram.Places.At[q]
	c := completion{changeSearch: s, place: at, below: s.reduced.Diagram.above(at), seen: map[[3]uint16]bool{}}
	return c.lifts(root, root, root)
}

// completion follows three cases at once that share the open answers: one with
// a change, one with the same change but for one question, and one as it is.
type completion struct {
	*changeSearch
	place int
	below []bool // of each node: whether the place is tested there or below
	seen  map[[3]uint16]bool
}

// lifts reports whether some way to complete and to change leads the first case
// higher than both others.
func (c *completion) lifts(with, without, now uint16) bool {
	r := &c.reduced
	x, y, z := &r.Diagram.Nodes[with], &r.Diagram.Nodes[without], &r.Diagram.Nodes[now]
	key := [3]uint16{with, without, now}
	switch {
	case x.High <= max(y.Low, z.Low), with == without && !c.below[with], c.seen[key]:
		return false
	case x.Low > max(y.High, z.High):
		return true
	}
	c.seen[key] = true
	is := min(r.Diagram.tests(with), r.Diagram.tests(without), r.Diagram.tests(now))
	q := r.Diagram.Places.Questions[is]
	moved := r.Diagram.Places.classes(q, c.values(q))
	for v := range c.inputs.left[is].each {
		to := moved | class(v)
		if is == c.place {
			to = moved
		}
		for o := range to.each {
			other := o
			if is == c.place {
				other = v
			}
			if c.lifts(r.Diagram.follow(with, is, o), r.Diagram.follow(without, is, other),
				r.Diagram.follow(now, is, v)) {
				return true
			}
		}
	}
	return false
}
