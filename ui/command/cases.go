package command

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// Cases are the cases that somebody may name: those that are kept in files, and
// the one on standard input.
type Cases struct {
	Store record.CaseStore
	In    io.Reader
	// Aside is the path beside which a case without a file is kept when the
	// program has to stop, or empty.
	Aside string
}

// named is the case that was named, or standard input. It does not wait for
// a person who may not know that it would.
func (s *Cases) named(command string, args []string) (string, error) {
	empty := len(args) > 0 && args[0] == "" // a variable that was never set, most likely
	if len(args) > 0 && !empty {
		return args[0], nil
	}
	if f, ok := s.In.(*os.File); empty || ok && term.IsTerminal(int(f.Fd())) {
		return "", noneNamed(command, "no case named")
	}
	return "-", nil
}

// noneNamed is a command line on which the name of a case was forgotten.
func noneNamed(command, text string) error {
	return misused(fmt.Sprintf(`name one, as in "ketacover %s my-case.json", or - for standard input`, command),
		"%s: %s", command, text)
}

// read reads the case in a file, or on standard input for "-".
func (s *Cases) read(content *Content, name string) (record.Case, error) {
	doing := fmt.Sprintf("read case %q", name)
	var data []byte
	var err error
	if name == "-" {
		doing = "read case on standard input"
		data, err = s.input(doing)
	} else if data, err = s.Store.Read(name); err != nil {
		err = unread(err)
	}
	if err != nil {
		return record.Case{}, err
	}
	l, err := content.library()
	if err != nil {
		return record.Case{}, err
	}
	c, err := record.DecodeCase(l.Questions, data)
	if err != nil {
		// An empty or half a case is bad input too: whoever made it can say
		// what is missing, and the line is named. Only a read that fails is
		// an input that broke off.
		return c, refused(doing, err)
	}
	return c, nil
}

// input reads standard input to its end, or one byte further than a case can be
// long.
func (s *Cases) input(doing string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(s.In, record.MaxCaseSize+1))
	if err != nil {
		return nil, brokeOff(doing, err)
	}
	return data, nil
}

// writeFile writes a file as a case is written, in the place of another only where
// that may be replaced.
func (s *Cases) writeFile(name string, data []byte, replace bool) error {
	write := s.Store.Create
	if replace {
		write = s.Store.Replace
	}
	file, err := write(name, data)
	if file != nil {
		err = errors.Join(err, file.Close())
	}
	return err
}

// nameTaken is the fault of a name that another file has.
func nameTaken(err error) *fault {
	return &fault{code: exitMisused, text: err.Error(), hint: "choose another name, or add --overwrite", err: err}
}

// here are the cases of this folder, by their names.
func (s *Cases) here() []string {
	var names []string
	for _, name := range s.Store.Cases(".") {
		if data, err := s.Store.Read(name); err == nil && bytes.Contains(data, []byte(`"`+record.CaseFormat+`"`)) {
			names = append(names, words.Clean(name))
		}
	}
	return names
}

// keptFor are the files in which earlier programs kept what was not saved to the
// file, or what had no file.
func (s *Cases) keptFor(file record.CaseFile) []string {
	path := s.Aside
	if file != nil {
		path = file.Path()
		if file.Rescues() != "" {
			return nil // it is one of them
		}
	}
	if path == "" {
		return nil
	}
	return s.Store.Rescued(path)
}

// unread is a file that the store did not give. The store names it, and says
// what was being done.
func unread(err error) *fault {
	var f *fault
	if errors.As(err, &f) {
		return f // it was said already
	}
	return &fault{code: exitMisused, text: err.Error(), hint: hintOf(err), err: err}
}

// caseAsked is what a command line says of the one case that it is about.
type caseAsked struct {
	command string
	today   string
	args    []string
	known   string // the day as of which answers are told; empty for now
}

// penAndCase is the case that was asked for, and what writes of it as of the day
// that was asked for. What is wrong with the command line is said before
// anything is read.
func penAndCase(content *Content, cases *Cases, clock Clock, asked caseAsked) (*paper.Pen, record.Case, error) {
	known, err := clock.dayOf("--known", asked.known)
	day := known
	if err == nil && (asked.today != "" || asked.known == "") {
		day, err = clock.day(asked.today)
	}
	if err != nil {
		return nil, record.Case{}, err
	}
	name, err := cases.named(asked.command, asked.args)
	if err != nil {
		return nil, record.Case{}, err
	}
	c, err := cases.read(content, name)
	if len(asked.args) == 0 && errors.Is(err, record.ErrEmpty) {
		err = noneNamed(asked.command, "no case named, and nothing on standard input")
	}
	if err != nil {
		return nil, record.Case{}, err
	}
	pen, err := penOn(content, day)
	if err == nil {
		if asked.known != "" {
			c = c.KnownOn(pen.Library.Questions, known)
		}
		pen.Library = pen.Library.For(c)
		c.Answers = c.Dated(pen.Library.Questions)
	}
	return pen, c, err
}

// newPen writes what the program knows, as of a day that was asked for or today.
func newPen(content *Content, clock Clock, asked string) (*paper.Pen, error) {
	day, err := clock.day(asked)
	if err != nil {
		return nil, err
	}
	return penOn(content, day)
}

func penOn(content *Content, day fact.Date) (*paper.Pen, error) {
	l, err := content.library()
	if err != nil {
		return nil, err
	}
	return &paper.Pen{Library: l, Words: words.English(), Today: day}, nil
}

// addToday gives a command the flag of all that answer as of a day.
func addToday(cmd *cobra.Command, today *string) {
	cmd.Flags().StringVar(today, "today", "", "answer as of this day, written `YYYY-MM-DD`")
}

// addKnown gives a command the flag of those that tell what was known on a day.
func addKnown(cmd *cobra.Command, known *string) {
	cmd.Flags().StringVar(known, "known", "", "tell what was known at the end of this day, written `YYYY-MM-DD`")
}

// addAges gives a command the flag of all that say how old a thing is.
func addAges(cmd *cobra.Command, today *string) {
	cmd.Flags().StringVar(today, "today", "", "count ages as of this day, written `YYYY-MM-DD`")
}
