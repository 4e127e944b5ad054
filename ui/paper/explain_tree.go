package paper

import (
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// writeVerdict is what one tree says: the level, why, the way through the rules,
// its terms, and what would change it.
func writeVerdict(p *Pen, s *Sheet, tree int, view *verdict.View, v model.Verdict) {
	w, a := p.Words, view.Answers()
	s.head(p.Library.Trees.List[tree].Title + ": " + w.Verdict.Span(int(v.Lowest), int(v.Highest)))
	if v.Message != "" {
		s.text(1, v.Message)
	}
	if !v.Settled {
		writeProspect(p, s, tree, view)
	}
	if len(v.Cause) > 0 {
		s.sub(w.Texts.CauseIntro)
		for _, line := range answerPairs(p, v.Cause) {
			s.item(2, "-", line)
		}
	}
	s.sub(w.Heads.Why)
	for _, r := range view.Reasons(tree) {
		s.item(2, "-", cited(s, Ground(p, &r), r.Sources...))
		if limits := limits(s.marks, p.Library.Trees, tree, &r); len(limits) > 0 {
			s.care(3, words.Capital(strings.Join(limits, ", "))+".")
		}
	}
	for _, line := range Doubt(p, tree, view) {
		s.side(2, line)
	}
	writeTrail(p, s, tree, a, v)
	writeChecklist(p, s, tree, a)
	writeChanges(p, s, tree, view, v)
}

// Ground is a reason in words, which say for which end of an open verdict it
// stands.
func Ground(p *Pen, r *verdict.Reason) string {
	switch r.End {
	case verdict.LowestEnd:
		return p.Words.Verdict.AtLow(r.Text)
	case verdict.HighestEnd:
		return p.Words.Verdict.AtHigh(r.Text)
	}
	return r.Text
}

// Doubt says how sure we are of what a verdict rests on, and what is not known.
// Of an open one that is what its ends rest on: nobody is sure of what is open.
func Doubt(p *Pen, tree int, view *verdict.View) []string {
	sure := verdict.Sure(p.Library.Trees.Payers, p.Library.Trees.Sources, &p.Library.Trees.List[tree], view.Reasons(tree))
	said := p.Words.Verdict.Sure(sure.String(), view.Span(tree).Settled())
	return []string{said, p.Words.Verdict.Unknown(Shorts(p, view.TurnsOn(tree)))}
}

// writeTrail is the way through the rules, where the other answers would have led,
// and where it ends.
func writeTrail(p *Pen, s *Sheet, tree int, a fact.Answers, v model.Verdict) {
	w := p.Words
	s.sub(w.Heads.Trail)
	forks := Forks(p, s.marks, tree, a)
	if len(forks) == 0 {
		s.text(2, w.Papers.NoTrail)
	}
	for i, fork := range forks {
		s.item(2, number(i), fork.Text)
		s.under(2, number(i), w.Verdict.Otherwise(fork.Others))
	}
	if v.Settled {
		s.item(2, number(len(forks)), words.Capital(w.Verdict.Level(int(v.Lowest))))
	}
}

// writeChecklist is the terms of the rule at hand, or what plans usually ask, and how
// each stands.
func writeChecklist(p *Pen, s *Sheet, tree int, a fact.Answers) {
	counted := p.Library.Questions.Counted(a)
	for _, terms := range TermsOf(p, tree, a) {
		s.sub(terms.Head)
		s.side(2, terms.Intro)
		for i := range terms.List {
			c := &terms.List[i]
			mark, tone := Standing(p, c)
			s.add(Block{Kind: Item, Tone: tone, Indent: 2, Mark: "- ", Text: cited(s, "["+mark+"] "+c.Text, c.Source)})
			s.side(3, RestsOn(p, c.Criterion, counted))
			s.side(3, RestsOnly(p, c.Criterion))
			if c.Proof != "" {
				s.side(3, p.Words.Verdict.Bring(c.Proof))
			}
		}
	}
}

// writeFalls are the answers that would lower the verdict.
func writeFalls(p *Pen, s *Sheet, v model.Verdict) {
	if len(v.Falls) == 0 {
		return
	}
	s.text(2, p.Words.Ways.FallIntro)
	for _, f := range v.Falls {
		s.item(2, "-", strings.Join(answerPairs(p, f.Set), "; "))
		s.under(2, "-", p.Words.Changes.ByFall(f.How, p.Words.Verdict.Span(int(f.Lowest), int(f.Highest))))
	}
}
