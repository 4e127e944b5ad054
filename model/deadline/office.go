package deadline

import (
	"ketacover/model/fact"
	"ketacover/model/source"
)

// StateOffice is whom to ask in a state, and who hears an outside review of an
// insured plan there. A territory has a name and a note only: no facts are
// held on it.
type StateOffice struct {
	ID         string
	Name       string
	Department string
	Phones     []string // more than one where the lists we saw differ
	Site       string
	Confidence source.Confidence // in the phone numbers
	Sources    []string
	Review     StateReview
	Note       string
}

// StateReview is how an outside review of an insured plan is run in a state:
// the one table of it, which screens, letters and deadlines read.
type StateReview struct {
	Route Route
	Term  string // the time to ask, in words; empty when not known
	// Limit is the same as a time limit, TermSure how sure we are of it, and
	// Counts what the law counts it from, in words.
	Limit    TimeLimit
	TermSure source.Confidence
	Counts   string
	Basis    string // how the term was come by, as a sentence, where that is not plain from TermSure
	// From is the id of the date question it counts from, where that is not the
	// plan's last answer.
	From       string
	SecondDays int // days to ask after the answer to a second appeal that one chose to make; 0 for none of its own
	FastDays   int // days to ask for a fast review; 0 where it has none of its own
	// AnswerDays and FastAnswerDays are how long the reviewer has, 0 where we read of none,
	// and AnswerBasis says how that was come by, as a sentence.
	AnswerDays, FastAnswerDays int
	AnswerBasis                string

	SendTo     string   // whom the request goes to, as in "Send it to …"
	To         string   // the same above a letter, ToPlan for the plan; empty where only the plan's letter names it
	MailTo     []string // where the request is sent by mail or fax, line by line; none when not known
	OwnForm    string   // on which form, as a sentence; empty when not known
	Certify    string   // what a clinician must sign, as a sentence; empty when not known
	Say        string   // what else to mind, as a sentence
	Fast       string   // when a fast review can be asked for, as a sentence; empty when not known
	Fee        string   // in words; empty when not known
	Confidence source.Confidence
	Note       string
	Sources    []string
}

// Route is who runs the outside reviews of a state.
type Route uint8

// The routes. Where sources differ the route is uncertain, and the letter of
// denial says which one holds. Of a territory no facts are held, and of a state
// that was not said there can be none.
const (
	UncertainRoute Route = iota
	FederalRoute
	StateRoute
	NoFactsRoute
	UnsaidRoute
)

// String is the route's id.
func (r Route) String() string {
	return [...]string{"uncertain", "federal", "state-run", "no-facts", "unsaid"}[r]
}

// StateOffice returns the state with the given id, or nil.
func (l *Deadlines) StateOffice(id string) *StateOffice {
	for i := range l.States {
		if l.States[i].ID == id {
			return &l.States[i]
		}
	}
	return nil
}

// ReviewOf is the person's state, nil while it is not said, and how outside
// reviews of insured plans run there.
func (l *Deadlines) ReviewOf(a fact.Answers) (*StateOffice, Route) {
	q := l.Questions.Index(fact.StateQuestion)
	answer := a.At(q)
	if answer.State != fact.Given {
		return nil, UnsaidRoute
	}
	state := l.StateOffice(l.Questions.List[q].AnswerID(answer))
	switch {
	case state == nil:
		return nil, UnsaidRoute
	case state.Department == "":
		return state, NoFactsRoute
	}
	return state, state.Review.Route
}
