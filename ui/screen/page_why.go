package screen

import (
	"strings"

	"ketacover/model/verdict"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newWhy says why: the exact cause, the reasons, and the way through the rules
// as a picture. What each rests on is one key away.
func newWhy(v *visit) Screen {
	return newCited(v, v.words.Heads.Why, func(m *paper.Marks, width int) []string {
		var out []string
		for t := range v.session.Library.Trees.List {
			out = append(out, whyTree(v, m, t, width)...)
		}
		return out
	})
}

func whyTree(v *visit, m *paper.Marks, tree, width int) []string {
	t := &v.theme
	span := v.session.Span(tree)
	inner := width - 6
	out := []string{"  " + t.Title.Render(v.session.Library.Trees.List[tree].Title+": "+v.words.Verdict.Span(int(span.Low), int(span.High)))}
	out = append(append(out, causeLines(v, tree, span, inner)...), "")
	for _, reason := range v.session.Reasons(tree) {
		text := m.Cited(paper.Ground(v.words, &reason), reason.Sources...)
		out = append(out, indent(styled(t.Text, lines(text, inner)), 4)...)
		out = append(out, v.warn(paper.Limits(v.pen(), tree, reason), width, 6)...)
	}
	for _, line := range paper.Doubt(v.session.Library.Trees, v.words, tree, v.session.View) {
		out = append(out, indent(styled(t.Dim, lines(line, inner)), 4)...)
	}
	return append(append(out, wayLines(v, m, tree, inner)...), "")
}

// causeLines is the answers that alone decide it, as short as they can be said.
func causeLines(v *visit, tree int, span verdict.Span, width int) []string {
	t := &v.theme
	cause := v.session.Cause(tree)
	if len(cause) == 0 {
		if span.Settled() {
			return nil
		}
		return indent(styled(t.Dim, lines(v.words.Texts.CauseNone, width)), 4)
	}
	out := indent(styled(t.Heading, lines(v.words.Texts.CauseIntro, width)), 4)
	for _, answer := range cause {
		said := lines(t.Bullet+" "+answer.Text(), width-3)
		out = append(out, indent(styled(t.Text, said), 6)...)
	}
	return append(out, indent(styled(t.Dim, lines(v.words.Texts.NothingTurns, width)), 4)...)
}

// wayLines is the way through the tree as a picture: each question with its answer,
// beside it where the other answers would have led, and at its end the level.
func wayLines(v *visit, m *paper.Marks, tree, width int) []string {
	t := &v.theme
	out := []string{"", "    " + t.Heading.Render(v.words.Heads.Trail)}
	for _, fork := range paper.OtherBranches(v.session.Library.Questions, v.session.Library.Trees, v.words, m, tree, v.session.Answers()) {
		for i, line := range lines(fork.Text, width-2) {
			lead := t.Rule.Render(t.TeeDown) + t.Rule.Render(t.Horizontal) + " "
			if i > 0 {
				lead = t.Rule.Render(t.Vertical) + "  "
			}
			out = append(out, "    "+lead+t.Text.Render(line))
		}
		for _, other := range fork.Others {
			for i, line := range lines(other, width-8) {
				mark := t.Dotted
				if i > 0 {
					mark = " "
				}
				out = append(out, "    "+t.Rule.Render(t.Vertical)+"     "+t.Dim.Render(mark+" "+line))
			}
		}
	}
	return append(out, wayEnd(v, tree))
}

// wayEnd is where the way leads: to a level, or to a question that is open.
func wayEnd(v *visit, tree int) string {
	t := &v.theme
	f := v.session.Library.Questions.Facts(v.session.Answers())
	walk := v.session.Library.Trees.List[tree].Walk(&f)
	if !walk.End.IsLeaf() {
		q := v.session.Library.Trees.List[tree].Nodes[walk.End].Fact
		return "    " + t.Text.Render(t.TeeUp+t.Horizontal+" "+words.Capital(v.question(q).Short)+": "+v.said(q))
	}
	level := walk.Clamp.Apply(v.session.Library.Trees.List[tree].Leaves[walk.End.Leaf()].Level)
	return "    " + tone(t, level).Render(t.Settled+"  "+strings.ToUpper(v.words.Verdict.Levels[level]))
}
