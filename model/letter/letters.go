package letter

import (
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Letters is the papers, and what they use beside the answers.
type Letters struct {
	Questions *fact.Questions
	Sources   *source.Sources
	Reference *reference.Shelf
	Payers    *rule.Payers
	Trees     *verdict.Trees
	Deadlines *deadline.Deadlines
	Letters   []Letter
	Details   []DetailField
	Consents  []Consent
	Askings   []Asking
	Showings  []Showing
	Medicines []MedicineClass
	Groups    []DetailGroup
	Drawers   []Drawer
	OfPlan    []int // questions that tell the cases of two people apart and nothing of a person
	Harmless  []int // those and all others that tell nothing of health
}
