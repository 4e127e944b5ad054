package paper

import (
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// verdict is what one tree says: the level, why, the way through the rules,
// its terms, and what would change it.
func (p *Pen) verdict(s *Sheet, tree int, view *verdict.View, v model.Verdict) {
	w, a := p.Words, view.Answers()
	s.head(p.Library.Trees.List[tree].Title + ": " + w.Span(int(v.Lowest), int(v.Highest)))
	if v.Message != "" {
		s.text(1, v.Message)
	}
	if !v.Settled {
		p.prospect(s, tree, view)
	}
	if len(v.Cause) > 0 {
		s.sub(w.Texts.CauseIntro)
		for _, line := range p.pairs(v.Cause) {
			s.item(2, "-", line)
		}
	}
	s.sub(w.Heads.Why)
	for _, r := range view.Reasons(tree) {
		s.item(2, "-", p.cited(s, p.Ground(&r), r.Sources...))
		if limits := p.Limits(tree, r); len(limits) > 0 {
			s.care(3, words.Capital(strings.Join(limits, ", "))+".")
		}
	}
	for _, line := range p.Doubt(tree, view) {
		s.side(2, line)
	}
	p.trail(s, tree, a, v)
	p.checklist(s, tree, a)
	p.changes(s, tree, view, v)
}

// Ground is a reason in words, which say for which end of an open verdict it
// stands.
func (p *Pen) Ground(r *verdict.Reason) string {
	switch r.End {
	case verdict.LowestEnd:
		return p.Words.AtLow(r.Text)
	case verdict.HighestEnd:
		return p.Words.AtHigh(r.Text)
	}
	return r.Text
}

// Doubt says how sure we are of what a verdict rests on, and what is not known.
// Of an open one that is what its ends rest on: nobody is sure of what is open.
func (p *Pen) Doubt(tree int, view *verdict.View) []string {
	sure := p.Library.Trees.Sure(tree, view.Reasons(tree))
	said := p.Words.Sure(sure.String(), view.Span(tree).Settled())
	return []string{said, p.Words.Unknown(p.Shorts(view.TurnsOn(tree)))}
}

// trail is the way through the rules, where the other answers would have led,
// and where it ends.
func (p *Pen) trail(s *Sheet, tree int, a fact.Answers, v model.Verdict) {
	w := p.Words
	s.sub(w.Heads.Trail)
	forks := p.Forks(&Marks{p, s}, tree, a)
	if len(forks) == 0 {
		s.text(2, w.Papers.NoTrail)
	}
	for i, fork := range forks {
		s.item(2, number(i), fork.Text)
		s.under(2, number(i), w.Otherwise(fork.Others))
	}
	if v.Settled {
		s.item(2, number(len(forks)), words.Capital(w.Level(int(v.Lowest))))
	}
}

// checklist is the terms of the rule at hand, or what plans usually ask, and how
// each stands.
func (p *Pen) checklist(s *Sheet, tree int, a fact.Answers) {
	counted := p.Library.Questions.Counted(a)
	for _, terms := range p.Terms(tree, a) {
		s.sub(terms.Head)
		s.side(2, terms.Intro)
		for i := range terms.List {
			c := &terms.List[i]
			mark, tone := p.Standing(c)
			s.add(Block{Kind: Item, Tone: tone, Indent: 2, Mark: "- ", Text: p.cited(s, "["+mark+"] "+c.Text, c.Source)})
			s.side(3, p.RestsOn(c.Criterion, counted))
			s.side(3, p.RestsOnly(c.Criterion))
			if c.Proof != "" {
				s.side(3, p.Words.Bring(c.Proof))
			}
		}
	}
}

// falls are the answers that would lower the verdict.
func (p *Pen) falls(s *Sheet, v model.Verdict) {
	if len(v.Falls) == 0 {
		return
	}
	s.text(2, p.Words.Ways.FallIntro)
	for _, f := range v.Falls {
		s.item(2, "-", strings.Join(p.pairs(f.Set), "; "))
		s.under(2, "-", p.Words.ByFall(f.How, p.Words.Span(int(f.Lowest), int(f.Highest))))
	}
}
