package ui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/step"
	"ketacover/ui/paper"
)

const letterHelp = `Usage: ketacover letter KIND CASE
       ketacover letter KIND CASE -o FILE

Writes a letter or a page from a case. What the case does not say is a blank,
and standard error names each blank. Facts about health go in only when they
are ticked: in the case, or with --include for this time. FILE may end in .txt,
.md, .html or .pdf. --redact leaves out who you are and whom you called; what you
wrote about other people in your own words stays, so read it before you show it.
`

func (p *Program) letterCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "letter KIND CASE", Args: cobra.ArbitraryArgs}
	cmd.Long = letterHelp + "\nThe kinds are:\n  " + strings.Join(step.PaperKinds, "\n  ") + "\n"
	flags := addPaperFlags(cmd)
	today := cmd.Flags().String("today", "", "answer as of this day, written `YYYY-MM-DD`")
	include := cmd.Flags().String("include", "", "tick these `ITEMS` for this letter: health-history,substance-use,suicidality")
	redact := cmd.Flags().Bool("redact", false, "leave out name, birth date, address and numbers, and whom you called")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if _, err := flags.chosen(); err != nil {
			return err
		}
		if len(args) == 0 || len(args) > 2 {
			return misused(`as in "ketacover letter appeal my-case.json"`, "letter: want a kind and a case")
		}
		if !slices.Contains(step.PaperKinds, args[0]) {
			return unknownPaper(args[0])
		}
		pen, err := p.pen(*today)
		if err != nil {
			return err
		}
		name, err := p.caseNamed("letter "+args[0], args[1:])
		if err != nil {
			return err
		}
		c, err := p.readCase(name)
		if err != nil {
			return err
		}
		ticked := letter.Ticked(c.Details, args[0])
		if cmd.Flags().Changed("include") {
			if ticked, err = consents(pen.Library, *include); err != nil {
				return err
			}
		}
		d := pen.Library.Letters.Write(pen.Library.Letters.Letter(args[0]), c, letter.LetterOrder{
			Ticked: ticked, Redact: *redact, Today: pen.Today, LeftOut: pen.Words.Letters.LeftOut,
		})
		if err := p.writeSheet(flags, paper.Letter(pen, &d)); err != nil {
			return err
		}
		p.sayOfLetter(pen, &d)
		return nil
	}
	return cmd
}

func unknownPaper(kind string) error {
	hint := "the kinds are " + strings.Join(step.PaperKinds, ", ")
	if near := fact.Nearest(kind, step.PaperKinds); near != "" {
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
func (p *Program) sayOfLetter(pen *paper.Pen, d *letter.Draft) {
	say(p.Err, "", d.Letter.About)
	for _, note := range paper.LetterNotes(pen, d) {
		say(p.Err, "", note)
	}
	say(p.Err, "", pen.Words.BlanksIn(paper.BlanksOf(pen.Words, d)))
	var titles []string
	for _, item := range d.Withheld {
		titles = append(titles, item.Title)
	}
	if len(titles) > 0 {
		say(p.Err, "", pen.Words.Untold(titles))
	}
	for _, weak := range paper.LetterCautions(pen, d) {
		say(p.Err, "", pen.Words.Letters.Cautions+": "+weak)
	}
}
