package casefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"ketacover/model/record"
)

const (
	// backupEnding is behind the name of the version before.
	backupEnding = ".bak"
	// damagedEnding is behind the name of a file that could not be read.
	damagedEnding = ".damaged"
	// maxDamaged is how many damaged files of one name are set aside.
	maxDamaged = 99
)

// keepBefore gives the version that is about to be replaced a second name. On a
// file system where a file has only one it is copied.
func keepBefore(d dir, name string, most int64) (record.SaveNote, error) {
	kept := name + backupEnding
	if there, err := present(d, kept); there.exists && err != nil {
		return record.NoBackup, nil // what is no file of ours is left alone
	} else if err != nil {
		return "", err
	} else if there.exists && oneFile(d, name, kept) {
		return "", nil // a save that was broken off had come so far
	}
	temp := tempName(name)
	err := d.link(name, temp)
	if unsupported(err) || errors.Is(err, fs.ErrPermission) {
		_ = discard(d, temp) // a disk may do it and say that it did not
		var data []byte
		if data, err = readIn(d, name, most); err == nil {
			temp, _, err = stage(d, name, data, ownerOnly, most)
		}
	}
	if err == nil {
		if err = d.rename(temp, kept); err == nil {
			return "", nil
		}
	}
	_ = discard(d, temp)
	if unsupported(err) || errors.Is(err, fs.ErrPermission) {
		return record.NoBackup, nil
	}
	return "", err
}

// oneFile reports whether two names are of one file. To rename the one to the other
// would leave both there, and say that all is well.
func oneFile(d dir, a, b string) bool {
	first, err := d.lstat(a)
	if err != nil {
		return false
	}
	second, err := d.lstat(b)
	return err == nil && os.SameFile(first, second)
}

// keepFormat gives the last version in an older format a name of its own, once: no
// later save takes it away, so that the program that wrote it can still read it.
func keepFormat(d dir, name string, format int, most int64) (record.SaveNote, error) {
	kept := fmt.Sprintf("%s.v%d%s", name, format, backupEnding)
	if there, err := present(d, kept); there.exists || err != nil {
		return "", err
	}
	err := d.link(name, kept)
	if unsupported(err) || errors.Is(err, fs.ErrPermission) {
		var data []byte
		if data, err = readIn(d, name, most); err == nil {
			var temp string
			if temp, _, err = stage(d, name, data, ownerOnly, most); err == nil {
				_, err = publish(d, temp, kept)
				_ = discard(d, temp)
			}
		}
	}
	switch {
	case errors.Is(err, fs.ErrExist), errors.Is(err, record.ErrExists):
		return "", nil
	case unsupported(err), errors.Is(err, fs.ErrPermission):
		return record.NoBackup, nil
	}
	return "", err
}

// Backup is the path of the version before, and empty where there is none.
func (s Store) Backup(path string) string {
	path = atHome(path) + backupEnding
	if info, err := s.disk.stat(path); err != nil || plain(info) != nil {
		return ""
	}
	return path
}

// GoBack puts the version before in the place of a file that cannot be read, and
// says under which name that one still is. It is never taken away.
func (s Store) GoBack(path string) (aside string, err error) {
	path = atHome(path)
	f := &File{disk: s.disk, seal: s.seal, path: path}
	err = f.inFolder(func(d dir, name string) error {
		if err := f.hold(d, name); err != nil {
			return err
		}
		defer func() { _ = f.letGo(d) }()
		there, err := present(d, name)
		if err != nil {
			return err
		}
		before, err := readIn(d, name+backupEnding, s.most())
		if err != nil {
			return err
		}
		temp, _, err := stage(d, name, before, ownerOnly, s.most())
		if err != nil {
			return err
		}
		if there.exists {
			aside, err = setAside(d, name)
		}
		if err == nil {
			err = d.rename(temp, name)
		}
		if err != nil {
			_ = discard(d, temp)
			return err
		}
		return f.confirm(d)
	})
	if aside != "" {
		aside = filepath.Join(filepath.Dir(path), aside)
	}
	return aside, failed("mend", path, err)
}

// setAside gives a file a second name that says that it is damaged.
func setAside(d dir, name string) (string, error) {
	for n := 1; n <= maxDamaged; n++ {
		aside := name + damagedEnding
		if n > 1 {
			aside += "-" + strconv.Itoa(n)
		}
		err := d.link(name, aside)
		switch {
		case errors.Is(err, fs.ErrExist):
			continue
		case unsupported(err) || errors.Is(err, fs.ErrPermission):
			if _, there := d.lstat(aside); there == nil {
				continue
			}
			err = d.rename(name, aside) // it has only one name there
		}
		return aside, err
	}
	return "", record.ErrExists
}
