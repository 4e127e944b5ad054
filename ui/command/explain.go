package command

import (
	"github.com/spf13/cobra"

	"ketacover/ui/paper"
)

const explainHelp = `Usage: ketacover explain CASE
       ketacover explain -

Reads a case from a file, or from standard input, and tells all that its
answers mean, to be read, in the order of the screen: the one message, the
answer for either drug, what to do first, why, the way through the rules, what
would change it, all there is to do, by when, what it costs, and what each of
these rests on. "ketacover eval" writes the same for programs.
`

type explainOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock

	today string
	json  bool
}

func newExplain(t *Tools) *cobra.Command {
	o := &explainOptions{console: t.Console, content: t.Content, cases: t.Cases, clock: t.Clock}
	cmd := &cobra.Command{
		Use: "explain CASE", Long: explainHelp, Args: atMostOne("case"),
		RunE: func(_ *cobra.Command, args []string) error { return runExplain(o, args) },
	}
	addToday(cmd, &o.today)
	cmd.Flags().BoolVar(&o.json, "json", false, "write JSON, as eval does")
	return cmd
}

func runExplain(o *explainOptions, args []string) error {
	pen, c, err := penAndCase(o.content, o.cases, o.clock, caseAsked{"explain", o.today, args})
	if err != nil {
		return err
	}
	if o.json {
		return o.console.printJSON(pen.Library.Evaluate(c, pen.Today))
	}
	return o.console.write(paper.Explain(pen, c).Plain())
}
