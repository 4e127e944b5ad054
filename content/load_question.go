package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ketacover/model/fact"
)

// questionReader reads what is asked.
type questionReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	payers     []payerFile  // whose names are options
	states     []stateEntry // as theirs are
}

var questionKinds = []string{"choice", "date", "money", "percent", "count"}

// holds are what "I don't know" may hold back, by fact.Hold.
var holds = []string{"nothing", "other-rules", "rules"}

// readQuestions reads the sections in file order. It comes after the payers
// and states, whose names are options.
func (r *questionReader) readQuestions() {
	seen := r.vocabulary.asked
	each(r.files, "questions", func(_ string, f *questionFile) {
		r.needs(f.Section.Where, "id", f.Section.ID, "title", f.Section.Title)
		r.vocabulary.questions.Sections = append(r.vocabulary.questions.Sections, f.Section.Section)
		for i := range f.Questions {
			e := &f.Questions[i]
			r.unique(seen, e.Where, "question", e.ID)
			r.vocabulary.questions.List = append(r.vocabulary.questions.List, r.question(e))
		}
	})
	each(r.files, "questions", func(_ string, f *questionFile) {
		for i := range f.Questions {
			r.readInstead(&f.Questions[i])
		}
	})
	if n := len(r.vocabulary.questions.List); n > fact.MaxQuestions {
		r.problem(at{"questions", 1}, "take some out", "there are %d questions, more than %d", n, fact.MaxQuestions)
	}
}

func (r *questionReader) question(e *questionEntry) fact.Question {
	r.needs(e.Where, "id", e.ID, "ask", e.Ask, "short", e.Short, "help", e.Help, "why", e.Why)
	r.citations.cites(e.Where, e.Sources)
	q := e.Question
	q.Section = len(r.vocabulary.questions.Sections) - 1
	q.Kind = fact.Kind(r.oneOf(e.Where, "kind", cmp.Or(e.Kind, "choice"), questionKinds))
	switch q.Kind {
	case fact.Choice:
		q.Options = r.options(e)
	case fact.Percent:
		q.Max = 100
	case fact.Money, fact.Count:
		if q.Max <= 0 {
			r.problem(e.Where, "add max:", "question %q takes a number but has no largest one", e.ID)
		}
	}
	if e.If != "" {
		r.holes(e.Where, "if", e.If, []string{"{option}"}, []string{"{option}"})
	}
	for _, id := range e.Rising {
		q.Rising = append(q.Rising, max(0, r.vocabulary.optionOf(e.Where, &q, id)))
	}
	if e.When != nil {
		q.When = r.vocabulary.condition(e.When)
	}
	if len(e.Or) > 0 && (e.When == nil || e.Premise == nil) {
		r.problem(e.Where, "add when: and premise:",
			"question %q makes sense in other cases too, and does not say when the interview asks it", e.ID)
	}
	if e.Premise != nil {
		q.Premise = r.vocabulary.condition(e.Premise)
	}
	if e.Unsure != "" {
		q.Unsure = fact.Hold(r.oneOf(e.Where, "unsure-holds", e.Unsure, holds))
	}
	if e.Change != nil {
		r.needs(e.Change.Where, "how", e.Change.How)
		if !e.Change.Medical {
			r.needs(e.Change.Where, "keep", e.Change.Keep)
		}
		if e.Change.Upward && len(q.Rising) == 0 {
			r.problem(e.Change.Where, "add rising:", "question %q can only go up but has no order", e.ID)
		}
		change := e.Change.Effort
		change.To = q.All()
		if len(e.Change.To) > 0 {
			change.To = r.vocabulary.values(e.Change.Where, &q, e.Change.To)
		}
		q.Change = &change
	}
	return q
}

// readInstead reads how else a question is moved, and when else it makes sense.
// It comes when all questions are known, since what it turns on may be asked later.
func (r *questionReader) readInstead(e *questionEntry) {
	q := r.vocabulary.questions.Index(e.ID)
	if q < 0 {
		return
	}
	question := &r.vocabulary.questions.List[q]
	for _, all := range e.Or {
		question.Or = append(question.Or, r.vocabulary.conditions(all))
	}
	if e.Change == nil || question.Change == nil {
		return
	}
	for _, i := range e.Change.Instead {
		r.needs(i.Where, "how", i.How)
		move := i.EffortFor
		move.To = r.vocabulary.values(i.Where, question, i.To)
		if i.When != nil {
			move.When = r.vocabulary.condition(i.When)
		}
		question.Change.Instead = append(question.Change.Instead, move)
	}
}

// options are the question's own, or the payers or states by name.
func (r *questionReader) options(e *questionEntry) []fact.Option {
	var list []fact.Option
	seen := map[string]at{}
	switch e.OptionsFrom {
	case "":
		for _, o := range e.Options {
			r.needs(o.Where, "id", o.ID, "label", o.Label)
			r.unique(seen, o.Where, "option", o.ID)
			list = append(list, o.Option)
		}
	case "payers":
		for i := range r.payers {
			if p := &r.payers[i]; !p.Programme {
				list = append(list, fact.Option{ID: p.ID, Label: p.Name, Help: strings.Join(p.Aliases, ", ")})
			}
		}
		slices.SortStableFunc(list, func(a, b fact.Option) int {
			return cmp.Or(cmp.Compare(last(a.ID), last(b.ID)),
				cmp.Compare(strings.ToLower(a.Label), strings.ToLower(b.Label)))
		})
	case "states":
		for _, s := range r.states {
			list = append(list, fact.Option{ID: s.ID, Label: s.Name})
		}
	default:
		r.problem(e.Where, "write payers or states", "unknown list of options %q", e.OptionsFrom)
	}
	if len(list) < 2 || len(list) > fact.MaxOptions {
		r.problem(e.Where, fmt.Sprintf("offer 2 to %d", fact.MaxOptions),
			"question %q offers %d options", e.ID, len(list))
	}
	return list
}

// last sorts "other" behind everything else.
func last(id string) int {
	if id == "other" {
		return 1
	}
	return 0
}
