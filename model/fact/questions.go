package fact

// Questions is all that can be asked, in the order in which it is asked.
type Questions struct {
	Sections []Section
	List     []Question
	Sayings  *Sayings
	Readable Readable // what can be written down of a rule that a person read
	Events   Events   // what can be written down of what happened
}

// Index returns the index of the question with the given id, or -1.
func (q *Questions) Index(id string) int {
	for i := range q.List {
		if q.List[i].ID == id {
			return i
		}
	}
	return -1
}

// Connect tells each question how its answers are said.
func (q *Questions) Connect() {
	for i := range q.List {
		q.List[i].phrases = &q.Said().Phrases
	}
}

// Said are the sayings of the content.
func (q *Questions) Said() *Sayings {
	if q.Sayings == nil {
		return &nothingSaid
	}
	return q.Sayings
}

// Leading are the questions that are put to nobody, whose answer is not there, and that
// surely make sense: what leads to them is said.
func (q *Questions) Leading(a Answers) []int {
	f := q.Facts(a)
	var list []int
	for i := range q.List {
		x := &q.List[i]
		if x.Leads != "" && a.At(i).State != Given && (x.When == nil || f[x.When.Fact].Within(x.When.Met)) {
			list = append(list, i)
		}
	}
	return list
}
