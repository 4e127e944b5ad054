package casefile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
)

// disk is every way in which this package touches the disk. Tests put one in
// its place that fails at the operation of their choice.
type disk interface {
	// stat follows links and does not open the file.
	stat(path string) (fs.FileInfo, error)
	// open opens a file to read and never waits for the other end of a pipe.
	open(path string) (file, error)
	// openDir opens a folder, which stays the same one if it is moved.
	openDir(path string) (dir, error)
	// makeDir makes a folder that only its owner can enter, and those above it
	// that are missing.
	makeDir(path string) error
	// list is what a folder holds.
	list(path string) ([]fs.DirEntry, error)
}

// dir is an open folder. Names in it are names, or paths below it, and never lead
// out of it.
type dir interface {
	// lstat does not follow links.
	lstat(name string) (fs.FileInfo, error)
	open(name string) (file, error)
	// create makes a file that only its owner can read, and none that exists.
	create(name string) (file, error)
	link(from, to string) error
	rename(from, to string) error
	remove(name string) error
	// names are those of all that the folder holds.
	names() ([]string, error)
	// shut closes the folder to all but its owner.
	shut() error
	// openLock opens the file of a lock, or makes it and none that exists.
	openLock(name string, make bool) (lockFile, error)
	// keepsOut reports whether the file system keeps others out of files that
	// are only their owner's.
	keepsOut() bool
	sync() error
	close() error
}

// file is an open file.
type file interface {
	io.ReadWriteCloser
	Stat() (fs.FileInfo, error)
	Chmod(mode fs.FileMode) error
	Sync() error
}

// realDisk is the disk itself.
type realDisk struct{}

func (realDisk) stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

func (realDisk) open(path string) (file, error) {
	return opened(os.OpenFile(path, os.O_RDONLY|nonBlocking, 0))
}

func (realDisk) openDir(path string) (dir, error) {
	// Opening what only looks like a folder, a pipe say, could wait for ever.
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if !info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: errNotFolder}
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err
	}
	return realDir{root}, nil
}

func (realDisk) makeDir(path string) error               { return os.MkdirAll(path, ownFolder) }
func (realDisk) list(path string) ([]fs.DirEntry, error) { return os.ReadDir(path) }

// realDir keeps every operation inside one folder, whatever links lie in it.
type realDir struct{ root *os.Root }

func (d realDir) lstat(name string) (fs.FileInfo, error) { return d.root.Lstat(name) }
func (d realDir) link(from, to string) error             { return d.root.Link(from, to) }
func (d realDir) rename(from, to string) error           { return d.root.Rename(from, to) }
func (d realDir) remove(name string) error               { return d.root.Remove(name) }
func (d realDir) close() error                           { return d.root.Close() }

func (d realDir) names() ([]string, error) {
	f, err := d.root.Open(".")
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written to it
	return f.Readdirnames(-1)
}

func (d realDir) shut() error { return d.root.Chmod(".", ownFolder) }

func (d realDir) openLock(name string, make bool) (lockFile, error) {
	how := os.O_RDWR | nonBlocking
	if make {
		how |= os.O_CREATE | os.O_EXCL
	}
	f, err := d.root.OpenFile(name, how, ownerOnly)
	if err != nil {
		return nil, err
	}
	return lockOpen{f}, nil
}

func (d realDir) keepsOut() bool {
	f, err := d.root.Open(".")
	if err != nil {
		return true
	}
	defer func() { _ = f.Close() }() // nothing was written to it
	return keepsOthersOut(f)
}

func (d realDir) open(name string) (file, error) {
	return opened(d.root.OpenFile(name, os.O_RDONLY|nonBlocking, 0))
}

func (d realDir) create(name string) (file, error) {
	return opened(d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, ownerOnly))
}

func (d realDir) sync() error {
	if runtime.GOOS == "windows" {
		return errors.ErrUnsupported // a folder cannot be flushed there
	}
	f, err := d.root.Open(".")
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}

// opened keeps a nil *os.File from becoming a file that is not nil.
func opened(f *os.File, err error) (file, error) {
	if err != nil {
		return nil, err
	}
	return f, nil
}
