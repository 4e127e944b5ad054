package record

import (
	"bytes"
	"fmt"
	"strconv"

	"ketacover/model/fact"
)

// caseDecoder goes over a document step by step, each step for one sort of
// fault.
type caseDecoder struct {
	questions *fact.Questions
	reader    jsonReader
	top       []caseMember
	found     Case
}

// caseMember is one key at the top of the document and where its value lies.
type caseMember struct {
	key      []byte
	at       int // where the key begins
	from, to int
}

func (d *caseDecoder) decode() *CaseError {
	err := d.document()
	if err == nil {
		err = d.origin()
	}
	if err == nil {
		err = d.shape()
	}
	if err == nil {
		err = d.saved()
	}
	if err == nil {
		err = d.meaning()
	}
	return err
}

// document checks that the whole is one JSON object, and notes its keys.
func (d *caseDecoder) document() *CaseError {
	r := &d.reader
	if err := r.start(); err != nil {
		return err
	}
	if c := r.peek(); c != '{' {
		return r.unexpected("want a case, which is an object in braces", leastCase)
	}
	err := r.object(func(key []byte) *CaseError {
		m := caseMember{key: key, at: r.keyFrom, from: r.at}
		if err := r.value(); err != nil {
			return err.under(key)
		}
		m.to = r.at
		d.top = append(d.top, m)
		return nil
	})
	if err != nil {
		return err
	}
	if r.space(); r.at < len(r.data) {
		return r.wrong(r.at, "more text after the end of the case", "a file holds one case")
	}
	return nil
}

// origin refuses another program's document and a newer version's before
// anything else is said about what is in it.
func (d *caseDecoder) origin() *CaseError {
	format := d.member("format")
	if format == nil {
		return nil
	}
	if name, isText := d.text(format); !isText || name != CaseFormat {
		err := d.wrong(format, ErrForeign, "want format "+strconv.Quote(CaseFormat)+", not")
		err.advice = "this is not a case file of ketacover"
		return err
	}
	version := d.member("version")
	if version == nil {
		return nil
	}
	n, tooLarge, isWhole := fact.WholeNumber(d.raw(version))
	switch {
	case isWhole && (tooLarge || n > CaseVersion):
		err := d.wrong(version, ErrNewer, "saved by a newer ketacover, as version")
		err.advice = fmt.Sprintf("this ketacover reads version %d; open the case with the newer one", CaseVersion)
		return err
	case !isWhole || n < 1:
		err := d.wrong(version, nil, fmt.Sprintf("want version 1 to %d, not", CaseVersion))
		err.advice = byHand
		return err
	}
	for _, key := range laterKeys {
		if n == 1 && d.member(key) != nil {
			err := d.wrong(version, nil, "a case with "+strconv.Quote(key)+" is not of version")
			err.advice = "its checksum would not cover them; take out \"format\", \"version\" and \"sha256\""
			return err
		}
	}
	return nil
}

// shape checks the keys at the top and what sort of value each has.
func (d *caseDecoder) shape() *CaseError {
	for i := range d.top {
		m := &d.top[i]
		kind, want := d.reader.data[m.from], byte('"')
		switch string(m.key) {
		case "answers", "details", outcomeKey:
			want = '{'
		case ownRulesKey, eventsKey, historyKey:
			want = '['
		case "version":
			continue
		case "format", "sha256":
		case "id":
			if !isID(d.raw(m)) {
				err := d.wrong(m, nil, "want text in quotes or a number, not")
				err.advice = `write it as in "id": "17"`
				return err
			}
			continue
		default:
			err := d.reader.fail(m.at, "unknown key")
			err.show(string(m.key))
			err.allow(err.Value, caseKeys)
			return err
		}
		if kind != want {
			err := d.wrong(m, nil, "want "+shapes[want]+", not")
			err.advice = "write it as in " + quoteJSON(string(m.key)) + ": " + shapeExamples[want]
			return err
		}
	}
	if d.member("answers") == nil {
		err := d.reader.fail(0, `no "answers" in it`)
		err.Line = 0
		err.advice = leastCase
		return err
	}
	return nil
}

