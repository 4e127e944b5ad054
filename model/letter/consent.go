package letter

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// Consent is a sort of fact about the person that goes into a letter only when
// it was ticked for that letter.
type Consent struct {
	ID        string
	Title     string
	About     string // what goes in
	Questions []int
	Details   []string
	Proofs    bool // where the proofs of a rule's conditions are
	Values    []ConsentValue
	Telling   []string // beginnings of words by which a text tells of it
	Letters   []string // the kinds that it is asked for; empty for all
	Identity  bool     // without it nothing tells who the person is
}

// ConsentValue is some answers to a question, and what is said in their place
// while they are not ticked.
type ConsentValue struct {
	Fact    int
	Is      fact.Values
	ShownAs int // an option; -1 for no answer
}

// What of the details belongs to letters, beside the fields of the content.
const (
	proofKey   = "proof-"   // and the id of a condition: where its proof is
	consentKey = "consent-" // and the kind of a letter: what is ticked for it
)

// noneTicked stands where a person took every tick away: nothing there would say
// that none was.
const noneTicked = "none"

// Ticked lists the consent items that are ticked for a kind of letter. On a page for
// the person alone all are, until the person takes a tick away.
func Ticked(l *Letters, d record.Details, kind string) []string {
	said := strings.Fields(d.Get(consentKey + kind))
	if own := l.Letter(kind); len(said) > 0 || own == nil || !own.Own {
		return said
	}
	for i := range l.Consents {
		if item := &l.Consents[i]; item.isFor(kind) {
			said = append(said, item.ID)
		}
	}
	return said
}

// WithTicked returns the details with these consent items ticked for a kind of
// letter, and no others.
func WithTicked(d record.Details, kind string, items []string) record.Details {
	items = slices.DeleteFunc(slices.Clone(items), func(id string) bool { return id == noneTicked })
	if len(items) == 0 {
		items = []string{noneTicked}
	}
	return d.With(consentKey+kind, strings.Join(items, " "))
}

// isFor reports whether the item is asked for a kind of letter.
func (item *Consent) isFor(kind string) bool {
	return len(item.Letters) == 0 || slices.Contains(item.Letters, kind)
}

// AskedFor is the letters with the consent items alone that are asked for a kind of letter.
func AskedFor(l *Letters, kind string) *Letters {
	out := *l
	out.Consents = slices.DeleteFunc(slices.Clone(l.Consents), func(item Consent) bool { return !item.isFor(kind) })
	return &out
}

// ProofOf is the condition whose proof a blank asks for, if it asks for one.
func ProofOf(blank string) (criterion string, ok bool) { return strings.CutPrefix(blank, proofKey) }

// Proof is where the proof of a condition is.
func Proof(d record.Details, criterion string) string { return d.Get(proofKey + criterion) }

// WithProof returns the details with a note of where a proof is.
func WithProof(d record.Details, criterion, place string) record.Details {
	return d.With(proofKey+criterion, place)
}
