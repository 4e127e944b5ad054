package command

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/receipt"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

const verifyHelp = `Usage: ketacover verify RECEIPT
       ketacover verify RECEIPT --json
       ketacover verify -

Reads a receipt from a file, or from standard input, and runs its answers again
on the content of now. It says that all is the same, or what differs and why:
which verdict, where the way parts, which rules and sources were changed.

It exits with 0 where the verdicts are the same, 1 where they are not, and 2 for
a file that is no receipt or was altered since it was written.
`

type verifyOptions struct {
	console *Console
	content *Content
	cases   *Cases
	version string

	json bool
}

func newVerify(t *Tools) *cobra.Command {
	o := &verifyOptions{console: t.Console, content: t.Content, cases: t.Cases, version: t.Version}
	cmd := &cobra.Command{
		Use: "verify RECEIPT", Long: verifyHelp, Args: atMostOne("receipt"),
		RunE: func(_ *cobra.Command, args []string) error { return runVerify(o, args) },
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "write what differs as JSON")
	return cmd
}

func runVerify(o *verifyOptions, args []string) error {
	name, err := o.cases.named("verify", args)
	if err != nil {
		return err
	}
	doing := fmt.Sprintf("read receipt %q", name)
	var data []byte
	if name == "-" {
		doing = "read receipt on standard input"
		data, err = o.cases.input(doing)
	} else if data, err = o.cases.Store.Read(name); err != nil {
		err = unread(err)
	}
	if err != nil {
		return err
	}
	was, err := receipt.Decode(data, words.EscapeJSON)
	if err != nil {
		return &fault{code: exitMisused, text: doing + ": " + err.Error(), hint: receiptHint(err), err: err}
	}
	l, err := o.content.library()
	if err != nil {
		return err
	}
	check := maker(o.content, l, o.version).Check(was)
	if o.json {
		err = o.console.printJSON(check)
	} else {
		t := checkTeller{l, words.English(), check}
		var text strings.Builder
		for _, line := range t.lines() {
			text.WriteString(words.Clean(line) + "\n")
		}
		err = o.console.write(text.String())
	}
	if err == nil && !check.Same {
		err = &fault{code: exitFailed} // what differs was said
	}
	return err
}

// receiptHint is what to do about a file that is no receipt as it was written.
func receiptHint(err error) string {
	switch {
	case errors.Is(err, receipt.ErrAltered):
		return "a byte of it is not as it was written: ask for the file again, as a file and not as pasted text"
	case errors.Is(err, receipt.ErrNewer):
		return "use the ketacover that wrote it, or a newer one"
	}
	return `write one with "ketacover receipt my-case.json -o my-case.receipt.json"`
}

// checkTeller tells in words what came of running a receipt again.
type checkTeller struct {
	library *model.Library
	words   *words.Words
	check   *receipt.Check
}

// lines are what is said: the answer, then what differs, what counts first.
func (t *checkTeller) lines() []string {
	w, day := &t.words.Receipt, t.check.Written
	if d, err := fact.ParseDate(day); err == nil {
		day = t.words.Phrase.Long(d)
	}
	var lines, others []string
	why := false
	for i := range t.check.Differences {
		d := &t.check.Differences[i]
		switch d.Kind {
		case receipt.RuleDiffers, receipt.RuleGone, receipt.RuleNew:
			why = true
			if !d.Walks {
				others = append(others, d.ID)
				continue
			}
		case receipt.SourceDiffers, receipt.SourceGone, receipt.SourceNew, receipt.Unread:
			why = true
		}
		lines = append(lines, t.line(d))
	}
	if len(others) > 0 {
		lines = append(lines, w.OtherRules(others))
	}
	if !t.check.Same && !t.check.MadeUp && !why {
		lines = append(lines, w.NoCause)
	}
	head := w.Same
	switch {
	case t.check.MadeUp:
		head = w.MadeUp
	case len(t.check.Differences) == 1 && t.check.Differences[0].Kind == receipt.Unread:
		return lines
	case !t.check.Same:
		head = w.Differs(day)
	case len(lines) > 0:
		head = w.SameNow(day)
	}
	return append([]string{head}, lines...)
}

// line tells one difference.
func (t *checkTeller) line(d *receipt.Difference) string {
	w := &t.words.Receipt
	switch d.Kind {
	case receipt.VerdictDiffers:
		return w.Verdict(t.title(d.ID), t.span(d.Was), t.span(d.Is))
	case receipt.WordsDiffer:
		return w.Words(t.title(d.ID))
	case receipt.TrailDiffers:
		return w.Trail(t.title(d.ID), t.step(d.Was), t.step(d.Is))
	case receipt.RuleDiffers:
		return w.RuleDiffers(d.ID)
	case receipt.RuleGone:
		return w.RuleGone(d.ID)
	case receipt.RuleNew:
		return w.RuleNew(d.ID)
	case receipt.SourceDiffers:
		return w.SourceDiffers(d.ID, d.Was, d.Is)
	case receipt.SourceGone:
		return w.SourceGone(d.ID, d.Was)
	case receipt.SourceNew:
		return w.SourceNew(d.ID, d.Is)
	case receipt.ContentDiffers:
		return w.Content(d.Was, d.Is)
	case receipt.ProgramDiffers:
		return w.Program(d.Was, d.Is)
	}
	return w.Unread(d.Is)
}

// title is a drug as screens call it, or its id where it is not known any more.
func (t *checkTeller) title(drug string) string {
	for i := range t.library.Trees.List {
		if t.library.Trees.List[i].ID == drug {
			return t.library.Trees.List[i].Title
		}
	}
	return drug
}

// span is the levels of a verdict in words, as far as they are known.
func (t *checkTeller) span(id string) string {
	if span, known := verdict.SpanOf(id); known {
		return t.words.Verdict.Span(int(span.Low), int(span.High))
	}
	return id
}

// step is a question and its answer in words, as far as they are known.
func (t *checkTeller) step(ids string) string {
	question, answer, _ := strings.Cut(ids, "=")
	at := t.library.Questions.Index(question)
	if at < 0 {
		return ids
	}
	q := &t.library.Questions.List[at]
	if option := q.Option(answer); option >= 0 {
		return q.Short + ": " + q.Options[option].Text()
	}
	return ids
}
