package verdict

import (
	"ketacover/model/fact"
)

// Interview is what decides which question is asked next. It is the one place
// for it: a Session and a Decider both ask it, so a person and a batch of cases
// are asked the same. It is built once from
// the library, and nothing changes it after.
//
// A question is asked while its answer can still change a verdict, save where
// "I don't know" to another leaves it without sense: nobody who does not know
// which plan they have is asked what kind of Medicare it is, nor what the rule
// of a company asks for that may not be theirs.
type Interview struct {
	trees   *Trees
	routes  fact.Set   // the facts that choose the rule, in any tree
	basic   fact.Set   // asked even while the purpose or the plan is not known
	rules   fact.Set   // those that hold back every rule while unsure
	others  fact.Set   // those that hold back every rule but the person's own
	depends []fact.Set // by question: those whose premise it is
}

// NewInterview reads from a library what its questions ask of each other.
func NewInterview(trees *Trees) *Interview {
	i := &Interview{trees: trees, depends: make([]fact.Set, len(trees.Questions.List))}
	for t := range trees.List {
		i.routes = i.routes.Or(trees.List[t].Routes)
	}
	for q := range trees.Questions.List {
		question := &trees.Questions.List[q]
		if premise := question.OnlyWhen(); premise != nil && !question.Anyway &&
			premise.Met != trees.Questions.List[premise.Fact].All() {
			i.depends[premise.Fact].Add(q)
		}
		if question.Basic {
			i.basic.Add(q)
		}
		switch question.Unsure {
		case fact.HoldRules:
			i.rules.Add(q)
		case fact.HoldOthers:
			i.others.Add(q)
		}
	}
	return i
}

// sensible is the part of a set of questions that make sense to ask while those
// in unsure were answered with "I don't know".
func (i *Interview) sensible(questions, unsure fact.Set) fact.Set {
	blocked := unsure
	for u := range unsure.Each {
		blocked = blocked.Or(i.depends[u])
	}
	return questions.Without(blocked)
}

// next is the first question of a set that may be asked for tree t, or
// MaxQuestions. The set is of questions not answered with a
// value, whose answers can change the tree's verdict.
func (i *Interview) next(t int, f *fact.Facts, open, unsure fact.Set) int {
	if unsure.Empty() {
		return open.First()
	}
	open = i.sensible(open, unsure)
	q := open.First()
	if q == fact.MaxQuestions || i.routes.Has(q) || !unsure.Meets(i.rules.Or(i.others)) {
		return q
	}
	return i.asked(t, f, open, unsure).First()
}

// asked is what is left of the sensible questions of tree t when conditions of
// rules that may not be the person's are held back.
func (i *Interview) asked(t int, f *fact.Facts, sensible, unsure fact.Set) fact.Set {
	switch {
	case unsure.Meets(i.rules):
		return sensible.And(i.routes.Or(i.basic))
	case unsure.Meets(i.others):
		return sensible.And(i.routes.Or(ownConditions(i.trees.Questions, i.trees.Payers, &i.trees.List[t], f)))
	}
	return sensible
}

// left is every question of tree t that may still be asked, whatever the
// answers on the way: while a route is still to be asked, the person's own rule
// may yet come in sight, and with it what it asks for.
func (i *Interview) left(t int, f *fact.Facts, open, unsure fact.Set) fact.Set {
	sensible := i.sensible(open, unsure)
	if !unsure.Meets(i.rules) && sensible.Meets(i.routes) {
		return sensible
	}
	return i.asked(t, f, sensible, unsure)
}
