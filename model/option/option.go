package option

import (
	"slices"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// Option is one way ahead: a treatment and who pays for it, or none for now. All
// options are told in the same parts, so that none looks better because less is
// said of it.
type Option struct {
	ID    string
	Title string
	Short string // the title in a few words, for tables
	About string // what it is, in a sentence
	Good  []Point
	Bad   []Point
	// Living is what it is like to live with, one part for each of
	// LivingParts, in their order.
	Living []Point
	Time   Point // how long it takes in all
	// Chance is the id of the tree whose verdict is the chance that a plan
	// pays, empty where no verdict speaks of this option. Coverage says so.
	Chance   string
	Coverage Point
	Costs    []string // ids of the cost options that it may come to
	Evidence []Evidence
	Instead  []OptionFor // told in its place in some cases: the first that counts
	// Aside are cases that it is not for. There the short report names it and
	// tells no more of it.
	Aside [][]fact.Condition
}

// LivingParts are the parts of what an option is like to live with.
var LivingParts = []string{"clinic", "driver", "paperwork", "waiting", "cost"}

// Point is a sentence or two, and what they rest on.
type Point struct {
	Text    string
	Sources []string
	Instead []PointFor       // said in its place for some plans: the first that counts
	For     []fact.Condition // whom it speaks of: it is told while all may hold; empty for everyone
}

// Evidence is what a study counted, or that no figures are held.
type Evidence struct {
	Text      string           // in words
	For       []fact.Condition // whom it speaks of: it is shown while all may hold
	Group     string           // in whom
	Period    string           // over what time
	Number    int              // how many of Of
	Of        int              // 0 where there is no number
	Certainty source.Confidence
	Sources   []string
}

// View is an option as it stands in one case.
type View struct {
	Option  *Option
	Judged  bool         // whether Covered holds: a verdict speaks of this option
	Covered verdict.Span // the chance that a plan pays
	// Costs are what it comes to, as cost.Costs has it, for those of the
	// option's costs that can be bounded.
	Costs    []cost.Cost
	Missing  []cost.Unpriced // the others
	Evidence []Evidence      // those that may speak of the person
	facts    fact.Facts
}

// Options lists all the options, in the order and in the detail of the
// content, whatever the verdicts are: which one to take is not for this
// program to say.
func (l *Options) Options(a fact.Answers) []View { return l.With(a, l.Costs.Sums(a)) }

// With is Options for whoever has added up what the options cost already.
func (l *Options) With(a fact.Answers, sums *cost.Sums) []View {
	f := l.Questions.Applicable(a)
	costs, missing := sums.Costs(), sums.Unpriced()
	views := make([]View, len(l.List))
	for i := range l.List {
		w := l.told(&l.List[i], &f)
		v := View{Option: w, facts: f}
		if t := l.Trees.Index(w.Chance); t >= 0 {
			v.Judged, v.Covered = true, l.Trees.Diagrams[t].Span(&f)
		}
		for _, c := range costs {
			if slices.Contains(w.Costs, c.Option) {
				v.Costs = append(v.Costs, c)
			}
		}
		for _, u := range missing {
			if slices.Contains(w.Costs, u.Option) {
				v.Missing = append(v.Missing, u)
			}
		}
		for _, e := range w.Evidence {
			if !slices.ContainsFunc(e.For, fact.RuledOut(&f)) {
				v.Evidence = append(v.Evidence, e)
			}
		}
		views[i] = v
	}
	return views
}

// SetAside reports whether the answers tell that the option is not for the person.
func (v *View) SetAside() bool {
	return slices.ContainsFunc(v.Option.Aside, func(list []fact.Condition) bool { return fact.All(list, &v.facts) })
}

// Shut reports whether the verdict that speaks of the option shuts it out, whatever
// else is answered.
func (v *View) Shut() bool { return v.Judged && v.Covered.High == rule.NotCovered }

// Option returns the option with the given id, or nil.
func (l *Options) Option(id string) *Option {
	for i := range l.List {
		if l.List[i].ID == id {
			return &l.List[i]
		}
	}
	return nil
}

// Figure draws the number as a row of marks, ten for a hundred people, for
// the picture beside the words. It is empty where there is no number.
func (e *Evidence) Figure(full, empty string) string {
	if e.Of == 0 {
		return ""
	}
	const marks = 10
	filled := (2*marks*e.Number + e.Of) / (2 * e.Of) // to the nearest
	row := ""
	for i := range marks {
		if i < filled {
			row += full
		} else {
			row += empty
		}
	}
	return row
}
