package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"ketacover/model/fact"
)

// EncodeCase writes a case to be saved, for people to read: one answer a
// line, in the order of the questions, and the details and the id as they were
// given.
// The same case always gives the same bytes, and DecodeCase reads an equal
// case from them.
func EncodeCase(questions *fact.Questions, c Case) []byte {
	answers, details := answersJSON(questions, c.Answers), withSitting(&c).Raw()
	id := ""
	if c.ID != "" {
		id = `"id":` + c.ID + ","
	}
	version, members := 1, ""
	later := c.later()
	for i, value := range later {
		if value != nil {
			version = CaseVersion
			members += "," + quoteJSON(laterKeys[i]) + ":" + string(value)
		}
	}
	short := fmt.Appendf(nil, `{"format":%q,"version":%d,"sha256":%q,%s"answers":%s,"details":%s%s}`,
		CaseFormat, version, checksum([]byte(answers), []byte(details), later), id, answers, details, members)
	var b bytes.Buffer
	_ = json.Indent(&b, short, "", "  ") // it is valid JSON: built so above
	if b.Len() >= MaxCaseSize && c.Undo != "" {
		c.Undo = "" // no case is too large for the sake of undo
		return EncodeCase(questions, c)
	}
	if b.Len() >= MaxCaseSize {
		// What is readable only without white space stays readable.
		return append(short, '\n')
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// later are the values of laterKeys, nil for each that the case has not.
func (c *Case) later() [][]byte {
	list := make([][]byte, len(laterKeys))
	for i, key := range laterKeys {
		switch {
		case key == eventsKey && len(c.Events) > 0:
			list[i] = []byte(eventsJSON(c.Events))
		case key == historyKey && len(c.History) > 0:
			list[i] = []byte(historyJSON(c.History))
		case key == outcomeKey && !c.Outcome.IsZero():
			list[i] = []byte(outcomeJSON(c.Outcome))
		case key == ownRulesKey && len(c.OwnRules) > 0:
			list[i] = []byte(OwnRulesJSON(c.OwnRules))
		}
	}
	return list
}

// answersJSON is the object of answers without white space.
func answersJSON(questions *fact.Questions, a fact.Answers) string {
	var b strings.Builder
	b.WriteByte('{')
	for i := range questions.List {
		q, answer := &questions.List[i], a.At(i)
		if answer.State == fact.NotAsked {
			continue
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		b.WriteString(quoteJSON(q.ID) + ":")
		if value := q.AnswerID(answer); isNumeric(q) && answer.State == fact.Given {
			b.WriteString(value)
		} else {
			b.WriteString(quoteJSON(value))
		}
	}
	b.WriteByte('}')
	return b.String()
}

// checksum is the SHA-256 in hexadecimal of {"answers":...,"details":...}, with those
// of laterKeys behind them that the case has, without white space and with the keys of every object sorted. What stands
// between quotes counts as it is written, escapes and all, so that a case
// with a single bit changed does not pass.
func checksum(answers, details []byte, later [][]byte) string {
	text := make([]byte, 0, len(answers)+len(details)+32) // to grow a large one would take twice the room
	r := jsonReader{keys: make([][]byte, 0, fewParts)}
	add := func(before string, value []byte) {
		r.data, r.at = value, 0
		text = r.sorted(append(text, before...))
	}
	add(`{"answers":`, answers)
	add(`,"details":`, details)
	for i, value := range later {
		if value != nil {
			add(","+quoteJSON(laterKeys[i])+":", value)
		}
	}
	sum := sha256.Sum256(append(text, '}'))
	return hex.EncodeToString(sum[:])
}

// sorted appends the next value to dst without white space and with the keys
// of every object sorted. The value was read before, so it has no fault.
func (r *jsonReader) sorted(dst []byte) []byte {
	switch r.peek() {
	case '{':
		return r.sortedObject(dst)
	case '[':
		dst = append(dst, '[')
		_ = r.list(func(i int) *CaseError {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = r.sorted(dst)
			return nil
		})
		return append(dst, ']')
	}
	from := r.at
	_ = r.value()
	return append(dst, r.data[from:r.at]...)
}

// fewParts is how many members an object most often has at most.
const fewParts = 8

// sortedObject appends the members in the order of the file, and then puts
// them in the order of their keys.
func (r *jsonReader) sortedObject(dst []byte) []byte {
	type part struct {
		key      []byte
		from, to int
	}
	parts := make([]part, 0, fewParts)
	dst = append(dst, '{')
	start := len(dst)
	_ = r.object(func(key []byte) *CaseError {
		p := part{key: key, from: len(dst)}
		dst = append(dst, r.data[r.keyFrom:r.keyTo]...)
		dst = append(dst, ':')
		dst = r.sorted(dst)
		dst = append(dst, ',')
		p.to = len(dst)
		parts = append(parts, p)
		return nil
	})
	if len(parts) == 0 {
		return append(dst, '}')
	}
	byKey := func(a, b part) int { return bytes.Compare(a.key, b.key) }
	if !slices.IsSortedFunc(parts, byKey) {
		unsorted := slices.Clone(dst[start:])
		slices.SortFunc(parts, byKey)
		dst = dst[:start]
		for _, p := range parts {
			dst = append(dst, unsorted[p.from-start:p.to-start]...)
		}
	}
	dst[len(dst)-1] = '}' // in the place of the last comma
	return dst
}
