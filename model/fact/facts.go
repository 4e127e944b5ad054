package fact

// DateOf is the date given to the question with the id, if one was and the
// question makes sense in this case.
func (qs *Questions) DateOf(a Answers, f *Facts, id string) (Date, bool) {
	q := qs.Index(id)
	answer := a.At(q)
	return answer.Date, answer.State == Given && !answer.Date.IsZero() && qs.List[q].Applies(f)
}

// Facts holds, for each question, the values its answer may still have. A
// question that was not asked, or answered "I don't know", may have any.
type Facts [MaxQuestions]Values

// Facts translates answers into facts.
func (qs *Questions) Facts(a Answers) (f Facts) {
	qs.Tell(&f, a)
	return f
}

// Tell is Facts into a table that is there, whatever it held of these questions: it is
// large, and who keeps one need not copy it.
func (qs *Questions) Tell(f *Facts, a Answers) {
	for q := range qs.List {
		f[q] = qs.List[q].All()
	}
	for q := range a.given[:min(len(a.given), len(qs.List))] { // an answer is long: none is copied
		if answer := &a.given[q]; answer.State == Given && !f[q].Empty() {
			f[q] = One(answer.Option)
		}
	}
}

// With returns the facts with question q narrowed to the given values.
func (f Facts) With(q int, v Values) Facts {
	f[q] = v
	return f
}

// Open is the set of questions that may still have more than one value.
func (f *Facts) Open() Set {
	var open Set
	for q, v := range f {
		if v.Len() > 1 {
			open.Add(q)
		}
	}
	return open
}

// Given reports whether there is an answer to the question with the id, if it
// makes sense in this case. "I don't know" is one, but it gives no date.
func (qs *Questions) Given(a Answers, f *Facts, id string) bool {
	q := qs.Index(id)
	if q < 0 || qs.List[q].Kind == Day {
		_, dated := qs.DateOf(a, f, id)
		return dated
	}
	return !qs.List[q].Applies(f) || a.At(q).State != NotAsked
}

// Applicable are the facts without the answers to questions that are not asked
// in this case, which have no effect.
func (qs *Questions) Applicable(a Answers) Facts {
	f := qs.Facts(a)
	for q := range qs.List {
		if question := &qs.List[q]; !question.Applies(&f) {
			f[q] = question.All()
		}
	}
	return f
}
