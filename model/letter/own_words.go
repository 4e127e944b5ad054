package letter

import (
	"encoding/json"
	"slices"
	"strings"

	"ketacover/model/record"
)

// ownKey is the detail that holds what a person wrote in place of parts.
const ownKey = "own-words"

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
