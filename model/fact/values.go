package fact

import (
	"math/bits"
	"strings"
)

// Values is a set of options of one question, of which there may be any number:
// companies are options of one question. Sets are values, and equal sets are ==.
type Values struct {
	Low  uint64 // options 0 to 63: bit i stands for option i
	High string // those from 64 on, eight a byte; the last byte is not 0
}

// One is the set that holds only option i.
func One(i int) Values {
	if i < wordBits {
		return Values{Low: 1 << i}
	}
	high := make([]byte, (i-wordBits)/8+1)
	high[len(high)-1] = 1 << (i % 8)
	return Values{High: string(high)}
}

// Options is the set of the first n options.
func Options(n int) Values {
	if n <= wordBits {
		return Values{Low: 1<<n - 1}
	}
	high := strings.Repeat("\xff", (n-wordBits)/8)
	if rest := n % 8; rest > 0 {
		high += string([]byte{1<<rest - 1})
	}
	return Values{Low: ^uint64(0), High: high}
}

// Empty reports whether no option is in the set.
func (v Values) Empty() bool { return v.Low == 0 && v.High == "" }

// Has reports whether option i is in the set.
func (v Values) Has(i int) bool {
	if i < wordBits {
		return v.Low>>i&1 == 1
	}
	at := (i - wordBits) / 8
	return at < len(v.High) && v.High[at]>>(i%8)&1 == 1
}

// Len counts the options in the set.
func (v Values) Len() int {
	n := bits.OnesCount64(v.Low)
	for i := range len(v.High) {
		n += bits.OnesCount8(v.High[i])
	}
	return n
}

// First is the lowest option in a set that is not empty.
func (v Values) First() int {
	if v.Low != 0 {
		return bits.TrailingZeros64(v.Low)
	}
	i := 0
	for i < len(v.High)-1 && v.High[i] == 0 {
		i++
	}
	return wordBits + 8*i + bits.TrailingZeros8(v.High[i])
}

// Each calls yield for every option in the set, lowest first.
func (v Values) Each(yield func(int) bool) {
	for low := v.Low; low != 0; low &= low - 1 {
		if !yield(bits.TrailingZeros64(low)) {
			return
		}
	}
	for i := range len(v.High) {
		for b := v.High[i]; b != 0; b &= b - 1 {
			if !yield(wordBits + 8*i + bits.TrailingZeros8(b)) {
				return
			}
		}
	}
}

// And is the options that are in both sets.
func (v Values) And(w Values) Values {
	low := v.Low & w.Low
	if v.High == "" || w.High == "" {
		return Values{Low: low}
	}
	return Values{low, each(v.High, w.High, func(a, b byte) byte { return a & b })}
}

// Or is the options that are in either set.
func (v Values) Or(w Values) Values {
	low := v.Low | w.Low
	if v.High == "" && w.High == "" {
		return Values{Low: low}
	}
	return Values{low, each(v.High, w.High, func(a, b byte) byte { return a | b })}
}

// Without is the options of the set that are not in w.
func (v Values) Without(w Values) Values {
	low := v.Low &^ w.Low
	if v.High == "" {
		return Values{Low: low}
	}
	return Values{low, each(v.High, w.High, func(a, b byte) byte { return a &^ b })}
}

// Within reports whether every option of the set is in w.
func (v Values) Within(w Values) bool {
	if v.Low&^w.Low != 0 || len(v.High) > len(w.High) {
		return false
	}
	for i := range len(v.High) {
		if v.High[i]&^w.High[i] != 0 {
			return false
		}
	}
	return true
}

// Meets reports whether an option is in both sets.
func (v Values) Meets(w Values) bool {
	if v.Low&w.Low != 0 {
		return true
	}
	for i := range min(len(v.High), len(w.High)) {
		if v.High[i]&w.High[i] != 0 {
			return true
		}
	}
	return false
}

// each joins two sets byte by byte.
func each(v, w string, join func(a, b byte) byte) string {
	out := make([]byte, max(len(v), len(w)))
	n := 0
	for i := range out {
		var a, b byte
		if i < len(v) {
			a = v[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if out[i] = join(a, b); out[i] != 0 {
			n = i + 1
		}
	}
	return string(out[:n])
}
