package command

import (
	"github.com/spf13/cobra"

	"ketacover/model/record"
	"ketacover/ui/paper"
)

const reportHelp = `Usage: ketacover report CASE
       ketacover report CASE -o FILE
       ketacover report CASE --full -o FILE

Writes a case as a paper to print, to keep or to hand on, of four to six pages:
the one message, the answers and what to do first, then all there is to do and
by when, the ways that are open to you, what they cost, help that fits you, and
what each of these rests on. With --full it tells all there is: why, the way
through the rules, every way in full, the studies, costs by month, the rules of
other plans, and how the facts are kept.

With --known 2026-11-02 it tells what was known at the end of that day, by the
rules of now: the answers as they were then, and what had happened.

FILE may end in .txt, .md, .html, .pdf or .docx. It is made for you alone to
read, and a file that exists is not replaced unless you add --overwrite. A screen reader
reads the .html best.
`

type reportOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock
	papers  record.PaperStore

	file  *paperFlags
	today string
	known string
	full  bool
}

func newReport(t *Tools) *cobra.Command {
	o := &reportOptions{console: t.Console, content: t.Content, clock: t.Clock, papers: t.Papers}
	cmd := &cobra.Command{
		Use: "report CASE", Long: reportHelp, Args: atMostOne("case"),
		RunE: func(_ *cobra.Command, args []string) error { return runReport(o, args) },
	}
	o.cases = takesCase(cmd, t)
	o.file = addPaperFlags(cmd)
	addToday(cmd, &o.today)
	addKnown(cmd, &o.known)
	cmd.Flags().BoolVar(&o.full, "full", false, "tell all there is, and not a few pages")
	return cmd
}

func runReport(o *reportOptions, args []string) error {
	if _, err := o.file.chosen(); err != nil {
		return err
	}
	asked := caseAsked{command: "report", today: o.today, args: args, known: o.known}
	pen, c, err := penAndCase(o.content, o.cases, o.clock, asked)
	if err != nil {
		return err
	}
	write := paper.Report
	if o.full {
		write = paper.ReportInFull
	}
	return writeSheet(o.console, o.papers, o.file, write(pen, c))
}
