package comparison

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// LeftOut is a company that a filter left out, and why.
type LeftOut struct {
	Payer  *rule.Payer
	Ending *rule.Ending // of the plans that were asked for; nil where it sells in other states
}

// MarshalJSON writes the company's id.
func (o LeftOut) MarshalJSON() ([]byte, error) { return fact.AsJSON(o.Payer.ID) }

// Only leaves out the companies that are known to sell in other states only, and
// those known to have stopped selling a kind of plan, or to stop. Empty is for any.
// One of which nothing is known stays.
func (c *Comparison) Only(state, plan string) {
	c.Rows = slices.DeleteFunc(c.Rows, func(r Row) bool {
		p := r.Payer
		if len(p.States) > 0 && state != "" && !slices.Contains(p.States, state) {
			c.LeftOut = append(c.LeftOut, LeftOut{Payer: p})
			return true
		}
		if i := slices.IndexFunc(p.Endings, func(e rule.Ending) bool { return e.Plan == plan }); plan != "" && i >= 0 {
			c.LeftOut = append(c.LeftOut, LeftOut{p, &p.Endings[i]})
			return true
		}
		return false
	})
}
