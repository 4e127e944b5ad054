package fact

import "slices"

// Events is what can be written down of what happened to a request or an appeal, and
// how it can have ended.
type Events struct {
	Kinds    []EventKind
	Outcomes []EventChoice
}

// EventKind is a sort of thing that happens, such as a denial or a call.
type EventKind struct {
	ID     string
	Head   string // a heading over it and those that follow, where there is one
	Label  string // as it is offered, and said on a time line
	Help   string // when to write one down
	Sent   bool   // something went out, written by what was known on that day
	Ahead  bool   // its day may lie ahead, as that of a visit
	Under  string // the kind that approves it and says how many there may be; empty for none
	Paper  string // the detail whose list takes these too; empty for none
	Noun   string // what stands there before what was said, or alone; empty for none
	Begins string // the step that starts with it, one of EventSteps; empty for none
	Ends   string // and the one that is over with it
	Result string // how that step ended, one of EventResults; empty where a choice says it
	Fields []EventField
	Days   []EventDay  // the date questions that it answers
	Sets   []Condition // the answers that hold since it happened
}

// EventField is a field that events of a kind have, by its key in a case.
type EventField struct {
	ID      string
	Ask     string
	Help    string
	Short   string // a noun phrase, said on a time line; empty where the text says enough
	Column  string // the column that it fills in the list of Paper; empty for none
	Choices []EventChoice
}

// EventChoice is one of the texts that a field can have.
type EventChoice struct {
	ID     string
	Label  string
	NoDay  bool        // with it the event answers no date question, and starts no clock
	Sets   []Condition // the answers that hold since then
	Result string      // how what it is about ended, one of EventResults; empty for not yet
}

// EventDay is a date question that is answered by the latest event of a kind.
type EventDay struct {
	Question string
	Part     string // the field that is the day
	// First takes the first event since the last one of the kind Since, not the latest.
	First bool
	Since string
	// Again is set where one event alone does not answer it.
	Again bool
}

// The fields that an event can have, as a case names them.
const (
	EventDate      = "date"
	EventUntil     = "until"
	EventVisits    = "visits"
	EventWhat      = "what"
	EventWith      = "with"
	EventReference = "reference"
)

// EventFields are all of them, in the order in which a case has them.
var EventFields = []string{EventDate, EventUntil, EventVisits, EventWhat, EventWith, EventReference}

// The steps that events begin and end.
const (
	RequestStep = "request"
	AppealStep  = "appeal"
	ReviewStep  = "outside-review"
)

// The ways in which a step, or all of it, can end.
const (
	WonResult       = "won"
	PartlyResult    = "partly"
	LostResult      = "lost"
	WithdrawnResult = "withdrawn"
)

// EventSteps and EventResults are all of them, in their order.
var (
	EventSteps   = []string{RequestStep, AppealStep, ReviewStep}
	EventResults = []string{WonResult, PartlyResult, LostResult, WithdrawnResult}
)

// ResultOf is how a step ended with an event of the kind that says what; empty where it
// did not, or nobody said.
func (k *EventKind) ResultOf(what string) string {
	if k.Result != "" {
		return k.Result
	}
	if field := k.Field(EventWhat); field != nil {
		if choice := field.Choice(what); choice != nil {
			return choice.Result
		}
	}
	return ""
}

// Kind is the kind with the given id, or nil.
func (e *Events) Kind(id string) *EventKind {
	for i := range e.Kinds {
		if e.Kinds[i].ID == id {
			return &e.Kinds[i]
		}
	}
	return nil
}

// Place is where a kind stands in the list, which has what happens first first.
func (e *Events) Place(id string) int {
	return slices.IndexFunc(e.Kinds, func(k EventKind) bool { return k.ID == id })
}

// Visit is the kind of which a number is approved, or nil.
func (e *Events) Visit() *EventKind {
	if i := slices.IndexFunc(e.Kinds, func(k EventKind) bool { return k.Under != "" }); i >= 0 {
		return &e.Kinds[i]
	}
	return nil
}

// Outcome is the outcome with the given id, or nil.
func (e *Events) Outcome(id string) *EventChoice { return choiceOf(e.Outcomes, id) }

// KindIDs are the ids of the kinds, in their order.
func (e *Events) KindIDs() []string {
	return IDsOf(e.Kinds, func(k *EventKind) string { return k.ID })
}

// Field is the field with the given key, or nil.
func (k *EventKind) Field(id string) *EventField {
	for i := range k.Fields {
		if k.Fields[i].ID == id {
			return &k.Fields[i]
		}
	}
	return nil
}

// FieldIDs are the keys that events of the kind may have, in the order of a case.
func (k *EventKind) FieldIDs() []string {
	return slices.DeleteFunc(slices.Clone(EventFields), func(id string) bool { return k.Field(id) == nil })
}

// Choice is the choice of a field with the given id, or nil.
func (f *EventField) Choice(id string) *EventChoice { return choiceOf(f.Choices, id) }

// ChoiceIDs are the ids of the choices, in their order.
func (f *EventField) ChoiceIDs() []string { return choiceIDs(f.Choices) }

// OutcomeIDs are the ids of the outcomes, in their order.
func (e *Events) OutcomeIDs() []string { return choiceIDs(e.Outcomes) }

func choiceIDs(list []EventChoice) []string {
	return IDsOf(list, func(c *EventChoice) string { return c.ID })
}

func choiceOf(list []EventChoice, id string) *EventChoice {
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}
