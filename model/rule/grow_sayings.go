package rule

import (
	"slices"
	"strconv"

	"ketacover/model/fact"
)

// key is the number of what a saying is known by, so that two places that say
// the same are known to.
func (g *grower) key(of string) int {
	if k, ok := g.keys[of]; ok {
		return k
	}
	g.tree.Keys++
	g.keys[of] = g.tree.Keys
	return g.tree.Keys
}

// ruleKey is the key of what a rule says.
func (g *grower) ruleKey(r *Rule) int { return g.key("rule " + g.owners[r].ID + "/" + r.ID) }

// owned notes whose the rules are.
func (g *grower) owned() {
	for i := range g.library.List {
		p := &g.library.List[i]
		for j := range p.Rules {
			g.owners[&p.Rules[j]] = p
		}
	}
}

// ruleSays is a rule in its own words.
func (g *grower) ruleSays(r *Rule) Saying {
	return Saying{Text: r.Because, Key: g.ruleKey(r), Sources: r.Sources, Steps: r.Steps}
}

// outcomeSays is what an outcome adds to the words of a rule with the given
// conditions.
func (g *grower) outcomeSays(w way, outcome Outcome, criteria []Criterion) Saying {
	words := g.sketch.Outcomes[outcome]
	text, usual, unasked := words.Because, true, false
	for i := range criteria {
		usual = usual && criteria[i].Usual
		unasked = unasked || len(criteria[i].Tests) == 0
	}
	if usual && words.Usual != "" {
		text = words.Usual
	}
	instead := slices.Clone(words.Instead)
	if unasked {
		text = Join(text, words.Unasked)
		for i := range instead {
			instead[i].Text = Join(instead[i].Text, words.Unasked)
		}
	}
	return Saying{
		Text: text, If: words.If, Key: g.key("outcome " + strconv.Itoa(w.ruling) + text), Sources: words.Sources, Steps: words.Steps,
		Instead: instead,
	}
}

// tell fills in what the words of leaves and bounds tell of the answers: for
// each question they speak of, the values it can have on the ways there.
func (g *grower) tell() {
	t := &g.tree
	ways := map[int]*valuesOnTheWay{}
	on := func(q int) *valuesOnTheWay {
		if ways[q] == nil {
			ways[q] = g.valuesOf(q)
		}
		return ways[q]
	}
	for i := range t.Leaves {
		for _, q := range g.about[t.Leaves[i].ID] {
			t.Leaves[i].Says[0].Given = append(t.Leaves[i].Says[0].Given, fact.Condition{Fact: q, Is: on(q).leaves[i]})
		}
	}
	for n := range t.Nodes {
		node := &t.Nodes[n]
		for i := range node.Branches {
			b := &node.Branches[i]
			for _, q := range b.About {
				is := on(q).nodes[n]
				if q == node.Fact {
					is &= b.Is
				}
				b.Given = append(b.Given, fact.Condition{Fact: q, Is: is})
			}
			b.About = nil // what was asked for is told now
		}
	}
}

// valuesOnTheWay are the values that a fact can have on the ways to each node
// and leaf.
type valuesOnTheWay struct {
	fact   int
	nodes  []fact.Values
	leaves []fact.Values
}

func (g *grower) valuesOf(is int) *valuesOnTheWay {
	v := &valuesOnTheWay{is, make([]fact.Values, len(g.tree.Nodes)), make([]fact.Values, len(g.tree.Leaves))}
	v.visit(&g.tree, 0, g.library.Questions.List[is].All())
	return v
}

// visit goes on from a node as long as it comes with values that are new there.
func (v *valuesOnTheWay) visit(t *Tree, n int, values fact.Values) {
	if values&^v.nodes[n] == 0 {
		return
	}
	v.nodes[n] |= values
	node := &t.Nodes[n]
	for i := range node.Branches {
		b, is := &node.Branches[i], values
		if node.Fact == v.fact {
			is &= b.Is
		}
		switch {
		case is == 0:
		case b.To.IsLeaf():
			v.leaves[b.To.Leaf()] |= is
		default:
			v.visit(t, int(b.To), is)
		}
	}
}
