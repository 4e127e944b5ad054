package casefile

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"time"

	"ketacover/model/record"
)

const (
	lockSuffix = ".lock"
	// lockTries is how often a lock is taken anew that its holder took away in
	// the same instant.
	lockTries = 20
	// maxLock bounds what is read of who holds a lock.
	maxLock = 1 << 10
	// strayAfter is how much older than our lock a hidden file of another name is
	// that nobody can still be writing.
	strayAfter = time.Hour
)

// errBusy is what a system says of a lock that somebody else has.
var errBusy = errors.New("the lock is taken")

// lockFile is an open file that can be locked, for as long as it is open.
type lockFile interface {
	file
	// tryLock takes the lock, or answers errBusy at once.
	tryLock() error
	Truncate(size int64) error
}

// held is a lock that is ours. Nobody has to clear it up after a program that
// was killed: the system lets go of it, and the next program takes it.
type held struct {
	file lockFile
	name string
}

// lockName is the name of the file that is locked in the place of name. A case
// cannot be locked itself: each save puts another file in its place.
func lockName(name string) string { return tempPrefix + keyOf(name) + lockSuffix }

// keyOf stands for a name in the names of hidden files, and does not tell it.
func keyOf(name string) string {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		name = strings.ToLower(name) // both spell one file there
	}
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:8])
}

// takeLock takes the lock of a name in a folder. Who has it is in the error.
func takeLock(d dir, of string) (*held, error) {
	name := lockName(of)
	for range lockTries {
		f, err := openLock(d, name)
		switch {
		case errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrNotExist):
			continue // another program was faster, or has just let go of it
		case err != nil:
			return nil, err
		}
		if err := f.tryLock(); err != nil {
			if errors.Is(err, errBusy) {
				err = &record.HeldError{Holder: holderIn(f)}
			}
			_ = f.Close() // nothing was written to it
			return nil, err
		}
		if !sameFile(d, f, name) {
			_ = f.Close() // its holder took it away before we had it
			continue
		}
		if err := sign(f); err != nil {
			_ = f.Close()
			return nil, err
		}
		return &held{f, name}, nil
	}
	return nil, &record.HeldError{}
}

// openLock opens the file that is locked. It never goes through a link, which
// could lead to a file of value.
func openLock(d dir, name string) (lockFile, error) {
	info, err := d.lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return d.openLock(name, true)
	}
	if err == nil {
		err = plain(info)
	}
	if err == nil && !isOurs(info) {
		err = record.ErrNotOurs
	}
	if err != nil {
		return nil, err
	}
	return d.openLock(name, false)
}

// sameFile reports whether what was opened still has the name.
func sameFile(d dir, f lockFile, name string) bool {
	opened, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := d.lstat(name)
	return err == nil && os.SameFile(opened, there)
}

// signature is what the file of a lock says of who has it. Since when, its time
// says.
type signature struct {
	Process int    `json:"process"`
	Host    string `json:"host"`
}

// sign writes into the lock who has it.
func sign(f lockFile) error {
	host, _ := os.Hostname() // one that has no name says less
	data, err := json.Marshal(signature{os.Getpid(), host})
	if err == nil {
		err = f.Truncate(0)
	}
	if err == nil {
		_, err = f.Write(append(data, '\n'))
	}
	return err
}

// holderIn is who has a lock, as far as it says so.
func holderIn(f lockFile) record.Holder {
	var s signature
	data, err := io.ReadAll(io.LimitReader(f, maxLock))
	if err == nil {
		_ = json.Unmarshal(bytes.TrimSpace(data), &s) // half of one says nothing
	}
	who := record.Holder{Process: s.Process, Host: s.Host}
	if info, err := f.Stat(); err == nil {
		who.Since = info.ModTime()
	}
	return who
}

// release lets go of a lock, and takes its file away while it is still ours.
func (h *held) release(d dir) error {
	err := d.remove(h.name)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		err = nil // some systems keep what is open: it is empty of any case
	}
	return errors.Join(err, h.file.Close())
}

// sweep takes away what killed saves left in the folder: those of the locked name,
// which nobody else can be writing, and others that are old. What cannot be
// taken away is no reason not to open a case.
func (h *held) sweep(d dir, of string) {
	names, err := d.names()
	if err != nil {
		return
	}
	if now, err := h.file.Stat(); err == nil {
		sweep(d, names, tempPrefix+keyOf(of)+"-", now.ModTime())
	}
}

// sweep takes away those of the names that are hidden files of ours and begin so, unless
// that is empty, and others that are old now.
func sweep(d dir, names []string, ours string, now time.Time) {
	for _, name := range names {
		if !strings.HasPrefix(name, tempPrefix) || !strings.HasSuffix(name, tempSuffix) {
			continue
		}
		info, err := d.lstat(name)
		if err != nil || !info.Mode().IsRegular() || !isOurs(info) {
			continue
		}
		if ours != "" && strings.HasPrefix(name, ours) || now.Sub(info.ModTime()) > strayAfter {
			_ = d.remove(name)
		}
	}
}
