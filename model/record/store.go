package record

import (
	"errors"
)

// CaseStore is where cases are kept. The model never touches the disk:
// package casefile does, and a test puts something simpler in its place. An
// error that a person can do something about has a method Hint() string.
type CaseStore interface {
	// Load reads a whole file, also where its extension .json was left out. What
	// it returns beside the bytes is the file to save the case to later.
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
}

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
	// Note is what the last save could not promise on this file system, and
	// empty when it promises everything.
	Note() SaveNote
}

// SaveNote says in words what a save that went well could not promise.
type SaveNote string

// NotFlushed is the note of a save to a folder that cannot be flushed to the
// disk: the file is whole, old or new, but after a power cut at once it may be
// the old one.
const NotFlushed SaveNote = "this file system cannot confirm that the new version outlives a power cut" +
	" in the next seconds"

// The reasons why a file cannot be loaded or saved, told apart with
// errors.Is. After each of them but ErrNotConfirmed the disk holds what it
// held before.
var (
	ErrExists       = errors.New("the file exists")
	ErrConflict     = errors.New("someone else changed the file since it was opened")
	ErrNotRegular   = errors.New("not a plain file")
	ErrReadOnly     = errors.New("the file is marked read-only")
	ErrNoName       = errors.New("no name was given")
	ErrNotOurs      = errors.New("the file belongs to another user")
	ErrTooLarge     = errors.New("larger than the 16 MiB that a case may take")
	ErrBadName      = errors.New("not a name for a case file")
	ErrNotVerified  = errors.New("the disk did not keep what was written")
	ErrNotConfirmed = errors.New("saved, but the disk did not confirm it")
)
