package comparison

import (
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

	Puts []Put
	Kept []int // questions whose answers are another plan's to give, and are kept
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
	Rows     []Row         `json:"rows"`      // in the order of the companies
	LeftOut  []LeftOut     `json:"left-out"`  // by a filter

	questions *fact.Questions
}

// Compare puts every company into a case.
func (l *Comparisons) Compare(a fact.Answers) *Comparison {
	c := &Comparison{
		PutIn: fact.Settings{}, SetAside: fact.Settings{}, Kept: fact.Settings{}, Open: []fact.Fact{}, Rows: []Row{}, LeftOut: []LeftOut{},
		questions: l.Questions,
	}
	now := l.Questions.Effective(a)
	changed := l.put(c, a, now)
	q := l.Questions.Index(fact.PayerQuestion)
	if q < 0 {
		return c
	}
	var turns fact.Set // what any row still turns on
	for option := range l.Questions.List[q].Options {
		payer := l.Payers.Find(l.Questions.List[q].Options[option].ID)
		if payer == nil {
			continue
		}
		view := verdict.NewView(l.Trees, l.Questions.Effective(changed.With(q, fact.Chosen(option))))
		c.Rows = append(c.Rows, l.row(payer, now.At(q) == fact.Chosen(option), view))
		for _, kept := range l.Kept {
			if view.CanTurn(kept) {
				turns.Add(kept)
			}
		}
	}
	l.keep(c, l.Questions.Effective(changed), turns)
	return c
}

// put gives the answers with all that is put in but the company, and notes what
// that sets aside.
func (l *Comparisons) put(c *Comparison, a, now fact.Answers) fact.Answers {
	f := l.Questions.Facts(now)
	changed := a
	for _, p := range l.Puts {
		if p.stays(&f) {
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
func (l *Comparisons) keep(c *Comparison, changed fact.Answers, turns fact.Set) {
	for _, q := range l.Kept {
		switch answer := changed.At(q); {
		case answer.State == fact.Given:
			c.Kept = append(c.Kept, l.Questions.Setting(q, answer.Option))
		case turns.Has(q):
			c.Open = append(c.Open, l.Questions.Fact(q))
		}
	}
}
