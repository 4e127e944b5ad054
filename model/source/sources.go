package source

import "ketacover/model/fact"

// Sources is what every claim rests on.
type Sources struct {
	Questions *fact.Questions
	List      []Source

	positions fact.Positions // of the list, once it is connected
}

// Connect notes where each source stands.
func (l *Sources) Connect() {
	if len(l.positions) != len(l.List) {
		l.positions = fact.PositionsOf(len(l.List), func(i int) string { return l.List[i].ID })
	}
}
