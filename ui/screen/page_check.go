package screen

import (
	"slices"
	"strings"

	"ketacover/model"
)

// newChecklist lists the conditions of the rules that apply, each with how it
// stands and what to bring.
func newChecklist(v *visit) Screen {
	return newPage(v, v.words.Heads.Checklist, func(width int) []string {
		var out []string
		unknown := false
		for t := range v.session.Library.Trees {
			out = append(out, v.checkTree(t, width)...)
			unknown = unknown || slices.ContainsFunc(v.session.Library.Criteria(t, v.session.Answers()),
				func(c model.CriterionStatus) bool { return c.Status == model.NotKnown })
		}
		if unknown {
			out = append(out, styled(v.theme.Dim, indent(lines(v.words.Texts.ConditionsNote, width-4), 2))...)
		}
		return out
	})
}

func (v *visit) checkTree(tree, width int) []string {
	t, lib := &v.theme, v.session.Library
	inner := width - 8
	out := []string{"  " + t.Heading.Render(lib.Trees[tree].Title)}
	list := lib.Criteria(tree, v.session.Answers())
	if len(list) == 0 {
		out = append(out, indent(styled(t.Text, lines(v.words.Texts.CheckNone, inner)), 4)...)
	}
	for _, c := range list {
		mark, look := "["+v.words.Texts.NotKnownMark+"]", t.Dim
		switch c.Status {
		case model.Met:
			mark, look = "["+v.words.Texts.MetMark+"]", t.Good
		case model.NotMet:
			mark, look = "["+v.words.Texts.NotMetMark+"]", t.Bad
		}
		for i, line := range lines(mark+" "+c.Text, inner) {
			if rest, found := strings.CutPrefix(line, mark); found && i == 0 {
				line = look.Render(mark) + t.Text.Render(rest)
			}
			out = append(out, strings.Repeat(" ", 4+2*min(i, 1))+line)
		}
		said := v.pen().RestsOn(c.Criterion, v.session.Answers())
		out = append(out, indent(styled(t.Dim, lines(said, inner)), 6)...)
		if c.Proof != "" {
			out = append(out, indent(styled(t.Dim, lines(v.words.Bring(c.Proof), inner)), 6)...)
		}
		out = append(out, v.cites([]string{c.Source}, width, 6)...)
	}
	return append(out, "")
}

// newSources lists every source behind the verdicts of now.
func newSources(v *visit) Screen {
	return newPage(v, v.words.Heads.Sources, func(width int) []string {
		return v.lay(v.pen().SourcesOf(v.session.Answers()), width)
	})
}
