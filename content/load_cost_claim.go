package content

import (
	"ketacover/model/cost"
)

// claimCostEntry is what stands in place of a course to come where the care was had.
type claimCostEntry struct {
	Where   at
	When    []conditionEntry   `yaml:"when"`
	Options []claimOptionEntry `yaml:"options"`
	Notes   []costNoteEntry    `yaml:"notes"`
}

type claimOptionEntry struct {
	Where            at
	cost.ClaimOption `keys:"option title doing"`
	Unless           []conditionEntry `yaml:"unless"`
}

// claimCost reads how the options speak of a claim. A pack may say nothing of it.
func claimCost(r *costReader, e *claimCostEntry, options []string) cost.Claim {
	c := cost.Claim{When: r.vocabulary.conditions(e.When)}
	for i := range e.Options {
		o := &e.Options[i]
		r.needs(o.Where, "title", o.Title, "doing", o.Doing)
		r.oneOf(o.Where, "option", o.Option, options)
		option := o.ClaimOption
		option.Unless = r.vocabulary.conditions(o.Unless)
		c.Options = append(c.Options, option)
	}
	for i := range e.Notes {
		c.Notes = append(c.Notes, r.costNote(&e.Notes[i], options))
	}
	if len(c.When) == 0 && len(c.Options)+len(c.Notes) > 0 {
		r.problem(e.Where, "add when:", "the claim stands in place of a course in every case")
	}
	return c
}
