package fact

import (
	"slices"
	"strconv"
)

// AnswerID writes an answer the way ParseAnswer reads it, and nothing for a
// question that was not asked.
func (q *Question) AnswerID(a Answer) string {
	switch {
	case a.State == NotAsked:
		return ""
	case a.State == Unsure:
		return UnsureID
	case q.Kind == Choice:
		return q.Options[a.Option].ID
	case q.Kind == Day:
		return a.Date.String()
	}
	return a.inDigits()
}

// OnlyWhen is the answer on which the interview's asking turns; nil for none.
func (q *Question) OnlyWhen() *Test {
	if q.Premise != nil {
		return q.Premise
	}
	return q.When
}

// MaxQuestions bounds how many questions one library may ask: those that trees
// test, and dates, sums and whatever else is asked after the verdict. It is a
// multiple of the bits of a word, since sets of questions are words.
const MaxQuestions = 128

// MaxOptions bounds how many options one question may offer: companies come by
// the hundred, and what is written for each of them is worked out ahead.
const MaxOptions = 2000

// Kind says what sort of answer a question takes.
type Kind uint8

// The kinds of question. Only a Choice is a fact: trees never test the others.
const (
	Choice  Kind = iota // one of Options
	Day                 // a calendar date, YYYY-MM-DD
	Money               // US dollars, with cents
	Percent             // a whole number from 0 to 100
	Count               // a whole number
)

// Hold says which conditions of a rule are not asked for while a question is
// answered with "I don't know", since they would be somebody else's.
type Hold uint8

// The kinds of hold.
const (
	HoldNothing Hold = iota
	HoldOthers       // conditions of any rule but the person's own
	HoldRules        // conditions of any rule, save the basic ones
)

// Section groups questions under one heading. Sections, and the questions in
// them, are asked in the order in which the library lists them.
type Section struct {
	ID    string
	Title string
}

// Question is one thing the program asks.
type Question struct {
	ID      string
	Section int    // index into Questions.Sections
	Group   string // the heading of a part of a long section
	Kind    Kind
	Ask     string // the question as it is put to the person
	Help    string // how to answer it
	Why     string // why it is asked
	Short   string // a noun phrase for lists and trails
	Options []Option
	Lookup  bool          // too many options to show: the person types to find one
	Rising  []int         // options from weakest to strongest, where there is an order
	Change  *Effort       // how a person can act on it; nil when they cannot
	Sources []string      // what the help text rests on
	When    *Test         // it makes sense only then; nil for always
	Or      [][]Condition // or where all of one of these hold
	Premise *Test         // the interview asks it only then, where that is less often
	Anyway  bool          // asked even while what it turns on is not known
	Later   bool          // screens that need it ask it after the verdict where the interview does not
	Basic   bool          // asked even while the purpose or the plan is not known
	// Volunteered is set where nobody is asked: whoever it concerns says it, or comes
	// upon it among the questions for days and costs.
	Volunteered bool
	// Once are ids of date questions and of kinds of events: the question is asked beside
	// what turns on it only once one of them is known. Empty for always.
	Once        []string
	Leads       string // to a question that is put to nobody: said beside the days that count
	MayLieAhead bool   // a date that is after today is no slip
	Unsure      Hold   // what "I don't know" to it holds back
	Stays       Values // the options that count also where it is not asked; all, and so does "I don't know"
	If          string // how a value reads after "if", with {option}, for options that do not say
	Where       string // where it is written or who knows it, and what to say
	Any         string // what rules for any of its options are for; empty where rules are not for its options
	Max         int    // largest number taken (Money, Percent, Count)

	phrases *Phrases
}

// Option is one answer to a Choice.
type Option struct {
	ID     string
	Head   string // a heading over it and those that follow, where there is one
	Label  string // as offered under the question
	Short  string // as shown in trails and lists; Label when empty
	Help   string
	If     string // how it reads after "if"
	Crisis bool   // choosing it brings up the crisis line
}

