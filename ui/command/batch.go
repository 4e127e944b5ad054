package command

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"ketacover/model/record"
	"ketacover/ui/batch"
	"ketacover/ui/words"
)

const batchHelp = `Usage: ketacover batch FILE
       ketacover batch -

Reads many cases from a file, or from standard input, and writes a row for
each, in the same order: id, the lowest and highest level of both verdicts, the
next question to ask, and what was wrong with the row, if anything.

CSV has a header of question ids, and optionally "id"; an empty cell was not
asked. NDJSON has one case on a line. The output is in the same format. An id
in CSV that a spreadsheet would run as a formula gets an apostrophe in front,
and one of several lines is put on one. For programs, --raw writes each id as it
was read.

A bad row gets its error in its own row and the rest goes on; the exit code is
then 1.
`

type batchOptions struct {
	console *Console
	content *Content
	in      io.Reader
	open    func(path string) (io.ReadCloser, error)

	format string
	raw    bool
}

func newBatch(t *Tools) *cobra.Command {
	o := &batchOptions{console: t.Console, content: t.Content, in: t.Cases.In, open: t.Open}
	cmd := &cobra.Command{
		Use:  "batch FILE",
		Long: batchHelp,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || args[0] == "" {
				return misused(`name one, as in "ketacover batch cases.csv", or - for standard input`, "batch: no file named")
			}
			return atMostOne("file")(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return runBatch(o, args[0]) },
	}
	cmd.Flags().StringVar(&o.format, "format", "", "`csv` or ndjson; guessed from the file's name otherwise")
	cmd.Flags().BoolVar(&o.raw, "raw", false, "write ids in CSV as they were read, for programs")
	return cmd
}

// runBatch decides every case of a file.
func runBatch(o *batchOptions, name string) error {
	switch o.format {
	case "", batch.CSV, batch.NDJSON:
	default:
		return misused("write --format csv or --format ndjson", "read --format: unknown format %q", record.Cut(o.format))
	}
	if o.raw && o.console.toTerminal() {
		return misused("send the output to a file or a program, or leave out --raw",
			"batch: --raw is not for a terminal, which might obey what stands in an id")
	}
	doing := fmt.Sprintf("batch %q", name)
	in := o.in
	if name == "-" {
		doing = "batch on standard input"
	} else {
		f, err := o.open(name)
		if err != nil {
			return unopenedFile(doing, err)
		}
		defer f.Close()
		in = f
	}
	l, err := o.content.library()
	if err != nil {
		return err
	}
	if l.Origin != "" {
		o.console.say("ketacover: ", words.English().Sources.FromPack(l.Origin))
	}
	err = batch.Run(l, batch.Batch{In: in, Out: o.console.Out, Name: name, Format: o.format, Raw: o.raw})
	return batchFault(doing, name, err)
}

// batchFault is a batch that did not go well, in the program's voice.
func batchFault(doing, name string, err error) error {
	var bad batch.BadRows
	var unread batch.ReadError
	var unwrote batch.WriteError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, batch.ErrOneCase):
		if name != "-" {
			name = words.Quoted(name)
		}
		return misused("to look at one case: ketacover eval "+name, "%s: %s", doing, err)
	case errors.As(err, &bad):
		return &fault{code: exitFailed, text: doing + ": " + err.Error(), hint: `see the last column, "error", of the output`}
	case errors.As(err, &unread):
		return brokeOff(doing, err)
	case errors.As(err, &unwrote):
		return unwritten(doing, err)
	}
	return refused(doing, err)
}
