package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"testing"
	"unicode/utf8"
)

// FuzzCaseDecode holds that any bytes are either refused or read without a
// change: what is read is written so that it is read again as the same case,
// and what was written once is written the same way for ever.
func FuzzCaseDecode(f *testing.F) {
	l := caseLibrary()
	f.Add(savedCase(l))
	f.Add(savedReading(l))
	f.Add(savedEvents(l))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := DecodeCase(l, data)
		if err != nil {
			var e *CaseError
			if !errors.As(err, &e) || bytes.ContainsAny([]byte(e.Error()+e.Hint()), "\n\r\x00\x1b") ||
				!utf8.ValidString(e.Error()+e.Hint()) {
				t.Fatalf("refused with %q", err)
			}
			return
		}
		if !utf8.Valid(data) {
			t.Fatal("what is not UTF-8 was read")
		}
		saved := EncodeCase(l, c)
		again, err := DecodeCase(l, saved)
		if err != nil || !again.Equal(c) {
			t.Fatalf("saved as a different case: %v\n%s", err, saved)
		}
		if !bytes.Equal(EncodeCase(l, again), saved) {
			t.Fatal("saved again as different bytes")
		}
		if before, after := meaningOf(t, data), meaningOf(t, saved); !reflect.DeepEqual(before, after) {
			t.Fatalf("the answers, details or rules were %v and are %v", before, after)
		}
	})
}

// meaningOf reads the answers, the details and the rules that were read, with the
// standard decoder.
func meaningOf(t *testing.T, data []byte) [4]map[string]any {
	t.Helper()
	// The standard decoder takes a key in any case for the name of a field.
	var top map[string]json.RawMessage
	if err := json.Unmarshal(data, &top); err != nil {
		t.Fatalf("the standard decoder refuses it: %v", err)
	}
	var parts [4]map[string]any
	parts[2] = map[string]any{"rules": rulesOf(t, top[ownRulesKey])}
	parts[3] = happenedOf(t, top)
	for i, key := range []string{"answers", "details"} {
		parts[i] = map[string]any{}
		if raw, ok := top[key]; ok {
			if err := json.Unmarshal(raw, &parts[i]); err != nil {
				t.Fatal(err)
			}
		}
	}
	// A number may be written in many ways and is saved in one; that it is the
	// same one is seen when the case is read again.
	for _, q := range caseLibrary().List {
		if isNumeric(&q) {
			delete(parts[0], q.ID)
		}
	}
	return parts
}

// rulesOf are the rules as the standard decoder reads them. What says nothing is the
// same as what is left out, and a page may be a number.
func rulesOf(t *testing.T, raw json.RawMessage) []map[string]any {
	t.Helper()
	var list []map[string]any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(&list); len(raw) > 0 && err != nil {
		t.Fatal(err)
	}
	for _, r := range list {
		if page, ok := r["page"].(json.Number); ok {
			r["page"] = page.String()
		}
		if conditions, _ := r["conditions"].([]any); len(conditions) == 0 {
			delete(r, "conditions")
		}
		if uses, _ := r["for"].(map[string]any); len(uses) == 0 {
			delete(r, "for")
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}
