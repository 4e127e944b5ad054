package rule

import (
	"encoding"
	"fmt"
)

// Level is one step of the scale on which every verdict lies.
type Level uint8

// The five levels, lowest first.
const (
	NotCovered Level = iota
	Unlikely
	Possible
	Likely
	Approved
)

// Levels counts the steps of the scale.
const Levels = 5

var levelNames = [Levels]string{"not-covered", "unlikely", "possible", "likely", "approved"}

var _ encoding.TextMarshaler = Level(0)

// String is the level's id in case files and output.
func (l Level) String() string {
	if int(l) < len(levelNames) {
		return levelNames[l]
	}
	return fmt.Sprintf("level(%d)", uint8(l))
}

// MarshalText writes the level's id.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// Clamp bounds the levels below a branch: no lower than Floor, no higher than
// Cap. The zero Clamp is not the free one; see Free.
type Clamp struct {
	Floor, Cap Level
}

// Free is the clamp that changes nothing.
var Free = Clamp{NotCovered, Approved}

// Apply moves a level into the clamp's bounds. A cap beats a floor.
func (c Clamp) Apply(l Level) Level { return min(max(l, c.Floor), c.Cap) }

// Then is the clamp that applies inner first and c after it.
func (c Clamp) Then(inner Clamp) Clamp {
	return Clamp{Floor: c.Apply(inner.Floor), Cap: c.Apply(inner.Cap)}
}
