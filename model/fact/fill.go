package fact

import (
	"strings"
)

// Filled is a text with values in place of its holes: pairs of a hole, such as
// "{due}", and what fills it. It does in one pass what strings.NewReplacer would
// first build a table for, at every text.
func Filled(text string, holes ...string) string {
	var out strings.Builder
	size := len(text)
	for i := 1; i < len(holes); i += 2 {
		size += len(holes[i])
	}
	for {
		at := strings.IndexByte(text, '{')
		if at < 0 {
			break
		}
		if out.Len() == 0 {
			out.Grow(size)
		}
		out.WriteString(text[:at])
		text = text[at:]
		said := "{" // a brace that is no hole stays
		hole := said
		for i := 0; i+1 < len(holes); i += 2 {
			if strings.HasPrefix(text, holes[i]) {
				hole, said = holes[i], holes[i+1]
				break
			}
		}
		out.WriteString(said)
		text = text[len(hole):]
	}
	if out.Len() == 0 {
		return text
	}
	out.WriteString(text)
	return out.String()
}
