package letter

import (
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// tally is how the list of medicines stands to how many the answers count, so that no
// letter counts three above a list of two.
type tally struct {
	counted int // by the answer, which may mean that many or more
	known   int // entries of a class that we know
	listed  int // and those that may be of one: all that is not added to another
	classes int
	most    int    // the answer that means so many or more
	short   string // the number of those listed, as the answers call it
}

// tallyOf is that of a letter; nothing where either is not said.
func tallyOf(w *letterWriter) (t tally, ok bool) {
	field := w.letters.DetailField(TrialsDetail)
	entries := record.Entries(w.draft.Case.Details, TrialsDetail)
	if field == nil || len(field.CountedBy) == 0 || len(entries) == 0 {
		return t, false
	}
	classes := map[string]bool{}
	for _, entry := range entries {
		switch class := classOf(w.letters.Medicines, entry[TrialName]); {
		case class != "":
			t.known++
			classes[class] = true
		case isAddedOn(entry[TrialName]):
			continue
		}
		t.listed++
	}
	t.classes = len(classes)
	q := field.CountedBy[0]
	question, answer := &w.letters.Questions.List[q], w.draft.Case.Answers.At(q)
	if answer.State != fact.Given || !question.Applies(&w.facts) {
		return t, false
	}
	t.counted, t.most = answer.Option, len(question.Options)-1
	if t.listed < len(question.Options) {
		t.short = question.Options[t.listed].Short
	}
	return t, true
}

// isAddedOn reports whether a text names a medicine that was added to another.
func isAddedOn(text string) bool { return strings.Contains(strings.ToLower(text), "add") }

// The holes that tell how a list stands to its count. The first is a number; the others
// only say which words count.
var tallyHoles = map[string]func(*tally) string{
	// Fewer stand in the list than the answer counts: how many do.
	"medicines-short": func(t *tally) string { return soIf(t.listed > 0 && t.listed < t.counted, t.short) },
	// As many are of a class that we know.
	"medicines-whole": func(t *tally) string { return isSo(t.counted > 0 && t.known >= t.counted) },
	// More are than the answer counts.
	"medicines-more": func(t *tally) string { return isSo(t.known > t.counted && t.counted < t.most) },
	// All of several are of one class.
	"medicines-one-class": func(t *tally) string {
		return isSo(t.known > 1 && t.known == t.listed && t.known >= t.counted && t.classes == 1)
	},
}

func soIf(holds bool, text string) string {
	if holds {
		return text
	}
	return ""
}
