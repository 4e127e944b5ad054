package command

import (
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model/fact"
	"ketacover/model/record"
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
	cmd.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if l, err := o.content.library(); err == nil {
			cmd.Long += "\nThe questions, and what each takes in \"answers\":\n" + asked(l.Questions)
		}
		cmd.Root().HelpFunc()(cmd, args)
	})
	addToday(cmd, &o.today)
	return cmd
}

// asked lists the questions and what each takes. A value stands whole on its line.
func asked(q *fact.Questions) string {
	const indent, widest = "      ", 80
	var b strings.Builder
	for i := range q.List {
		b.WriteString("  " + q.List[i].ID + "\n")
		line := indent
		for _, value := range record.Takes(&q.List[i]) {
			if len(line)+len(value)+1 > widest && line != indent {
				b.WriteString(strings.TrimRight(line, " ") + "\n")
				line = indent
			}
			line += value + "  "
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
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
