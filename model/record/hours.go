package record

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"ketacover/model/fact"
)

// Hours is time that a counselor spent on a case on a day. It stands among the
// details, so that older programs keep it, and reaches no verdict, no time line and
// no paper: it is counted, and nothing else.
type Hours struct {
	Date fact.Date
	Time int // in hundredths of an hour
}

// hoursKey is the detail that holds the list of them.
const hoursKey = "hours"

// mostHours is the most that fits in a day, in hundredths of an hour.
const mostHours = 24 * 100

// The reasons why a text is no time that was spent.
var (
	errNoHours   = errors.New("no number of hours")
	errManyHours = errors.New("more than a day has")
	errFineHours = errors.New("finer than a hundredth of an hour")
)

// ReadHours is the time that a text gives, in hundredths of an hour: as hours, such
// as 0.5 or 2, or as hours and minutes, such as 1:30.
func ReadHours(text string) (int, error) {
	text = strings.TrimSpace(text)
	whole, part, clock := strings.Cut(text, ":")
	if !clock {
		whole, part, _ = strings.Cut(text, ".")
	}
	number := func(text string) int {
		if text == "" || strings.Trim(text, "0123456789") != "" {
			return -1
		}
		n, err := strconv.Atoi(text)
		if err != nil {
			return mostHours + 1
		}
		return n
	}
	hours, rest := number(whole), 0
	switch {
	case hours < 0 && (whole != "" || part == ""):
		return 0, errNoHours
	case clock:
		if rest = number(part); len(part) != 2 || rest < 0 || rest > 59 {
			return 0, errNoHours
		}
		rest = (rest*100 + 30) / 60
	case part != "" || strings.HasSuffix(text, "."):
		if rest = number(part); rest < 0 {
			return 0, errNoHours
		}
		if len(part) > 2 {
			return 0, errFineHours
		}
		if len(part) == 1 {
			rest *= 10
		}
	}
	switch hours = max(hours, 0); {
	case hours > 24 || hours*100+rest > mostHours:
		return 0, errManyHours
	case hours == 0 && rest == 0:
		return 0, errNoHours
	}
	return hours*100 + rest, nil
}

// Text is the time as a file has it, such as 0.5.
func (h Hours) Text() string {
	return strconv.FormatFloat(float64(h.Time)/100, 'f', -1, 64)
}

// HoursOf is the time that was spent on a case, in the order in which it was written
// down. It refuses an entry that tells no day or no time: a sum that passes over one
// without a word is wrong.
func HoursOf(c Case) ([]Hours, error) {
	var list []Hours
	for i, item := range c.Details.items(hoursKey) {
		var as struct{ Date, Hours string }
		if err := json.Unmarshal([]byte(item), &as); err != nil {
			return nil, fmt.Errorf("details.%s[%d]: want an object with a date and hours", hoursKey, i)
		}
		day, err := fact.ParseDate(as.Date)
		if err != nil {
			return nil, fmt.Errorf("details.%s[%d].date: %q is %w", hoursKey, i, Cut(as.Date), err)
		}
		n, err := ReadHours(as.Hours)
		if err != nil {
			return nil, fmt.Errorf("details.%s[%d].hours: %q is %w", hoursKey, i, Cut(as.Hours), err)
		}
		list = append(list, Hours{day, n})
	}
	return list, nil
}

// WithHours is the details with time that was spent, at the end of the list.
func WithHours(d Details, h Hours) Details {
	at := len(Entries(d, hoursKey))
	return d.WithEntry(hoursKey, at, fact.EventDate, h.Date.String()).WithEntry(hoursKey, at, hoursKey, h.Text())
}

// WithoutHours is the details without one of the entries.
func WithoutHours(d Details, at int) Details { return d.WithoutEntry(hoursKey, at) }

// WithHoursOn is the details with another day in one of the entries.
func WithHoursOn(d Details, at int, day fact.Date) Details {
	return d.WithEntry(hoursKey, at, fact.EventDate, day.String())
}
