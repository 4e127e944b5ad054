package casefile

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"syscall"

	"ketacover/model/record"
)

// Error says what was being done to which file, and why it failed.
type Error struct {
	Op   string // of a case, such as load or save; or what else, as "open vault"
	Path string
	Err  error // what errors.Is looks at
	hint string
	kind string // of a name that will not do
}

// errNotThere is what is said of a file or a folder that is not there.
var errNotThere = errors.New(record.NotThere)

// errNotFolder is what is wrong with the folder of a path that is no folder.
var errNotFolder = errors.New("not a folder")

// Error is one line that names the file.
func (e *Error) Error() string {
	doing := e.Op
	if !strings.Contains(doing, " ") { // else it says of what
		doing += " case"
	}
	if e.Path != "" {
		doing += " " + strconv.Quote(e.Path)
	}
	return doing + ": " + reason(e.Err).Error()
}

// Unwrap is the reason, as the disk gave it.
func (e *Error) Unwrap() error { return e.Err }

// Hint says in one line what to do about it, and is empty where nobody knows.
func (e *Error) Hint() string {
	if e.hint != "" {
		return e.hint
	}
	return hintOf(e.Kind())
}

// hints are looked through from the top: the general stand below the special. The
// last ones are of names that will not do.
var hints = []struct {
	kind string
	err  error
	text string
}{
	{"no-name", record.ErrNoName, "give it a name, such as my-case"},
	{"exists", record.ErrExists, "choose another name, or say that the file may be replaced"},
	{"conflict", record.ErrConflict, "the other file is as it was: save yours under a new name, then open both"},
	{"not-regular", record.ErrNotRegular, "give the file itself, not a link, a folder, a pipe or a device"},
	{"read-only", record.ErrReadOnly, "the file is as it was: save under a new name, or say that it may be replaced"},
	{"held", record.ErrHeld, "close it there first, or save yours under a new name"},
	{"locked", record.ErrLocked, "give the passphrase once more"},
	{"sealed", record.ErrSealed, "the file is as it was: go back to the version before, or restore a backup"},
	{"passphrase", record.ErrPassphrase, "try again: small and capital letters count, and so do spaces"},
	{"short", record.ErrShort, "take a longer one: four or five words that nobody would guess are good"},
	{"text", record.ErrText, "leave out line breaks and control characters, and stay under 1,000 letters"},
	{"no-vault", record.ErrNoVault, "begin with: ketacover vault new"},
	{"vault", record.ErrVault, "go on with those, or name another folder with --dir"},
	{"no-key", record.ErrNoKey, "restore a backup: without the key nothing can be read"},
	{"no-memory", record.ErrNoMemory, "close other programs, and try again"},
	{"no-folder", record.ErrNoFolder, "name one with --dir, or in KETACOVER_DIR"},
	{"no-case", record.ErrNoCase, "list them with: ketacover cases"},
	{"recipient", record.ErrRecipient, "ask the person for theirs: age-keygen makes one"},
	{"settings", record.ErrSettings,
		"mend the file or take it away, or set them anew: ketacover vault settings --lock-after 10"},
	{"backup", record.ErrBackup, "give the file that \"ketacover vault backup\" wrote"},
	{"not-ours", record.ErrNotOurs, "copy it to a file of your own and open that"},
	{"too-large", record.ErrTooLarge, "a case is small: is this the right file?"},
	{"not-verified", record.ErrNotVerified, "the file on the disk is as it was: save to another disk"},
	{"not-confirmed", record.ErrNotConfirmed, "save once more, or save a copy to another disk"},
	{"not-folder", errNotFolder, toFolder},
	{"not-folder", syscall.ENOTDIR, toFolder},
	{"no-room", syscall.ENOSPC, "the disk is full: make room, or save to another disk"},
	{"no-quota", syscall.EDQUOT, "you have used all the room you may use: make room, or save to another disk"},
	{"no-changes", syscall.EROFS, "the disk takes no changes: save to another one"},
	{"not-there", fs.ErrNotExist, record.NotThereHint},
	{"not-allowed", fs.ErrPermission, "you may not do that there: choose another folder"},
	{"broken", syscall.EIO, "the disk reported a fault: save to another one"},
	{nameEmpty, errName, "give it a name of letters, digits and hyphens"},
	{nameLong, errName, "use a shorter name"},
	{nameControl, errName, "leave out control characters"},
	{nameSigns, errName, `leave out < > : " | ? * \ and /`},
	{nameEnds, errName, "leave out the space or the full stop at its ends"},
	{nameDevice, errName, "Windows keeps that name for a device: choose another"},
}

// toFolder is what to do about a path that leads through a file.
const toFolder = "give the name of a file in a folder that exists"

// errName is no reason of its own: what is wrong with a name is told by its kind.
var errName = errors.New("no name for a file")

// hintOf is the hint on what has gone wrong.
func hintOf(kind string) string {
	for _, h := range hints {
		if h.kind == kind {
			return h.text
		}
	}
	return ""
}

// Kind names what went wrong, for a face that says in its own words what can be
// done about it; empty where nobody knows.
func (e *Error) Kind() string {
	switch {
	case e.kind != "":
		return e.kind
	case e.hint != "":
		return ""
	}
	for _, h := range hints {
		if errors.Is(e.Err, h.err) {
			return h.kind
		}
	}
	return ""
}

// Doing is what was being done to which file, and what went wrong by its kind, or
// empty where only the system has words for it.
func (e *Error) Doing() (op, path, why string) {
	switch text := reason(e.Err).Error(); text {
	case errNotThere.Error():
		why = "not-there"
	case record.ErrBadName.Error():
		why = "bad-name"
	case record.ErrBadPaper.Error():
		why = "bad-paper"
	default:
		for _, h := range hints {
			if h.err.Error() == text {
				why = h.kind
				break
			}
		}
	}
	return e.Op, e.Path, why
}

// failed wraps a reason once with what was being done, and no reason not at
// all.
func failed(op, path string, err error) error {
	if err == nil {
		return nil
	}
	var said *Error
	if errors.As(err, &said) && said.hint != "" {
		return said // it knows the place and the mend better
	}
	return &Error{Op: op, Path: path, Err: err}
}

// reason is an error without the name of the operation and the path that the
// standard library puts in front, which Error names better.
func reason(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, record.ErrNotConfirmed):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return errNotThere
	case errors.Is(err, syscall.ENOTDIR):
		return errNotFolder
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
