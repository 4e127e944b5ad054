package verdict

import (
	"sync"

	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
)

// Trees is all that a verdict is worked out from and told with: the trees, and
// each compiled into a diagram in the same order.
type Trees struct {
	Questions *fact.Questions
	Sources   *source.Sources
	Reference *reference.Shelf
	Payers    *rule.Payers
	List      []rule.Tree
	Diagrams  []Diagram
	Messages  []MessageText
	Levers    []OtherLever

	interview func() *Interview // worked out once; nil until connected
}

// Connect makes ready for cases what none of them changes. The trees and the questions
// stay as they are from the first case on.
func (ts *Trees) Connect() {
	ts.interview = sync.OnceValue(func() *Interview { return NewInterview(ts) })
}

// asks is the interview of these trees.
func (ts *Trees) asks() *Interview {
	if ts.interview == nil {
		return NewInterview(ts)
	}
	return ts.interview()
}

// Index returns the index of the tree with the given id, or -1.
func (ts *Trees) Index(id string) int {
	for i := range ts.List {
		if ts.List[i].ID == id {
			return i
		}
	}
	return -1
}

// places are those of the facts that the diagrams test, which all share.
func (ts *Trees) places() *Places {
	if len(ts.Diagrams) == 0 {
		return nil
	}
	return ts.Diagrams[0].Places
}
