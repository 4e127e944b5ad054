package record

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// text reads a text and returns it decoded. It is a part of the data where
// nothing in it is escaped.
func (r *jsonReader) text() ([]byte, *CaseError) {
	from := r.at
	escaped, err := r.skipText()
	if err != nil {
		return nil, err
	}
	if !escaped {
		return r.data[from+1 : r.at-1], nil
	}
	var s string
	// skipText let through only what this decodes without a change.
	if json.Unmarshal(r.data[from:r.at], &s) != nil {
		return nil, r.wrong(from, "text that cannot be read", inQuotes)
	}
	return []byte(s), nil
}

// skipText reads past a text and reports whether anything in it is escaped.
func (r *jsonReader) skipText() (escaped bool, err *CaseError) {
	from := r.at
	r.at++
	for r.at < len(r.data) {
		switch c := r.data[r.at]; {
		case c == '"':
			r.at++
			return escaped, nil
		case c == '\\':
			escaped = true
			if err := r.escape(); err != nil {
				return true, err
			}
		case c < ' ':
			if len(bytes.TrimSpace(r.data[r.at:])) == 0 {
				return escaped, endsEarly(r.fail(from, "a text that does not end"))
			}
			return escaped, r.wrong(r.at, "a text with a line break or another control character in it",
				`close the text with a double quote, or write a line break as \n`)
		case c < utf8.RuneSelf:
			r.at++
		case !r.validRune():
			return escaped, r.wrong(r.at, "bytes that are not UTF-8 text", plainUTF8)
		default:
			_, size := utf8.DecodeRune(r.data[r.at:])
			r.at += size
		}
	}
	return escaped, endsEarly(r.fail(from, "a text that does not end"))
}

// escape reads past a backslash and what it escapes. Half a surrogate pair is
// no character, and decoders put U+FFFD in its place.
func (r *jsonReader) escape() *CaseError {
	from := r.at
	rest := r.data[r.at+1:]
	if len(rest) > 0 && bytes.IndexByte([]byte(`"\/bfnrt`), rest[0]) >= 0 {
		r.at += 2
		return nil
	}
	unit, ok := codeUnit(r.data[r.at:])
	if !ok {
		return r.wrong(from, "a backslash that escapes nothing", `write a backslash as \\`)
	}
	r.at += 6
	if unit < 0xD800 || unit > 0xDFFF {
		return nil
	}
	low, ok := codeUnit(r.data[r.at:])
	if unit >= 0xDC00 || !ok || low < 0xDC00 || low > 0xDFFF {
		err := r.wrong(from, "half a surrogate pair", "write the character itself, as UTF-8")
		err.Value = string(r.data[from:r.at])
		err.shown = err.Value
		return err
	}
	r.at += 6
	return nil
}

// codeUnit is the number in an escape such as \u00e9.
func codeUnit(data []byte) (unit uint64, ok bool) {
	if len(data) < 6 || data[0] != '\\' || data[1] != 'u' {
		return 0, false
	}
	unit, err := strconv.ParseUint(string(data[2:6]), 16, 16)
	return unit, err == nil
}

// number reads past a number.
func (r *jsonReader) number() *CaseError {
	from := r.at
	if r.data[r.at] == '-' {
		r.at++
	}
	zero := r.at < len(r.data) && r.data[r.at] == '0'
	whole := r.digits()
	ok := whole == 1 || whole > 1 && !zero
	if ok && r.at < len(r.data) && r.data[r.at] == '.' {
		r.at++
		ok = r.digits() > 0
	}
	if ok && r.at < len(r.data) && r.data[r.at]|0x20 == 'e' {
		r.at++
		if r.at < len(r.data) && (r.data[r.at] == '+' || r.data[r.at] == '-') {
			r.at++
		}
		ok = r.digits() > 0
	}
	if !ok {
		err := r.wrong(from, "a number that JSON does not take:", "write it as in 0.5 or 12, or put it in quotes")
		err.show(string(r.data[from:r.at]))
		return err
	}
	return nil
}

func (r *jsonReader) digits() int {
	from := r.at
	for r.at < len(r.data) && '0' <= r.data[r.at] && r.data[r.at] <= '9' {
		r.at++
	}
	return r.at - from
}

// refuse is an error about the value that stands from one place to another.
// Text is shown decoded, the rest as it is written.
func (r *jsonReader) refuse(from, to int, message string) *CaseError {
	err := r.fail(from, message)
	switch r.data[from] {
	case '"':
		r.at = from
		text, _ := r.text()
		err.show(string(text))
	case '{':
		err.shown = "an object"
	case '[':
		err.shown = "a list"
	default:
		err.Value = Cut(string(r.data[from:to]))
		err.shown = err.Value
	}
	return err
}

func (r *jsonReader) validRune() bool {
	c, size := utf8.DecodeRune(r.data[r.at:])
	return c != utf8.RuneError || size > 1
}

func firstRune(data []byte) string {
	_, size := utf8.DecodeRune(data)
	return string(data[:size])
}

// quoteJSON writes a text as JSON, its letters as they are. Bytes that are
// not UTF-8 become U+FFFD: JSON has no way to hold them.
func quoteJSON(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string always encodes, and a Builder takes it
	return strings.TrimSuffix(b.String(), "\n")
}
