package fact

// Bounds are the least and the most that a figure may be. Both are whole
// numbers: cents, percent or a count.
type Bounds struct {
	Low, High int64
}

// Exactly are the bounds of a figure that is known.
func Exactly(n int64) Bounds { return Bounds{n, n} }

// Plus adds the ends.
func (b Bounds) Plus(c Bounds) Bounds { return Bounds{b.Low + c.Low, b.High + c.High} }

// Times multiplies the ends of two bounds that are not negative.
func (b Bounds) Times(c Bounds) Bounds { return Bounds{b.Low * c.Low, b.High * c.High} }

// Beyond is how far a count goes past another one, never below nothing.
func (b Bounds) Beyond(c Bounds) Bounds { return Bounds{max(0, b.Low-c.High), max(0, b.High-c.Low)} }

// Whole rounds the ends to the nearest dollar, half a dollar up.
func (b Bounds) Whole() (low, high int) { return NearestDollar(b.Low), NearestDollar(b.High) }

// NearestDollar rounds cents that are not negative, half a dollar up.
func NearestDollar(cents int64) int { return int((cents + 50) / 100) }
