package words

import "strings"

// Ledger is what is said of how requests and appeals went that counselors logged.
type Ledger struct {
	Title, Help, None, NotAll, AnyPayer, WonNone, Groups, NoGroups, TooFew, Own string
	// Steps are what was asked for, of several.
	Steps [3]string `keys:"request appeal outside-review"`
	// Quarters are those of a year.
	Quarters [4]string `keys:"first second third fourth"`
	ledgerSays
}

type ledgerSays struct {
	Such                            gap4 `holes:"groups of steps drug"`
	ByPayer                         gap1 `holes:"payer"`
	ForUse                          gap1 `holes:"use"`
	WonOf                           gap1 `holes:"won"`
	WonPart                         gap2 `holes:"won partly"`
	Back                            gap1 `holes:"back"`
	FromOne                         gap1 `holes:"largest"`
	GroupLine                       gap3 `holes:"group cases through"`
	QuarterOf                       gap2 `holes:"quarter year"`
	UnreadGroup, Already, Forgotten gap1 `holes:"group"`
	Exported                        gap2 `holes:"cases through"`
	Taken, TakenNewer               gap2 `holes:"group cases"`
}

// Logged is how often something was logged, by whom, and how it went.
type Logged struct {
	Step, Of, Won, Partly, Back, Groups, Largest int
	Drug, Payer, Use                             string // the last two empty for any
}

// Logged says it.
func (w *Ledger) Logged(l Logged) string {
	said := w.Such.with(number(l.Groups), number(l.Of), w.Steps[l.Step], l.Drug)
	if l.Payer != "" {
		said += " " + w.ByPayer.with(l.Payer)
	} else {
		said += " " + w.AnyPayer
	}
	if l.Use != "" {
		said += " " + w.ForUse.with(l.Use)
	}
	switch {
	case l.Partly > 0:
		said += " " + w.WonPart.with(number(l.Won), number(l.Partly))
	case l.Won == 0:
		said += " " + w.WonNone
	default:
		said += " " + w.WonOf.with(number(l.Won))
	}
	if l.Back > 0 {
		said += " " + w.Back.with(number(l.Back))
	}
	if 2*l.Largest > l.Of {
		said += " " + w.FromOne.with(number(l.Largest))
	}
	return said
}

// Group says what a group logged: of how many cases, up to which quarter.
func (w *Ledger) Group(group string, cases int, through string) string {
	return w.GroupLine.with(group, number(cases), w.quarter(through))
}

// quarter is a quarter as a person says it; a file has it as 2026-Q3.
func (w *Ledger) quarter(text string) string {
	year, q, ok := strings.Cut(text, "-Q")
	if !ok || len(q) != 1 || q[0] < '1' || q[0] > '4' {
		return text
	}
	return w.QuarterOf.with(w.Quarters[q[0]-'1'], year)
}

// Unread says that the ledger of a group cannot be read.
func (w *Ledger) Unread(group string) string { return w.UnreadGroup.with(group) }

// Wrote says what an exported ledger tells.
func (w *Ledger) Wrote(cases int, through string) string {
	return w.Exported.with(number(cases), w.quarter(through))
}

// Took says what was taken in: of a new group, or in the place of what was there.
func (w *Ledger) Took(group string, cases int, newer bool) string {
	if newer {
		return w.TakenNewer.with(group, number(cases))
	}
	return w.Taken.with(group, number(cases))
}

// Same says that the very file was taken in before.
func (w *Ledger) Same(group string) string { return w.Already.with(group) }

// Forgot says that the ledger of a group is gone.
func (w *Ledger) Forgot(group string) string { return w.Forgotten.with(group) }
