package paper

import (
	"strings"
	"unicode/utf8"

	"ketacover/model"
	"ketacover/ui/words"
)

// Calendar is the days of a case that are still to come as a calendar file
// (RFC 5545): the deadlines, and the day to look again at what was decided.
// Each is a whole day with an alarm a week and a day before. The file is the
// same for the same case and day, and no title tells of an illness or a drug.
// The number is how many days there are.
func (p *Pen) Calendar(c model.Case) (data []byte, days int) {
	w := &p.Words.Calendar
	ics := &calendar{stamp: basicDate(p.Today) + "T000000Z"}
	ics.line("BEGIN", "VCALENDAR")
	ics.line("VERSION", "2.0")
	ics.line("PRODID", "-//ketacover//ketacover//EN")
	ics.line("CALSCALE", "GREGORIAN")
	ics.text("X-WR-CALNAME", w.Name)
	for _, d := range p.Library.Deadlines(c.Answers, p.Today) {
		if !d.Past {
			days++
			ics.event(d.ID, d.Due, p.Words.DayOf(d.ID), d.Text+"\n"+w.Controls)
		}
	}
	if day := p.Library.Decision(c.Details).LookAgain; !day.IsZero() && !day.Before(p.Today) {
		days++
		ics.event(model.LookAgainKey, day, w.LookAgain, "")
	}
	ics.line("END", "VCALENDAR")
	return []byte(ics.String()), days
}

// calendar writes the lines of a calendar file.
type calendar struct {
	strings.Builder
	stamp string // the day the file is for, in UTC
}

// alarms are how long before a day it is called to mind.
var alarms = []string{"-P7D", "-P1D"}

// event is one whole day. Its id is the same each time the file is made, so
// that a calendar that reads it again does not list the day twice.
func (ics *calendar) event(id string, day model.Date, title, about string) {
	ics.line("BEGIN", "VEVENT")
	ics.line("UID", id+"-"+basicDate(day)+"@ketacover")
	ics.line("DTSTAMP", ics.stamp)
	ics.line("DTSTART;VALUE=DATE", basicDate(day))
	ics.line("DTEND;VALUE=DATE", basicDate(day.AddDays(1)))
	ics.text("SUMMARY", title)
	if about != "" {
		ics.text("DESCRIPTION", about)
	}
	ics.line("CLASS", "PRIVATE")
	ics.line("TRANSP", "TRANSPARENT")
	for _, before := range alarms {
		ics.line("BEGIN", "VALARM")
		ics.line("ACTION", "DISPLAY")
		ics.text("DESCRIPTION", title)
		ics.line("TRIGGER", before)
		ics.line("END", "VALARM")
	}
	ics.line("END", "VEVENT")
}

// calendarEscapes are the characters that mean something within a text.
var calendarEscapes = strings.NewReplacer("\\", "\\\\", ";", "\\;", ",", "\\,", "\n", "\\n")

// text is a line whose value is text for a person.
func (ics *calendar) text(name, value string) {
	ics.line(name, calendarEscapes.Replace(words.CleanText(value)))
}

// longestLine is how many bytes a line may have, without its end.
const longestLine = 75

// line folds a line that is too long between two characters. What goes on
// begins with a space.
func (ics *calendar) line(name, value string) {
	line := name + ":" + value
	for room := longestLine; len(line) > room; room = longestLine - 1 {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		ics.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	ics.WriteString(line + "\r\n")
}

// basicDate is a date without hyphens.
func basicDate(d model.Date) string { return strings.ReplaceAll(d.String(), "-", "") }
