package content

import (
	"errors"
	"io/fs"
	"path"
)

// held is a folder in memory: files by their path.
type held map[string][]byte

// Open is there for fs.FS. Files are read as a whole.
func (h held) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: errors.ErrUnsupported}
}

// ReadFile returns a file.
func (h held) ReadFile(name string) ([]byte, error) {
	if data, ok := h[name]; ok {
		return data, nil
	}
	return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
}

// Glob lists files by name.
func (h held) Glob(pattern string) ([]string, error) {
	var names []string
	for _, name := range sortedKeys(h) {
		if ok, err := path.Match(pattern, name); err != nil {
			return nil, err
		} else if ok {
			names = append(names, name)
		}
	}
	return names, nil
}
