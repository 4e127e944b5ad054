package casefile

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"ketacover/model/record"
)

// Store loads and creates case files.
type Store struct{ disk disk }

// File is a case file that was loaded or created. It knows the checksum of
// what it held then, so that it never overwrites what someone else saved
// since. Its methods may be called from several goroutines.
type File struct {
	disk disk
	path string

	mu   sync.Mutex
	seen [sha256.Size]byte
	note record.SaveNote
	// unlocked says that a person agreed to writing over a file that is marked
	// read-only.
	unlocked bool
}

// target is what has the name of a file that is to be written.
type target struct{ exists, readOnly bool }

var (
	_ record.CaseStore = Store{}
	_ record.CaseFile  = (*File)(nil)
)

// New is the store on the disk of this computer.
func New() Store { return Store{realDisk{}} }

// Load reads a whole file, through links too. It refuses at once, without
// waiting, what is no plain file and what is larger than a case may be. It
// does not look at what it reads.
func (s Store) Load(path string) (data []byte, file record.CaseFile, err error) {
	if strings.TrimSpace(path) == "" {
		return nil, nil, failed("load", "", record.ErrNoName)
	}
	path = atHome(path)
	info, err := s.disk.stat(path)
	if err != nil || info.IsDir() {
		// What a person types is the name without its extension.
		if full, again := s.disk.stat(path + extension); again == nil {
			path, info, err = path+extension, full, nil
		}
	}
	if err == nil {
		err = plain(info) // a device may act on being opened
	}
	if err == nil {
		data, err = read(s.disk.open(path))
	}
	if err != nil {
		return nil, nil, failed("load", path, err)
	}
	return data, &File{disk: s.disk, path: path, seen: sha256.Sum256(data)}, nil
}

// Create makes a new file, with the extension .json if the path has none, and
// never in the place of another. With ErrNotConfirmed it returns the file too.
func (s Store) Create(path string, data []byte) (record.CaseFile, error) {
	return s.put("create", path, data, false)
}

// Replace is Create, but puts the file in the place of one that exists.
func (s Store) Replace(path string, data []byte) (record.CaseFile, error) {
	return s.put("replace", path, data, true)
}

func (s Store) put(op, path string, data []byte, over bool) (record.CaseFile, error) {
	full, err := newPath(path)
	if err != nil {
		return nil, err
	}
	f, err := s.place(full, data, over)
	if err != nil && !errors.Is(err, record.ErrNotConfirmed) {
		return nil, failed(op, full, err)
	}
	return f, failed(op, full, err)
}

// place makes a file, in the place of one that exists only if it may.
func (s Store) place(path string, data []byte, over bool) (*File, error) {
	f := &File{disk: s.disk, path: path}
	return f, f.inFolder(func(d dir, name string) error {
		there, err := present(d, name)
		if there.exists && !over {
			return there.taken()
		}
		if err != nil {
			return err
		}
		return f.write(d, name, data, there)
	})
}

// Path is where the file is.
func (f *File) Path() string { return f.path }

// Note is what the last save could not promise.
func (f *File) Note() record.SaveNote {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.note
}

// Save puts data in the place of what the file holds, as doc.go describes. A
// file that is gone is made again: what a person saves is never lost for it.
func (f *File) Save(data []byte) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return failed("save", f.path, f.inFolder(func(d dir, name string) error {
		there, err := present(d, name)
		if err != nil {
			return err
		}
		if there.exists {
			if err := f.unchanged(d, name, sha256.Sum256(data)); err != nil {
				return err
			}
		}
		if there.readOnly && !f.unlocked {
			return record.ErrReadOnly
		}
		return f.write(d, name, data, there)
	}))
}

// Unlock lets Save write over a file that is marked read-only.
func (f *File) Unlock() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.unlocked = true
}

// inFolder opens the file's folder for as long as work takes.
func (f *File) inFolder(work func(d dir, name string) error) error {
	d, err := f.disk.openDir(filepath.Dir(f.path))
	if err != nil {
		return err
	}
	defer func() { _ = d.close() }() // nothing was written through it
	return work(d, filepath.Base(f.path))
}

// present tells what in the folder has the name, and whether it may be replaced:
// a plain file of our own.
func present(d dir, name string) (there target, err error) {
	info, err := d.lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return target{}, nil
	case err != nil:
		return target{}, err
	}
	there = target{exists: true, readOnly: info.Mode().IsRegular() && info.Mode().Perm()&0o200 == 0}
	if !isOurs(info) {
		return there, record.ErrNotOurs
	}
	return there, plain(info)
}

// taken is why a new file cannot have the name.
func (t target) taken() error {
	if t.readOnly {
		return fmt.Errorf("%w, and %w", record.ErrExists, record.ErrReadOnly)
	}
	return record.ErrExists
}

// unchanged compares what is on the disk with what was loaded or saved last.
// What is about to be saved is no conflict either: a save that reported a
// fault may have gone through.
func (f *File) unchanged(d dir, name string, next [sha256.Size]byte) error {
	data, err := read(d.open(name))
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(data); sum != f.seen && sum != next {
		return record.ErrConflict
	}
	return nil
}
