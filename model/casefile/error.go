package casefile

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
	"syscall"

	"ketacover/model/record"
)

// Error says what was being done to which file, and why it failed.
type Error struct {
	Op   string // load, create, replace, save or name; or write paper
	Path string
	Err  error // what errors.Is looks at
	hint string
}

// errNotFolder is what is wrong with the folder of a path that is no folder.
var errNotFolder = errors.New("not a folder")

// Error is one line that names the file.
func (e *Error) Error() string {
	doing := e.Op
	if doing != opPaper {
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
	for _, h := range hints {
		if errors.Is(e.Err, h.err) {
			return h.text
		}
	}
	return ""
}

// hints are looked through from the top: the general stand below the special.
var hints = []struct {
	err  error
	text string
}{
	{record.ErrNoName, "give it a name, such as my-case"},
	{record.ErrExists, "choose another name, or say that the file may be replaced"},
	{record.ErrConflict, "nothing was overwritten: save yours under another name, then open both"},
	{record.ErrNotRegular, "give the file itself, not a link, a folder, a pipe or a device"},
	{record.ErrReadOnly, "nothing was overwritten: save under another name, or say that it may be replaced"},
	{record.ErrNotOurs, "copy it to a file of your own and open that"},
	{record.ErrTooLarge, "a case is small: is this the right file?"},
	{record.ErrNotVerified, "the file on the disk is as it was: save to another disk"},
	{record.ErrNotConfirmed, "save once more, or save a copy to another disk"},
	{errNotFolder, "give the name of a file in a folder that exists"},
	{syscall.ENOSPC, "the disk is full: make room, or save to another disk"},
	{syscall.EDQUOT, "you have used all the room you may use: make room, or save to another disk"},
	{syscall.EROFS, "the disk takes no changes: save to another one"},
	{fs.ErrNotExist, "check the name and the folder: the folder must exist"},
	{fs.ErrPermission, "you may not do that there: choose another folder"},
	{syscall.EIO, "the disk reported a fault: save to another one"},
}

// failed wraps a reason once with what was being done, and no reason not at
// all.
func failed(op, path string, err error) error {
	if err == nil {
		return nil
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
		return errors.New("no such file or folder")
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
