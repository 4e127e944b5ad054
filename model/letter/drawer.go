package letter

import "ketacover/model/fact"

// Drawer is a heading that papers are listed under.
type Drawer struct {
	ID, Title string
	Papers    []Filed
}

// Filed is a paper in its drawer, and a case that it fits. One that fits several
// is filed once for each.
type Filed struct {
	Kind    string
	When    []fact.Condition // all must hold
	Unless  []fact.Condition // none may hold
	Given   []string         // ids of questions that must have an answer
	Missing []string         // and of those that may have none
}
