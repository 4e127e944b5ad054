package fact

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// dateWords are the parts of a date as it was written.
type dateWords struct {
	numbers    []dateNumber
	month      int // by its name; 0 for none
	weekday    time.Weekday
	hasWeekday bool
}

// dateNumber is a number in a date, and with how many digits it was written.
type dateNumber struct{ value, digits int }

// isYear reports a number that can only be a year.
func (n dateNumber) isYear() bool { return n.digits == 4 }

// near is the year with these last two digits that is nearest to today.
func (n dateNumber) near(today Date) int {
	if n.digits != 2 {
		return noYear - 1 // no year is written with one digit
	}
	year := today.Year - today.Year%100 + n.value
	switch {
	case year > today.Year+50:
		return year - 100
	case year < today.Year-50:
		return year + 100
	}
	return year
}

// fillers are words in a date that say nothing.
var fillers = map[string]bool{"the": true, "of": true, "on": true}

// wordsOfDate takes a text in small letters apart, and reports whether it is made
// of what dates are made of.
func wordsOfDate(text string) (w dateWords, ok bool) {
	for text != "" {
		end := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
		if end < 0 {
			end = len(text)
		}
		if end > 0 {
			if !w.number(text[:end]) {
				return w, false
			}
			text = withoutOrdinal(text[end:])
			continue
		}
		end = strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(text)
		}
		if end > 0 {
			if !w.word(text[:end]) {
				return w, false
			}
			text = text[end:]
			continue
		}
		// Between the parts stands one of these; the apostrophe is that of '26.
		sign, size := utf8.DecodeRuneInString(text)
		if !strings.ContainsRune(" ,./-'’–", sign) {
			return w, false
		}
		text = text[size:]
	}
	return w, true
}

// withoutOrdinal takes off what follows the number of a day, as in 27th.
func withoutOrdinal(text string) string {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		rest, ok := strings.CutPrefix(text, end)
		if next, _ := utf8.DecodeRuneInString(rest); ok && !unicode.IsLetter(next) {
			return rest
		}
	}
	return text
}

func (w *dateWords) number(digits string) bool {
	n, tooLarge, isWhole := WholeNumber([]byte(digits))
	if !isWhole || tooLarge || len(digits) == 3 || len(digits) > 4 || len(w.numbers) == 3 {
		return false
	}
	w.numbers = append(w.numbers, dateNumber{n, len(digits)})
	return true
}

// word takes the name of a month or of a day of the week, or the beginning of
// one, or a filler. Nothing is said twice in a date.
func (w *dateWords) word(word string) bool {
	if fillers[word] {
		return true
	}
	for month := time.January; month <= time.December; month++ {
		if begins(month.String(), word) {
			again := w.month > 0
			w.month = int(month)
			return !again
		}
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if begins(day.String(), word) || day == time.Wednesday && word == "weds" {
			again := w.hasWeekday
			w.weekday, w.hasWeekday = day, true
			return !again
		}
	}
	return false
}

// begins reports a name that was cut short to no less than three letters.
func begins(name, word string) bool {
	return len(word) >= 3 && strings.HasPrefix(strings.ToLower(name), word)
}

// smallNumbers are those that are written as words.
var smallNumbers = map[string]int{
	"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12,
}

// maxFromToday is how many days people count.
const maxFromToday = 1000

// fromToday is a day that was said by how far from today it is. Months are no
// number of days, so that "a month ago" is no date.
func fromToday(text string, today Date) (Date, bool) {
	if today.IsZero() {
		return Date{}, false
	}
	switch strings.TrimPrefix(text, "the ") {
	case "today":
		return today, true
	case "yesterday":
		return today.AddDays(-1), true
	case "tomorrow":
		return today.AddDays(1), true
	case "day before yesterday":
		return today.AddDays(-2), true
	case "day after tomorrow":
		return today.AddDays(2), true
	}
	parts := strings.Fields(text)
	sign := 0
	switch {
	case len(parts) == 3 && parts[2] == "ago":
		sign = -1
	case len(parts) == 3 && parts[0] == "in":
		sign, parts = 1, parts[1:]
	case len(parts) == 4 && parts[2] == "from" && (parts[3] == "now" || parts[3] == "today"):
		sign = 1
	default:
		return Date{}, false
	}
	n, known := smallNumbers[parts[0]]
	if !known {
		var tooLarge bool
		if n, tooLarge, known = WholeNumber([]byte(parts[0])); !known || tooLarge {
			return Date{}, false
		}
	}
	switch strings.TrimSuffix(parts[1], "s") {
	case "day":
	case "week":
		n *= 7
	default:
		return Date{}, false
	}
	if n < 0 || n > maxFromToday {
		return Date{}, false
	}
	return today.AddDays(sign * n), true
}
