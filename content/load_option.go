package content

import (
	"slices"

	"ketacover/model/option"
	"ketacover/model/rule"
	"ketacover/model/source"
)

type wayEntry struct {
	Where    at
	ID       string          `yaml:"id"`
	Title    string          `yaml:"title"`
	Short    string          `yaml:"short"`
	About    string          `yaml:"about"`
	Good     []pointEntry    `yaml:"good"`
	Bad      []pointEntry    `yaml:"bad"`
	Living   livingEntry     `yaml:"living"`
	Time     pointEntry      `yaml:"time"`
	Chance   string          `yaml:"chance"`
	Coverage pointEntry      `yaml:"coverage"`
	Costs    []string        `yaml:"costs"`
	Evidence []evidenceEntry `yaml:"evidence"`
	Instead  []wayForEntry   `yaml:"instead"`
}

type livingEntry struct {
	Where     at
	Clinic    pointEntry `yaml:"clinic"`
	Driver    pointEntry `yaml:"driver"`
	Paperwork pointEntry `yaml:"paperwork"`
	Waiting   pointEntry `yaml:"waiting"`
	Cost      pointEntry `yaml:"cost"`
}

// parts are in the order of model.LivingParts.
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

type valueFile struct {
	Where    at
	Concerns []concernEntry `yaml:"concerns"`
	Moves    movesEntry     `yaml:"moves"`
}

type concernEntry struct {
	Where at
	ID    string     `yaml:"id"`
	Group string     `yaml:"group"`
	Ask   string     `yaml:"ask"`
	Short string     `yaml:"short"`
	Fits  []fitEntry `yaml:"fits"`
}

type fitEntry struct {
	Where   at
	Way     string        `yaml:"way"`
	Mark    string        `yaml:"mark"`
	Why     string        `yaml:"why"`
	Instead []fitForEntry `yaml:"instead"`
}

type movesEntry struct {
	Where  at
	Up     string `yaml:"up"`
	Down   string `yaml:"down"`
	Lifted string `yaml:"lifted"`
	Passed string `yaml:"passed"`
	Stays  string `yaml:"stays"`
}

// costIDs are the cost options that a way may come to. They are those of the
// contract, not of cost.yaml, which need not hold all of them.
var costIDs = []string{"infusion-self-pay", "infusion-through-plan", "spravato-through-plan", "spravato-self-pay"}

// noChance is written for a way that no verdict speaks of.
const noChance = "none"

// readOptions reads the ways ahead, what may matter to a person, and what to
// do now. It comes last: what it reads points to everything else.
func (l *loader) readOptions() {
	if len(l.problems) > 0 {
		return // what could not be read would only seem to be missing
	}
	seen := map[string]at{}
	one(l, "option.yaml", func(list *[]wayEntry) {
		for i := range *list {
			l.unique(seen, (*list)[i].Where, "way", (*list)[i].ID)
			l.lib.Options.Ways = append(l.lib.Options.Ways, l.way(&(*list)[i]))
		}
	})
	one(l, "value.yaml", func(f *valueFile) {
		seen := map[string]at{}
		for i := range f.Concerns {
			l.unique(seen, f.Concerns[i].Where, "concern", f.Concerns[i].ID)
			l.lib.Options.Concerns = append(l.lib.Options.Concerns, l.concern(&f.Concerns[i]))
		}
		l.lib.Options.Moves = l.moves(&f.Moves)
	})
	if len(l.problems) == 0 {
		l.readPositions()
	}
}

func (l *loader) way(e *wayEntry) option.Way {
	l.needs(e.Where, "id", e.ID, "title", e.Title, "short", e.Short, "about", e.About)
	w := option.Way{
		ID: e.ID, Title: e.Title, Short: e.Short, About: e.About, Good: l.points(e.Where, "good", e.Good), Bad: l.points(e.Where, "bad", e.Bad),
		Time: l.point(e.Where, "time", &e.Time), Chance: e.Chance, Coverage: l.point(e.Where, "coverage", &e.Coverage), Costs: e.Costs,
	}
	h := &e.Living
	if h.Where == (at{}) {
		h.Where = e.Where
	}
	for i, part := range h.parts() {
		w.Living = append(w.Living, l.point(h.Where, "living: "+option.LivingParts[i], part))
	}
	if w.Chance == noChance {
		w.Chance = ""
	} else {
		l.oneOf(e.Where, "chance", e.Chance, append(l.treeIDs(), noChance))
	}
	for _, id := range e.Costs {
		l.oneOf(e.Where, "cost option", id, costIDs)
	}
	for i := range e.Evidence {
		w.Evidence = append(w.Evidence, l.evidence(&e.Evidence[i]))
	}
	if len(e.Evidence) == 0 {
		l.problem(e.Where, "add evidence:, if only that we hold no figures", "way %q says nothing of the evidence", e.ID)
	}
	for i := range e.Instead {
		w.Instead = append(w.Instead, l.wayFor(&e.Instead[i]))
	}
	return w
}

