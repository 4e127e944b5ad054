package words

import (
	"fmt"
	"strings"
)

// Changes is what would change an answer, up or down.
type Changes struct {
	Done, Best string // why nothing needs to change
}

func englishChanges() Changes {
	return Changes{
		Done: "Nothing needs to change: the plan has said yes.",
		Best: "Nothing is left to improve. If the plan must approve it and was not asked yet, send the request.",
	}
}

// ThenIt says what a change would lead to.
func (w *Changes) ThenIt(span string) string { return "Then it would be: " + span + "." }

// ByChange is what a change takes, and what it leads to.
func (w *Changes) ByChange(how, span string) string { return how + " " + w.ThenIt(span) }

// ByFall is what an answer would lead to, and how to keep it from that.
func (w *Changes) ByFall(keep, span string) string { return w.ThenIt(span) + " To avoid that: " + keep }

// AllTogether names a change of many answers.
func (w *Changes) AllTogether(n int) string { return fmt.Sprintf("All %d together", n) }

// GoodAlready says of a settled answer that needs no change, by its lowest level, that
// it needs none; empty for one that does.
func (w *Changes) GoodAlready(low int) string {
	switch low {
	case approved:
		return w.Done
	case approved - 1:
		return w.Best
	}
	return ""
}

// approved is the highest of the levels.
const approved = 4

// Levers are the parts of what would change an answer, in the order in which
// they are told.
type Levers struct{ YouCanDo, FindOut, OthersDecide, WouldNotHelp string }

// Lever is a head over one part of what would change the answer for a drug.
func (w *Changes) Lever(title, part string) string { return title + ": " + part }

// IfThen says what an answer would give: "If it is so: possible."
func (w *Changes) IfThen(values []string, span string) string {
	return "If " + Or(values) + ": " + span + "."
}

// IfNot says what all other answers would give.
func (w *Changes) IfNot(span string) string { return "If not: " + span + "." }

// BestAndWorst says what an answer with many values would give.
func (w *Changes) BestAndWorst(best, worst string) string {
	return "At best it would then be: " + best + "; at worst: " + worst + "."
}

// CouldFall is a head over what would lower the answer for a drug.
func (w *Changes) CouldFall(title string) string { return title + ": what could lower it" }

// CannotHelp names what need not be changed.
func (w *Changes) CannotHelp(names []string) string {
	return "Changing these would not help: " + strings.Join(names, "; ") + "."
}

// CannotHelpFew says how many answers need not be changed.
func (w *Changes) CannotHelpFew(n int) string {
	if n == 1 {
		return "Changing 1 other answer would not help"
	}
	return fmt.Sprintf("Changing %d other answers would not help", n)
}

// Trying names what is tried.
func (w *Changes) Trying(what string) string { return "If this came true: " + what + "." }
