package casefile

import (
	"errors"
	"path/filepath"
	"strings"

	"ketacover/model/record"
)

// Remove puts a case in the bin, with the version before.
func (v *Vault) Remove(id string) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	return failed("remove", v.in.folder, v.in.move(id, casesFolder, binFolder))
}

// Restore takes a case out of the bin.
func (v *Vault) Restore(id string) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	return failed("restore", v.in.folder, v.in.move(id, binFolder, casesFolder))
}

// move puts a case into another folder of the vault. One that is open in another
// program stays.
func (v *vaultFolder) move(id, from, to string) error {
	s, path, err := v.at(id)
	if err == nil {
		err = makeFolders(v)
	}
	if err != nil {
		return err
	}
	name := filepath.Base(path)
	f := &File{disk: s.disk, path: filepath.Join(v.folder, from, name)}
	return f.inFolder(func(d dir, name string) error {
		there, err := present(d, name)
		if err == nil && !there.exists {
			err = record.ErrNoCase
		}
		if err == nil {
			err = f.hold(d, name)
		}
		if err != nil {
			return err
		}
		defer func() { _ = f.letGo(d) }()
		return v.moveHeld(name, from, to)
	})
}

func (v *vaultFolder) moveHeld(name, from, to string) error {
	f := &File{disk: v.disk, path: filepath.Join(v.folder, name)}
	return f.inFolder(func(d dir, name string) error {
		target := filepath.Join(to, name)
		if there, err := present(d, target); there.exists || err != nil {
			return errors.Join(err, record.ErrExists)
		}
		if err := d.rename(filepath.Join(from, name), target); err != nil {
			return err
		}
		// The version before goes along, and all that is kept of the case.
		entries, err := v.disk.list(filepath.Join(v.folder, from))
		for _, e := range entries {
			if of := e.Name(); strings.HasPrefix(of, name+".") {
				err = errors.Join(err, d.rename(filepath.Join(from, of), filepath.Join(to, of)))
			}
		}
		return err
	})
}

// Empty takes away for good what is in the bin, with every version before.
func (v *Vault) Empty() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if _, err := v.in.room(); err != nil {
		return failed("empty bin", v.in.folder, err)
	}
	folder := filepath.Join(v.in.folder, binFolder)
	f := &File{disk: v.in.disk, path: filepath.Join(folder, "any")}
	return failed("empty bin", folder, f.inFolder(func(d dir, _ string) error {
		names, err := d.names()
		for _, name := range names {
			id, _, _ := strings.Cut(name, ".")
			if caseID().MatchString(id) {
				err = errors.Join(err, discard(d, name))
			}
		}
		return err
	}))
}
