package words

import (
	"fmt"
	"strings"
)

// Formats is what a paper says in its formats beside its text.
type Formats struct {
	Lang string // of the words, as a document names it
	Care string // stands before what to take care of
	// Contents is what the list of the parts of a page is called.
	Contents string
	formatsSay
}

type formatsSay struct {
	PageOf   gap2 `holes:"page pages"`
	NoSign   gap1 `holes:"signs"`
	NoAccent gap1 `holes:"signs"`
}

// Reports are the heads of a report.
type Reports struct {
	InShort, FirstDay, Ahead, Question, Answer, Kept           string
	AfterThat, OtherDays, OpenOptions, OpenIntro, Visits, Help string
	MoreThanScreen, MoreThanPages                              string
	reportsSay
}

type reportsSay struct {
	NotOpen  gap1 `holes:"options"`
	ReportOf gap1 `holes:"day"`
}

// PageOf is what stands at the foot of a page.
func (w *Formats) PageOf(page, all int) string {
	return w.formatsSay.PageOf.with(number(page), number(all))
}

// NoSign says for which characters a paper shows a box.
func (w *Formats) NoSign(signs []rune) string { return w.formatsSay.NoSign.with(listed(signs)) }

// NoAccent says which characters a paper shows with fewer accents than they
// have.
func (w *Formats) NoAccent(signs []rune) string { return w.formatsSay.NoAccent.with(listed(signs)) }

func listed(signs []rune) string {
	list := make([]string, len(signs))
	for i, r := range signs {
		list[i] = fmt.Sprintf("%s (%U)", Clean(string(r)), r)
	}
	return strings.Join(list, ", ")
}

// ReportOf names the report on a case.
func (w *Reports) ReportOf(day string) string { return w.reportsSay.ReportOf.with(day) }

// NotOpen names the options that the answers leave out.
func (w *Reports) NotOpen(options []string) string {
	return w.reportsSay.NotOpen.with(strings.Join(options, "; "))
}
