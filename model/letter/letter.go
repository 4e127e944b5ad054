package letter

import (
	"slices"

	"ketacover/model/deadline"
	"ketacover/model/fact"
)

// Letter is a paper that the program writes from a case: to a plan, to an
// office, or for the person.
type Letter struct {
	Kind    string // its id, and the name of its file
	Title   string
	From    fact.Who // who signs and sends it: You or YourClinician
	Formal  bool     // it goes to an office, and speaks of itself as a letter does
	OnPhone bool     // it is read from while one calls the plan
	OnePage bool     // it is to fit on one page of paper
	Client  bool     // it speaks of the person to somebody else
	Own     bool     // it is for the person alone: all is in it that no tick was taken from
	About   string   // what it says and what to do with it, in plain words
	Sources []string
	Drug    string   // the tree it is about; empty for the drug asked for
	Needs   []string // ids of details and questions without which it cannot win, whatever its blanks
	Decided bool     // it speaks of a decision that was made: it names no drug that the decision was not said to be of
	Parts   []LetterPart
	Packing *Packing // which other papers it holds; nil for a paper that stands alone
}

// LetterPart is a piece of a letter. Its words hold holes such as {name}.
type LetterPart struct {
	ID       string
	Head     string
	Text     string // paragraphs stand apart by an empty line
	Items    []string
	Numbered bool
	Note     bool             // it tells the person who sends the letter, and never stands in it
	List     string           // one of LetterLists, or a detail that is a list; empty for none
	Drug     string           // the tree that List and {drug} are about; empty for the letter's
	When     []fact.Condition // all must hold
	Unless   []fact.Condition // none may hold
	Past     []string         // ids of deadlines: one of them must be past, by every rule that may hold; empty for any
	Open     []string         // and those of which none may be
	Reviews  []deadline.Route // who runs outside reviews in the person's state: one of them; empty for any
	Needs    []string         // ids without which the letter cannot win where it holds the part
	Given    []string         // holes that something must fill
	Missing  []string         // and those that nothing may fill
	Rule     []Footing        // how the plan's own rule stands: one of them; empty for any
	Ticked   []string         // ids of consent items that must be ticked
	Unticked []string         // and of those that must not be
	Exhibits bool             // its boxes are of what goes along, each under a letter
	Rows     []SaidRow        // of the table of what was said, below the answers
	Caption  string           // what the table of its list is of
	Optional bool             // it is left out rather than show a blank or an empty list
	Sources  []string
}

// The lists that a part can ask for, beside the details that are lists. What is
// in them comes from the case.
const (
	ListCriteria     = "criteria"
	ListUsual        = "usual-criteria"
	ListDocuments    = "documents"
	ListEvidence     = "evidence"
	ListStrongest    = "evidence-strongest" // the two strongest, where there is little time
	ListBothSides    = "evidence-both"      // with one that speaks against, and the answer to it
	ListOthers       = "other-plans"        // whose published rules pay
	ListRules        = "rules"
	ListRuleLines    = "rule-lines" // the plan's own conditions, one line each
	ListCallBlank    = "call-blank"
	ListAnswers      = "answers"
	ListVerdicts     = "verdicts"
	ListReasons      = "reasons"
	ListChanges      = "changes"
	ListSteps        = "steps"
	ListDeadlines    = "deadlines"
	ListCosts        = "costs"
	ListDecision     = "decision"
	ListMissing      = "missing"
	ListStateSources = "sources-of-state"
	ListContents     = "packet-contents" // of a packet only: what is on which page
	ListCrosswalk    = "packet-rule"     // and which page shows each line of the rule
	ListWhole        = "verdicts-whole"  // each verdict with why, and what it turns on
	ListSaid         = "said-table"      // what was said, by whom, when, and what is to be checked
	ListFindings     = "verdict-table"
	ListToDo         = "step-table"
	ListDays         = "day-table"
)

// LetterLists are the names of the lists.
var LetterLists = []string{
	ListCriteria, ListUsual, ListDocuments, ListEvidence, ListStrongest, ListBothSides, ListOthers, ListRules,
	ListRuleLines, ListCallBlank, ListAnswers,
	ListVerdicts, ListReasons, ListChanges, ListSteps, ListDeadlines, ListCosts, ListDecision,
	ListMissing, ListStateSources, ListContents, ListCrosswalk, ListWhole, ListSaid, ListFindings, ListToDo, ListDays,
}

