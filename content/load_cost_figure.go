package content

import (
	"strconv"
	"strings"

	"ketacover/model/cost"
	"ketacover/model/fact"
)

// bounds reads the least and the most that an amount may be.
func (r *costReader) bounds(where at, lowest, highest string, unit cost.Unit) fact.Bounds {
	low, lowOK := r.figure(where, "low", lowest, unit)
	high, highOK := r.figure(where, "high", highest, unit)
	if lowOK && highOK && low > high {
		r.problem(where, "swap them", "low %s is above high %s", lowest, highest)
	}
	return fact.Bounds{Low: low, High: high}
}

// figure reads an amount in its unit. Money is written in dollars, with two
// digits after the point where there are cents; a share in hundredths of a
// percent as a percentage with up to two.
func (r *costReader) figure(where at, what, text string, unit cost.Unit) (int64, bool) {
	whole, rest, pointed := strings.Cut(text, ".")
	n, err := strconv.ParseInt(whole, 10, 32)
	if unit == cost.InCents || unit == cost.InHundredths {
		n *= 100
	}
	if unit == cost.InHundredths && len(rest) == 1 {
		rest += "0"
	}
	if pointed && err == nil {
		var part uint64
		part, err = strconv.ParseUint(rest, 10, 8)
		n += int64(part)
		if len(rest) != 2 || unit == cost.InCount || unit == cost.InPercent {
			err = strconv.ErrSyntax
		}
	}
	if err != nil || n < 0 || unit == cost.InPercent && n > 100 || unit == cost.InHundredths && n > 100_00 {
		r.problem(where, "write a number such as 400 or, for money, 906.51", "%s %q is not an amount", what, text)
		return 0, false
	}
	return n, true
}
