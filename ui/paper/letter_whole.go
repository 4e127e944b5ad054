package paper

import (
	"ketacover/model/letter"
	"ketacover/model/verdict"
)

// letterWhole is where each drug stands, for the person: the one message, the level
// in words, why, and what it turns on while it is open. It is worked out from what
// may stand in the letter, and from nothing else.
func letterWhole(s *Sheet, p *Pen, d *letter.Draft) {
	view := verdict.NewView(p.Library.Trees, d.Case.Answers)
	if tellsAll(p, d) {
		s.text(0, view.Messages().Over)
	}
	for t := range p.Library.Trees.List {
		s.space()
		title := p.Library.Trees.List[t].Title + ": "
		tells := letter.Tells(p.Library.Trees, d, t)
		if tells == letter.Untold {
			s.text(0, title+p.Words.Letters.NotTold+".")
			continue
		}
		span := view.Span(t)
		headline := Block{Kind: Text, Text: title + spanText(p.Words, span) + "."}
		if span.Settled() {
			headline.Tone = toneOf(span.Low)
		}
		s.add(headline)
		if tells == letter.MayDiffer {
			s.text(0, p.Words.Letters.MayDiffer)
		}
		if r, found := firstReason(view, t); found {
			s.text(0, cited(s, r.Text, r.Sources...))
			writeLimits(s, p.Library.Trees, 0, t, &r)
		}
		if !span.Settled() {
			writeProspect(s, p.Words, t, view)
		}
	}
}

// tellsAll reports whether a letter may say where every drug stands: one sentence over
// all of them would tell of those that it leaves out.
func tellsAll(p *Pen, d *letter.Draft) bool {
	for t := range p.Library.Trees.List {
		if letter.Tells(p.Library.Trees, d, t) == letter.Untold {
			return false
		}
	}
	return true
}

// firstReason is the reason to be told first, where the answers have led to one.
func firstReason(view *verdict.View, t int) (verdict.Reason, bool) {
	r, found := view.FirstReason(t)
	return r, found && (view.Span(t).Settled() || view.Prospect(t).Rule != nil)
}
