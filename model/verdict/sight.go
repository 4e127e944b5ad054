package verdict

import (
	"slices"
	"strings"

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
}

// keySet is a set of the keys of a tree's sayings.
type keySet []uint64

func (k keySet) has(key int) bool { return k[key/64]>>(key%64)&1 == 1 }

func (k keySet) add(keys ...int) {
	for _, key := range keys {
		k[key/64] |= 1 << (key % 64)
	}
}

// sightOf looks at a case.
func sightOf(t *rule.Tree, f *fact.Facts) *sight {
	o := &sight{tree: t, facts: f}
	s := certainty{tree: t, facts: f, width: t.Keys/64 + 1}
	s.sets, s.done = make(keySet, len(t.Nodes)*s.width), make([]bool, len(t.Nodes))
	o.certain = s.below(0)
	return o
}

// certainty looks for the keys that each way passes. It looks at each node by
// itself, and so at ways too on which one open answer would be two things at
// once: then fewer keys are certain, and less is said.
type certainty struct {
	tree  *rule.Tree
	facts *fact.Facts
	width int
	sets  keySet // of every node, one after the other
	done  []bool
}

func (s *certainty) below(n int) keySet {
	set := s.sets[n*s.width : (n+1)*s.width]
	if s.done[n] {
		return set
	}
	s.done[n] = true
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
		for w := range set {
			if first {
				set[w] = kid[w]
			} else {
				set[w] &= kid[w]
			}
		}
		first = false
	}
	set.add(s.tree.Rulings[node.Ruling].Keys...)
	return set
}

func (s *certainty) ofLeaf(i int) keySet {
	leaf := &s.tree.Leaves[i]
	set := make(keySet, s.width)
	for j := range leaf.Says {
		set.add(leaf.Says[j].Key)
	}
	set.add(s.tree.Rulings[leaf.Ruling].Keys...)
	return set
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
func (o *sight) words(l *Trees, s *rule.Saying, leaf *rule.Leaf, end SpanEnd) (text string, fact bool) {
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
	return ifSo(l, s.Given, o.facts, s.Text), false
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
func ifSo(l *Trees, given []fact.Condition, f *fact.Facts, text string) string {
	var ifs []string
	said := l.Questions.Said()
	for _, c := range given {
		if c.Holds(f) {
			continue
		}
		q := &l.Questions.List[c.Fact]
		var options []string
		for o := range c.Is.And(f[c.Fact]).Each {
			options = append(options, fact.Filled(said.Answer, "{answer}", q.Options[o].Text()))
		}
		ifs = append(ifs, fact.Filled(said.Is, "{question}", q.Short, "{answers}", fact.Joined(options, said.OrNext)))
	}
	return strings.NewReplacer("{if}", fact.Joined(ifs, said.AndAlso), "{text}", text).Replace(l.Reference.Note(noteIf))
}
