package step

import (
	"slices"

	"ketacover/model/deadline"
	"ketacover/model/fact"
)

// Stage is where a person stands with their plan, and what to do there.
type Stage struct {
	ID    string           `json:"id"`
	Title string           `json:"title"`
	Text  string           `json:"text"`
	When  []fact.Condition `json:"-"` // all must hold
	Given []string         `json:"-"` // ids of date questions of which one must have an answer; empty for none
	While []string         `json:"-"` // ids of deadlines of which one must be still to come; empty for none
	// Unsaid is what is told in place of its title while a question has no answer of which
	// they take one for given; nil where they take none.
	Unsaid *Unsaid `json:"-"`
	// First are the steps that come before those the reasons name, and Then
	// the ones after them. LeaveOut are steps of the reasons that make no
	// sense here.
	First, Then, LeaveOut []Entry `json:"-"`
}

// Stand is where a person stands with their plan, as far as it can be told.
type Stand struct{ ID, Title, Text string }

// Unsaid is what a stage is told as while a question has no answer.
type Unsaid struct {
	Stand
	Question string // its id
}

// Entry names a step, and when it counts.
type Entry struct {
	Step    string
	When    []fact.Condition // all must hold
	Unless  []fact.Condition // none may hold
	Best    []Best           // all must hold
	Advised bool             // the reasons for the verdicts must name the step
	Missing string           // id of a question that must have no answer
	Change  string           // id of a question that a smallest change must hold
	While   []string         // keys of deadlines of which one must be told and not be past; empty for none
	Untold  []string         // keys of deadlines of which none may be told, past or not
	Past    []string         // keys of deadlines of which one must be past by every rule; empty for none
}

// Best asks that the highest level that a tree can still reach be one of a
// set.
type Best struct {
	Tree   string
	Levels fact.Values
}

// Stage tells where the person stands as of today: the first stage that fits. It is
// nil only in a library without stages.
func (l *Steps) Stage(a fact.Answers, today fact.Date) *Stage {
	return l.stage(a, today, l.Deadlines.Deadlines(a, today))
}

// Stand tells where the person stands as of today, and no more than was said: nobody is
// told to be before a request of which nobody was asked. It is empty only in a library
// without stages.
func (l *Steps) Stand(a fact.Answers, today fact.Date) Stand {
	s := l.Stage(a, today)
	if s == nil {
		return Stand{}
	}
	if u := s.Unsaid; u != nil && a.At(l.Questions.Index(u.Question)).State != fact.Given {
		return u.Stand
	}
	return Stand{s.ID, s.Title, s.Text}
}

// Stands are all that Stand can tell, in the order of the stages.
func (l *Steps) Stands() []Stand {
	var list []Stand
	for i := range l.Stages {
		s := &l.Stages[i]
		if s.Unsaid != nil {
			list = append(list, s.Unsaid.Stand)
		}
		list = append(list, Stand{s.ID, s.Title, s.Text})
	}
	return list
}

// stage is Stage for whoever has counted the deadlines.
func (l *Steps) stage(a fact.Answers, today fact.Date, due []deadline.Deadline) *Stage {
	f := l.Questions.Applicable(a)
	for i := range l.Stages {
		p := &l.Stages[i]
		given := func(id string) bool { return l.Questions.Given(a, &f, id) }
		if (len(p.Given) == 0 || slices.ContainsFunc(p.Given, given)) && fact.All(p.When, &f) &&
			running(due, p.While, today) {
			return p
		}
	}
	return nil
}

// running reports whether one of some deadlines is told and not past by every rule
// that may hold; it is so where none is asked for.
func running(due []deadline.Deadline, ids []string, today fact.Date) bool {
	return len(ids) == 0 || slices.ContainsFunc(due, func(d deadline.Deadline) bool {
		return slices.Contains(ids, d.Key) && (d.NoDay || !d.Last.Before(today))
	})
}
