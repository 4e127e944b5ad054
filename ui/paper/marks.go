package paper

// Marks counts the sources that a screen cites as a sheet does, so that the
// list of them opens at a key.
type Marks struct {
	pen   *Pen
	sheet *Sheet
}

// Marks starts a count.
func (p *Pen) Marks() *Marks { return &Marks{p, p.sheet(p.Words.Heads.Sources)} }

// Cited is a claim with the marks of its sources behind it.
func (m *Marks) Cited(text string, ids ...string) string { return m.pen.cited(m.sheet, text, ids...) }

// Cite cites sources for what is said elsewhere.
func (m *Marks) Cite(ids ...string) { m.pen.refs(m.sheet, ids...) }

// Sources lists what the marks stand for.
func (m *Marks) Sources() *Sheet {
	s := *m.sheet
	return m.pen.closed(&s)
}
