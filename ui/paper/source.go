package paper

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/source"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Sources lists every source, or only those that wait for something, and counts them.
// Those that wait stand under what they wait for, the most pressing first.
func Sources(p *Pen, waitingOnly bool) *Sheet {
	s := newSheet(p, p.Words.Papers.SourcesTitle)
	needs, heads := []source.Need{source.NoNeed}, map[source.Need]string{}
	if waitingOnly {
		w := &p.Words.Sources
		needs = []source.Need{source.ReadAgain, source.NextFigure, source.Correction}
		heads = map[source.Need]string{source.ReadAgain: w.WaitReading, source.NextFigure: w.WaitNext,
			source.Correction: w.WaitCorrection}
	}
	shown := 0
	for _, need := range needs {
		before := shown
		for i := range p.Library.Sources.List {
			source := &p.Library.Sources.List[i]
			if waitingOnly && source.Need(p.Today) != need {
				continue
			}
			if heads[need] != "" && shown == before {
				s.head(heads[need])
			}
			shown++
			s.space()
			listSource(s, p.Words, p.Today, source)
		}
		if need == source.ReadAgain && shown == before { // asked for first, so it is not left unsaid
			s.head(heads[need])
			s.text(1, p.Words.Sources.NoneIsDue(p.Words.Phrase.Long(p.Library.Sources.NextCheck())))
		}
	}
	writeCounts(s, p, shown)
	asOf(s)
	return s
}

// SourceList lists sources. Doubted are the ids of those that a rule rests on of
// which we are not sure: the answer says so, and so does the list.
func SourceList(p *Pen, list []*source.Source, doubted []string) *Sheet {
	s := newSheet(p, p.Words.Heads.Sources)
	s.marks.doubted = doubted
	for _, source := range list {
		s.space()
		listSource(s, p.Words, p.Today, source)
	}
	return s
}

// Behind are the sources of the verdicts of a case, and the ids of those behind a
// rule that we are not sure of.
func Behind(p *Pen, view *verdict.View) (list []*source.Source, doubted []string) {
	trees, m := p.Library.Trees, NewMarks(p)
	var ids []string
	for t := range trees.List {
		told := view.Reasons(t)
		if first, found := view.FirstReason(t); found {
			told = append(slices.Clone(told), first)
		}
		for i := range told {
			m.Limits(trees, t, &told[i])
			ids = append(ids, told[i].Sources...)
		}
		for _, c := range verdict.Criteria(trees.Questions, &trees.List[t], view.Answers()) {
			ids = append(ids, c.Cites()...)
		}
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if source := p.Library.Sources.Find(id); source != nil {
			list = append(list, source)
		}
	}
	return list, m.doubted
}

// listSource is a source in the list: what is wrong with it stands first.
func listSource(s *Sheet, w *words.Words, today fact.Date, source *source.Source) {
	s.text(0, source.Title)
	flaws := flawsOf(w, today, source)
	if slices.Contains(s.marks.doubted, source.ID) {
		flaws = append(flaws, w.Sources.UnsureOf)
	}
	if len(flaws) > 0 {
		s.care(1, words.Capital(strings.Join(flaws, ", "))+".")
	}
	if source.Unseen() {
		s.side(1, publisher(source)+": "+w.Papers.Unseen+".")
		return
	}
	s.side(1, publisher(source)+". "+w.Sources.DatedAs(source.Dated))
	s.side(1, words.Capital(w.Sources.KindOf(source.Kind))+". "+w.Sources.HowSure(int(source.Confidence)))
	s.side(1, w.Sources.ReadOn(source.Checked.String(), w.Sources.Ago(source.Checked.Days(today)), source.Due.String()))
	if !source.Ends.IsZero() {
		s.side(1, words.Capital(w.Sources.TrueUntil(w.Phrase.Long(source.Ends), source.Ends.Before(today)))+".")
	}
	s.add(Block{Kind: Cite, Indent: 1, Text: source.Address})
	if source.ReadAt != "" {
		s.add(Block{Kind: Cite, Indent: 1, Text: w.Sources.ReadAt(source.ReadAt)})
	}
	s.side(1, source.Note)
}

// writeCounts sums up all sources, whether they were listed or not.
func writeCounts(s *Sheet, p *Pen, shown int) {
	t := TallyOf(p.Library.Sources, p.Today)
	s.head(p.Words.Papers.Counts)
	s.text(1, p.Words.Sources.SourcesIn(shown, t.All))
	list := func(label string, entries []Count, name func(string) string) {
		var parts []string
		for _, c := range entries {
			parts = append(parts, p.Words.Sources.CountOf(c.N, name(c.ID)))
		}
		s.labelled(1, label, strings.Join(p.Words.Interview.Few(parts), ", ")+".")
	}
	list(p.Words.Papers.ByKind, t.Kinds, p.Words.Sources.KindOf)
	list(p.Words.Papers.BySure, t.Grades, gradeOf(p.Words))
	s.labelled(1, p.Words.Papers.ByFlaw, strings.Join([]string{
		p.Words.Sources.CountOf(t.Overdue, p.Words.Sources.Overdue),
		p.Words.Sources.CountOf(t.EndsSoon, p.Words.Sources.EndingSoon),
		p.Words.Sources.CountOf(t.Superseded, p.Words.Sources.Replaced),
		p.Words.Sources.CountOf(t.Old, p.Words.Sources.Old), p.Words.Sources.CountOf(t.Undated, p.Words.Sources.Undated),
	}, ", ")+".")
}

// gradeOf names a grade of how sure we are, by its id.
func gradeOf(w *words.Words) func(id string) string {
	return func(id string) string {
		for c, name := range w.Sources.Grades {
			if source.Confidence(c).String() == id {
				return name
			}
		}
		return id
	}
}

// Count is how many there are of one sort.
type Count struct {
	ID string `json:"id"`
	N  int    `json:"count"`
}

// Tally counts the sources.
type Tally struct {
	All        int     `json:"sources"`
	Overdue    int     `json:"overdue"`
	EndsSoon   int     `json:"ends-soon"`
	Superseded int     `json:"superseded"`
	Old        int     `json:"old"`
	Undated    int     `json:"undated"`
	Kinds      []Count `json:"by-kind"`
	Grades     []Count `json:"by-confidence"`
}

// TallyOf counts the sources as of the day.
func TallyOf(sources *source.Sources, today fact.Date) Tally {
	t := Tally{All: len(sources.List), Kinds: []Count{}, Grades: []Count{}}
	up := func(list *[]Count, id string) {
		i := slices.IndexFunc(*list, func(c Count) bool { return c.ID == id })
		if i < 0 {
			i = len(*list)
			*list = append(*list, Count{ID: id})
		}
		(*list)[i].N++
	}
	one := map[bool]int{true: 1}
	for i := range sources.List {
		s := &sources.List[i]
		up(&t.Kinds, s.Kind)
		up(&t.Grades, s.Confidence.String())
		t.Overdue += one[s.Overdue(today)]
		t.EndsSoon += one[s.EndsSoon(today)]
		t.Superseded += one[s.Superseded]
		t.Old += one[s.Old()]
		t.Undated += one[s.Dated == ""]
	}
	for _, list := range [][]Count{t.Kinds, t.Grades} {
		slices.SortStableFunc(list, func(a, b Count) int { return b.N - a.N })
	}
	return t
}
