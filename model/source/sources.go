package source

import "ketacover/model/fact"

// Sources is what every claim rests on.
type Sources struct {
	Questions *fact.Questions
	List      []Source

	byID fact.ByID // of the list, once it is connected
}

// Connect notes where each source stands.
func (l *Sources) Connect() {
	if len(l.byID) != len(l.List) {
		l.byID = fact.NewByID(len(l.List), func(i int) string { return l.List[i].ID })
	}
}
