package fact

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Phrases are how a language puts lists, days and amounts into a sentence. They
// are data: each language says them in its own order.
type Phrases struct {
	// All of a list, one of a list, and each part before the last.
	AndForm   string `holes:"list last"`
	OrForm    string `holes:"list last"`
	CommaForm string `holes:"list next"`

	DateForm  string `holes:"month day year"`
	DayForm   string `holes:"weekday date"` // a date with its day of the week
	MonthForm string `holes:"month year"`

	Months   [12]string `keys:"january february march april may june july august september october november december"`
	Weekdays [7]string  `keys:"sunday monday tuesday wednesday thursday friday saturday"`

	MoneyForm string `holes:"amount"`
	Thousands string // the sign between them
	Decimal   string // the sign before cents
}

// And joins the parts of a list all of which hold.
func (p *Phrases) And(list []string) string { return p.joined(list, p.AndForm) }

// Or joins parts one of which holds.
func (p *Phrases) Or(list []string) string { return p.joined(list, p.OrForm) }

func (p *Phrases) joined(list []string, form string) string {
	if len(list) == 0 {
		return ""
	}
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return Filled(form, "{list}", p.Commas(list[:last]), "{last}", list[last])
}

// Commas joins the parts of a list one after the other.
func (p *Phrases) Commas(list []string) string { return Joined(list, p.CommaForm) }

// Long writes a date in full, empty for none.
func (p *Phrases) Long(d Date) string {
	switch {
	case d.IsZero():
		return ""
	case p.DateForm == "":
		return d.String() // no language, as in tests
	}
	return Filled(p.DateForm, "{month}", p.Months[d.Month-1], "{day}", strconv.Itoa(d.Day),
		"{year}", strconv.Itoa(d.Year))
}

// LongDay writes a date with its day of the week.
func (p *Phrases) LongDay(d Date) string {
	return Filled(p.DayForm, "{weekday}", p.Weekday(d.Weekday()), "{date}", p.Long(d))
}

// Weekday names a day of the week.
func (p *Phrases) Weekday(day time.Weekday) string { return p.Weekdays[day] }

// MonthOf names the month of a date, and its year.
func (p *Phrases) MonthOf(d Date) string {
	return Filled(p.MonthForm, "{month}", p.Months[d.Month-1], "{year}", strconv.Itoa(d.Year))
}

// Money writes cents as dollars: "$1,300", or "$906.51" where it is not a
// whole amount.
func (p *Phrases) Money(cents int64) string {
	amount := p.Number(cents / 100)
	if rest := cents % 100; rest != 0 {
		amount += p.Decimal + strconv.FormatInt(100+rest, 10)[1:]
	}
	return Filled(p.MoneyForm, "{amount}", amount)
}

// Number writes a whole number with its thousands apart.
func (p *Phrases) Number(n int64) string {
	text := strconv.FormatInt(n, 10)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + p.Thousands + text[i:]
	}
	return text
}

// Capital writes the first letter of a sentence large.
func Capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || unicode.IsUpper(first) || first == utf8.RuneError {
		return text
	}
	return string(unicode.ToUpper(first)) + strings.Clone(text[size:])
}
