package content

import "ketacover/model"

type pointEntry struct {
	Where   at
	Text    string          `yaml:"text"`
	Sources []string        `yaml:"sources"`
	Instead []pointForEntry `yaml:"instead"`
}

type pointForEntry struct {
	Where   at
	When    []conditionEntry `yaml:"when"`
	Unless  []conditionEntry `yaml:"unless"`
	Text    string           `yaml:"text"`
	Sources []string         `yaml:"sources"`
}

func (l *loader) points(where at, what string, list []pointEntry) []model.Point {
	if len(list) == 0 {
		l.problem(where, "add "+what+":", "the entry has no %s", what)
	}
	var points []model.Point
	for i := range list {
		points = append(points, l.point(list[i].Where, what, &list[i]))
	}
	return points
}

func (l *loader) point(where at, what string, e *pointEntry) model.Point {
	l.needs(where, what, e.Text)
	l.cites(where, e.Sources)
	p := model.Point{Text: e.Text, Sources: e.Sources}
	for i := range e.Instead {
		x := &e.Instead[i]
		l.needs(x.Where, "text", x.Text)
		l.cites(x.Where, x.Sources)
		if len(x.When) == 0 {
			l.problem(x.Where, "add when:", "what is said in place of %s is for no plan", what)
		}
		p.Instead = append(p.Instead, model.PointFor{
			When: l.conditions(x.When), Unless: l.conditions(x.Unless), Point: model.Point{Text: x.Text, Sources: x.Sources},
		})
	}
	return p
}
