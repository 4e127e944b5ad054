package command

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// paperFlags say where a paper goes, and in which format.
type paperFlags struct {
	command   string
	format    string
	name      string // of the file, or empty for standard output
	overwrite bool
}

// addPaperFlags gives a command the flags of all that make a paper.
func addPaperFlags(cmd *cobra.Command) *paperFlags {
	f := addFileFlags(cmd)
	cmd.Flags().StringVar(&f.format, "format", "", "write it as `txt`, md, html, pdf or docx; else the file's name says")
	return f
}

// addFileFlags gives a command the flags of all that write a file.
func addFileFlags(cmd *cobra.Command) *paperFlags {
	f := &paperFlags{command: cmd.Name()}
	cmd.Flags().StringVarP(&f.name, "output", "o", "", "write to `FILE`; without it, or to \"-\", to standard output")
	cmd.Flags().BoolVar(&f.overwrite, "overwrite", false, "replace FILE if it exists")
	cmd.PreRunE = func(*cobra.Command, []string) error { return f.settle(cmd.Flags().Changed("output")) }
	return f
}

// settle makes out where the paper goes: "-" is standard output, as in other
// programs. An empty name is more likely a variable that was never set, so it is
// refused rather than print a letter about somebody's health.
func (f *paperFlags) settle(given bool) error {
	switch {
	case given && f.name == "":
		return misused("give it the name of a file", "%s: -o has no name", f.command)
	case f.name == "-":
		f.name = ""
	case strings.HasSuffix(f.name, "/") || strings.HasSuffix(f.name, string(filepath.Separator)):
		return misused("add the name of a file in it", "%s: %q is a folder", f.command, f.name)
	}
	return nil
}

// chosen is the format that the flags ask for. A name that says another than
// the flag is refused: whoever opens the file goes by its name.
func (f *paperFlags) chosen() (paper.Format, error) {
	format, known := paper.FormatOf(f.name)
	if f.format == "" {
		if f.name == "" || known {
			return format, nil
		}
		return format, misused("name a file that ends in ."+orList(paper.FormatNames(), "."), "%s: %q names no format",
			f.command, f.name)
	}
	asked, ok := paper.ParseFormat(f.format)
	if !ok {
		hint := "the formats are " + orList(paper.FormatNames(), "")
		if near := fact.Nearest(f.format, paper.FormatNames()); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		return asked, misused(hint, "read --format: unknown format %q", record.Cut(f.format))
	}
	if f.name != "" && !(known && format == asked) {
		stem := strings.TrimSuffix(filepath.Base(f.name), filepath.Ext(f.name))
		return asked, misused(fmt.Sprintf("call it %q", stem+"."+asked.String()),
			"%s: %q is not the name of a file in the format %s", f.command, f.name, asked)
	}
	return asked, nil
}

// orList is a list of names, the last after "or", each after a mark.
func orList(names []string, mark string) string {
	last := len(names) - 1
	return strings.Join(names[:last], ", "+mark) + " or " + mark + names[last]
}

// writeSheet writes a sheet where the flags say. What the format cannot show is
// said on standard error.
func writeSheet(to *Console, papers record.PaperStore, f *paperFlags, s *paper.Sheet) error {
	format, err := f.chosen()
	if err != nil {
		return err
	}
	if format == paper.PDF && f.name == "" && to.toTerminal() {
		return misused(fmt.Sprintf(`name a file, as in "-o %s.pdf"`, f.command), "%s: a PDF is no text for a terminal",
			f.command)
	}
	data, warnings, err := s.Encode(format, words.English())
	if err != nil {
		return &fault{code: exitInternal, text: f.command + ": " + err.Error(), err: err}
	}
	for _, warning := range warnings {
		to.say("ketacover: ", warning) // before it is written, so that another format can be chosen
	}
	return writePaper(to, papers, f, data)
}

// writePaper writes a paper where the flags say.
func writePaper(to *Console, papers record.PaperStore, f *paperFlags, data []byte) error {
	if f.name == "" {
		return to.write(string(data))
	}
	note, err := papers.WritePaper(f.name, data, f.overwrite)
	switch {
	case errors.Is(err, record.ErrExists):
		return nameTaken(err)
	case errors.Is(err, record.ErrBadPaper):
		return unread(err)
	case err != nil:
		return &fault{code: exitFailed, text: err.Error(), hint: hintOf(err), err: err}
	case note != "":
		to.say("ketacover: ", string(note))
	}
	return to.write(words.Clean(words.English().Saving.SavedTo(f.name)) + "\n")
}
