package paper

import (
	"fmt"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/source"
	"ketacover/ui/words"
)

// Marks are the sources that are cited, and say of each what is wrong with it.
// A sheet lists what they stand for at its end; a screen opens that list at a
// key.
type Marks struct {
	sources *source.Sources
	words   *words.Words
	today   fact.Date
	origin  string // of the content, empty for the built-in
	edition string
	cited   []string                // what [1], [2] stand for
	doubted []string                // sources of rules that we are not sure of
	unnamed []unnamed               // weak sources behind what a letter says
	reveals func(title string) bool // the title of a source tells what a letter leaves out; nil for none
}

// NewMarks starts a count.
func NewMarks(p *Pen) *Marks {
	return &Marks{sources: p.Library.Sources, words: p.Words, today: p.Today, origin: p.Library.Origin,
		edition: p.Library.Edition()}
}

// sheet starts a sheet that cites by these marks.
func (m *Marks) sheet(title string) *Sheet {
	s := &Sheet{Title: title, Day: m.today, marks: m}
	if m.origin != "" {
		s.care(0, m.words.Sources.FromPack(m.origin))
	}
	return s
}

// Sources lists what the marks stand for.
func (m *Marks) Sources() *Sheet { return closed(m.sheet(m.words.Heads.Sources)) }

// Cited is a claim with the marks of its sources behind it.
func (m *Marks) Cited(text string, ids ...string) string {
	if text == "" {
		return ""
	}
	return strings.TrimSpace(text + " " + m.Cite(ids...))
}

// Cite is the marks of the sources of a claim, each with its flaws, such as
// "[1] [2: weak source]".
func (m *Marks) Cite(ids ...string) string {
	var out []string
	for _, id := range ids {
		source := m.sources.Find(id)
		if source == nil || m.reveals != nil && m.reveals(source.Title) {
			continue
		}
		mark := fmt.Sprint("[", m.place(id)+1)
		if flaws := flawsOf(m.words, m.today, source); len(flaws) > 0 {
			mark += ": " + strings.Join(flaws, ", ")
		}
		out = append(out, mark+"]")
	}
	return strings.Join(out, " ")
}

// place is where a source stands among those cited, from now on if it did not
// yet.
func (m *Marks) place(id string) int {
	i := slices.Index(m.cited, id)
	if i < 0 {
		i = len(m.cited)
		m.cited = append(m.cited, id)
	}
	return i
}

// cited is a claim with the marks of its sources behind it.
func cited(s *Sheet, text string, ids ...string) string { return s.marks.Cited(text, ids...) }

// writeSources lists what the marks of a sheet stand for, each source once.
func writeSources(s *Sheet) {
	m := s.marks
	if len(m.cited) == 0 {
		return
	}
	s.head(m.words.Heads.Sources)
	for i, id := range m.cited {
		if i > 0 {
			s.space()
		}
		writeSource(s, refMark(i), m.sources.Find(id))
	}
}

// writeSource is one source in full.
func writeSource(s *Sheet, mark string, source *source.Source) {
	w := s.marks.words
	s.add(Block{Kind: Item, Indent: 1, Mark: mark + " ", Text: source.Title})
	hang := strings.Repeat(" ", len(mark)+1)
	cite := func(text string) { s.add(Block{Kind: Cite, Indent: 1, Mark: hang, Text: text}) }
	cite(publisher(source) + ": " + Age(w, s.marks.today, source) + ".")
	cite(words.Capital(w.Sources.KindOf(source.Kind)) + ". " + w.Sources.HowSure(int(source.Confidence)))
	if slices.Contains(s.marks.doubted, source.ID) {
		cite(words.Capital(w.Sources.UnsureOf) + ".")
	}
	cite(source.Address)
	if source.ReadAt != "" {
		cite(w.Sources.ReadAt(source.ReadAt))
	}
	cite(source.Note)
}

// refMark is how the i-th source is called in the text.
func refMark(i int) string { return fmt.Sprintf("[%d]", i+1) }

// isRef reports whether the mark of an entry is that of a source.
func isRef(mark string) bool {
	mark = strings.TrimSpace(mark)
	n, opened := strings.CutPrefix(mark, "[")
	n, closed := strings.CutSuffix(n, "]")
	return opened && closed && n != "" && strings.Trim(n, "0123456789") == ""
}

// publisher is who says it, as a sentence begins. A site keeps its name.
func publisher(source *source.Source) string {
	if first, _, _ := strings.Cut(source.Publisher, " "); strings.Contains(first, ".") {
		return source.Publisher
	}
	return words.Capital(source.Publisher)
}
