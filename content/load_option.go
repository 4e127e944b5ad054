package content

import (
	"slices"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// optionReader reads the options ahead, and what may matter to a person.
type optionReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	trees      *verdict.Trees
	costs      *cost.Costs
	book       *option.Options
}

type optionAheadEntry struct {
	Where         at
	option.Option `keys:"id title short about chance costs"`
	Good          []pointEntry       `yaml:"good"`
	Bad           []pointEntry       `yaml:"bad"`
	Living        livingEntry        `yaml:"living"`
	Time          pointEntry         `yaml:"time"`
	Coverage      pointEntry         `yaml:"coverage"`
	Evidence      []evidenceEntry    `yaml:"evidence"`
	Instead       []optionForEntry   `yaml:"instead"`
	Aside         [][]conditionEntry `yaml:"aside"`
}

type livingEntry struct {
	Where     at
	Clinic    pointEntry `yaml:"clinic"`
	Driver    pointEntry `yaml:"driver"`
	Paperwork pointEntry `yaml:"paperwork"`
	Waiting   pointEntry `yaml:"waiting"`
	Cost      pointEntry `yaml:"cost"`
}

// parts are in the order of option.LivingParts.
func (e *livingEntry) parts() []*pointEntry {
	return []*pointEntry{&e.Clinic, &e.Driver, &e.Paperwork, &e.Waiting, &e.Cost}
}

type evidenceEntry struct {
	Where           at
	option.Evidence `keys:"text group period number of sources"`
	For             []conditionEntry `yaml:"for"`
	Certainty       string           `yaml:"certainty"`
}

type priorityFile struct {
	Where      at
	Priorities []priorityEntry  `yaml:"priorities"`
	Changes    changeTextsEntry `yaml:"changes"`
}

type priorityEntry struct {
	Where           at
	option.Priority `keys:"id group ask short"`
	Fits            []fitEntry `yaml:"fits"`
}

type fitEntry struct {
	Where      at
	option.Fit `keys:"option why"`
	Mark       string        `yaml:"mark"`
	Instead    []fitForEntry `yaml:"instead"`
}

type changeTextsEntry struct {
	Where              at
	option.ChangeTexts `keys:"up down lifted passed stays"`
}

// noChance is written for an option that no verdict speaks of.
const noChance = "none"

// readOptions reads the options ahead, and what may matter to a person.
func (r *optionReader) readOptions() {
	if r.count() > 0 {
		return // what could not be read would only seem to be missing
	}
	seen := map[string]at{}
	one(r.files, "option.yaml", func(list *[]optionAheadEntry) {
		for i := range *list {
			r.unique(seen, (*list)[i].Where, "option", (*list)[i].ID)
			r.book.List = append(r.book.List, r.option(&(*list)[i]))
		}
	})
	one(r.files, "priority.yaml", func(f *priorityFile) {
		seen := map[string]at{}
		for i := range f.Priorities {
			r.unique(seen, f.Priorities[i].Where, "priority", f.Priorities[i].ID)
			r.book.PriorityList = append(r.book.PriorityList, r.priority(&f.Priorities[i]))
		}
		r.book.Changes = r.changeTexts(&f.Changes)
	})
}

func (r *optionReader) option(e *optionAheadEntry) option.Option {
	r.needs(e.Where, "id", e.ID, "title", e.Title, "short", e.Short, "about", e.About)
	o := e.Option
	o.Good, o.Bad = r.points(e.Where, "good", e.Good), r.points(e.Where, "bad", e.Bad)
	o.Time, o.Coverage = r.point(e.Where, "time", &e.Time), r.point(e.Where, "coverage", &e.Coverage)
	h := e.Living
	if h.Where == (at{}) {
		h.Where = e.Where
	}
	for i, part := range h.parts() {
		o.Living = append(o.Living, r.point(h.Where, "living: "+option.LivingParts[i], part))
	}
	if o.Chance == noChance {
		o.Chance = ""
	} else {
		r.oneOf(e.Where, "chance", e.Chance, append(treeIDs(r.trees), noChance))
	}
	costs := idsOf(r.costs.Rules.Options, func(o *cost.CostOption) string { return o.ID })
	for _, id := range e.Costs {
		r.oneOf(e.Where, "cost option", id, costs)
	}
	for i := range e.Evidence {
		o.Evidence = append(o.Evidence, r.evidence(&e.Evidence[i]))
	}
	if len(e.Evidence) == 0 {
		r.problem(e.Where, "add evidence:, if only that we have no figures",
			"option %q says nothing of the evidence", e.ID)
	}
	for i := range e.Instead {
		o.Instead = append(o.Instead, r.optionFor(&e.Instead[i]))
	}
	o.Aside = r.vocabulary.plans(e.Aside)
	return o
}

func (r *optionReader) evidence(e *evidenceEntry) option.Evidence {
	r.needs(e.Where, "text", e.Text)
	r.citations.cites(e.Where, e.Sources)
	out := e.Evidence
	out.For = r.vocabulary.conditions(e.For)
	if e.Of == 0 && e.Number == 0 && e.Certainty == "" && len(e.Sources) == 0 {
		return out // no figures are held
	}
	r.needs(e.Where, "group", e.Group, "period", e.Period)
	out.Certainty = source.Confidence(r.oneOf(e.Where, "certainty", e.Certainty, source.ConfidenceIDs))
	if len(e.Sources) == 0 {
		r.problem(e.Where, "add sources:", "the evidence cites no source")
	}
	if e.Number < 0 || e.Number > e.Of {
		r.problem(e.Where, "write how many of how many", "%d of %d is no share", e.Number, e.Of)
	}
	if best := r.citations.surest(e.Sources); out.Certainty > best {
		r.problem(e.Where, "write "+best.String(),
			"the evidence is given %s certainty and none of its sources has that", out.Certainty)
	}
	return out
}

// priority reads what may matter. It marks every option, in their order, so that
// none is passed over.
func (r *optionReader) priority(e *priorityEntry) option.Priority {
	r.needs(e.Where, "id", e.ID, "group", e.Group, "ask", e.Ask, "short", e.Short)
	p := e.Priority
	var marked []string
	for _, f := range e.Fits {
		r.needs(f.Where, "why", f.Why)
		r.oneOf(f.Where, "option", f.Option, optionIDs(r.book))
		fit := f.Fit
		fit.Mark = r.mark(f.Where, f.Mark)
		for i := range f.Instead {
			fit.Instead = append(fit.Instead, r.fitFor(&f.Instead[i]))
		}
		p.Fits = append(p.Fits, fit)
		marked = append(marked, f.Option)
	}
	if !slices.Equal(marked, optionIDs(r.book)) {
		r.problem(e.Where, "mark each option once, in the order of option.yaml",
			"priority %q does not mark every option", e.ID)
	}
	return p
}

func (r *optionReader) changeTexts(e *changeTextsEntry) option.ChangeTexts {
	r.needs(e.Where, "lifted", e.Lifted, "passed", e.Passed, "stays", e.Stays)
	r.holes(e.Where, "up", e.Up, []string{"{matters}"}, []string{"{matters}"})
	r.holes(e.Where, "down", e.Down, []string{"{matters}"}, []string{"{matters}"})
	return e.ChangeTexts
}

func treeIDs(trees *verdict.Trees) []string {
	return idsOf(trees.List, func(t *rule.Tree) string { return t.ID })
}

func optionIDs(book *option.Options) []string {
	return idsOf(book.List, func(o *option.Option) string { return o.ID })
}

// idsOf names the entries of a list.
func idsOf[T any](list []T, id func(*T) string) []string { return fact.IDsOf(list, id) }
