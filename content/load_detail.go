package content

import (
	"slices"

	"ketacover/model/letter"
	"ketacover/model/record"
)

type detailEntry struct {
	Where    at
	ID       string        `yaml:"id"`
	Ask      string        `yaml:"ask"`
	Short    string        `yaml:"short"`
	Help     string        `yaml:"help"`
	Kind     string        `yaml:"kind"`
	Group    string        `yaml:"group"`
	Default  []string      `yaml:"default"`
	Identity bool          `yaml:"id-like"`
	Fields   []columnEntry `yaml:"fields"`
}

type columnEntry struct {
	Where    at
	ID       string `yaml:"id"`
	Ask      string `yaml:"ask"`
	Short    string `yaml:"short"`
	Identity bool   `yaml:"id-like"`
}

type consentEntry struct {
	Where     at
	ID        string              `yaml:"id"`
	Title     string              `yaml:"title"`
	About     string              `yaml:"about"`
	Questions []string            `yaml:"questions"`
	Details   []string            `yaml:"details"`
	Proofs    bool                `yaml:"proofs"`
	Values    []consentValueEntry `yaml:"values"`
	Telling   []string            `yaml:"telling"`
}

type consentValueEntry struct {
	Where    at
	Question string   `yaml:"question"`
	Is       []string `yaml:"is"`
	ShownAs  string   `yaml:"shown-as"`
}

// detailGroups are the headings that details are asked under, in this order.
var detailGroups = []string{"you", "plan", "clinic", "health", "reasons", "private", "request", "no", "other"}

func (l *loader) readDetails() {
	whole(l, "detail.yaml", func(list *[]detailEntry) {
		seen := map[string]at{}
		for i := range *list {
			l.unique(seen, (*list)[i].Where, "detail", (*list)[i].ID)
			l.lib.Letters.Details = append(l.lib.Letters.Details, l.detail(&(*list)[i]))
		}
	})
}

func (l *loader) detail(e *detailEntry) letter.DetailField {
	l.needs(e.Where, "id", e.ID, "ask", e.Ask, "short", e.Short)
	l.oneOf(e.Where, "group", e.Group, detailGroups)
	d := letter.DetailField{
		ID: e.ID, Ask: e.Ask, Short: e.Short, Help: e.Help, Group: e.Group, Identity: e.Identity,
		Kind: letter.DetailKind(l.oneOf(e.Where, "kind", e.Kind, letter.DetailKinds)),
	}
	if l.lib.Questions.Index(e.ID) >= 0 {
		l.problem(e.Where, "give it another id", "%q is a question", e.ID)
	}
	d.Default = l.questions(e.Where, e.Default)
	if (d.Kind == letter.ManyEntries) != (len(e.Fields) > 0) {
		l.problem(e.Where, "give a list fields:, and nothing else", "%q is no list with fields", e.ID)
	}
	seen := map[string]at{}
	for _, f := range e.Fields {
		l.needs(f.Where, "id", f.ID, "ask", f.Ask, "short", f.Short)
		l.unique(seen, f.Where, "field", f.ID)
		d.Columns = append(d.Columns, letter.DetailColumn{ID: f.ID, Ask: f.Ask, Short: f.Short, Identity: f.Identity})
	}
	return d
}

// questions are those with the given ids.
func (l *loader) questions(where at, ids []string) []int {
	var list []int
	for _, id := range ids {
		if q := l.lib.Questions.Index(id); q >= 0 {
			list = append(list, q)
		} else {
			l.problem(where, "name a question", "there is no question %q", id)
		}
	}
	return list
}

func (l *loader) readConsents() {
	whole(l, "consent.yaml", func(list *[]consentEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			l.unique(seen, e.Where, "consent item", e.ID)
			l.lib.Letters.Consents = append(l.lib.Letters.Consents, l.consent(e))
		}
	})
}

func (l *loader) consent(e *consentEntry) letter.Consent {
	l.needs(e.Where, "id", e.ID, "title", e.Title, "about", e.About)
	item := letter.Consent{
		ID: e.ID, Title: e.Title, About: e.About, Questions: l.questions(e.Where, e.Questions), Details: e.Details, Proofs: e.Proofs,
		Telling: e.Telling,
	}
	for _, id := range e.Details {
		if l.lib.Letters.DetailField(id) == nil && !slices.Contains(record.DecisionDetails, id) {
			l.problem(e.Where, "add it to detail.yaml", "there is no detail %q", id)
		}
	}
	for i := range e.Values {
		if v, ok := l.consentValue(&e.Values[i]); ok {
			item.Values = append(item.Values, v)
		}
	}
	return item
}

// consentIDs are the ids of consent items, each of which must be there.
func (l *loader) consentIDs(where at, ids []string) []string {
	for _, id := range ids {
		if l.lib.Letters.Consent(id) == nil {
			l.problem(where, "name one of consent.yaml", "there is no consent item %q", id)
		}
	}
	return ids
}

func (l *loader) consentValue(e *consentValueEntry) (letter.ConsentValue, bool) {
	fact := l.fact(e.Where, e.Question)
	if fact < 0 {
		return letter.ConsentValue{}, false
	}
	q := &l.lib.Questions.List[fact]
	v := letter.ConsentValue{Fact: fact, Is: l.values(e.Where, q, e.Is), ShownAs: -1}
	if e.ShownAs != "" {
		v.ShownAs = l.optionOf(e.Where, q, e.ShownAs)
	}
	if v.ShownAs >= 0 && v.Is.Has(v.ShownAs) {
		l.problem(e.Where, "name another answer", "%q stands in for itself", e.ShownAs)
	}
	return v, true
}
