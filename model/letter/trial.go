package letter

import (
	"slices"
	"strings"
	"unicode"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// MedicineClass is a class of medicines, and what the medicines of it are called.
type MedicineClass struct {
	ID      string
	Class   string
	Names   []string // in small letters
	Sources []string
}

// The detail that lists the medicines, and the columns that a trial is worked out
// from.
const (
	TrialsDetail = "medicines"
	TrialName    = "name"
	trialFrom    = "from"
	TrialTo      = "to"
)

// Trial is what can be worked out of a medicine that was tried.
type Trial struct {
	Class string // empty where it is none that we know, or more than one
	Weeks int    // how many full weeks at least; 0 where the dates do not tell
}

// TrialOf works out the class and the weeks of one entry of the list of medicines.
func TrialOf(l *Letters, entry map[string]string, today fact.Date) Trial {
	t := Trial{Class: classOf(l.Medicines, entry[TrialName])}
	from, known := trialDay(entry[trialFrom], today, true)
	to, ended := trialDay(entry[TrialTo], today, false)
	if known && ended && from.Before(to) {
		t.Weeks = from.Days(to) / 7
	}
	return t
}

// classOf is the class of the one medicine that a text names. One that is added to
// another is of no class here: the text names two.
func classOf(classes []MedicineClass, text string) string {
	class, found := "", 0
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, c := range classes {
			if slices.Contains(c.Names, word) && c.Class != class {
				class, found = c.Class, found+1
			}
		}
	}
	if found != 1 || isAddedOn(text) {
		return ""
	}
	return class
}

// trialDay reads a day of a trial. Of a month alone it is the day that makes the
// trial no longer than it was: the last for its begin, the first for its end.
func trialDay(text string, today fact.Date, begins bool) (fact.Date, bool) {
	d, err := fact.ReadDate(text, today, fact.Behind)
	if err == nil {
		return d, true
	}
	if d, err = fact.ReadDate(strings.TrimSpace(text)+"-01", today, fact.Behind); err != nil {
		d, err = fact.ReadDate("1 "+text, today, fact.Behind)
	}
	if err != nil {
		return fact.Date{}, false
	}
	if begins {
		d = d.AddMonths(1).AddDays(-1)
	}
	return d, true
}

// classesOf are the classes of the medicines that were tried, each with its
// medicines; nothing where they are of fewer than two.
func classesOf(w *letterWriter) string {
	var classes, texts []string
	of := map[string][]string{}
	for _, entry := range record.Entries(w.draft.Case.Details, TrialsDetail) {
		class := classOf(w.letters.Medicines, entry[TrialName])
		if class == "" {
			continue
		}
		if !slices.Contains(classes, class) {
			classes = append(classes, class)
		}
		of[class] = append(of[class], strings.TrimSpace(entry[TrialName]))
	}
	for _, class := range classes {
		texts = append(texts, class+" ("+strings.Join(of[class], ", ")+")")
	}
	if len(texts) < 2 {
		return ""
	}
	return strings.Join(texts, ", ")
}
