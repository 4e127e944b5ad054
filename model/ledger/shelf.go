package ledger

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// The names under which a vault keeps its own ledger, and those of others.
const (
	ownName   = "ledger"
	otherName = "ledger-"
)

// own is what a vault knows of its own ledger: the file, and which outcomes are told in
// it, by the ids of cases. It never leaves the vault.
type own struct {
	Format  string   `json:"format"`
	Version int      `json:"version"`
	Group   string   `json:"group"`
	Edition int      `json:"edition"`
	Through string   `json:"through"`
	Rows    []Row    `json:"rows"`
	Told    []string `json:"told"`
}

const ownFormat = "ketacover-own-ledger"

// The reasons why a file is not taken in, told apart with errors.Is.
var (
	ErrOwn   = errors.New("the ledger of this very vault, which counts already")
	ErrOlder = errors.New("older than the one of this group that is here")
	ErrTwin  = errors.New("another file is here that says it is the same edition of this group")
	ErrGroup = errors.New("no ledger of such a group")
)

// Shelf is the ledgers that a vault holds beside its cases.
type Shelf struct {
	Beside  record.Beside
	Library *model.Library
	Today   fact.Date
}

// own reads what is known of the vault's own ledger; nil for none.
func (s *Shelf) own() (*own, error) {
	data, err := s.Beside.Get(ownName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var o own
	if err := json.Unmarshal(data, &o); err != nil || o.Format != ownFormat || !groupForm().MatchString(o.Group) {
		return nil, fmt.Errorf("read the own ledger: %w", record.ErrDamaged)
	}
	if o.Version > Version {
		return nil, fmt.Errorf("read the own ledger: %w", ErrNewer)
	}
	return &o, nil
}

func (o *own) file() *File {
	return &File{Group: o.Group, Edition: o.Edition, Through: o.Through, Rows: o.Rows}
}

// Kept is a case, and its id in the vault.
type Kept struct {
	ID   string
	Case record.Case
}

// Own is the vault's own ledger, with what can be told now that could not before. Draw
// draws what a new one is called. It is written down before it is given, so that no
// case is told twice.
func (s *Shelf) Own(cases []Kept, draw func() string) (*File, error) {
	o, err := s.own()
	if err != nil {
		return nil, err
	}
	if o == nil {
		o = &own{Format: ownFormat, Version: Version, Group: draw()}
	}
	through := lastQuarter(s.Today)
	var list []Went
	for i := range cases {
		for _, w := range Of(s.Library, cases[i].Case, cases[i].ID, through) {
			if _, told := slices.BinarySearch(o.Told, w.Key); !told {
				list = append(list, w)
			}
		}
	}
	rows, told := released(list)
	if len(rows) == 0 {
		return o.file(), nil
	}
	o.Rows, o.Told, o.Edition = merged(append(o.Rows, rows...)), append(o.Told, told...), o.Edition+1
	slices.Sort(o.Told)
	o.Through = max(o.Through, through)
	data, err := json.Marshal(o)
	if err == nil {
		err = s.Beside.Put(ownName, data)
	}
	return o.file(), err
}

// Take takes in the ledger of another group. It reports the one that was here before,
// nil for none; the same one again changes nothing.
func (s *Shelf) Take(data []byte) (f, before *File, err error) {
	f, err = Decode(s.Library, data, s.Today)
	if err != nil {
		return nil, nil, err
	}
	mine, err := s.own()
	if err != nil {
		return nil, nil, err
	}
	if mine != nil && mine.Group == f.Group {
		return nil, nil, ErrOwn
	}
	was, err := s.Beside.Get(otherName + f.Group)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, nil, err
	default:
		before, _ = Decode(s.Library, was, s.Today) // one that cannot be read is replaced
	}
	switch {
	case before == nil:
	case string(was) == string(data):
		return f, before, nil
	case before.Edition > f.Edition:
		return nil, nil, ErrOlder
	case before.Edition == f.Edition:
		return nil, nil, ErrTwin
	}
	return f, before, s.Beside.Put(otherName+f.Group, data)
}

// Forget takes away the ledger of a group, by the beginning of what it is called where
// no other begins so.
func (s *Shelf) Forget(group string) (string, error) {
	names, err := s.Beside.Names()
	if err != nil {
		return "", err
	}
	found := ""
	for _, name := range names {
		if id, ok := strings.CutPrefix(name, otherName); ok && len(group) >= 4 && strings.HasPrefix(id, group) {
			if found != "" {
				return "", ErrGroup
			}
			found = name
		}
	}
	if found == "" {
		return "", ErrGroup
	}
	return strings.TrimPrefix(found, otherName), s.Beside.Drop(found)
}

// Files are all ledgers: the own one first, where there is one, then those of others by
// group. Those that cannot be read are told by their groups.
func (s *Shelf) Files() (files []*File, hasOwn bool, unread []string, err error) {
	mine, err := s.own()
	if err != nil {
		return nil, false, nil, err
	}
	if mine != nil {
		files, hasOwn = append(files, mine.file()), true
	}
	names, err := s.Beside.Names()
	if err != nil {
		return nil, false, nil, err
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(a, b) })
	for _, name := range names {
		group, ok := strings.CutPrefix(name, otherName)
		if !ok {
			continue
		}
		data, err := s.Beside.Get(name)
		if err != nil {
			unread = append(unread, group)
			continue
		}
		f, err := Decode(s.Library, data, s.Today)
		if err != nil || f.Group != group {
			unread = append(unread, group)
			continue
		}
		files = append(files, f)
	}
	return files, hasOwn, unread, nil
}
