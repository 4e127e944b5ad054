package step

import (
	"slices"

	"ketacover/model/fact"
)

// StandingRules hold wherever a person stands with their plan: what comes before
// all else, and what there is to do where nothing else is. Content names the
// steps; that each of them is there is the engine's word, so that no stage
// can leave one out.
type StandingRules struct {
	Danger   []fact.Condition // an answer that meets one of these calls for help at once
	Crisis   string           // the step of whoever gave such an answer
	Veterans string           // the same, for those who have military care or may have it
	Military []fact.Condition // one that may hold says that they may have it
	Said     []int            // so does an answer to one of these questions, whether or not it is asked now
	WayRound string           // the step of those whom their rule turns down, where it names a way round
	Asks     []int            // asked for wherever they make sense and the interview leaves them out
	First    []Entry          // what comes before all but the call for help
	Overdue  []Entry          // what comes before the steps of a stage once the time of another has run out
	Last     []Entry          // what comes after all that a stage asks for
	Else     []Entry          // where nothing else is to be done, the first that counts; the last always does
}

// Mark notes on the questions which answers the call for help turns on: they
// count whether or not the question is asked.
func (r *StandingRules) Mark(questions []fact.Question) {
	for _, c := range r.Danger {
		questions[c.Fact].Stays = questions[c.Fact].Stays.Or(c.Is)
	}
	for _, q := range r.Said {
		questions[q].Stays = questions[q].All()
	}
}

// InDanger reports whether an answer that is stored calls for help at once,
// also one that is not asked any more.
func (l *Steps) InDanger(a fact.Answers) bool {
	return slices.ContainsFunc(l.StepRules.Danger, func(c fact.Condition) bool {
		said := a.At(c.Fact)
		return said.State == fact.Given && c.Is.Has(said.Option)
	})
}

// Calls reports whether a step calls for help at once. It stands apart from all
// other words.
func (r *StandingRules) Calls(step string) bool {
	return step != "" && (step == r.Crisis || step == r.Veterans)
}

// putsFirst reports whether a step is one of safety, which stands before all others.
func (r *StandingRules) putsFirst(step string) bool {
	return r.Calls(step) || slices.ContainsFunc(r.First, func(entry Entry) bool { return entry.Step == step })
}

// crisis is the step of someone in danger, empty where nobody is.
func (l *Steps) crisis(a fact.Answers) string {
	r := &l.StepRules
	if !l.InDanger(a) {
		return ""
	}
	f := l.Questions.Facts(a)
	may := func(c fact.Condition) bool { return !fact.RuledOut(&f)(c) }
	said := func(q int) bool { return a.At(q).State == fact.Given }
	if slices.ContainsFunc(r.Military, may) || slices.ContainsFunc(r.Said, said) {
		return r.Veterans
	}
	return r.Crisis
}

// ruled is the list of steps with those that the rules put first, and with one
// at least that is neither.
func (s *stepSearch) ruled(steps []StepNow) []StepNow {
	r := &s.all.StepRules
	first := s.entries(r.First)
	said := slices.Clone(first)
	if id := s.all.crisis(s.answers); id != "" {
		first, said = append([]string{id}, first...), append(said, r.Crisis, r.Veterans)
	}
	rest := slices.DeleteFunc(steps, func(x StepNow) bool { return slices.Contains(said, x.ID) })
	if len(rest) == 0 {
		if ids := s.entries(r.Else); len(ids) > 0 {
			rest = plain(s.steps(ids[:1]))
		}
	}
	return append(plain(s.steps(first)), rest...)
}

// plain are steps without what decided on their place.
func plain(steps []dueStep) []StepNow {
	list := make([]StepNow, len(steps))
	for i := range steps {
		list[i] = steps[i].StepNow
	}
	return list
}
