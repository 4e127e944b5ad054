package verdict

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Diagram is a tree in the form that numbers are computed on: a reduced
// ordered decision diagram. Facts are tested in question order, each at most
// once on a path, and equal nodes are shared, so that reaching is exact
// without narrowing. Nodes 0 to 4 are the levels; every kid of a node has a
// smaller index than the node itself; the root is Root.
//
// R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation"
// (1986), here with many-valued tests.
type Diagram struct {
	Nodes  []DiagramNode
	Kids   []uint16
	Root   uint16
	Tested fact.Set // the facts that the nodes test
	// Places is shared by the diagrams of all trees; nil where nothing is tested.
	Places *Places
}

// DiagramNode tests the fact of one place; its kids stand in Kids from First
// on, one for each class.
type DiagramNode struct {
	First     uint32
	Place     uint8
	Low, High rule.Level // the levels below, whatever the facts
}

// maxDiagram bounds the nodes of a diagram, so that a walk keeps its marks on
// the stack.
const maxDiagram = 1 << 13

// diagramBuilder makes nodes that are unique by construction.
type diagramBuilder struct {
	sizes  []int // how many kids a node of each place has
	d      Diagram
	unique map[string]uint16
	chosen map[string]uint16
	full   bool
}

func newBuilder(sizes []int) *diagramBuilder {
	b := &diagramBuilder{sizes: sizes, unique: map[string]uint16{}, chosen: map[string]uint16{}}
	for l := range rule.Level(rule.Levels) {
		b.d.Nodes = append(b.d.Nodes, DiagramNode{Low: l, High: l})
	}
	return b
}

// node compiles node n of the tree and what lies below it.
func (b *diagramBuilder) node(t *rule.Tree, n int, done []uint16, known []bool) uint16 {
	if known[n] {
		return done[n]
	}
	node := &t.Nodes[n]
	kids := make([]uint16, b.sizes[node.Fact])
	for i := range node.Branches {
		branch := &node.Branches[i]
		var to uint16
		if branch.To.IsLeaf() {
			to = uint16(t.Leaves[branch.To.Leaf()].Level)
		} else {
			to = b.node(t, int(branch.To), done, known)
		}
		if branch.Clamp != rule.Free {
			to = b.clamp(to, branch.Clamp, map[uint16]uint16{})
		}
		for v := range branch.Is.Each {
			kids[v] = to
		}
	}
	done[n], known[n] = b.choose(node.Fact, kids), true
	return done[n]
}

// clamp is the diagram n with every level moved into the clamp's bounds.
func (b *diagramBuilder) clamp(n uint16, c rule.Clamp, done map[uint16]uint16) uint16 {
	if n < rule.Levels {
		return uint16(c.Apply(rule.Level(n)))
	}
	if c == rule.Free {
		return n
	}
	if to, ok := done[n]; ok {
		return to
	}
	node := b.d.Nodes[n]
	kids := make([]uint16, b.sizes[node.Place])
	for v := range kids {
		kids[v] = b.clamp(b.d.Kids[int(node.First)+v], c, done)
	}
	done[n] = b.make(int(node.Place), kids)
	return done[n]
}

// choose is the diagram that goes to kids[v] where place at has the value v. The
// kids may test any fact; the result is in order again.
func (b *diagramBuilder) choose(at int, kids []uint16) uint16 {
	key := nodeKey(at, kids)
	if n, ok := b.chosen[key]; ok {
		return n
	}
	top := at
	for _, kid := range kids {
		if kid >= rule.Levels {
			top = min(top, int(b.d.Nodes[kid].Place))
		}
	}
	next := make([]uint16, b.sizes[top])
	for v := range next {
		if top == at {
			next[v] = b.d.follow(kids[v], top, v)
			continue
		}
		below := make([]uint16, len(kids))
		for i, kid := range kids {
			below[i] = b.d.follow(kid, top, v)
		}
		next[v] = b.choose(at, below)
	}
	n := b.make(top, next)
	b.chosen[key] = n
	return n
}

