package casefile

import (
	"errors"
	"io/fs"

	"ketacover/model/record"
)

// hold takes the lock of the file, unless it is ours already. Where another
// program has it, the error says who. A file system without locks is no reason
// not to save: the checksum still finds what somebody else changed.
func (f *File) hold(d dir, name string) error {
	if f.lock != nil {
		return nil
	}
	lock, err := takeLock(d, name)
	var other *record.HeldError
	switch {
	case errors.As(err, &other):
		f.holder = &other.Holder
		return err
	case unsupported(err):
		f.lockless = true
		return nil
	case err != nil:
		return err
	}
	f.lock, f.holder, f.lockless = lock, nil, false
	lock.sweep(d, name)
	return nil
}

// holdNow takes the lock of a file that is about to be read, where it can be had.
// What cannot be locked can still be read; a save will try again, and say why it
// cannot. A link is never saved to, and not locked.
func (f *File) holdNow() {
	_ = f.inFolder(func(d dir, name string) error {
		if there, err := present(d, name); err != nil || !there.exists {
			return err
		}
		_ = f.hold(d, name)
		f.closeToOthers(d, name)
		return nil
	})
}

// closeToOthers takes from others what they may do with a file of ours, and notes
// it.
func (f *File) closeToOthers(d dir, name string) {
	info, err := d.lstat(name)
	if err != nil || !loose(info) {
		return
	}
	open, err := d.open(name)
	if err != nil {
		return
	}
	defer func() { _ = open.Close() }() // nothing was written to it
	if info, err = open.Stat(); err != nil || plain(info) != nil || !isOurs(info) {
		return
	}
	if open.Chmod(info.Mode().Perm()&^othersMay) == nil && modeHolds(open) {
		f.note = record.Mended
	} else {
		f.note = record.NotPrivate
	}
}

// othersMay is what others may do with a file, by its mode.
const othersMay fs.FileMode = 0o077

// Held is who has the file open, where that is another program; nil for nobody.
func (f *File) Held() *record.Holder {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.holder
}

// Close lets others have the file. It may be saved to all the same, which takes
// it again if it can be had.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.lock == nil {
		return nil
	}
	return failed("close", f.path, f.inFolder(func(d dir, _ string) error { return f.letGo(d) }))
}

func (f *File) letGo(d dir) error {
	if f.lock == nil {
		return nil
	}
	err := f.lock.release(d)
	f.lock = nil
	return err
}
