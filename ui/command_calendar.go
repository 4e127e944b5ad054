package ui

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

const calendarHelp = `Usage: ketacover calendar CASE
       ketacover calendar CASE -o FILE.ics

Writes the days of a case that are still to come as a calendar file, which
calendar programs read: the last days to appeal, the days by which the plan
must answer, and the day to look again. Titles name no drug and no illness.
`

func (p *Program) calendarCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "calendar CASE", Long: calendarHelp, Args: atMostOne("case")}
	flags := addFileFlags(cmd)
	today := cmd.Flags().String("today", "", "answer as of this day, written `YYYY-MM-DD`")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if flags.file != "" && !isCalendar(flags.file) {
			return misused("let it end in .ics", "calendar: %q is not the name of a calendar file", flags.file)
		}
		pen, err := p.pen(*today)
		if err != nil {
			return err
		}
		name, err := p.caseNamed("calendar", args)
		if err != nil {
			return err
		}
		c, err := p.readCase(name)
		if err != nil {
			return err
		}
		data, days := pen.Calendar(c)
		if days == 0 {
			return &fault{code: exitFailed, text: "calendar: no day can be counted from this case", hint: "give the kind of plan and the date on the letter"}
		}
		return p.writePaper(flags, data)
	}
	return cmd
}

// isCalendar reports the name of a calendar file.
func isCalendar(name string) bool { return strings.EqualFold(filepath.Ext(name), ".ics") }
