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
type Store struct {
	disk disk
	seal sealer // nil where cases lie open
}

// sealer stands between a case and the disk.
type sealer interface {
	Seal(plain []byte) ([]byte, error)
	Open(sealed []byte) ([]byte, error)
}

// sealRoom is how much longer a sealed case may be.
const sealRoom = 64 << 10

// File is a case file that was loaded or created. It knows the checksum of
// what it held then, so that it never overwrites what someone else saved
// since. Its methods may be called from several goroutines.
type File struct {
	disk disk
	path string
	seal sealer

	mu   sync.Mutex
	seen [sha256.Size]byte // of what lies on the disk
	// tried is that of what was written last, whatever came of it; plain is that
	// of the case itself.
	tried, plain [sha256.Size]byte
	format       int // the version of its format, and 0 for none
	note         record.SaveNote
	// unlocked says that a person agreed to writing over a file that is marked
	// read-only.
	unlocked bool
	lock     *held
	lockless bool // the file system has no locks
	noBefore bool // the version before may not be kept
	holder   *record.Holder
	limit    int64 // how long it may be, where that is not the length of a case
}

// target is what has the name of a file that is to be written.
type target struct{ exists, readOnly bool }

var (
	_ record.CaseStore = Store{}
	_ record.CaseFile  = (*File)(nil)
)

// New is the store on the disk of this computer.
func New() Store { return Store{disk: realDisk{}} }

// most is how long a file may be.
func (s Store) most() int64 {
	if s.seal == nil {
		return record.MaxCaseSize
	}
	return record.MaxCaseSize + sealRoom
}

func (f *File) most() int64 { return max(f.limit, Store{seal: f.seal}.most()) }

// Read reads a whole file for a program that will not save it: through links too,
// and without holding it.
func (s Store) Read(path string) ([]byte, error) {
	path, err := s.find(path)
	if err != nil {
		return nil, err
	}
	data, _, err := s.fetch(path)
	return data, failed("load", path, err)
}

// Load reads a whole file, through links too, and holds it until it is closed. It
// refuses at once, without waiting, what is no plain file and what is larger than
// a case may be. It does not look at what it reads. A file that another program
// holds is read too: File.Held says who has it.
func (s Store) Load(path string) (data []byte, file record.CaseFile, err error) {
	path, err = s.find(path)
	if err != nil {
		return nil, nil, err
	}
	f := &File{disk: s.disk, path: path, seal: s.seal}
	f.holdNow()
	data, kept, err := s.fetch(path)
	if err != nil {
		_ = f.Close()
		return nil, nil, failed("load", path, err)
	}
	f.seen, f.plain, f.format = sha256.Sum256(kept), sha256.Sum256(data), record.FormatVersion(data)
	return data, f, nil
}

// find is the path of the file that a person means, who may leave out the
// extension.
func (s Store) find(path string) (string, error) {
	if strings.TrimSpace(path) == "" {
		return "", failed("load", "", record.ErrNoName)
	}
	path = atHome(path)
	info, err := s.disk.stat(path)
	if err != nil || info.IsDir() {
		if full, again := s.disk.stat(path + extension); again == nil {
			path, info, err = path+extension, full, nil
		}
	}
	if err == nil {
		err = plain(info) // a device may act on being opened
	}
	return path, failed("load", path, err)
}

// fetch reads a case, and what lies on the disk for it.
func (s Store) fetch(path string) (data, kept []byte, err error) {
	f, err := s.disk.open(path)
	kept, err = readMost(f, err, s.most())
	if err != nil || s.seal == nil {
		return kept, kept, err
	}
	data, err = s.seal.Open(kept)
	return data, kept, err
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
	f := &File{disk: s.disk, path: full, seal: s.seal}
	err = f.inFolder(func(d dir, name string) error {
		if there, err := present(d, name); there.exists && !over {
			return there.taken() // whoever has it open
		} else if err != nil {
			return err
		}
		if err := f.hold(d, name); err != nil {
			return err
		}
		return f.place(d, name, data, over)
	})
	if err != nil && !errors.Is(err, record.ErrNotConfirmed) {
		_ = f.Close()
		return nil, failed(op, full, err)
	}
	return f, failed(op, full, err)
}

// place makes a file beside cases, such as a paper, in the place of one that exists
// only if it may. Nobody works on it, so it has no lock and no version before.
func (s Store) place(path string, data []byte, over bool) (*File, error) {
	f := &File{disk: s.disk, path: path, seal: s.seal, noBefore: true}
	return f, f.inFolder(func(d dir, name string) error { return f.place(d, name, data, over) })
}

func (f *File) place(d dir, name string, data []byte, over bool) error {
	there, err := present(d, name)
	if there.exists && !over {
		return there.taken()
	}
	if err != nil {
		return err
	}
	return f.write(d, name, data, there)
}

// placeSwept is place where no lock is ever taken, as beside papers and backups: what
// killed programs left in the folder goes too, once it is old. It may be all cases.
func (f *File) placeSwept(d dir, name string, data []byte, over bool) error {
	err := f.place(d, name, data, over)
	if err != nil && !errors.Is(err, record.ErrNotConfirmed) {
		return err
	}
	made, unseen := d.lstat(name) // by the clock of that disk
	names, unlisted := d.names()
	if unseen == nil && unlisted == nil {
		sweep(d, names, "", made.ModTime())
	}
	return err
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
		if err := f.hold(d, name); err != nil {
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

// Refuses is why the file takes no save as it is.
func (f *File) Refuses() error {
	if h := f.Held(); h != nil {
		return failed("save", f.path, &record.HeldError{Holder: *h})
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return failed("save", f.path, f.inFolder(func(d dir, name string) error {
		there, err := present(d, name)
		if err == nil && there.readOnly && !f.unlocked {
			err = record.ErrReadOnly
		}
		return err
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
	data, err := readIn(d, name, f.most())
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(data); sum != f.seen && sum != f.tried && sum != next {
		return record.ErrConflict
	}
	return nil
}

// ending is what the names of cases end in.
func (s Store) ending() string {
	if s.seal == nil {
		return extension
	}
	return sealedEnd
}

// readAt reads a file of the vault that is no case.
func (s Store) readAt(folder, name string) ([]byte, error) {
	f, err := s.disk.open(filepath.Join(folder, name))
	return readMost(f, err, s.most())
}

// writeAt writes a file of the vault that is no case, by the steps of one.
func (s Store) writeAt(folder, name string, data []byte) error {
	_, err := s.place(filepath.Join(folder, name), data, true)
	return err
}

// writeRaw writes a file as long as a sealed case may be, as it is.
func (s Store) writeRaw(path string, data []byte) error {
	f := &File{disk: s.disk, path: path, noBefore: true, limit: record.MaxCaseSize + sealRoom}
	return f.inFolder(func(d dir, name string) error { return f.place(d, name, data, true) })
}
