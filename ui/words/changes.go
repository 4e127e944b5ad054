package words

import "ketacover/model/fact"

// Changes is what would change an answer, up or down.
type Changes struct {
	Done, Best string // why nothing needs to change
	CannotHelp string // heads the list of what need not be changed
	changesSay
	phrase *fact.Phrases
}

type changesSay struct {
	ThenIt        gap1  `holes:"span"`
	ToAvoid       gap1  `holes:"keep"`
	AllTogether   count `holes:""`
	Lever         gap2  `holes:"title part"`
	IfThen        gap2  `holes:"values span"`
	IfNot         gap1  `holes:"span"`
	BestAndWorst  gap2  `holes:"best worst"`
	CouldLower    gap1  `holes:"title"`
	CannotHelpFew count `holes:""`
	Trying        gap1  `holes:"what"`
}

// ThenIt says what a change would lead to.
func (w *Changes) ThenIt(span string) string { return w.changesSay.ThenIt.with(span) }

// ByChange is what a change takes, and what it leads to.
func (w *Changes) ByChange(how, span string) string { return how + " " + w.ThenIt(span) }

// ByLowering is what an answer would lead to, and how to keep it from that.
func (w *Changes) ByLowering(keep, span string) string {
	return w.ThenIt(span) + " " + w.ToAvoid.with(keep)
}

// AllTogether names a change of many answers.
func (w *Changes) AllTogether(n int) string { return w.changesSay.AllTogether.with(n) }

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
func (w *Changes) Lever(title, part string) string { return w.changesSay.Lever.with(title, part) }

// IfThen says what an answer would give: "If it is so: possible."
func (w *Changes) IfThen(values []string, span string) string {
	return w.changesSay.IfThen.with(w.phrase.Or(values), span)
}

// IfNot says what all other answers would give.
func (w *Changes) IfNot(span string) string { return w.changesSay.IfNot.with(span) }

// BestAndWorst says what an answer with many values would give.
func (w *Changes) BestAndWorst(best, worst string) string {
	return w.changesSay.BestAndWorst.with(best, worst)
}

// CouldLower is a head over what would lower the answer for a drug.
func (w *Changes) CouldLower(title string) string { return w.changesSay.CouldLower.with(title) }

// CannotHelpFew says how many answers need not be changed.
func (w *Changes) CannotHelpFew(n int) string { return w.changesSay.CannotHelpFew.with(n) }

// Trying names what is tried.
func (w *Changes) Trying(what string) string { return w.changesSay.Trying.with(what) }
