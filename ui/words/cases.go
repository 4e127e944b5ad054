package words

import (
	"strings"

	"ketacover/model/fact"
)

// Cases is what is said of the cases that a person keeps: of all in a list, and of what
// can be done with one.
type Cases struct {
	Title, Archive, Bin string // the list, and what else can be looked at
	WelcomeBack         string
	New, Locked         string
	LockedHint          string
	None, NoneThere     string // of an empty list
	ShowAll             string // of what a filter left out
	OpenFirst           string // of what is done with a case, where none is open
	NotSorted           string // of a filter that leaves none
	Looking             string
	Damaged             string
	Newer, NewerHelp    string // of a case that a newer program saved
	LeaveIt             string
	Today, Tomorrow     string
	Yesterday           string
	NoDay, StillOpen    string // of no day, and of one that has passed
	Heads               CaseHeads
	// The orders, and the filters by the next day.
	Orders [4]string `keys:"next change verdict stage"`
	Due    [4]string `keys:"all late today soon"`
	// What groups of days are called.
	Groups  [5]string `keys:"late today week later none"`
	Changes [3]string `keys:"today week earlier"`
	NewAsk  string
	NewHelp string
	// NameTaken is of a name that another case has.
	NameTaken string
	Unkept    string // of answers that are in no case, on the way to another
	Drop      string
	Stay      string
	CloseIt   string // without what could not be saved
	Copied    string
	// What can be done with one.
	Acts, DamagedHelp, Open, Look, LookHelp, Copy, CopyHelp string
	Rename, RenameAsk, Tags, TagsAsk, TagsHelp, TagsSet     string
	ToArchive, FromArchive, Delete, Restore                 string
	GoBack, GoBackHelp, NoneRemoved                         string
	EmptyBin, EmptyNo, EmptyYes, Emptied                    string
	Export, ExportIntro, ExportCase, ExportTable            string
	ExportOwn                                               string
	ExportTo, ExportToHelp, KeyAsk, KeyHelp, NoKey          string
	FileName                                                string
	casesSays
	phrase *fact.Phrases
}

// CaseHeads are over the columns of the list.
type CaseHeads struct{ Name, Next, Stage, Changed string }

type casesSays struct {
	NewerFormat gap2   `holes:"format known"`
	GoOn        gap1   `holes:"name"`
	Mine        count  `holes:""`
	MineDue     count1 `holes:"due"`
	Late        count  `holes:""`
	Day         gap2   `holes:"month day"`
	Next        gap2   `holes:"day what"`
	Changed     gap1   `holes:"day"`
	Verdict     gap2   `holes:"drug verdict"`
	AtBest      gap1   `holes:"verdict"`
	Opened      gap1   `holes:"name"`
	Shown       count  `holes:""`
	More        count  `holes:""` // that are not read out
	ShownOf     gap2   `holes:"shown all"`
	Unopened    gap2   `holes:"name why"`
	NotDone     gap2   `holes:"name why"`
	WhatIf      gap1   `holes:"name"`
	CopiedTo    gap1   `holes:"name"`
	Renamed     gap1   `holes:"name"`
	InArchive   gap1   `holes:"name"`
	OutOfIt     gap1   `holes:"name"`
	Removed     gap1   `holes:"name"`
	Restored    gap1   `holes:"name"`
	EmptyAsk    count  `holes:""`
}

// GoOn leads to the newest case.
func (w *Cases) GoOn(name string) string { return w.casesSays.GoOn.with(name) }

// Mine leads to the list: how many cases there are, and how many have a day this week.
func (w *Cases) Mine(n, due int) string {
	if due > 0 {
		return w.casesSays.MineDue.with(n, number(due))
	}
	return w.casesSays.Mine.with(n)
}

// DayFrom is a day as it is said in a list: by how far it is from today, where it is near.
func (w *Cases) DayFrom(today, d fact.Date) string {
	switch days := today.Days(d); {
	case days < 0:
		return w.casesSays.Late.with(-days)
	case days == 0:
		return w.Today
	case days == 1:
		return w.Tomorrow
	}
	return w.day(today, d)
}

// Since is the day of a change as it is said in a list.
func (w *Cases) Since(today, d fact.Date) string {
	switch today.Days(d) {
	case 0:
		return w.Today
	case -1:
		return w.Yesterday
	}
	return w.day(today, d)
}

// shortMonth is how many letters a month has in a list.
const shortMonth = 3

// day is a day of this year without it.
func (w *Cases) day(today, d fact.Date) string {
	if d.Year != today.Year {
		return d.String()
	}
	month := []rune(w.phrase.Months[d.Month-1])
	return w.casesSays.Day.with(string(month[:min(len(month), shortMonth)]), number(d.Day))
}

// ShortDay is a day of this year, as it stands in the name of a case.
func (w *Cases) ShortDay(d fact.Date) string { return w.day(d, d) }

// Next is the next day, and what it is.
func (w *Cases) Next(day, what string) string {
	if what == "" {
		return Capital(day)
	}
	return w.casesSays.Next.with(Capital(day), what)
}

// Changed says when a case was changed last.
func (w *Cases) Changed(day string) string { return w.casesSays.Changed.with(day) }

// Verdict is the verdict for a drug.
func (w *Cases) Verdict(drug, verdict string) string { return w.casesSays.Verdict.with(drug, verdict) }

// AtBest is over the cases with the same best verdict.
func (w *Cases) AtBest(verdict string) string { return w.casesSays.AtBest.with(verdict) }

// NewerFormat says in which format a newer program saved a case, and up to which one is
// known.
func (w *Cases) NewerFormat(format, known int) string {
	return w.casesSays.NewerFormat.with(number(format), number(known))
}

// Opened says which case was opened.
func (w *Cases) Opened(name string) string {
	return w.casesSays.Opened.with(strings.TrimSuffix(name, ".")) // Ana R. has a full stop of her own
}

// Shown counts the cases that are shown, of all.
func (w *Cases) Shown(n, of int) string {
	if n == of {
		return w.casesSays.Shown.with(n)
	}
	return w.casesSays.ShownOf.with(number(n), number(of))
}

// Unopened says why a case could not be opened.
func (w *Cases) Unopened(name, why string) string { return w.casesSays.Unopened.with(name, why) }

// NotDone says why something could not be done with a case.
func (w *Cases) NotDone(name, why string) string { return w.casesSays.NotDone.with(name, why) }

// WhatIf is what a copy of a case is called.
func (w *Cases) WhatIf(name string) string { return w.casesSays.WhatIf.with(name) }

// CopiedTo says what the copy is called.
func (w *Cases) CopiedTo(name string) string { return w.casesSays.CopiedTo.with(name) }

// RenamedTo says how a case is called now.
func (w *Cases) RenamedTo(name string) string { return w.casesSays.Renamed.with(name) }

// Archived says that a case is in the archive.
func (w *Cases) Archived(name string) string { return w.casesSays.InArchive.with(name) }

// Unarchived says that it is not in the archive any more.
func (w *Cases) Unarchived(name string) string { return w.casesSays.OutOfIt.with(name) }

// Removed says that a case is in the bin.
func (w *Cases) Removed(name string) string { return w.casesSays.Removed.with(name) }

// Restored says that a case is back from the bin.
func (w *Cases) Restored(name string) string { return w.casesSays.Restored.with(name) }

// EmptyAsk asks whether to delete so many cases for good.
func (w *Cases) EmptyAsk(n int) string { return w.casesSays.EmptyAsk.with(n) }

// More says how many cases are not read out.
func (w *Cases) More(n int) string { return w.casesSays.More.with(n) }
