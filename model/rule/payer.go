package rule

import (
	"slices"

	"ketacover/model/fact"
)

// Payer is a company or a programme and its published rules. As JSON it is what it is
// called; who tells of its rules adds them.
type Payer struct {
	ID        string    `json:"id"`
	Name      string    `json:"name"`
	Aliases   fact.List `json:"aliases"`   // names on the card that mean this payer
	Programme bool      `json:"programme"` // Medicare, Medicaid, VA and the like: not in the payer look-up
	Within    string    `json:"-"`         // the programme whose rules hold where these say nothing
	Note      string    `json:"-"`
	States    []string  `json:"-"` // the only ones in which it sells plans; none where that is not known
	Endings   []Ending  `json:"-"` // kinds of plans that it sells no longer, or soon will not
	Rules     []Rule    `json:"-"`
}

// Ending is a kind of plan that a payer sells until a day.
type Ending struct {
	Plan   string // an answer to which plan a person has
	After  fact.Date
	Source string
}

// Rule is the payer's rule with the id for a drug.
func (p *Payer) Rule(drug, id string) *Rule {
	i := slices.IndexFunc(p.Rules, func(r Rule) bool { return r.Drug == drug && r.ID == id })
	return &p.Rules[i]
}
