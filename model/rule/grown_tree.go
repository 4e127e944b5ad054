package rule

import (
	"slices"
	"strconv"
	"strings"

	"ketacover/model/fact"
)

// grown is a tree while it grows: what was added already is found again.
type grown struct {
	tree    Tree
	leaves  map[string]Ref
	rulings map[string]int      // where a ruling stands in the tree, by its key
	names   map[string][]string // keys of the rulings that share a short name
	keys    map[string]int      // of sayings
}

// add reserves the next node, so that a parent stands before its kids.
func (g *grown) add(n Node) int {
	g.tree.Nodes = append(g.tree.Nodes, n)
	return len(g.tree.Nodes) - 1
}

// leaf adds a leaf, once for each id.
func (g *grown) leaf(l Leaf) Ref {
	if ref, ok := g.leaves[l.ID]; ok {
		return ref
	}
	g.tree.Leaves = append(g.tree.Leaves, l)
	ref := LeafRef(len(g.tree.Leaves) - 1)
	g.leaves[l.ID] = ref
	return ref
}

// key is the number of what a saying is known by, so that two places that say
// the same are known to.
func (g *grown) key(of string) int {
	if k, ok := g.keys[of]; ok {
		return k
	}
	g.tree.Keys++
	g.keys[of] = g.tree.Keys
	return g.tree.Keys
}

// name is a short name for a ruling: the payer and the rules, with a number
// where they ask different things for different uses; key is the ruling's.
func (g *grown) name(r *Ruling, key string) string {
	short := r.Payer + "/" + strings.Join(r.Rules, "+")
	i := slices.Index(g.names[short], key)
	if i < 0 {
		i = len(g.names[short])
		g.names[short] = append(g.names[short], key)
	}
	if i == 0 {
		return short
	}
	return short + "-" + strconv.Itoa(i+1)
}

// ruling adds a ruling to the tree, by its key, and returns its index.
func (g *grown) ruling(r Ruling, key string) int {
	if i, ok := g.rulings[key]; ok {
		return i
	}
	r.Key = g.key("ruling " + key)
	r.Keys = append(r.Keys, r.Key)
	g.rulings[key] = len(g.tree.Rulings)
	g.tree.Rulings = append(g.tree.Rulings, r)
	return g.rulings[key]
}

// key tells rulings apart: by the rules, and by what they ask, since one rule
// may ask different things for different uses.
func (r *Ruling) key() string {
	var key strings.Builder
	key.WriteString(r.Payer + "/" + strings.Join(r.Rules, "+"))
	for i := range r.Criteria {
		key.WriteString("/" + r.Criteria[i].ID)
	}
	return key.String()
}

// split makes a node on the fact whose values go where to says, and no node
// where all go to the same place.
func (g *grown) split(payer string, questions []fact.Question, is int, to func(v int) Ref) Ref {
	var branches []Branch
	for v := range questions[is].Options {
		next := to(v)
		i := slices.IndexFunc(branches, func(b Branch) bool { return b.To == next })
		if i < 0 {
			i = len(branches)
			branches = append(branches, Branch{To: next, Clamp: Free})
		}
		branches[i].Is = branches[i].Is.Or(fact.One(v))
	}
	if len(branches) == 1 {
		return branches[0].To
	}
	return Ref(g.add(Node{ID: payer + "-" + questions[is].ID, Fact: is, Branches: branches}))
}

// chain asks conditions one after the other: all met goes on to met, any failed
// to failed.
func (g *grown) chain(questions []fact.Question, ruling int, list []Criterion, met, failed Ref) Ref {
	next := met
	for i := len(list) - 1; i >= 0; i-- {
		c := &list[i]
		otherwise := failed
		for t := len(c.Tests) - 1; t >= 0; t-- {
			test := &c.Tests[t]
			all, pass := questions[test.Fact].All(), test.Met.Or(test.Unknown)
			if pass == all {
				otherwise = next // nothing fails it; it only tells what is met
				continue
			}
			otherwise = Ref(g.add(Node{
				ID: c.ID, Fact: test.Fact, Ruling: ruling,
				Branches: []Branch{{Is: pass, To: next, Clamp: Free},
					{Is: all.Without(pass), To: otherwise, Clamp: Free}},
			}))
		}
		if len(c.Tests) > 0 {
			next = otherwise
		}
	}
	return next
}
