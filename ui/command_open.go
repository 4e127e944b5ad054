package ui

import (
	"fmt"

	"github.com/spf13/cobra"

	"ketacover/model"
)

const openHelp = `Usage: ketacover open FILE

Goes on with a case that was saved: asks what is not answered yet, and shows
the answer when nothing is left to ask.
`

func (p *Program) openCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "open FILE",
		Long: openHelp,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misused(`name a file, as in "ketacover open my-case.json"`, "open: no file named")
			}
			return atMostOne("file")(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return p.open(args[0]) },
	}
}

// open reads a saved case and asks what is left.
func (p *Program) open(path string) error {
	data, file, err := p.Store.Load(path)
	if err != nil {
		return unread(err)
	}
	l, err := p.library()
	if err != nil {
		return err
	}
	c, err := l.DecodeCase(data)
	if err != nil {
		return refused(fmt.Sprintf("open case %q", path), err)
	}
	return p.ask(c, file)
}

// unread is a file that the store did not give. The store names it, and says
// what was being done.
func unread(err error) *fault {
	return &fault{code: exitMisused, text: err.Error(), hint: hintOf(err), err: err}
}

// ask shows the questions, starting from a case.
func (p *Program) ask(c model.Case, file model.CaseFile) error {
	l, err := p.library()
	if err != nil {
		return err
	}
	screen := p.Screen
	if screen == nil {
		screen = p.fullScreen
	}
	code, err := screen(Sitting{Library: l, Case: c, File: file, Store: p.Store, Today: p.today()})
	if err == nil && code != exitDone {
		return &fault{code: code} // the screen has said why
	}
	return err
}
