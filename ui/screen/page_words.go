package screen

import (
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/reference"
	"ketacover/ui/style"
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
	return newFound(v, v.words.Heads.Glossary, names, func(list []int, width int) []string {
		var out []string
		if !slices.IsSorted(list) || len(list) < len(terms) {
			for _, i := range list {
				out = append(out, termLines(&v.theme, terms[i:i+1], width)...)
			}
			return out
		}
		if len(used) > 0 {
			out = append(out, "  "+v.theme.Title.Render(v.words.Papers.TermsHere))
			out = append(append(out, termLines(&v.theme, used, width)...), "")
			out = append(out, "  "+v.theme.Title.Render(v.words.Papers.TermsRest))
		}
		return append(out, termLines(&v.theme, rest, width)...)
	})
}

// termsIn are the terms that a text uses, and the others, each by name.
func termsIn(session *model.Session, text string) (used, rest []reference.Term) {
	terms := slices.Clone(session.Library.Reference.Glossary)
	slices.SortFunc(terms, func(a, b reference.Term) int {
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	for _, term := range terms {
		if slices.ContainsFunc(append([]string{term.Name}, term.Also...), func(name string) bool { return words.Holds(text, name) }) {
			used = append(used, term)
		} else {
			rest = append(rest, term)
		}
	}
	return used, rest
}

func termLines(theme *style.Theme, terms []reference.Term, width int) []string {
	var out []string
	for _, term := range terms {
		name := term.Name
		if len(term.Also) > 0 {
			name += " (" + strings.Join(term.Also, ", ") + ")"
		}
		out = append(out, indent(styled(theme.Heading, lines(name, width-4)), 2)...)
		out = append(out, indent(styled(theme.Text, lines(term.Means, width-6)), 4)...)
	}
	return out
}

// shown is the text of the screen on top as it is read: what stands in one
// column of it belongs together.
func (a *App) shown() string {
	bar := a.visit.theme.Vertical
	view := unstyled(a.top().View(a.width, a.height-len(a.head())-2))
	var left, right strings.Builder
	for line := range strings.SplitSeq(view, "\n") {
		l, r, _ := strings.Cut(line, bar)
		left.WriteString(l + " ")
		right.WriteString(r + " ")
	}
	text := left.String() + "\n" + right.String()
	if long, ok := a.top().(interface{ helpText() []string }); ok {
		text += "\n" + strings.Join(long.helpText(), "\n")
	}
	return text
}

// unstyled is text without styles.
func unstyled(s string) string {
	var out strings.Builder
	for {
		before, after, found := strings.Cut(s, "\x1b[")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		end := strings.IndexFunc(after, func(r rune) bool { return r >= '@' && r <= '~' })
		s = after[end+1:]
	}
}
