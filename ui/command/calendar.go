package command

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model/deadline"
	"ketacover/model/record"
	"ketacover/ui/paper"
)

const calendarHelp = `Usage: ketacover calendar CASE
       ketacover calendar CASE -o FILE.ics

Writes the days of a case that are still to come as a calendar file, which
calendar programs read: the last days to appeal, and the day to look again. A
case that is read again brings its days up to date. If you mend the date of a
letter, take the old days out first. Titles name no drug and no illness.
`

type calendarOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock
	papers  record.PaperStore

	file  *paperFlags
	today string
}

func newCalendar(t *Tools) *cobra.Command {
	o := &calendarOptions{console: t.Console, content: t.Content, clock: t.Clock, papers: t.Papers}
	cmd := &cobra.Command{
		Use: "calendar CASE", Long: calendarHelp, Args: atMostOne("case"),
		RunE: func(_ *cobra.Command, args []string) error { return runCalendar(o, args) },
	}
	o.cases = takesCase(cmd, t)
	o.file = addFileFlags(cmd)
	addToday(cmd, &o.today)
	return cmd
}

func runCalendar(o *calendarOptions, args []string) error {
	if name := o.file.name; name != "" && !isCalendar(name) {
		return misused("let it end in .ics", "calendar: %q is not the name of a calendar file", name)
	}
	pen, c, err := penAndCase(o.content, o.cases, o.clock, caseAsked{command: "calendar", today: o.today, args: args})
	if err != nil {
		return err
	}
	data, days := paper.Calendar(pen, c)
	if days == 0 {
		return noDays(pen, c)
	}
	for _, doubt := range pen.Library.Deadlines.DoubtfulDates(c, pen.Today) {
		if doubt.ID == deadline.FutureDate { // what counts from it is not in the file
			o.console.say("", doubt.Text)
		}
	}
	return writePaper(o.console, o.papers, o.file, data)
}

// noDays says why a case has no day for a calendar, and what to do about it.
// Where what is missing would add nothing, days that are past are named.
func noDays(pen *paper.Pen, c record.Case) error {
	text, gap, past := "no day can be counted from this case", pen.Library.Deadlines.Gap(c.Answers, pen.Today),
		paper.PastDays(pen, c)
	addsNothing := []deadline.Gap{deadline.NoNotice, deadline.NotSaid, deadline.NoRule, deadline.NoLength}
	if len(past) > 0 && slices.Contains(addsNothing, gap) {
		gap = deadline.AllPast
	}
	if gap == deadline.AllPast {
		text = "every day of this case is past: " + strings.Join(past, "; ")
	}
	return &fault{code: exitFailed, text: "calendar: " + text, hint: calendarHints[gap]}
}

// calendarHints are what to do where no day is to come.
var calendarHints = map[deadline.Gap]string{
	deadline.NoNotice: "days count from a denial: give authorization, and denial-date with the date on the letter",
	deadline.NotSaid:  "no answer says if the plan said no: give authorization, and denial-date with the letter's date",
	deadline.NoDate:   "give denial-date, the date on the letter that says no",
	deadline.NoRule:   "no rule that we hold counts days for this plan: go by the day in the letter, or ask",
	deadline.NoLength: "the time that is left starts on a day that the case does not hold: see \"ketacover explain\"",
	deadline.TooEarly: "the date on the letter is after today: mend denial-date, or the date of the answer to an appeal",
	deadline.AllPast:  "what is still open stands in \"ketacover explain\"",
}

// isCalendar reports the name of a calendar file.
func isCalendar(name string) bool { return strings.EqualFold(filepath.Ext(name), ".ics") }
