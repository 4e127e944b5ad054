package words

import (
	"fmt"
	"strings"
)

// Formats is what a paper says in its formats beside its text.
type Formats struct {
	Lang string // of the words, as a document names it
	Care string // stands before what to take care of
}

// Reports are the heads of a report.
type Reports struct {
	InShort, FirstDay, Ahead, Question, Answer, Kept string
}

func englishReports() Reports {
	return Reports{
		InShort: "In short", FirstDay: "The next day that counts", Ahead: "The ways ahead", Question: "Question", Answer: "Your answer",
		Kept: "Who wrote this, and how it is kept",
	}
}

func englishFormats() Formats {
	return Formats{Lang: "en-US", Care: "Take care:"}
}

// PageOf is what stands at the foot of a page.
func (w *Formats) PageOf(page, all int) string { return fmt.Sprintf("Page %d of %d", page, all) }

// NoSign says for which characters a paper shows a box.
func (w *Formats) NoSign(signs []rune) string {
	return "a box stands in for what the font cannot draw: " + listed(signs)
}

// NoAccent says which characters a paper shows with fewer accents than they
// have.
func (w *Formats) NoAccent(signs []rune) string {
	return "the font lacks some accents, which are not drawn: " + listed(signs)
}

func listed(signs []rune) string {
	list := make([]string, len(signs))
	for i, r := range signs {
		list[i] = fmt.Sprintf("%s (%U)", Clean(string(r)), r)
	}
	return strings.Join(list, ", ")
}

// ReportOf names the report on a case.
func (w *Reports) ReportOf(day string) string { return "Your report of " + day }
