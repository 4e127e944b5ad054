package command

import (
	"github.com/spf13/cobra"

	"ketacover/ui/paper"
)

const explainHelp = `Usage: ketacover explain CASE
       ketacover explain CASE --full
       ketacover explain -

Reads a case, and tells on one screen what its answers mean: the one message,
the answer for either drug, what to do first and the next day that counts. With
--full it tells all there is, in the order of the screen: why, the way through
the rules, what would change it, all there is to do, by when, what it costs, and
what each of these rests on. "ketacover eval" writes the same for programs, and
so does --json.

With --known 2026-11-02 it tells what was known at the end of that day, by the
rules of now: the answers as they were then, and what had happened.
`

type explainOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock

	today string
	known string
	json  bool
	full  bool
}

func newExplain(t *Tools) *cobra.Command {
	o := &explainOptions{console: t.Console, content: t.Content, clock: t.Clock}
	cmd := &cobra.Command{
		Use: "explain CASE", Long: explainHelp, Args: atMostOne("case"),
		RunE: func(_ *cobra.Command, args []string) error { return runExplain(o, args) },
	}
	o.cases = takesCase(cmd, t)
	addToday(cmd, &o.today)
	addKnown(cmd, &o.known)
	cmd.Flags().BoolVar(&o.json, "json", false, "write JSON, as eval does")
	cmd.Flags().BoolVar(&o.full, "full", false, "tell all there is, and not one screen")
	return cmd
}

func runExplain(o *explainOptions, args []string) error {
	asked := caseAsked{command: "explain", today: o.today, args: args, known: o.known}
	pen, c, err := penAndCase(o.content, o.cases, o.clock, asked)
	if err != nil {
		return err
	}
	if o.json {
		return o.console.printJSON(pen.Library.Evaluate(c, pen.Today))
	}
	tell := paper.Explain
	if o.full {
		tell = paper.ExplainInFull
	}
	return o.console.write(tell(pen, c).Plain())
}
