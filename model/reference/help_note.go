package reference

import (
	"slices"
)

// CareNote is a note on the page of care.
type CareNote struct {
	ID    string
	Calls bool // it says whom to call, or what to do at once
}

// DisclaimerNote says that this is no advice.
const DisclaimerNote = "disclaimer"

// CrisisNote says in one line whom to call, where there is no room for more.
const CrisisNote = "crisis"

// The notes that help someone in danger, in the order in which they are shown.
var (
	CrisisNotes = []string{"crisis-988", "crisis-veterans", "crisis-911"} // whom to call, one by one
	CareNotes   = []CareNote{{"care-thanks", false}, {"care-call", true}, {"care-veterans", true},
		{"care-now", true}, {"care-kept", false}}
)

// HelpNotes are the ids of all notes that help someone in danger. The program
// shows them by name, and would show an empty page without them.
func HelpNotes() []string {
	ids := slices.Concat([]string{CrisisNote}, CrisisNotes)
	for _, n := range CareNotes {
		ids = append(ids, n.ID)
	}
	return ids
}
