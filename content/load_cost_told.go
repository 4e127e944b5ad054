package content

import (
	"slices"

	"ketacover/model/cost"
)

type aidEntry struct {
	Where        at
	cost.AidRule `keys:"id title amount usual question account"`
	Counts       string           `yaml:"counts"`
	When         []conditionEntry `yaml:"when"`
}

type costLineEntry struct {
	Where         at
	cost.CostLine `keys:"id tells text"`
	When          []conditionEntry `yaml:"when"`
}

// aids reads what can be done about a cost, before the amounts that it is worked
// out with.
func (r *costReader) aids(entries []aidEntry) []cost.AidRule {
	var list []cost.AidRule
	seen := map[string]at{}
	for i := range entries {
		e := &entries[i]
		r.needs(e.Where, "id", e.ID, "title", e.Title)
		r.unique(seen, e.Where, "aid", e.ID)
		aid := e.AidRule
		aid.Counts = cost.Counting(r.oneOf(e.Where, "counting", e.Counts, countings()))
		aid.When = r.vocabulary.conditions(e.When)
		r.worksWith(e)
		list = append(list, aid)
	}
	return list
}

// worksWith reports what an aid needs to be worked out and has not, and what it has
// that nothing would look at.
func (r *costReader) worksWith(e *aidEntry) {
	i := slices.Index(countings(), e.Counts)
	if i < 0 {
		return
	}
	counting := &cost.Countings[i]
	for _, need := range []struct {
		key, value string
		needed     bool
	}{
		{"amount", e.Amount, counting.Amount != cost.NoAmount}, {"usual", e.Usual, counting.Usual != cost.NoAmount},
		{"question", e.Question, counting.Asks}, {"account", e.Account, counting.Account},
	} {
		switch {
		case need.needed:
			r.needs(e.Where, need.key, need.value)
		case need.value != "":
			r.problem(e.Where, "take it out", "nothing of %q is worked out with %s:", e.Counts, need.key)
		}
	}
	r.vocabulary.questionsAt(e.Where, slices.DeleteFunc([]string{e.Question, e.Account},
		func(id string) bool { return id == "" }))
}

// countings are the ids of how an aid may be worked out.
func countings() []string {
	var ids []string
	for i := range cost.Countings {
		ids = append(ids, cost.Countings[i].ID)
	}
	return ids
}

// costLines reads the sentences of the working, each with its figures. One tells
// what it is named for, unless it says what else. Each thing to tell has one
// sentence for every case.
func (r *costReader) costLines(f *costFile) {
	var ids []string
	for _, told := range cost.Tellings {
		ids = append(ids, told.ID)
	}
	seen, always := map[string]at{}, map[string]at{}
	for i := range f.Lines {
		e := &f.Lines[i]
		r.needs(e.Where, "id", e.ID, "text", e.Text)
		r.unique(seen, e.Where, "line", e.ID)
		line, what := e.CostLine, "what a line tells"
		if line.Tells == "" {
			line.Tells, what = e.ID, "line"
		}
		line.When = r.vocabulary.conditions(e.When)
		if i := slices.Index(ids, line.Tells); i < 0 {
			r.problem(e.Where, suggest(line.Tells, ids), "unknown %s %q", what, line.Tells)
		} else {
			r.holes(e.Where, "text", e.Text, cost.Tellings[i].Figures, cost.Tellings[i].Figures)
		}
		if first, twice := always[line.Tells]; twice && len(e.When) == 0 {
			r.problem(e.Where, "add when:", "line %q tells what the one at %s:%d tells, in every case", e.ID,
				first.file, first.line)
		} else if len(e.When) == 0 {
			always[line.Tells] = e.Where
		}
		r.book.Rules.Lines = append(r.book.Rules.Lines, line)
	}
	for _, id := range ids {
		if _, ok := always[id]; !ok {
			r.problem(f.Where, "add it to lines:", "there is no line %q", id)
		}
	}
}