// byHand is what to do about what a saved case says of itself that is not so.
const byHand = `if you changed it by hand, take out "format", "version" and "sha256"; if not, use a copy`

// shapes are the sorts of values by how they begin, and shapeExamples how one is
// written.
var (
	shapes        = map[byte]string{'{': "an object in braces", '[': "a list in brackets", '"': "text in quotes"}
	shapeExamples = map[byte]string{'{': "{}", '[': "[]", '"': `"..."`}
)

// saved checks what a saved case says of itself. A case written by hand says
// nothing.
func (d *caseDecoder) saved() *CaseError {
	said := 0
	for _, key := range []string{"format", "version", "sha256"} {
		if d.member(key) != nil {
			said++
		}
	}
	if said == 0 {
		return nil
	}
	if said < 3 {
		err := d.reader.fail(0, `some of "format", "version" and "sha256" are missing`)
		err.Line, err.advice = 0, byHand
		return err
	}
	// The line break at the end is the one byte that no checksum covers.
	if data := d.reader.data; bytes.IndexByte(data, '\n') >= 0 && data[len(data)-1] != '\n' {
		return endsEarly(d.reader.fail(len(data), "cut short: the last line does not end"))
	}
	sum := d.member("sha256")
	details := []byte("{}")
	if m := d.member("details"); m != nil {
		details = d.raw(m)
	}
	later := make([][]byte, len(laterKeys))
	for i, key := range laterKeys {
		if m := d.member(key); m != nil {
			later[i] = d.raw(m)
		}
	}
	if text, _ := d.text(sum); text != checksum(d.raw(d.member("answers")), details, later) {
		err := d.wrong(sum, ErrDamaged, "damaged, or changed outside ketacover: the checksum is not")
		err.advice = byHand
		return err
	}
	return nil
}

// meaning reads what the case says, in the order of the document.
func (d *caseDecoder) meaning() *CaseError {
	own := ownRuleReader{&d.reader, d.questions}
	happened := eventReader{own}
	for i := range d.top {
		m := &d.top[i]
		d.reader.at = m.from
		var err *CaseError
		switch string(m.key) {
		case "answers":
			d.found.Answers, err = readAnswers(d.questions, &d.reader)
		case "details":
			if d.found.Details, err = readDetails(&d.reader); err == nil {
				takeSitting(&d.found)
			}
		case ownRulesKey:
			d.found.OwnRules, err = own.rules()
		case eventsKey:
			d.found.Events, err = happened.events()
		case historyKey:
			d.found.History, err = happened.changes()
		case outcomeKey:
			d.found.Outcome, err = happened.outcome()
		case "id":
			d.found.ID = string(d.raw(m))
		}
		if err != nil {
			return err.under(m.key)
		}
	}
	return nil
}

// isID reports a value that can stand for a case: other programs write numbers
// too, and null for a row that has no id.
func isID(raw []byte) bool {
	return raw[0] == '"' || raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9' || string(raw) == "null"
}

func (d *caseDecoder) member(key string) *caseMember {
	for i := range d.top {
		if string(d.top[i].key) == key {
			return &d.top[i]
		}
	}
	return nil
}

func (d *caseDecoder) raw(m *caseMember) []byte { return d.reader.data[m.from:m.to] }

// text is the value of a member that is text.
func (d *caseDecoder) text(m *caseMember) (s string, isText bool) {
	d.reader.at = m.from
	if d.reader.peek() != '"' {
		return "", false
	}
	text, _ := d.reader.text()
	return string(text), true
}

// wrong is an error about the value of a member.
func (d *caseDecoder) wrong(m *caseMember, kind error, message string) *CaseError {
	err := d.reader.refuse(m.from, m.to, message).under(m.key)
	err.kind = kind
	return err
}
