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

// GoodAlready says of a settled answer that needs no change, by its lowest level, that
// it needs none; empty for one that does.
func (w *Words) GoodAlready(low int) string {
	switch low {
	case approved:
		return w.Ways.ChangeDone
	case approved - 1:
		return w.Ways.ChangeBest
	}
	return ""
}

// approved is the highest of the levels.
const approved = 4

// Levers are the parts of what would change an answer, in the order in which
// they are told.
type Levers struct{ YouCanDo, FindOut, OthersDecide, WouldNotHelp string }

// Lever is a head over one part of what would change the answer for a drug.
func (w *Words) Lever(title, part string) string { return title + ": " + part }

// IfThen says what an answer would give: "If it is so: possible."
func (w *Words) IfThen(values []string, span string) string {
	return "If " + Or(values) + ": " + span + "."
}

// IfNot says what all other answers would give.
func (w *Words) IfNot(span string) string { return "If not: " + span + "." }

// BestAndWorst says what an answer with many values would give.
func (w *Words) BestAndWorst(best, worst string) string {
	return "At best it would then be: " + best + "; at worst: " + worst + "."
}

// CouldFall is a head over what would lower the answer for a drug.
func (w *Words) CouldFall(title string) string { return title + ": what could lower it" }

// CannotHelp names what need not be changed.
func (w *Words) CannotHelp(names []string) string {
	return "Changing these would not help: " + strings.Join(names, "; ") + "."
}

// CannotHelpFew says how many answers need not be changed.
func (w *Words) CannotHelpFew(n int) string {
	if n == 1 {
		return "Changing 1 other answer would not help"
	}
	return fmt.Sprintf("Changing %d other answers would not help", n)
}
