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
	vocabulary *vocabulary
	files      *folder
	book       *letter.Letters
}

type detailEntry struct {
	Where              at
	letter.DetailField `keys:"id ask short help group else id-like=Identity"`
	Kind               string        `yaml:"kind"`
	Default            []string      `yaml:"default"`
	CountedBy          string        `yaml:"counted-by"`
	Fields             []columnEntry `yaml:"fields"`
}

type columnEntry struct {
	Where               at
	letter.DetailColumn `keys:"id ask short id-like=Identity"`
}

type consentEntry struct {
	Where          at
	letter.Consent `keys:"id title about details proofs telling letters id-like=Identity"`
	Questions      []string            `yaml:"questions"`
	Values         []consentValueEntry `yaml:"values"`
}

type consentValueEntry struct {
	Where    at
	Question string   `yaml:"question"`
	Is       []string `yaml:"is"`
	ShownAs  string   `yaml:"shown-as"`
}

type detailGroupEntry struct {
	Where              at
	letter.DetailGroup `keys:"id title"`
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
	whole(r.files, "event.yaml", r.happened)
}

// happened reports kinds of events that stand in a list that letters do not have, or in a
// column that it has not.
func (r *detailReader) happened(f *eventFile) {
	var lists []string
	for i := range r.book.Details {
		if r.book.Details[i].Kind == letter.ManyEntries {
			lists = append(lists, r.book.Details[i].ID)
		}
	}
	for i := range f.Kinds {
		e := &f.Kinds[i]
		if e.Paper == "" {
			continue
		}
		r.oneOf(e.Where, "list", e.Paper, lists)
		list := r.book.DetailField(e.Paper)
		if list == nil {
			continue
		}
		columns := idsOf(list.Columns, func(c *letter.DetailColumn) string { return c.ID })
		for j := range e.Fields {
			if field := &e.Fields[j]; field.Column != "" {
				r.oneOf(field.Where, "column", field.Column, columns)
			}
		}
	}
}

func (r *detailReader) readGroups() {
	whole(r.files, "detail-group.yaml", func(list *[]detailGroupEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "title", e.Title)
			r.unique(seen, e.Where, "group", e.ID)
			r.book.Groups = append(r.book.Groups, e.DetailGroup)
		}
	})
}

// harmless reads the questions that tell nothing of health. In the built-in
// content each question is one of them, or goes into a letter only when it is
// ticked; a pack need not name those that it adds.
func (r *detailReader) harmless(e *harmlessEntry) {
	r.book.OfPlan = r.vocabulary.questionsAt(e.Where, e.OfPlan)
	r.book.Harmless = slices.Concat(r.book.OfPlan, r.vocabulary.questionsAt(e.Where, e.Other))
	if r.count() > 0 {
		return
	}
	for q := range r.vocabulary.questions.List {
		id := r.vocabulary.questions.List[q].ID
		listed := slices.Contains(r.book.Harmless, q)
		ticked := slices.ContainsFunc(r.book.Consents,
			func(c letter.Consent) bool { return slices.Contains(c.Questions, q) })
		switch {
		case listed && ticked:
			r.problem(e.Where, "take it out here, or there", "question %q is harmless, and in consent.yaml", id)
		case !listed && !ticked && r.files.below == nil:
			r.problem(r.vocabulary.asked[id], "name it in consent.yaml, or in harmless.yaml",
				"nothing says whether %q tells of health", id)
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
	d := e.DetailField
	d.Kind = letter.DetailKind(r.oneOf(e.Where, "kind", e.Kind, letter.DetailKinds))
	if r.vocabulary.questions.Index(e.ID) >= 0 {
		r.problem(e.Where, "give it another id", "%q is a question", e.ID)
	}
	d.Default = r.vocabulary.questionsAt(e.Where, e.Default)
	if e.CountedBy != "" {
		d.CountedBy = r.vocabulary.questionsAt(e.Where, []string{e.CountedBy})
	}
	if (d.Kind == letter.ManyEntries) != (len(e.Fields) > 0) {
		r.problem(e.Where, "give a list fields:, and nothing else", "%q is no list with fields", e.ID)
	}
	seen := map[string]at{}
	for _, f := range e.Fields {
		r.needs(f.Where, "id", f.ID, "ask", f.Ask, "short", f.Short)
		r.unique(seen, f.Where, "field", f.ID)
		d.Columns = append(d.Columns, f.DetailColumn)
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
	item := e.Consent
	item.Questions = r.vocabulary.questionsAt(e.Where, e.Questions)
	for _, id := range e.Details {
		if r.book.DetailField(id) == nil && !slices.Contains(record.DecisionDetails, id) {
			r.problem(e.Where, "add it to detail.yaml", "there is no detail %q", id)
		}
	}
	for _, kind := range e.Letters {
		if !slices.Contains(r.files.named("letter"), kind) && r.files.below == nil {
			r.problem(e.Where, "name a file of the folder letter", "there is no letter %q", kind)
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
	fact := r.vocabulary.fact(e.Where, e.Question)
	if fact < 0 {
		return letter.ConsentValue{}, false
	}
	q := &r.vocabulary.questions.List[fact]
	v := letter.ConsentValue{Fact: fact, Is: r.vocabulary.values(e.Where, q, e.Is), ShownAs: -1}
	if e.ShownAs != "" {
		v.ShownAs = r.vocabulary.optionOf(e.Where, q, e.ShownAs)
	}
	if v.ShownAs >= 0 && v.Is.Has(v.ShownAs) {
		r.problem(e.Where, "name another answer", "%q stands in for itself", e.ShownAs)
	}
	return v, true
}
