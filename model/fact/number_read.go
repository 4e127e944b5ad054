package fact

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WholeNumber is the value of a JSON number without sign, point or exponent,
// and whether it is larger than any number a question takes.
func WholeNumber(raw []byte) (n int, tooLarge, isWhole bool) {
	for _, c := range raw {
		if c < '0' || c > '9' {
			return 0, false, false
		}
	}
	n, err := strconv.Atoi(string(raw))
	return n, err != nil, len(raw) > 0
}

// The ways in which a text is no number that a question takes.
var (
	ErrNumberForm  = errors.New("not a number")
	ErrNumberLarge = errors.New("larger than any that is taken")
	ErrNumberPart  = errors.New("not a whole number")
)

// NumberError says why a text is no number that a question takes. Unwrap is one
// of the errors above.
type NumberError struct {
	Meant string // what was probably meant, in the form that is taken; or empty
	kind  error
}

// Error is what is wrong.
func (e *NumberError) Error() string { return e.kind.Error() }

// Unwrap is the way in which the text is none.
func (e *NumberError) Unwrap() error { return e.kind }

// ReadNumber reads a number as people write it, the same on the screen, in JSON
// and in a table: 1200, "1,200", "$1,200.00", "387.5", "20 %". Money has cents;
// a percentage and a count are whole, with zeros behind the point or without.
//
// Two digits behind a comma or three behind a point may be meant as either: such
// a text is refused, and so is a leading zero, which marks what is no number.
func (q *Question) ReadNumber(text string) (Answer, error) {
	bare := strings.TrimSpace(text)
	switch q.Kind {
	case Money:
		bare = withoutWord(bare, true, "$", "us$", "usd")
		bare = withoutWord(bare, false, "$", "usd", "dollars", "dollar")
	case Percent:
		bare = withoutWord(bare, false, "%", "percent")
	}
	whole, cents, ok := amountOf(bare)
	switch {
	case !ok && q.Kind == Money:
		return Answer{}, &NumberError{Meant: pointed(bare), kind: ErrNumberForm}
	case !ok:
		return Answer{}, &NumberError{kind: ErrNumberForm}
	case cents > 0 && q.Kind != Money:
		return Answer{}, &NumberError{kind: ErrNumberPart}
	case whole > q.Max || whole == q.Max && cents > 0:
		return Answer{}, &NumberError{kind: ErrNumberLarge}
	}
	return Answer{State: Given, Number: whole, Cents: cents}, nil
}

// withoutWord takes one of the words off the head or the end of a text, and the
// space beside it. Capitals do not matter.
func withoutWord(text string, head bool, words ...string) string {
	for _, word := range words {
		if len(text) < len(word) {
			continue
		}
		rest := len(text) - len(word)
		if head && strings.EqualFold(text[:len(word)], word) {
			return strings.TrimSpace(text[len(word):])
		}
		if !head && strings.EqualFold(text[rest:], word) {
			return strings.TrimSpace(text[:rest])
		}
	}
	return text
}

// amountOf is a number in wholes and hundredths. One past every machine word is
// the largest of all.
func amountOf(text string) (whole, cents int, ok bool) {
	head, part, dotted := strings.Cut(text, ".")
	if dotted {
		n, _, isWhole := WholeNumber([]byte(part))
		if !isWhole || len(part) > 2 {
			return 0, 0, false
		}
		cents = n
		if len(part) == 1 {
			cents *= 10
		}
		if head == "" {
			return 0, cents, true
		}
	}
	digits, ok := ungrouped(head)
	n, tooLarge, isWhole := WholeNumber([]byte(digits))
	if !ok || !isWhole || len(digits) > 1 && digits[0] == '0' {
		return 0, 0, false
	}
	if tooLarge {
		n = math.MaxInt
	}
	return n, cents, true
}

// ungrouped takes out what stands between the thousands: commas, or spaces of
// any kind.
func ungrouped(text string) (digits string, ok bool) {
	at := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if at < 0 {
		return text, true
	}
	sign, _ := utf8.DecodeRuneInString(text[at:])
	if sign != ',' && !unicode.IsSpace(sign) || at == 0 || at > 3 {
		return "", false
	}
	digits, rest := text[:at], text[at:]
	for rest != "" {
		next, size := utf8.DecodeRuneInString(rest)
		if next != sign || len(rest) < size+3 {
			return "", false
		}
		digits, rest = digits+rest[size:size+3], rest[size+3:]
	}
	return digits, true
}

// pointed is an amount that was written with a comma before the cents, as people
// write it who learned so, or nothing.
func pointed(text string) string {
	at := strings.LastIndexByte(text, ',')
	if at < 0 || len(text)-at != 3 {
		return ""
	}
	meant := strings.ReplaceAll(text[:at], ".", "") + "." + text[at+1:]
	if _, _, ok := amountOf(meant); !ok {
		return ""
	}
	return meant
}

// inDigits writes a number the way a file holds it: whole dollars without cents.
func (a Answer) inDigits() string {
	if a.Cents == 0 {
		return strconv.Itoa(a.Number)
	}
	return strconv.Itoa(a.Number) + "." + strconv.Itoa(100 + a.Cents)[1:]
}
