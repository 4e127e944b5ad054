package command

import (
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/receipt"
	"ketacover/model/record"
	"ketacover/ui/words"
)

const receiptHelp = `Usage: ketacover receipt CASE
       ketacover receipt CASE -o NAME.receipt.json

Reads a case, and writes the proof of its verdicts as JSON: the answers, the
content by its hash, the way through the rules, those that decide, those that an
answer ruled out, and the sources with their days. It ends with its own SHA-256.
"ketacover verify" runs it again.

The receipt holds the answers, and some of them tell of health. Names, letters
and what happened are left out.
`

type receiptOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock
	papers  record.PaperStore
	version string

	file  *paperFlags
	today string
}

func newReceipt(t *Tools) *cobra.Command {
	o := &receiptOptions{console: t.Console, content: t.Content, clock: t.Clock, papers: t.Papers,
		version: t.Version}
	cmd := &cobra.Command{
		Use: "receipt CASE", Long: receiptHelp, Args: atMostOne("case"),
		RunE: func(_ *cobra.Command, args []string) error { return runReceipt(o, args) },
	}
	o.cases = takesCase(cmd, t)
	o.file = addFileFlags(cmd)
	addToday(cmd, &o.today)
	return cmd
}

// runReceipt writes the receipt. What it holds is said beside it, since whoever
// passes it on may not open it first.
func runReceipt(o *receiptOptions, args []string) error {
	if name := o.file.name; name != "" && !strings.HasSuffix(strings.ToLower(name), ".receipt.json") {
		return misused("let it end in .receipt.json", "receipt: %q is not the name of a receipt", name)
	}
	pen, c, err := penAndCase(o.content, o.cases, o.clock, caseAsked{command: "receipt", today: o.today, args: args})
	if err != nil {
		return err
	}
	made := maker(o.content, pen.Library.Base(), o.version).Make(c, pen.Today)
	data, err := made.Encode(words.EscapeJSON)
	if err != nil {
		return &fault{code: exitInternal, text: "receipt: " + err.Error(), err: err}
	}
	if err := writePaper(o.console, o.papers, o.file, data); err != nil {
		return err
	}
	o.console.say("ketacover: ", pen.Words.Receipt.Said)
	return nil
}

// maker makes receipts on what the program knows.
func maker(content *Content, l *model.Library, version string) *receipt.Maker {
	return &receipt.Maker{Library: l, Sum: content.Sum(l), Program: version, Note: words.English().Receipt.Note}
}
