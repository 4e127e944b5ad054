package rule

import (
	"slices"

	"ketacover/model/fact"
)

// Grow turns an authored tree and the payers' rules into a tree. References must be
// sound, as the loader of the content holds them to be.
func (l *Payers) Grow(s *AuthoredTree) Tree {
	grown := &grown{
		tree: Tree{ID: s.ID, Drug: s.Drug, Title: s.Title, Short: s.Short, Within: s.Within,
			Open: s.Open, Merged: s.Merged,
			General: s.General, Rulings: make([]Ruling, 1)},
		leaves: map[string]Ref{}, rulings: map[string]int{}, names: map[string][]string{}, keys: map[string]int{},
	}
	g := grower{
		grown: grown, payers: l, questions: l.Questions.List, authored: s,
		words: ruleWords{grown, owners(l.List), s.Outcomes},
		nodes: map[string]Ref{}, rules: map[string]Ref{}, cells: map[string]Ref{}, tells: map[string][]int{},
	}
	g.node(s.Nodes[0].ID, nil)
	tree := &grown.tree
	order := tree.bound()
	tree.sort()
	tellGiven(tree, order, g.questions, g.tells)
	return *tree
}

// grower grows the tree that an authored tree asks for.
type grower struct {
	grown     *grown
	payers    *Payers
	questions []fact.Question
	every     *every // once a payer's rules grow
	authored  *AuthoredTree
	words     ruleWords
	nodes     map[string]Ref   // of the authored tree
	rules     map[string]Ref   // where the rules of a payer, or some of them, begin
	cells     map[string]Ref   // what rules say of a use, by the key of the cell
	tells     map[string][]int // by leaf, the questions that its words tell of
}

// gate is where the gate of one rule leads, and whose rule it is.
type gate struct {
	key              string
	ruling           int
	criteria, failed Ref
}

// node grows a node of the authored tree; w is set inside a rule's gate.
func (g *grower) node(id string, w *gate) Ref {
	key := id
	if w != nil {
		key = w.key + "/" + id
	}
	if ref, ok := g.nodes[key]; ok {
		return ref
	}
	authored := g.authored.node(id)
	n := Node{ID: id, Fact: authored.Fact}
	if w != nil {
		n.Ruling = w.ruling
	}
	at := g.grown.add(n)
	g.nodes[key] = Ref(at)
	var branches []Branch
	for i := range authored.Branches {
		branches = append(branches, g.branches(authored.Fact, &authored.Branches[i], w)...)
	}
	g.grown.tree.Nodes[at].Branches = branches
	return Ref(at)
}

// branches grows one branch of the authored tree. One that hands over to each payer
// becomes a branch for each value.
func (g *grower) branches(is int, b *AuthoredBranch, w *gate) []Branch {
	out := Branch{Is: b.Is, Clamp: b.Clamp, Says: b.says()}
	switch leaf := g.authored.leaf(b.To); {
	case b.Rules == EachPayer:
		var each []Branch
		for v := range b.Is.Each {
			one := out
			one.Is, one.Says, one.Payer = fact.One(v), b.says(), g.questions[is].Options[v].ID
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
	case leaf != nil:
		out.To = g.grown.leaf(g.leafOf(leaf))
	default:
		out.To = g.node(b.To, w)
	}
	return []Branch{out}
}

// says is what the branch says of its own, without the values of the answers
// that it tells of (see tellGiven).
func (b *AuthoredBranch) says() []Saying {
	if b.Because == "" && len(b.Sources) == 0 && len(b.Steps) == 0 {
		return nil
	}
	s := Saying{Text: b.Because, Sources: b.Sources, Steps: b.Steps, Instead: b.Instead}
	for _, q := range b.About {
		s.Given = append(s.Given, fact.Condition{Fact: q})
	}
	return []Saying{s}
}

// leafOf is a leaf of the authored tree as it stands in the tree. One that tells of
// no answer is said only where every way ends there.
func (g *grower) leafOf(s *AuthoredLeaf) Leaf {
	says := Saying{Text: s.Because, Sources: s.Sources, Steps: s.Steps, Instead: s.Instead}
	if len(s.About) == 0 {
		says.Key = g.grown.key("leaf " + s.ID)
	}
	g.tells[s.ID] = s.About
	return Leaf{ID: s.ID, Level: s.Level, Says: []Saying{says}, NoAuthorization: s.NoAuthorization}
}

// node is the node of the authored tree with the given id.
func (s *AuthoredTree) node(id string) *AuthoredNode {
	return &s.Nodes[slices.IndexFunc(s.Nodes, func(n AuthoredNode) bool { return n.ID == id })]
}

// leaf is the leaf of the authored tree with the given id, or nil.
func (s *AuthoredTree) leaf(id string) *AuthoredLeaf {
	i := slices.IndexFunc(s.Leaves, func(l AuthoredLeaf) bool { return l.ID == id })
	if i < 0 {
		return nil
	}
	return &s.Leaves[i]
}
