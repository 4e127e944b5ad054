package full_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// cupboard is a vault in memory, open or under a passphrase. What its list shows of a
// case is given, but for the label, which is the case's own.
type cupboard struct {
	list   []record.Kept // in the order of their making
	drawer drawer
	data   map[string]string
	bin    map[string]bool
	state  record.VaultState
	held   map[string]bool // open in another program
	closed []string        // the ids of the files that were closed, in order
	fail   error           // of every save
	gone   error           // of every listing
	read   int             // how often it was listed
}

// folder is a case of a cupboard that is open.
type folder struct {
	*cupboard
	id string
}

var _ record.Vault = (*cupboard)(nil)

func (c *cupboard) Folder() string                     { return "/home/ana/cases" }
func (c *cupboard) State() (record.VaultState, error)  { return c.state, nil }
func (c *cupboard) Settings() (record.Settings, error) { return record.UsualSettings(), nil }
func (c *cupboard) Set(record.Settings) error          { return nil }
func (c *cupboard) Begin([]byte) error                 { return record.ErrVault }
func (c *cupboard) Lock()                              { c.state = record.LockedVault }
func (c *cupboard) Protect(_, _ []byte) error          { return nil }
func (c *cupboard) Backup(string, bool) error          { return nil }
func (c *cupboard) FromBackup(string) error            { return nil }
func (c *cupboard) Store() record.CaseStore            { return &shelf{files: map[string]string{}} }
func (c *cupboard) Beside() record.Beside              { return c.drawer }
func (c *cupboard) Rescue([]byte) error                { return nil }

func (c *cupboard) Unlock(passphrase []byte) error {
	if string(passphrase) != secret {
		return record.ErrPassphrase
	}
	c.state = record.UnlockedVault
	return nil
}

// secret opens every cupboard.
const secret = "correct horse battery"

func (c *cupboard) in(bin bool) ([]record.Kept, error) {
	c.read++
	switch {
	case c.gone != nil:
		return nil, c.gone
	case c.state == record.LockedVault:
		return nil, record.ErrLocked
	}
	var list []record.Kept
	for _, k := range c.list {
		if c.bin[k.ID] != bin {
			continue
		}
		decoded, err := record.DecodeCase(mustLoad().Questions, []byte(c.data[k.ID]))
		if k.Label, k.Damaged = record.LabelOf(decoded), err != nil; k.Damaged {
			k = record.Kept{ID: k.ID, Changed: k.Changed, Damaged: true}
			if data := []byte(c.data[k.ID]); errors.Is(err, record.ErrNewer) {
				k.Damaged, k.Newer, k.Format, k.Label = false, true, record.FormatVersion(data), record.LabelIn(data)
			}
		}
		list = append(list, k)
	}
	return list, nil
}

func (c *cupboard) Cases() ([]record.Kept, error) { return c.in(false) }
func (c *cupboard) Bin() ([]record.Kept, error)   { return c.in(true) }

func (c *cupboard) Read(id string) ([]byte, error) {
	data, there := c.data[id]
	if !there || c.bin[id] {
		return nil, fs.ErrNotExist
	}
	return []byte(data), nil
}

func (c *cupboard) Open(id string) ([]byte, record.CaseFile, error) {
	data, err := c.Read(id)
	if err != nil {
		return nil, nil, err
	}
	return data, &folder{c, id}, nil
}

func (c *cupboard) Add(data []byte) (string, record.CaseFile, error) {
	if c.fail != nil {
		return "", nil, c.fail
	}
	id := fmt.Sprintf("case%020d", len(c.list)+1)
	c.list = append(c.list, record.Kept{ID: id, Changed: clock, Stage: "before",
		Verdicts: []string{"not-covered..approved", "not-covered..approved"}})
	c.data[id] = string(data)
	return id, &folder{c, id}, nil
}

func (c *cupboard) Remove(id string) error {
	if c.held[id] {
		return record.ErrHeld
	}
	c.bin[id] = true
	return nil
}

func (c *cupboard) Restore(id string) error {
	if !c.bin[id] {
		return record.ErrNoCase
	}
	delete(c.bin, id)
	return nil
}

