package ui

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"ketacover/model/fact"
	"ketacover/model/record"
)

const evalHelp = `Usage: ketacover eval CASE
       ketacover eval -

Reads a case from a file, or from standard input, and writes what its answers
mean as JSON: verdicts and why, what would change them, steps, dates, costs.
The same case on the same day gives the same output, byte for byte.
`

func (p *Program) evalCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:  "eval CASE",
		Long: evalHelp,
		Args: atMostOne("case"),
	}
	today := cmd.Flags().String("today", "", "answer as of this day, written `YYYY-MM-DD`")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		day, err := p.day(*today)
		if err != nil {
			return err
		}
		name, err := p.caseNamed("eval", args)
		if err != nil {
			return err
		}
		return p.eval(name, day)
	}
	return cmd
}

// day is the day that was asked for, or today.
func (p *Program) day(asked string) (fact.Date, error) {
	if asked == "" {
		return p.today(), nil
	}
	day, err := fact.ParseDate(asked)
	if err != nil {
		hint := "write it as in --today 2026-11-23"
		if guess, ok := fact.GuessDate(asked); ok {
			hint = fmt.Sprintf("did you mean %q?", guess.String())
		}
		return day, misused(hint, "read --today: %q is %s", record.Cut(asked), err)
	}
	return day, nil
}

// caseNamed is the case that was named, or standard input. It does not wait for
// a person who may not know that it would.
func (p *Program) caseNamed(command string, args []string) (string, error) {
	empty := len(args) > 0 && args[0] == "" // a variable that was never set, most likely
	if len(args) > 0 && !empty {
		return args[0], nil
	}
	if f, ok := p.In.(*os.File); empty || ok && term.IsTerminal(int(f.Fd())) {
		hint := fmt.Sprintf(`name one, as in "ketacover %s my-case.json", or - for standard input`, command)
		return "", misused(hint, "%s: no case named", command)
	}
	return "-", nil
}

// eval writes the evaluation of one case. Nothing is written unless all of it
// can be.
func (p *Program) eval(name string, today fact.Date) error {
	c, err := p.readCase(name)
	if err != nil {
		return err
	}
	l, err := p.library()
	if err != nil {
		return err
	}
	return p.printJSON(l.Evaluate(c, today))
}

// readCase reads the case in a file, or on standard input for "-".
func (p *Program) readCase(name string) (record.Case, error) {
	doing := fmt.Sprintf("read case %q", name)
	var data []byte
	var err error
	if name == "-" {
		doing = "read case on standard input"
		data, err = p.readInput(doing)
	} else if data, _, err = p.Store.Load(name); err != nil {
		err = unread(err)
	}
	if err != nil {
		return record.Case{}, err
	}
	l, err := p.library()
	if err != nil {
		return record.Case{}, err
	}
	c, err := record.DecodeCase(l.Questions, data)
	if err != nil {
		// An empty or half a case is bad input too: whoever made it can say
		// what is missing, and the line is named. Only a read that fails is
		// an input that broke off.
		return c, refused(doing, err)
	}
	return c, nil
}

// readInput reads standard input to its end, or one byte further than a case
// can be long.
func (p *Program) readInput(doing string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(p.In, record.MaxCaseSize+1))
	if err != nil {
		return nil, brokeOff(doing, err)
	}
	return data, nil
}
