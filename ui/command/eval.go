package command

import (
	"github.com/spf13/cobra"
)

const evalHelp = `Usage: ketacover eval CASE
       ketacover eval -

Reads a case, and writes what its answers mean as JSON: verdicts and why, what
would change them, steps, dates, costs.
The same case on the same day gives the same output, byte for byte.
`

type evalOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock

	today string
}

func newEval(t *Tools) *cobra.Command {
	o := &evalOptions{console: t.Console, content: t.Content, clock: t.Clock}
	cmd := &cobra.Command{
		Use: "eval CASE", Long: evalHelp, Args: atMostOne("case"),
		RunE: func(_ *cobra.Command, args []string) error { return runEval(o, args) },
	}
	o.cases = takesCase(cmd, t)
	addToday(cmd, &o.today)
	return cmd
}

// runEval writes the evaluation of one case. Nothing is written unless all of it
// can be.
func runEval(o *evalOptions, args []string) error {
	pen, c, err := penAndCase(o.content, o.cases, o.clock, caseAsked{command: "eval", today: o.today, args: args})
	if err != nil {
		return err
	}
	return o.console.printJSON(pen.Library.Evaluate(c, pen.Today))
}