// DetailField is something that only letters use and that a person types.
type DetailField struct {
	ID        string
	Ask       string
	Short     string // as a blank calls it
	Help      string
	Kind      DetailKind
	Group     string // the id of the heading it is asked under
	Default   []int  // questions: the first answer to one of them stands in for it
	Else      string // a hole that stands in for it then
	CountedBy []int  // the question whose answer counts the entries of a list
	Identity  bool   // it tells who the person is: left out when redacted
	Columns   []DetailColumn
}

// DetailGroup is a heading that details are asked under.
type DetailGroup struct {
	ID, Title string
}

// DetailColumn is one thing to say of each entry of a list.
type DetailColumn struct {
	ID, Ask, Short string
	Identity       bool // it tells who somebody is: hidden when redacted
}

// DetailKind says how a detail is typed.
type DetailKind uint8

// The kinds of details.
const (
	OneLine DetailKind = iota
	ManyLines
	ManyEntries
)

// DetailKinds are the ids of the kinds.
var DetailKinds = []string{"line", "text", "list"}

// Consent is a sort of fact about the person that goes into a letter only when
// it was ticked for that letter.
type Consent struct {
	ID        string
	Title     string
	About     string // what goes in
	Questions []int
	Details   []string
	Proofs    bool // where the proofs of a rule's conditions are
	Values    []ConsentValue
	Telling   []string // beginnings of words by which a text tells of it
	Letters   []string // the kinds that it is asked for; empty for all
	Identity  bool     // without it nothing tells who the person is
}

// ConsentValue is some answers to a question, and what is said in their place
// while they are not ticked.
type ConsentValue struct {
	Fact    int
	Is      fact.Values
	ShownAs int // an option; -1 for no answer
}

// Kinds are the kinds of letters there are, in the order in which they are listed.
func (l *Letters) Kinds() []string {
	kinds := make([]string, len(l.Letters))
	for i := range l.Letters {
		kinds[i] = l.Letters[i].Kind
	}
	return kinds
}

// Letter returns the letter of the given kind, or nil.
func (l *Letters) Letter(kind string) *Letter {
	for i := range l.Letters {
		if l.Letters[i].Kind == kind {
			return &l.Letters[i]
		}
	}
	return nil
}

// DetailField returns the detail with the given id, or nil.
func (l *Letters) DetailField(id string) *DetailField {
	for i := range l.Details {
		if l.Details[i].ID == id {
			return &l.Details[i]
		}
	}
	return nil
}

// NameOf returns the detail that says in a person's own words what a question
// asks, or nil: that for which the question's answer stands in first.
func (l *Letters) NameOf(q int) *DetailField {
	for i := range l.Details {
		if d := &l.Details[i]; len(d.Default) > 0 && d.Default[0] == q {
			return d
		}
	}
	return nil
}

// GroupTitle is the heading with the given id, empty for none.
func (l *Letters) GroupTitle(id string) string {
	for _, g := range l.Groups {
		if g.ID == id {
			return g.Title
		}
	}
	return ""
}

// Consent returns the consent item with the given id, or nil.
func (l *Letters) Consent(id string) *Consent {
	for i := range l.Consents {
		if l.Consents[i].ID == id {
			return &l.Consents[i]
		}
	}
	return nil
}

// Fits reports whether a paper is of use where the answers say that a person stands.
// Every paper can be written all the same. One that is in no drawer always fits.
func (l *Letters) Fits(kind string, a fact.Answers) bool {
	f := l.Questions.Applicable(a)
	given := func(id string) bool { return l.Questions.Given(a, &f, id) }
	open := func(id string) bool { return !given(id) }
	filed := false
	for i := range l.Drawers {
		for j := range l.Drawers[i].Papers {
			p := &l.Drawers[i].Papers[j]
			if p.Kind != kind {
				continue
			}
			filed = true
			if fact.All(p.When, &f) && !slices.ContainsFunc(p.Unless, fact.Holds(&f)) &&
				!slices.ContainsFunc(p.Given, open) && !slices.ContainsFunc(p.Missing, given) {
				return true
			}
		}
	}
	return !filed
}

// In are the papers of a drawer, in the order in which papers are listed. The last
// one takes those of a pack, which are in none.
func (l *Letters) In(drawer int) []*Letter {
	var list []*Letter
	for i := range l.Letters {
		kind := &l.Letters[i]
		at := slices.IndexFunc(l.Drawers, func(d Drawer) bool {
			return slices.ContainsFunc(d.Papers, func(p Filed) bool { return p.Kind == kind.Kind })
		})
		if at == drawer || at < 0 && drawer == len(l.Drawers)-1 {
			list = append(list, kind)
		}
	}
	return list
}
