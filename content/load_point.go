package content

import (
	"ketacover/model/option"
)

type pointEntry struct {
	Where        at
	option.Point `keys:"text sources"`
	Instead      []pointForEntry  `yaml:"instead"`
	For          []conditionEntry `yaml:"for"`
}

type pointForEntry struct {
	Where           at
	option.PointFor `keys:"text sources"`
	When            []conditionEntry `yaml:"when"`
	Unless          []conditionEntry `yaml:"unless"`
}

func (r *optionReader) points(where at, what string, list []pointEntry) []option.Point {
	if len(list) == 0 {
		r.problem(where, "add "+what+":", "the entry has no %s", what)
	}
	var points []option.Point
	for i := range list {
		points = append(points, r.point(list[i].Where, what, &list[i]))
	}
	return points
}

func (r *optionReader) point(where at, what string, e *pointEntry) option.Point {
	r.needs(where, what, e.Text)
	r.citations.cites(where, e.Sources)
	p := e.Point
	p.For = r.vocabulary.conditions(e.For)
	for i := range e.Instead {
		x := &e.Instead[i]
		r.needs(x.Where, "text", x.Text)
		r.citations.cites(x.Where, x.Sources)
		if len(x.When) == 0 {
			r.problem(x.Where, "add when:", "what is said in place of %s is for no plan", what)
		}
		other := x.PointFor
		other.When, other.Unless = r.vocabulary.conditions(x.When), r.vocabulary.conditions(x.Unless)
		p.Instead = append(p.Instead, other)
	}
	return p
}
