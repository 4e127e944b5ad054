package fact

// Counting is the questions whose answers count in a case: those that are asked
// in it. An answer to any other was given before something else was changed; it
// is kept, has no effect, and stands in no paper.
//
// A question counts while what it turns on may still hold, by the answers that
// count themselves. What only the interview waits for (Premise) takes no sense
// from an answer: who tried no medicine yet may know that no records were kept.
func (qs *Questions) Counting(a Answers) (counting Set) {
	f := qs.Facts(a)
	return qs.CountingBy(&f)
}

// CountingBy is the questions that count by the facts, from which it takes what
// the others say.
func (qs *Questions) CountingBy(f *Facts) (counting Set) {
	counting = UpTo(len(qs.List))
	for again := true; again; {
		again = false
		for q := range qs.List {
			if question := &qs.List[q]; counting.Has(q) && !question.Applies(f) {
				counting.Remove(q)
				f[q] = question.All()
				again = true
			}
		}
	}
	return counting
}

// Effective is the answers without those that do not count. What calls for help,
// or says whose help, stays whether or not it is asked now.
func (qs *Questions) Effective(a Answers) Answers {
	return qs.without(a, func(q int) bool { return !staysOf(&qs.List[q], a.At(q)) })
}

// EffectiveFacts are the facts of Effective, without answers in between.
func (qs *Questions) EffectiveFacts(a Answers) Facts {
	f := qs.Facts(a)
	said := f
	counting := qs.CountingBy(&f)
	for q := range qs.List {
		if !counting.Has(q) && staysOf(&qs.List[q], a.At(q)) {
			f[q] = said[q]
		}
	}
	return f
}

// Counted is the answers that count and no other, as a paper lists them.
func (qs *Questions) Counted(a Answers) Answers {
	return qs.without(a, func(int) bool { return true })
}

// without is the answers without those that do not count and may go.
func (qs *Questions) without(a Answers, may func(q int) bool) Answers {
	counting := qs.Counting(a)
	var gone []int
	for q := range qs.List {
		if !counting.Has(q) && a.At(q).State != NotAsked && may(q) {
			gone = append(gone, q)
		}
	}
	return a.Without(gone...)
}

// staysOf reports whether an answer counts also where the question is not asked.
func staysOf(q *Question, answer Answer) bool {
	return !q.Stays.Empty() && q.Stays == q.All() || answer.State == Given && q.Stays.Has(answer.Option)
}
