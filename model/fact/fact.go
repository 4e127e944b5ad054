package fact

// Fact is a question as what is told of a case has it: the question itself, and
// where it stands in the list. So whoever is told of it looks nothing up. As
// JSON it is the question's id.
type Fact struct {
	At int
	*Question
}

// Fact is question q.
func (qs *Questions) Fact(q int) Fact { return Fact{q, &qs.List[q]} }

// Named are questions by where they stand.
func (qs *Questions) Named(list []int) []Fact {
	named := make([]Fact, len(list))
	for i, q := range list {
		named[i] = qs.Fact(q)
	}
	return named
}

// MarshalText writes the question's id.
func (f Fact) MarshalText() ([]byte, error) { return []byte(f.ID), nil }

// Setting answers question q with an option.
func (qs *Questions) Setting(q, option int) Setting { return Setting{qs.Fact(q), option} }
