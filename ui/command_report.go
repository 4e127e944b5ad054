package ui

import (
	"github.com/spf13/cobra"

	"ketacover/ui/paper"
)

const reportHelp = `Usage: ketacover report CASE
       ketacover report CASE -o FILE

Writes a case as a paper to print, to keep or to hand on: the answers in short,
why, what would change them, the ways ahead, what to do, by when, what it
costs, how the facts are kept, and what each of these rests on.

FILE may end in .txt, .md, .html or .pdf. It is made for you alone to read, and
a file that exists is not replaced unless you add --overwrite.
`

func (p *Program) reportCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "report CASE", Long: reportHelp, Args: atMostOne("case")}
	flags := addPaperFlags(cmd)
	today := cmd.Flags().String("today", "", "answer as of this day, written `YYYY-MM-DD`")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if _, err := flags.chosen(); err != nil {
			return err
		}
		pen, err := p.pen(*today)
		if err != nil {
			return err
		}
		name, err := p.caseNamed("report", args)
		if err != nil {
			return err
		}
		c, err := p.readCase(name)
		if err != nil {
			return err
		}
		return p.writeSheet(flags, paper.Report(pen, c))
	}
	return cmd
}
