package words

import (
	"strings"

	"ketacover/model/fact"
)

// Comparison is what is said of one case under the rules of other plans.
type Comparison struct {
	Title, Use, AppealUse, Limits, Now, Differ, Unnamed, Checked, ReadFar, ToSee, Narrow, AllCompanies, Others string

	Heads [4]string `keys:"company answer conditions rule"` // of the table
	Kinds CompanyKinds
	comparisonSays
	phrase *fact.Phrases
	asking *Asking
}

// CompanyKinds counts the companies of which a rule was read, by what it says.
type CompanyKinds struct {
	Covered    count `holes:""`
	CaseByCase count `holes:""`
	Excluded   count `holes:""`
	Silent     count `holes:""`
	Differ     count `holes:""`
}

type comparisonSays struct {
	NoRules        gap1   `holes:"span"`
	ForDrug        gap2   `holes:"title text"`
	AtLevel        gap2   `holes:"title answer"`
	UnnamedHere    gap1   `holes:"title"`
	UnreadHere     gap1   `holes:"title"`
	SetAside       gap1   `holes:"answers"`
	Kept           gap1   `holes:"answers"`
	Open           gap1   `holes:"facts"`
	Counts         gap3   `holes:"all read kinds"`
	Met            count  `holes:""`
	NotMet         count1 `holes:"names"`
	OpenOnes       count1 `holes:"names"`
	Lacking        gap1   `holes:"names"`
	HoldsIf        gap1   `holes:"conditions"`
	BestOf         count  `holes:""`
	Unread         count  `holes:""`
	Appeal         count1 `holes:"names"`
	TextOf         gap1   `holes:"dated"`
	Undated        gap1   `holes:"day"`
	SellsElsewhere gap1   `holes:"names"`
	Ended          gap2   `holes:"name day"`
	OnlyIn         gap1   `holes:"state"`
}

// NoRules says that something else than a rule decides, and how.
func (w *Comparison) NoRules(span string) string { return w.comparisonSays.NoRules.with(span) }

// ForDrug says for which drug a text is.
func (w *Comparison) ForDrug(title, text string) string {
	return w.comparisonSays.ForDrug.with(title, text)
}

// AtLevel heads the companies under whose rule a drug has one answer, or whose rule
// does not name the use where that is empty.
func (w *Comparison) AtLevel(title, answer string) string {
	if answer == "" {
		return w.UnnamedHere.with(title)
	}
	return w.comparisonSays.AtLevel.with(title, answer)
}

// UnreadHere heads what is said of those of which no rule was read.
func (w *Comparison) UnreadHere(title string) string { return w.comparisonSays.UnreadHere.with(title) }

// SetAside says which answers another stands for.
func (w *Comparison) SetAside(answers string) string { return w.comparisonSays.SetAside.with(answers) }

// Kept says which answers stayed though they are another plan's to give.
func (w *Comparison) Kept(answers string) string { return w.comparisonSays.Kept.with(answers) }

// Open says what the answers still turn on.
func (w *Comparison) Open(facts []string) string {
	return w.comparisonSays.Open.with(strings.Join(w.asking.Few(facts), "; "))
}

// Counts says of how many companies a rule was read, and what those say: how many
// pay, decide case by case, refuse, do not name it, and have rules that differ.
func (w *Comparison) Counts(all, read int, kinds [5]int) string {
	var list []string
	for i, c := range []*count{&w.Kinds.Covered, &w.Kinds.CaseByCase, &w.Kinds.Excluded, &w.Kinds.Silent,
		&w.Kinds.Differ} {
		if kinds[i] > 0 {
			list = append(list, c.with(kinds[i]))
		}
	}
	if len(list) == 0 {
		return w.comparisonSays.Unread.with(all)
	}
	return w.comparisonSays.Counts.with(number(all), number(read), w.phrase.And(list))
}

// Tally says how many conditions of a rule are met, not met and open, and names
// those that are not, a sentence for each: a name may hold a comma.
func (w *Comparison) Tally(met int, notMet, open []string) string {
	parts := []string{w.Met.with(met)}
	if len(notMet) > 0 {
		parts = append(parts, w.NotMet.with(len(notMet), strings.Join(w.asking.Few(notMet), "; ")))
	}
	if len(open) > 0 {
		parts = append(parts, w.OpenOnes.with(len(open), strings.Join(w.asking.Few(open), "; ")))
	}
	for i, part := range parts {
		parts[i] = Capital(part) + "."
	}
	return strings.Join(parts, " ")
}

// Lacking names what a rule does not ask for, plans usually do, and is not met.
func (w *Comparison) Lacking(names []string) string {
	return w.comparisonSays.Lacking.with(strings.Join(w.asking.Few(names), ", "))
}

// HoldsIf says on which answers it turns that a rule is the one for a case: of each
// question the answers, any of which will do.
func (w *Comparison) HoldsIf(conditions [][]string) string {
	var all []string
	for _, any := range conditions {
		all = append(all, w.phrase.Or(any))
	}
	return w.comparisonSays.HoldsIf.with(strings.Join(all, "; "))
}

// BestOf says that one of several rules is enough.
func (w *Comparison) BestOf(n int) string { return w.comparisonSays.BestOf.with(n) }

// Unread says of how many companies no rule was read.
func (w *Comparison) Unread(n int) string { return w.comparisonSays.Unread.with(n) }

// Appeal says which other plans an appeal may name.
func (w *Comparison) Appeal(names []string) string {
	return w.comparisonSays.Appeal.with(len(names), strings.Join(w.asking.Few(names), "; "))
}

// TextOf says how a rule's text is dated.
func (w *Comparison) TextOf(dated string) string { return w.comparisonSays.TextOf.with(dated) }

// Undated says when a text that bears no date was read.
func (w *Comparison) Undated(day string) string { return w.comparisonSays.Undated.with(day) }

// SellsElsewhere names companies that sell in other states only.
func (w *Comparison) SellsElsewhere(names []string) string {
	return w.comparisonSays.SellsElsewhere.with(strings.Join(w.asking.Few(names), "; "))
}

// Ended says that a company sells a kind of plan no longer.
func (w *Comparison) Ended(name, day string) string { return w.comparisonSays.Ended.with(name, day) }

// OnlyIn offers to leave out the companies that sell elsewhere only.
func (w *Comparison) OnlyIn(state string) string { return w.comparisonSays.OnlyIn.with(state) }
