package paper

import (
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Ways is every way ahead, told in the same parts.
type Ways struct {
	Titles []string
	Parts  []string
	Cells  [][]*Sheet // of each part, one for each way
	// Sources is what the marks in the cells stand for.
	Sources *Sheet
}

// Ranked is the ways ahead of a case, in the order of what matters.
func Ranked(p *Pen, c record.Case) []option.Ranked {
	return p.Library.Options.Rank(p.Library.Options.Preferences(c.Details), p.Library.Options.Options(c.Answers))
}

// WaysAhead tells the ways ahead of a case, part by part.
func WaysAhead(p *Pen, c record.Case) *Ways {
	marks := NewMarks(p)
	ways := tellWays(p, marks, c)
	ways.Sources = marks.Sources()
	return ways
}

// writeOptions tells all ways ahead: first in a table, then each in full.
func writeOptions(p *Pen, s *Sheet, c record.Case) {
	w := &p.Words.Ways
	s.head(w.Options)
	matters := p.Library.Options.Preferences(c.Details)
	s.text(1, w.OptionsIntro)
	if len(matters) > 0 {
		s.text(1, p.Words.Ways.OrderBy(shortsOf(matters)))
	}
	rows := [][]string{{w.Way, w.Chance, w.Cost, w.Fit}}
	ranked := Ranked(p, c)
	for i := range ranked {
		r := &ranked[i]
		rows = append(rows, []string{r.Way.Short, WayChance(p, r), WayCost(p, r), WayFit(p, r, len(matters))})
	}
	s.table(1, rows)
	ways := tellWays(p, s.marks, c)
	for i, title := range ways.Titles {
		s.sub(title)
		for part, name := range ways.Parts {
			s.space()
			s.text(2, name+":")
			for _, b := range ways.Cells[part][i].Blocks {
				b.Indent += 3
				s.add(b)
			}
		}
	}
}

func shortsOf(matters option.Preferences) []string {
	list := make([]string, len(matters))
	for i, c := range matters {
		list[i] = c.Short
	}
	return list
}

// WayChance is the span of the verdict that speaks of a way, in words.
func WayChance(p *Pen, r *option.Ranked) string {
	if !r.Judged {
		return p.Words.Ways.NoVerdict
	}
	return spanText(p, r.Covered)
}

// WayFit sums up how a way fits what matters.
func WayFit(p *Pen, r *option.Ranked, matters int) string {
	if matters == 0 {
		return p.Words.Ways.NoFit
	}
	return p.Words.Ways.Marks[1+min(max(r.Score, -1), 1)]
}

// writeDecision is what was decided, why, and when to look again.
func writeDecision(p *Pen, s *Sheet, c record.Case) {
	made := p.Library.Options.Decision(c)
	if !made.Made() && made.Part < 0 {
		return
	}
	s.head(p.Words.Ways.Decision)
	s.labelled(1, p.Words.Ways.SharePart, partText(p, &made))
	day := ""
	if !made.LookAgain.IsZero() {
		day = made.LookAgain.Long()
	}
	s.text(1, words.Clean(p.Words.Ways.Decided(made.Text, day, made.Due(p.Today))))
	s.labelled(1, p.Words.Ways.Reason, words.Clean(made.Reason))
}

// partText is how much the person wants to decide, or empty.
func partText(p *Pen, made *option.Decision) string {
	if made.Part < 0 {
		return ""
	}
	return p.Words.Ways.ShareParts[made.Part]
}

// wayPart writes one part of a way.
type wayPart struct {
	title string
	write func(cell *Sheet, r *option.Ranked)
}

// tellWays tells the ways with the marks of a sheet that lists the sources itself.
func tellWays(p *Pen, marks *Marks, c record.Case) *Ways {
	ranked := Ranked(p, c)
	matters := p.Library.Options.Preferences(c.Details)
	out := &Ways{}
	for i := range ranked {
		out.Titles = append(out.Titles, ranked[i].Way.Title)
	}
	for _, part := range wayParts(p, matters) {
		cells := make([]*Sheet, len(ranked))
		for i := range ranked {
			cells[i] = &Sheet{marks: marks}
			part.write(cells[i], &ranked[i])
		}
		out.Parts, out.Cells = append(out.Parts, part.title), append(out.Cells, cells)
	}
	return out
}

// wayParts are the parts, in their order. Every way has all of them.
func wayParts(p *Pen, matters option.Preferences) []wayPart {
	w := &p.Words.Ways
	parts := []wayPart{{w.About, func(cell *Sheet, r *option.Ranked) { cell.text(0, r.Way.About) }}}
	if len(matters) > 0 {
		parts = append(parts, wayPart{w.Matter, func(cell *Sheet, r *option.Ranked) { writeFits(p, cell, matters, r) }})
	}
	return append(parts,
		wayPart{w.Coverage, func(cell *Sheet, r *option.Ranked) { wayCoverage(p, cell, r) }},
		wayPart{w.Good, func(cell *Sheet, r *option.Ranked) { wayPoints(p, cell, r.Way.Good) }},
		wayPart{w.Bad, func(cell *Sheet, r *option.Ranked) { wayPoints(p, cell, r.Way.Bad) }},
		wayPart{w.Living, func(cell *Sheet, r *option.Ranked) { wayLiving(p, cell, r) }},
		wayPart{p.Words.Heads.Costs, func(cell *Sheet, r *option.Ranked) { wayCosts(p, cell, r) }},
		wayPart{w.Time, func(cell *Sheet, r *option.Ranked) { cell.text(0, pointText(cell, r.Way.Time)) }},
		wayPart{w.Evidence, func(cell *Sheet, r *option.Ranked) { wayEvidence(p, cell, r) }},
	)
}

func pointText(cell *Sheet, x option.Point) string { return cited(cell, x.Text, x.Sources...) }

func wayPoints(p *Pen, cell *Sheet, points []option.Point) {
	for _, x := range points {
		cell.item(0, "-", pointText(cell, x))
	}
}

// writeFits says how the way fits each thing that matters, and how that moved it.
func writeFits(p *Pen, cell *Sheet, matters option.Preferences, r *option.Ranked) {
	cell.text(0, r.Why)
	for i, fit := range r.Fits {
		mark := p.Words.Ways.Marks[fit.Mark-option.WorseFit]
		cell.item(0, "-", p.Words.Ways.FitFor(matters[i].Short, mark, fit.Why))
	}
}

func wayCoverage(p *Pen, cell *Sheet, r *option.Ranked) {
	if r.Judged {
		cell.text(0, words.Capital(spanText(p, r.Covered))+".")
	}
	cell.text(0, pointText(cell, r.Way.Coverage))
}

func wayLiving(p *Pen, cell *Sheet, r *option.Ranked) {
	for i, x := range r.Way.Living {
		cell.item(0, "-", p.Words.Ways.Parts[i]+": "+pointText(cell, x))
	}
}

// wayEvidence is each figure in words, as a number and as a row of marks, with
// whom and when it was counted, and how sure it is.
func wayEvidence(p *Pen, cell *Sheet, r *option.Ranked) {
	for i := range r.Evidence {
		e := &r.Evidence[i]
		if i > 0 {
			cell.space()
		}
		cell.text(0, cited(cell, e.Text, e.Sources...))
		if e.Of > 0 {
			cell.item(0, "["+e.Figure("#", ".")+"]", p.Words.Ways.OutOf(e.Number, e.Of))
		}
		if e.Group != "" {
			cell.side(0, p.Words.Ways.Counted(e.Group, e.Period))
			cell.side(0, p.Words.Sources.HowSure(int(e.Certainty)))
		}
	}
}
