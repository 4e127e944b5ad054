package command

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"ketacover/model/fact"
)

const contentSaveHelp = `Usage: ketacover content save CASE DIR

Writes the rules that you read yourself, and wrote down in a case, as a pack: a
new folder DIR. "ketacover --content DIR" then goes by them for every case of
that plan. The pack says on every screen and paper that it is your own reading.

To write down a rule, open the case, then "More" and "I read my plan's rule". Or
add it to the case file:

  "own-rules": [{"drug": "DRUG", "stance": "covered-with-criteria",
    "conditions": ["two-antidepressants", "diagnosis"], "page": "4",
    "read": "2026-11-02"}]

DRUG is a drug as "ketacover eval" names it.
`

type contentSaveOptions struct {
	console *Console
	content *Content
	cases   *Cases
}

func newContentSave(t *Tools) *cobra.Command {
	o := &contentSaveOptions{console: t.Console, content: t.Content}
	cmd := &cobra.Command{
		Use: "save CASE DIR", Long: contentSaveHelp,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 || args[0] == "" || args[1] == "" {
				return misused(`write it as in "ketacover content save my-case.json my-plan"`,
					"save content: name a case and a new folder")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return runContentSave(o, args[0], args[1]) },
	}
	o.cases = takesCase(cmd, t)
	return cmd
}

func runContentSave(o *contentSaveOptions, name, dir string) error {
	c, err := o.cases.read(o.content, name)
	if err != nil {
		return err
	}
	l, err := o.content.library()
	if err != nil {
		return err
	}
	if err := o.content.Save(l, c, dir); err != nil {
		return unsavedPack(dir, err)
	}
	return o.console.write(fmt.Sprintf("Saved. Use it with: ketacover --content %q\n", dir))
}

// unsavedPack is a pack that could not be saved, with the mend.
func unsavedPack(dir string, err error) error {
	doing := fmt.Sprintf("save content %q", dir)
	var problems fact.Problems
	switch {
	case errors.As(err, &problems):
		return &fault{code: exitFailed, text: doing + ": " + problems[0].String()}
	case errors.Is(err, fs.ErrExist):
		return misused("name a new folder", "%s: it is there already", doing)
	case errors.Is(err, fs.ErrNotExist):
		return misused("make the folder round it first", "%s: no such folder", doing)
	}
	return misused(hintOf(err), "%s: %s", doing, err.Error())
}
