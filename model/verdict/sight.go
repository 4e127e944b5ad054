package verdict

import (
	"slices"
	"strings"
	"sync"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// toldOf is the saying in the words for a case.
func toldOf(s *rule.Saying, f *fact.Facts) *rule.Saying {
	for i := range s.Instead {
		x := &s.Instead[i]
		if !fact.All(x.When, f) {
			continue
		}
		own := *s
		own.Text = x.Text
		if s.If != "" && x.If != "" {
			own.If = x.If
		}
		if len(x.Sources) > 0 {
			own.Sources = x.Sources
		}
		return &own
	}
	return s
}

// holeNotMet stands in a saying for the names of the conditions that are not
// met. Where the list shows none, the saying cannot be said.
const (
	holeNotMet  = "{not-met}"
	holeShutOut = "{shut-out}" // those without which the rule says that it does not pay
)

// sight is what the facts of one case leave of a tree.
type sight struct {
	tree    *rule.Tree
	facts   *fact.Facts
	certain keySet
	// outcome is the one end to which the conditions of the rule that every way
	// goes through come; nil where there is no such rule, or more than one end.
	outcome *rule.Leaf
}

// keySet is a set of the keys of a tree's sayings.
type keySet []uint64

func (k keySet) has(key int) bool { return k[key/64]>>(key%64)&1 == 1 }

func (k keySet) add(keys ...int) {
	for _, key := range keys {
		k[key/64] |= 1 << (key % 64)
	}
}

func (k keySet) and(other keySet) {
	for w := range k {
		k[w] &= other[w]
	}
}

// sightOf looks at a case. Where every way goes through one rule, what comes of
// its conditions is certain as soon as all ways through them agree, whatever
// else may stop a person at its gate: a medicine too few is one too few, though
// it is not known yet whether the drug is safe for them.
func sightOf(t *rule.Tree, f *fact.Facts) *sight {
	o := &sight{tree: t, facts: f}
	s := certainties.Get().(*certainty)
	defer certainties.Put(s)
	s.begin(t, f)
	o.certain = slices.Clone(s.below(0))
	for i := range t.Rulings {
		if r := &t.Rulings[i]; o.certain.has(r.Key) && r.Gate > 0 && s.at[r.Gate] > 0 {
			o.outcome = outcome(t, i, f)
		}
	}
	if o.outcome != nil {
		o.certain.add(keysOf(o.outcome)...)
	}
	return o
}

// certainty looks for the keys that each way passes. It looks at each node by
// itself, and so at ways too on which one open answer would be two things at
// once: then fewer keys are certain, and less is said.
type certainty struct {
	tree   *rule.Tree
	facts  *fact.Facts
	width  int
	leaf   keySet   // of the leaf that was looked at last
	at     []int32  // of every node its place in sets, counted from 1; 0 where no way led to it yet
	sets   []keySet // of the nodes on the ways that are left, which are few of all
	memory []uint64 // for the sets to come
	all    []uint64 // what memory was cut from last, for the next case
}

// certainties are those that are done, whose memory serves again: a case is looked
// at many times, and most of what it took was to have memory cleared.
var certainties = sync.Pool{New: func() any { return new(certainty) }}

// begin makes it ready for a tree and the facts of a case.
func (s *certainty) begin(t *rule.Tree, f *fact.Facts) {
	s.tree, s.facts, s.width = t, f, t.Keys/64+1
	if cap(s.at) < len(t.Nodes) {
		s.at = make([]int32, len(t.Nodes))
	}
	s.at = s.at[:len(t.Nodes)]
	clear(s.at)
	s.sets, s.memory = s.sets[:0], s.all
	s.leaf = s.next()
}

// chunk is for how many sets memory is taken at once.
const chunk = 64

// next is an empty set.
func (s *certainty) next() keySet {
	if len(s.memory) < s.width {
		s.all = make([]uint64, max(chunk*s.width, 2*len(s.all)))
		s.memory = s.all
	}
	set := keySet(s.memory[:s.width:s.width])
	s.memory = s.memory[s.width:]
	clear(set)
	return set
}

func (s *certainty) below(n int) keySet {
	if at := s.at[n]; at > 0 {
		return s.sets[at-1]
	}
	set := s.next()
	s.sets = append(s.sets, set)
	s.at[n] = int32(len(s.sets))
	node := &s.tree.Nodes[n]
	first := true
	for i := range node.Branches {
		b := &node.Branches[i]
		if !s.facts[node.Fact].Meets(b.Is) {
			continue
		}
		var kid keySet
		if b.To.IsLeaf() {
			kid = s.ofLeaf(b.To.Leaf())
		} else {
			kid = s.below(int(b.To))
		}
		if first {
			copy(set, kid)
		} else {
			set.and(kid)
		}
		first = false
	}
	set.add(s.tree.Rulings[node.Ruling].Keys...)
	return set
}

func (s *certainty) ofLeaf(i int) keySet {
	leaf := &s.tree.Leaves[i]
	clear(s.leaf)
	for i := range leaf.Says {
		s.leaf.add(leaf.Says[i].Key)
	}
	s.leaf.add(s.tree.Rulings[leaf.Ruling].Keys...)
	return s.leaf
}

// keysOf is what the sayings of a leaf are known by.
func keysOf(leaf *rule.Leaf) []int {
	var keys []int
	for i := range leaf.Says {
		keys = append(keys, leaf.Says[i].Key)
	}
	return keys
}

// outcome is the one leaf of a ruling to which the ways through its gate lead,
// those that end at the gate itself left out; nil for none, or for several.
func outcome(t *rule.Tree, ruling int, f *fact.Facts) *rule.Leaf {
	var found *rule.Leaf
	var visit func(to rule.Ref, f *fact.Facts) (one bool)
	visit = func(to rule.Ref, f *fact.Facts) bool {
		if to.IsLeaf() {
			leaf := &t.Leaves[to.Leaf()]
			if leaf.Ruling == ruling && found == nil {
				found = leaf
			}
			return leaf.Ruling != ruling || leaf == found
		}
		node := &t.Nodes[to]
		was := f[node.Fact]
		defer func() { f[node.Fact] = was }()
		for i := range node.Branches {
			if f[node.Fact] = was.And(node.Branches[i].Is); !f[node.Fact].Empty() && !visit(node.Branches[i].To, f) {
				return false
			}
		}
		return true
	}
	own := *f
	if !visit(t.Rulings[ruling].Gate, &own) {
		return nil
	}
	return found
}

// led reports whether every way that the facts leave goes through one and the
// same rule.
func (o *sight) led() bool {
	for i := range o.tree.Rulings {
		for _, key := range o.tree.Rulings[i].Keys {
			if o.certain.has(key) {
				return true
			}
		}
	}
	return false
}

// holds reports whether the case gives all that a saying tells of it.
func (o *sight) holds(s *rule.Saying) bool {
	return (s.Key == 0 || o.certain.has(s.Key)) && fact.All(s.Given, o.facts)
}

// words are a saying as it can be said of this case: as a fact where the case
// gives what it tells, or else with an if; and nothing where neither will do.
func (o *sight) words(trees *Trees, s *rule.Saying, leaf *rule.Leaf, end SpanEnd) (text string, fact bool) {
	if o.holds(s) {
		if text, ok := o.filled(s.Text, leaf); ok {
			return text, true
		}
	}
	switch {
	case end == NoEnd:
		return "", false
	case s.If != "" || s.Key != 0:
		return s.If, false
	}
	return ifSo(trees, s.Given, o.facts, s.Text), false
}

// filled names the conditions that are not met where the words have a place for
// them. It reports whether the words can be said.
func (o *sight) filled(text string, leaf *rule.Leaf) (string, bool) {
	shut := strings.Contains(text, holeShutOut)
	if !shut && !strings.Contains(text, holeNotMet) {
		return text, true
	}
	var names []string
	for _, c := range statusesOf(o.tree, &o.tree.Rulings[leaf.Ruling], o.facts) {
		if name := c.Name(); c.Status == rule.NotMet && (c.Excludes || !shut) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	named := strings.Join(names, "; ")
	return strings.NewReplacer(holeNotMet, named, holeShutOut, named).Replace(text), len(names) > 0
}

// noteIf is the note that says on which answers words depend.
const noteIf = "if-so"

// ifSo puts before words the answers that they take for given and that the
// facts do not give.
func ifSo(trees *Trees, given []fact.Condition, f *fact.Facts, text string) string {
	var ifs []string
	said := trees.Questions.Said()
	for _, c := range given {
		if c.Holds(f) {
			continue
		}
		q := &trees.Questions.List[c.Fact]
		var options []string
		for o := range c.Is.And(f[c.Fact]).Each {
			options = append(options, fact.Filled(said.Answer, "{answer}", q.Options[o].Text()))
		}
		ifs = append(ifs, fact.Filled(said.Is, "{question}", q.Short, "{answers}", fact.Joined(options, said.OrNext)))
	}
	return fact.Filled(trees.Reference.Note(noteIf), "{if}", fact.Joined(ifs, said.AndAlso), "{text}", text)
}
