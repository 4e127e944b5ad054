package command

import (
	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/moved"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

const movedHelp = `Usage: ketacover cases moved [--seen] [--json]
       ketacover cases moved -o moved.pdf

Judges all cases again once the facts of this program, or of a pack, are others
than they were, and tells which changed: what the verdict was and is, which rule
or last day changed, and what was sent under the older rule and waits for an
answer. Papers may have to be sent again. Cases that you took for seen are not
told again: --seen does that for all of them, after it has told them.

A pack that you name with --content has a list of its own.
`

// movedCase is a case that moved as JSON: with its name.
type movedCase struct {
	Name string `json:"name"`
	moved.Case
}

func newMoved(o *casesOptions) *cobra.Command {
	var seen, asJSON bool
	cmd := &cobra.Command{Use: "moved", Long: movedHelp, Args: noArguments}
	file := addPaperFlags(cmd)
	cmd.Flags().BoolVar(&seen, "seen", false, "do not tell them again")
	cmd.Flags().BoolVar(&asJSON, "json", false, "write them as JSON")
	cmd.RunE = func(*cobra.Command, []string) error {
		if asJSON && (file.name != "" || file.format != "") {
			return misused("leave out -o and --format", "moved: JSON goes to standard output")
		}
		if _, err := file.chosen(); err != nil {
			return err
		}
		return runMoved(o, file, seen, asJSON)
	}
	return cmd
}

func runMoved(o *casesOptions, file *paperFlags, seen, asJSON bool) error {
	today, err := o.tools.Clock.day("")
	if err != nil {
		return err
	}
	v, err := o.tools.opened()
	if err != nil {
		return err
	}
	l, err := o.tools.Content.library()
	if err != nil {
		return err
	}
	watch := watchOn(o.tools.Content, l, v, today)
	report, err := watch.Look()
	if err != nil {
		return vaultFault(err)
	}
	name, err := namesIn(v)
	if err != nil {
		return vaultFault(err)
	}
	if asJSON {
		err = o.console.printJSON(movedJSON(report, name))
	} else {
		pen := &paper.Pen{Library: l, Words: words.English(), Today: today}
		err = writeSheet(o.console, o.tools.Papers, file, paper.Moved(pen, report, name))
	}
	if err != nil || !seen {
		return err
	}
	var ids []string // those that were told, and none that moved since
	for i := range report.Cases {
		ids = append(ids, report.Cases[i].ID)
	}
	if len(ids) == 0 {
		return nil
	}
	if err := watch.Seen(ids...); err != nil {
		return vaultFault(err)
	}
	return nil
}

// sayMoved says beside a list how many cases changed because the content did. What
// cannot be looked at is said by the command that is there for it.
func sayMoved(o *casesOptions, l *model.Library, v record.Vault, today fact.Date) {
	report, err := watchOn(o.tools.Content, l, v, today).Look()
	if err != nil || len(report.Cases) == 0 {
		return
	}
	head := paper.MovedHead(words.English(), report)
	o.console.say("", head+` "ketacover cases moved" says which and why.`)
}

// watchOn watches the cases of a vault.
func watchOn(content *Content, l *model.Library, v record.Vault, today fact.Date) *moved.Watch {
	return &moved.Watch{Vault: v, Library: l, Sum: content.Sum(l), Today: today}
}

// namesIn is what a list calls the cases of a vault, by their ids.
func namesIn(v record.Vault) (func(id string) string, error) {
	kept, err := v.Cases()
	if err != nil {
		return nil, err
	}
	names := make(map[string]string, len(kept))
	for _, k := range kept {
		names[k.ID] = nameOf(k)
	}
	return func(id string) string { return names[id] }, nil
}

// movedJSON is a report in the shape in which it is written.
func movedJSON(r *moved.Report, name func(id string) string) any {
	cases := []movedCase{}
	for _, c := range r.Cases {
		cases = append(cases, movedCase{name(c.ID), c})
	}
	return struct {
		*moved.Report
		Cases []movedCase `json:"cases"`
	}{r, cases}
}
