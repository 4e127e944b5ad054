package exhibit

import (
	"fmt"
	"math"
)

// matrix turns, scales and moves: a point (x, y) becomes (ax+cy+e, bx+dy+f).
type matrix struct{ a, b, c, d, e, f float64 }

var asItIs = matrix{1, 0, 0, 1, 0, 0}

// then is the matrix that does this, and then the other.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d, m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) point(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// String is the matrix as a page says it.
func (m matrix) String() string {
	return fmt.Sprintf("%.4f %.4f %.4f %.4f %.4f %.4f", m.a, m.b, m.c, m.d, m.e, m.f)
}

// box is a rectangle: left, bottom, right, top.
type box struct{ left, bottom, right, top float64 }

// boxOf is a rectangle of a file, whichever of its corners it names.
func boxOf(r *reader, o object) (b box, ok bool) {
	list := r.array(o)
	if len(list) < 4 {
		return b, false
	}
	at := func(i int) float64 { return float(r.get(list[i])) }
	b = box{min(at(0), at(2)), min(at(1), at(3)), max(at(0), at(2)), max(at(1), at(3))}
	return b, b.width() > 0 && b.height() > 0
}

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.top - b.bottom }

// within is what of a box is in another; all of it, where they share nothing.
func (b box) within(other box) box {
	in := box{max(b.left, other.left), max(b.bottom, other.bottom), min(b.right, other.right), min(b.top, other.top)}
	if in.width() <= 0 || in.height() <= 0 {
		return other
	}
	return in
}

// turned is the smallest box round this one after a matrix.
func (b box) turned(m matrix) box {
	out := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, corner := range [][2]float64{{b.left, b.bottom}, {b.left, b.top}, {b.right, b.bottom}, {b.right, b.top}} {
		x, y := m.point(corner[0], corner[1])
		out = box{min(out.left, x), min(out.bottom, y), max(out.right, x), max(out.top, y)}
	}
	return out
}

// array is the box as a file says it.
func (b box) array() array {
	return array{decimal(b.left), decimal(b.bottom), decimal(b.right), decimal(b.top)}
}

func decimal(f float64) number { return number(fmt.Sprintf("%.4f", f)) }

// upright is the matrix that turns a box by quarters, clockwise, and puts its
// lower left corner at zero.
func (b box) upright(quarters int) matrix {
	turn := [4]matrix{asItIs, {0, -1, 1, 0, 0, 0}, {-1, 0, 0, -1, 0, 0}, {0, 1, -1, 0, 0, 0}}[quarters&3]
	at := b.turned(turn)
	turn.e, turn.f = -at.left, -at.bottom
	return turn
}
