package verdict

import (
	"ketacover/model/fact"
)

// Interview is what decides which question is asked next. It is the one place
// for it: a Session and a Decider both ask it, so a person and a batch of cases
// are asked the same. Each of them builds its
// own from the library, and nothing changes it after.
//
// A question is asked while its answer can still change a verdict, save where
// "I don't know" to another leaves it without sense: nobody who does not know
// which plan they have is asked what kind of Medicare it is, nor what the rule
// of a company asks for that may not be theirs.
type Interview struct {
	library *Trees
	routes  uint64                    // the facts that choose the rule, in any tree
	basic   uint64                    // asked even while the purpose or the plan is not known
	rules   uint64                    // those that hold back every rule while unsure
	others  uint64                    // those that hold back every rule but the person's own
	depends [fact.MaxQuestions]uint64 // the questions whose premise each one is
}

// NewInterview reads from a library what its questions ask of each other.
func NewInterview(l *Trees) *Interview {
	i := &Interview{library: l}
	for t := range l.List {
		i.routes |= l.List[t].Routes
	}
	for q := range l.Questions.List {
		question, bit := &l.Questions.List[q], uint64(1)<<q
		if premise := question.OnlyWhen(); premise != nil && !question.Anyway && premise.Met != l.Questions.List[premise.Fact].All() {
			i.depends[premise.Fact] |= bit
		}
		if question.Basic {
			i.basic |= bit
		}
		switch question.Unsure {
		case fact.HoldRules:
			i.rules |= bit
		case fact.HoldOthers:
			i.others |= bit
		}
	}
	return i
}

// sensible is the part of a set of questions that make sense to ask while those
// in unsure were answered with "I don't know".
func (i *Interview) sensible(questions, unsure uint64) uint64 {
	blocked := uint64(0)
	for u := range fact.Values(unsure).Each {
		blocked |= i.depends[u]
	}
	return questions &^ blocked &^ unsure
}

// next is the first question of a set that may be asked for tree t, or
// MaxQuestions. The set is of questions not answered with a
// value, whose answers can change the tree's verdict.
func (i *Interview) next(t int, f *fact.Facts, matters, unsure uint64) int {
	if unsure == 0 {
		return first(matters)
	}
	matters = i.sensible(matters, unsure)
	q := first(matters)
	if q == fact.MaxQuestions || i.routes>>q&1 == 1 || unsure&(i.rules|i.others) == 0 {
		return q
	}
	return first(i.asked(t, f, matters, unsure))
}

// asked is what is left of the sensible questions of tree t when conditions of
// rules that may not be the person's are held back.
func (i *Interview) asked(t int, f *fact.Facts, sensible, unsure uint64) uint64 {
	switch {
	case unsure&i.rules != 0:
		return sensible & (i.routes | i.basic)
	case unsure&i.others != 0:
		return sensible & (i.routes | ownConditions(i.library.Questions, i.library.Payers, &i.library.List[t], f))
	}
	return sensible
}

// left is every question of tree t that may still be asked, whatever the
// answers on the way: while a route is still to be asked, the person's own rule
// may yet come in sight, and with it what it asks for.
func (i *Interview) left(t int, f *fact.Facts, matters, unsure uint64) uint64 {
	sensible := i.sensible(matters, unsure)
	if unsure&i.rules == 0 && sensible&i.routes != 0 {
		return sensible
	}
	return i.asked(t, f, sensible, unsure)
}

// first is the first question of a set, or MaxQuestions.
func first(set uint64) int {
	if set == 0 {
		return fact.MaxQuestions
	}
	return fact.Values(set).First()
}
