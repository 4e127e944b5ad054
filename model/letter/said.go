package letter

import (
	"slices"
	"strings"

	"ketacover/model/record"
)

// SaidRow is a row of the table of what was said: the words, who said them, when, and
// what is still to be checked. Its texts hold holes, and a text with one that nothing
// fills is left out.
type SaidRow struct {
	What  string
	By    []string
	When  string
	Check []string
	Each  string // a detail that is a list: one row for each entry, whose columns fill the holes
	Given []string
	None  []string // holes that nothing may fill
}

// SaidNow is such a row with its holes filled.
type SaidNow struct{ What, By, When, Check string }

// saidRows fills the rows of a part. A row without words is none.
func saidRows(w *letterWriter, part *LetterPart) []SaidNow {
	var list []SaidNow
	unsaid := func(id string) bool { return !w.said(id) }
	for i := range part.Rows {
		row := &part.Rows[i]
		if slices.ContainsFunc(row.Given, unsaid) || slices.ContainsFunc(row.None, w.said) {
			continue
		}
		says := []func(string) string{w.say}
		if row.Each != "" {
			says = nil
			for _, entry := range record.Entries(w.draft.Case.Details, row.Each) {
				says = append(says, func(column string) string { return entry[column] })
			}
		}
		for _, say := range says {
			now := SaidNow{What: known(row.What, say), By: knownOf(row.By, say), When: known(row.When, say),
				Check: knownOf(row.Check, say)}
			if now.What != "" {
				list = append(list, now)
			}
		}
	}
	return list
}

// known is a text with its holes filled, and nothing where one of them stays open.
func known(text string, say func(hole string) string) string {
	var b strings.Builder
	for _, hole := range holesIn(text) {
		said := strings.TrimSpace(say(hole))
		if said == "" {
			return ""
		}
		before, after, _ := strings.Cut(text, "{"+hole+"}")
		b.WriteString(before + said)
		text = after
	}
	return b.String() + text
}

// knownOf is those texts of a list whose holes are filled.
func knownOf(texts []string, say func(hole string) string) string {
	var list []string
	for _, text := range texts {
		if said := known(text, say); said != "" {
			list = append(list, said)
		}
	}
	return strings.Join(list, ", ")
}
