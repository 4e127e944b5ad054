package paper

import (
	"fmt"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Pen is what sheets are written from: what the program knows, in which words, and as of which day.
type Pen struct {
	Library *model.Library
	Words   *words.Words
	Today   fact.Date
}

// Dated says how a source is dated and when it was read. A paper of the person's
// own nobody here has seen.
func Dated(p *Pen, s *source.Source) string {
	if s.Unseen() {
		return p.Words.Papers.Unseen
	}
	return p.Words.Age(s.Dated, s.Checked.String())
}

// Age says how a source is dated and when it was read, and in words what is
// wrong with it.
func Age(p *Pen, s *source.Source) string {
	text := Dated(p, s)
	if !s.Ends.IsZero() {
		text += ", " + p.Words.TrueUntil(s.Ends.Long(), s.Ends.Before(p.Today))
	}
	for _, flaw := range Flaws(p, s) {
		text += ", " + flaw
	}
	return text
}

// Flaws says in words why a source may not be relied on: that it is overdue,
// replaced, old or weak.
func Flaws(p *Pen, s *source.Source) []string {
	var list []string
	h := &p.Words.Heads
	if s.Superseded {
		list = append(list, h.Replaced)
	}
	if s.Overdue(p.Today) {
		list = append(list, h.Overdue)
	}
	if s.Old() {
		list = append(list, p.Words.Papers.Old)
	}
	if s.Confidence == source.LowConfidence {
		list = append(list, h.Low)
	}
	return list
}

// FlawsOf says each flaw that one of the sources has, each once.
func FlawsOf(p *Pen, ids []string) []string {
	var list []string
	for _, id := range ids {
		if s := p.Library.Sources.Find(id); s != nil {
			for _, flaw := range Flaws(p, s) {
				if !slices.Contains(list, flaw) {
					list = append(list, flaw)
				}
			}
		}
	}
	return list
}

// Limits says each flaw of what the reason of a tree's verdict rests on: its
// sources, and the payer's rule that decides, of which we may be less sure.
func Limits(p *Pen, tree int, r verdict.Reason) []string {
	list := FlawsOf(p, r.Sources)
	for _, rule := range p.Library.Trees.DecidingRules(tree, &r) {
		if low := p.Words.Heads.Low; rule.Confidence == source.LowConfidence && !slices.Contains(list, low) {
			list = append(list, low)
		}
	}
	return list
}

// newSheet starts a sheet.
func newSheet(p *Pen, title string) *Sheet {
	s := &Sheet{Title: title, Day: p.Today}
	if pack := p.Library.Origin; pack != "" {
		s.care(0, p.Words.FromPack(pack))
	}
	return s
}

// refs is the marks of the sources of a claim, each with its flaws, such as
// "[1] [2: weak source]". What they stand for is listed by sources.
func refs(p *Pen, s *Sheet, ids ...string) string {
	var out []string
	for _, id := range ids {
		source := p.Library.Sources.Find(id)
		if source == nil || s.reveals != nil && s.reveals(source.Title) {
			continue
		}
		i := slices.Index(s.cited, id)
		if i < 0 {
			i = len(s.cited)
			s.cited = append(s.cited, id)
		}
		mark := fmt.Sprint("[", i+1)
		if flaws := Flaws(p, source); len(flaws) > 0 {
			mark += ": " + strings.Join(flaws, ", ")
		}
		out = append(out, mark+"]")
	}
	return strings.Join(out, " ")
}

// cited is a claim with the marks of its sources behind it.
func cited(p *Pen, s *Sheet, text string, ids ...string) string {
	if text == "" {
		return ""
	}
	return strings.TrimSpace(text + " " + refs(p, s, ids...))
}

// writeSources lists what the marks of a sheet stand for, each source once.
func writeSources(p *Pen, s *Sheet) {
	if len(s.cited) == 0 {
		return
	}
	s.head(p.Words.Heads.Sources)
	for i, id := range s.cited {
		if i > 0 {
			s.space()
		}
		writeSource(p, s, fmt.Sprintf("[%d]", i+1), p.Library.Sources.Find(id))
	}
}

// writeSource is one source in full.
func writeSource(p *Pen, s *Sheet, mark string, source *source.Source) {
	w := p.Words
	s.add(Block{Kind: Item, Indent: 1, Mark: mark + " ", Text: source.Title})
	hang := strings.Repeat(" ", len(mark)+1)
	cite := func(text string) { s.add(Block{Kind: Cite, Indent: 1, Mark: hang, Text: text}) }
	cite(publisher(source) + ": " + Age(p, source) + ".")
	cite(words.Capital(w.KindOf(source.Kind)) + ". " + w.HowSure(int(source.Confidence)))
	cite(source.Address)
	if source.ReadAt != "" {
		cite(w.ReadAt(source.ReadAt))
	}
	cite(source.Note)
}

// publisher is who says it, as a sentence begins. A site keeps its name.
func publisher(source *source.Source) string {
	if first, _, _ := strings.Cut(source.Publisher, " "); strings.Contains(first, ".") {
		return source.Publisher
	}
	return words.Capital(source.Publisher)
}

// asOf closes a sheet with the day it is for and the age of the facts.
func asOf(p *Pen, s *Sheet) {
	s.space()
	due := p.Library.Sources.NextCheck()
	s.side(0, p.Words.AsOf(p.Today.Long(), p.Library.Edition(), due.Long(), due.Before(p.Today)))
}
