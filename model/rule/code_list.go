package rule

import "slices"

// CodeList is the codes of diagnoses that a rule lists.
type CodeList struct {
	Name    string   // how the list is called within a sentence
	Takes   []string // codes that count, each whole or as its beginning and *
	Refuses []string // codes for which the rule says that it does not pay
}

// Empty reports whether the rule lists no codes that we read.
func (c *CodeList) Empty() bool { return len(c.Takes)+len(c.Refuses) == 0 }

// Standing is how a code of a diagnosis stands in a list.
type Standing uint8

// How a code can stand. A list may be longer than what we read of it, so one that is
// not in it is not refused.
const (
	NotListed Standing = iota
	Taken
	Refused
)

// Of tells how a code stands, however it is written.
func (c *CodeList) Of(code string) Standing {
	bare := bareCode(code)
	in := func(listed string) bool {
		if start, all := cutStar(listed); all {
			return len(bare) >= len(start) && bare[:len(start)] == start
		}
		return bare == bareCode(listed)
	}
	switch {
	case bare == "":
	case slices.ContainsFunc(c.Refuses, in):
		return Refused
	case slices.ContainsFunc(c.Takes, in):
		return Taken
	}
	return NotListed
}

// cutStar is the beginning of the codes that an entry stands for, where it ends in a
// star.
func cutStar(listed string) (start string, all bool) {
	if n := len(listed); n > 0 && listed[n-1] == '*' {
		return bareCode(listed[:n-1]), true
	}
	return "", false
}

// bareCode is a code in capitals without its dots and spaces.
func bareCode(code string) string {
	bare := make([]byte, 0, len(code))
	for i := range len(code) {
		switch b := code[i]; {
		case b >= 'a' && b <= 'z':
			bare = append(bare, b-'a'+'A')
		case b >= 'A' && b <= 'Z' || b >= '0' && b <= '9':
			bare = append(bare, b)
		}
	}
	return string(bare)
}
