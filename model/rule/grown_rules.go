package rule

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/source"
)

// every is what the rules of every payer are split by, and held against.
type every struct {
	usual       *Payer  // whose rules say what plans ask in general
	general     []*Rule // those of them that are published
	form, about int     // the questions in what form treatment is, and what it is for
	uses        []int   // by purpose, the question that says what treatment of it is for
}

func (g *grower) everyOf() *every {
	q := g.payers.Questions
	usual := g.payers.Find(g.authored.General)
	a := &every{usual: usual, general: published(usual.of(g.authored.ID)),
		form: q.Index(fact.FormQuestion), about: q.Index(fact.PurposeQuestion)}
	for purpose := range g.questions[a.about].Options {
		a.uses = append(a.uses, q.UseOf(purpose))
	}
	return a
}

// payer grows the rules of one payer: split by purpose, by what else says what the
// treatment is for, by form.
func (g *grower) payer(id string) Ref {
	if ref, ok := g.rules[id]; ok {
		return ref
	}
	if g.every == nil {
		g.every = g.everyOf()
	}
	p, a := g.payers.Find(id), g.every
	own := p.of(g.authored.ID)
	ref := g.grown.split(id, g.questions, a.about, func(purpose int) Ref {
		use := a.uses[purpose]
		if use == a.about {
			return g.forms(p, speaking(own, use, purpose), speaking(a.general, use, purpose))
		}
		return g.grown.split(id, g.questions, use, func(v int) Ref {
			return g.forms(p, speaking(own, use, v), speaking(a.general, use, v))
		})
	})
	g.rules[id] = ref
	return ref
}

// forms grows the rules of one use, split by form only where forms differ.
func (g *grower) forms(p *Payer, own, general []*Rule) Ref {
	cells := make([]cell, len(g.questions[g.every.form].Options))
	alike := true
	for v := range cells {
		cells[v] = cell{p, latest(speaking(own, g.every.form, v)), speaking(general, g.every.form, v)}
		alike = alike && cells[v].same(&cells[0])
	}
	if alike {
		return g.cell(&cells[0])
	}
	return g.grown.split(p.ID, g.questions, g.every.form, func(v int) Ref { return g.cell(&cells[v]) })
}

// cell is what decides one use in one form: the payer's rules, and those of the usual
// payer.
type cell struct {
	payer          *Payer
	rules, general []*Rule
}

// same reports whether the same rules decide.
func (c *cell) same(as *cell) bool {
	return slices.Equal(c.rules, as.rules) && slices.Equal(c.general, as.general)
}

// cell grows what the payer's rules say of one use in one form, once for all that the
// same rules decide.
func (g *grower) cell(c *cell) Ref {
	key := c.payer.ID + "|" + ruleIDs(c.rules) + "|" + ruleIDs(c.general)
	ref, known := g.cells[key]
	if !known {
		ref = g.decided(c)
		g.cells[key] = ref
	}
	return ref
}

// decided grows what rules of a payer say of a use, of which the usual payer says
// what general does.
func (g *grower) decided(c *cell) Ref {
	p, rules, general := c.payer, c.rules, c.general
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
			return g.excluded(g.every.usual, general[i])
		}
		if said == nil && p != g.every.usual {
			return g.cell(&cell{g.every.usual, general, general})
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
	ruling := Ruling{Payer: p.ID, Rules: []string{r.ID}, Keys: []int{g.words.key(r)}}
	key := ruling.key()
	w := gate{key: g.grown.name(&ruling, key), ruling: g.grown.ruling(ruling, key)}
	return g.words.end(&w, nil, r, outcome, level, nil)
}

// noRule is the authored tree's leaf for uses of which no rule speaks, with what the
// payer said, if it said anything.
func (g *grower) noRule(p *Payer, said *Rule) Ref {
	leaf := g.leafOf(g.authored.leaf(g.authored.NoRule))
	if said != nil {
		leaf.ID = p.ID + "/" + said.ID + "/" + leaf.ID
		leaf.Says = slices.Insert(leaf.Says, 0, g.words.says(said))
		ruling := Ruling{Payer: p.ID, Rules: []string{said.ID}, Said: said.ID, Keys: []int{g.words.key(said)}}
		leaf.Ruling = g.grown.ruling(ruling, ruling.key())
	}
	return g.grown.leaf(leaf)
}

