package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model/record"
	"ketacover/ui/words"
)

const openHelp = `Usage: ketacover open FILE

Goes on with a case that was saved: asks what is not answered yet, and shows
the answer when nothing is left to ask. The .json of its name can be left out.

If the program had to stop, what you answered since is in a file beside the
case, such as my-case.rescue.json. Open it in the same way.
`

func (p *Program) openCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "open FILE",
		Long: openHelp,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || strings.TrimSpace(args[0]) == "" {
				return misused(p.whatToOpen(), "open: no file named")
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
		return p.unopened(err)
	}
	l, err := p.library()
	if err != nil {
		return err
	}
	c, err := record.DecodeCase(l.Questions, data)
	if err != nil {
		return refused(fmt.Sprintf("open case %q", path), err)
	}
	return p.ask(c, file)
}

// unopened is a case that could not be read. Where there is none of that name,
// the hint says which there are.
func (p *Program) unopened(err error) *fault {
	f := unread(err)
	if !errors.Is(err, fs.ErrNotExist) {
		return f // to look into every file of the folder may take long
	}
	if names := p.casesHere(); len(names) > 0 {
		f.hint = "cases in this folder: " + words.Listed(names, maxListed)
	}
	return f
}

// maxListed is how many cases a hint names.
const maxListed = 5

// whatToOpen says how a case is opened, and which there are: first those that
// were kept when the program had to stop.
func (p *Program) whatToOpen() string {
	if kept := p.Store.Rescued(p.aside()); len(kept) > 0 {
		return "answers were kept when the program had to stop; to go on with them: ketacover open " + words.Quoted(kept[len(kept)-1])
	}
	switch names := p.casesHere(); len(names) {
	case 0:
		return `name a file, as in "ketacover open my-case"; there is no case in this folder`
	case 1:
		return "there is one case in this folder; to go on with it: ketacover open " + words.Quoted(names[0])
	default:
		return `name a file, as in "ketacover open my-case"; cases in this folder: ` + words.Listed(names, maxListed)
	}
}

// casesHere are the cases of this folder, by their names.
func (p *Program) casesHere() []string {
	var names []string
	for _, name := range p.Store.Cases(".") {
		if data, _, err := p.Store.Load(name); err == nil && bytes.Contains(data, []byte(`"`+record.CaseFormat+`"`)) {
			names = append(names, words.Clean(name))
		}
	}
	return names
}

// unread is a file that the store did not give. The store names it, and says
// what was being done.
func unread(err error) *fault {
	return &fault{code: exitMisused, text: err.Error(), hint: hintOf(err), err: err}
}

// ask shows the questions, starting from a case.
func (p *Program) ask(c record.Case, file record.CaseFile) error {
	l, err := p.library()
	if err != nil {
		return err
	}
	screen := p.Screen
	if screen == nil {
		screen = p.fullScreen
	}
	code, err := screen(Sitting{
		Library: l, Case: c, File: file, Store: p.Store, Today: p.today(), Aside: p.aside(), Kept: p.keptFor(file),
	})
	if err == nil && code != exitDone {
		return &fault{code: code} // the screen has said why
	}
	return err
}
