package content

import (
	"path"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/source"
)

// payerReader reads companies and programmes, and what they publish.
type payerReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	steps      *stepTextReader
	entries    []payerFile
	trees      []*treeFile
	book       *rule.Payers
}

// readPayers reads who there is; their rules wait until questions are known.
func (r *payerReader) readPayers() {
	seen := map[string]at{}
	each(r.files, "payer", func(file string, p *payerFile) {
		r.needs(p.Where, "id", p.ID, "name", p.Name)
		r.unique(seen, p.Where, "payer", p.ID)
		if name := strings.TrimSuffix(path.Base(file), ".yaml"); name != p.ID {
			r.problem(p.Where, "name the file "+p.ID+".yaml", "payer %q stands in a file of another name", p.ID)
		}
		r.entries = append(r.entries, *p)
	})
	for i := range r.entries {
		p := &r.entries[i]
		if _, ok := seen[p.Within]; p.Within != "" && !ok {
			r.problem(p.Where, "name a programme that has a file",
				"payer %q is within %q, which there is not", p.ID, p.Within)
		}
	}
}

// readRules reads the rules of each payer whose file has no mistake so far.
func (r *payerReader) readRules() {
	broken := map[string]bool{}
	for _, p := range r.all {
		broken[p.File] = true
	}
	for i := range r.entries {
		f := &r.entries[i]
		if broken[f.Where.file] {
			continue
		}
		p := f.Payer
		r.sold(f, &p)
		seen := map[string]at{}
		for j := range f.Rules {
			e := &f.Rules[j]
			r.unique(seen, e.Where, "rule", e.ID)
			p.Rules = append(p.Rules, r.rule(f.ID, e))
		}
		r.contradictions(f, p.Rules)
		r.book.List = append(r.book.List, p)
	}
}

// sold reads where a payer sells plans, and which it sells no longer.
func (r *payerReader) sold(f *payerFile, p *rule.Payer) {
	for _, state := range f.States {
		// A pack may hold other states than those in which companies sell.
		if len(state) != 2 || strings.ToUpper(state) != state {
			r.problem(f.Where, "write it as in [TX, NM]", "%q is not the short name of a state", state)
		}
	}
	for i := range f.Endings {
		e := &f.Endings[i]
		r.needs(e.Where, "plan", e.Plan, "after", e.After.String(), "source", e.Source)
		r.citations.cites(e.Where, []string{e.Source})
		if q := r.vocabulary.fact(e.Where, fact.PlanQuestion); q >= 0 {
			r.vocabulary.optionOf(e.Where, &r.vocabulary.questions.List[q], e.Plan)
		}
		p.Endings = append(p.Endings, e.Ending)
	}
}

func (r *payerReader) rule(payer string, e *ruleEntry) rule.Rule {
	r.needs(e.Where, "id", e.ID, "drug", e.Drug, "because", e.Because)
	r.citations.cites(e.Where, e.Sources)
	r.steps.exist(e.Where, e.Steps)
	if len(e.Sources) == 0 {
		r.problem(e.Where, "add sources:", "rule %q cites no source", e.ID)
	}
	read := e.Rule
	read.Uses = r.uses(e)
	read.Stance = rule.Stance(r.oneOf(e.Where, "stance", e.Stance, rule.StanceIDs))
	read.Confidence = source.Confidence(r.oneOf(e.Where, "confidence", e.Confidence, source.ConfidenceIDs))
	read.Read = rule.Reading(r.oneOf(e.Where, "read", e.Read, rule.ReadingIDs))
	var asks []string // what asks for the conditions; nothing that was read for the plan where it is the general rule
	if payer != rule.GeneralPayer {
		asks = e.Sources
	}
	for i := range e.Criteria {
		read.Criteria = append(read.Criteria, r.criterion(&e.Criteria[i], asks))
	}
	r.together(e, read.Criteria)
	for i := range e.Also {
		read.Also = append(read.Also, readAside(r, &e.Also[i]))
	}
	read.Diagnoses = readCodes(r, &e.Diagnoses)
	return read
}

