package screen

import (
	"strconv"
	"strings"

	"ketacover/model/verdict"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newWhy says why: the exact cause, the reasons, and the way through the rules
// as a picture. What each rests on is one key away.
func newWhy(v *visit) Screen {
	p := newCited(v, v.words.Heads.Why, func(m *paper.Marks, width int) []Line {
		var out []Line
		for t := range v.session.Library.Trees.List {
			out = append(out, whyTree(v, m, t, width)...)
		}
		return out
	})
	p.also = []Door{{Name: v.keys.others.Help().Desc, Key: v.keys.others,
		Open: func() Acts { return push(newComparison(v)) }}}
	return p
}

func whyTree(v *visit, m *paper.Marks, tree, width int) []Line {
	span := v.session.View.Span(tree)
	inner := width - inset
	out := []Line{one(Title, v.session.Library.Trees.List[tree].Title+": "+
		v.words.Verdict.Span(int(span.Low), int(span.High)))}
	if !v.aloud {
		out = append(headlines(v, tree, span, width), scale(v, v.session.View.Prospect(tree).Reach, width), nil)
	}
	var in []Line
	in = append(append(in, causeLines(v, tree, span, inner)...), nil)
	for _, reason := range v.session.View.Reasons(tree) {
		text := m.Cited(paper.ReasonText(v.words, &reason), reason.Sources...)
		in = append(in, say(Plain, text, inner)...)
		in = append(in, indent(v.warn(m.Limits(v.session.Library.Trees, tree, &reason), inner-inset), inset)...)
	}
	for _, line := range paper.Certainty(v.session.Library.Trees, v.words, tree, v.session.View) {
		in = append(in, say(Dim, line, inner)...)
	}
	for _, line := range paper.NotFoundFor(v.pen(), v.session.View, tree) {
		in = append(in, say(Dim, line, inner)...)
	}
	in = append(in, besideLines(v, m, tree, inner)...)
	in = append(append(in, trailLines(v, m, tree, inner)...), nil)
	return append(out, indent(in, inset)...)
}

// besideLines is what else the rule of the person's own plan says.
func besideLines(v *visit, m *paper.Marks, tree, width int) []Line {
	var out []Line
	code := v.session.Case().Details.Get(verdict.DiagnosisCode)
	for i, term := range verdict.RuleWordsOf(v.session.View, tree).Terms(code) {
		if i == 0 {
			out = append(out, nil, one(Heading, v.words.Heads.RuleTerms))
		}
		out = append(out, hang(Plain, v.marks.Bullet+" ", m.Cited(term.Text, term.Sources...), width)...)
	}
	return out
}

// causeLines is the answers that alone decide it, as short as they can be said.
func causeLines(v *visit, tree int, span verdict.Span, width int) []Line {
	cause := v.session.View.Cause(tree)
	if len(cause) == 0 {
		if span.Settled() {
			return nil
		}
		return say(Dim, v.words.Texts.CauseNone, width)
	}
	out := say(Heading, v.words.Texts.CauseIntro, width)
	for _, answer := range cause {
		out = append(out, indent(hang(Plain, v.marks.Bullet+" ", answer.Text(), width-inset), inset)...)
	}
	return append(out, say(Dim, v.words.Texts.NothingTurns, width)...)
}

// trailLines is the way through the tree as a picture: each question with its answer,
// beside it where the other answers would have led, and at its end the level.
func trailLines(v *visit, m *paper.Marks, tree, width int) []Line {
	t := &v.marks
	out := []Line{nil, one(Heading, v.words.Heads.Trail)}
	for n, branch := range paper.OtherBranches(v.session.Library.Trees, v.words, m, tree,
		v.session.View.Answers()) {
		if v.aloud {
			out = append(out, branchAloud(v, n+1, branch.Text, branch.Others, width)...)
			continue
		}
		for i, line := range Lines(branch.Text, width-3) {
			lead := []Span{{Rule, t.TeeDown + t.Horizontal}, {Plain, " " + line}}
			if i > 0 {
				lead = []Span{{Rule, t.Vertical}, {Plain, "  " + line}}
			}
			out = append(out, lead)
		}
		for _, other := range branch.Others {
			for i, line := range Lines(other, width-8) {
				mark := t.Dotted
				if i > 0 {
					mark = " "
				}
				out = append(out, Line{{Rule, t.Vertical}, {Dim, "     " + mark + " " + line}})
			}
		}
	}
	return append(out, trailEnd(v, tree))
}

// branchAloud is a question on the way for a face that reads it out: by its number,
// with where other answers would have led.
func branchAloud(v *visit, n int, text string, others []string, width int) []Line {
	out := hang(Plain, counted(v, strconv.Itoa(n)), text, width)
	for _, other := range others {
		out = append(out, indent(hang(Dim, "- ", other, width-inset-1), inset+1)...)
	}
	return out
}

// trailEnd is where the way leads: to a level, or to a question that is open.
func trailEnd(v *visit, tree int) Line {
	t := &v.marks
	f := v.session.Library.Questions.Facts(v.session.View.Answers())
	walk := v.session.Library.Trees.List[tree].Walk(&f)
	if !walk.End.IsLeaf() {
		q := v.session.Library.Trees.List[tree].Nodes[walk.End].Fact
		return one(Plain, t.TeeUp+t.Horizontal+" "+words.Capital(v.question(q).Short)+": "+v.said(q))
	}
	level := walk.Clamp.Apply(v.session.Library.Trees.List[tree].Leaves[walk.End.Leaf()].Level)
	return one(tone(level), t.End+"  "+strings.ToUpper(v.words.Verdict.Levels[level]))
}
