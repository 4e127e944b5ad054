package paper

// Marks counts the sources that a screen cites as a sheet does, so that the
// list of them opens at a key.
type Marks struct {
	pen   *Pen
	sheet *Sheet
}

// NewMarks starts a count.
func NewMarks(p *Pen) *Marks { return &Marks{p, newSheet(p, p.Words.Heads.Sources)} }

// Cited is a claim with the marks of its sources behind it.
func (m *Marks) Cited(text string, ids ...string) string { return cited(m.pen, m.sheet, text, ids...) }

// Cite cites sources for what is said elsewhere.
func (m *Marks) Cite(ids ...string) { refs(m.pen, m.sheet, ids...) }

// Sources lists what the marks stand for.
func (m *Marks) Sources() *Sheet {
	s := *m.sheet
	return closed(m.pen, &s)
}