// pays grows rules that pay: through the gate, the common criteria, and each
// rule's own. Where several rules speak of the use, meeting one is enough.
func (g *grower) pays(p *Payer, said *Rule, rules, standIn []*Rule) Ref {
	slices.SortStableFunc(rules, func(a, b *Rule) int { return int(b.Top()) - int(a.Top()) })
	first, top := rules[0], rules[0].Top()
	ruling := g.asked(p, said, rules, standIn)
	key := ruling.key()
	w := gate{key: g.grown.name(&ruling, key)}
	if ref, ok := g.rules[w.key]; ok {
		return ref
	}
	w.ruling = g.grown.ruling(ruling, key)
	met, failed := MetOutcome, FailedOutcome
	if top == Possible {
		met, failed = MetWeakOutcome, FailedWeakOutcome
	}
	w.failed = g.words.end(&w, said, first, failed, top-1, first.conditions(standIn))
	next := w.failed
	for i := len(rules) - 1; i >= 0; i-- {
		if r := rules[i]; r.Top() == top {
			own := r.conditions(standIn)
			next = g.grown.chain(g.questions, w.ruling, own, g.words.end(&w, said, r, met, top, own), next)
		}
	}
	w.criteria = g.grown.chain(g.questions, w.ruling, g.authored.Common, next, w.failed)
	through := g.node(g.authored.Gate, &w)
	grown := &g.grown.tree.Rulings[w.ruling]
	grown.Gate, grown.Entry = through, w.criteria
	if list := excludes(rules); len(list) > 0 {
		// In front of the gate, so that no other failed condition is found first.
		shut := g.words.end(&w, said, first, ExcludedByOutcome, NotCovered, first.conditions(standIn))
		through = g.grown.chain(g.questions, w.ruling, list, through, shut)
	}
	g.rules[w.key] = through
	return through
}

// asked is the ruling of rules that pay, with what they ask: what all do, what
// the gate is about, and what each asks of its own.
func (g *grower) asked(p *Payer, said *Rule, rules, standIn []*Rule) Ruling {
	ruling := Ruling{Payer: p.ID, Criteria: slices.Clone(g.authored.Common)}
	if g.authored.AtGate != nil {
		ruling.Criteria = append(ruling.Criteria, *g.authored.AtGate)
	}
	if said != nil {
		ruling.Rules, ruling.Keys, ruling.Said = []string{said.ID}, []int{g.words.key(said)}, said.ID
	}
	for _, r := range rules {
		ruling.Rules, ruling.Keys = append(ruling.Rules, r.ID), append(ruling.Keys, g.words.key(r))
		ruling.Criteria = append(ruling.Criteria, r.conditions(standIn)...)
	}
	return ruling
}

// conditions are the rule's own criteria, or those that plans ask in general
// where it is known to pay but what it asks could not be read.
func (r *Rule) conditions(standIn []*Rule) []Criterion {
	if r.Stance == Covered && r.Read == ReadNone && len(standIn) > 0 {
		return standIn[0].Criteria
	}
	return r.Criteria
}

// excludes are the conditions that every one of the rules names as exclusions.
func excludes(rules []*Rule) []Criterion {
	if rules[0].Confidence == source.LowConfidence {
		return nil
	}
	var list []Criterion
	for _, c := range rules[0].Criteria {
		everywhere := !slices.ContainsFunc(rules, func(r *Rule) bool {
			return !slices.ContainsFunc(r.Criteria, func(x Criterion) bool { return x.ID == c.ID && x.Excludes })
		})
		if everywhere {
			list = append(list, c)
		}
	}
	return list
}

// of are the payer's rules for a drug.
func (p *Payer) of(drug string) []*Rule {
	var list []*Rule
	for i := range p.Rules {
		if r := &p.Rules[i]; r.Drug == drug {
			list = append(list, r)
		}
	}
	return list
}

// speaking are those of the rules that are for an answer to a question.
func speaking(rules []*Rule, question, answer int) []*Rule {
	var list []*Rule
	for _, r := range rules {
		if r.Uses.Of(question).Has(answer) {
			list = append(list, r)
		}
	}
	return list
}

// latest are the rules that decide, of a payer's own that speak of a use. Where the
// person read such a rule themselves, it is the only one: the last that they read.
func latest(rules []*Rule) []*Rule {
	for i := len(rules) - 1; i >= 0; i-- {
		if rules[i].Yours {
			return rules[i : i+1 : i+1]
		}
	}
	return rules
}

// published are those of the rules that were read for everybody.
func published(rules []*Rule) []*Rule {
	return slices.DeleteFunc(rules, func(r *Rule) bool { return r.Yours })
}

// ruleIDs names rules.
func ruleIDs(rules []*Rule) string {
	var ids []string
	for _, r := range rules {
		ids = append(ids, r.ID)
	}
	return strings.Join(ids, "+")
}
