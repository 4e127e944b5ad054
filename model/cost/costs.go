package cost

import (
	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// Costs is what sums are made of.
type Costs struct {
	Questions *fact.Questions
	Trees     *verdict.Trees
	Rules     Rules
}

// Title is how an option is called; empty for none.
func (b *Costs) Title(option string) string {
	if o := b.CostOption(option); o != nil {
		return o.Title
	}
	return ""
}

// Doing is an option as what one does; empty for none.
func (b *Costs) Doing(option string) string {
	if o := b.CostOption(option); o != nil {
		return o.Doing
	}
	return ""
}

// Pays names the treatment that an option pays for, within a sentence; empty for none.
func (b *Costs) Pays(option string) string {
	o := b.CostOption(option)
	if o == nil || b.Trees.Index(o.Drug) < 0 {
		return ""
	}
	return b.Trees.List[b.Trees.Index(o.Drug)].Within
}
