package rule

import (
	"slices"
	"strconv"
)

// ruleWords are what the leaves of rules say: the rule, and how it ended.
type ruleWords struct {
	grown    *grown
	owners   map[*Rule]*Payer
	outcomes map[Outcome]OutcomeText
}

// owners notes whose the rules are.
func owners(payers []Payer) map[*Rule]*Payer {
	of := map[*Rule]*Payer{}
	for i := range payers {
		p := &payers[i]
		for j := range p.Rules {
			of[&p.Rules[j]] = p
		}
	}
	return of
}

// key is the key of what a rule says.
func (w *ruleWords) key(r *Rule) int { return w.grown.key("rule " + w.owners[r].ID + "/" + r.ID) }

// says is a rule in its own words.
func (w *ruleWords) says(r *Rule) Saying {
	return Saying{Text: r.Because, Key: w.key(r), Sources: r.Sources, Steps: r.Steps}
}

// end is the leaf at which a rule ends, in the words of what the payer said, the
// rule, and the outcome.
func (w *ruleWords) end(g *gate, said, r *Rule, outcome Outcome, level Level, criteria []Criterion) Ref {
	leaf := Leaf{ID: g.key + "/" + r.ID + "/" + string(outcome), Level: level, Ruling: g.ruling}
	if said != nil {
		leaf.Says = append(leaf.Says, w.says(said))
	}
	leaf.Says = append(leaf.Says, w.says(r), w.ended(g.ruling, outcome, criteria))
	return w.grown.leaf(leaf)
}

// ended is what an outcome adds to the words of a rule with the given
// conditions.
func (w *ruleWords) ended(ruling int, outcome Outcome, criteria []Criterion) Saying {
	words := w.outcomes[outcome]
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
		Text: text, If: words.If, Key: w.grown.key("outcome " + strconv.Itoa(ruling) + text),
		Sources: words.Sources, Steps: words.Steps,
		Instead: instead,
	}
}
