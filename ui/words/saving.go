package words

import (
	"regexp"
	"strings"
	"sync"

	"ketacover/model/fact"
)

// Saving is what is said about files and about leaving.
type Saving struct {
	Title, Kept             string // heads
	NoName                  string
	Another, Again, Back    string
	OverMarked, TakenMarked string // a file that is marked read-only
	Leave                   string
	OfItself                string // what the status line says of a save that nobody asked for
	KeepTitle, KeepAsk      string // the question what to keep
	KeepSealed              string // the same where cases are kept already, under a passphrase
	KeepUnsealed            string // and where they are kept without one
	KeepLater               string // to who goes past it
	KeepProtected, KeepOpen string
	KeepWith, KeepNothing   string
	Private, NothingKept    string // where nothing is written
	KeptNow, MyAnswers      string // once they are kept, and what the case is called
	Locked                  string // a head: the cases want the passphrase
	Secret, SecretHelp      string // the passphrase
	SecretSlow, SecretLost  string // that it takes a while to try it, and what if it is forgotten
	SecretCovered           string // the same where the program is locked
	SecretWrong             string
	SecretEmpty, NoMemory   string // why none was tried
	LockedKeys              string // of a key that opens nothing while they are locked
	SecretNew, Lost         string
	SecretAgain             string
	SecretAgainHelp         string
	SecretShort             string
	SecretDiffers, Working  string
	RescuedVault            string // of a new case, where cases are kept under a passphrase
	RescuedLabel            string // and what it is called there
	RescuedSealed           string // of what was kept beside a case that is protected
	NotSealed               string // of a file that the passphrase does not protect
	Closed                  string // what stays on the normal screen of a case that is protected
	OnlyKept                string // a case that stands only in a rescue file
	GoOn, GoWithout, Delete string // what to do with one that was found
	DeleteAsk, DeleteNo     string
	Deleted, NotDeleted     string
	PutBackNo               string
	NoHome                  string // of what was kept and never had a file
	Nowhere                 string // why nothing could be kept
	// What was being done to a file, what can go wrong, and what to do about it, by
	// the ids of casefile.Error.
	Doing   map[string]string `keys:"load create replace save name write-paper read-paper"`
	Reasons map[string]string `keys:"no-name exists conflict not-regular read-only held locked sealed not-ours too-large not-verified not-confirmed not-folder no-room no-quota no-changes not-there not-allowed broken bad-name bad-paper"`
	Hints   map[string]string `keys:"no-name exists conflict not-regular read-only held locked sealed not-ours too-large not-verified not-confirmed not-folder no-room no-quota no-changes not-there not-allowed broken name-empty name-long name-control name-signs name-ends name-device"`
	savingSays
	phrase *fact.Phrases
}

type savingSays struct {
	SuchAs, Here, There             string // how a file can be called, and where it goes
	WereKept, KeptIn, OverwritesOwn string
	Older                           count  `holes:""`
	PutBack                         gap1   `holes:"name"`
	RescuedAside                    gap2   `holes:"name quoted"`
	Listed                          count1 `holes:"names"`
	SavedTo                         gap1   `holes:"name"`
	Unset                           gap1   `holes:"why"`  // of settings that do not count
	SavesTo                         gap1   `holes:"name"` // of a file to which each answer is saved
	NotOfItself                     gap1   `holes:"why"`  // and of one that takes none
	Busy                            gap1   `holes:"who"`  // of a case that another program has open
	Failed                          gap3   `holes:"doing name why"`
	Rescued                         gap1   `holes:"name"`
	NotKept                         gap1   `holes:"why"`
	NotRescued                      gap2   `holes:"name why"`
	NotRescuedIn                    gap1   `holes:"why"`
}

// SaveHelp says how a file can be called, and where it goes.
func (w *Saving) SaveHelp(folder string) string { return w.SuchAs + " " + w.SavedIn(folder) }

// SavedIn says where a file goes whose name has no folder.
func (w *Saving) SavedIn(folder string) string {
	if folder == "" {
		return w.Here
	}
	return w.There + "\n" + folder
}

// WereKept says which answers were found that an earlier program kept.
func (w *Saving) WereKept(name string, more int) string {
	text := w.savingSays.WereKept + "\n" + name
	if more > 0 {
		text += "\n" + w.Older.with(more)
	}
	return text
}

// PutBackAsk asks what to do with a case that was kept for a file. A path has a
// line of its own, so that it is not broken at a space.
func (w *Saving) PutBackAsk(kept, home string) string {
	return w.KeptIn + "\n" + kept + "\n" + w.OverwritesOwn + "\n" + home
}

// PutBack offers to put a case back where it was.
func (w *Saving) PutBack(name string) string { return w.savingSays.PutBack.with(name) }

// Unset says that the settings of the person do not count, and why.
func (w *Saving) Unset(why string) string { return w.savingSays.Unset.with(why) }

// SavesTo says that each answer is saved to a file.
func (w *Saving) SavesTo(name string) string { return w.savingSays.SavesTo.with(name) }

// NotOfItself says that no answer is saved to the file unasked, and why.
func (w *Saving) NotOfItself(why string) string { return w.savingSays.NotOfItself.with(why) }

// Busy says that another program has the case open.
func (w *Saving) Busy(who string) string { return w.savingSays.Busy.with(who) }

// CouldNotSave says why a case could not be saved, and what can be done.
func (w *Saving) CouldNotSave(why, hint string) string {
	text := Capital(why) + "."
	if hint != "" {
		text += " " + Capital(hint) + "."
	}
	return text
}

// Failed says what could not be done to a file, and why, empty where there are no
// words for it.
func (w *Saving) Failed(op, name, why string) string {
	doing, reason := w.Doing[strings.ReplaceAll(op, " ", "-")], w.Reasons[why]
	if doing == "" || reason == "" || name == "" {
		return ""
	}
	return w.savingSays.Failed.with(doing, quoted(name), reason)
}

// RescuedAside says that a case was kept in a file of its own, and how to go on
// with it.
func (w *Saving) RescuedAside(name string) string {
	return w.savingSays.RescuedAside.with(name, Quoted(name))
}

// Listed names the first few of a list.
func (w *Saving) Listed(names []string, most int) string {
	if rest := len(names) - most; rest > 0 {
		return w.savingSays.Listed.with(rest, w.phrase.Commas(names[:most]))
	}
	return w.phrase.Commas(names)
}

// Quoted is a path as it can be given to a shell.
func Quoted(path string) string {
	if plainPath().MatchString(path) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

var plainPath = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z0-9_./~][A-Za-z0-9_./~-]*$`)
})

// SavedTo says where the case is now.
func (w *Saving) SavedTo(name string) string { return w.savingSays.SavedTo.with(name) }

// Rescued says that a case was saved while the program had to end.
func (w *Saving) Rescued(name string) string { return w.savingSays.Rescued.with(name) }

// RescueFailed says that a case could not be saved while the program had to end.
func (w *Saving) RescueFailed(name, why string) string {
	if name == "" {
		return w.NotKept.with(why)
	}
	return w.NotRescued.with(name, why)
}

// RescueFailedInCase says the same of a case of which nothing more may be said.
func (w *Saving) RescueFailedInCase(why string) string { return w.NotRescuedIn.with(why) }
