package letter

import (
	"slices"

	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// Blank is something that a letter asks for and the case does not say.
type Blank struct {
	ID       string // of a detail, of a question, or of a condition with "proof-" before it
	Short    string
	Need     Need
	Redacted bool // the case says it, and it was left out
	Vital    bool // the letter cannot win without it
	Beside   bool // nothing in the letter asks for it: it is missing, and no blank
}

// Standing are the blanks that stand in a letter, and beside are those that it lacks though
// it has no blank for them.
func Standing(blanks []Blank) (standing, beside []Blank) {
	for _, b := range blanks {
		if b.Beside {
			beside = append(beside, b)
		} else {
			standing = append(standing, b)
		}
	}
	return standing, beside
}

// Need is what a blank of a condition asks for.
type Need uint8

// The needs. What is no condition has the first.
const (
	NeedText   Need = iota
	NeedProof       // it is met: where the proof is
	NeedReason      // it is not met: why an exception is asked for
	NeedAnswer      // it is not known: how it stands
)

// needs is what a condition's blank asks for, by how it stands.
var needs = [...]Need{rule.NotKnown: NeedAnswer, rule.Met: NeedProof, rule.NotMet: NeedReason}

// listBlanks notes what the part's list asks for and the case does not say.
func (w *letterWriter) listBlanks(part *LetterPart) {
	details := &w.draft.Case.Details
	switch field := w.letters.DetailField(part.List); {
	case field != nil && !part.Optional && len(record.Entries(*details, field.ID)) == 0:
		w.blank(field.ID)
	case part.List == ListCriteria || part.List == ListUsual:
		for _, t := range w.drugs {
			for _, c := range w.letters.LetterCriteria(part.List, t, w.draft.Case.Answers) {
				if Proof(*details, c.ID) == "" && c.Asks() {
					w.lack(Blank{ID: proofKey + c.ID, Short: c.Name(), Need: needs[c.Status]})
				}
			}
		}
	}
}

// blank notes a hole that nothing fills, and is what stands in it.
func (w *letterWriter) blank(hole string) string {
	b := w.blankOf(hole)
	w.lack(b)
	return b.Text(w.order.LeftOut)
}

// blankOf is the blank that a hole becomes.
func (w *letterWriter) blankOf(hole string) Blank {
	b := Blank{ID: hole, Short: hole}
	l := w.letters
	if field := l.DetailField(hole); field != nil {
		b.Short = field.Short
		b.Redacted = field.Identity && w.order.Redact && w.whole.Details.Value(hole) != ""
	} else if q := l.Questions.Index(holeQuestion(l.Deadlines, hole)); q >= 0 {
		b.ID, b.Short = l.Questions.List[q].ID, l.Questions.List[q].Short
		if hole == holeDrug && !l.Questions.List[q].Applies(&w.facts) {
			b.ID = verdict.StageOfRequest // until that changes nobody is asked what it was for
		}
	}
	return b
}

// Text is what stands in a letter where something is missing.
func (b Blank) Text(leftOut string) string {
	if b.Redacted {
		return "[" + b.Short + ": " + leftOut + "]"
	}
	return "[" + b.Short + ": __________]"
}

// needs notes what a letter cannot do without and the case does not say, though no
// blank of it asks for it.
func (w *letterWriter) needs() {
	for _, id := range w.vital {
		if w.said(id) || w.say(id) != "" || w.hasEntries(id) {
			continue
		}
		b := w.blankOf(id)
		b.Beside = true // where one stands in the letter already, that counts
		w.lack(b)
		for i := range w.draft.Blanks {
			if w.draft.Blanks[i].ID == b.ID {
				w.draft.Blanks[i].Vital = true
			}
		}
	}
	for i := range w.draft.Blanks { // no letter wins that does not say for what
		if b := &w.draft.Blanks[i]; b.ID == verdict.AskedFor || b.ID == verdict.StageOfRequest {
			b.Vital = true
		}
	}
}

// hasEntries reports whether the id is of a list that has some.
func (w *letterWriter) hasEntries(id string) bool {
	return len(record.Entries(w.draft.Case.Details, id)) > 0
}

func (w *letterWriter) lack(blank Blank) {
	w.missing = append(w.missing, blank.ID)
	if !slices.ContainsFunc(w.draft.Blanks, func(b Blank) bool { return b.ID == blank.ID }) {
		w.draft.Blanks = append(w.draft.Blanks, blank)
	}
}
