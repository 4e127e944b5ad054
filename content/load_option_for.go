package content

import (
	"ketacover/model/option"
)

// optionForEntry tells an option in other words for some cases. It may leave out what
// stays as it is.
type optionForEntry struct {
	Where            at
	option.OptionFor `keys:"title short about"`
	When             []conditionEntry `yaml:"when"`
	Good             []pointEntry     `yaml:"good"`
	Bad              []pointEntry     `yaml:"bad"`
	Living           livingEntry      `yaml:"living"`
	Time             pointEntry       `yaml:"time"`
	Coverage         pointEntry       `yaml:"coverage"`
	Evidence         []evidenceEntry  `yaml:"evidence"`
}

type fitForEntry struct {
	Where         at
	option.FitFor `keys:"why"`
	When          []conditionEntry `yaml:"when"`
	Mark          string           `yaml:"mark"`
}

func (r *optionReader) optionFor(e *optionForEntry) option.OptionFor {
	r.forSome(e.Where, e.When, "told in place of an option")
	o := e.OptionFor
	o.When = r.vocabulary.conditions(e.When)
	for i := range e.Good {
		o.Good = append(o.Good, r.point(e.Good[i].Where, "good", &e.Good[i]))
	}
	for i := range e.Bad {
		o.Bad = append(o.Bad, r.point(e.Bad[i].Where, "bad", &e.Bad[i]))
	}
	for _, part := range e.Living.parts() {
		o.Living = append(o.Living, r.pointIfAny(part))
	}
	for i := range e.Evidence {
		o.Evidence = append(o.Evidence, r.evidence(&e.Evidence[i]))
	}
	o.Time, o.Coverage = r.pointIfAny(&e.Time), r.pointIfAny(&e.Coverage)
	return o
}

// pointIfAny reads a point that may be left out.
func (r *optionReader) pointIfAny(e *pointEntry) option.Point {
	if e.Where == (at{}) {
		return option.Point{}
	}
	return r.point(e.Where, "text", e)
}

func (r *optionReader) fitFor(e *fitForEntry) option.FitFor {
	r.needs(e.Where, "why", e.Why)
	r.forSome(e.Where, e.When, "said in place of a fit")
	fit := e.FitFor
	fit.When, fit.Mark = r.vocabulary.conditions(e.When), r.mark(e.Where, e.Mark)
	return fit
}

// forSome reports words in place of others that would stand for all.
func (r *optionReader) forSome(where at, when []conditionEntry, what string) {
	if len(when) == 0 {
		r.problem(where, "add when:", "what is %s is for no case", what)
	}
}

func (r *optionReader) mark(where at, id string) option.Mark {
	return option.Mark(r.oneOf(where, "mark", id, option.Marks)) + option.WorseFit
}
