package verdict

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// OtherBranch is a place on the way through a tree: the question, the answer, and
// where the other answers would have led.
type OtherBranch struct {
	fact.Setting
	Others  []Road
	Sources []string
}

// Road is the other answers at a question that lead to the same span, all else as
// it was said.
type Road struct {
	Options []int
	Span    Span
}

// OtherBranches follows the answers through tree t. What another answer would give is
// exact: it is the verdict of the case with that answer in place of the one
// given.
func OtherBranches(questions *fact.Questions, t *rule.Tree, d *Diagram, a fact.Answers) []OtherBranch {
	f := questions.Facts(a)
	walk := t.Walk(&f)
	criteria := Governing(t, &f).Criteria
	list := make([]OtherBranch, len(walk.Trail))
	for i, step := range walk.Trail {
		list[i] = OtherBranch{
			Setting: questions.Setting(step.Question, step.Option), Others: roads(questions, d, &f, step),
			Sources: sourcesAt(questions, t, step, criteria),
		}
	}
	return list
}

// roads groups the answers that were not given by what they would lead to, in
// the order of the options.
func roads(questions *fact.Questions, d *Diagram, f *fact.Facts, step rule.TrailStep) []Road {
	var roads []Road
	in := d.Inputs(f)
	for o := range questions.List[step.Question].All().Each {
		if o == step.Option {
			continue
		}
		other := d.Places.with(&in, step.Question, o)
		span := d.SpanOf(&other)
		i := slices.IndexFunc(roads, func(r Road) bool { return r.Span == span })
		if i < 0 {
			i = len(roads)
			roads = append(roads, Road{Span: span})
		}
		roads[i].Options = append(roads[i].Options, o)
	}
	return roads
}

// sourcesAt are what a question rests on in this place: the bound that its
// answer sets, the conditions of the rule that ask for it, its own help.
func sourcesAt(questions *fact.Questions, t *rule.Tree, step rule.TrailStep, criteria []rule.Criterion) []string {
	var ids []string
	for _, s := range t.Nodes[step.Node].Branches[step.Branch].Says {
		ids = rule.Union(ids, s.Sources)
	}
	for i := range criteria {
		asks := func(test fact.Test) bool { return test.Fact == step.Question }
		if slices.ContainsFunc(criteria[i].Tests, asks) {
			ids = rule.Union(ids, []string{criteria[i].Source})
		}
	}
	return rule.Union(ids, questions.List[step.Question].Sources)
}
