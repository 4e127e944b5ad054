package model

import "slices"

// StateOffice is whom to ask in a state, and who hears an outside review of an
// insured plan there. A territory has a name and a note only: no facts are
// held on it.
type StateOffice struct {
	ID         string
	Name       string
	Department string
	Phones     []string // more than one where the lists we saw differ
	Site       string
	Confidence Confidence // in the phone numbers
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
	TermSure Confidence
	Counts   string
	Basis    string // how the term was come by, as a sentence, where that is not plain from TermSure
	// From is the id of the date question it counts from, where that is not the
	// plan's last answer.
	From       string
	SecondDays int    // days to ask after the answer to a second appeal that one chose to make; 0 for none of its own
	FastDays   int    // days to ask for a fast review; 0 where it has none of its own
	SendTo     string // whom the request goes to, as in "Send it to …"
	To         string // the same above a letter, ToPlan for the plan; empty where only the plan's letter names it
	Certify    string // what a clinician must sign, as a sentence; empty when not known
	Say        string // what else to mind, as a sentence
	Fast       string // when a fast review can be asked for, as a sentence; empty when not known
	Fee        string // in words; empty when not known
	Confidence Confidence
	Note       string
	Sources    []string
}

// ToPlan is whom a request goes to where the plan takes it.
const ToPlan = "plan"

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

// RightGroup is rights and tools that are looked for at the same time.
type RightGroup struct {
	ID     string
	Title  string
	Topic  string // what some groups in a row are about
	Rights []Right
}

// Right is a right or a tool that a person can use.
type Right struct {
	ID         string
	Title      string
	Text       string
	Who        string        // the plans it is for, in words
	For        [][]Condition // one of the lists must hold in full; empty for everyone
	Do         string        // what to do, in words that start with a verb
	Sources    []string
	Confidence Confidence // that of its weakest source
}

// Fits reports whether the right may be for the plan of a case: no answer
// rules it out.
func (r *Right) Fits(f *Facts) bool {
	out := func(c Condition) bool { return f[c.Fact]&c.Is == 0 }
	return len(r.For) == 0 || slices.ContainsFunc(r.For, func(plan []Condition) bool { return !slices.ContainsFunc(plan, out) })
}

// Study is a trial, a guideline or a statement that an appeal may cite.
type Study struct {
	ID        string
	Title     string
	Shows     string
	Whom      string
	Period    string
	Groups    string // how many people, in words
	Formal    string // all of it in words to an office; empty where it is not for one
	Results   []Result
	Stance    Leaning
	Drug      string      // the tree it speaks of; empty for both
	For       []Condition // whom it speaks of: all must hold
	Certainty Confidence
	Sources   []string
}

// StudiesFor lists the studies that speak of a person with these answers and of
// one of the drugs.
func (l *Library) StudiesFor(a Answers, trees []int) []*Study {
	f := l.applicable(a)
	var list []*Study
	for i := range l.Studies {
		s := &l.Studies[i]
		about := s.Drug == "" || slices.Contains(trees, l.Tree(s.Drug))
		if about && all(s.For, &f) {
			list = append(list, s)
		}
	}
	return list
}

// Result is how many people of one group of a trial had what was counted.
type Result struct {
	Group   string
	What    string // what was counted
	Of1000  int    // how many of each 1,000 people
	Counted int    // the size of the group, 0 when it was not found
}

// Leaning is what a study means for someone who asks for ketamine.
type Leaning uint8

// The leanings.
const (
	Mixed Leaning = iota
	Against
	InFavor
)

// String is the leaning's id.
func (s Leaning) String() string { return [...]string{"mixed", "against", "for"}[s] }

// Misuse is how a rule is often wrongly used, and the question that mends it.
type Misuse struct {
	ID      string
	Title   string
	Wrong   string
	Right   string
	Ask     string
	Sources []string
}

// ArticleClaim is something the founding article says, and how it stands.
type ArticleClaim struct {
	ID      string
	Claim   string
	Finding Finding
	Note    string
	Sources []string
}

// Finding is how a claim of the founding article stands today.
type Finding uint8

// The findings.
const (
	Vague Finding = iota
	Correct
	Wrong
	Outdated
)

// String is the finding's id.
func (f Finding) String() string { return [...]string{"vague", "right", "wrong", "old"}[f] }

// AboutText is a text on the program itself.
type AboutText struct {
	ID      string
	Title   string
	Text    string
	Points  []string
	Sources []string
}

// Unused is an entry of the fact collection that nothing rests on, and why.
type Unused struct {
	ID     string
	Reason string
}

// Weakest is the lowest confidence among sources, high when there are none.
func (l *Library) Weakest(sources []string) Confidence {
	weakest := HighConfidence
	for _, id := range sources {
		if s := l.Source(id); s != nil {
			weakest = min(weakest, s.Confidence)
		}
	}
	return weakest
}

// NextCheck is the day on which the next source is due to be read again. What
// ends is read again on the day after.
func (l *Library) NextCheck() Date {
	var next Date
	for i := range l.Sources {
		s := &l.Sources[i]
		if s.Unseen() {
			continue
		}
		day := s.Due
		if !s.Ends.IsZero() && s.Ends.Before(s.Due) {
			day = s.Ends.AddDays(1)
		}
		if next.IsZero() || day.Before(next) {
			next = day
		}
	}
	return next
}

// StateOffice returns the state with the given id, or nil.
func (l *Library) StateOffice(id string) *StateOffice {
	for i := range l.States {
		if l.States[i].ID == id {
			return &l.States[i]
		}
	}
	return nil
}
