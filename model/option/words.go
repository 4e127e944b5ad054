package option

import (
	"slices"

	"ketacover/model/fact"
)

// OptionFor is an option in other words, for cases in which it is another thing: a
// drip, a shot, or a lozenge at home. What it has stands in place of what the
// way has; what it lacks stays.
type OptionFor struct {
	When      []fact.Condition // all must hold
	Title     string
	Short     string
	About     string
	Good, Bad []Point
	Living    []Point // none, or one for each of LivingParts; one without text stays
	Time      Point
	Coverage  Point
	Evidence  []Evidence
}

// PointFor is what is said in place of a point where its conditions hold.
type PointFor struct {
	When   []fact.Condition // all must hold
	Unless []fact.Condition // none may hold
	Point
}

// FitFor is how an option fits a priority where its conditions hold.
type FitFor struct {
	When []fact.Condition // all must hold
	Mark Mark
	Why  string
}

// Told is an option in the words that are for a case. It is nil for no option.
func (l *Options) Told(w *Option, a fact.Answers) *Option {
	if w == nil {
		return nil
	}
	f := l.Questions.Applicable(a)
	return l.told(w, &f)
}

func (l *Options) told(w *Option, f *fact.Facts) *Option {
	own := *w
	for i := range w.Instead {
		if x := &w.Instead[i]; fact.All(x.When, f) {
			own.put(x)
			break
		}
	}
	for _, list := range []*[]Point{&own.Good, &own.Bad, &own.Living} {
		*list = slices.DeleteFunc(slices.Clone(*list), func(p Point) bool { return !p.speaks(f) })
		for i := range *list {
			(*list)[i] = l.point(&(*list)[i], f)
		}
	}
	own.Time, own.Coverage = l.point(&own.Time, f), l.point(&own.Coverage, f)
	return &own
}

// put sets the words of a case in place of the option's own.
func (w *Option) put(x *OptionFor) {
	for _, text := range []struct{ own, other *string }{{&w.Title, &x.Title},
		{&w.Short, &x.Short}, {&w.About, &x.About}} {
		if *text.other != "" {
			*text.own = *text.other
		}
	}
	if len(x.Good) > 0 {
		w.Good = x.Good
	}
	if len(x.Bad) > 0 {
		w.Bad = x.Bad
	}
	if len(x.Evidence) > 0 {
		w.Evidence = x.Evidence
	}
	w.Living = slices.Clone(w.Living)
	for i := range x.Living {
		if x.Living[i].Text != "" {
			w.Living[i] = x.Living[i]
		}
	}
	for _, point := range []struct{ own, other *Point }{{&w.Time, &x.Time}, {&w.Coverage, &x.Coverage}} {
		if point.other.Text != "" {
			*point.own = *point.other
		}
	}
}

// speaks reports whether a point may speak of the person: what is so of another illness
// is told to nobody who has not got it.
func (p *Point) speaks(f *fact.Facts) bool { return !slices.ContainsFunc(p.For, fact.RuledOut(f)) }

// point is what is said for the plan of a case. A rule of other plans is not
// cited; a study of them may be told of to anyone.
func (l *Options) point(p *Point, f *fact.Facts) Point {
	for i := range p.Instead {
		if x := &p.Instead[i]; fact.All(x.When, f) && !slices.ContainsFunc(x.Unless, fact.Holds(f)) {
			p = &x.Point
			break
		}
	}
	sources := slices.DeleteFunc(slices.Clone(p.Sources), func(id string) bool {
		s := l.Sources.Find(id)
		return s != nil && s.Kind != "study" && !s.Fits(f)
	})
	return Point{Text: p.Text, Sources: sources, For: p.For}
}

// told is how an option fits a priority in a case.
func (x *Fit) told(f *fact.Facts) Fit {
	for i := range x.Instead {
		if other := &x.Instead[i]; fact.All(other.When, f) {
			return Fit{Option: x.Option, Mark: other.Mark, Why: other.Why}
		}
	}
	return Fit{Option: x.Option, Mark: x.Mark, Why: x.Why}
}
