package rule

import (
	"slices"

	"ketacover/model/fact"
)

// Grow turns a sketch and the payers' rules into a tree. References must be
// sound (see Sketch.Check).
func (l *Payers) Grow(s *Sketch) Tree {
	g := grower{
		library: l, sketch: s, tree: Tree{ID: s.ID, Title: s.Title, Short: s.Short, Within: s.Within, Open: s.Open, Merged: s.Merged,
			General: s.General, Rulings: make([]Ruling, 1)},
		names: map[string][]string{}, rulings: map[string]int{}, nodes: map[string]Ref{}, leaves: map[string]Ref{}, rules: map[string]Ref{},
		keys: map[string]int{}, about: map[string][]int{}, owners: map[*Rule]*Payer{},
		purpose: l.Questions.Index("purpose"), condition: l.Questions.Index("condition"),
		pain: l.Questions.Index("pain-condition"), form: l.Questions.Index("form"),
	}
	g.owned()
	g.node(s.Nodes[0].ID, nil)
	g.tree.bound()
	g.tree.sort()
	g.tell()
	return g.tree
}

type grower struct {
	library *Payers
	sketch  *Sketch
	tree    Tree
	names   map[string][]string // keys of the rulings that share a short name
	rulings map[string]int      // where a ruling stands in the tree, by its key
	nodes   map[string]Ref
	leaves  map[string]Ref
	rules   map[string]Ref
	keys    map[string]int   // of sayings
	about   map[string][]int // by leaf, the questions that its words tell of
	owners  map[*Rule]*Payer

	purpose, condition, pain, form int
}

// way is where the gate of one rule leads, and whose rule it is.
type way struct {
	key              string
	ruling           int
	criteria, failed Ref
	asked            map[*Rule][]Criterion // what it takes to meet each rule
}

// add reserves the next node, so that a parent stands before its kids.
func (g *grower) add(n Node) int {
	g.tree.Nodes = append(g.tree.Nodes, n)
	return len(g.tree.Nodes) - 1
}

// node grows a node of the sketch; w is set inside a rule's gate.
func (g *grower) node(id string, w *way) Ref {
	key := id
	if w != nil {
		key = w.key + "/" + id
	}
	if ref, ok := g.nodes[key]; ok {
		return ref
	}
	i := slices.IndexFunc(g.sketch.Nodes, func(n SketchNode) bool { return n.ID == id })
	sketch := &g.sketch.Nodes[i]
	n := Node{ID: id, Fact: sketch.Fact}
	if w != nil {
		n.Ruling = w.ruling
	}
	at := g.add(n)
	g.nodes[key] = Ref(at)
	var branches []Branch
	for i := range sketch.Branches {
		branches = append(branches, g.branches(sketch.Fact, &sketch.Branches[i], w)...)
	}
	g.tree.Nodes[at].Branches = branches
	return Ref(at)
}

// branches grows one branch of the sketch. One that hands over to each payer
// becomes a branch for each value.
func (g *grower) branches(is int, b *SketchBranch, w *way) []Branch {
	out := Branch{Is: b.Is, Clamp: b.Clamp, Because: b.Because, About: b.About, Sources: b.Sources, Steps: b.Steps, Instead: b.Instead}
	switch {
	case b.Rules == EachPayer:
		var each []Branch
		for v := range b.Is.Each {
			one := out
			one.Is, one.Payer = fact.One(v), g.library.Questions.List[is].Options[v].ID
			one.To = g.payer(one.Payer)
			each = append(each, one)
		}
		return each
	case b.Rules != "":
		out.To, out.Payer = g.payer(b.Rules), b.Rules
	case b.To == ToCriteria:
		out.To = w.criteria
	case b.To == ToFailed:
		out.To = w.failed
	case g.isLeaf(b.To):
		out.To = g.leaf(b.To)
	default:
		out.To = g.node(b.To, w)
	}
	return []Branch{out}
}

func (g *grower) isLeaf(id string) bool {
	return slices.ContainsFunc(g.sketch.Leaves, func(l SketchLeaf) bool { return l.ID == id })
}

// leaf is the leaf of the sketch with the given id.
func (g *grower) leaf(id string) Ref {
	i := slices.IndexFunc(g.sketch.Leaves, func(l SketchLeaf) bool { return l.ID == id })
	return g.newLeaf(g.sketched(&g.sketch.Leaves[i]))
}

// sketched is a leaf of the sketch as it stands in the tree. One that tells of
// no answer is said only where every way ends there.
func (g *grower) sketched(s *SketchLeaf) Leaf {
	says := Saying{Text: s.Because, Sources: s.Sources, Steps: s.Steps, Instead: s.Instead}
	if len(s.About) == 0 {
		says.Key = g.key("leaf " + s.ID)
	}
	g.about[s.ID] = s.About
	return Leaf{ID: s.ID, Level: s.Level, Says: []Saying{says}, NoAuthorization: s.NoAuthorization}
}

func (g *grower) newLeaf(l Leaf) Ref {
	if ref, ok := g.leaves[l.ID]; ok {
		return ref
	}
	g.tree.Leaves = append(g.tree.Leaves, l)
	ref := LeafRef(len(g.tree.Leaves) - 1)
	g.leaves[l.ID] = ref
	return ref
}
