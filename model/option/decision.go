package option

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// Decision is what a person decided to do, why, and when to look at it again.
type Decision struct {
	Option    *Option // the option that was chosen; nil for own words
	Text      string  // the title of the option, or the own words; empty for none
	Reason    string
	LookAgain fact.Date // zero for no day
	Part      int       // index into Parts, or -1 where nothing was said
	Shared    []string  // the steps of a shared decision that are done
}

// Decision reads from the details of a case what was decided, in the words that
// are for its answers. A day that is no
// date counts as none.
func (l *Options) Decision(c record.Case) Decision {
	d := c.Details
	text := d.Get(record.DecisionKey)
	out := Decision{Option: l.Option(text), Text: text, Reason: d.Get(record.ReasonKey),
		Part: slices.Index(record.Parts, d.Get(record.PartKey))}
	out.Shared = Shared(d)
	if out.Option != nil {
		out.Option = l.Told(out.Option, c.Answers)
		out.Text = out.Option.Title
	}
	if day, err := fact.ParseDate(d.Get(record.LookAgainKey)); err == nil {
		out.LookAgain = day
	}
	return out
}

// Made reports whether anything was decided, or a day set.
func (d *Decision) Made() bool { return d.Text != "" || !d.LookAgain.IsZero() }

// Due reports whether the day to look again has come.
func (d *Decision) Due(today fact.Date) bool {
	return !d.LookAgain.IsZero() && !today.Before(d.LookAgain)
}

// ShareSteps are the ids of the steps of a shared decision, in their order:
// seek the person's part, explore the options, assess what matters, reach a
// decision, evaluate it later.
var ShareSteps = []string{"seek", "explore", "assess", "reach", "evaluate"}

// WithShared returns the details with a step of a shared decision ticked off,
// or no longer.
func WithShared(d record.Details, step string, done bool) record.Details {
	if done {
		return d.With(record.ShareKey+step, "yes")
	}
	return d.With(record.ShareKey+step, "")
}

// Shared lists the steps of a shared decision that are ticked off.
func Shared(d record.Details) []string {
	return slices.DeleteFunc(slices.Clone(ShareSteps),
		func(step string) bool { return d.Get(record.ShareKey+step) != "yes" })
}
