package content

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// drug reads which answers speak of the drug of a tree.
func (r *treeReader) drug(f *treeFile) rule.Drug {
	e := &f.Drug
	return rule.Drug{
		AskedFor: r.speaking(f, verdict.AskedFor, e.AskedFor),
		Forms:    r.speaking(f, fact.FormQuestion, e.Forms), Usual: e.Usual,
		Alone: r.vocabulary.conditions(e.Alone),
	}
}

// readCourses reads what the course of each drug is made of.
func (r *costReader) readCourses() {
	for _, f := range r.trees {
		e := &f.Drug.Course
		if e.Where == (at{}) {
			continue // what it costs is not known
		}
		r.needs(e.Where, "visits", e.Visits, "price", e.Price)
		r.vocabulary.questionsAt(e.Where, slices.DeleteFunc([]string{e.Visits, e.Terms, e.Share},
			func(id string) bool { return id == "" }))
		e.Course.Drug = f.ID
		r.book.Rules.Courses = append(r.book.Rules.Courses, e.Course)
	}
}

// speaking are the answers to a question that speak of the drug of a tree: those
// named, or else the one of its name.
func (r *treeReader) speaking(f *treeFile, question string, ids []string) fact.Values {
	q := r.vocabulary.questions.Index(question)
	if q < 0 {
		return fact.Values{} // content of one's own need not ask
	}
	if own := r.vocabulary.questions.List[q].Option(f.ID); len(ids) == 0 && own >= 0 {
		return fact.One(own)
	}
	return r.vocabulary.values(f.Drug.Where, &r.vocabulary.questions.List[q], ids)
}

// unsaidForms are the forms of treatment that a rule on a drug speaks of which
// names none: those that the drug's tree names for that, or all.
func (r *payerReader) unsaidForms(q *fact.Question, drug string) fact.Values {
	i := slices.IndexFunc(r.trees, func(f *treeFile) bool { return f.ID == drug })
	if i < 0 || len(r.trees[i].Drug.RulesOn) == 0 {
		return q.All()
	}
	return r.vocabulary.values(r.trees[i].Drug.Where, q, r.trees[i].Drug.RulesOn)
}
