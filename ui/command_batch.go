package ui

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model/record"
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

func (p *Program) batchCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:  "batch FILE",
		Long: batchHelp,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || args[0] == "" {
				return misused(`name one, as in "ketacover batch cases.csv", or - for standard input`, "batch: no file named")
			}
			return atMostOne("file")(cmd, args)
		},
	}
	format := cmd.Flags().String("format", "", "`csv` or ndjson; guessed from the file's name otherwise")
	raw := cmd.Flags().Bool("raw", false, "write ids in CSV as they were read, for programs")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		switch *format {
		case "", formatCSV, formatNDJSON:
			return p.batch(args[0], *format, *raw)
		}
		return misused("write --format csv or --format ndjson", "read --format: unknown format %q", record.Cut(*format))
	}
	return cmd
}

// The formats of many cases.
const (
	formatCSV    = "csv"
	formatNDJSON = "ndjson"
)

// batch decides every case of a file.
func (p *Program) batch(name, format string, raw bool) error {
	if raw && p.toTerminal() {
		return misused("send the output to a file or a program, or leave out --raw",
			"batch: --raw is not for a terminal, which might obey what stands in an id")
	}
	doing := fmt.Sprintf("batch %q", name)
	in := p.In
	if name == "-" {
		doing = "batch on standard input"
	} else {
		f, err := p.Open(name)
		if err != nil {
			return misused("check the name and the folder", "%s: %s", doing, reason(err))
		}
		defer f.Close()
		in = f
	}
	l, err := p.library()
	if err != nil {
		return err
	}
	if l.Origin != "" {
		say(p.Err, "ketacover: ", words.English().FromPack(l.Origin))
	}
	s := &stream{in: in, out: p.Out, doing: doing, line: 1, raw: raw}
	if err := s.peek(); err != nil {
		return brokeOff(doing, err)
	}
	one, err := s.oneCase()
	switch {
	case err != nil:
		return brokeOff(doing, err)
	case one:
		if name != "-" {
			name = words.Quoted(name)
		}
		return misused("to look at one case: ketacover eval "+name, "%s: this is one case, and not one on each line", doing)
	}
	if s.rows, err = rowFormat(l, s, guess(name, format, s.rest)); err != nil {
		return refused(doing, err)
	}
	return s.run()
}

// guess is the format that was asked for, or that the name says, or for a name
// that does not, the one that the data looks like.
func guess(name, asked string, data []byte) string {
	switch extension := strings.ToLower(filepath.Ext(name)); {
	case asked != "":
		return asked
	case extension == ".csv":
		return formatCSV
	case extension == ".ndjson" || extension == ".jsonl" || extension == ".json":
		return formatNDJSON
	case bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")):
		return formatNDJSON
	}
	return formatCSV
}

// notAllRows is how a batch ends in which some rows were bad.
func notAllRows(doing string, t tally) error {
	return &fault{
		code: exitFailed,
		text: fmt.Sprintf("%s: %d of %d rows could not be decided", doing, t.bad, t.rows),
		hint: `see the last column, "error", of the output`,
	}
}
