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
	// First are the steps that come before those the reasons name, and Then
	// the ones after them. LeaveOut are steps of the reasons that make no
	// sense here.
	First, Then, LeaveOut []Entry `json:"-"`
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

// Step is a step with all that belongs to it. Every step has one.
type Step struct {
	ID       string
	Text     string
	Who      fact.Who
	Tool     Tool
	By       []string // ids of the deadlines it is for: too late once all are past
	Ends     []string // ids of those that end it too: too late once one is past
	Pressing int      // it comes first when its day is no more than so many days off
	Late     string   // the step in its place when it is too late; empty where it is left out then
	Adds     []Added  // sentences behind its words, for those whom they concern
	Instead  []Entry  // the steps in its place for some plans: the first that counts
	Replaces []string // steps that need not be said beside it
	Option   string   // id of the option it belongs to, if it is one of several
	Sources  []string
	Given    []fact.Condition // what its words take for given of the case: it counts only there
}

// Added is a sentence that a step has for some people.
type Added struct {
	Text string
	When []fact.Condition // all must hold
}

// Tool is what one takes in hand for a step: a paper that the program writes,
// a phone number, somebody's form, or a question of ours. One of the four is
// there.
type Tool struct {
	Paper    string `json:"paper"` // the kind of a letter
	Phone    string `json:"phone"`
	Form     string `json:"form"`     // where the form is
	Question string `json:"question"` // id of the question that the step is to answer
	Text     string `json:"text"`     // whose phone or form it is; of a next step, the paper's or question's too
}

// titled says in words what a tool is.
func (l *Steps) titled(t Tool) Tool {
	if letter := l.Letters.Letter(t.Paper); letter != nil {
		t.Text = letter.Title
	}
	if q := l.Questions.Index(t.Question); q >= 0 {
		t.Text = l.Questions.List[q].Short
	}
	return t
}

// StepNow is a thing to do now.
type StepNow struct {
	ID       string    `json:"id"`
	Text     string    `json:"text"`
	Brief    string    `json:"-"`      // its words without those that some people have more
	By       fact.Date `json:"by"`     // the last day; none where there is none
	Sooner   bool      `json:"sooner"` // the day may come sooner
	Who      fact.Who  `json:"who"`
	Tool     Tool      `json:"tool"`
	Why      string    `json:"why"` // how what matters to the person moved it, if it did
	Sources  fact.List `json:"sources"`
	Own      bool      `json:"own"` // our own advice: nobody else's word stands behind it
	Deadline string    `json:"-"`   // id of the deadline that gives the day
}

// Stage tells where the person stands as of today: the first stage that fits. It is
// nil only in a library without positions.
func (l *Steps) Stage(a fact.Answers, today fact.Date) *Stage {
	return l.stage(a, today, l.Deadlines.Deadlines(a, today))
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

// Step returns the step with the given id and all that belongs to it. It is
// nil for a step that does not exist.
func (l *Steps) Step(id string) *Step {
	for i := range l.Steps {
		if l.Steps[i].ID == id {
			return &l.Steps[i]
		}
	}
	if s := l.Wording(id); s != nil {
		return &Step{ID: s.ID, Text: s.Text, Sources: s.Sources}
	}
	return nil
}
