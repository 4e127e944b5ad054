package command

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model/ledger"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

const ledgerHelp = `Usage: ketacover ledger
       ketacover ledger export -o FILE
       ketacover ledger import FILE
       ketacover ledger forget GROUP

Shows how requests, appeals and outside reviews went that you and other groups
logged: of how many, by how many groups. Nothing is shown of fewer than 10, or
from one group. Those who logged are not all who tried, so it is no chance.

  export  write how yours went, for other groups: kind of plan, company, drug,
          what it was for, the step, the quarter, and how it ended, in numbers.
          No name, no id, no text and no day is in it. Numbers below 5 are told
          less finely or not at all, and a quarter once it is over. What was told
          once stays in the next file, which takes the place of this one
  import  take in the file of another group. The same one again counts once
  forget  take the file of a group away again, by the beginning of its name

The files that you take in are kept with your cases, and as safe. Nobody can check
a file: take it only from people you know.
`

type ledgerOptions struct {
	tools   *Tools
	console *Console

	file      *paperFlags
	json      bool
	out       string
	overwrite bool
}

func newLedger(t *Tools) *cobra.Command {
	o := &ledgerOptions{tools: t, console: t.Console}
	cmd := &cobra.Command{Use: "ledger", Long: ledgerHelp, Args: oneOf("ledger")}
	o.file = addPaperFlags(cmd)
	if t.Vault != nil {
		addVaultFlags(cmd, t.Vault)
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "write the numbers as JSON")
	cmd.RunE = func(*cobra.Command, []string) error { return runLedger(o) }
	export := &cobra.Command{Use: "export", Long: ledgerHelp, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runLedgerExport(o) }}
	export.Flags().StringVarP(&o.out, "output", "o", "", "write to a new `FILE`")
	export.Flags().BoolVar(&o.overwrite, "overwrite", false, "replace FILE if it exists")
	take := &cobra.Command{Use: "import FILE", Long: ledgerHelp, Args: exactly("import", "one file"),
		RunE: func(_ *cobra.Command, args []string) error { return runLedgerImport(o, args[0]) }}
	forget := &cobra.Command{Use: "forget GROUP", Long: ledgerHelp, Args: exactly("forget", "one group"),
		RunE: func(_ *cobra.Command, args []string) error { return runLedgerForget(o, args[0]) }}
	cmd.AddCommand(export, take, forget)
	return cmd
}

// shelf is the ledgers in the vault, once it is open.
func (o *ledgerOptions) shelf() (*ledger.Shelf, record.Vault, error) {
	today, err := o.tools.Clock.day("")
	if err != nil {
		return nil, nil, err
	}
	l, err := o.tools.Content.library()
	if err != nil {
		return nil, nil, err
	}
	v, err := o.tools.opened()
	if err != nil {
		return nil, nil, err
	}
	return &ledger.Shelf{Beside: v.Beside(), Library: l, Today: today}, v, nil
}

// runLedger shows what was logged.
func runLedger(o *ledgerOptions) error {
	if o.json && (o.file.name != "" || o.file.format != "") {
		return misused("leave out -o and --format", "ledger: JSON goes to standard output")
	}
	if _, err := o.file.chosen(); err != nil {
		return err
	}
	shelf, _, err := o.shelf()
	if err != nil {
		return err
	}
	files, own, unread, err := shelf.Files()
	if err != nil {
		return ledgerFault(err)
	}
	if o.json {
		return o.console.printJSON(struct {
			Note    string         `json:"note"`
			Groups  int            `json:"groups"`
			Tallies []ledger.Tally `json:"tallies"`
		}{words.English().Ledger.NotAll, len(files), append([]ledger.Tally{}, ledger.All(files)...)})
	}
	pen := &paper.Pen{Library: shelf.Library, Words: words.English(), Today: shelf.Today}
	return writeSheet(o.console, o.tools.Papers, o.file, paper.Ledger(pen, files, own, unread))
}

