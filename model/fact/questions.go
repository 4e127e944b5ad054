package fact

// Questions is all that can be asked, in the order in which it is asked.
type Questions struct {
	Sections []Section
	List     []Question
	Sayings  *Sayings
}

// Connect tells each question how its answers are said.
func (q *Questions) Connect() {
	for i := range q.List {
		q.List[i].phrases = &q.Said().Phrases
	}
}
