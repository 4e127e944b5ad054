package model

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// maxReadings is how many sets of readings a library keeps grown: as many as a
// person goes through who takes the conditions of one rule in and out.
const maxReadings = 16

// readings are the libraries that were laid over one, by the rules that were read,
// so that the live answer grows no tree twice.
type readings struct {
	mutex sync.Mutex
	keys  []string // the oldest first
	by    map[string]*Library
	trees map[string]grownTree // by the drug and what was read of it
}

// grownTree is a tree and what a diagram is made of.
type grownTree struct {
	tree  rule.Tree
	draft verdict.Draft
}

// Base is the library without what a person read themselves.
func (l *Library) Base() *Library {
	if l.under != nil {
		return l.under
	}
	return l
}

// With is the library with the rules that a person read themselves laid over what
// payers publish, as a pack would be: for the uses that such a rule speaks of, no
// other rule of the payer counts. Without any it is the library itself.
func (l *Library) With(own []record.OwnRule) *Library {
	base := l.Base()
	if len(own) == 0 || base.Authored == nil {
		return base
	}
	key := record.OwnRulesJSON(own)
	base.laid.mutex.Lock()
	defer base.laid.mutex.Unlock()
	if known, ok := base.laid.by[key]; ok {
		return known
	}
	made := base.lay(own)
	if base.laid.by == nil {
		base.laid.by = map[string]*Library{}
	}
	if len(base.laid.keys) == maxReadings {
		delete(base.laid.by, base.laid.keys[0])
		base.laid.keys = base.laid.keys[1:]
	}
	base.laid.keys, base.laid.by[key] = append(base.laid.keys, key), made
	return made
}

// For is the library for a case: with what the person read, and what happened. A case
// without either is judged by the library as it is.
func (l *Library) For(c record.Case) *Library {
	if len(c.OwnRules) > 0 {
		l = l.With(c.OwnRules)
	}
	if len(c.Events) == 0 {
		return l
	}
	made := l.Copy()
	made.under = l.Base()
	*made.Deadlines = *l.Deadlines.With(c.Events)
	return made
}

// lay grows the trees with the rules. A tree that would take too much is left as it
// was: no rule of the closed list comes near to that.
func (l *Library) lay(own []record.OwnRule) *Library {
	made := l.Copy()
	made.under = l
	made.Sources.List = slices.Clone(l.Sources.List)
	made.Payers.List = slices.Clone(l.Payers.List)
	for i := range made.Payers.List {
		made.Payers.List[i].Rules = slices.Clone(l.Payers.List[i].Rules)
	}
	anyones := false
	for i := range own {
		made.Sources.List = append(made.Sources.List, l.readingSource(&own[i], i))
		rules := l.readingRules(&own[i], i)
		anyones = anyones || !own[i].Bound()
		for p := range made.Payers.List {
			if payer := &made.Payers.List[p]; !own[i].Bound() || own[i].Payer == payer.ID {
				payer.Rules = append(payer.Rules, rules...)
			}
		}
	}
	if !made.grow(l, own) {
		return l
	}
	if anyones {
		// Of another plan than the person's own nobody read it.
		bound := slices.DeleteFunc(slices.Clone(own), func(r record.OwnRule) bool { return !r.Bound() })
		made.Others.Elsewhere = l.Trees
		if len(bound) > 0 {
			made.Others.Elsewhere = l.lay(bound).Trees
		}
	}
	return made
}

// grow grows the trees anew of whose drug something was read, out of the library
// below: a rule says nothing of another drug.
func (l *Library) grow(below *Library, own []record.OwnRule) bool {
	var drafts []verdict.Draft
	l.Trees.List = nil
	for i, authored := range l.Authored() {
		read := readOf(authored.ID, own)
		grown, known := below.laid.trees[authored.ID+read]
		if !known {
			grown.tree = below.Trees.List[i]
			if read != "" {
				grown.tree = l.Payers.Grow(&authored)
			}
			var err error
			if grown.draft, err = verdict.NewDraft(&grown.tree, l.Questions.List); err != nil {
				return false
			}
			below.laid.keep(authored.ID+read, grown)
		}
		l.Trees.List, drafts = append(l.Trees.List, grown.tree), append(drafts, grown.draft)
	}
	diagrams, err := verdict.Diagrams(drafts, l.Questions.List)
	l.Trees.Diagrams = diagrams
	return err == nil
}

// keep keeps a tree for whoever reads the same of its drug.
func (r *readings) keep(key string, grown grownTree) {
	if r.trees == nil || len(r.trees) >= 2*maxReadings {
		r.trees = map[string]grownTree{}
	}
	r.trees[key] = grown
}

// readOf is what was read of a drug, with the places that tell the readings apart; empty
// for nothing.
func readOf(drug string, own []record.OwnRule) string {
	var b strings.Builder
	for i := range own {
		if own[i].Drug == drug {
			b.WriteString(" " + ReadingID(i) + " " + record.OwnRulesJSON(own[i:i+1]))
		}
	}
	return b.String()
}

// ReadingID is the id of the i-th reading, as a source and as a rule.
func ReadingID(i int) string { return source.ReadingKind + "-" + strconv.Itoa(i+1) }

// Reading is how a rule that a person read is called: their own reading, the page,
// and the day.
func (l *Library) Reading(r *record.OwnRule) string {
	return l.Questions.Readable.Called(r.Page, l.Questions.Said().Phrases.Long(r.Read))
}

