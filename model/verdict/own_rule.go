package verdict

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// PlanRule is what the person's own plan publishes on one drug for their
// condition, as far as the answers tell.
type PlanRule struct {
	Payer *rule.Payer // whose plan it is: the company, or the programme
	// Own is false where nothing of that payer's was read and a general rule
	// stands in for it; then Stance is Unknown.
	Own     bool
	Stance  rule.Stance
	Known   rule.Known // how well it is known, where it is the payer's own
	Text    string
	Sources []string
	If      []Narrowing  // the open facts under which it governs; none for always
	Rules   []*rule.Rule // the payer's own that it tells of: where there are several, meeting one is enough
}

// Narrowing is an open fact and those of its values under which something holds.
type Narrowing struct {
	Fact   fact.Fact
	Values fact.Values
}

// MarshalJSON writes the rule, and under what it governs: the open questions'
// ids to those of their options.
func (r *PlanRule) MarshalJSON() ([]byte, error) {
	under := make(map[string]fact.List, len(r.If))
	for _, n := range r.If {
		under[n.Fact.ID] = n.Fact.IDs(n.Values)
	}
	return fact.AsJSON(struct {
		Payer   string               `json:"payer"`
		Stance  string               `json:"stance"`
		Own     bool                 `json:"own"`
		Text    string               `json:"text"`
		Sources fact.List            `json:"sources"`
		If      map[string]fact.List `json:"if"`
	}{r.Payer.ID, r.Stance.String(), r.Own, r.Text, r.Sources, under})
}

// OwnRule is the rule of the person's own plan for tree t: of the company where
// it was given, else of the programme. It is nil while neither is known, where
// no rule speaks of the purpose, and where rules of that payer of unlike stance
// stay in reach. What the plan decided on a request does not move it.
func OwnRule(questions *fact.Questions, payers *rule.Payers, t *rule.Tree, f *fact.Facts) *PlanRule {
	e := entry(questions, payers, t, f)
	return e.told(questions)
}

// OwnRules is the rule of the person's own plan for tree t as OwnRule has it, and
// all of that payer's own rules that stay in reach, of whatever stance.
func OwnRules(v *View, t int) (told *PlanRule, reach []*rule.Rule) {
	e := entry(v.trees.Questions, v.trees.Payers, &v.trees.List[t], &v.facts)
	if e.payer != nil {
		for i := range e.list {
			reach = append(reach, e.list[i].own...)
		}
	}
	return e.told(v.trees.Questions), reach
}

// told is what is said of the rule.
func (e *payerEntry) told(questions *fact.Questions) *PlanRule {
	g := e.chosen()
	if g == nil {
		return nil
	}
	rule := &PlanRule{Payer: e.payer, If: g.narrowings(questions, &e.facts)}
	if len(g.own) > 0 {
		own := g.own[0]
		rule.Own, rule.Stance, rule.Text, rule.Sources = true, own.Stance, own.Because, own.Sources
		rule.Known, rule.Rules = e.known(), g.own
		return rule
	}
	rule.Text, rule.Sources = e.standIn(g)
	return rule
}

// ownConditions are the facts that the person's own rule asks for in tree t.
func ownConditions(questions *fact.Questions, payers *rule.Payers, t *rule.Tree, f *fact.Facts) fact.Set {
	e := entry(questions, payers, t, f)
	if e.chosen() == nil {
		return fact.Set{}
	}
	var asks fact.Set
	for i := range e.list {
		asks = asks.Or(t.Rulings[e.list[i].ruling].Asks)
	}
	return asks
}

// payerEntry is all that a tree leads to behind the entry of one payer.
type payerEntry struct {
	payers *rule.Payers
	tree   *rule.Tree
	payer  *rule.Payer // nil where it is nobody's in particular
	given  bool        // the person named it
	facts  fact.Facts  // as though nothing had been asked of the plan
	path   []narrowed  // where roam is: the facts of the nodes above, as they were before
	list   []governed
}

// governed is what holds behind a payer's entry for some values of the open
// facts: rules of that payer, or what stands in for them.
type governed struct {
	end    rule.Ref
	ruling int
	own    []*rule.Rule
	under  []narrowed // the facts that ways to it narrow, with all that those leave of them
}

// narrowed is a fact and those of its values under which ways go on.
type narrowed struct {
	fact   int
	values fact.Values
}

// entry follows every way to the payer whose rules hold: the one that was given
// where the tree may lead to its rules, else the only one in reach.
func entry(questions *fact.Questions, payers *rule.Payers, t *rule.Tree, f *fact.Facts) (e payerEntry) {
	e.payers, e.tree, e.facts = payers, t, *f
	if q := questions.Index(StageOfRequest); q >= 0 {
		e.facts[q] = fact.One(max(0, questions.List[q].Option("not-asked")))
	}
	if q := questions.Index(fact.PayerQuestion); q >= 0 && f[q].Len() == 1 {
		company := payers.Find(questions.List[q].Options[f[q].First()].ID)
		e.payer, e.given = company, true
		if e.roam(0, ""); len(e.list) > 0 {
			return e
		}
		e.payer, e.given = nil, false
	}
	if !e.roam(0, "") {
		e.payer = nil
	}
	return e
}

