package fact

import "math/bits"

// wordBits is how many questions one word of a set holds.
const wordBits = 64

// Set is a set of questions. It holds any that a library may ask, which one
// machine word does not: a shift by 64 or more gives 0 and no error.
type Set [MaxQuestions / wordBits]uint64

// SetOf is the set of the given questions.
func SetOf(questions ...int) Set {
	var s Set
	for _, q := range questions {
		s.Add(q)
	}
	return s
}

// UpTo is the set of the first n questions.
func UpTo(n int) Set {
	var s Set
	for q := range n {
		s.Add(q)
	}
	return s
}

// Has reports whether question q is in the set.
func (s *Set) Has(q int) bool { return s[q/wordBits]>>(q%wordBits)&1 == 1 }

// Add puts question q into the set.
func (s *Set) Add(q int) { s[q/wordBits] |= 1 << (q % wordBits) }

// Remove takes question q out of the set.
func (s *Set) Remove(q int) { s[q/wordBits] &^= 1 << (q % wordBits) }

// Empty reports whether no question is in the set.
func (s Set) Empty() bool { return s == Set{} }

// And is the questions that are in both sets.
func (s Set) And(t Set) Set {
	for i := range s {
		s[i] &= t[i]
	}
	return s
}

// Or is the questions that are in either set.
func (s Set) Or(t Set) Set {
	for i := range s {
		s[i] |= t[i]
	}
	return s
}

// Without is the questions of the set that are not in t.
func (s Set) Without(t Set) Set {
	for i := range s {
		s[i] &^= t[i]
	}
	return s
}

// Meets reports whether a question is in both sets.
func (s Set) Meets(t Set) bool {
	for i := range s {
		if s[i]&t[i] != 0 {
			return true
		}
	}
	return false
}

// Len counts the questions in the set.
func (s Set) Len() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// First is the first question of the set, or MaxQuestions where it is empty.
func (s Set) First() int {
	for i, word := range s {
		if word != 0 {
			return i*wordBits + bits.TrailingZeros64(word)
		}
	}
	return MaxQuestions
}

// Each calls yield for every question in the set, in order.
func (s Set) Each(yield func(int) bool) {
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			if !yield(i*wordBits + bits.TrailingZeros64(word)) {
				return
			}
		}
	}
}

// List is the questions of the set, in order; nil where it is empty.
func (s Set) List() []int {
	var list []int
	for q := range s.Each {
		list = append(list, q)
	}
	return list
}
