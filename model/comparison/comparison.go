package comparison

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Comparisons is what a case is compared with: every company, and which answers are
// put in so that its rule can be told from another's.
type Comparisons struct {
	Questions *fact.Questions
	Sources   *source.Sources
	Payers    *rule.Payers
	Trees     *verdict.Trees
	Elsewhere *verdict.Trees // for the rows of other companies, where the person read a rule of their own; nil for Trees

	Puts    []Put
	Kept    []int            // questions whose answers are another plan's to give, and are kept
	Refused []fact.Condition // what says that the person's plan refused
}

// Put is an answer that stands in place of the person's own. Theirs stays where
// one of the lists holds in full.
type Put struct {
	Fact   int
	Option int
	Unless [][]fact.Condition
}

// Comparison is one case under the rule of every company.
type Comparison struct {
	PutIn    fact.Settings `json:"put-in"`    // beside the company
	SetAside fact.Settings `json:"set-aside"` // what was said and another answer stands for
	Kept     fact.Settings `json:"kept"`      // what was said and is another plan's to say
	Open     []fact.Fact   `json:"open"`      // what is another plan's to say and nobody said
	TurnsOn  []fact.Fact   `json:"turns-on"`  // what rows still turn on, that of the most rows first
	Rows     []Row         `json:"rows"`      // in the order of the companies
	LeftOut  []LeftOut     `json:"left-out"`  // by a filter
	Refused  []int         `json:"-"`         // the trees whose drug the person's plan refused
}

// Compare puts every company into a case.
func (l *Comparisons) Compare(a fact.Answers) *Comparison {
	c := &Comparison{PutIn: fact.Settings{}, SetAside: fact.Settings{}, Kept: fact.Settings{}, Open: []fact.Fact{},
		TurnsOn: []fact.Fact{}, Rows: []Row{}, LeftOut: []LeftOut{}}
	now := l.Questions.Effective(a)
	f := l.Questions.Facts(now)
	changed := l.put(c, a, now, &f)
	if l.refused(&f) {
		c.Refused = l.Trees.AskedDrugs(now)
	}
	q := l.Questions.Index(fact.PayerQuestion)
	if q < 0 {
		return c
	}
	turns := make([]int, len(l.Questions.List)) // how many rows turn on each question
	for option := range l.Questions.List[q].Options {
		payer := l.Payers.Find(l.Questions.List[q].Options[option].ID)
		if payer == nil {
			continue
		}
		here, trees := now.At(q) == fact.Chosen(option), l.Trees
		if !here && l.Elsewhere != nil {
			trees = l.Elsewhere
		}
		view := verdict.NewView(trees, l.Questions.Effective(changed.With(q, fact.Chosen(option))))
		c.Rows = append(c.Rows, l.row(trees.Payers.Find(payer.ID), here, view, trees))
		for q := range turns {
			if view.CanTurn(q) {
				turns[q]++
			}
		}
	}
	l.keep(c, l.Questions.Effective(changed), turns)
	for q, rows := range turns {
		if rows > 0 {
			c.TurnsOn = append(c.TurnsOn, l.Questions.Fact(q))
		}
	}
	slices.SortStableFunc(c.TurnsOn, func(a, b fact.Fact) int { return turns[b.At] - turns[a.At] })
	return c
}

// ForAppeal reports whether the person's plan refused, so that an appeal may name
// the rules of others.
func (l *Comparisons) ForAppeal(a fact.Answers) bool {
	f := l.Questions.EffectiveFacts(a)
	return l.refused(&f)
}

func (l *Comparisons) refused(f *fact.Facts) bool {
	return len(l.Refused) > 0 && fact.All(l.Refused, f)
}

// put gives the answers with all that is put in but the company, and notes what
// that sets aside.
func (l *Comparisons) put(c *Comparison, a, now fact.Answers, f *fact.Facts) fact.Answers {
	changed := a
	for _, p := range l.Puts {
		if p.stays(f) {
			continue
		}
		in := l.Questions.Setting(p.Fact, p.Option)
		c.PutIn = append(c.PutIn, in)
		if was := now.At(p.Fact); was.State == fact.Given && was.Option != p.Option {
			c.SetAside = append(c.SetAside, l.Questions.Setting(p.Fact, was.Option))
		}
		changed = changed.With(p.Fact, fact.Chosen(p.Option))
	}
	return changed
}

// stays reports whether the person's own answer stays.
func (p *Put) stays(f *fact.Facts) bool {
	for _, list := range p.Unless {
		if fact.All(list, f) {
			return true
		}
	}
	return false
}

// keep notes what is another plan's to say: as it was said, or that it is open.
func (l *Comparisons) keep(c *Comparison, changed fact.Answers, turns []int) {
	for _, q := range l.Kept {
		switch answer := changed.At(q); {
		case answer.State == fact.Given:
			c.Kept = append(c.Kept, l.Questions.Setting(q, answer.Option))
		case turns[q] > 0:
			c.Open = append(c.Open, l.Questions.Fact(q))
		}
	}
}
