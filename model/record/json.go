package record

import (
	"bytes"
	"fmt"
)

// jsonReader reads JSON and forgives nothing. The standard decoder changes
// invalid UTF-8 and half surrogate pairs into U+FFFD, takes the last of two
// equal keys, matches keys in any case and cannot name the line, and a case
// must come back as it was written. Every method stops at the first fault in
// the order of the document.
type jsonReader struct {
	data    []byte
	at      int
	depth   int
	keyFrom int      // where the key read last stands, quotes included
	keyTo   int      //
	keys    [][]byte // the keys of the open objects, innermost last
}

const (
	maxDepth = 64
	// maxKeys bounds the keys of one object, so that looking for repeated
	// ones stays cheap. Up to fewKeys they are compared one by one.
	maxKeys = 10_000
	fewKeys = 32
)

// fail is an error about the place at. The end of the document is where its last
// word stands: the line break after it begins no line.
func (r *jsonReader) fail(at int, message string) *CaseError {
	if end := len(bytes.TrimRight(r.data, " \t\r\n")); at > end {
		at = end
	}
	return &CaseError{Line: 1 + bytes.Count(r.data[:at], []byte{'\n'}), Message: message}
}

// wrong is fail with what to do about it.
func (r *jsonReader) wrong(at int, message, advice string) *CaseError {
	err := r.fail(at, message)
	err.advice = advice
	return err
}

// endsEarly makes an error that of a document that ends in the middle.
func endsEarly(err *CaseError) *CaseError {
	err.kind, err.advice = ErrDamaged, notWhole
	return err
}

// What to do about faults of more than one place.
const (
	notWhole  = "the end is missing: use a copy that is whole, or write the rest"
	leastCase = `the least a case has is {"answers": {}}`
	inQuotes  = "text stands in double quotes"
	plainUTF8 = "save it as plain UTF-8"
	tooMuch   = "take out what is not needed"
)

// start checks the size and what programs put in front of a text.
func (r *jsonReader) start() *CaseError {
	if len(r.data) > MaxCaseSize {
		return &CaseError{Message: fmt.Sprintf("larger than the %d MiB that a case may take", MaxCaseSize>>20),
			advice: "a case is small: is this the right file?"}
	}
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		if bytes.HasPrefix(r.data, []byte(mark)) {
			return r.wrong(0, "starts with a byte order mark", plainUTF8)
		}
	}
	if r.space(); r.at == len(r.data) {
		return &CaseError{Message: "nothing in it", kind: ErrEmpty, advice: leastCase}
	}
	return nil
}

func (r *jsonReader) space() {
	for r.at < len(r.data) {
		switch r.data[r.at] {
		case ' ', '\t', '\n', '\r':
			r.at++
		default:
			return
		}
	}
}

// peek is the next byte that is not white space, or 0 at the end.
func (r *jsonReader) peek() byte {
	if r.space(); r.at < len(r.data) {
		return r.data[r.at]
	}
	return 0
}

// value reads past any value.
func (r *jsonReader) value() *CaseError {
	switch c := r.peek(); {
	case c == '{':
		return r.object(func(key []byte) *CaseError { return r.value().under(key) })
	case c == '[':
		return r.list(func(i int) *CaseError { return r.value().inList(i) })
	case c == '"':
		_, err := r.skipText()
		return err
	case c == '-' || '0' <= c && c <= '9':
		return r.number()
	}
	for _, word := range []string{"true", "false", "null"} {
		if bytes.HasPrefix(r.data[r.at:], []byte(word)) {
			r.at += len(word)
			return nil
		}
	}
	return r.unexpected("want a value", inQuotes)
}

// object reads an object and calls each with every key, at the value, which
// each reads past.
func (r *jsonReader) object(each func(key []byte) *CaseError) *CaseError {
	if err := r.enter(); err != nil || r.leave('}') {
		return err
	}
	base := len(r.keys)
	defer func() { r.keys = r.keys[:base] }()
	var many map[string]bool
	for {
		if r.peek() != '"' {
			return r.unexpected("want a key in double quotes", inQuotes)
		}
		from := r.at
		key, err := r.text()
		if err != nil {
			return err
		}
		r.keyFrom, r.keyTo = from, r.at
		if many, err = r.unique(base, key, many); err != nil {
			return err
		}
		if r.peek() != ':' {
			return r.unexpected("want a colon after the key", `write it as in "plan": "medicare"`).under(key)
		}
		r.at++
		r.space()
		if err := each(key); err != nil {
			return err
		}
		if more, err := r.more('}'); !more {
			return err
		}
	}
}

// unique notes a key of the object whose keys begin at base, and refuses one
// that it had before. The set is used only when there are many.
func (r *jsonReader) unique(base int, key []byte, many map[string]bool) (map[string]bool, *CaseError) {
	known := r.keys[base:]
	repeated := many[string(key)]
	if many == nil {
		for _, k := range known {
			repeated = repeated || bytes.Equal(k, key)
		}
	}
	if repeated {
		err := r.wrong(r.keyFrom, "repeated key", "keep one of the two")
		err.show(string(key))
		return many, err
	}
	if len(known) == maxKeys {
		return many, r.wrong(r.keyFrom, fmt.Sprintf("more than %d keys in one object", maxKeys), tooMuch)
	}
	r.keys = append(r.keys, key)
	if many == nil && len(known) == fewKeys {
		many = make(map[string]bool, 4*fewKeys)
		for _, k := range known {
			many[string(k)] = true
		}
	}
	if many != nil {
		many[string(key)] = true
	}
	return many, nil
}

// list reads a list and calls each at every item, which each reads past.
func (r *jsonReader) list(each func(i int) *CaseError) *CaseError {
	if err := r.enter(); err != nil || r.leave(']') {
		return err
	}
	for i := 0; ; i++ {
		r.space()
		if err := each(i); err != nil {
			return err
		}
		if more, err := r.more(']'); !more {
			return err
		}
	}
}

// enter reads the opening bracket.
func (r *jsonReader) enter() *CaseError {
	if r.depth == maxDepth {
		return r.wrong(r.at, fmt.Sprintf("nested more than %d deep", maxDepth), tooMuch)
	}
	r.depth++
	r.at++
	return nil
}

// leave reads the closing bracket if it comes next.
func (r *jsonReader) leave(closing byte) bool {
	if r.peek() != closing {
		return false
	}
	r.depth--
	r.at++
	return true
}

// more reads what follows a value: a comma and something after it, or the end.
func (r *jsonReader) more(closing byte) (bool, *CaseError) {
	if r.leave(closing) {
		return false, nil
	}
	if r.peek() != ',' {
		return false, r.unexpected(fmt.Sprintf("want a comma or %q", string(closing)),
			"a comma stands between two entries, and nothing after the last")
	}
	comma := r.at
	r.at++
	if r.peek() == closing {
		return false, r.wrong(comma, "a comma with nothing after it", "take the comma out")
	}
	return true, nil
}

// unexpected is an error about the next character.
func (r *jsonReader) unexpected(want, advice string) *CaseError {
	r.space()
	if r.at == len(r.data) {
		return endsEarly(r.fail(r.at, "it ends before the case is complete"))
	}
	err := r.wrong(r.at, want+", not", advice)
	switch c := r.data[r.at]; c {
	case '\'':
		err.advice = inQuotes
	case '/', '#':
		err.advice = "JSON takes no comments"
	}
	if r.validRune() {
		err.show(firstRune(r.data[r.at:]))
	} else {
		err.Message, err.advice = "bytes that are not UTF-8 text", plainUTF8
	}
	return err
}
