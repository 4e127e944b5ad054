package model

import "math/bits"

// Values is a set of values of one fact: bit i stands for option i.
type Values uint64

// One is the set that holds only option i.
func One(i int) Values { return 1 << i }

// Has reports whether option i is in the set.
func (v Values) Has(i int) bool { return v>>i&1 == 1 }

// Len counts the options in the set.
func (v Values) Len() int { return bits.OnesCount64(uint64(v)) }

// First is the lowest option in a set that is not empty.
func (v Values) First() int { return bits.TrailingZeros64(uint64(v)) }

// Each calls yield for every option in the set, lowest first.
func (v Values) Each(yield func(int) bool) {
	for ; v != 0; v &= v - 1 {
		if !yield(v.First()) {
			return
		}
	}
}

// Facts holds, for each question, the values its answer may still have. A
// question that was not asked, or answered "I don't know", may have any.
type Facts [MaxQuestions]Values

// Facts translates answers into facts.
func (l *Library) Facts(a Answers) Facts {
	var f Facts
	for q := range l.Questions {
		f[q] = l.Questions[q].All()
		if answer := a.At(q); answer.State == Given && f[q] != 0 {
			f[q] = One(answer.Option)
		}
	}
	return f
}

// With returns the facts with question q narrowed to the given values.
func (f Facts) With(q int, v Values) Facts {
	f[q] = v
	return f
}

// Open is the set of questions that may still have more than one value.
func (f *Facts) Open() uint64 {
	var open uint64
	for q, v := range f {
		if v&(v-1) != 0 {
			open |= 1 << q
		}
	}
	return open
}