func (c *cupboard) Empty() error {
	for id := range c.bin {
		delete(c.data, id)
	}
	return nil
}

func (c *cupboard) Seal(to string, data []byte) ([]byte, error) {
	if len(to) < 10 {
		return nil, record.ErrRecipient
	}
	return []byte("sealed for " + to), nil
}

func (f *folder) Path() string          { return "/home/ana/cases/" + f.id + ".json" }
func (f *folder) Note() record.SaveNote { return "" }
func (f *folder) Unlock()               {}
func (f *folder) Refuses() error        { return nil }
func (f *folder) Rescues() string       { return "" }
func (f *folder) Discard() error        { return errors.New("it is no rescue file") }

func (f *folder) Close() error {
	f.closed = append(f.closed, f.id)
	return nil
}

func (f *folder) Held() *record.Holder {
	if f.held[f.id] {
		return &record.Holder{Process: 4242, Host: "lab-2"}
	}
	return nil
}

func (f *folder) Save(data []byte) error {
	switch {
	case f.fail != nil:
		return f.fail
	case f.held[f.id]:
		return record.ErrHeld
	}
	f.data[f.id] = string(data)
	return nil
}

// clock is noon of the day of the tests.
var clock = time.Date(2026, 11, 23, 12, 0, 0, 0, time.Local)

func on(year int, month time.Month, day int) fact.Date {
	return fact.Date{Year: year, Month: month, Day: day}
}

// clients are the cases of a counselor, as their list is told of them.
var clients = []struct {
	label record.Label
	kept  record.Kept
	said  string
}{
	{record.Label{Name: "Ana R.", Tags: []string{"spanish"}},
		record.Kept{Stage: "denied", Verdicts: []string{"not-covered", "unlikely..possible"}, Next: on(2026, 11, 20),
			NextID: "internal-appeal"}, `"purpose": "mental-health", "plan": "employer"`},
	{record.Label{Name: "Bo"},
		record.Kept{Stage: "waiting", Verdicts: []string{"unlikely..possible", "likely"}, Next: on(2026, 11, 23),
			NextID: "internal-appeal"}, `"purpose": "mental-health", "plan": "medicare"`},
	{record.Label{Name: "CL-0412", Tags: []string{"veteran", "appeal"}},
		record.Kept{Stage: "last-denial", Verdicts: []string{"not-covered..unlikely", "possible..likely"},
			Next: on(2026, 11, 27), NextID: "external-review"}, `"purpose": "mental-health", "plan": "military"`},
	{record.Label{Name: "Dolores M."},
		record.Kept{Stage: "before", Verdicts: []string{"not-covered..approved", "not-covered..approved"},
			Next: on(2027, 3, 1), NextID: "internal-appeal"}, `"purpose": "pain"`},
	{record.Label{Name: "Ed"}, record.Kept{Stage: "before", Verdicts: []string{"likely", "unlikely"}},
		`"purpose": "mental-health", "plan": "none"`},
	{record.Label{Name: "Old Fay", Archived: true},
		record.Kept{Stage: "approved", Verdicts: []string{"approved", "unlikely"}},
		`"purpose": "mental-health", "plan": "none"`},
}

// ofClients is a cupboard with the first of them.
func ofClients(n int) *cupboard {
	c := &cupboard{drawer: drawer{},
		data: map[string]string{}, bin: map[string]bool{}, held: map[string]bool{}, state: record.OpenVault}
	for i, client := range clients[:n] {
		k := client.kept
		k.ID = fmt.Sprintf("case%020d", i+1)
		k.Changed = clock.AddDate(0, 0, -3*i)
		c.list = append(c.list, k)
		decoded, err := record.DecodeCase(mustLoad().Questions, []byte(`{"answers": {`+client.said+`}}`))
		if err != nil {
			panic(err)
		}
		c.data[k.ID] = string(record.EncodeCase(mustLoad().Questions, record.WithLabel(decoded, client.label)))
	}
	return c
}

// keeping begins anew with the cases of a cupboard.
func (r *robot) keeping(v record.Vault) {
	s := r.first
	s.Vault = v
	for _, client := range clients {
		r.typed += " " + client.label.Name + " " + strings.Join(client.label.Tags, " ")
	}
	r.begin(s)
}
