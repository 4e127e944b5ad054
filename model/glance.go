package model

import (
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// Glance is how a case stands on one day, as a list shows it: the part of an
// Evaluation that takes little time to work out.
type Glance struct {
	Stage     string         // its id, empty for none
	Spans     []verdict.Span // a verdict for each tree, in their order
	Deadlines []deadline.Deadline
}

// GlanceAt looks at a case as of today.
func GlanceAt(l *Library, c record.Case, today fact.Date) Glance {
	l = l.For(c)
	answers := l.Questions.Effective(c.Dated(l.Questions))
	g := Glance{Deadlines: l.Deadlines.Deadlines(answers, today)}
	view := verdict.NewView(l.Trees, answers)
	for t := range l.Trees.List {
		g.Spans = append(g.Spans, view.Span(t))
	}
	g.Stage = l.Steps.Stand(answers, today).ID
	return g
}