// roam follows every branch outside any rule that the facts allow, and notes
// where a payer's rules are reached. It is false when they are nobody's in
// particular.
func (e *payerEntry) roam(at rule.Ref, payer string) bool {
	if at.IsLeaf() || e.tree.Nodes[at].Ruling != 0 {
		if payer != "" {
			e.note(at)
		}
		return true
	}
	node := &e.tree.Nodes[at]
	for i := range node.Branches {
		b := &node.Branches[i]
		was := e.facts[node.Fact]
		left := was.And(b.Is)
		if left.Empty() {
			continue
		}
		whose := payer
		if b.Payer != "" {
			whose = b.Payer
		}
		switch {
		case whose == "" || e.payer != nil && e.payer.ID == whose:
		case e.given:
			continue // another's rules do not matter
		case e.payer != nil:
			return false
		default:
			e.payer = e.payers.Find(whose)
		}
		e.facts[node.Fact], e.path = left, append(e.path, narrowed{node.Fact, was})
		on := e.roam(b.To, whose)
		e.facts[node.Fact], e.path = was, e.path[:len(e.path)-1]
		if !on {
			return false
		}
	}
	return true
}

// note adds a way to what holds at its end.
func (e *payerEntry) note(end rule.Ref) {
	ruling := 0
	if end.IsLeaf() {
		ruling = e.tree.Leaves[end.Leaf()].Ruling
	} else {
		ruling = e.tree.Nodes[end].Ruling
	}
	same := func(g governed) bool { return g.ruling == ruling && (ruling != 0 || g.end == end) }
	i := slices.IndexFunc(e.list, same)
	if i < 0 {
		i = len(e.list)
		e.list = append(e.list, governed{end: end, ruling: ruling, own: e.own(&e.tree.Rulings[ruling])})
	}
	for j, above := range e.path {
		first := !slices.ContainsFunc(e.path[:j], func(w narrowed) bool { return w.fact == above.fact })
		if first && e.facts[above.fact] != above.values {
			e.list[i].leave(narrowed{above.fact, e.facts[above.fact]})
		}
	}
}

// leave notes what a way leaves of a fact that it narrows.
func (g *governed) leave(n narrowed) {
	i := slices.IndexFunc(g.under, func(u narrowed) bool { return u.fact == n.fact })
	if i < 0 {
		g.under = append(g.under, n)
	} else {
		g.under[i].values = g.under[i].values.Or(n.values)
	}
}

// own are the rules of a ruling that the payer itself published and that were
// read. Of the general payer those are what the person read themselves.
func (e *payerEntry) own(r *rule.Ruling) []*rule.Rule {
	if r.Payer != e.payer.ID || r.Payer == e.tree.General && !e.payer.Rule(e.tree.ID, r.Rules[0]).Yours {
		return nil
	}
	if r.Said != "" {
		if said := e.payer.Rule(e.tree.ID, r.Said); said.Stance != rule.Unknown {
			return []*rule.Rule{said}
		}
		return nil
	}
	var list []*rule.Rule
	for _, id := range r.Rules {
		list = append(list, e.payer.Rule(e.tree.ID, id))
	}
	return list
}

// chosen is the rule to be told of: the first of the payer's own, if all have
// one stance; else the first that stands in; nil for none.
func (e *payerEntry) chosen() *governed {
	if e.payer == nil || len(e.list) == 0 {
		return nil
	}
	var first *governed
	for i := range e.list {
		for _, rule := range e.list[i].own {
			switch {
			case first == nil:
				first = &e.list[i]
			case rule.Stance != first.own[0].Stance:
				return nil
			}
		}
	}
	if first == nil {
		return &e.list[0]
	}
	return first
}

// known is how well the worst known of the payer's own rules in reach is: one
// sentence tells them all.
func (e *payerEntry) known() rule.Known {
	least := rule.WellKnown
	for i := range e.list {
		for _, rule := range e.list[i].own {
			least = min(least, rule.Known())
		}
	}
	return least
}

// standIn are the words and the sources of what stands in for a rule of the
// payer's own: what was looked for, and the general rule.
func (e *payerEntry) standIn(g *governed) (text string, sources []string) {
	ruling := &e.tree.Rulings[g.ruling]
	rules := ruling.Rules
	if ruling.Said != "" {
		said := e.payers.Find(ruling.Payer).Rule(e.tree.ID, ruling.Said)
		text, sources, rules = said.Because, said.Sources, rules[1:]
	}
	if len(rules) == 0 {
		if ruling.Said == "" && g.end.IsLeaf() {
			says := toldOf(&e.tree.Leaves[g.end.Leaf()].Says[0], &e.facts)
			return says.Text, says.Sources
		}
		return text, sources
	}
	if e.payer.ID == e.tree.General {
		text = e.payer.Note // says whose rules these are
	}
	general := e.payers.Find(e.tree.General).Rule(e.tree.ID, rules[0])
	return rule.Join(text, general.Because), rule.Union(sources, general.Sources)
}

// narrowings are the open facts, with the values under which a rule governs. A
// fact that its ways leave whole is not among them.
func (g *governed) narrowings(questions *fact.Questions, f *fact.Facts) []Narrowing {
	var list []Narrowing
	slices.SortFunc(g.under, func(a, b narrowed) int { return a.fact - b.fact })
	for _, u := range g.under {
		if u.values != f[u.fact] {
			list = append(list, Narrowing{questions.Fact(u.fact), u.values})
		}
	}
	return list
}
