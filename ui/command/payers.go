package command

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/ui/paper"
)

const payersHelp = `Usage: ketacover payers
       ketacover payers NAME

Without a name, lists the companies and programs, with what each says of either
drug in a word. With one, tells its rules: for which uses it pays, what it asks
for, how long an approval lasts, what we could not read, and how old it all is.

A name is the short one in the list, the full one, or what stands on the card.
`

type payersOptions struct {
	console *Console
	content *Content
	clock   Clock

	today string
	json  bool
}

func newPayers(t *Tools) *cobra.Command {
	o := &payersOptions{console: t.Console, content: t.Content, clock: t.Clock}
	cmd := &cobra.Command{
		Use: "payers [NAME]", Long: payersHelp, Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error { return runPayers(o, args) },
	}
	addAges(cmd, &o.today)
	cmd.Flags().BoolVar(&o.json, "json", false, "write JSON")
	return cmd
}

func runPayers(o *payersOptions, args []string) error {
	pen, err := newPen(o.content, o.clock, o.today)
	if err != nil {
		return err
	}
	if len(args) == 0 && o.json {
		return o.console.printJSON(payerList(pen))
	}
	if len(args) == 0 {
		return o.console.write(paper.Payers(pen).Plain())
	}
	name := strings.Join(args, " ") // those on cards have several words
	if strings.TrimSpace(name) == "" {
		return misused(`list them with "ketacover payers"`, "payers: the name is empty")
	}
	payer, err := findPayer(pen.Library, name)
	if err != nil {
		return err
	}
	if o.json {
		return o.console.printJSON(payerInFull(pen, payer))
	}
	return o.console.write(paper.Payer(pen, payer).Plain())
}

func findPayer(l *model.Library, name string) (*rule.Payer, error) {
	payer, near := l.Payers.FindPayer(name)
	if payer != nil {
		return payer, nil
	}
	hint := `list them with "ketacover payers"`
	if near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return nil, misused(hint, "payers: unknown payer %q", record.Cut(name))
}

// payerEntry is a payer in the list, as JSON.
type payerEntry struct {
	*rule.Payer
	Says map[string]string `json:"says"` // by drug, in a word or two
}

func payerAsEntry(pen *paper.Pen, p *rule.Payer) payerEntry {
	e := payerEntry{Payer: p, Says: map[string]string{}}
	for t := range pen.Library.Trees.List {
		drug := pen.Library.Trees.List[t].ID
		e.Says[drug] = paper.Says(pen.Words, p, drug)
	}
	return e
}

// payers is what "payers --json" writes.
type payers struct {
	Content string       `json:"content"`
	Payers  []payerEntry `json:"payers"`
}

func payerList(pen *paper.Pen) payers {
	out := payers{Content: pen.Library.Edition(), Payers: []payerEntry{}}
	for i := range pen.Library.Payers.List {
		out.Payers = append(out.Payers, payerAsEntry(pen, &pen.Library.Payers.List[i]))
	}
	return out
}
