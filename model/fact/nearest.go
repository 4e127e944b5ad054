package fact

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// maxCompared caps how many characters of a word are compared: no id is as
// long, and the words come from files that anyone may have written.
const maxCompared = 64

// Nearest is the word of the list that was probably meant by s, and empty
// when none is near. Words are near when at most a third of their characters
// must be put in, left out, changed or swapped with the next; small and
// capital letters are the same, and so are a hyphen, an underscore and a
// space. Of words equally near it is the first.
func Nearest(s string, from []string) string {
	a := Fold(s)
	if len(a) > maxCompared {
		return ""
	}
	best, least := "", maxCompared+1
	for _, word := range from {
		b := Fold(word)
		d := editDistance(a, b)
		if d <= max(len(a), len(b))/3 && d < min(len(a), len(b)) && d < least {
			best, least = word, d
		}
	}
	return best
}

// NearestFew are the three words of the list nearest to s, nearest first, however far
// they are: those that begin a part alike before all others, as whoever writes
// "diagnosis" means "diagnosis-documented".
func NearestFew(s string, from []string) []string {
	a := Fold(s)
	type place struct {
		word     string
		apart    bool // no part is alike
		distance int
	}
	places := make([]place, len(from))
	for i, word := range from {
		b := Fold(word)
		places[i] = place{word, !partsAlike(string(a), string(b)), editDistance(a, b)}
	}
	slices.SortStableFunc(places, func(x, y place) int {
		switch {
		case x.apart == y.apart:
			return cmp.Compare(x.distance, y.distance)
		case x.apart:
			return 1
		}
		return -1
	})
	var few []string
	for _, p := range places[:min(3, len(places))] {
		few = append(few, p.word)
	}
	return few
}

// fewAlike is how many letters two parts have in common at the least that are alike.
const fewAlike = 4

// partsAlike reports whether a part of one text begins with a part of the other.
func partsAlike(a, b string) bool {
	for x := range strings.SplitSeq(a, "-") {
		for y := range strings.SplitSeq(b, "-") {
			if min(len(x), len(y)) >= fewAlike && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x)) {
				return true
			}
		}
	}
	return false
}

// Fold is what is compared of a word. A word longer than the cap keeps one
// character past it, which tells that it is longer.
func Fold(s string) []rune {
	var folded []rune
	for _, c := range strings.TrimSpace(s) {
		if len(folded) > maxCompared {
			break
		}
		if c == '_' || unicode.IsSpace(c) {
			c = '-'
		}
		folded = append(folded, unicode.ToLower(c))
	}
	return folded
}

// editDistance counts the characters to put in, leave out, change or swap
// with the next to get from a to b, each place touched once.
//
// L. Boytsov, "Indexing methods for approximate dictionary searching" (2011),
// there named the optimal string alignment distance; after F. J. Damerau.
func editDistance(a, b []rune) int {
	before := make([]int, len(b)+1) // the row before the row above
	above := make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, above, row = above, row, before
		row[0] = i + 1
		for j := range b {
			price := 1
			if a[i] == b[j] {
				price = 0
			}
			row[j+1] = min(above[j+1]+1, row[j]+1, above[j]+price)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
