package words

import (
	"fmt"
	"strings"
)

// ThenIt says what a change would lead to.
func (w *Words) ThenIt(span string) string { return "Then it would be: " + span + "." }

// ByChange is what a change takes, and what it leads to.
func (w *Words) ByChange(how, span string) string { return how + " " + w.ThenIt(span) }

// ByFall is what an answer would lead to, and how to keep it from that.
func (w *Words) ByFall(keep, span string) string { return w.ThenIt(span) + " To avoid that: " + keep }

// AllTogether names a change of many answers.
func (w *Words) AllTogether(n int) string { return fmt.Sprintf("All %d together", n) }

// NothingMoves says that no change raises an answer whose lowest level is low:
// where it is good already, that nothing has to.
func (w *Words) NothingMoves(low int) string {
	switch low {
	case approved:
		return w.Ways.ChangeDone
	case approved - 1:
		return w.Ways.ChangeBest
	}
	return w.Ways.ChangeLeft
}

// approved is the highest of the levels.
const approved = 4

// CouldFall is a head over what would lower the answer for a drug.
func (w *Words) CouldFall(title string) string { return title + ": what could lower it" }

// CannotHelp names what need not be changed.
func (w *Words) CannotHelp(names []string) string {
	return "Changing these would not help: " + strings.Join(names, "; ") + "."
}
