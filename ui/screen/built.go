package screen

import "ketacover/model"

// built is text that was worked out for a case, and for sizes such as the width:
// once, and not at every key. Whatever else it depends on is told of by
// changedMsg, at which it is to be forgotten. Nobody may change the text.
type built struct {
	known bool
	of    model.Case
	sizes [3]int
	lines []string
}

// text is the text for a case and sizes, built where it is not there yet.
func (b *built) text(v *visit, sizes [3]int, build func() []string) []string {
	if now := v.session.Case(); !b.known || b.sizes != sizes || !b.of.Equal(now) {
		*b = built{true, now, sizes, build()}
	}
	return b.lines[:len(b.lines):len(b.lines)]
}

// forget has the text built anew.
func (b *built) forget() { *b = built{} }
