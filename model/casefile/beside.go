package casefile

import (
	"errors"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"ketacover/model/record"
)

// besideFolder holds what a vault keeps beside its cases.
const besideFolder = "beside"

// besideName is the name of a file there.
var besideName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,63}$`)
})

// beside is what a vault keeps beside its cases, sealed as they are.
type beside struct{ vault *Vault }

var _ record.Beside = beside{}

// Names are the names of all there is, in order.
func (b beside) Names() ([]string, error) {
	b.vault.mu.Lock()
	defer b.vault.mu.Unlock()
	s, err := b.vault.in.room()
	if err != nil {
		return nil, failed("list cases", b.vault.in.folder, err)
	}
	folder := filepath.Join(b.vault.in.folder, besideFolder)
	files, err := b.vault.in.disk.list(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // a vault that keeps nothing beside its cases yet
	}
	var names []string
	for _, file := range files {
		if name, ok := strings.CutSuffix(file.Name(), s.ending()); ok && besideName().MatchString(name) {
			names = append(names, name)
		}
	}
	return names, failed("list cases", folder, err)
}

// Get reads one.
func (b beside) Get(name string) ([]byte, error) {
	b.vault.mu.Lock()
	defer b.vault.mu.Unlock()
	s, path, err := b.at(name)
	if err != nil {
		return nil, failed("load", b.vault.in.folder, err)
	}
	return s.Read(path)
}

// Put writes one, in the place of what it held.
func (b beside) Put(name string, data []byte) error {
	b.vault.mu.Lock()
	defer b.vault.mu.Unlock()
	s, path, err := b.at(name)
	if err == nil {
		err = makeFolders(&b.vault.in)
	}
	if err == nil {
		err = s.writeAt(filepath.Dir(path), filepath.Base(path), data)
	}
	return failed("save", path, err)
}

// Drop takes one away for good.
func (b beside) Drop(name string) error {
	b.vault.mu.Lock()
	defer b.vault.mu.Unlock()
	_, path, err := b.at(name)
	if err != nil {
		return failed("remove", b.vault.in.folder, err)
	}
	f := &File{disk: b.vault.in.disk, path: path}
	return failed("remove", path, f.inFolder(func(d dir, name string) error {
		if there, err := present(d, name); err != nil || !there.exists {
			return errors.Join(err, record.ErrNoCase)
		}
		return discard(d, name)
	}))
}

func (b beside) at(name string) (Store, string, error) {
	s, err := b.vault.in.room()
	if err == nil && !besideName().MatchString(name) {
		err = record.ErrNoCase
	}
	return s, filepath.Join(b.vault.in.folder, besideFolder, name+s.ending()), err
}
