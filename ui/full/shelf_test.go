package full_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"ketacover/model/record"
)

// shelf is a store in memory.
type shelf struct {
	files  map[string]string
	marked map[string]bool // read-only
	fail   error
}

// book is a file on the shelf.
type book struct {
	*shelf
	name     string
	unlocked bool
	seen     string // what it held when it was read or saved last
}

func (s *shelf) Load(name string) ([]byte, record.CaseFile, error) {
	text, ok := s.files[name]
	if !ok {
		return nil, nil, fs.ErrNotExist
	}
	return []byte(text), s.book(name), nil
}

func (s *shelf) Read(name string) ([]byte, error) {
	data, _, err := s.Load(name)
	return data, err
}

func (s *shelf) Backup(string) string { return "" }

func (s *shelf) GoBack(string) (string, error) { return "", fs.ErrNotExist }

func (s *shelf) book(name string) *book { return &book{shelf: s, name: name, seen: s.files[name]} }

func (s *shelf) Create(name string, data []byte) (record.CaseFile, error) {
	if name == "" {
		return nil, record.ErrNoName
	}
	if _, ok := s.files[name]; ok {
		err := fmt.Errorf("save %q: %w", name, record.ErrExists)
		if s.marked[name] {
			err = fmt.Errorf("%w, and %w", err, record.ErrReadOnly)
		}
		return nil, err
	}
	return s.Replace(name, data)
}

func (s *shelf) Replace(name string, data []byte) (record.CaseFile, error) {
	if s.fail != nil {
		return nil, s.fail
	}
	s.files[name] = string(data)
	return s.book(name), nil
}

// Rescue works where saving fails: it is for that.
func (s *shelf) Rescue(path string, data []byte) (record.CaseFile, error) {
	name := strings.TrimSuffix(strings.TrimSuffix(path, ".json"), ".rescue") + ".rescue.json"
	s.files[name] = string(data)
	return s.book(name), nil
}

func (s *shelf) Rescued(path string) []string {
	var list []string
	for name := range s.files {
		if s.book(name).Rescues() == path {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list
}

func (s *shelf) Cases(string) []string { return nil }

func (b *book) Path() string          { return b.name }
func (b *book) Note() record.SaveNote { return "" }
func (b *book) Unlock()               { b.unlocked = true }
func (b *book) Close() error          { return nil }
func (b *book) Held() *record.Holder  { return nil }

func (b *book) Refuses() error { return nil }
func (b *book) Rescues() string {
	if stem, ok := strings.CutSuffix(b.name, ".rescue.json"); ok {
		return stem + ".json"
	}
	return ""
}

func (b *book) Discard() error {
	delete(b.files, b.name)
	return nil
}

func (b *book) Save(data []byte) error {
	switch {
	case b.fail != nil:
		return b.fail
	case b.marked[b.name] && !b.unlocked:
		return fmt.Errorf("save %q: %w", b.name, record.ErrReadOnly)
	case b.files[b.name] != b.seen && b.files[b.name] != "":
		return fmt.Errorf("save %q: %w", b.name, record.ErrConflict)
	}
	b.files[b.name], b.seen = string(data), string(data)
	return nil
}
