package model

// Library is everything the program knows: what it asks, how it decides, and
// what each claim rests on. It is built once and never changed.
type Library struct {
	Version   string // the date of the content, YYYY-MM-DD
	Origin    string // empty for the built-in content, else where it came from
	Sections  []Section
	Questions []Question
	Trees     []Tree
	Diagrams  []Diagram // one for each tree, in the same order
	Payers    []Payer
	Sources   []Source
	Steps     []StepText
	Glossary  []Term
	Notes     []Note
	Messages  []MessageText // in the order in which they are tried
	Levers    []OtherLever

	DeadlineRules []DeadlineRule
	CostRules     CostRules

	Ways      []Way
	Concerns  []Concern
	Moves     MoveTexts
	Positions []Position
	Actions   []Action // every step, with all that belongs to it
	StepRules StepRules

	Letters  []Letter
	Details  []DetailField
	Consents []Consent

	States  []StateOffice
	Rights  []RightGroup
	Studies []Study
	Misuses []Misuse
	Article []ArticleClaim
	About   []AboutText
	Unused  []Unused
}

// StepText is a thing to do, named by leaves and rules.
type StepText struct {
	ID      string
	Text    string
	Sources []string
}

// Term is an insurance or medical word and its meaning in one plain sentence.
type Term struct {
	Name    string
	Means   string
	Also    []string
	Sources []string
}

// Note is a named text with sources: the disclaimer, the crisis lines, and
// what a warning says. One with conditions is a warning where all of them hold.
type Note struct {
	ID      string
	Text    string
	When    []Condition
	Sources []string
}

// Question returns the index of the question with the given id, or -1.
func (l *Library) Question(id string) int {
	for i := range l.Questions {
		if l.Questions[i].ID == id {
			return i
		}
	}
	return -1
}

// Tests reports whether any tree tests the answer to question q. The others
// are asked after the verdict, by the screens that need them.
func (l *Library) Tests(q int) bool {
	for i := range l.Diagrams {
		if d := &l.Diagrams[i]; d.Nodes[d.Root].Below>>q&1 == 1 {
			return true
		}
	}
	return false
}

// Tree returns the index of the tree with the given id, or -1.
func (l *Library) Tree(id string) int {
	for i := range l.Trees {
		if l.Trees[i].ID == id {
			return i
		}
	}
	return -1
}

// Payer returns the payer with the given id, or nil.
func (l *Library) Payer(id string) *Payer {
	for i := range l.Payers {
		if l.Payers[i].ID == id {
			return &l.Payers[i]
		}
	}
	return nil
}

// Source returns the source with the given id, or nil.
func (l *Library) Source(id string) *Source {
	for i := range l.Sources {
		if l.Sources[i].ID == id {
			return &l.Sources[i]
		}
	}
	return nil
}

// Step returns the step with the given id, or nil.
func (l *Library) Step(id string) *StepText {
	for i := range l.Steps {
		if l.Steps[i].ID == id {
			return &l.Steps[i]
		}
	}
	return nil
}

// Note returns the text of the note with the given id, or "".
func (l *Library) Note(id string) string {
	for i := range l.Notes {
		if l.Notes[i].ID == id {
			return l.Notes[i].Text
		}
	}
	return ""
}
