package cost

import "ketacover/model/fact"

// figure is one number of a sum: what the person gave, or the amount that
// stands in for it.
type figure struct {
	ok     bool        // there is one
	given  fact.Bounds // by the person
	amount *Amount     // stands in; nil where the person gave it
}

// exact reports whether the person gave it.
func (f figure) exact() bool { return f.ok && f.amount == nil }

// within are the bounds of the figure, that far. A figure that is not known has
// none.
func (f figure) within(r reach) fact.Bounds {
	if f.amount != nil {
		return f.amount.within(r)
	}
	return f.given
}

// reach is how far the figures that stand in for an answer are taken to go.
type reach uint8

const (
	named   reach = iota // from the lowest to the highest that sources name
	usual                // within what is usual
	widest               // as far as nothing rules out
	reaches              // how many there are
)

// within are the bounds of the amount, that far.
func (a *Amount) within(r reach) fact.Bounds {
	switch {
	case r == usual && a.Typical != (fact.Bounds{}):
		return a.Typical
	case r == widest && a.OrMore:
		return fact.Bounds{Low: a.Low, High: unbounded}
	}
	return a.Bounds
}
