package verdict

import (
	"encoding/binary"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// changeDiagram is a reduced diagram as it is for a person who can act. A node
// stands for a question whose answer can be moved: its first kid leaves the
// answer as it is, and the others move it to each of its values in turn. The
// ends are spans, since what is open stays open. So moves of any number of
// answers are weighed at once. Every kid of a node has a smaller index.
type changeDiagram struct {
	nodes  []changeNode
	ends   [rule.Levels][rule.Levels]int // by the lowest and the highest level; 0 for none yet, or else one more
	unique map[string]int
	joined map[[2]int]int
	root   int
}

type changeNode struct {
	fact int // MaxQuestions at an end
	kids []int
	span Span // at an end
}

// nowhere is the node that joins with any other to that other.
const nowhere = -1

// diagram is the diagram of what can be moved in a search, made once.
func (s *changeSearch) diagram() *changeDiagram {
	if s.weighed != nil {
		return s.weighed
	}
	d := &changeDiagram{unique: map[string]int{}, joined: map[[2]int]int{}}
	d.nodes = make([]changeNode, 0, 2*len(s.reduced.Diagram.Nodes))
	done := make([]int, len(s.reduced.Diagram.Nodes))
	for n := range s.reduced.Diagram.Nodes {
		if n < rule.Levels {
			done[n] = d.end(Span{rule.Level(n), rule.Level(n)})
			continue
		}
		at, to := s.reduced.Diagram.Nodes[n].Place, s.reduced.Diagram.kids(n)
		kids := []int{nowhere}
		for c := range s.inputs.left[at].each {
			kids[0] = d.join(kids[0], done[to[c]])
		}
		q := s.reduced.Diagram.Places.Questions[at]
		for o := range s.values(q).Each {
			kids = append(kids, done[to[s.reduced.Diagram.Places.Class[q][o]]])
		}
		done[n] = d.node(q, kids)
	}
	d.root = done[s.reduced.Diagram.Root]
	s.weighed = d
	return d
}

// end is the one end with the span.
func (d *changeDiagram) end(span Span) int {
	n := &d.ends[span.Low][span.High]
	if *n == 0 {
		d.nodes = append(d.nodes, changeNode{fact: fact.MaxQuestions, span: span})
		*n = len(d.nodes)
	}
	return *n - 1
}

// node is the one node with these kids.
func (d *changeDiagram) node(fact int, kids []int) int {
	if same(kids) {
		return kids[0]
	}
	var short [64]byte
	key := binary.AppendUvarint(short[:0], uint64(fact))
	for _, kid := range kids {
		key = binary.AppendUvarint(key, uint64(kid))
	}
	if n, ok := d.unique[string(key)]; ok {
		return n
	}
	d.nodes = append(d.nodes, changeNode{fact: fact, kids: kids})
	d.unique[string(key)] = len(d.nodes) - 1
	return len(d.nodes) - 1
}

// join is the diagram whose spans reach from the lower to the higher of two.
func (d *changeDiagram) join(a, b int) int {
	if a == b || a == nowhere {
		return b
	}
	key := [2]int{min(a, b), max(a, b)}
	if n, ok := d.joined[key]; ok {
		return n
	}
	x, y := &d.nodes[a], &d.nodes[b]
	var to int
	if is := min(x.fact, y.fact); is == fact.MaxQuestions {
		to = d.end(Span{min(x.span.Low, y.span.Low), max(x.span.High, y.span.High)})
	} else {
		kids := make([]int, d.width(a, b))
		for i := range kids {
			kids[i] = d.join(d.kid(a, is, i), d.kid(b, is, i))
		}
		to = d.node(is, kids)
	}
	d.joined[key] = to
	return to
}

// kid follows kid i where n stands for the fact, which nothing above n does.
func (d *changeDiagram) kid(n, fact, i int) int {
	if d.nodes[n].fact != fact {
		return n
	}
	return d.nodes[n].kids[i]
}

// width is how many kids the first fact of two nodes has.
func (d *changeDiagram) width(a, b int) int {
	if d.nodes[a].fact < d.nodes[b].fact {
		return len(d.nodes[a].kids)
	}
	return len(d.nodes[b].kids)
}

// lifts reports whether question q is a part of a move that raises the verdict
// from now, and that raises it less with q left as it is.
func (d *changeDiagram) lifts(q int, now Span) bool {
	seen := map[[2]int]bool{}
	var try func(with, without int) bool
	try = func(with, without int) bool {
		x, y := &d.nodes[with], &d.nodes[without]
		is, key := min(x.fact, y.fact), [2]int{with, without}
		switch {
		case with == without && is > q || seen[key]:
			return false
		case is == fact.MaxQuestions:
			return x.span.Raises(now) && (x.span.Low > y.span.Low || x.span.High > y.span.High)
		case is == q:
			return slices.ContainsFunc(x.kids[1:], func(kid int) bool { return try(kid, x.kids[0]) })
		}
		seen[key] = true
		for i := range d.width(with, without) {
			if try(d.kid(with, is, i), d.kid(without, is, i)) {
				return true
			}
		}
		return false
	}
	return try(d.root, d.root)
}

// price is what a move takes: how many answers, then how far its span is from
// the best, then the effort, then how far the values lie.
type price [4]int

func (p price) less(than price) bool { return slices.Compare(p[:], than[:]) < 0 }

// smallest is the change of the fewest answers that raises the verdict; of
// those the one with the best span, then the one of the least effort. It has no
// answers where nothing raises the verdict.
func (s *changeSearch) smallest() Change {
	d := s.diagram()
	prices, picked := make([]price, len(d.nodes)), make([]int, len(d.nodes))
	none := price{fact.MaxQuestions + 1}
	for n := range d.nodes {
		node := &d.nodes[n]
		prices[n] = none
		if node.fact == fact.MaxQuestions && node.span.Raises(s.now) {
			prices[n] = price{0, int(2*rule.Approved - node.span.Low - node.span.High)}
		}
		for i, kid := range node.kids {
			if p := prices[kid].plus(s.step(node.fact, i)); p.less(prices[n]) {
				prices[n], picked[n] = p, i
			}
		}
	}
	if prices[d.root] == none {
		return Change{}
	}
	var set []fact.Setting
	n := d.root
	for ; d.nodes[n].fact < fact.MaxQuestions; n = d.nodes[n].kids[picked[n]] {
		if i := picked[n]; i > 0 {
			set = append(set, s.setting(d.nodes[n].fact, i))
		}
	}
	return s.change(set, d.nodes[n].span)
}

// plus adds two prices.
func (p price) plus(q price) price {
	for i := range p {
		p[i] += q[i]
	}
	return p
}

// step is what kid i of a fact takes.
func (s *changeSearch) step(fact, i int) price {
	if i == 0 {
		return price{}
	}
	question := &s.questions.List[fact]
	return price{1, 0, question.Change.Cost, s.distance(question, s.setting(fact, i))}
}

// setting is the answer that kid i of a fact stands for.
func (s *changeSearch) setting(is, i int) fact.Setting {
	options := slices.Collect(s.values(is).Each)
	return s.questions.Setting(is, options[i-1])
}
