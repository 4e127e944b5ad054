package record

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// CaseStore is where cases are kept. The model never touches the disk:
// package casefile does, and a test puts something simpler in its place. An
// error that a person can do something about has a method Hint() string.
type CaseStore interface {
	// Read reads a whole file that will not be saved, also where its extension
	// .json was left out.
	Read(path string) ([]byte, error)
	// Load is Read for a file that may be saved. What it returns beside the bytes is
	// the file to save the case to later, which is held until it is closed. Where
	// another program holds it already, Held says who.
	Load(path string) (data []byte, file CaseFile, err error)
	// Create makes a new file. It refuses one that exists, with ErrExists.
	Create(path string, data []byte) (CaseFile, error)
	// Replace is Create for a person who said that the file may be replaced.
	Replace(path string, data []byte) (CaseFile, error)
	// Rescue makes a new file for a case that may not be put in the place of
	// path unasked: beside it, under a name that says what it is. It makes the
	// folder where there is none.
	Rescue(path string, data []byte) (CaseFile, error)
	// Rescued lists the files that Rescue made for path, the newest last.
	Rescued(path string) []string
	// Cases lists the files of a folder whose names end as those of cases do.
	Cases(folder string) []string
	// Backup is the path of the version before of a file, and empty for none.
	Backup(path string) string
	// GoBack puts the version before in the place of a file that cannot be read.
	// That one is kept beside it, under the name that is returned.
	GoBack(path string) (aside string, err error)
}

// What every face and every store says of a file or a folder that is not there, and what
// can be done about it.
const (
	NotThere     = "no such file or folder"
	NotThereHint = "check the name and the folder: the folder must exist"
)

// CaseFile is one file that was loaded or created.
type CaseFile interface {
	// Path is where it is.
	Path() string
	// Save puts data in the place of what the file holds. When it returns
	// nil, the data is on the disk. It refuses a file that is no longer what
	// was loaded or saved last, with ErrConflict.
	Save(data []byte) error
	// Unlock lets Save write over a file that is marked read-only, once the
	// person has said so. The file stays marked.
	Unlock()
	// Rescues is the path for which Rescue made the file, and empty for a file
	// that it did not make.
	Rescues() string
	// Discard takes away a file that Rescue made, when its case is safe
	// elsewhere. It takes away no other, and none that was changed since.
	Discard() error
	// Note is what opening the file mended, or the last save could not promise on
	// this file system, and empty when there is nothing to say.
	Note() SaveNote
	// Held is the program that holds the file, where that is another: then it can
	// be looked at and not saved, which answers ErrHeld. It is nil for nobody.
	Held() *Holder
	// Refuses is why the file takes no save as it is: it is marked, a link, somebody
	// else's, or open elsewhere. It is nil for no reason that is known before.
	Refuses() error
	// Close lets other programs have the file.
	Close() error
}

// Holder is a program that has a file open.
type Holder struct {
	Process int    // its number, or 0 where it did not say it
	Host    string // the name of its computer, or empty
	Since   time.Time
}

// HeldError is ErrHeld with who it is.
type HeldError struct{ Holder Holder }

// Error is one line that names the program.
func (e *HeldError) Error() string {
	if who := e.Holder.String(); who != "" {
		return ErrHeld.Error() + ": " + who
	}
	return ErrHeld.Error()
}

// Unwrap is ErrHeld.
func (e *HeldError) Unwrap() error { return ErrHeld }

// String is who it is as far as it is known, such as "process 4242 on lab-2 since
// 2026-11-23 14:05".
func (h Holder) String() string {
	var parts []string
	if h.Process != 0 {
		parts = append(parts, fmt.Sprintf("process %d", h.Process))
	}
	if h.Host != "" {
		parts = append(parts, "on "+h.Host)
	}
	if !h.Since.IsZero() {
		parts = append(parts, "since "+h.Since.Format("2006-01-02 15:04"))
	}
	return strings.Join(parts, " ")
}

// SaveNote says in words what a save that went well could not promise.
type SaveNote string

// NotFlushed is the note of a save to a folder that cannot be flushed to the
// disk: the file is whole, old or new, but after a power cut at once it may be
// the old one.
const NotFlushed SaveNote = "this file system cannot confirm that the new version outlives a power cut" +
	" in the next seconds"

// What else a file system may not do, and what was mended.
const (
	NotPrivate SaveNote = "this disk cannot keep others out: whoever can reach it may be able to read the file"
	NotLocked  SaveNote = "this disk cannot say who has a file open: open the case in one window only"
	NoBackup   SaveNote = "the version before could not be kept beside it"
	Mended     SaveNote = "others on this computer were able to read the file: now only you can"
)

// WentBack is the note of a file that was damaged, which is under another name now.
func WentBack(aside string) SaveNote {
	return SaveNote("the file of this case was damaged: the version before is open, and the damaged one is kept as " +
		aside)
}

// JoinNotes is several notes as one.
func JoinNotes(notes ...SaveNote) SaveNote {
	var all []string
	for _, n := range notes {
		if n != "" {
			all = append(all, string(n))
		}
	}
	return SaveNote(strings.Join(all, "; "))
}

// The reasons why a file cannot be loaded or saved, told apart with
// errors.Is. After each of them but ErrNotConfirmed the disk holds what it
// held before.
var (
	ErrExists       = errors.New("the file exists")
	ErrConflict     = errors.New("someone else changed the file since it was opened")
	ErrNotRegular   = errors.New("not a plain file")
	ErrReadOnly     = errors.New("the file is marked read-only")
	ErrNoName       = errors.New("no name was given")
	ErrHeld         = errors.New("the case is open in another program")
	ErrLocked       = errors.New("the cases are locked")
	ErrSealed       = errors.New("not to be opened with this key, or damaged")
	ErrNotOurs      = errors.New("the file belongs to another user")
	ErrTooLarge     = errors.New("larger than the 16 MiB that a case may take")
	ErrBadName      = errors.New("not a name for a case file")
	ErrNotVerified  = errors.New("the disk did not keep what was written")
	ErrNotConfirmed = errors.New("saved, but the disk did not confirm it")
)
