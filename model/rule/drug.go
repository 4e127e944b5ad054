package rule

import "ketacover/model/fact"

// Drug says which answers speak of the drug of a tree.
type Drug struct {
	AskedFor fact.Values      // of what the plan was asked for
	Forms    fact.Values      // of what the clinic offers
	Usual    bool             // it is meant while neither is known
	Alone    []fact.Condition // where all hold, no other drug can have been asked for
}
