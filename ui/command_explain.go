package ui

import (
	"github.com/spf13/cobra"

	"ketacover/ui/paper"
)

const explainHelp = `Usage: ketacover explain CASE
       ketacover explain -

Reads a case from a file, or from standard input, and tells all that its
answers mean, to be read: the answer for either drug, why, the way through the
rules, what would change it, what to do, by when, what it costs, and what each
of these rests on. "ketacover eval" writes the same for programs.
`

func (p *Program) explainCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "explain CASE", Long: explainHelp, Args: atMostOne("case")}
	today := cmd.Flags().String("today", "", "answer as of this day, written `YYYY-MM-DD`")
	asJSON := cmd.Flags().Bool("json", false, "write JSON, as eval does")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		day, err := p.day(*today)
		if err != nil {
			return err
		}
		name, err := p.caseNamed("explain", args)
		if err != nil {
			return err
		}
		if *asJSON {
			return p.eval(name, day)
		}
		c, err := p.readCase(name)
		if err != nil {
			return err
		}
		pen, err := p.pen(*today)
		if err != nil {
			return err
		}
		return p.print(paper.Explain(pen, c).Plain())
	}
	return cmd
}
