package step

import "ketacover/model/fact"

// Wording is a thing to do, named by leaves and rules.
type Wording struct {
	ID      string
	Text    string
	Sources []string
}

// Wording returns the step with the given id, or nil.
func (l *Steps) Wording(id string) *Wording {
	for i := range l.Wordings {
		if l.Wordings[i].ID == id {
			return &l.Wordings[i]
		}
	}
	return nil
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
