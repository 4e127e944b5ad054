package content

import (
	"slices"

	"ketacover/model/letter"
	"ketacover/model/record"
)

// detailReader reads what letters use beside the answers, and what goes into one
// only when it was ticked.
type detailReader struct {
	*problems
	*vocabulary
	files *folder
	book  *letter.Letters
}

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

type detailGroupEntry struct {
	Where at
	ID    string `yaml:"id"`
	Title string `yaml:"title"`
}

// harmlessEntry names the questions that tell nothing of health.
type harmlessEntry struct {
	Where  at
	OfPlan []string `yaml:"of-plan"`
	Other  []string `yaml:"other"`
}

// read reads these files. What could not be read would only seem to be missing
// in the letters, so they come after it.
func (r *detailReader) read() {
	if r.count() > 0 {
		return
	}
	r.readGroups()
	r.readDetails()
	r.readConsents()
	whole(r.files, "harmless.yaml", r.harmless)
}

func (r *detailReader) readGroups() {
	whole(r.files, "detail-group.yaml", func(list *[]detailGroupEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "title", e.Title)
			r.unique(seen, e.Where, "group", e.ID)
			r.book.Groups = append(r.book.Groups, letter.DetailGroup{ID: e.ID, Title: e.Title})
		}
	})
}

// harmless reads the questions that tell nothing of health. In the built-in
// content each question is one of them, or goes into a letter only when it is
// ticked; a pack need not name those that it adds.
func (r *detailReader) harmless(e *harmlessEntry) {
	r.book.OfPlan = r.questionsAt(e.Where, e.OfPlan)
	r.book.Harmless = slices.Concat(r.book.OfPlan, r.questionsAt(e.Where, e.Other))
	if r.count() > 0 {
		return
	}
	for q := range r.questions.List {
		id := r.questions.List[q].ID
		listed := slices.Contains(r.book.Harmless, q)
		ticked := slices.ContainsFunc(r.book.Consents, func(c letter.Consent) bool { return slices.Contains(c.Questions, q) })
		switch {
		case listed && ticked:
			r.problem(e.Where, "take it out here, or there", "question %q is harmless, and in consent.yaml", id)
		case !listed && !ticked && r.files.below == nil:
			r.problem(r.asked[id], "name it in consent.yaml, or in harmless.yaml", "nothing says whether %q tells of health", id)
		}
	}
}

func (r *detailReader) readDetails() {
	whole(r.files, "detail.yaml", func(list *[]detailEntry) {
		seen := map[string]at{}
		for i := range *list {
			r.unique(seen, (*list)[i].Where, "detail", (*list)[i].ID)
			r.book.Details = append(r.book.Details, r.detail(&(*list)[i]))
		}
	})
}

func (r *detailReader) detail(e *detailEntry) letter.DetailField {
	r.needs(e.Where, "id", e.ID, "ask", e.Ask, "short", e.Short)
	r.oneOf(e.Where, "group", e.Group, idsOf(r.book.Groups, func(g *letter.DetailGroup) string { return g.ID }))
	d := letter.DetailField{
		ID: e.ID, Ask: e.Ask, Short: e.Short, Help: e.Help, Group: e.Group, Identity: e.Identity,
		Kind: letter.DetailKind(r.oneOf(e.Where, "kind", e.Kind, letter.DetailKinds)),
	}
	if r.questions.Index(e.ID) >= 0 {
		r.problem(e.Where, "give it another id", "%q is a question", e.ID)
	}
	d.Default = r.questionsAt(e.Where, e.Default)
	if (d.Kind == letter.ManyEntries) != (len(e.Fields) > 0) {
		r.problem(e.Where, "give a list fields:, and nothing else", "%q is no list with fields", e.ID)
	}
	seen := map[string]at{}
	for _, f := range e.Fields {
		r.needs(f.Where, "id", f.ID, "ask", f.Ask, "short", f.Short)
		r.unique(seen, f.Where, "field", f.ID)
		d.Columns = append(d.Columns, letter.DetailColumn{ID: f.ID, Ask: f.Ask, Short: f.Short, Identity: f.Identity})
	}
	return d
}

func (r *detailReader) readConsents() {
	whole(r.files, "consent.yaml", func(list *[]consentEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			r.unique(seen, e.Where, "consent item", e.ID)
			r.book.Consents = append(r.book.Consents, r.consent(e))
		}
	})
}

func (r *detailReader) consent(e *consentEntry) letter.Consent {
	r.needs(e.Where, "id", e.ID, "title", e.Title, "about", e.About)
	item := letter.Consent{
		ID: e.ID, Title: e.Title, About: e.About, Questions: r.questionsAt(e.Where, e.Questions), Details: e.Details, Proofs: e.Proofs,
		Telling: e.Telling,
	}
	for _, id := range e.Details {
		if r.book.DetailField(id) == nil && !slices.Contains(record.DecisionDetails, id) {
			r.problem(e.Where, "add it to detail.yaml", "there is no detail %q", id)
		}
	}
	for i := range e.Values {
		if v, ok := r.consentValue(&e.Values[i]); ok {
			item.Values = append(item.Values, v)
		}
	}
	return item
}

func (r *detailReader) consentValue(e *consentValueEntry) (letter.ConsentValue, bool) {
	fact := r.fact(e.Where, e.Question)
	if fact < 0 {
		return letter.ConsentValue{}, false
	}
	q := &r.questions.List[fact]
	v := letter.ConsentValue{Fact: fact, Is: r.values(e.Where, q, e.Is), ShownAs: -1}
	if e.ShownAs != "" {
		v.ShownAs = r.optionOf(e.Where, q, e.ShownAs)
	}
	if v.ShownAs >= 0 && v.Is.Has(v.ShownAs) {
		r.problem(e.Where, "name another answer", "%q stands in for itself", e.ShownAs)
	}
	return v, true
}
