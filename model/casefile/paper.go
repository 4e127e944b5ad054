package casefile

import (
	"path/filepath"
	"slices"
	"strings"

	"ketacover/model/record"
)

var _ record.PaperStore = Store{}

// What is done to a paper.
const (
	opPaper = "write paper"
	opRead  = "read paper"
)

// WritePaper makes a file for a paper by the same steps as one for a case.
func (s Store) WritePaper(path string, data []byte, replace bool) (record.SaveNote, error) {
	if kind, advice := badPaper(filepath.Base(path)); kind+advice != "" {
		return "", &Error{Op: opPaper, Path: path, Err: record.ErrBadPaper, kind: kind, hint: advice}
	}
	f := &File{disk: s.disk, path: path, seal: s.seal, noBefore: true}
	err := f.inFolder(func(d dir, name string) error { return f.placeSwept(d, name, data, replace) })
	return f.Note(), failed(opPaper, path, err)
}

// ReadPaper reads a file of a person's own, through links too.
func (s Store) ReadPaper(path string, most int) ([]byte, error) {
	if strings.TrimSpace(path) == "" {
		return nil, failed(opRead, "", record.ErrNoName)
	}
	path = atHome(path)
	info, err := s.disk.stat(path)
	if err == nil {
		err = plain(info) // a device may act on being opened
	}
	if err != nil {
		return nil, failed(opRead, path, err)
	}
	f, err := s.disk.open(path)
	data, err := readMost(f, err, int64(most))
	return data, failed(opRead, path, err)
}

// badPaper names what is wrong with the name of a paper, or says it, and nothing
// when it will do.
func badPaper(name string) (kind, advice string) {
	ends := func(ending string) bool { return strings.HasSuffix(strings.ToLower(name), ending) }
	if !slices.ContainsFunc(record.PaperEndings, ends) {
		last := len(record.PaperEndings) - 1
		return "", "let it end in " + strings.Join(record.PaperEndings[:last], ", ") +
			" or " + record.PaperEndings[last]
	}
	return badName(name), ""
}
