package content

import (
	"slices"

	"ketacover/model/cost"
	"ketacover/model/option"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// optionReader reads the options ahead, and what may matter to a person.
type optionReader struct {
	*problems
	*citations
	*vocabulary
	files *folder
	trees *verdict.Trees
	costs *cost.Costs
	book  *option.Options
}

type optionAheadEntry struct {
	Where    at
	ID       string           `yaml:"id"`
	Title    string           `yaml:"title"`
	Short    string           `yaml:"short"`
	About    string           `yaml:"about"`
	Good     []pointEntry     `yaml:"good"`
	Bad      []pointEntry     `yaml:"bad"`
	Living   livingEntry      `yaml:"living"`
	Time     pointEntry       `yaml:"time"`
	Chance   string           `yaml:"chance"`
	Coverage pointEntry       `yaml:"coverage"`
	Costs    []string         `yaml:"costs"`
	Evidence []evidenceEntry  `yaml:"evidence"`
	Instead  []optionForEntry `yaml:"instead"`
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
	Where     at
	Text      string           `yaml:"text"`
	For       []conditionEntry `yaml:"for"`
	Group     string           `yaml:"group"`
	Period    string           `yaml:"period"`
	Number    int              `yaml:"number"`
	Of        int              `yaml:"of"`
	Certainty string           `yaml:"certainty"`
	Sources   []string         `yaml:"sources"`
}

type priorityFile struct {
	Where      at
	Priorities []priorityEntry  `yaml:"priorities"`
	Changes    changeTextsEntry `yaml:"changes"`
}

type priorityEntry struct {
	Where at
	ID    string     `yaml:"id"`
	Group string     `yaml:"group"`
	Ask   string     `yaml:"ask"`
	Short string     `yaml:"short"`
	Fits  []fitEntry `yaml:"fits"`
}

type fitEntry struct {
	Where   at
	Option  string        `yaml:"option"`
	Mark    string        `yaml:"mark"`
	Why     string        `yaml:"why"`
	Instead []fitForEntry `yaml:"instead"`
}

type changeTextsEntry struct {
	Where  at
	Up     string `yaml:"up"`
	Down   string `yaml:"down"`
	Lifted string `yaml:"lifted"`
	Passed string `yaml:"passed"`
	Stays  string `yaml:"stays"`
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
	w := option.Option{
		ID: e.ID, Title: e.Title, Short: e.Short, About: e.About, Good: r.points(e.Where, "good", e.Good), Bad: r.points(e.Where, "bad", e.Bad),
		Time: r.point(e.Where, "time", &e.Time), Chance: e.Chance, Coverage: r.point(e.Where, "coverage", &e.Coverage), Costs: e.Costs,
	}
	h := e.Living
	if h.Where == (at{}) {
		h.Where = e.Where
	}
	for i, part := range h.parts() {
		w.Living = append(w.Living, r.point(h.Where, "living: "+option.LivingParts[i], part))
	}
	if w.Chance == noChance {
		w.Chance = ""
	} else {
		r.oneOf(e.Where, "chance", e.Chance, append(treeIDs(r.trees), noChance))
	}
	costs := idsOf(r.costs.Rules.Options, func(o *cost.CostOption) string { return o.ID })
	for _, id := range e.Costs {
		r.oneOf(e.Where, "cost option", id, costs)
	}
	for i := range e.Evidence {
		w.Evidence = append(w.Evidence, r.evidence(&e.Evidence[i]))
	}
	if len(e.Evidence) == 0 {
		r.problem(e.Where, "add evidence:, if only that we have no figures", "option %q says nothing of the evidence", e.ID)
	}
	for i := range e.Instead {
		w.Instead = append(w.Instead, r.optionFor(&e.Instead[i]))
	}
	return w
}

func (r *optionReader) evidence(e *evidenceEntry) option.Evidence {
	r.needs(e.Where, "text", e.Text)
	r.cites(e.Where, e.Sources)
	out := option.Evidence{Text: e.Text, For: r.conditions(e.For), Group: e.Group, Period: e.Period, Number: e.Number, Of: e.Of, Sources: e.Sources}
	if e.Of == 0 && e.Number == 0 && e.Certainty == "" && len(e.Sources) == 0 {
		return out // no figures are held
	}
	r.needs(e.Where, "group", e.Group, "period", e.Period)
	out.Certainty = source.Confidence(r.oneOf(e.Where, "certainty", e.Certainty, confidences))
	if len(e.Sources) == 0 {
		r.problem(e.Where, "add sources:", "the evidence cites no source")
	}
	if e.Number < 0 || e.Number > e.Of {
		r.problem(e.Where, "write how many of how many", "%d of %d is no share", e.Number, e.Of)
	}
	if best := r.surest(e.Sources); out.Certainty > best {
		r.problem(e.Where, "write "+best.String(), "the evidence is given %s certainty and none of its sources has that", out.Certainty)
	}
	return out
}

// priority reads what may matter. It marks every option, in their order, so that
// none is passed over.
func (r *optionReader) priority(e *priorityEntry) option.Priority {
	r.needs(e.Where, "id", e.ID, "group", e.Group, "ask", e.Ask, "short", e.Short)
	c := option.Priority{ID: e.ID, Group: e.Group, Ask: e.Ask, Short: e.Short}
	var marked []string
	for _, f := range e.Fits {
		r.needs(f.Where, "why", f.Why)
		r.oneOf(f.Where, "option", f.Option, optionIDs(r.book))
		fit := option.Fit{Option: f.Option, Mark: r.mark(f.Where, f.Mark), Why: f.Why}
		for i := range f.Instead {
			fit.Instead = append(fit.Instead, r.fitFor(&f.Instead[i]))
		}
		c.Fits = append(c.Fits, fit)
		marked = append(marked, f.Option)
	}
	if !slices.Equal(marked, optionIDs(r.book)) {
		r.problem(e.Where, "mark each option once, in the order of option.yaml", "priority %q does not mark every option", e.ID)
	}
	return c
}

func (r *optionReader) changeTexts(e *changeTextsEntry) option.ChangeTexts {
	r.needs(e.Where, "lifted", e.Lifted, "passed", e.Passed, "stays", e.Stays)
	r.holes(e.Where, "up", e.Up, []string{"{matters}"}, []string{"{matters}"})
	r.holes(e.Where, "down", e.Down, []string{"{matters}"}, []string{"{matters}"})
	return option.ChangeTexts{Up: e.Up, Down: e.Down, Lifted: e.Lifted, Passed: e.Passed, Stays: e.Stays}
}

func treeIDs(trees *verdict.Trees) []string {
	return idsOf(trees.List, func(t *rule.Tree) string { return t.ID })
}

func optionIDs(book *option.Options) []string {
	return idsOf(book.List, func(w *option.Option) string { return w.ID })
}

// idsOf names the entries of a list.
func idsOf[T any](list []T, id func(*T) string) []string {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = id(&list[i])
	}
	return ids
}
