package paper

import (
	"strings"

	"ketacover/model/fact"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// writeVerdict is what one tree says: the level, why, the way through the rules and
// its terms.
func writeVerdict(s *Sheet, p *Pen, view *verdict.View, tree int, message string) {
	trees, w := p.Library.Trees, p.Words
	s.head(trees.List[tree].Title + ": " + spanText(w, view.Span(tree)))
	s.text(1, message)
	writeCause(s, w, view.Cause(tree))
	s.sub(w.Heads.Why)
	for _, r := range view.Reasons(tree) {
		s.item(2, "-", cited(s, ReasonText(w, &r), r.Sources...))
		writeLimits(s, trees, 3, tree, &r)
	}
	for _, line := range Certainty(trees, w, tree, view) {
		s.side(2, line)
	}
	for _, line := range NotFoundFor(p, view, tree) {
		s.side(2, line)
	}
	writeTrail(s, trees, w, tree, view)
	writeChecklist(s, trees, w, tree, view.Answers())
}

// writeLimits is what is wrong with what a reason rests on.
func writeLimits(s *Sheet, trees *verdict.Trees, indent, tree int, r *verdict.Reason) {
	if list := s.marks.Limits(trees, tree, r); len(list) > 0 {
		s.care(indent, words.Capital(strings.Join(list, ", "))+".")
	}
}

// writeCause is the answers that alone make a settled verdict what it is.
func writeCause(s *Sheet, w *words.Words, cause fact.Settings) {
	for i, said := range cause {
		if i == 0 {
			s.sub(w.Texts.CauseIntro)
		}
		s.item(2, "-", words.Capital(said.Text()))
	}
}

// ReasonText is a reason in words, which say for which end of an open verdict it
// stands.
func ReasonText(w *words.Words, r *verdict.Reason) string {
	switch r.End {
	case verdict.LowestEnd:
		return w.Verdict.AtLow(r.Text)
	case verdict.HighestEnd:
		return w.Verdict.AtHigh(r.Text)
	}
	return r.Text
}

// Certainty says how sure we are of what a verdict rests on, and what is not known.
// Of an open one that is what its ends rest on: nobody is sure of what is open.
func Certainty(trees *verdict.Trees, w *words.Words, tree int, view *verdict.View) []string {
	sure := verdict.Sure(trees.Payers, trees.Sources, &trees.List[tree], view.Reasons(tree))
	said := w.Verdict.Sure(w.Sources.Grades[sure], view.Span(tree).Settled())
	return []string{said, w.Verdict.Unknown(Shorts(view.TurnsOn(tree)))}
}

// writeTrail is the way through the rules, where the other answers would have led,
// and where it ends.
func writeTrail(s *Sheet, trees *verdict.Trees, w *words.Words, tree int, view *verdict.View) {
	s.sub(w.Heads.Trail)
	branches := OtherBranches(trees, w, s.marks, tree, view.Answers())
	if len(branches) == 0 {
		s.text(2, w.Papers.NoTrail)
	}
	for i, branch := range branches {
		s.item(2, number(i), branch.Text)
		for _, other := range branch.Others {
			s.under(2, number(i), other)
		}
	}
	if span := view.Span(tree); span.Settled() {
		s.item(2, number(len(branches)), words.Capital(w.Verdict.Level(int(span.Low))))
	}
}

// writeChecklist is the terms of the rule at hand, or what plans usually ask, and how
// each stands.
func writeChecklist(s *Sheet, trees *verdict.Trees, w *words.Words, tree int, a fact.Answers) {
	counted := trees.Questions.Counted(a)
	for _, terms := range TermsOf(trees, w, tree, a) {
		s.sub(terms.Head)
		s.side(2, terms.Intro)
		for i := range terms.List {
			c := &terms.List[i]
			mark, tone := Standing(w, c)
			s.add(Block{Kind: Item, Tone: tone, Indent: 2, Mark: "- ", Text: cited(s, "["+mark+"] "+c.Told(), c.Cites()...)})
			s.side(3, RestsOn(trees.Questions, w, c.Criterion, counted))
			s.side(3, RestsOnly(w, c.Criterion))
			if c.Proof != "" {
				s.side(3, w.Verdict.Bring(c.Proof))
			}
		}
	}
}

// writeRuleTerms is what else the rule of the person's own plan says.
func writeRuleTerms(s *Sheet, w *words.Words, list []verdict.RuleTerm) {
	if len(list) == 0 {
		return
	}
	s.sub(w.Heads.RuleTerms)
	for _, term := range list {
		s.item(2, "-", cited(s, term.Text, term.Sources...))
	}
}

// writeLowerings are the answers that would lower the verdict.
func writeLowerings(s *Sheet, w *words.Words, lowerings []verdict.Lowering) {
	if len(lowerings) == 0 {
		return
	}
	s.text(2, w.Options.LoweringIntro)
	for _, f := range lowerings {
		s.item(2, "-", words.Capital(f.Text()))
		s.under(2, "-", w.Changes.ByLowering(f.Keep, spanText(w, f.Span)))
	}
}
