package words

import (
	"fmt"
	"slices"
)

// Sources is what is said of what a claim rests on: who says it, how old it is,
// and how sure we are.
type Sources struct {
	Rests                                string    // a head over them
	Grades                               [3]string // how sure we are, weakest first
	Kinds                                map[string]string
	Low, Replaced, Overdue, Old, Undated string // what may be wrong with one
}

func englishSources() Sources {
	return Sources{
		Rests:  "Rests on",
		Grades: [3]string{"low", "medium", "high"},
		Kinds: map[string]string{
			"regulator": "a public office", "statute": "a law or rule", "policy-text": "a plan's own text", "study": "a study",
			"manufacturer": "the maker", "secondary": "an account by others", "blog": "a clinic's or seller's page", "own": "our own work", "yours": "a paper of your own",
		},
		Low: "weak source", Replaced: "since replaced", Overdue: "due to be read again", Old: "old text", Undated: "undated",
	}
}

// HowSure says how sure we are of a rule.
func (w *Sources) HowSure(grade int) string {
	return "How sure we are: " + w.Grades[grade] + "."
}

// Ago says how long ago something was.
func (w *Sources) Ago(days int) string {
	switch {
	case days < 0:
		return "later than today"
	case days == 0:
		return "today"
	case days == 1:
		return "yesterday"
	case days < 61:
		return fmt.Sprintf("%d days ago", days)
	case days < 730:
		return fmt.Sprintf("%d months ago", days*12/365)
	}
	return fmt.Sprintf("%d years ago", days/365)
}

// ReadOn says when a source was read, and when it is read again.
func (w *Sources) ReadOn(day, ago, due string) string {
	return fmt.Sprintf("Read %s, %s. To be read again by %s.", day, ago, due)
}

// TrueUntil says when what a source says ends.
func (w *Sources) TrueUntil(day string, past bool) string {
	if past {
		return "ended " + day + " and may have changed"
	}
	return "holds until " + day
}

// DatedAs says how a document is dated.
func (w *Sources) DatedAs(dated string) string {
	if dated == "" {
		return "The document bears no date."
	}
	return "Dated: " + dated + "."
}

// KindOf names a kind of source.
func (w *Sources) KindOf(kind string) string {
	if name, ok := w.Kinds[kind]; ok {
		return name
	}
	return kind
}

// CountOf is a line of a count.
func (w *Sources) CountOf(n int, what string) string { return fmt.Sprintf("%s %d", what, n) }

// SourcesIn is the line that sums up a list of sources.
func (w *Sources) SourcesIn(shown, all int) string {
	if shown == all {
		return fmt.Sprintf("%d sources.", all)
	}
	return fmt.Sprintf("%d of %d sources.", shown, all)
}

// AsOf says which day a page is for, how old its facts are, and when they are
// due to be read again.
func (w *Sources) AsOf(day, content, due string, overdue bool) string {
	again := " We read each source again, the next by " + due + "."
	if overdue {
		again = " Some were due to be read again by " + due + ", and may have changed."
	}
	return "As of " + day + ". " + capital(w.ContentOf(content)) + "." + again
}

// Caution is a word for where there is little room: what is said rests on a
// source that is weak, or else on one that is due to be read again.
func (w *Sources) Caution(limits []string) string {
	switch {
	case slices.Contains(limits, w.Low):
		return ", weak"
	case slices.Contains(limits, w.Overdue):
		return ", stale"
	}
	return ""
}

// NextCheck says when the next source is read again.
func (w *Sources) NextCheck(day string) string {
	return "The next one is due to be read again on " + day + "."
}

// Age says when a source was read and how it is dated.
func (w *Sources) Age(dated, checked string) string {
	if dated == "" {
		return fmt.Sprintf("undated, read %s", checked)
	}
	return fmt.Sprintf("%s, read %s", dated, checked)
}

// FromPack says whose content it is when it is not ours.
func (w *Sources) FromPack(name string) string { return "Not the built-in content. Pack: " + name }

// ContentOf says how old the content is.
func (w *Sources) ContentOf(date string) string { return "facts of " + date }

// From names who says a thing, and when.
func (w *Sources) From(publisher, age string) string { return "From " + publisher + ": " + age + "." }

// ReadAt says where a copy was read.
func (w *Sources) ReadAt(address string) string { return "Read on a copy at " + address }
