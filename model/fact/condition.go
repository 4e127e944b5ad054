package fact

import (
	"slices"
)

// Condition asks that the answer to one question be one of a set.
type Condition struct {
	Fact int // index into Questions.List; always a Choice
	Is   Values
}

// Holds reports whether every value the answer may still have is in the set.
// An open answer holds only where it could not matter.
func (c Condition) Holds(f *Facts) bool { return f[c.Fact].Within(c.Is) }

// Holds tells of a condition whether the facts give it.
func Holds(f *Facts) func(Condition) bool {
	return func(c Condition) bool { return c.Holds(f) }
}

// All reports whether every one of the conditions holds.
func All(conditions []Condition, f *Facts) bool {
	return !slices.ContainsFunc(conditions, func(c Condition) bool { return !c.Holds(f) })
}

// RuledOut tells of a condition whether no value the answer may still have
// meets it.
func RuledOut(f *Facts) func(Condition) bool {
	return func(c Condition) bool { return !f[c.Fact].Meets(c.Is) }
}

// Test holds when the fact has one of the values in Met. A value in Unknown
// can neither meet nor fail it.
type Test struct {
	Fact    int
	Met     Values
	Unknown Values
}

// Holds reports whether every value the answer may still have meets it, as
// Condition.Holds.
func (t *Test) Holds(f *Facts) bool { return f[t.Fact].Within(t.Met) }
