package screen

import (
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/reference"
	"ketacover/ui/words"
)

// newGlossary lists every term with its meaning: first those that are used on
// the screen below it, then the others.
func newGlossary(v *visit, below string) Screen {
	used, rest := termsIn(v.session, below)
	terms := slices.Concat(used, rest)
	names := func() [][]string {
		var list [][]string
		for _, term := range terms {
			list = append(list, append([]string{term.Name}, term.Also...))
		}
		return list
	}
	return newFound(v, v.words.Heads.Glossary, names, func(list []int, width int) []Line {
		var out []Line
		if !slices.IsSorted(list) || len(list) < len(terms) {
			for _, i := range list {
				out = append(out, termLines(terms[i:i+1], width)...)
			}
			return out
		}
		if len(used) > 0 {
			out = append(out, one(Title, v.words.Papers.TermsHere))
			out = append(append(out, termLines(used, width)...), nil)
			out = append(out, one(Title, v.words.Papers.TermsRest))
		}
		return append(out, termLines(rest, width)...)
	})
}

// termsIn are the terms that a text uses, and the others, each by name.
func termsIn(session *model.Session, text string) (used, rest []reference.Term) {
	terms := slices.Clone(session.Library.Reference.Glossary)
	slices.SortFunc(terms, func(a, b reference.Term) int {
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	for _, term := range terms {
		if slices.ContainsFunc(append([]string{term.Name}, term.Also...),
			func(name string) bool { return words.Holds(text, name) }) {
			used = append(used, term)
		} else {
			rest = append(rest, term)
		}
	}
	return used, rest
}

func termLines(terms []reference.Term, width int) []Line {
	var out []Line
	for _, term := range terms {
		name := term.Name
		if len(term.Also) > 0 {
			name += " (" + strings.Join(term.Also, ", ") + ")"
		}
		out = append(append(out, say(Heading, name, width)...), indent(say(Plain, term.Means, width-inset), inset)...)
	}
	return out
}
