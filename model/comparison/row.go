package comparison

import (
	"cmp"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Row is the case with one company put in.
type Row struct {
	Payer *rule.Payer
	Now   bool       // it runs the person's plan now
	Drugs []Standing // in the order of the trees
}

// Standing is what one company's rule makes of the case, for one drug.
type Standing struct {
	Tree     *rule.Tree
	Span     verdict.Span
	Rule     *verdict.PlanRule         // nil where no rule is reached, or rules of unlike stance may hold
	Reach    []*rule.Rule              // the company's own rules that may hold
	Criteria []verdict.CriterionStatus // of its own rule; none where nothing of it was read
	Source   *source.Source            // the text of its own rule; nil where nothing of it was read

	view *verdict.View // of the case with the company
	at   int           // of the tree
}

// row looks at a case with a company in it.
func (l *Comparisons) row(payer *rule.Payer, now bool, view *verdict.View, trees *verdict.Trees) Row {
	row := Row{Payer: payer, Now: now, Drugs: make([]Standing, len(trees.List))}
	for t := range trees.List {
		s := &row.Drugs[t]
		s.view, s.at = view, t
		s.Tree, s.Span, s.Criteria = &trees.List[t], view.Span(t), []verdict.CriterionStatus{}
		s.Rule, s.Reach = verdict.OwnRules(view, t)
		if !s.Own() {
			continue
		}
		s.Criteria = append(s.Criteria, verdict.Criteria(l.Questions, s.Tree, view.Answers())...)
		if list := s.Rule.Rules[0].Sources; len(list) > 0 {
			s.Source = trees.Sources.Find(list[0])
		}
	}
	return row
}

// Own reports whether the verdict rests on a rule of the company's own that was
// read.
func (s *Standing) Own() bool { return s.Rule != nil && s.Rule.Own }

// Differ reports whether rules of the company's own may hold that are of unlike
// stance: which of them does is not known yet.
func (s *Standing) Differ() bool { return s.Rule == nil && len(s.Reach) > 0 }

// Stance is what the company's own rule says, and Unknown where none was read.
func (s *Standing) Stance() rule.Stance {
	if !s.Own() {
		return rule.Unknown
	}
	return s.Rule.Stance
}

// Read is how far the company's own rule was read.
func (s *Standing) Read() rule.Reading {
	if !s.Own() {
		return rule.ReadNone
	}
	return s.Rule.Rules[0].Read
}

// AsOf is the date of the rule's text, in the words of the text. It is empty where
// the text bears none.
func (s *Standing) AsOf() string {
	if s.Source == nil {
		return ""
	}
	return s.Source.Dated
}

// Says reports whether a rule of the company's own says something of this case:
// that it pays, does not, or decides case by case. Of all others the verdict is
// that of the general rules, and says nothing of the company.
func (s *Standing) Says() bool {
	return s.Differ() || s.Own() && s.Rule.Stance >= rule.Excluded && s.Rule.Known != rule.NothingFound
}

// Pays reports whether a rule of its own that can be trusted pays, on terms. While what
// the rule is for is open, it may not speak of this use, so the company pays only where
// no rule of its own on the drug says another thing.
func (s *Standing) Pays() bool {
	return s.Own() && s.Rule.Stance == rule.Covered && s.Rule.Known == rule.WellKnown &&
		(len(s.Rule.If) == 0 || paysAlways(s.Rule.Payer, s.Rule.Rules[0].Drug))
}

// paysAlways reports whether every rule of a company on a drug pays for it.
func paysAlways(payer *rule.Payer, drug string) bool {
	return !slices.ContainsFunc(payer.Rules, func(r rule.Rule) bool { return r.Drug == drug && r.Stance != rule.Covered })
}

// ByVerdict is the rows whose own rule was read, as a drug has them: the best
// verdict first, and of equal ones by name. Rules that do not name the use stand
// last. The others are those of which no rule was read.
func (c *Comparison) ByVerdict(tree int) (read, others []*Row) {
	for i := range c.Rows {
		row := &c.Rows[i]
		if s := &row.Drugs[tree]; s.Says() || s.Own() && s.Rule.Known != rule.NothingFound {
			read = append(read, row)
		} else {
			others = append(others, row)
		}
	}
	slices.SortStableFunc(read, func(a, b *Row) int {
		x, y := &a.Drugs[tree], &b.Drugs[tree]
		return cmp.Or(last(x)-last(y), int(y.Span.High)-int(x.Span.High), int(y.Span.Low)-int(x.Span.Low),
			cmp.Compare(a.Payer.Name, b.Payer.Name))
	})
	return read, others
}

// Sort puts the rows in the order of a drug: those of which a rule was read, the
// best verdict first, then the others.
func (c *Comparison) Sort(tree int) {
	if tree < 0 {
		return
	}
	read, others := c.ByVerdict(tree)
	sorted := make([]Row, 0, len(c.Rows))
	for _, row := range slices.Concat(read, others) {
		sorted = append(sorted, *row)
	}
	c.Rows = sorted
}

// last is 1 for what stands below those that say something.
func last(s *Standing) int {
	if s.Says() {
		return 0
	}
	return 1
}

// Alike reports whether no rule of any company is reached, since something else
// decides: then there is one span, and it is that of all.
func (c *Comparison) Alike(tree int) (span verdict.Span, alike bool) {
	for i := range c.Rows {
		s := &c.Rows[i].Drugs[tree]
		if s.Rule != nil || len(s.Reach) > 0 || s.Span != c.Rows[0].Drugs[tree].Span {
			return span, false
		}
		span = s.Span
	}
	return span, len(c.Rows) > 0
}

// MarshalJSON writes the company, and under the id of each drug how it stands.
func (r Row) MarshalJSON() ([]byte, error) {
	head, err := fact.AsJSON(struct {
		Payer string `json:"payer"`
		Name  string `json:"name"`
		Now   bool   `json:"now"`
	}{r.Payer.ID, r.Payer.Name, r.Now})
	if err != nil {
		return nil, err
	}
	drugs := make(map[string]*Standing, len(r.Drugs))
	for i := range r.Drugs {
		drugs[r.Drugs[i].Tree.ID] = &r.Drugs[i]
	}
	rest, err := fact.AsJSON(drugs)
	if err != nil || len(drugs) == 0 {
		return head, err
	}
	return slices.Concat(head[:len(head)-1], []byte{','}, rest[1:]), nil
}

// MarshalJSON writes the verdict, and the rule that it rests on.
func (s *Standing) MarshalJSON() ([]byte, error) {
	checked, sources := "", fact.List{}
	if s.Source != nil {
		checked, sources = s.Source.Checked.String(), s.Rule.Sources
	}
	return fact.AsJSON(struct {
		Lowest   rule.Level                `json:"lowest"`
		Highest  rule.Level                `json:"highest"`
		Stance   string                    `json:"stance"`
		Own      bool                      `json:"own"`
		Read     string                    `json:"read"`
		AsOf     string                    `json:"as-of"`
		Checked  string                    `json:"checked"` // the day on which the text was read
		Criteria []verdict.CriterionStatus `json:"criteria"`
		Sources  fact.List                 `json:"sources"`
		Differ   bool                      `json:"rules-differ,omitempty"`
	}{s.Span.Low, s.Span.High, s.Stance().String(), s.Own(), s.Read().String(), s.AsOf(), checked,
		s.Criteria, sources, s.Differ()})
}
