package record

import (
	"errors"
	"fmt"
	"slices"

	"ketacover/model/fact"
)

// Case is what a person said: the answers, what they read of their plan's rules, what
// happened, and the details that only letters use.
type Case struct {
	Answers  fact.Answers
	OwnRules []OwnRule // rules that the person read themselves, in the order in which they were written down
	Events   []Event   // what happened, in the order in which it was written down
	History  []Change  // answers that changed after they were first given
	Said     []Said    // on which days answers were first given, by day and question
	Outcome  Outcome   // how it ended; zero for not yet
	Details  Details
	// ID is by what others tell the case apart, as JSON: a text, a number or
	// null, as it was written; empty for none. It means nothing to this program.
	ID string
	// Undo is the undo history, as JSON, and LeftAt where the
	// person was: the id of a question, or of a screen. Both are empty for none. They
	// are kept in a file and say nothing of the person's treatment.
	Undo, LeftAt string
}

// Equal reports whether both hold the same answers and the same details, under
// the same id. How they came to be so is not asked.
func (c Case) Equal(d Case) bool {
	return c.Answers.Equal(d.Answers) && c.Details.Equal(d.Details) && c.ID == d.ID &&
		EqualOwnRules(c.OwnRules, d.OwnRules) && slices.Equal(c.Events, d.Events) &&
		slices.Equal(c.History, d.History) && slices.Equal(c.Said, d.Said) && c.Outcome == d.Outcome
}

// What a saved case says of itself, and the largest one that is read.
const (
	CaseFormat  = "ketacover-case"
	CaseVersion = 2 // a case with nothing in it that version 1 has not is saved as that
	MaxCaseSize = 16 << 20
)

// The reasons why a saved case cannot be read, told apart with errors.Is. A
// file that cannot be read completely is never written to.
var (
	ErrForeign = errors.New("the file of another program")
	ErrNewer   = errors.New("saved by a newer ketacover")
	ErrDamaged = errors.New("damaged case file")
	// ErrEmpty is an ErrDamaged of which nothing is left.
	ErrEmpty = fmt.Errorf("nothing in it: %w", ErrDamaged)
)

// caseKeys are the keys a case may have at the top.
var caseKeys = []string{"answers", "details", "format", "version", "sha256", "id", ownRulesKey,
	eventsKey, historyKey, outcomeKey}

// The keys of what only version 2 has.
const (
	eventsKey   = "events"
	historyKey  = "history"
	outcomeKey  = "outcome"
	ownRulesKey = "own-rules" // rules that a person read themselves
)

// laterKeys are they, in the order in which the checksum takes them.
var laterKeys = []string{eventsKey, historyKey, outcomeKey, ownRulesKey}

// usualKeys is how many keys a case mostly has at the top.
const usualKeys = 6

// DecodeCase reads a case, saved or written by hand. What it refuses it
// refuses with a *CaseError: first what is no JSON, then what says that it is
// another program's or a newer version's, then a key that no case has, then a
// checksum that does not match, then an answer that no question takes; of
// each sort the one that stands first. Nothing is skipped.
func DecodeCase(questions *fact.Questions, data []byte) (Case, error) {
	d := caseDecoder{questions: questions, top: make([]caseMember, 0, usualKeys)}
	d.reader = jsonReader{data: data, keys: make([][]byte, 0, len(caseKeys)+len(questions.List))}
	if err := d.decode(); err != nil {
		return Case{}, err
	}
	return d.found, nil
}

// Whole refuses what is no whole document of a case: no JSON, half of one, or one
// whose checksum does not match. A newer program's, and another's, it refuses with
// ErrNewer and ErrForeign, which are no damage. It does not look at what a case says,
// which the questions of another day may not take.
func Whole(data []byte) error {
	d := caseDecoder{reader: jsonReader{data: data}}
	err := d.document()
	if err == nil {
		err = d.origin()
	}
	if err == nil && d.member("answers") == nil {
		err = &CaseError{Message: `no "answers" in it`}
	}
	if err == nil {
		err = d.saved()
	}
	switch {
	case err == nil:
		return nil
	case err.kind == nil:
		err.kind = ErrDamaged
	}
	return err
}

// FormatVersion is the version of the format in which a case was saved, and 0 for one
// that was not saved by this program.
func FormatVersion(data []byte) int {
	d := caseDecoder{reader: jsonReader{data: data}}
	if d.document() != nil || d.member("format") == nil || d.member("version") == nil {
		return 0
	}
	n, tooLarge, isWhole := fact.WholeNumber(d.raw(d.member("version")))
	if tooLarge || !isWhole {
		return 0
	}
	return n
}
