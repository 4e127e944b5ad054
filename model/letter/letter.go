package letter

import (
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
