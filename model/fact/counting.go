package fact

// Counting is the questions whose answers count in a case: those that are asked
// in it. An answer to any other was given before something else was changed; it
// is kept, has no effect, and stands in no paper.
//
// A question counts while what it turns on may still hold, by the answers that
// count themselves. What only the interview waits for (Premise) takes no sense
// from an answer: who tried no medicine yet may know that no records were kept.
func (l *Questions) Counting(a Answers) (questions Set) {
	f := l.Facts(a)
	return l.CountingBy(&f)
}

// CountingBy is the questions that count by the facts, from which it takes what
// the others say.
func (l *Questions) CountingBy(f *Facts) (questions Set) {
	questions = UpTo(len(l.List))
	for again := true; again; {
		again = false
		for q := range l.List {
			if question := &l.List[q]; questions.Has(q) && !question.Applies(f) {
				questions.Remove(q)
				f[q] = question.All()
				again = true
			}
		}
	}
	return questions
}

// Effective is the answers without those that do not count. What calls for help,
// or says whose help, stays whether or not it is asked now.
func (l *Questions) Effective(a Answers) Answers {
	return l.without(a, func(q int) bool { return !staysOf(&l.List[q], a.At(q)) })
}

// EffectiveFacts are the facts of Effective, without answers in between.
func (l *Questions) EffectiveFacts(a Answers) Facts {
	f := l.Facts(a)
	said := f
	counting := l.CountingBy(&f)
	for q := range l.List {
		if !counting.Has(q) && staysOf(&l.List[q], a.At(q)) {
			f[q] = said[q]
		}
	}
	return f
}

// Counted is the answers that count and no other, as a paper lists them.
func (l *Questions) Counted(a Answers) Answers {
	return l.without(a, func(int) bool { return true })
}

// without is the answers without those that do not count and may go.
func (l *Questions) without(a Answers, may func(q int) bool) Answers {
	counting := l.Counting(a)
	var gone []int
	for q := range l.List {
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
