package screen

import (
	"slices"
	"strings"

	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/paper"
)

// newChecklist lists the conditions of the rules that apply, each with how it
// stands and what to bring.
func newChecklist(v *visit) Screen {
	return newPage(v, v.words.Heads.Checklist, func(width int) []Line {
		var out []Line
		unknown := false
		for t := range v.session.Library.Trees.List {
			out = append(out, checkTree(v, t, width)...)
			unknown = unknown || slices.ContainsFunc(
				verdict.Criteria(v.session.Library.Trees.Questions, &v.session.Library.Trees.List[t], v.session.View.Answers()),
				func(c verdict.CriterionStatus) bool { return c.Status == rule.NotKnown })
		}
		if unknown {
			out = append(out, say(Dim, v.words.Texts.ConditionsNote, width)...)
		}
		return out
	})
}

// inset is how far what belongs to something stands below it.
const inset = 2

func checkTree(v *visit, tree, width int) []Line {
	lib := v.session.Library
	out := []Line{one(Title, lib.Trees.List[tree].Title)}
	list := verdict.Criteria(lib.Trees.Questions, &lib.Trees.List[tree], v.session.View.Answers())
	inner := width - 2*inset
	if len(list) == 0 {
		out = append(out, indent(say(Plain, v.words.Texts.CheckNone, inner), inset)...)
	}
	for _, terms := range paper.TermsOf(v.session.Library.Trees, v.words, tree, v.session.View.Answers()) {
		out = append(append(out, nil), indent(say(Heading, terms.Head, inner), inset)...)
		if terms.Intro != "" {
			out = append(out, indent(say(Dim, terms.Intro, inner), inset)...)
		}
		for i := range terms.List {
			if i > 0 {
				out = append(out, nil)
			}
			out = append(out, indent(checkTerm(v, &terms.List[i], inner), inset)...)
		}
	}
	return append(out, nil)
}

// checkTerm is one condition: how it stands, on which answer, and what to bring.
func checkTerm(v *visit, c *verdict.CriterionStatus, width int) []Line {
	pen := v.pen()
	mark, _ := paper.Standing(pen.Words, c)
	mark = "[" + mark + "]"
	role := []Role{rule.NotKnown: Dim, rule.Met: Good, rule.NotMet: Bad}[c.Status]
	var out []Line
	for i, line := range Lines(mark+" "+c.Told(), width) {
		if rest, found := strings.CutPrefix(line, mark); found && i == 0 {
			out = append(out, Line{{role, mark}, {Plain, rest}})
		} else {
			out = append(out, one(Plain, gap(inset)+line))
		}
	}
	said := []string{
		paper.RestsOn(pen.Library.Questions, pen.Words, c.Criterion,
			v.session.Library.Questions.Counted(v.session.View.Answers())),
		paper.RestsOnly(pen.Words, c.Criterion),
	}
	if c.Proof != "" {
		said = append(said, v.words.Verdict.Bring(c.Proof))
	}
	for _, text := range said {
		if text == "" {
			continue
		}
		out = append(out, indent(say(Dim, text, width), inset)...)
	}
	return append(out, indent(v.cites(c.Cites(), width), inset)...)
}

// newSources lists every source behind the verdicts of now.
func newSources(v *visit) Screen {
	behind := func() ([]*source.Source, []string) { return paper.Behind(v.pen(), v.session.View) }
	names := func() [][]string {
		var list [][]string
		sources, _ := behind()
		for _, s := range sources {
			list = append(list, []string{s.Title, s.Publisher, s.ID})
		}
		return list
	}
	return newFound(v, v.words.Heads.Sources, names, func(shown []int, width int) []Line {
		list, doubted := behind()
		var found []*source.Source
		for _, i := range shown {
			found = append(found, list[i])
		}
		return v.lay(paper.SourceList(v.pen(), found, doubted), width)
	})
}
