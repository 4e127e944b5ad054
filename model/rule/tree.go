package rule

import (
	"ketacover/model/fact"
)

// Tree decides one drug's verdict. Nodes[0] is the root. Every node splits
// the set of values of one question, so following each branch with its
// narrowed set reaches exactly the leaves that some completion reaches.
type Tree struct {
	ID     string
	Drug   Drug
	Short  string // one word, for narrow screens
	Title  string
	Within string // how the drug is called within a sentence
	Nodes  []Node
	Leaves []Leaf
	// Open is what is said while no rule is in sight yet, Merged where several
	// ways that the open answers leave all give the same level.
	Open, Merged OutcomeText
	Keys         int // the highest key of a saying
	// Rulings are the sets of rules that decide together. Rulings[0] is none.
	Rulings []Ruling
	General string // the payer whose rules stand in where another has none
	// Routes are the facts that are tested outside any rule: they choose which
	// rule holds.
	Routes fact.Set
}

// Ruling is the rules of one payer that speak of one use, and all they ask.
type Ruling struct {
	Payer    string
	Rules    []string
	Criteria []Criterion
	// Said is the rule of the payer that says something of the use and decides
	// nothing; empty for none. The rules after it are those of the general payer.
	Said  string
	Asks  fact.Set // the facts tested inside it: its conditions
	Key   int      // known by this, where every way on passes these rules
	Keys  []int    // that, and those of what the rules say
	Gate  Ref      // the node through which they are entered
	Entry Ref      // where their conditions begin
}

// Node asks one fact and goes on by its value.
type Node struct {
	ID       string
	Fact     int // index into Questions.List
	Branches []Branch
	Low      Level // lowest level below, whatever the facts
	High     Level // highest level below
	Ruling   int   // index into Tree.Rulings: the rule it belongs to, 0 for none
}

// Branch is one way on from a node.
type Branch struct {
	Is    fact.Values
	To    Ref
	Payer string // whose rules begin here, empty where none do
	Clamp Clamp
	Says  []Saying // why the clamp holds; one, or none where nothing is said
}

// Ref points to a node or to a leaf of the same tree.
type Ref int32

// LeafRef points to leaf i.
func LeafRef(i int) Ref { return Ref(^i) }

// IsLeaf reports whether r points to a leaf.
func (r Ref) IsLeaf() bool { return r < 0 }

// Leaf is the index of the leaf r points to.
func (r Ref) Leaf() int { return int(^r) }

// Leaf ends a path: a level, why, and what to do.
type Leaf struct {
	ID     string
	Level  Level
	Says   []Saying
	Ruling int // index into Tree.Rulings: the rule that ends here, 0 for none
	// NoAuthorization is set where care is paid for without asking first.
	NoAuthorization bool
}
