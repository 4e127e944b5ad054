package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/ui/paper"
)

// previewing is a screen with a highlighted answer that would change verdicts.
type previewing interface{ preview() verdictView }

// soFar is "My answer so far": all that is known, whatever was asked yet. The
// way back leads to where it was opened, which it leaves as it was.
type soFar struct {
	page
	below   Screen
	offered bool // Nobody asked for it: what to find out comes first, and the way on is told
}

// newVerdict is the whole of what is known so far, with what the highlighted
// answer of the screen below would change.
func newVerdict(v *visit, below Screen) Screen { return newSoFar(v, below, false) }

// newOffered is the same page as the interview offers it.
func newOffered(v *visit, below Screen) Screen { return newSoFar(v, below, true) }

func newSoFar(v *visit, below Screen, offered bool) Screen {
	s := &soFar{page: page{named: named{visit: v, title: v.words.Heads.Verdict}}, below: below, offered: offered}
	s.build = s.said
	return s
}

// said is the text of the page: the one message, each verdict with what would
// tell it apart and what to find out, and what they rest on.
func (s *soFar) said(width int) []Line {
	v := s.visit
	view := verdictsWith(v, 0, fact.Answer{}, "")
	if below, ok := s.below.(previewing); ok {
		view = below.preview()
	}
	var out []Line
	if facts := toFindOut(v.session); s.offered && len(facts) > 0 {
		out = append(out, one(Heading, v.words.Steps.ToFindOut))
		for _, q := range facts {
			out = append(out, indent(hang(Plain, "- ", paper.FindOut([]fact.Fact{q}, 1), width-inset), inset)...)
		}
		out = append(out, nil)
	}
	if over := v.session.View.Messages().Over; over != "" {
		out = append(append(out, say(Plain, over, width)...), nil)
	}
	var told []fact.Fact
	if s.offered {
		told = toFindOut(v.session)
	}
	for tree := range view.trees {
		out = append(out, soFarOf(v, tree, &view.trees[tree], told, width)...)
		told = append(told, v.session.View.Prospect(tree).FindOut...)
	}
	out = append(out, previewLines(v, view, width)...)
	return append(out, restsOnLines(v.words, view, width, allLines)...)
}

// soFarOf is one verdict with what would tell it apart, and what to find out but
// for what was told. Where nobody said "I don't know" yet it is what the verdict
// turns on.
func soFarOf(v *visit, tree int, view *treeView, told []fact.Fact, width int) []Line {
	out := headlines(v, tree, view.span, width)
	if !v.aloud {
		out = append(out, scale(v, view.reach, width))
	}
	var more []Line
	prospect := v.session.View.Prospect(tree)
	for _, row := range paper.Rows(v.words, prospect) {
		more = append(more, indent(hang(Plain, "- ", row.Text, width-inset), inset)...)
	}
	ask := slices.DeleteFunc(slices.Clone(prospect.FindOut), func(q fact.Fact) bool { return slices.Contains(told, q) })
	switch {
	case len(ask) > 0:
		more = append(more, labelled(v.words.Steps.FindOut, paper.FindOut(ask, len(ask)), width)...)
	case len(prospect.FindOut) == 0:
		more = append(more, turnsOnLines(v.words, view, width)...)
	}
	if len(more) > 0 {
		out = append(append(out, nil), more...)
	}
	return append(out, nil)
}

// toFindOut is what to find out over all verdicts, the most telling first. Where
// the interview is too young to tell, it is what the person did not know and a
// verdict still turns on.
func toFindOut(session *model.Session) []fact.Fact {
	var list, unsure []fact.Fact
	for t := range session.Library.Trees.List {
		list = append(list, session.View.Prospect(t).FindOut...)
		for _, q := range session.View.TurnsOn(t) {
			if session.View.Answers().At(q.At).State == fact.Unsure {
				unsure = append(unsure, q)
			}
		}
	}
	if len(list) == 0 {
		list = unsure
	}
	list = firstOf(list)
	return list[:min(mostToFindOut, len(list))]
}

// mostToFindOut is how many things to find out are told at once.
const mostToFindOut = 3

// firstOf is a list without what stands in it before.
func firstOf(list []fact.Fact) []fact.Fact {
	var out []fact.Fact
	for _, q := range list {
		if !slices.Contains(out, q) {
			out = append(out, q)
		}
	}
	return out
}

// Shown is the page. How to go on stays in view below one that was offered.
func (s *soFar) Shown() Shown {
	shown := s.page.Shown()
	if s.offered {
		k := &s.visit.keys
		shown.Bar = []key.Binding{k.goOn, k.Down, k.PageDown, k.Help, k.glossary, k.quit}
		shown.Beside = &Beside{Strip: func(width, _ int) []Line {
			return say(Remark, s.visit.words.Texts.GoesOn, min(width, measure))
		}}
	}
	return shown
}

// allLines is the height of a pane that nothing is cut from.
const allLines = 1 << 10
