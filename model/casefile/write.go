package casefile

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"

	"ketacover/model/record"
)

const (
	// ownerOnly is the mode of everything written here, whatever the umask.
	ownerOnly fs.FileMode = 0o600
	// ownerReads is that of what takes the place of a file marked read-only.
	ownerReads fs.FileMode = 0o400
	ownFolder  fs.FileMode = 0o700
	// A half-written file is hidden and says nothing of whose case it is.
	tempPrefix, tempSuffix = ".ketacover-", ".tmp"
)

// write puts data in the place of name, or makes name when it does not exist.
// After an error other than ErrNotConfirmed name is what it was.
func (f *File) write(d dir, name string, data []byte, there target) error {
	if int64(len(data)) > max(f.limit, record.MaxCaseSize) {
		return record.ErrTooLarge
	}
	sum := sha256.Sum256(data)
	same := there.exists && f.plain == sum
	kept, err := f.sealed(data)
	if err != nil {
		return err
	}
	f.tried = sha256.Sum256(kept)
	mode := ownerOnly
	if there.readOnly {
		mode = ownerReads
	}
	temp, alone, err := stage(d, name, kept, mode, f.most())
	if err != nil {
		return err
	}
	var notes []record.SaveNote
	if there.exists && !same && !f.noBefore {
		var note record.SaveNote
		note, err = keepBefore(d, name, f.most())
		notes = append(notes, note)
	}
	format := record.FormatVersion(data)
	if err == nil && there.exists && 0 < f.format && f.format < format {
		var note record.SaveNote
		note, err = keepFormat(d, name, f.format, f.most())
		notes = append(notes, note)
	}
	linked := false
	switch {
	case err != nil:
	case there.exists:
		err = d.rename(temp, name)
	default:
		linked, err = publish(d, temp, name)
	}
	if err != nil {
		_ = discard(d, temp)
		return err
	}
	f.seen, f.plain, f.format = f.tried, sum, format
	if !alone || !d.keepsOut() {
		notes = append(notes, record.NotPrivate)
	}
	if f.lockless {
		notes = append(notes, record.NotLocked)
	}
	f.note = record.JoinNotes(notes...)
	if linked {
		if err := discard(d, temp); err != nil {
			return unconfirmed(err)
		}
	}
	return f.confirm(d)
}

// sealed is data as it lies on the disk.
func (f *File) sealed(data []byte) ([]byte, error) {
	if f.seal == nil {
		return data, nil
	}
	return f.seal.Seal(data)
}

// tempName is a name that no file has yet. It starts so that the next program
// that holds the lock of the name knows it.
func tempName(of string) string { return tempPrefix + keyOf(of) + "-" + rand.Text() + tempSuffix }

// stage writes data to a new hidden file in the same folder, makes sure that
// it is on the disk, and reads it back. It says whether others are kept out of
// it, as far as its mode shows.
func stage(d dir, of string, data []byte, mode fs.FileMode, most int64) (temp string, alone bool, err error) {
	temp = tempName(of)
	alone, err = fill(d, temp, data, mode)
	if err == nil {
		err = verify(d, temp, data, most)
	}
	// A create that reports a fault may still have made the file.
	if err != nil && !errors.Is(err, fs.ErrExist) {
		_ = discard(d, temp)
	}
	return temp, alone, err
}

func fill(d dir, temp string, data []byte, mode fs.FileMode) (alone bool, err error) {
	f, err := d.create(temp)
	if err != nil {
		return false, err
	}
	// The umask may have taken from the mode; some file systems have none.
	err = f.Chmod(mode)
	alone = err == nil && modeHolds(f)
	if unsupported(err) || errors.Is(err, fs.ErrPermission) {
		err = nil
	}
	if err == nil {
		var n int
		if n, err = f.Write(data); err == nil && n < len(data) {
			err = io.ErrShortWrite
		}
	}
	if err == nil {
		// After a fault here the system may have dropped what was written, and
		// a second call would say that all is well: it is never called twice.
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return alone, err
}

func verify(d dir, temp string, data []byte, most int64) error {
	kept, err := readIn(d, temp, most)
	if err == nil && !bytes.Equal(kept, data) {
		err = record.ErrNotVerified
	}
	return err
}

// publish gives the hidden file its name, unless something has that name by
// now. A link refuses that in one step, which renaming does not; linked says
// that the file has both names now.
func publish(d dir, temp, name string) (linked bool, err error) {
	err = d.link(temp, name)
	switch {
	case err == nil:
		return true, nil
	case errors.Is(err, fs.ErrExist):
		return false, record.ErrExists
	case !unsupported(err) && !errors.Is(err, fs.ErrPermission):
		return false, err
	}
	// A file system without links: look once more, and rename.
	if there, err := present(d, name); there.exists {
		return false, there.taken()
	} else if err != nil {
		return false, err
	}
	return false, d.rename(temp, name)
}

// discard takes the hidden file away, and tries twice: it is a copy of a case.
func discard(d dir, temp string) error {
	err := d.remove(temp)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		err = d.remove(temp)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// confirm makes sure that the folder's new entry is on the disk.
func (f *File) confirm(d dir) error {
	err := d.sync()
	switch {
	case err == nil:
		return nil
	case unsupported(err):
		f.note = record.JoinNotes(record.NotFlushed, f.note)
		return nil
	}
	return unconfirmed(err)
}

func unconfirmed(err error) error {
	return fmt.Errorf("%w: %w", record.ErrNotConfirmed, reason(err))
}

// unsupported reports whether the file system has no such operation. Network
// and foreign ones answer EINVAL.
func unsupported(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL)
}
