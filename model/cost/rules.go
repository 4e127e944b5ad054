package cost

import (
	"ketacover/model/fact"
	"ketacover/model/source"
)

// Rules is what the content says about money.
type Rules struct {
	Options   []CostOption
	Courses   []Course
	Amounts   []Amount
	Schedules []Schedule
	Notes     []CostNote
	Unknowns  []CostNote // what was looked for and not found
	Aids      []AidRule  // what can be done about a cost, in the order in which it is told
	Lines     []CostLine
	Claim     Claim // what stands in place of a course where the care was had
}

// CostOption is one option, and where it is none at all.
type CostOption struct {
	ID      string
	Title   string
	Doing   string           // what one does, within a sentence: "paying for ketamine yourself"
	Drug    string           // id of the tree whose course it is
	Plan    bool             // the plan pays its part; otherwise the person pays all
	Unless  []fact.Condition // where one of these holds, the option is left out
	Sources []string         // what the sum rests on, whatever the amounts
}

// Amount stands in for a figure that the person did not give. Of several with
// one item, the first whose conditions all hold is used.
type Amount struct {
	Item        string // one of Items
	When        []fact.Condition
	fact.Bounds             // in the unit of the item
	Typical     fact.Bounds // most often within these, which may be all of them
	OrMore      bool        // the high end is no bound: it may be more
	InNetwork   bool        // it speaks only of care in network
	None        bool        // there is no such limit
	Text        string      // what to know about it, added to the working
	AsOf        string      // when the figure was right, in words
	Confidence  source.Confidence
	Sources     []string
}

// CostNote is a sentence on some options. Of the notes, each is added to their
// working.
type CostNote struct {
	Options []string // ids
	When    []fact.Condition
	Unless  []fact.Condition
	Text    string
	Sources []string
}
