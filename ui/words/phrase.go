package words

import (
	"fmt"
	"strings"
)

// And joins the parts of a list.
func And(list []string) string { return joined(list, "and") }

// Or joins parts one of which holds.
func Or(list []string) string { return joined(list, "or") }

func joined(list []string, word string) string {
	switch n := len(list); n {
	case 0:
		return ""
	case 1:
		return list[0]
	default:
		return strings.Join(list[:n-1], ", ") + " " + word + " " + list[n-1]
	}
}

// thousands writes a number with commas.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// capital writes the first letter large.
func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Capital writes the first letter of a sentence large.
func Capital(s string) string { return capital(s) }
