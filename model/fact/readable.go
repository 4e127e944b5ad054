package fact

import (
	"slices"
	"strings"
)

// Readable is what a person can write down of a rule that they read themselves:
// of which drugs, what such a rule can say, and the conditions that it can ask
// for. Other words have no place in it, so that a verdict can use what was written.
type Readable struct {
	Drugs      []ReadableDrug
	Stances    []ReadableStance
	Groups     []string // headings, each above some of the conditions
	Conditions []ReadableCondition
	Payers     []string // the companies and programmes whose rule it can be

	Reading     string // how the reading is called: {page} and {day} are filled in
	ReadingOnly string // the same where no page was noted
	Title       string // of the reading as a source: {drug} and {reading} are filled in
	Formal      string // of the same in a letter to an office: {drug}, {page} and {day} are filled in
	FormalOnly  string // where no page was noted
	Publisher   string
	Note        string
	Unlisted    string // how a pack calls a company that is not listed
}

// ReadableDrug is a drug of which a rule can be written down.
type ReadableDrug struct {
	ID     string
	Within string // how it is called within a sentence
	Forms  Values // those that a rule speaks of which names none
}

// ReadableStance is what a rule can say of a drug.
type ReadableStance struct {
	ID      string
	Label   string
	Because string // as a reason: {drug} and {reading} are filled in
	Asks    bool   // it can ask for conditions
	Level   int    // of rule.Stance
}

// ReadableCondition is a condition that a rule can ask for.
type ReadableCondition struct {
	ID      string
	Short   string
	Text    string
	Formal  string
	Proof   string
	Group   int  // its heading
	Counts  bool // it says how many treatments must have been tried
	Tests   []Test
	OnlyFor []string // ids of drugs; none for all
}

// Drug is the drug with the id, or nil.
func (r *Readable) Drug(id string) *ReadableDrug {
	i := slices.IndexFunc(r.Drugs, func(d ReadableDrug) bool { return d.ID == id })
	if i < 0 {
		return nil
	}
	return &r.Drugs[i]
}

// Stance is what a rule can say with the id, or nil.
func (r *Readable) Stance(id string) *ReadableStance {
	i := slices.IndexFunc(r.Stances, func(s ReadableStance) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &r.Stances[i]
}

// Condition is the condition with the id, or nil.
func (r *Readable) Condition(id string) *ReadableCondition {
	i := slices.IndexFunc(r.Conditions, func(c ReadableCondition) bool { return c.ID == id })
	if i < 0 {
		return nil
	}
	return &r.Conditions[i]
}

// For are the ids of the conditions that a rule on a drug can ask for.
func (r *Readable) For(drug string) []string {
	var ids []string
	for i := range r.Conditions {
		if c := &r.Conditions[i]; len(c.OnlyFor) == 0 || slices.Contains(c.OnlyFor, drug) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// Called is how a reading is called: your own reading, its page, and its day.
func (r *Readable) Called(page, day string) string {
	if page == "" {
		return strings.ReplaceAll(r.ReadingOnly, "{day}", day)
	}
	return strings.NewReplacer("{page}", page, "{day}", day).Replace(r.Reading)
}