// readAside reads a word on a rule for some people.
func readAside(r *payerReader, e *asideEntry) rule.Aside {
	r.needs(e.Where, "text", e.Text)
	r.citations.cites(e.Where, e.Sources)
	a := e.Aside
	a.When, a.Unless = r.vocabulary.conditions(e.When), r.vocabulary.conditions(e.Unless)
	return a
}

// readCodes reads the codes of diagnoses that a rule lists.
func readCodes(r *payerReader, e *codeListEntry) rule.CodeList {
	if e.Empty() {
		return rule.CodeList{}
	}
	r.needs(e.Where, "called", e.Name)
	for _, code := range e.Takes {
		if e.CodeList.Of(strings.TrimSuffix(code, "*")) == rule.Refused {
			r.problem(e.Where, "keep it in one list", "code %q is both taken and refused", code)
		}
	}
	return e.CodeList
}

// together reports conditions of a rule that no one can meet together, and a
// version of a rule that is the only one.
func (r *payerReader) together(e *ruleEntry, criteria []rule.Criterion) {
	versions := map[string]int{}
	for i := range criteria {
		a := &criteria[i]
		if a.Version != "" {
			versions[a.Version] = i
		}
		for j := range i {
			b := &criteria[j]
			if len(a.Tests) != 1 || len(b.Tests) != 1 || a.Tests[0].Fact != b.Tests[0].Fact {
				continue
			}
			if p, q := a.Tests[0], b.Tests[0]; !p.Met.Or(p.Unknown).Meets(q.Met.Or(q.Unknown)) {
				r.problem(e.Criteria[i].Where, "change one of them",
					"no answer meets both %q and %q of rule %q", b.ID, a.ID, e.ID)
			}
		}
	}
	for version, i := range versions {
		if len(versions) == 1 {
			r.problem(e.Criteria[i].Where, "name the other version, or take version: out",
				"version %q of rule %q is the only one", version, e.ID)
		}
	}
}

// uses reads what a rule speaks of. Without a form it speaks of those that the
// tree of its drug names for that; for a purpose of which more is asked, and of which
// it says no more, of all of it.
func (r *payerReader) uses(e *ruleEntry) rule.Uses {
	purpose, form := r.vocabulary.fact(e.For.Where, fact.PurposeQuestion),
		r.vocabulary.fact(e.For.Where, fact.FormQuestion)
	if purpose < 0 || form < 0 {
		return nil
	}
	questions := r.vocabulary.questions.Uses()
	said := r.said(e, append(questions, form))
	for v := range said[purpose].Each {
		if use := r.vocabulary.questions.UseOf(v); use != purpose {
			said[purpose] = said[purpose].Without(fact.One(v))
			if said[use].Empty() {
				said[use] = r.vocabulary.questions.List[use].All()
			}
		}
	}
	var uses rule.Uses
	for _, q := range questions {
		if !said[q].Empty() {
			uses = append(uses, fact.Condition{Fact: q, Is: said[q]})
		}
	}
	if len(uses) == 0 {
		r.problem(e.Where, "name one of "+strings.Join(r.vocabulary.ids(questions), ", "),
			"rule %q speaks of no use", e.ID)
	}
	if said[form].Empty() {
		said[form] = r.unsaidForms(&r.vocabulary.questions.List[form], e.Drug)
	}
	return append(uses, fact.Condition{Fact: form, Is: said[form]})
}

// said are the answers that a rule names, by their questions.
func (r *payerReader) said(e *ruleEntry, questions []int) map[int]fact.Values {
	said, ids := map[int]fact.Values{}, r.vocabulary.ids(questions)
	for i, q := range questions {
		said[q] = r.vocabulary.values(e.For.Where, &r.vocabulary.questions.List[q], e.For.Of[ids[i]])
	}
	for _, id := range sortedKeys(e.For.Of) {
		if !slices.Contains(ids, id) {
			r.problem(e.For.Where, suggest(id, ids), "rules are not for answers to %q", id)
		}
	}
	return said
}