// told fills in what a text says of a reading.
func (l *Library) told(text string, r *record.OwnRule) string {
	drug := l.Questions.Readable.Drug(r.Drug).Within
	return fact.Filled(text, "{drug}", drug, "{reading}", l.Reading(r))
}

// readingSource is a reading as a source.
func (l *Library) readingSource(r *record.OwnRule, i int) source.Source {
	readable := &l.Questions.Readable
	due := r.Read
	due.Year++
	if due.Month == 2 && due.Day == 29 {
		due.Day = 28
	}
	formal := readable.Formal
	if r.Page == "" {
		formal = readable.FormalOnly
	}
	day := l.Questions.Said().Phrases.Long(r.Read)
	formal = fact.Filled(formal, "{drug}", readable.Drug(r.Drug).Within, "{page}", r.Page, "{day}", day)
	return source.Source{
		ID: ReadingID(i), Title: l.told(readable.Title, r), Formally: formal,
		Publisher: readable.Publisher, Note: readable.Note, Checked: r.Read, Due: due, Kind: source.ReadingKind,
		Confidence: source.MediumConfidence,
	}
}

// readingRules are the rules that a reading is: one for each question whose answers
// it speaks of, since not all conditions are asked of all of them.
func (l *Library) readingRules(r *record.OwnRule, i int) []rule.Rule {
	readable := &l.Questions.Readable
	stance := readable.Stance(r.Stance)
	form := fact.Condition{Fact: l.Questions.Index(fact.FormQuestion), Is: readable.Drug(r.Drug).Forms}
	uses := l.readingUses(r, &form)
	rules := make([]rule.Rule, 0, len(uses))
	for j, use := range uses {
		made := rule.Rule{
			ID: ReadingID(i), Drug: r.Drug, Stance: rule.Stance(stance.Level), Confidence: source.MediumConfidence,
			Because: l.told(stance.Because, r), Sources: []string{ReadingID(i)}, Yours: true,
			Uses: rule.Uses{use, form}, Read: rule.ReadPart,
		}
		if j > 0 {
			made.ID += "-" + strconv.Itoa(j+1)
		}
		if !stance.Asks {
			made.Read = rule.ReadMedicines
		}
		for _, id := range r.Conditions {
			c := readable.Condition(id)
			if c.Counts && l.asked(c.Tests, use) {
				made.Read = rule.ReadMedicines
			}
			made.Criteria = append(made.Criteria, l.readingCriterion(c, use, ReadingID(i)))
		}
		rules = append(rules, made)
	}
	return rules
}

// readingUses are what a reading is for: what it says, or every use of the drug.
func (l *Library) readingUses(r *record.OwnRule, form *fact.Condition) []fact.Condition {
	said := map[int]fact.Values{}
	for _, use := range r.For {
		q := l.Questions.Index(use.Question)
		is := fact.One(l.Questions.List[q].Option(use.Answer))
		if q == form.Fact {
			form.Is = is
		} else {
			said[q] = is
		}
	}
	purpose := l.Questions.Index(fact.PurposeQuestion)
	var uses []fact.Condition
	for _, q := range l.Questions.Uses() {
		is, named := said[q]
		switch {
		case named && q == purpose && len(said) > 1:
			continue // the finer answer says it
		case len(said) == 0:
			is = l.everyUse(r.Drug, q)
		case !named:
			continue
		}
		if q == purpose {
			for v := range is.Each {
				if finer := l.Questions.UseOf(v); finer != purpose {
					is = is.Without(fact.One(v))
					if named {
						uses = append(uses, fact.Condition{Fact: finer, Is: l.Questions.List[finer].All()})
					}
				}
			}
		}
		if !is.Empty() {
			uses = append(uses, fact.Condition{Fact: q, Is: is})
		}
	}
	return uses
}

// everyUse are the answers to a question of which rules on a drug speak at all:
// nobody has a rule on treatment for better sleep.
func (l *Library) everyUse(drug string, q int) fact.Values {
	var is fact.Values
	for i := range l.Payers.List {
		for j := range l.Payers.List[i].Rules {
			if r := &l.Payers.List[i].Rules[j]; r.Drug == drug {
				is = is.Or(r.Uses.Of(q))
			}
		}
	}
	return is
}

// readingCriterion is a condition of a reading. Where no question asks for it in
// this use, it is one to check with a clinician.
func (l *Library) readingCriterion(c *fact.ReadableCondition, use fact.Condition, from string) rule.Criterion {
	made := rule.Criterion{ID: c.ID, Short: c.Short, Text: c.Text, Formal: c.Formal, Proof: c.Proof, Source: from}
	if l.asked(c.Tests, use) {
		made.Tests = c.Tests
	}
	return made
}

// asked reports whether the questions of the tests are asked where treatment is for
// the use.
func (l *Library) asked(tests []fact.Test, use fact.Condition) bool {
	purpose := l.Questions.Index(fact.PurposeQuestion)
	for _, t := range tests {
		when := l.Questions.List[t.Fact].When
		if when == nil || when.Fact != purpose {
			continue
		}
		purposes := use.Is
		if use.Fact != purpose {
			purposes = l.Questions.List[use.Fact].When.Met
		}
		if !when.Met.Meets(purposes) {
			return false
		}
	}
	return true
}