func (l *loader) evidence(e *evidenceEntry) option.Evidence {
	l.needs(e.Where, "text", e.Text)
	l.cites(e.Where, e.Sources)
	out := option.Evidence{Text: e.Text, For: l.conditions(e.For), Group: e.Group, Period: e.Period, Number: e.Number, Of: e.Of, Sources: e.Sources}
	if e.Of == 0 && e.Number == 0 && e.Certainty == "" && len(e.Sources) == 0 {
		return out // no figures are held
	}
	l.needs(e.Where, "group", e.Group, "period", e.Period)
	out.Certainty = source.Confidence(l.oneOf(e.Where, "certainty", e.Certainty, confidences))
	if len(e.Sources) == 0 {
		l.problem(e.Where, "add sources:", "the evidence cites no source")
	}
	if e.Number < 0 || e.Number > e.Of {
		l.problem(e.Where, "write how many of how many", "%d of %d is no share", e.Number, e.Of)
	}
	if best := l.surest(e.Sources); out.Certainty > best {
		l.problem(e.Where, "write "+best.String(), "the evidence is given %s certainty and none of its sources has that", out.Certainty)
	}
	return out
}

// surest is the confidence of the best of the sources.
func (l *loader) surest(ids []string) source.Confidence {
	var best source.Confidence
	for _, id := range ids {
		if s := l.lib.Sources.Find(id); s != nil {
			best = max(best, s.Confidence)
		}
	}
	return best
}

// concern reads what may matter. It marks every way, in their order, so that
// none is passed over.
func (l *loader) concern(e *concernEntry) option.Concern {
	l.needs(e.Where, "id", e.ID, "group", e.Group, "ask", e.Ask, "short", e.Short)
	c := option.Concern{ID: e.ID, Group: e.Group, Ask: e.Ask, Short: e.Short}
	var marked []string
	for _, f := range e.Fits {
		l.needs(f.Where, "why", f.Why)
		l.oneOf(f.Where, "way", f.Way, l.wayIDs())
		fit := option.Fit{Way: f.Way, Mark: l.mark(f.Where, f.Mark), Why: f.Why}
		for i := range f.Instead {
			fit.Instead = append(fit.Instead, l.fitFor(&f.Instead[i]))
		}
		c.Fits = append(c.Fits, fit)
		marked = append(marked, f.Way)
	}
	if !slices.Equal(marked, l.wayIDs()) {
		l.problem(e.Where, "mark each way once, in the order of option.yaml", "concern %q does not mark every way", e.ID)
	}
	return c
}

func (l *loader) moves(e *movesEntry) option.MoveTexts {
	l.needs(e.Where, "lifted", e.Lifted, "passed", e.Passed, "stays", e.Stays)
	l.holes(e.Where, "up", e.Up, []string{"{matters}"}, []string{"{matters}"})
	l.holes(e.Where, "down", e.Down, []string{"{matters}"}, []string{"{matters}"})
	return option.MoveTexts{Up: e.Up, Down: e.Down, Lifted: e.Lifted, Passed: e.Passed, Stays: e.Stays}
}

func (l *loader) treeIDs() []string {
	return idsOf(l.lib.Trees.List, func(t *rule.Tree) string { return t.ID })
}

func (l *loader) wayIDs() []string {
	return idsOf(l.lib.Options.Ways, func(w *option.Way) string { return w.ID })
}

// idsOf names the entries of a list.
func idsOf[T any](list []T, id func(*T) string) []string {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = id(&list[i])
	}
	return ids
}
