package reference

// Shelf is what is looked up beside a verdict: words, notes, offices, rights,
// studies, and texts on the program itself.
type Shelf struct {
	Glossary []Term
	Notes    []Note
	Rights   []RightGroup
	Topics   []Topic
	Studies  []Study
	Misuses  []Misuse
	Article  []ArticleClaim
	About    []AboutText
	NotFound []NotFoundGroup
	Unused   []Unused
}
