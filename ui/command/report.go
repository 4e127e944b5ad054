package command

import (
	"github.com/spf13/cobra"

	"ketacover/model/record"
	"ketacover/ui/paper"
)

const reportHelp = `Usage: ketacover report CASE
       ketacover report CASE -o FILE

Writes a case as a paper to print, to keep or to hand on, in the order of the
screen: the one message and the answers, what to do first, why, what would
change them, all there is to do, by when, the options ahead, what it costs, how
the facts are kept, and what each of these rests on.

FILE may end in .txt, .md, .html or .pdf. It is made for you alone to read, and
a file that exists is not replaced unless you add --overwrite.
`

type reportOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock
	papers  record.PaperStore

	file  *paperFlags
	today string
}

func newReport(t *Tools) *cobra.Command {
	o := &reportOptions{console: t.Console, content: t.Content, cases: t.Cases, clock: t.Clock, papers: t.Papers}
	cmd := &cobra.Command{
		Use: "report CASE", Long: reportHelp, Args: atMostOne("case"),
		RunE: func(_ *cobra.Command, args []string) error { return runReport(o, args) },
	}
	o.file = addPaperFlags(cmd)
	addToday(cmd, &o.today)
	return cmd
}

func runReport(o *reportOptions, args []string) error {
	if _, err := o.file.chosen(); err != nil {
		return err
	}
	pen, c, err := penAndCase(o.content, o.cases, o.clock, caseAsked{"report", o.today, args})
	if err != nil {
		return err
	}
	return writeSheet(o.console, o.papers, o.file, paper.Report(pen, c))
}
