package casefile

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"ketacover/model/record"
)

const (
	indexName   = "index"
	indexFormat = "ketacover-index"
	maxIndex    = 64 << 20
)

// index is what lists show, of all cases: so that no case has to be opened for it.
// It can be made anew from the cases, and is, wherever it does not fit them.
type index struct {
	Format string  `json:"format"`
	By     string  `json:"by"` // what was known when it was made
	At     int64   `json:"at"` // the time of the folder then
	Cases  []entry `json:"cases"`

	made int64 // when it was written
}

// entry is a case in the index, and of which file it was made.
type entry struct {
	record.Kept
	Size int64 `json:"size"`
	At   int64 `json:"at"`
}

// Cases lists all cases but those in the bin.
func (v *Vault) Cases() ([]record.Kept, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	list, err := v.in.listed(casesFolder, indexName)
	return list, failed("list", v.in.folder, err)
}

// Bin lists the cases in the bin.
func (v *Vault) Bin() ([]record.Kept, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	list, err := v.in.listed(binFolder, binFolder)
	return list, failed("list", v.in.folder, err)
}

// listed is what the index says of the cases of a folder.
func (v *vaultFolder) listed(folder, name string) ([]record.Kept, error) {
	s, err := v.room()
	if err != nil {
		return nil, err
	}
	name, folder = name+s.ending(), filepath.Join(v.folder, folder)
	old, now := readIndex(s, v.folder, name), index{Format: indexFormat, By: v.describe.By()}
	if info, err := v.disk.stat(folder); err == nil {
		now.At = info.ModTime().UnixNano()
	}
	if old.By != now.By {
		old = index{}
	}
	// Every save and every other change of the folder gives it another time; one in
	// the instant in which the index was made might not.
	if old.At != now.At || old.At >= old.made || runtime.GOOS == "windows" {
		if err := v.compare(s, folder, &old, &now); err != nil {
			return nil, err
		}
		if data, err := json.Marshal(now); err == nil {
			_ = s.writeAt(v.folder, name, data) // it only saves time
		}
		old = now
	}
	list := make([]record.Kept, 0, len(old.Cases))
	for i := range old.Cases {
		list = append(list, old.Cases[i].Kept)
	}
	return list, nil
}

// compare takes over from an older index what it says of files that are as they
// were, and reads the others.
func (v *vaultFolder) compare(s Store, folder string, old, now *index) error {
	files, err := v.disk.list(folder)
	if err != nil {
		return err
	}
	known := make(map[string]*entry, len(old.Cases))
	for i := range old.Cases {
		known[old.Cases[i].ID] = &old.Cases[i]
	}
	for _, file := range files {
		id, ok := strings.CutSuffix(file.Name(), s.ending())
		if !ok || !caseID.MatchString(id) || !file.Type().IsRegular() {
			continue
		}
		info, err := file.Info()
		if err != nil {
			continue // it has just gone
		}
		at := info.ModTime().UnixNano()
		// A file that is as young as the index may have changed in the same instant.
		if was := known[id]; was != nil && was.Size == info.Size() && was.At == at && at < old.made {
			now.Cases = append(now.Cases, *was)
			continue
		}
		now.Cases = append(now.Cases, v.describeFile(s, folder, id, info))
	}
	return nil
}

// describeFile reads one case, and says what a list shows of it.
func (v *vaultFolder) describeFile(s Store, folder, id string, info fs.FileInfo) entry {
	data, err := s.Read(filepath.Join(folder, id+s.ending()))
	e := entry{Size: info.Size(), At: info.ModTime().UnixNano()}
	if err == nil {
		e.Kept, err = v.describe.Case(data)
	}
	e.ID, e.Changed, e.Damaged = id, info.ModTime().UTC().Truncate(time.Second), err != nil
	return e
}

// readIndex reads the index. One that cannot be read is an empty one.
func readIndex(s Store, folder, name string) (old index) {
	path := filepath.Join(folder, name)
	f, err := s.disk.open(path)
	data, err := readMost(f, err, maxIndex)
	if seal, ok := s.seal.(*ageSeal); ok && err == nil {
		data, err = unsealed(data, seal.key(), maxIndex)
	}
	if err != nil {
		return index{}
	}
	info, err := s.disk.stat(path)
	if err != nil || json.Unmarshal(data, &old) != nil || old.Format != indexFormat {
		return index{}
	}
	old.made = info.ModTime().UnixNano()
	return old
}

// forgetIndex takes an index away that is of no use, or lies open.
func (v *vaultFolder) forgetIndex(ending string) error {
	f := &File{disk: v.disk, path: filepath.Join(v.folder, indexName+ending)}
	return f.inFolder(func(d dir, name string) error {
		return errors.Join(discard(d, name), discard(d, binFolder+ending))
	})
}
