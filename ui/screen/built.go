package screen

import (
	"ketacover/model/record"
)

// built is a list, such as lines of text, that was worked out for a case, and for
// sizes such as the width: once, and not at every key. Whatever else it depends
// on is told of by Changed, at which it is to be forgotten. Nobody may change
// what is in it.
type built[T any] struct {
	known bool
	of    record.Case
	sizes [3]int
	items []T
}

// list is the list for a case and sizes, built where it is not there yet.
func (b *built[T]) list(v *visit, sizes [3]int, build func() []T) []T {
	if now := v.session.Case(); !b.known || b.sizes != sizes || !b.of.Equal(now) {
		*b = built[T]{true, now, sizes, build()}
	}
	return b.items[:len(b.items):len(b.items)]
}

// forget has the list built anew.
func (b *built[T]) forget() { *b = built[T]{} }
