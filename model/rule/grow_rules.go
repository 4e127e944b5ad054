package rule

import (
	"slices"
	"strconv"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/source"
)

// payer grows the rules of one payer: split by purpose, by condition, by form.
func (g *grower) payer(id string) Ref {
	if ref, ok := g.rules[id]; ok {
		return ref
	}
	p := g.library.Find(id)
	ref := g.split(id, g.purpose, func(purpose int) Ref {
		switch g.library.Questions.List[g.purpose].Options[purpose].ID {
		case "mental-health":
			return g.split(id, g.condition, func(v int) Ref {
				return g.forms(p, func(u Uses) bool { return u.Conditions.Has(v) })
			})
		case "pain":
			return g.split(id, g.pain, func(v int) Ref {
				return g.forms(p, func(u Uses) bool { return u.Pains.Has(v) })
			})
		}
		return g.forms(p, func(u Uses) bool { return u.Purposes.Has(purpose) })
	})
	g.rules[id] = ref
	return ref
}

// split makes a node on the fact whose values go where grow says, and no node
// where all go to the same place.
func (g *grower) split(payer string, is int, grow func(v int) Ref) Ref {
	question := &g.library.Questions.List[is]
	var branches []Branch
	for v := range question.Options {
		to := grow(v)
		i := slices.IndexFunc(branches, func(b Branch) bool { return b.To == to })
		if i < 0 {
			i = len(branches)
			branches = append(branches, Branch{To: to, Clamp: Free})
		}
		branches[i].Is |= fact.One(v)
	}
	if len(branches) == 1 {
		return branches[0].To
	}
	return Ref(g.add(Node{ID: payer + "-" + question.ID, Fact: is, Branches: branches}))
}

// forms grows the rules of one use, split by form only where forms differ.
func (g *grower) forms(p *Payer, speaks func(Uses) bool) Ref {
	form := &g.library.Questions.List[g.form]
	list := func(v int) string {
		return ruleKey(g.matching(p, speaks, v)) + "|" + ruleKey(g.matching(g.general(), speaks, v))
	}
	alike := true
	for v := range form.Options {
		alike = alike && list(v) == list(0)
	}
	if alike {
		return g.cell(p, speaks, 0)
	}
	return g.split(p.ID, g.form, func(v int) Ref { return g.cell(p, speaks, v) })
}

func (g *grower) general() *Payer { return g.library.Find(g.sketch.General) }

// matching lists the payer's rules for this drug that speak of the use.
func (g *grower) matching(p *Payer, speaks func(Uses) bool, form int) []*Rule {
	var list []*Rule
	for i := range p.Rules {
		if r := &p.Rules[i]; r.Drug == g.sketch.ID && speaks(r.Uses) && r.Uses.Forms.Has(form) {
			list = append(list, r)
		}
	}
	return list
}

func ruleKey(rules []*Rule) string {
	var ids []string
	for _, r := range rules {
		ids = append(ids, r.ID)
	}
	return strings.Join(ids, "+")
}

// cell grows what the payer's rules say of one use in one form.
func (g *grower) cell(p *Payer, speaks func(Uses) bool, form int) Ref {
	rules := g.matching(p, speaks, form)
	general := g.matching(g.general(), speaks, form)
	if i := slices.IndexFunc(rules, func(r *Rule) bool { return r.Stance == Excluded }); i >= 0 {
		return g.excluded(p, rules[i])
	}
	pays := func(r *Rule) bool { return r.Stance < Excluded }
	paying := slices.DeleteFunc(slices.Clone(rules), pays)
	standIn := slices.DeleteFunc(slices.Clone(general), pays)
	var said *Rule // what the payer says, which decides nothing
	if len(paying) == 0 {
		if len(rules) > 0 {
			said = rules[0]
		}
		if i := slices.IndexFunc(general, func(r *Rule) bool { return r.Stance == Excluded }); i >= 0 {
			return g.excluded(g.general(), general[i])
		}
		if said == nil && p != g.general() {
			return g.cell(g.general(), speaks, form)
		}
		paying = standIn
	}
	if len(paying) == 0 {
		return g.noRule(p, said)
	}
	return g.pays(p, said, paying, standIn)
}

