package casefile

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"ketacover/model/record"
)

// maxRescued is how many rescue files there may be for one case. Nobody has that
// many; a program that fails again and again must not fill a disk.
const maxRescued = 99

// rescueName is the name of a rescue file.
var rescueName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(.+)\.rescue(?:-[0-9]{1,2})?(\.[^.]*)?$`)
})

// errNotRescue is what is wrong with a file that Discard may not take away.
var errNotRescue = errors.New("not a rescue file as it was read")

// Rescue makes a new file beside path: smith.rescue.json for smith.json, or
// smith.rescue-2.json where that exists. What was itself kept so is kept under
// the same name again.
func (s Store) Rescue(path string, data []byte) (record.CaseFile, error) {
	folder := filepath.Dir(path)
	if _, err := s.disk.stat(folder); errors.Is(err, fs.ErrNotExist) {
		if err := s.disk.makeDir(folder); err != nil {
			return nil, failed("rescue", path, err)
		}
	}
	for n := 1; n <= maxRescued; n++ {
		f, err := s.place(rescuePath(path, n), data, false)
		switch {
		case err == nil, errors.Is(err, record.ErrNotConfirmed):
			return f, nil // it is there: what more could be done at the end of the program
		case !errors.Is(err, record.ErrExists):
			return nil, failed("rescue", path, err)
		}
	}
	return nil, failed("rescue", path, record.ErrExists)
}

// rescuePath is the name of the nth rescue file for a path.
func rescuePath(path string, n int) string {
	if of := rescues(path); of != "" {
		path = of
	}
	number := ""
	if n > 1 {
		number = fmt.Sprintf("-%d", n)
	}
	ending := filepath.Ext(path)
	return strings.TrimSuffix(path, ending) + ".rescue" + number + ending
}

// rescues is the path for which a rescue file was made, and empty for any other
// file.
func rescues(path string) string {
	folder, name := filepath.Split(path)
	parts := rescueName().FindStringSubmatch(name)
	if parts == nil {
		return ""
	}
	return filepath.Join(folder, parts[1]+parts[2])
}

// Rescued lists the rescue files for a path, the newest last.
func (s Store) Rescued(path string) []string {
	type kept struct {
		path string
		at   time.Time
	}
	path = filepath.Clean(path)
	var list []kept
	for _, name := range s.files(filepath.Dir(path)) {
		full := filepath.Join(filepath.Dir(path), name)
		if rescues(full) != path {
			continue
		}
		if info, err := s.disk.stat(full); err == nil {
			list = append(list, kept{full, info.ModTime()})
		}
	}
	slices.SortStableFunc(list, func(a, b kept) int { return a.at.Compare(b.at) })
	var paths []string
	for _, k := range list {
		paths = append(paths, k.path)
	}
	return paths
}

// Cases lists the files of a folder whose names end as those of cases do.
func (s Store) Cases(folder string) []string {
	return slices.DeleteFunc(s.files(folder), func(name string) bool { return filepath.Ext(name) != extension })
}

// files lists the plain files of a folder that are not hidden.
func (s Store) files(folder string) []string {
	entries, err := s.disk.list(folder)
	if err != nil {
		return nil // there is nothing to offer
	}
	var names []string
	for _, e := range entries {
		if e.Type().IsRegular() && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, e.Name())
		}
	}
	return names
}

// Rescues is the path for which Rescue made the file.
func (f *File) Rescues() string { return rescues(f.path) }

// Discard takes a rescue file away that still holds what was read from it.
func (f *File) Discard() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return failed("discard", f.path, f.inFolder(func(d dir, name string) error {
		if rescues(f.path) == "" {
			return errNotRescue
		}
		if there, err := present(d, name); err != nil || !there.exists {
			return err
		}
		data, err := readIn(d, name, f.most())
		if err == nil && sha256.Sum256(data) != f.seen {
			err = errNotRescue
		}
		if err != nil {
			return err
		}
		return discard(d, name)
	}))
}
