package cost

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// Sums is what each option that is open to a person comes to, for
// the course asked about: worked out once, and then told as costs and as years.
//
// Amounts that were not given come from the content as a range; an option whose
// cost cannot be bounded with what is known is one of Unpriced. Through a plan,
// the sums hold only if the plan pays at all: Backing says whether.
//
// All sums are made in integer cents. A percentage of one visit is rounded to
// the nearest cent, half a cent up; the ends of a sum to the nearest dollar,
// half a dollar up.
type Sums struct {
	rules   *Rules
	facts   fact.Facts
	options []breakdown
}

// Sums works out what each option comes to.
func (l *Costs) Sums(a fact.Answers) *Sums {
	s := &Sums{rules: &l.Rules, facts: l.Questions.Facts(a)}
	offered := l.Trees.OfferedDrug(a)
	for i := range l.Rules.Options {
		o := &l.Rules.Options[i]
		items := l.Rules.course(o.Drug)
		if items == nil || slices.ContainsFunc(o.Unless, fact.Holds(&s.facts)) {
			continue
		}
		w := costing{questions: l.Questions, answers: a, facts: &s.facts, amounts: l.Rules.Amounts, option: o,
			items: items, proposed: l.Trees.Index(o.Drug) == offered}
		s.options = append(s.options, breakDown(w, backing(l.Trees, o, &s.facts)))
	}
	return s
}

// Costs tells what each option costs that can be added up.
func (s *Sums) Costs() []Cost {
	var list []Cost
	for i := range s.options {
		if b := &s.options[i]; b.bounded {
			list = append(list, tell(b, s.rules))
		}
	}
	return list
}

// Unpriced lists the options that Costs leaves out for want of a figure.
func (s *Sums) Unpriced() []Unpriced {
	var list []Unpriced
	for i := range s.options {
		if b := &s.options[i]; !b.bounded {
			list = append(list, Unpriced{b.option.ID, b.backing, b.needs()})
		}
	}
	return list
}

// Lacking are the options to whose sum the answer to a question would add something:
// first those of Costs that have it open, then those of Unpriced that need it.
func (s *Sums) Lacking(question string) []string {
	var open, unpriced []string
	asked := func(f fact.Fact) bool { return f.ID == question }
	for i := range s.options {
		switch b := &s.options[i]; {
		case b.bounded && slices.ContainsFunc(b.missing, asked):
			open = append(open, b.option.ID)
		case !b.bounded && slices.ContainsFunc(b.needs(), asked):
			unpriced = append(unpriced, b.option.ID)
		}
	}
	return append(open, unpriced...)
}

// Years tells month by month what each option costs that can be added up. The
// sums are those of Costs: the course asked about is a part of the year. They
// hold within one plan year, since how a new one begins is not known. An option for
// which nothing says how the visits are spread is left out.
func (s *Sums) Years() []Year {
	var list []Year
	for i := range s.options {
		if b := &s.options[i]; b.bounded {
			if y, ok := year(b, s.rules); ok {
				list = append(list, y)
			}
		}
	}
	return list
}

// Costs tells what each option costs.
func (l *Costs) Costs(a fact.Answers) []Cost { return l.Sums(a).Costs() }

// Unpriced lists the options that cannot be added up yet.
func (l *Costs) Unpriced(a fact.Answers) []Unpriced { return l.Sums(a).Unpriced() }

// Years tells what each option costs month by month.
func (l *Costs) Years(a fact.Answers) []Year { return l.Sums(a).Years() }

// backing is what the verdict says of an option that needs the plan.
func backing(trees *verdict.Trees, o *CostOption, f *fact.Facts) Backing {
	tree := trees.Index(o.Drug)
	if !o.Plan || tree < 0 {
		return Backing{}
	}
	return Backing{Planned: true, Covered: trees.Diagrams[tree].Span(f)}
}

// CostOption returns the option with the given id, or nil.
func (l *Costs) CostOption(id string) *CostOption {
	for i := range l.Rules.Options {
		if l.Rules.Options[i].ID == id {
			return &l.Rules.Options[i]
		}
	}
	return nil
}

// UnknownCosts lists what was looked for and not found about these options.
func (l *Costs) UnknownCosts(a fact.Answers, options []string) []CostNote {
	f := l.Questions.Facts(a)
	var list []CostNote
	for i := range l.Rules.Unknowns {
		n := &l.Rules.Unknowns[i]
		if slices.ContainsFunc(options, func(id string) bool { return n.fits(id, &f) }) {
			list = append(list, *n)
		}
	}
	return list
}
