package option

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// Priority is something that may matter to a person, asked in the form "What
// matters to you". It orders what is shown. It is no fact: no tree can test
// it, and no verdict knows of it.
type Priority struct {
	ID    string
	Group string // the heading it stands under in the form
	Ask   string // the question, to be answered with yes or no
	Short string // what matters, in a word or two
	Fits  []Fit  // one for each option, in the order of Options.List
}

// Fit is how one option fits a priority.
type Fit struct {
	Option  string
	Mark    Mark
	Why     string
	Instead []FitFor // in its place in some cases: the first that counts
}

// Mark says how an option fits a priority, beside the others.
type Mark int8

// The marks, the worst first.
const (
	WorseFit Mark = iota - 1
	SameFit
	BetterFit
)

// Marks are the ids of the marks, the worst first.
var Marks = []string{"worse", "same", "better"}

// String is the mark's id.
func (m Mark) String() string { return Marks[m-WorseFit] }

// ChangeTexts say how what matters to a person moved an entry of a list. In Up
// and Down, {matters} stands for the priorities that moved it.
type ChangeTexts struct {
	Up     string // it fits what matters
	Down   string // it does not
	Lifted string // it moved up because others moved down
	Passed string // it moved down because others moved up
	Stays  string
}

// mattersKey begins the key of a priority among the details of a case. The
// details never reach a verdict, which is why priorities live there.
const mattersKey = "matters-"

// Priorities are what matters to a person, in the order of
// the list.
type Priorities []*Priority

// Priorities reads from the details of a case what matters to the person.
func (l *Options) Priorities(d record.Details) Priorities {
	var p Priorities
	for i := range l.PriorityList {
		if c := &l.PriorityList[i]; d.Get(mattersKey+c.ID) == "yes" {
			p = append(p, c)
		}
	}
	return p
}

// Has reports whether the priority with the given id matters.
func (p Priorities) Has(id string) bool {
	return slices.ContainsFunc(p, func(c *Priority) bool { return c.ID == id })
}

// WithPriority returns the details with the priority noted as one that
// matters, or no longer noted.
func WithPriority(d record.Details, id string, matters bool) record.Details {
	if matters {
		return d.With(mattersKey+id, "yes")
	}
	return d.With(mattersKey+id, "")
}

// Ranked is an option in the order of what matters to the person.
type Ranked struct {
	View
	Moved int        // how many places up from where it stood; negative for down
	Score int        // better marks less worse ones
	By    Priorities // what matters
	Fits  []Fit      // how it fits each of them, in their order
	Why   string     // how it moved and why; empty when nothing was said to matter
}

// Rank orders the options by how they fit what matters to the person: those with
// more better marks and fewer worse ones first, and else as they stood. It
// only orders: what an option is, its chance and its cost stay as they are.
func (l *Options) Rank(p Priorities, options []View) []Ranked {
	ranked := make([]Ranked, len(options))
	places := make([]Place, len(options))
	for i := range options {
		places[i] = Place{From: i, Fits: p.Of(options[i].Option.ID, &options[i].facts)}
	}
	for i, to := range SortPlaces(places) {
		ranked[i] = Ranked{
			View: options[to.From], By: p, Moved: to.From - i, Score: score(to.Fits),
			Fits: to.Fits, Why: l.Why(p, to.From-i, to.Fits),
		}
	}
	return ranked
}

// Place is where an entry of a list stood, and how it fits.
type Place struct {
	From int
	Fits []Fit // of each priority
}

// SortPlaces orders by score, keeping the order of equals.
func SortPlaces(places []Place) []Place {
	sorted := slices.Clone(places)
	slices.SortStableFunc(sorted, func(x, y Place) int { return cmp.Compare(score(y.Fits), score(x.Fits)) })
	return sorted
}

// Of lists how an option fits each of the priorities in a case.
func (p Priorities) Of(id string, facts *fact.Facts) []Fit {
	fits := make([]Fit, len(p))
	for i, c := range p {
		fits[i] = Fit{Option: id}
		if at := slices.IndexFunc(c.Fits, func(f Fit) bool { return f.Option == id }); at >= 0 {
			fits[i] = c.Fits[at].told(facts)
		}
	}
	return fits
}

func score(fits []Fit) int {
	sum := 0
	for _, f := range fits {
		sum += int(f.Mark)
	}
	return sum
}

// Why says how an entry moved, and because of which priorities.
func (l *Options) Why(p Priorities, moved int, fits []Fit) string {
	if len(p) == 0 {
		return ""
	}
	because := func(m Mark) string {
		var list []string
		for i, f := range fits {
			if f.Mark == m {
				list = append(list, p[i].Short)
			}
		}
		return strings.Join(list, ", ")
	}
	t := &l.Changes
	text, matters := t.Stays, ""
	switch {
	case moved > 0 && score(fits) > 0:
		text, matters = t.Up, because(BetterFit)
	case moved > 0:
		text = t.Lifted
	case moved < 0 && score(fits) < 0:
		text, matters = t.Down, because(WorseFit)
	case moved < 0:
		text = t.Passed
	}
	return strings.ReplaceAll(text, "{matters}", matters)
}
