package record

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Details are free text that only letters use, in the order of the file. They
// never reach a verdict. Details is immutable: With returns a copy. The zero
// value holds nothing.
//
// A value is a text, or a list or an object of such values, as in a list of
// medicines. Every value is kept the way it was written, known to this
// program or not, escapes and all: nothing is shortened or normalised.
type Details struct {
	raw  string   // the JSON object without white space; empty for none
	list []Detail // what it holds, read once; never changed
}

// Detail is one key and its value as JSON.
type Detail struct {
	Key    string
	keyRaw string
	Value  string
}

// Raw is the details as a JSON object without white space.
func (d Details) Raw() string {
	if d.raw == "" {
		return "{}"
	}
	return d.raw
}

// Equal reports whether both hold the same, written the same way.
func (d Details) Equal(e Details) bool { return d.raw == e.raw }

// Get is the text that key has, and empty for none or for what is no text.
func (d Details) Get(key string) string {
	r := jsonReader{data: []byte(d.Value(key))}
	if r.peek() != '"' {
		return ""
	}
	text, _ := r.text()
	return string(text)
}

// Value is what key has as JSON, and empty for nothing.
func (d Details) Value(key string) string {
	for i := range d.list {
		if d.list[i].Key == key {
			return d.list[i].Value
		}
	}
	return ""
}

// With returns a copy in which key has the given text: in the place where it
// stood, or at the end. An empty text takes the key out. The text must be
// valid UTF-8: bytes that are not become U+FFFD.
func (d Details) With(key, value string) Details {
	if value == "" {
		return d.Put(key, "")
	}
	return d.Put(key, quoteJSON(value))
}

// WithValue is With for a value given as JSON, such as a list. It refuses what
// a case cannot hold with a *CaseError.
func (d Details) WithValue(key, value string) (Details, error) {
	r := jsonReader{data: []byte(value), depth: 2}
	err := r.start()
	if err == nil {
		err = r.words()
	}
	if err == nil && r.peek() != 0 {
		err = r.unexpected("want nothing after the value", tooMuch)
	}
	if err != nil {
		return d, err.under([]byte(key))
	}
	return d.Put(key, compact(r.data)), nil
}

// Put returns the details with a value, as JSON, under a key.
func (d Details) Put(key, value string) Details {
	i := slices.IndexFunc(d.list, func(m Detail) bool { return m.Key == key })
	if i < 0 && value == "" || i >= 0 && d.list[i].Value == value {
		return d
	}
	list := d.Members()
	switch {
	case i < 0:
		list = append(list, Detail{key, quoteJSON(key), value})
	case value == "":
		list = slices.Delete(list, i, i+1)
	default:
		list[i].Value = value
	}
	return detailsOf(list)
}

// Map returns the details with another value, as JSON, in the place of each. An
// empty one takes the key out.
func (d Details) Map(to func(m Detail) string) Details {
	list := d.Members()
	for i := range list {
		list[i].Value = to(list[i])
	}
	return detailsOf(slices.DeleteFunc(list, func(m Detail) bool { return m.Value == "" }))
}

// detailsOf are the details that hold a list, which is theirs from here on.
func detailsOf(list []Detail) Details {
	if len(list) == 0 {
		return Details{}
	}
	size := len("}")
	for i := range list {
		size += len("{:") + len(list[i].keyRaw) + len(list[i].Value)
	}
	var b strings.Builder
	b.Grow(size) // a value may be as long as a case can be
	for i := range list {
		b.WriteByte("{,"[min(i, 1)])
		b.WriteString(list[i].keyRaw)
		b.WriteByte(':')
		b.WriteString(list[i].Value)
	}
	b.WriteByte('}')
	return Details{b.String(), list}
}

// Members lists the keys in the order of the file.
func (d Details) Members() []Detail { return slices.Clone(d.list) }

// detailsIn are the details that a JSON object holds, which was read before and is
// without white space.
func detailsIn(raw string) Details {
	if raw == "" || raw == "{}" {
		return Details{}
	}
	d := Details{raw: raw, list: make([]Detail, 0, fewParts)}
	r := jsonReader{data: []byte(raw), keys: make([][]byte, 0, fewParts)}
	_ = r.object(func(key []byte) *CaseError { // it was read before: no error
		m := Detail{Key: string(key), keyRaw: raw[r.keyFrom:r.keyTo]}
		from := r.at
		err := r.value()
		m.Value = raw[from:r.at]
		d.list = append(d.list, m)
		return err
	})
	return d
}

// readDetails reads the object of details.
func readDetails(r *jsonReader) (Details, *CaseError) {
	from := r.at
	if err := r.words(); err != nil {
		return Details{}, err
	}
	return detailsIn(compact(r.data[from:r.at])), nil
}

// words reads past a value made of texts only.
func (r *jsonReader) words() *CaseError {
	switch r.peek() {
	case '{':
		return r.object(func(key []byte) *CaseError { return r.words().under(key) })
	case '[':
		return r.list(func(i int) *CaseError { return r.words().inList(i) })
	}
	from := r.at
	if err := r.value(); err != nil || r.data[from] == '"' {
		return err
	}
	err := r.refuse(from, r.at, "want text in quotes, not")
	err.advice = inQuotes
	return err
}

// compact takes the white space out of JSON that was read before.
func compact(raw []byte) string {
	var b bytes.Buffer
	_ = json.Compact(&b, raw)
	return b.String()
}

// The keys of a decision among the details of a case. Details reach no
// verdict, so neither does a decision.
const (
	DecisionKey  = "decision"
	ReasonKey    = "decision-reason"
	LookAgainKey = "look-again"
	PartKey      = "decision-part"
	ShareKey     = "share-"
)

// DecisionDetails are the keys that hold what a person decided.
var DecisionDetails = []string{DecisionKey, ReasonKey, LookAgainKey, PartKey}

// Parts are how much a person may want to decide: alone, together with the
// clinician, or by leaving it to the clinician.
var Parts = []string{"alone", "together", "clinician"}