// Effort tells how a person can move an answer, and how much it takes.
type Effort struct {
	Cost    int         // 1 a phone call or a form, 2 a visit or a record, 3 a medical decision
	How     string      // what to do, as a sentence that starts with a verb
	Keep    string      // what to do so that the answer does not get worse; empty for a medical matter
	To      Values      // the options a person can move to
	Upward  bool        // only towards the stronger end of Rising
	Medical bool        // a matter for the person and their clinician: shown, never urged
	Instead []EffortFor // where something else is to be done
}

// EffortFor tells how to get to some of the options of a question.
type EffortFor struct {
	To   Values
	When *Test // it is so only then; nil for always
	How  string
	Keep string // in place of the other Keep; empty where that holds
}

// HowTo tells how a person can move the answer to an option.
func (e *Effort) HowTo(option int, f *Facts) string {
	for _, m := range e.Instead {
		if m.To.Has(option) && (m.When == nil || m.When.Holds(f)) {
			return m.How
		}
	}
	return e.How
}

// KeepFor tells what to do so that the answer does not get worse.
func (e *Effort) KeepFor(f *Facts) string {
	for _, m := range e.Instead {
		if m.Keep != "" && (m.When == nil || m.When.Holds(f)) {
			return m.Keep
		}
	}
	return e.Keep
}

// Option returns the index of the option with the given id, or -1.
func (q *Question) Option(id string) int {
	for i := range q.Options {
		if q.Options[i].ID == id {
			return i
		}
	}
	return -1
}

// All is the set of every value the question's answer may have.
func (q *Question) All() Values { return Options(len(q.Options)) }

// Text is the option's short label.
func (o *Option) Text() string {
	if o.Short != "" {
		return o.Short
	}
	return o.Label
}

// IfText is how the question's value reads after "if".
func (q *Question) IfText(option int) string {
	o := &q.Options[option]
	switch {
	case o.If != "":
		return o.If
	case q.If != "":
		return Filled(q.If, "{option}", o.Text())
	}
	return q.Short + ": " + o.Text()
}

// Applies reports whether the question makes sense for the answers so far: it
// does while its own condition may still hold.
func (q *Question) Applies(f *Facts) bool {
	return q.When == nil || f[q.When.Fact].Meets(q.When.Met) || slices.ContainsFunc(q.Or, func(all []Condition) bool {
		return !slices.ContainsFunc(all, RuledOut(f))
	})
}

// Sensible reports whether the question surely makes sense, whatever the open
// answers are.
func (q *Question) Sensible(f *Facts) bool {
	return q.When == nil || q.When.Holds(f) || slices.ContainsFunc(q.Or, func(all []Condition) bool { return All(all, f) })
}

// AskedLater reports whether only the screens that need it ask the question: a
// tree tests it, but for some people whom the facts do not show to be of them.
func (q *Question) AskedLater(f *Facts) bool {
	if !q.Later || q.Premise == nil {
		return false
	}
	return !f[q.Premise.Fact].Meets(q.Premise.Met) || !q.Anyway && !q.Premise.Holds(f)
}

// TurnsOn are the sets of values of another question on which it turns whether
// this one makes sense, or is asked.
func (q *Question) TurnsOn(other int) (sets []Values) {
	for _, t := range []*Test{q.When, q.Premise} {
		if t != nil && t.Fact == other {
			sets = append(sets, t.Met)
		}
	}
	for _, all := range q.Or {
		for _, c := range all {
			if c.Fact == other {
				sets = append(sets, c.Is)
			}
		}
	}
	return sets
}

// said is how its answers are said.
func (q *Question) said() *Phrases {
	if q.phrases == nil {
		return &nothingSaid.Phrases
	}
	return q.phrases
}

// Say puts an answer that was given in words.
func (q *Question) Say(a Answer) string {
	switch {
	case a.State != Given:
		return ""
	case q.Kind == Day:
		return q.said().Long(a.Date)
	case q.Kind == Money:
		return q.said().Money(a.InCents())
	case q.Kind == Percent:
		return strconv.Itoa(a.Number) + "%"
	case q.Kind == Count:
		return strconv.Itoa(a.Number)
	case a.Option < len(q.Options):
		return q.Options[a.Option].Text()
	}
	return ""
}
