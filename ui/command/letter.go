package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/paper"
)

const letterHelp = `Usage: ketacover letter KIND CASE
       ketacover letter KIND CASE -o FILE
       ketacover letter packet CASE -o packet.pdf --exhibit FILE

Writes a letter or a page from a case. What the case does not say is a blank,
and standard error names each blank. Facts about health go in only when they
are ticked: in the case, or with --include for this time. The summary is yours
alone: all goes in until a tick is taken away. FILE may end in .txt, .md, .html,
.pdf or .docx. A screen reader reads the .html best. --redact leaves out who you
are and whom you called; what you wrote about other people in your own words
stays, so read it before you show it.
A packet is one PDF of all papers and your own files, each file in the order of
the exhibits; with B=FILE it is for exhibit B, with B,D=FILE for both. To listen
to what is in it, write its letters as .html.
`

type letterOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock
	papers  record.PaperStore

	file    *paperFlags
	today   string
	include string
	ticks   bool // include was given, so what the case ticks does not count
	redact  bool

	exhibits []string // files that go along in a packet
}

func newLetter(t *Tools) *cobra.Command {
	o := &letterOptions{console: t.Console, content: t.Content, clock: t.Clock, papers: t.Papers}
	cmd := &cobra.Command{Use: "letter KIND CASE", Args: cobra.ArbitraryArgs}
	cmd.Long = letterHelp
	o.cases = takesCase(cmd, t)
	cmd.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if l, err := o.content.library(); err == nil {
			cmd.Long += "\nThe kinds are:\n  " + strings.Join(l.Letters.Kinds(), "\n  ") + "\n"
		}
		cmd.Root().HelpFunc()(cmd, args)
	})
	o.file = addPaperFlags(cmd)
	addToday(cmd, &o.today)
	cmd.Flags().StringVar(&o.include, "include", "",
		"tick these `ITEMS` for this letter: health-history,substance-use,suicidality")
	cmd.Flags().BoolVar(&o.redact, "redact", false, "leave out name, birth date, address and numbers, and whom you called")
	cmd.Flags().StringArrayVar(&o.exhibits, "exhibit", nil,
		"put this `FILE`, a PDF, PNG or JPEG, into a packet; B=FILE for exhibit B, B,D=FILE for both")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.ticks = cmd.Flags().Changed("include")
		return runLetter(o, args)
	}
	return cmd
}

func runLetter(o *letterOptions, args []string) error {
	if _, err := o.file.chosen(); err != nil {
		return err
	}
	if len(args) == 0 || len(args) > 2 {
		return misused(`as in "ketacover letter appeal my-case.json"; the kinds are listed by: ketacover help letter`,
			"letter: want a kind and a case")
	}
	l, err := o.content.library()
	if err != nil {
		return err
	}
	kind := args[0]
	if kinds := l.Letters.Kinds(); !slices.Contains(kinds, kind) {
		return unknownPaper(kind, kinds)
	}
	of := caseAsked{command: "letter " + kind, today: o.today, args: args[1:]}
	pen, c, err := penAndCase(o.content, o.cases, o.clock, of)
	if err != nil {
		return err
	}
	ticked := letter.Ticked(pen.Library.Letters, c.Details, kind)
	if o.ticks {
		if ticked, err = consents(pen.Library, o.include); err != nil {
			return err
		}
	}
	order := letter.LetterOrder{Ticked: ticked, Redact: o.redact, Today: pen.Today, LeftOut: pen.Words.Letters.LeftOut}
	asked := pen.Library.Letters.Letter(kind)
	if asked.Packing != nil {
		return runPacket(o, pen, asked, c, order)
	}
	if len(o.exhibits) > 0 {
		return misused("files go along in a packet only", "letter: %s takes no --exhibit", kind)
	}
	d := pen.Library.Letters.Write(asked, c, order)
	if err := writeSheet(o.console, o.papers, o.file, paper.Letter(pen, &d)); err != nil {
		return err
	}
	sayOfLetter(o.console, pen, &d)
	return nil
}

func unknownPaper(kind string, kinds []string) error {
	hint := "the kinds are " + strings.Join(kinds, ", ")
	if near := fact.Nearest(kind, kinds); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return misused(hint, "letter: unknown kind %q", record.Cut(kind))
}

// consents reads a list of consent items.
func consents(l *model.Library, list string) ([]string, error) {
	var known, ticked []string
	for i := range l.Letters.Consents {
		known = append(known, l.Letters.Consents[i].ID)
	}
	for _, id := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		if !slices.Contains(known, id) {
			return nil, misused("the items are "+strings.Join(known, ", "), "read --include: unknown item %q", record.Cut(id))
		}
		ticked = append(ticked, id)
	}
	return ticked, nil
}

// sayOfLetter tells the person on standard error what a letter is for, what to
// know of it in this case, what is missing in it, what it leaves out, and what is weak in what it cites.
func sayOfLetter(to *Console, pen *paper.Pen, d *letter.Draft) {
	to.say("", d.Letter.About)
	for _, note := range paper.LetterNotes(pen, d) {
		to.say("", note)
	}
	for _, line := range paper.BlanksIn(pen.Words, d.Blanks, pen.Words.Letters.BlanksInLine) {
		to.say("", line)
	}
	var titles []string
	for _, item := range d.Withheld {
		titles = append(titles, item.Title)
	}
	if len(titles) > 0 {
		to.say("", pen.Words.Letters.Untold(titles))
	}
	for _, weak := range paper.LetterCautions(pen, d) {
		to.say("", pen.Words.Letters.Cautions+": "+weak)
	}
}
