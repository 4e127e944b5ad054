package paper

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Calendar is the days of a case that are still to come as a calendar file
// (RFC 5545): the deadlines, and the day to look again at what was decided.
// Each is a whole day with an alarm a week and a day before. A time that starts
// on a day nobody has told is no day, and neither is one that counts from a day
// which has not come. The file is the same for the same case and day, and no
// title tells of an illness or a drug. The number is how many days there are.
func Calendar(p *Pen, c record.Case) (data []byte, days int) {
	wording := &p.Words.Calendar
	ics := &calendar{stamp: basicDate(p.Today) + "T000000Z"}
	ics.line("BEGIN", "VCALENDAR")
	ics.line("VERSION", "2.0")
	ics.line("PRODID", "-//ketacover//ketacover//EN")
	ics.line("CALSCALE", "GREGORIAN")
	ics.text("X-WR-CALNAME", wording.Name)
	named := map[string]bool{}
	for _, d := range p.Library.Deadlines.Deadlines(c.Answers, p.Today) {
		if d.Ahead() {
			days++
			from, about := d.Start, d.Text+"\n"+wording.Controls
			if d.From == "" { // a season: no answer gives its day, and no letter another
				from, about = d.Since, d.Text
			}
			title := d.Title
			if d.Plan != "" { // else days of one name could not be told apart
				title = p.Words.Calendar.ForPlan(title, d.Plan)
			}
			id := eventID(p.Library.Letters, d.Key, from, c.Answers)
			if named[id] { // a letter names the very day on which another one was written
				id = eventID(p.Library.Letters, d.Key+" "+d.Due.String(), from, c.Answers)
			}
			named[id] = true
			ics.event(id, d.Due, title, about)
		}
	}
	if day := p.Library.Options.Decision(c).LookAgain; !day.IsZero() && !day.Before(p.Today) {
		days++
		ics.event(eventID(p.Library.Letters, record.LookAgainKey, day, c.Answers), day, wording.LookAgain, "")
	}
	ics.line("END", "VCALENDAR")
	return []byte(ics.String()), days
}

// eventID names a day of a case for calendar programs: what it is, and a hash
// of the plan and of the day it counts from. The same case gives the same id
// for ever, so that a calendar brings a day up to date and does not list it
// twice, whatever else is answered later, and also where a mended rule moves
// the day. Two people's days differ unless plan, state and letter are alike, and then
// so are the days. Names and health have no part in it: whoever sees a calendar
// could try likely ones until the hash fits. A letter whose date is mended gives
// a new id: a day that stands twice does no harm, one that takes the place of
// another person's would be missed.
func eventID(letters *letter.Letters, id string, from fact.Date, a fact.Answers) string {
	hash := sha256.New()
	fmt.Fprintln(hash, id, from)
	for _, q := range letters.OfPlan {
		fmt.Fprintln(hash, letters.Questions.List[q].ID, letters.Questions.List[q].AnswerID(a.At(q)))
	}
	name, _, _ := strings.Cut(id, " ")
	return name + "-" + hex.EncodeToString(hash.Sum(nil)[:16]) + "@ketacover"
}

// PastDays names the days of a case that are past, each with what it was.
func PastDays(p *Pen, c record.Case) []string {
	var list []string
	for _, d := range p.Library.Deadlines.Deadlines(c.Answers, p.Today) {
		if d.Past {
			list = append(list, d.Title+", "+p.Words.Phrase.Long(d.Due))
		}
	}
	if day := p.Library.Options.Decision(c).LookAgain; !day.IsZero() && day.Before(p.Today) {
		list = append(list, p.Words.Calendar.LookAgain+", "+p.Words.Phrase.Long(day))
	}
	return list
}

// calendar writes the lines of a calendar file.
type calendar struct {
	strings.Builder
	stamp string // the day the file is for, in UTC
}

// alarms are how long before a day it is called to mind.
var alarms = []string{"-P7D", "-P1D"}

// event is one whole day.
func (ics *calendar) event(id string, day fact.Date, title, about string) {
	ics.line("BEGIN", "VEVENT")
	ics.line("UID", id)
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
func basicDate(d fact.Date) string { return strings.ReplaceAll(d.String(), "-", "") }
