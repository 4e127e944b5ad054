package content

import (
	"cmp"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// ownRuleFile is what can be written down of a rule that a person read themselves.
type ownRuleFile struct {
	Where         at
	fact.Readable `keys:"reading reading-only title formal formal-only publisher note unlisted"`
	Stances       []ownStanceEntry `yaml:"stances"`
	Groups        []ownGroupEntry  `yaml:"groups"`
}

type ownStanceEntry struct {
	Where               at
	fact.ReadableStance `keys:"id label because"`
}

type ownGroupEntry struct {
	Where      at
	Title      string              `yaml:"title"`
	Conditions []ownConditionEntry `yaml:"conditions"`
}

type ownConditionEntry struct {
	Where                  at
	fact.ReadableCondition `keys:"id short text formal proof counts"`
	Drugs                  []string    `yaml:"drugs"`
	MetBy                  []testEntry `yaml:"met-by"`
}

// ownRuleReader reads what can be written down of a rule. It comes after the rules
// that were read for the content, which say which conditions there can be.
type ownRuleReader struct {
	*problems
	vocabulary *vocabulary
	files      *folder
	payers     *payerReader
	sound      bool // nothing was wrong before: the rules that were read are all there
	book       *fact.Questions
}

func (r *ownRuleReader) read() {
	one(r.files, "own-rule.yaml", func(f *ownRuleFile) {
		r.needs(f.Where, "title", f.Title, "publisher", f.Publisher, "note", f.Note, "unlisted", f.Unlisted)
		r.holes(f.Where, "reading", f.Reading, []string{"{page}", "{day}"}, []string{"{page}", "{day}"})
		r.holes(f.Where, "reading-only", f.ReadingOnly, []string{"{day}"}, []string{"{day}"})
		r.holes(f.Where, "title", f.Title, []string{"{drug}", "{reading}"}, []string{"{drug}", "{reading}"})
		r.holes(f.Where, "formal", f.Formal, []string{"{drug}", "{page}", "{day}"}, []string{"{drug}", "{page}", "{day}"})
		r.holes(f.Where, "formal-only", f.FormalOnly, []string{"{drug}", "{day}"}, []string{"{drug}", "{day}"})
		can := f.Readable
		form := r.book.Index(fact.FormQuestion)
		for _, tree := range r.payers.trees {
			d := fact.ReadableDrug{ID: tree.ID, Within: cmp.Or(tree.Within, tree.Title)}
			if form >= 0 {
				d.Forms = r.payers.unsaidForms(&r.book.List[form], d.ID)
			}
			can.Drugs = append(can.Drugs, d)
		}
		for i := range r.payers.book.List {
			can.Payers = append(can.Payers, r.payers.book.List[i].ID)
		}
		r.stances(f, &can)
		seen := map[string]at{}
		for i := range f.Groups {
			g := &f.Groups[i]
			r.needs(g.Where, "title", g.Title)
			can.Groups = append(can.Groups, g.Title)
			for j := range g.Conditions {
				r.unique(seen, g.Conditions[j].Where, "condition", g.Conditions[j].ID)
				can.Conditions = append(can.Conditions, r.condition(&g.Conditions[j], i))
			}
		}
		r.book.Readable = can
	})
}

// stances reads what a rule can say.
func (r *ownRuleReader) stances(f *ownRuleFile, can *fact.Readable) {
	seen := map[string]at{}
	for i := range f.Stances {
		e := &f.Stances[i]
		r.needs(e.Where, "id", e.ID, "label", e.Label)
		r.unique(seen, e.Where, "stance", e.ID)
		r.holes(e.Where, "because", e.Because, []string{"{drug}", "{reading}"}, []string{"{drug}", "{reading}"})
		s := e.ReadableStance
		s.Level = r.oneOf(e.Where, "stance", e.ID, rule.StanceIDs)
		if rule.Stance(s.Level) == rule.Unknown {
			r.problem(e.Where, "take it out", "who read a rule knows what it says")
		}
		s.Asks = rule.Stance(s.Level) == rule.Covered || rule.Stance(s.Level) == rule.CaseByCase
		can.Stances = append(can.Stances, s)
	}
}

// condition reads one. It has to be a test of a rule that was read: any other would
// be a condition that no plan is known to have. The built-in ones were held to the
// built-in rules, and a pack may have its own words in place of such a rule.
func (r *ownRuleReader) condition(e *ownConditionEntry, group int) fact.ReadableCondition {
	c := e.ReadableCondition
	c.Group = group
	r.needs(e.Where, "id", c.ID, "short", c.Short, "text", c.Text, "formal", c.Formal, "proof", c.Proof)
	for _, drug := range e.Drugs {
		if !slices.ContainsFunc(r.payers.trees, func(f *treeFile) bool { return f.ID == drug }) {
			r.problem(e.Where, "name a tree", "there is no drug %q", drug)
		}
	}
	c.OnlyFor = e.Drugs
	for i := range e.MetBy {
		t := &e.MetBy[i]
		test := r.vocabulary.condition(t)
		if test == nil {
			continue
		}
		if len(t.CannotTell) > 0 {
			r.problem(t.Where, "take it out", "a condition that a person picks has no cannot-tell:")
		}
		if r.sound && !fromBelow(t.Where) && !r.tested(test) {
			r.problem(t.Where, "take it out", "no rule that was read asks for these answers to %q", t.Question)
		}
		c.Tests = append(c.Tests, *test)
	}
	if len(e.MetBy) == 0 {
		r.problem(e.Where, "add met-by:", "no question checks %q", c.ID)
	}
	return c
}

// tested reports whether a rule of a payer has the test.
func (r *ownRuleReader) tested(test *fact.Test) bool {
	for i := range r.payers.book.List {
		for _, rule := range r.payers.book.List[i].Rules {
			for _, c := range rule.Criteria {
				if slices.ContainsFunc(c.Tests, func(t fact.Test) bool { return t.Fact == test.Fact && t.Met == test.Met }) {
					return true
				}
			}
		}
	}
	return false
}
