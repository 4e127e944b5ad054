package content

import (
	"slices"

	"ketacover/model/fact"
)

// eventFile is what can be written down of what happened, and how it can end.
type eventFile struct {
	Where    at
	Kinds    []eventKindEntry   `yaml:"kinds"`
	Outcomes []eventChoiceEntry `yaml:"outcomes"`
}

type eventKindEntry struct {
	Where          at
	fact.EventKind `keys:"id head label help sent ahead under paper noun begins ends result"`
	Fields         []eventFieldEntry `yaml:"fields"`
	Days           []eventDayEntry   `yaml:"days"`
	Sets           []conditionEntry  `yaml:"sets"`
}

type eventFieldEntry struct {
	Where           at
	fact.EventField `keys:"id ask help short column"`
	Choices         []eventChoiceEntry `yaml:"choices"`
}

type eventDayEntry struct {
	Where         at
	fact.EventDay `keys:"question part first since again"`
}

type eventChoiceEntry struct {
	Where            at
	fact.EventChoice `keys:"id label no-day result"`
	Sets             []conditionEntry `yaml:"sets"`
}

// eventReader reads what can happen. It comes after the questions, which events answer.
type eventReader struct {
	*problems
	vocabulary *vocabulary
	files      *folder
	book       *fact.Questions
	seen       map[string]at
}

func (r *eventReader) read() {
	r.seen = map[string]at{}
	whole(r.files, "event.yaml", func(f *eventFile) {
		kinds := idsOf(f.Kinds, func(k *eventKindEntry) string { return k.ID })
		for i := range f.Kinds {
			r.book.Events.Kinds = append(r.book.Events.Kinds, r.kind(&f.Kinds[i], kinds))
		}
		r.book.Events.Outcomes = r.choices(f.Outcomes, "outcome")
	})
	r.checkOnce()
}

// checkOnce holds that what questions wait for can come to be known.
func (r *eventReader) checkOnce() {
	known := idsOf(r.book.Events.Kinds, func(k *fact.EventKind) string { return k.ID })
	for i := range r.book.List {
		if q := &r.book.List[i]; q.Kind == fact.Day {
			known = append(known, q.ID)
		}
	}
	each(r.files, "questions", func(_ string, f *questionFile) {
		for i := range f.Questions {
			for _, id := range f.Questions[i].Once {
				r.oneOf(f.Questions[i].Where, "once", id, known)
			}
		}
	})
}

// kind reads a sort of thing that happens. Each has a day.
func (r *eventReader) kind(e *eventKindEntry, kinds []string) fact.EventKind {
	r.needs(e.Where, "id", e.ID, "label", e.Label, "help", e.Help)
	r.unique(r.seen, e.Where, "event", e.ID)
	k := e.EventKind
	seen := map[string]at{}
	for i := range e.Fields {
		f := &e.Fields[i]
		r.needs(f.Where, "ask", f.Ask, "help", f.Help)
		r.oneOf(f.Where, "field", f.ID, fact.EventFields)
		r.unique(seen, f.Where, "field", f.ID)
		if f.Column != "" && e.Paper == "" {
			r.problem(f.Where, "add paper:", "a field of %q has a column, and no list that has it", e.ID)
		}
		field := f.EventField
		field.Choices = r.choices(f.Choices, "choice")
		k.Fields = append(k.Fields, field)
	}
	if k.Field(fact.EventDate) == nil {
		r.problem(e.Where, "add the field date", "events of the kind %q have no day", e.ID)
	}
	if e.Under != "" {
		r.oneOf(e.Where, "event", e.Under, kinds)
	}
	for i := range e.Days {
		d := &e.Days[i]
		r.vocabulary.isDate(d.Where, d.Question)
		r.oneOf(d.Where, "day", d.Part, []string{fact.EventDate, fact.EventUntil})
		if k.Field(d.Part) == nil {
			r.problem(d.Where, "add the field", "events of the kind %q have no %s", e.ID, d.Part)
		}
		if d.Since != "" {
			r.oneOf(d.Where, "event", d.Since, kinds)
		}
		k.Days = append(k.Days, d.EventDay)
	}
	k.Sets = r.sets(e.Sets)
	r.step(e)
	return k
}

// step checks which step of a request the kind begins or ends, and how.
func (r *eventReader) step(e *eventKindEntry) {
	for _, step := range []string{e.Begins, e.Ends} {
		if step != "" {
			r.oneOf(e.Where, "step", step, fact.EventSteps)
		}
	}
	r.result(e.Where, e.Result)
	says := e.Result != "" || slices.ContainsFunc(e.Fields, func(f eventFieldEntry) bool {
		return slices.ContainsFunc(f.Choices, func(c eventChoiceEntry) bool { return c.Result != "" })
	})
	switch {
	case says && e.Ends == "":
		r.problem(e.Where, "add ends:", "the kind %q has a result, and ends no step", e.ID)
	case !says && e.Ends != "":
		r.problem(e.Where, "add result:, here or to a choice", "the kind %q ends a step, and nothing says how", e.ID)
	}
}

func (r *eventReader) result(where at, result string) {
	if result != "" {
		r.oneOf(where, "result", result, fact.EventResults)
	}
}

// choices are the texts that a field can have.
func (r *eventReader) choices(list []eventChoiceEntry, what string) []fact.EventChoice {
	var all []fact.EventChoice
	seen := map[string]at{}
	for i := range list {
		e := &list[i]
		r.needs(e.Where, "id", e.ID, "label", e.Label)
		r.unique(seen, e.Where, what, e.ID)
		r.result(e.Where, e.Result)
		c := e.EventChoice
		c.Sets = r.sets(e.Sets)
		all = append(all, c)
	}
	return all
}

// sets are answers, and so one option each.
func (r *eventReader) sets(list []conditionEntry) []fact.Condition {
	all := r.vocabulary.conditions(list)
	if i := slices.IndexFunc(all, func(c fact.Condition) bool { return c.Is.Len() != 1 }); i >= 0 {
		r.problem(list[i].Where, "name one", "what happened gives one answer to %q, and not several", list[i].Question)
	}
	return all
}
