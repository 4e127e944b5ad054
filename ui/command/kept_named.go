package command

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"ketacover/model/record"
)

// keptToo are cases in files, and where there is no file of a name the cases that are
// kept on this computer, by what a list calls them.
type keptToo struct {
	record.CaseStore
	opened func() (record.Vault, error)
}

// keptOrInFile are the cases that somebody may name who may mean either.
func keptOrInFile(t *Tools) *Cases {
	cases := *t.Cases
	if t.Vault != nil && t.Vault.At != nil {
		cases.Store = keptToo{cases.Store, t.opened}
	}
	return &cases
}

// Read reads a case that will not be saved.
func (s keptToo) Read(name string) ([]byte, error) {
	data, err := s.CaseStore.Read(name)
	if !s.means(name, err) {
		return data, err
	}
	v, k, none := s.find(name)
	if errors.Is(none, record.ErrNoVault) {
		return nil, err
	} else if none != nil {
		return nil, none
	}
	return v.Read(k.ID)
}

// Load reads a case, and holds its file until that is closed.
func (s keptToo) Load(name string) ([]byte, record.CaseFile, error) {
	data, file, err := s.CaseStore.Load(name)
	if !s.means(name, err) {
		return data, file, err
	}
	v, k, none := s.find(name)
	if errors.Is(none, record.ErrNoVault) {
		return nil, nil, err
	} else if none != nil {
		return nil, nil, none
	}
	return v.Open(k.ID)
}

// means reports whether a case that is kept may be meant: there is no such file, and
// nothing but a file is written as a path or with its ending.
func (s keptToo) means(name string, err error) bool {
	return errors.Is(err, fs.ErrNotExist) && name == filepath.Base(name) && !strings.EqualFold(filepath.Ext(name), ".json")
}

func (s keptToo) find(name string) (v record.Vault, k record.Kept, err error) {
	if v, err = s.opened(); err != nil {
		return v, k, err
	}
	list, err := v.Cases()
	if err != nil {
		return v, k, err
	}
	k, err = find(list, name)
	return v, k, err
}
