package model

import "slices"

// The keys of a decision among the details of a case. Details reach no
// verdict, so neither does a decision.
const (
	DecisionKey  = "decision"
	ReasonKey    = "decision-reason"
	LookAgainKey = "look-again"
	PartKey      = "decision-part"
	shareKey     = "share-"
)

// DecisionDetails are the keys that hold what a person decided.
var DecisionDetails = []string{DecisionKey, ReasonKey, LookAgainKey, PartKey}

// Parts are how much a person may want to decide: alone, together with the
// clinician, or by leaving it to the clinician.
var Parts = []string{"alone", "together", "clinician"}

// Decision is what a person decided to do, why, and when to look at it again.
type Decision struct {
	Way       *Way   // the way ahead that was chosen; nil for own words
	Text      string // the title of the way, or the own words; empty for none
	Reason    string
	LookAgain Date // zero for no day
	Part      int  // index into Parts, or -1 where nothing was said
}

// Decision reads from the details of a case what was decided, in the words that
// are for its answers. A day that is no
// date counts as none.
func (l *Library) Decision(c Case) Decision {
	d := c.Details
	text := d.Get(DecisionKey)
	out := Decision{Way: l.Way(text), Text: text, Reason: d.Get(ReasonKey), Part: slices.Index(Parts, d.Get(PartKey))}
	if out.Way != nil {
		out.Way = l.Told(out.Way, c.Answers)
		out.Text = out.Way.Title
	}
	if day, err := ParseDate(d.Get(LookAgainKey)); err == nil {
		out.LookAgain = day
	}
	return out
}

// Made reports whether anything was decided, or a day set.
func (d *Decision) Made() bool { return d.Text != "" || !d.LookAgain.IsZero() }

// Due reports whether the day to look again has come.
func (d *Decision) Due(today Date) bool { return !d.LookAgain.IsZero() && !today.Before(d.LookAgain) }

// ShareSteps are the ids of the steps of a shared decision, in their order:
// seek the person's part, explore the options, assess what matters, reach a
// decision, evaluate it later.
var ShareSteps = []string{"seek", "explore", "assess", "reach", "evaluate"}

// WithShared returns the details with a step of a shared decision ticked off,
// or no longer.
func (d Details) WithShared(step string, done bool) Details {
	if done {
		return d.With(shareKey+step, "yes")
	}
	return d.With(shareKey+step, "")
}

// Shared lists the steps of a shared decision that are ticked off.
func (d Details) Shared() []string {
	return slices.DeleteFunc(slices.Clone(ShareSteps), func(step string) bool { return d.Get(shareKey+step) != "yes" })
}
