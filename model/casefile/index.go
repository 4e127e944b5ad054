package casefile

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
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
	return list, failed("list cases", v.in.folder, err)
}

// Bin lists the cases in the bin.
func (v *Vault) Bin() ([]record.Kept, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	list, err := v.in.listed(binFolder, binFolder)
	return list, failed("list cases", v.in.folder, err)
}

// listed is what the index says of the cases of a folder.
func (v *vaultFolder) listed(folder, name string) ([]record.Kept, error) {
	s, err := v.room()
	if err != nil {
		return nil, err
	}
	closeFolders(v)
	name, folder = name+s.ending(), filepath.Join(v.folder, folder)
	old, now := readIndex(s, v.folder, name), index{Format: indexFormat, By: v.describe.By()}
	if old.By != now.By {
		old = index{}
	}
	// To ask for the size and the time of each file takes a thousandth of a second for
	// some hundred cases, and finds what another program wrote over a file.
	anew, err := v.compare(s, folder, &old, &now)
	if err != nil {
		return nil, err
	}
	if anew || len(now.Cases) != len(old.Cases) {
		if data, err := json.Marshal(now); err == nil {
			_ = s.writeAt(v.folder, name, data) // it only saves time
		}
	}
	list := make([]record.Kept, 0, len(now.Cases))
	for i := range now.Cases {
		list = append(list, now.Cases[i].Kept)
	}
	return list, nil
}

// compare takes over from an older index what it says of files that are as they
// were, and reads the others; anew says that there were some.
func (v *vaultFolder) compare(s Store, folder string, old, now *index) (anew bool, err error) {
	files, err := v.disk.list(folder)
	if err != nil {
		return false, err
	}
	known := make(map[string]*entry, len(old.Cases))
	for i := range old.Cases {
		known[old.Cases[i].ID] = &old.Cases[i]
	}
	now.Cases = make([]entry, 0, len(files))
	look := func(s Store, file fs.DirEntry, id string) {
		info, err := file.Info()
		if err != nil {
			return // it has just gone
		}
		at := info.ModTime().UnixNano()
		// A file that is as young as the index may have changed in the same instant.
		if was := known[id]; was != nil && was.Size == info.Size() && was.At == at && at < old.made &&
			(v.describe.Could == nil || v.describe.Could(was.Kept)) {
			now.Cases = append(now.Cases, *was)
			return
		}
		anew = true
		now.Cases = append(now.Cases, describeFile(v.describe, s, folder, id, info))
	}
	sealed := map[string]bool{}
	for _, file := range files {
		if id, ok := idOf(file, s.ending()); ok {
			sealed[id] = s.seal != nil
			look(s, file, id)
		}
	}
	if s.seal == nil {
		return anew, nil
	}
	for _, file := range files {
		// What a killed program left open is a case too, until it is encrypted.
		if id, ok := idOf(file, extension); ok && !sealed[id] {
			look(Store{disk: v.disk}, file, id)
		}
	}
	return anew, nil
}

// idOf is the id of the case that a file of the vault is.
func idOf(file fs.DirEntry, ending string) (id string, ok bool) {
	id, ok = strings.CutSuffix(file.Name(), ending)
	return id, ok && file.Type().IsRegular() && caseID().MatchString(id)
}

// describeFile reads one case, and says what a list shows of it: of one that is damaged
// what the version before says.
func describeFile(look record.Describe, s Store, folder, id string, info fs.FileInfo) entry {
	path := filepath.Join(folder, id+s.ending())
	data, err := s.Read(path)
	e := entry{Size: info.Size(), At: info.ModTime().UnixNano()}
	damaged := isDamaged(look, data, err)
	if damaged {
		if before, ok := versionBefore(look, s, path); ok {
			data, err, e.Before = before, nil, true
		}
	}
	if err == nil {
		var kept record.Kept
		kept, err = look.Case(data)
		kept.Before = e.Before && err == nil
		e.Kept = kept
	}
	e.ID, e.Changed = id, info.ModTime().UTC().Truncate(time.Second)
	e.Newer = errors.Is(err, record.ErrNewer)
	e.Damaged = damaged || err != nil && !e.Newer
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