// criterion reads a condition. It is the plan's own where one of the sources of
// its rule, that is somebody else's word than ours, asks for it.
func (r *payerReader) criterion(e *criterionEntry, read []string) rule.Criterion {
	r.needs(e.Where, "id", e.ID, "text", e.Text)
	if e.Source != "" {
		r.citations.cites(e.Where, []string{e.Source})
	}
	r.citations.cites(e.Where, e.NewerSources)
	if (e.Newer == "") != (len(e.NewerSources) == 0) {
		r.problem(e.Where, "write both newer: and newer-sources:, or none",
			"condition %q lacks one of them", e.ID)
	}
	c := e.Criterion
	src := r.citations.sources.Find(e.Source)
	c.Usual = src == nil || src.Kind == source.OwnKind || !slices.Contains(read, e.Source)
	for _, t := range e.MetBy {
		q := r.vocabulary.fact(t.Where, t.Question)
		if q < 0 {
			continue
		}
		question := &r.vocabulary.questions.List[q]
		test := fact.Test{Fact: q, Met: r.vocabulary.values(t.Where, question, t.Is),
			Unknown: r.vocabulary.values(t.Where, question, t.CannotTell)}
		if test.Met.Meets(test.Unknown) {
			r.problem(t.Where, "keep it in one list", "an option both meets %q and cannot tell", e.ID)
		}
		if pass := test.Met.Or(test.Unknown); pass.Empty() || test.Met == question.All() ||
			pass == question.All() && test.Met.Empty() {
			r.problem(t.Where, "leave some options out", "no answer to %q can fail %q, or none can meet it", t.Question,
				e.ID)
		}
		c.Tests = append(c.Tests, test)
	}
	return c
}

// contradictions reports pairs of a payer's rules that speak of the same use
// and differ, or that both decide it without a word on how they go together.
func (r *payerReader) contradictions(f *payerFile, rules []rule.Rule) {
	for i := range rules {
		e := &f.Rules[i]
		for _, id := range e.AlternativeTo {
			j := slices.IndexFunc(rules, func(x rule.Rule) bool { return x.ID == id })
			if j < 0 || j == i || !r.sameUse(&rules[i], &rules[j]) {
				r.problem(e.Where, "take it out of alternative-to:",
					"no rule %q of %s speaks of a use of %q", id, f.ID, e.ID)
			}
		}
		for j := range i {
			a, b := &rules[i], &rules[j]
			if !r.sameUse(a, b) {
				continue
			}
			switch {
			case (a.Stance == rule.Excluded) != (b.Stance == rule.Excluded) || !decides(a) || !decides(b):
				r.problem(e.Where, "narrow one of them", "rules %q and %q of %s speak of the same use and differ", b.ID,
					a.ID, f.ID)
			case !slices.Contains(e.AlternativeTo, b.ID):
				r.problem(e.Where,
					"narrow one of them, or write alternative-to: ["+b.ID+"] where meeting one is enough",
					"rules %q and %q of %s decide the same use", b.ID, a.ID, f.ID)
			}
		}
	}
}

// sameUse reports whether two rules speak of one use of one drug.
func (r *payerReader) sameUse(a, b *rule.Rule) bool {
	form := r.vocabulary.questions.Index(fact.FormQuestion)
	shared := func(use fact.Condition) bool { return use.Fact != form && use.Is.Meets(b.Uses.Of(use.Fact)) }
	return a.Drug == b.Drug && slices.ContainsFunc(a.Uses, shared) && a.Uses.Of(form).Meets(b.Uses.Of(form))
}

func decides(r *rule.Rule) bool { return r.Stance >= rule.Excluded }

// entry is the file of a payer, nil where there is none.
func (r *payerReader) entry(id string) *payerFile {
	i := slices.IndexFunc(r.entries, func(p payerFile) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return &r.entries[i]
}
