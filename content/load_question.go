package content

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/fact"
)

var questionKinds = []string{"choice", "date", "money", "percent", "count"}

// holds are what "I don't know" may hold back, by model.Hold.
var holds = []string{"nothing", "other-rules", "rules"}

// readQuestions reads the sections in file order. It comes after the payers
// and states, whose names are options.
func (l *loader) readQuestions() {
	seen := l.asked
	each(l, "questions", func(_ string, f *questionFile) {
		l.needs(f.Section.Where, "id", f.Section.ID, "title", f.Section.Title)
		l.lib.Questions.Sections = append(l.lib.Questions.Sections, fact.Section{ID: f.Section.ID, Title: f.Section.Title})
		for i := range f.Questions {
			e := &f.Questions[i]
			l.unique(seen, e.Where, "question", e.ID)
			l.lib.Questions.List = append(l.lib.Questions.List, l.question(e))
		}
	})
	each(l, "questions", func(_ string, f *questionFile) {
		for i := range f.Questions {
			l.readInstead(&f.Questions[i])
		}
	})
	if n := len(l.lib.Questions.List); n > fact.MaxQuestions {
		l.problem(at{"questions", 1}, "take some out", "there are %d questions, more than %d", n, fact.MaxQuestions)
	}
}

func (l *loader) question(e *questionEntry) fact.Question {
	l.needs(e.Where, "id", e.ID, "ask", e.Ask, "short", e.Short, "help", e.Help, "why", e.Why)
	l.cites(e.Where, e.Sources)
	q := fact.Question{
		ID: e.ID, Section: len(l.lib.Questions.Sections) - 1, Group: e.Group,
		Kind: fact.Kind(l.oneOf(e.Where, "kind", cmp.Or(e.Kind, "choice"), questionKinds)),
		Ask:  e.Ask, Help: e.Help, Why: e.Why, Short: e.Short,
		Lookup: e.Lookup, Sources: e.Sources, Max: e.Max,
		Anyway: e.Anyway, Basic: e.Basic, Where: e.AskWhere, If: e.If,
	}
	switch q.Kind {
	case fact.Choice:
		q.Options = l.options(e)
	case fact.Percent:
		q.Max = 100
	case fact.Money, fact.Count:
		if q.Max <= 0 {
			l.problem(e.Where, "add max:", "question %q takes a number but has no largest one", e.ID)
		}
	}
	if e.If != "" {
		l.holes(e.Where, "if", e.If, []string{"{option}"}, []string{"{option}"})
	}
	for _, id := range e.Rising {
		q.Rising = append(q.Rising, max(0, l.optionOf(e.Where, &q, id)))
	}
	if e.When != nil {
		q.When = l.condition(e.When)
	}
	if e.Premise != nil {
		q.Premise = l.condition(e.Premise)
	}
	if e.Unsure != "" {
		q.Unsure = fact.Hold(l.oneOf(e.Where, "unsure-holds", e.Unsure, holds))
	}
	if e.Change != nil {
		l.needs(e.Change.Where, "how", e.Change.How)
		if !e.Change.Medical {
			l.needs(e.Change.Where, "keep", e.Change.Keep)
		}
		if e.Change.Upward && len(q.Rising) == 0 {
			l.problem(e.Change.Where, "add rising:", "question %q can only go up but has no order", e.ID)
		}
		q.Change = &fact.Effort{
			Cost: e.Change.Cost, How: e.Change.How, Keep: e.Change.Keep, Upward: e.Change.Upward, Medical: e.Change.Medical,
			To: q.All(),
		}
		if len(e.Change.To) > 0 {
			q.Change.To = l.values(e.Change.Where, &q, e.Change.To)
		}
	}
	return q
}

// readInstead reads how else a question is moved. It comes when all questions
// are known, since what it turns on may be asked later.
func (l *loader) readInstead(e *questionEntry) {
	q := l.lib.Questions.Index(e.ID)
	if e.Change == nil || q < 0 || l.lib.Questions.List[q].Change == nil {
		return
	}
	question := &l.lib.Questions.List[q]
	for _, i := range e.Change.Instead {
		l.needs(i.Where, "how", i.How)
		move := fact.Move{To: l.values(i.Where, question, i.To), How: i.How, Keep: i.Keep}
		if i.When != nil {
			move.When = l.condition(i.When)
		}
		question.Change.Instead = append(question.Change.Instead, move)
	}
}

// condition is an answer that something turns on. While the questions are read
// it can only look back.
func (l *loader) condition(e *testEntry) *fact.Test {
	is := l.fact(e.Where, e.Question)
	if is < 0 {
		return nil
	}
	return &fact.Test{Fact: is, Met: l.values(e.Where, &l.lib.Questions.List[is], e.Is)}
}

// options are the question's own, or the payers or states by name.
func (l *loader) options(e *questionEntry) []fact.Option {
	var list []fact.Option
	seen := map[string]at{}
	switch e.OptionsFrom {
	case "":
		for _, o := range e.Options {
			l.needs(o.Where, "id", o.ID, "label", o.Label)
			l.unique(seen, o.Where, "option", o.ID)
			list = append(list, fact.Option{ID: o.ID, Label: o.Label, Short: o.Short, Help: o.Help, If: o.If, Crisis: o.Crisis})
		}
	case "payers":
		for i := range l.payers {
			if p := &l.payers[i]; !p.Programme {
				list = append(list, fact.Option{ID: p.ID, Label: p.Name, Help: strings.Join(p.Aliases, ", ")})
			}
		}
		slices.SortStableFunc(list, func(a, b fact.Option) int {
			return cmp.Or(cmp.Compare(last(a.ID), last(b.ID)), cmp.Compare(strings.ToLower(a.Label), strings.ToLower(b.Label)))
		})
	case "states":
		for _, s := range l.states {
			list = append(list, fact.Option{ID: s.ID, Label: s.Name})
		}
	default:
		l.problem(e.Where, "write payers or states", "unknown list of options %q", e.OptionsFrom)
	}
	if len(list) < 2 || len(list) > fact.MaxOptions {
		l.problem(e.Where, "offer 2 to 63", "question %q offers %d options", e.ID, len(list))
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

// fact is the index of the choice question with the given id, or -1.
func (l *loader) fact(where at, id string) int {
	q := l.lib.Questions.Index(id)
	if q < 0 || l.lib.Questions.List[q].Kind != fact.Choice {
		l.problem(where, suggest(id, l.questionIDs()), "%q is not a question with options", id)
		return -1
	}
	return q
}

func (l *loader) questionIDs() []string {
	return idsOf(l.lib.Questions.List, func(q *fact.Question) string { return q.ID })
}

// optionOf is the index of the option with the given id, or -1.
func (l *loader) optionOf(where at, q *fact.Question, id string) int {
	i := q.Option(id)
	if i < 0 {
		var ids []string
		for _, o := range q.Options {
			ids = append(ids, o.ID)
		}
		l.problem(where, suggest(id, ids), "question %q has no option %q", q.ID, id)
	}
	return i
}

// values is the set of the options named. "all" names every one.
func (l *loader) values(where at, q *fact.Question, ids []string) fact.Values {
	if len(ids) == 1 && ids[0] == "all" {
		return q.All()
	}
	var set fact.Values
	for _, id := range ids {
		if i := l.optionOf(where, q, id); i >= 0 {
			if set.Has(i) {
				l.problem(where, "name it once", "option %q stands twice", id)
			}
			set |= fact.One(i)
		}
	}
	return set
}
