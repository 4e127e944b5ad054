package source

import "ketacover/model/fact"

// Sources is what every claim rests on.
type Sources struct {
	Questions *fact.Questions
	List      []Source
}
