package model

// Position is where a person stands with their plan, and what to do there.
type Position struct {
	ID    string
	Title string
	Text  string
	When  []Condition // all must hold
	Given string      // id of a date question that must have an answer; empty for none
	// First are the steps that come before those the reasons name, and Then
	// the ones after them. LeaveOut are steps of the reasons that make no
	// sense here.
	First, Then, LeaveOut []Line
}

// Line names a step, and when it counts.
type Line struct {
	Step    string
	When    []Condition // all must hold
	Unless  []Condition // none may hold
	Best    []Best      // all must hold
	Advised bool        // the reasons for the verdicts must name the step
	Missing string      // id of a date question that must have no answer
}

// Best asks that the highest level that a tree can still reach be one of a
// set.
type Best struct {
	Tree   string
	Levels Values
}

// Action is a step with all that belongs to it. Every step has one.
type Action struct {
	ID       string
	Text     string
	Who      Who
	Tool     Tool
	By       []string // ids of the deadlines it is for
	Pressing int      // it comes first when its day is no more than so many days off
	Late     string   // the step in its place when all its deadlines are past
	Replaces []string // steps that need not be said beside it
	Way      string   // id of the way ahead it belongs to, if it is one of several
	Sources  []string
}

// Who is the one who does a step.
type Who uint8

// The ones who do a step.
const (
	You Who = iota
	YourClinician
	TheClinic
)

// Whos are the ids of those who do a step.
var Whos = []string{"you", "clinician", "clinic"}

// String is the id.
func (w Who) String() string { return Whos[w] }

// Tool is what one takes in hand for a step: a paper that the program writes,
// a phone number, or somebody's form. One of the three is there.
type Tool struct {
	Paper string // one of PaperKinds
	Phone string
	Form  string // where the form is
	Text  string // whose phone or form it is
}

// PaperKinds are the papers that the program writes.
var PaperKinds = []string{
	"prior-authorization-infusion", "prior-authorization-spravato", "medical-necessity", "appeal", "external-review",
	"claim-file", "network-gap", "step-therapy", "expedited", "phone-script", "visit-questions", "checklist",
	"superbill", "summary", "counselor-summary", "complaint",
}

// NextStep is a thing to do now.
type NextStep struct {
	ID       string
	Text     string
	Who      Who
	Tool     Tool
	By       Date   // the last day; zero where there is none
	Deadline string // id of the deadline that gives the day
	Why      string // how what matters to the person moved it, if it did
	Sources  []string
}

// Position tells where the person stands: the first position that fits. It is
// nil only in a library without positions.
func (l *Library) Position(a Answers) *Position {
	f := l.applicable(a)
	for i := range l.Positions {
		p := &l.Positions[i]
		dated := p.Given == ""
		if !dated {
			_, dated = l.dateOf(a, &f, p.Given)
		}
		if dated && all(p.When, &f) {
			return p
		}
	}
	return nil
}

// applicable are the facts without the answers to questions that are not asked
// in this case, which have no effect.
func (l *Library) applicable(a Answers) Facts {
	f := l.Facts(a)
	for q := range l.Questions {
		if question := &l.Questions[q]; !question.Applies(&f) {
			f[q] = question.All()
		}
	}
	return f
}

// Action returns the step with the given id and all that belongs to it. It is
// nil for a step that does not exist.
func (l *Library) Action(id string) *Action {
	for i := range l.Actions {
		if l.Actions[i].ID == id {
			return &l.Actions[i]
		}
	}
	if s := l.Step(id); s != nil {
		return &Action{ID: s.ID, Text: s.Text, Sources: s.Sources}
	}
	return nil
}
