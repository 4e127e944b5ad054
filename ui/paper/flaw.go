package paper

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Dated says how a source is dated and when it was read. A paper of the person's
// own nobody here has seen.
func Dated(w *words.Words, s *source.Source) string {
	if s.Unseen() {
		return w.Papers.Unseen
	}
	return w.Sources.Age(s.Dated, s.Checked.String())
}

// Age says how a source is dated and when it was read, and in words what is
// wrong with it.
func Age(w *words.Words, today fact.Date, s *source.Source) string {
	text := Dated(w, s)
	if !s.Ends.IsZero() {
		text += ", " + w.Sources.TrueUntil(w.Phrase.Long(s.Ends), s.Ends.Before(today))
	}
	for _, flaw := range flawsOf(w, today, s) {
		text += ", " + flaw
	}
	return text
}

// flawsOf says in words why a source may not be relied on: that it is
// the person's own reading, overdue, replaced, old or weak.
func flawsOf(w *words.Words, today fact.Date, s *source.Source) []string {
	var list []string
	if s.Reading() {
		list = append(list, w.Sources.KindOf(s.Kind))
	}
	if s.Superseded {
		list = append(list, w.Sources.Replaced)
	}
	if s.Overdue(today) {
		list = append(list, w.Sources.Overdue)
	}
	if s.Old() {
		list = append(list, w.Sources.Old)
	}
	if s.Confidence == source.LowConfidence {
		list = append(list, w.Sources.Low)
	}
	return list
}

// FlawsOf says each flaw that one of the sources has, each once.
func FlawsOf(p *Pen, ids []string) []string { return NewMarks(p).flaws(ids) }

// flaws says each flaw that one of the sources has, each once.
func (m *Marks) flaws(ids []string) []string {
	var list []string
	for _, id := range ids {
		if s := m.sources.Find(id); s != nil {
			list = once(append(list, flawsOf(m.words, m.today, s)...))
		}
	}
	return list
}

// Limits says each flaw of what the reason of a tree's verdict rests on: its
// sources, and the payer's rule that decides, of which we may be less sure.
func Limits(p *Pen, tree int, r verdict.Reason) []string {
	return NewMarks(p).Limits(p.Library.Trees, tree, &r)
}

// Limits says the same of a reason that is told by these marks. Its sources are
// then listed with the same doubt.
func (m *Marks) Limits(trees *verdict.Trees, tree int, r *verdict.Reason) []string {
	list := m.flaws(r.Sources)
	if slices.Contains(list, m.words.Sources.Low) || !unsureOf(trees, tree, r) {
		return list
	}
	m.doubted = append(m.doubted, r.Sources...)
	return append(list, m.words.Sources.Unsure)
}

// unsureOf reports whether a reason is of a rule that we are not sure of.
func unsureOf(trees *verdict.Trees, tree int, r *verdict.Reason) bool {
	for _, rule := range verdict.DecidingRules(trees.Payers, &trees.List[tree], r) {
		if rule.Confidence == source.LowConfidence {
			return true
		}
	}
	return false
}