// runLedgerExport writes the vault's own ledger for other groups.
func runLedgerExport(o *ledgerOptions) error {
	if o.tools.Content.folder != "" {
		return misused("leave out --content", "ledger: a pack may name companies that nobody else knows")
	}
	shelf, v, err := o.shelf()
	if err != nil {
		return err
	}
	cases, left, err := toLog(v, shelf)
	if err != nil {
		return err
	}
	f, err := shelf.Own(cases, func() string { return strings.ToLower(rand.Text()) })
	if err != nil {
		return ledgerFault(err)
	}
	w := &words.English().Ledger
	if len(left) > 0 {
		o.console.say("ketacover: ", fmt.Sprintf("%s could not be read, and %s not in it: %s", counted(len(left), "case"),
			isOrAre(len(left)), words.English().Saving.Listed(left, maxListed)))
	}
	if len(f.Rows) == 0 {
		return &fault{code: exitFailed, text: "ledger: " + w.TooFew, hint: `see "ketacover help ledger"`}
	}
	data := f.Encode()
	if o.out == "" {
		return o.console.write(string(data))
	}
	switch err := o.tools.Cases.writeFile(o.out, data, o.overwrite); {
	case errors.Is(err, record.ErrExists):
		return nameTaken(err)
	case err != nil:
		return unwritten("write the ledger", err)
	}
	o.console.say("", w.Wrote(f.Of(), f.Through))
	return nil
}

// toLog are the cases of a vault whose outcomes may be logged, and the names of those that
// could not be read.
func toLog(v record.Vault, shelf *ledger.Shelf) (list []ledger.Kept, left []string, err error) {
	kept, err := v.Cases()
	if err != nil {
		return nil, nil, vaultFault(err)
	}
	for _, k := range kept {
		data, err := v.Read(k.ID)
		var c record.Case
		if err == nil {
			c, err = record.DecodeCase(shelf.Library.Questions, data)
		}
		if err != nil {
			left = append(left, record.Cut(nameOf(k)))
			continue
		}
		list = append(list, ledger.Kept{ID: k.ID, Case: c})
	}
	return list, left, nil
}

// runLedgerImport takes in the ledger of another group.
func runLedgerImport(o *ledgerOptions, path string) error {
	doing := fmt.Sprintf("import %q", record.Cut(path))
	in, err := o.tools.Open(path)
	if err != nil {
		return unopenedFile(doing, err)
	}
	data, err := io.ReadAll(io.LimitReader(in, ledger.MaxSize+1))
	in.Close()
	if err != nil {
		return brokeOff(doing, err)
	}
	shelf, _, err := o.shelf()
	if err != nil {
		return err
	}
	f, before, err := shelf.Take(data)
	var wrong *ledger.LineError
	switch {
	case errors.As(err, &wrong):
		return &fault{code: exitMisused, text: doing + ": " + wrong.Error(), hint: wrong.Hint, err: err}
	case errors.Is(err, ledger.ErrOwn), errors.Is(err, ledger.ErrOlder):
		return &fault{code: exitMisused, text: doing + ": " + err.Error(), hint: "nothing was changed", err: err}
	case errors.Is(err, ledger.ErrTwin):
		return &fault{code: exitMisused, text: doing + ": " + err.Error(), err: err,
			hint: "ask the group which one is theirs; to take this one, forget the other first"}
	case err != nil:
		return ledgerFault(err)
	}
	w := &words.English().Ledger
	said := w.Took(f.Group[:8], f.Of(), before != nil)
	if before != nil && before.Edition == f.Edition {
		said = w.Same(f.Group[:8])
	}
	return o.console.write(said + "\n")
}

// runLedgerForget takes the ledger of a group away.
func runLedgerForget(o *ledgerOptions, group string) error {
	shelf, _, err := o.shelf()
	if err != nil {
		return err
	}
	found, err := shelf.Forget(strings.ToLower(group))
	if errors.Is(err, ledger.ErrGroup) {
		return &fault{code: exitMisused, err: err, hint: `list them with "ketacover ledger"`,
			text: fmt.Sprintf("forget %q: no ledger of such a group, or of more than one", record.Cut(group))}
	}
	if err != nil {
		return ledgerFault(err)
	}
	return o.console.write(words.English().Ledger.Forgot(found[:8]) + "\n")
}

// ledgerFault is what the vault refuses of a ledger.
func ledgerFault(err error) error {
	hint := hintOf(err)
	if hint == "" && errors.Is(err, record.ErrDamaged) {
		hint = "go back to a backup, or take the file beside/ledger away: you then begin anew, as another group"
	}
	return &fault{code: exitFailed, text: err.Error(), hint: hint, err: err}
}
