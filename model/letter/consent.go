package letter

import (
	"encoding/json"
	"slices"
	"strings"

	"ketacover/model/record"
)

// What of the details belongs to letters, beside the fields of the content.
const (
	proofKey   = "proof-"   // and the id of a condition: where its proof is
	consentKey = "consent-" // and the kind of a letter: what is ticked for it
	ownKey     = "own-words"
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

// ownWords are a person's words in place of a part's, and what was ticked when
// they were written.
type ownWords struct {
	Text   string `json:"text"`
	Ticked string `json:"ticked,omitempty"`
}

// own is a person's words by the kind of the letter and the id of the part.
func own(d record.Details) map[string]map[string]ownWords {
	all := map[string]map[string]ownWords{}
	if json.Unmarshal([]byte(d.Value(ownKey)), &all) != nil {
		return map[string]map[string]ownWords{}
	}
	return all
}

// WithOwnWords returns the details with a person's words in place of those of
// a part; an empty text brings the program's back. They count only while all
// that was ticked when they were written is ticked, because they may say it.
func WithOwnWords(l *Letters, d record.Details, kind, part, text string) record.Details {
	all := own(d)
	if all[kind] == nil {
		all[kind] = map[string]ownWords{}
	}
	if text == "" {
		delete(all[kind], part)
	} else {
		all[kind][part] = ownWords{Text: text, Ticked: strings.Join(Ticked(l, d, kind), " ")}
	}
	if len(all[kind]) == 0 {
		delete(all, kind)
	}
	if len(all) == 0 {
		return d.With(ownKey, "")
	}
	data, _ := json.Marshal(all) // maps of texts: no error
	next, err := d.WithValue(ownKey, string(data))
	if err != nil {
		return d // more than a case may hold
	}
	return next
}

// wordsOf is what the person wrote in place of a part, while it may be shown.
func wordsOf(d record.Details, kind, part string, ticked []string) (string, bool) {
	own, ok := own(d)[kind][part]
	for item := range strings.FieldsSeq(own.Ticked) {
		ok = ok && (item == noneTicked || slices.Contains(ticked, item))
	}
	return own.Text, ok
}