// make returns the one node that tests the place and has these kids.
func (b *diagramBuilder) make(at int, kids []uint16) uint16 {
	if same(kids) {
		return kids[0]
	}
	key := nodeKey(at, kids)
	if n, ok := b.unique[key]; ok {
		return n
	}
	if len(b.d.Nodes) >= maxDiagram {
		b.full = true
		return 0
	}
	n := uint16(len(b.d.Nodes))
	node := DiagramNode{Place: uint8(at), First: uint32(len(b.d.Kids)), Low: rule.Approved}
	for _, kid := range kids {
		k := &b.d.Nodes[kid]
		node.Low, node.High = min(node.Low, k.Low), max(node.High, k.High)
	}
	b.d.Nodes = append(b.d.Nodes, node)
	b.d.Kids = append(b.d.Kids, kids...)
	b.unique[key] = n
	return n
}

// reachable drops the nodes that building left behind.
func (d *Diagram) reachable() Diagram {
	live := make([]bool, len(d.Nodes))
	live[d.Root] = true
	for n := len(d.Nodes) - 1; n >= rule.Levels; n-- {
		if live[n] {
			for _, kid := range d.kids(n) {
				live[kid] = true
			}
		}
	}
	moved := make([]uint16, len(d.Nodes))
	out := Diagram{}
	for n := range d.Nodes {
		if n >= rule.Levels && !live[n] {
			continue
		}
		moved[n] = uint16(len(out.Nodes))
		node := d.Nodes[n]
		kids := d.kids(n)
		node.First = uint32(len(out.Kids))
		out.Nodes = append(out.Nodes, node)
		for _, kid := range kids {
			out.Kids = append(out.Kids, moved[kid])
		}
	}
	out.Root = moved[d.Root]
	return out
}

// test notes the facts that the nodes test, all of which are in reach.
func (d *Diagram) test() {
	tested := placeSet(0)
	for n := rule.Levels; n < len(d.Nodes); n++ {
		tested |= 1 << d.Nodes[n].Place
	}
	d.Tested = d.Places.questions(tested)
}

// kids are the nodes that node n goes to, by class. A level has none. The
// kids of a node end where those of the next begin.
func (d *Diagram) kids(n int) []uint16 {
	if n < rule.Levels {
		return nil
	}
	end := uint32(len(d.Kids))
	if n+1 < len(d.Nodes) {
		end = d.Nodes[n+1].First
	}
	return d.Kids[d.Nodes[n].First:end]
}

// tests is the place that node n tests, which comes before all that are tested
// below it; MaxTested at a level.
func (d *Diagram) tests(n uint16) int {
	if n < rule.Levels {
		return MaxTested
	}
	return int(d.Nodes[n].Place)
}

// above tells of each node whether a place is tested there or below it.
func (d *Diagram) above(at int) []bool {
	above := make([]bool, len(d.Nodes))
	for n := range d.Nodes {
		above[n] = d.tests(uint16(n)) == at
		for _, kid := range d.kids(n) {
			above[n] = above[n] || kid != noNode && above[kid]
		}
	}
	return above
}

// follow goes where n leads with class v at a place, which nothing above n
// tests.
func (d *Diagram) follow(n uint16, at, v int) uint16 {
	if n < rule.Levels || int(d.Nodes[n].Place) != at {
		return n
	}
	return d.Kids[int(d.Nodes[n].First)+v]
}

func same[N comparable](kids []N) bool {
	for _, kid := range kids[1:] {
		if kid != kids[0] {
			return false
		}
	}
	return true
}

func nodeKey(at int, kids []uint16) string {
	key := make([]byte, 0, 1+2*len(kids))
	key = append(key, byte(at))
	for _, kid := range kids {
		key = append(key, byte(kid), byte(kid>>8))
	}
	return string(key)
}
