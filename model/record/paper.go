package record

import (
	"errors"
)

// PaperStore is where papers are put: reports, letters, calendars. Like
// CaseStore it stands for the disk, and its errors have hints.
type PaperStore interface {
	// WritePaper makes a file whose name ends in one of PaperEndings. It
	// refuses one that exists, with ErrExists, unless it may be replaced. The
	// note says what it could not promise.
	WritePaper(path string, data []byte, replace bool) (SaveNote, error)
	// ReadPaper reads a whole file that goes along with a letter, such as a denial.
	// It refuses at once what is no plain file, and what has more bytes than most.
	ReadPaper(path string, most int) ([]byte, error)
}

// PaperEndings are what the name of a paper may end in. That of a case is not
// among them, so that no paper takes the place of a case; a receipt says what it is.
var PaperEndings = []string{".txt", ".md", ".html", ".pdf", ".docx", ".ics", ".svg", ".receipt.json"}

// ErrBadPaper is the reason why a paper cannot have the name it was given.
var ErrBadPaper = errors.New("not a name for a paper")
