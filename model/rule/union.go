package rule

import (
	"slices"
	"strings"
)

// Join puts two texts behind each other, with a space between.
func Join(texts ...string) string {
	texts = slices.DeleteFunc(texts, func(s string) bool { return s == "" })
	return strings.Join(texts, " ")
}

// Union is the first list and what of the second is not in it.
func Union(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
