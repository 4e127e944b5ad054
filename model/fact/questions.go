package fact

// Questions is all that can be asked, in the order in which it is asked.
type Questions struct {
	Sections []Section
	List     []Question
	Sayings  *Sayings
	Readable Readable // what can be written down of a rule that a person read
	Events   Events   // what can be written down of what happened

	byID ByID // of the list, once it is connected
}

// Index returns the index of the question with the given id, or -1.
func (qs *Questions) Index(id string) int {
	if i, ok := qs.byID[id]; ok && i < len(qs.List) && qs.List[i].ID == id {
		return i
	}
	for i := range qs.List {
		if qs.List[i].ID == id {
			return i
		}
	}
	return -1
}

// Connect tells each question how its answers are said, and notes where each stands.
func (qs *Questions) Connect() {
	if len(qs.byID) != len(qs.List) {
		qs.byID = NewByID(len(qs.List), func(i int) string { return qs.List[i].ID })
	}
	for i := range qs.List {
		qs.List[i].phrases = &qs.Said().Phrases
	}
}

// ByID tells where the entries of a list stand, by their ids. The list may be another
// since, so who asks holds the answer against the list.
type ByID map[string]int

// NewByID tells it of n entries with the given ids, the first of each.
func NewByID(n int, id func(i int) string) ByID {
	byID := make(ByID, n)
	for i := n - 1; i >= 0; i-- {
		byID[id(i)] = i
	}
	return byID
}

// Said are the sayings of the content.
func (qs *Questions) Said() *Sayings {
	if qs.Sayings == nil {
		return &nothingSaid
	}
	return qs.Sayings
}

// Leading are the questions that are put to nobody, or only once something is known, whose
// answer is not there, and that surely make sense: what leads to them is said.
func (qs *Questions) Leading(a Answers) []int {
	f := qs.Facts(a)
	var list []int
	for i := range qs.List {
		x := &qs.List[i]
		if x.Leads != "" && a.At(i).State != Given && (x.When == nil || x.When.Holds(&f)) {
			list = append(list, i)
		}
	}
	return list
}