func (g *grower) excluded(p *Payer, r *Rule) Ref {
	outcome, level := ExcludedOutcome, NotCovered
	if r.Confidence == source.LowConfidence {
		outcome, level = ExcludedWeakOutcome, Unlikely
	}
	ruling := Ruling{Payer: p.ID, Rules: []string{r.ID}, Keys: []int{g.ruleKey(r)}}
	w := way{key: g.name(&ruling), ruling: g.ruling(ruling)}
	return g.ends(w, g.ruleLeaf(w, nil, r, outcome, level))
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

// name is a short name for a ruling: the payer and the rules, with a number
// where they ask different things for different uses.
func (g *grower) name(r *Ruling) string {
	short, key := r.Payer+"/"+strings.Join(r.Rules, "+"), r.key()
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

// ruling adds a ruling to the tree and returns its index.
func (g *grower) ruling(r Ruling) int {
	key := r.key()
	if i, ok := g.rulings[key]; ok {
		return i
	}
	r.Key = g.key("ruling " + key)
	r.Keys = append(r.Keys, r.Key)
	g.rulings[key] = len(g.tree.Rulings)
	g.tree.Rulings = append(g.tree.Rulings, r)
	return g.rulings[key]
}

// noRule is the sketch's leaf for uses of which no rule speaks, with what the
// payer said, if it said anything.
func (g *grower) noRule(p *Payer, said *Rule) Ref {
	i := slices.IndexFunc(g.sketch.Leaves, func(l SketchLeaf) bool { return l.ID == g.sketch.NoRule })
	leaf := g.sketched(&g.sketch.Leaves[i])
	if said != nil {
		leaf.ID = p.ID + "/" + said.ID + "/" + leaf.ID
		leaf.Says = slices.Insert(leaf.Says, 0, g.ruleSays(said))
		leaf.Ruling = g.ruling(Ruling{Payer: p.ID, Rules: []string{said.ID}, Said: said.ID, Keys: []int{g.ruleKey(said)}})
	}
	return g.newLeaf(leaf)
}

// pays grows rules that pay: through the gate, the common criteria, and each
// rule's own. Where several rules speak of the use, meeting one is enough.
func (g *grower) pays(p *Payer, said *Rule, rules, standIn []*Rule) Ref {
	slices.SortStableFunc(rules, func(a, b *Rule) int { return int(b.Top()) - int(a.Top()) })
	first := rules[0]
	top := first.Top()
	ruling, asked := g.asked(p, said, rules, standIn)
	w := way{key: g.name(&ruling), asked: asked}
	if ref, ok := g.rules[w.key]; ok {
		return ref
	}
	w.ruling = g.ruling(ruling)
	met, failed := MetOutcome, FailedOutcome
	if top == Possible {
		met, failed = MetWeakOutcome, FailedWeakOutcome
	}
	w.failed = g.ends(w, g.ruleLeaf(w, said, first, failed, top-1))
	next := w.failed
	for i := len(rules) - 1; i >= 0; i-- {
		if r := rules[i]; r.Top() == top {
			reached := g.ends(w, g.ruleLeaf(w, said, r, met, top))
			next = g.criteria(w, r.conditions(standIn), reached, next)
		}
	}
	w.criteria = g.criteria(w, g.sketch.Common, next, w.failed)
	gate := g.node(g.sketch.Gate, &w)
	g.tree.Rulings[w.ruling].Gate, g.tree.Rulings[w.ruling].Entry = gate, w.criteria
	g.rules[w.key] = g.exclusions(w, gate, said, rules)
	return g.rules[w.key]
}

// asked is the ruling of rules that pay, and what each of them asks: what all
// do, what the gate is about, and its own.
func (g *grower) asked(p *Payer, said *Rule, rules, standIn []*Rule) (Ruling, map[*Rule][]Criterion) {
	ruling := Ruling{Payer: p.ID, Criteria: slices.Clone(g.sketch.Common)}
	if g.sketch.AtGate != nil {
		ruling.Criteria = append(ruling.Criteria, *g.sketch.AtGate)
	}
	if said != nil {
		ruling.Rules, ruling.Keys, ruling.Said = []string{said.ID}, []int{g.ruleKey(said)}, said.ID
	}
	asked := map[*Rule][]Criterion{}
	for _, r := range rules {
		own := r.conditions(standIn)
		asked[r] = own
		ruling.Rules, ruling.Keys = append(ruling.Rules, r.ID), append(ruling.Keys, g.ruleKey(r))
		ruling.Criteria = append(ruling.Criteria, own...)
	}
	return ruling, asked
}

// exclusions puts what the rules name as exclusions in front of the gate, so
// that no other failed condition is found first.
func (g *grower) exclusions(w way, gate Ref, said *Rule, rules []*Rule) Ref {
	first := rules[0]
	if first.Confidence == source.LowConfidence {
		return gate
	}
	var list []Criterion
	for _, c := range first.Criteria {
		everywhere := !slices.ContainsFunc(rules, func(r *Rule) bool {
			return !slices.ContainsFunc(r.Criteria, func(x Criterion) bool { return x.ID == c.ID && x.Excludes })
		})
		if everywhere {
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		return gate
	}
	return g.criteria(w, list, gate, g.ends(w, g.ruleLeaf(w, said, first, ExcludedByOutcome, NotCovered)))
}

// ends is a leaf of the rule whose way this is.
func (g *grower) ends(w way, l Leaf) Ref {
	l.ID, l.Ruling = w.key+"/"+l.ID, w.ruling
	return g.newLeaf(l)
}
