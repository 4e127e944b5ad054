package screen

import (
	"slices"
	"strings"

	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/paper"
	"ketacover/ui/style"
)

// newChecklist lists the conditions of the rules that apply, each with how it
// stands and what to bring.
func newChecklist(v *visit) Screen {
	return newPage(v, v.words.Heads.Checklist, func(width int) []string {
		var out []string
		unknown := false
		for t := range v.session.Library.Trees.List {
			out = append(out, checkTree(v, t, width)...)
			unknown = unknown || slices.ContainsFunc(verdict.Criteria(v.session.Library.Trees.Questions, &v.session.Library.Trees.List[t], v.session.Answers()),
				func(c verdict.CriterionStatus) bool { return c.Status == rule.NotKnown })
		}
		if unknown {
			out = append(out, styled(v.theme.Dim, indent(lines(v.words.Texts.ConditionsNote, width-4), 2))...)
		}
		return out
	})
}

func checkTree(v *visit, tree, width int) []string {
	t, lib := &v.theme, v.session.Library
	inner := width - 8
	out := []string{"  " + t.Heading.Render(lib.Trees.List[tree].Title)}
	list := verdict.Criteria(lib.Trees.Questions, &lib.Trees.List[tree], v.session.Answers())
	if len(list) == 0 {
		out = append(out, indent(styled(t.Text, lines(v.words.Texts.CheckNone, inner)), 4)...)
	}
	for _, terms := range paper.TermsOf(v.session.Library.Trees, v.words, tree, v.session.Answers()) {
		out = append(out, indent(styled(t.Heading, lines(terms.Head, inner)), 4)...)
		if terms.Intro != "" {
			out = append(out, indent(styled(t.Dim, lines(terms.Intro, inner)), 4)...)
		}
		for i := range terms.List {
			out = append(out, checkTerm(v, &terms.List[i], width)...)
		}
	}
	return append(out, "")
}

// checkTerm is one condition: how it stands, on which answer, and what to bring.
func checkTerm(v *visit, c *verdict.CriterionStatus, width int) []string {
	t, pen := &v.theme, v.pen()
	inner := width - 8
	mark, _ := paper.Standing(pen.Words, c)
	mark = "[" + mark + "]"
	look := []style.Style{rule.NotKnown: t.Dim, rule.Met: t.Good, rule.NotMet: t.Bad}[c.Status]
	var out []string
	for i, line := range lines(mark+" "+c.Text, inner) {
		if rest, found := strings.CutPrefix(line, mark); found && i == 0 {
			line = look.Render(mark) + t.Text.Render(rest)
		}
		out = append(out, strings.Repeat(" ", 4+2*min(i, 1))+line)
	}
	for _, said := range []string{paper.RestsOn(pen.Library.Questions, pen.Words, c.Criterion, v.session.Library.Questions.Counted(v.session.Answers())), paper.RestsOnly(pen.Words, c.Criterion)} {
		out = append(out, indent(styled(t.Dim, lines(said, inner)), 6)...)
	}
	if c.Proof != "" {
		out = append(out, indent(styled(t.Dim, lines(v.words.Verdict.Bring(c.Proof), inner)), 6)...)
	}
	return append(out, v.cites([]string{c.Source}, width, 6)...)
}

// newSources lists every source behind the verdicts of now.
func newSources(v *visit) Screen {
	behind := func() []*source.Source {
		return paper.Behind(v.session.Library.Sources, v.session.Library.Trees, v.session.Answers())
	}
	names := func() [][]string {
		var list [][]string
		for _, s := range behind() {
			list = append(list, []string{s.Title, s.Publisher, s.ID})
		}
		return list
	}
	return newFound(v, v.words.Heads.Sources, names, func(shown []int, width int) []string {
		list := behind()
		var found []*source.Source
		for _, i := range shown {
			found = append(found, list[i])
		}
		return v.lay(paper.SourceList(v.pen(), found), width)
	})
}
