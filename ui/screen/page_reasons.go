package screen

import (
	"fmt"

	"ketacover/model"
)

// newWhy says why: the exact cause, the reasons with their sources, and the
// way through the rules.
func newWhy(v *visit) Screen {
	return newPage(v, v.words.Heads.Why, func(width int) []string {
		var out []string
		for t := range v.session.Library.Trees {
			out = append(out, v.whyTree(t, width)...)
		}
		return out
	})
}

func (v *visit) whyTree(tree, width int) []string {
	t, lib := &v.theme, v.session.Library
	answers := v.session.Answers()
	span := v.session.Span(tree)
	inner := width - 6
	out := []string{"  " + t.Heading.Render(lib.Trees[tree].Title+": "+v.words.Span(int(span.Low), int(span.High)))}
	f := lib.Facts(answers)
	if cause := lib.Diagrams[tree].Cause(&f); cause != 0 {
		out = append(out, "    "+t.Text.Render(v.words.Texts.CauseIntro))
		for q := range model.Values(cause).Each {
			out = append(out, indent(styled(t.Text, lines(t.Bullet+" "+v.question(q).Short+": "+v.said(q), inner-3)), 6)...)
		}
	} else if !span.Settled() {
		out = append(out, indent(styled(t.Dim, lines(v.words.Texts.CauseNone, inner)), 4)...)
	}
	for i, reason := range v.session.Reasons(tree) {
		text := reason.Text
		if reason.Leaf != nil && !span.Settled() {
			text = v.words.End(i == 0, text)
		}
		out = append(append(out, ""), indent(styled(t.Text, lines(text, inner)), 4)...)
		out = append(out, v.warn(v.pen().Limits(tree, reason), width, 6)...)
		for _, id := range reason.Sources {
			if s := lib.Source(id); s != nil {
				out = append(out, indent(styled(t.Source, lines(s.Title+". "+s.Publisher+", "+v.age(s)+".", inner-2)), 6)...)
			}
		}
	}
	return append(append(out, v.trail(tree, &f, inner)...), "")
}

// trail is the way through the tree as a picture: each question, the answer,
// and the branches not taken.
func (v *visit) trail(tree int, f *model.Facts, width int) []string {
	t := &v.theme
	walk := v.session.Library.Trees[tree].Walk(f)
	out := []string{"", "    " + t.Dim.Render(v.words.Heads.Trail)}
	for _, step := range walk.Trail {
		q := v.question(step.Question)
		out = append(out, "    "+t.Text.Render(clip(q.Short+" "+t.Horizontal+" "+q.Options[step.Option].Text(), width)))
		rest := len(q.Options) - 1
		out = append(out, "      "+t.Dim.Render(clip(t.Dotted+" "+v.words.OtherAnswers(rest), width-2)))
	}
	if !walk.End.IsLeaf() {
		q := v.question(v.session.Library.Trees[tree].Nodes[walk.End].Fact)
		return append(out, "    "+t.Text.Render(clip(q.Short+" "+t.Horizontal+" "+v.words.Heads.NotAsked, width)))
	}
	level := walk.Clamp.Apply(v.session.Library.Trees[tree].Leaves[walk.End.Leaf()].Level)
	return append(out, "    "+tone(t, level).Render(t.Settled+" "+v.words.Levels[level]))
}

// newChanges lists the smallest changes that would raise each verdict.
func newChanges(v *visit) Screen {
	return newPage(v, v.words.Heads.Changes, func(width int) []string {
		var out []string
		for t := range v.session.Library.Trees {
			out = append(out, v.changeTree(t, width)...)
		}
		return out
	})
}

func (v *visit) changeTree(tree, width int) []string {
	t, lib := &v.theme, v.session.Library
	inner := width - 6
	out := []string{"  " + t.Heading.Render(lib.Trees[tree].Title)}
	changes := lib.Changes(tree, v.session.Answers())
	if len(changes) == 0 {
		out = append(out, indent(styled(t.Text, lines(v.words.Texts.ChangeNone, inner)), 4)...)
		return append(out, "")
	}
	out = append(out, "    "+t.Text.Render(v.words.Texts.ChangeIntro))
	for i, c := range changes {
		head := fmt.Sprintf("%d. ", i+1)
		for _, setting := range c.Set {
			q := v.question(setting.Question)
			out = append(out, indent(styled(t.Text, lines(head+q.Short+": "+q.Options[setting.Option].Text(), inner)), 4)...)
			how := q.Change.How
			if q.Change.Medical {
				how += " (" + v.words.Texts.Medical + ")"
			}
			out = append(out, indent(styled(t.Dim, lines(how, inner-5)), 9)...)
			head = "   "
		}
		would := v.words.ThenIt(v.words.Span(int(c.Span.Low), int(c.Span.High)))
		out = append(out, indent(styled(t.Good, lines(would, inner-5)), 7)...)
	}
	return append(append(out, v.cannotHelp(tree, inner)...), "")
}

// cannotHelp names the answers whose change would raise nothing, so that
// nobody chases them.
func (v *visit) cannotHelp(tree, width int) []string {
	var names []string
	for _, q := range v.session.Library.CannotHelp(tree, v.session.Answers()) {
		if v.session.Library.Tests(q) && v.session.Answers().At(q).State == model.Given {
			names = append(names, v.question(q).Short)
		}
	}
	if len(names) == 0 {
		return nil
	}
	return indent(styled(v.theme.Dim, lines(v.words.CannotHelp(names), width)), 4)
}

// newChecklist lists the conditions of the rules that apply, each with how it
// stands and what to bring.
func newChecklist(v *visit) Screen {
	return newPage(v, v.words.Heads.Checklist, func(width int) []string {
		var out []string
		for t := range v.session.Library.Trees {
			out = append(out, v.checkTree(t, width)...)
		}
		return append(out, styled(v.theme.Dim, indent(lines(v.words.Texts.ConditionsNote, width-4), 2))...)
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
		out = append(out, "    "+look.Render(mark))
		out = append(out, indent(styled(t.Text, lines(c.Text, inner)), 6)...)
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
