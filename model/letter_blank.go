package model

import "slices"

// Blank is something that a letter asks for and the case does not say.
type Blank struct {
	ID       string // of a detail, of a question, or of a condition with "proof-" before it
	Short    string
	Redacted bool // the case says it, and it was left out
}

// listBlanks notes what the part's list asks for and the case does not say.
func (w *letterWriter) listBlanks(part *LetterPart) {
	details := &w.draft.Case.Details
	switch field := w.library.DetailField(part.List); {
	case field != nil && !part.Optional && len(details.Entries(field.ID)) == 0:
		w.blank(field.ID)
	case part.List == ListCriteria:
		for _, t := range w.drugs {
			for _, c := range w.library.Criteria(t, w.draft.Case.Answers) {
				if details.Proof(c.ID) == "" && c.Proof != "" {
					w.lack(Blank{ID: proofKey + c.ID, Short: c.Proof})
				}
			}
		}
	}
}

// blank notes a hole that nothing fills, and is what stands in it.
func (w *letterWriter) blank(hole string) string {
	b := w.blankOf(hole)
	w.lack(b)
	return b.text(w.order.LeftOut)
}

// blankOf is the blank that a hole becomes.
func (w *letterWriter) blankOf(hole string) Blank {
	b := Blank{ID: hole, Short: hole}
	l := w.library
	if field := l.DetailField(hole); field != nil {
		b.Short = field.Short
		b.Redacted = field.Identity && w.order.Redact && w.whole.Details.Value(hole) != ""
	} else if q := l.Question(l.holeQuestion(hole)); q >= 0 {
		b.ID, b.Short = l.Questions[q].ID, l.Questions[q].Short
	}
	return b
}

// text is what stands in a letter where something is missing.
func (b Blank) text(leftOut string) string {
	if b.Redacted {
		return "[" + b.Short + ": " + leftOut + "]"
	}
	return "[" + b.Short + ": __________]"
}

func (w *letterWriter) lack(blank Blank) {
	w.missing = append(w.missing, blank.ID)
	if !slices.ContainsFunc(w.draft.Blanks, func(b Blank) bool { return b.ID == blank.ID }) {
		w.draft.Blanks = append(w.draft.Blanks, blank)
	}
}
