package content

import (
	"ketacover/model/fact"
)

// vocabulary is what conditions may speak of: the questions and their options.
type vocabulary struct {
	*problems
	questions *fact.Questions
	asked     map[string]at // where each stands
}

// fact is the index of the choice question with the given id, or -1.
func (v *vocabulary) fact(where at, id string) int {
	q := v.questions.Index(id)
	if q < 0 || v.questions.List[q].Kind != fact.Choice {
		v.problem(where, suggest(id, v.questionIDs()), "%q is not a question with options", id)
		return -1
	}
	return q
}

func (v *vocabulary) questionIDs() []string {
	return idsOf(v.questions.List, func(q *fact.Question) string { return q.ID })
}

// ids are the ids of questions.
func (v *vocabulary) ids(questions []int) []string {
	ids := make([]string, len(questions))
	for i, q := range questions {
		ids[i] = v.questions.List[q].ID
	}
	return ids
}

// optionOf is the index of the option with the given id, or -1.
func (v *vocabulary) optionOf(where at, q *fact.Question, id string) int {
	i := q.Option(id)
	if i < 0 {
		v.problem(where, suggest(id, q.OptionIDs()), "question %q has no option %q", q.ID, id)
	}
	return i
}

// values is the set of the options named. "all" names every one.
func (v *vocabulary) values(where at, q *fact.Question, ids []string) fact.Values {
	if len(ids) == 1 && ids[0] == "all" {
		return q.All()
	}
	var set fact.Values
	for _, id := range ids {
		if i := v.optionOf(where, q, id); i >= 0 {
			if set.Has(i) {
				v.problem(where, "name it once", "option %q stands twice", id)
			}
			set = set.Or(fact.One(i))
		}
	}
	return set
}

// condition is an answer that something turns on. While the questions are read
// it can only look back.
func (v *vocabulary) condition(e *testEntry) *fact.Test {
	is := v.fact(e.Where, e.Question)
	if is < 0 {
		return nil
	}
	return &fact.Test{Fact: is, Met: v.values(e.Where, &v.questions.List[is], e.Is)}
}

// conditions reads conditions on choice questions.
func (v *vocabulary) conditions(list []conditionEntry) []fact.Condition {
	if len(list) == 0 {
		return nil
	}
	all := make([]fact.Condition, 0, len(list))
	for i := range list {
		e := &list[i]
		f0 := v.fact(e.Where, e.Question)
		if f0 < 0 {
			continue
		}
		is := v.values(e.Where, &v.questions.List[f0], e.Is)
		if len(e.Is) == 0 {
			v.problem(e.Where, "add is:", "the condition on %q takes no option", e.Question)
		}
		if is == v.questions.List[f0].All() {
			v.problem(e.Where, "name fewer options", "the condition on %q always holds", e.Question)
		}
		all = append(all, fact.Condition{Fact: f0, Is: is})
	}
	return all
}

// plans are the plans that something is for: one of the lists must hold in full.
func (v *vocabulary) plans(lists [][]conditionEntry) [][]fact.Condition {
	var all [][]fact.Condition
	for _, list := range lists {
		all = append(all, v.conditions(list))
	}
	return all
}

// isDate reports an id that is not that of a date question.
func (v *vocabulary) isDate(where at, id string) {
	if q := v.questions.Index(id); q >= 0 && v.questions.List[q].Kind == fact.Day {
		return
	}
	var dates []string
	for i := range v.questions.List {
		if q := &v.questions.List[i]; q.Kind == fact.Day {
			dates = append(dates, q.ID)
		}
	}
	v.problem(where, suggest(id, dates), "%q is not a question that asks for a date", id)
}

// questionsAt are the questions with the given ids.
func (v *vocabulary) questionsAt(where at, ids []string) []int {
	var list []int
	for _, id := range ids {
		if q := v.questions.Index(id); q >= 0 {
			list = append(list, q)
		} else {
			v.problem(where, "name a question", "there is no question %q", id)
		}
	}
	return list
}
