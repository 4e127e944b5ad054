package content

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"ketacover/model"
	"ketacover/model/fact"
)

// written is the built-in content as it is written. It is only parsed where a
// pack is laid over it.
//
//go:embed *.yaml */*.yaml
var written embed.FS

// Bounds on a pack, besides those on each of its files.
const (
	maxFiles    = 500
	maxPackSize = 8 << 20
	maxLabel    = 40
)

// head is the file that makes a folder stand alone.
const head = "content.yaml"

// Pack returns the built-in content with a folder of content files laid over
// it. A folder that has a content.yaml of its own stands alone. The error is
// model.Problems where the folder is there and what it says is wrong.
func Pack(dir string) (*model.Library, error) {
	files, problems, err := openPack(dir)
	if err != nil {
		return nil, err
	}
	l := newLoader(files)
	l.all = problems
	lib := l.parse()
	if lib == nil {
		return nil, l.all.Sorted()
	}
	lib.Origin = label(dir)
	return lib, nil
}

// CheckFolder is check for a folder on the disk, which may be a pack.
func CheckFolder(dir string, today fact.Date) (model.ContentCheck, error) {
	files, problems, err := openPack(dir)
	if err != nil {
		return model.ContentCheck{}, err
	}
	found := check(files, today)
	found.Problems = append(problems, found.Problems...).Sorted()
	if len(problems) > 0 {
		found.Library = nil
	}
	if found.Library != nil {
		found.Library.Origin = label(dir)
	}
	return found, nil
}

// label is a short name for the content of a folder: the folder's own name,
// without what a terminal or a file format may take for more than text.
func label(dir string) string {
	if full, err := filepath.Abs(dir); err == nil {
		dir = full
	}
	name := strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == '.' || r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return '-'
	}, filepath.Base(dir))
	if len(name) > maxLabel {
		name = name[:maxLabel]
	}
	if strings.Trim(name, "-.") == "" {
		return "unnamed"
	}
	return name
}

// openPack reads the content files of a folder into memory, so that what is
// checked is what is used. It never leaves the folder, whatever the links in it
// say, and reads only as much as a pack may have.
func openPack(dir string) (layers, fact.Problems, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return layers{}, nil, err
	}
	defer root.Close()
	r := packReader{root: root, files: held{}}
	for _, name := range r.list(".") {
		switch info, err := root.Stat(name); {
		case err == nil && info.IsDir():
			r.folder(name)
		case err != nil && path.Ext(name) == "" && r.isLink(name):
			r.problem(name, "put the folder itself into the pack",
				"is a link that leads out of the pack, or to nothing")
		default:
			r.file(name)
		}
	}
	files := layers{own: r.files, below: written}
	if _, alone := r.files[head]; alone {
		files.below = nil
	}
	if len(r.files) == 0 && len(r.problems) == 0 {
		r.problem(".", "add files such as payer/my-plan.yaml; see doc.go in content",
			"the folder holds no content file")
	}
	return files, r.problems, nil
}

// packReader reads a pack and notes what it may not have.
type packReader struct {
	root     *os.Root
	files    held
	size     int
	problems fact.Problems
}

func (r *packReader) problem(name, mend, format string, args ...any) {
	r.problems = append(r.problems, newProblem(at{name, 1}, mend, fmt.Sprintf(format, args...)))
}

// isLink reports a symbolic link. One without an extension may stand for a
// folder of content: left out without a word, it would be missed by nobody.
func (r *packReader) isLink(name string) bool {
	info, err := r.root.Lstat(name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// list is the names in a folder, in order, without the hidden ones.
func (r *packReader) list(name string) []string {
	dir, err := r.root.Open(name)
	if err != nil {
		r.problem(name, "make it readable, or take it out", "the folder cannot be read")
		return nil
	}
	defer dir.Close()
	names, err := dir.Readdirnames(maxFiles + 1)
	if err != nil && !errors.Is(err, io.EOF) {
		r.problem(name, "make it readable, or take it out", "the folder cannot be read")
	}
	if len(names) > maxFiles {
		r.problem(name, "split the pack", "the folder holds more than %d files", maxFiles)
		return nil
	}
	slices.Sort(names)
	return slices.DeleteFunc(names, func(n string) bool { return strings.HasPrefix(n, ".") })
}

// folder reads the content files of a folder of the pack. Other folders may
// stand there, as long as no content file is in them.
func (r *packReader) folder(name string) {
	known := folders()
	for _, file := range r.list(name) {
		if !slices.Contains(known, name) && (strings.HasSuffix(file, ".yaml") || strings.HasSuffix(file, ".yml")) {
			r.problem(name, suggest(name, known), "content files in a folder that no part of the program reads")
			return
		}
		if slices.Contains(known, name) {
			r.file(path.Join(name, file))
		}
	}
}

// folders are the names of the folders that content has.
func folders() []string {
	var names []string
	entries, _ := fs.ReadDir(written, ".")
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names
}

// file reads one content file. What is no content file is left alone.
func (r *packReader) file(name string) {
	stem, isContent := strings.CutSuffix(path.Base(name), ".yaml")
	if !isContent {
		if strings.HasSuffix(name, ".yml") {
			r.problem(name, "name it .yaml", "the program reads only files named .yaml")
		}
		return
	}
	if !isID(stem) || stem == "" {
		r.problem(name, "use small letters, digits and hyphens, 64 at most", "the name of the file is not an id")
		return
	}
	// Looked at before it is opened: opening a pipe would wait for ever.
	info, err := r.root.Stat(name)
	switch {
	case err != nil:
		r.problem(name, "put the file itself into the folder", "cannot be read, or leads out of the folder")
		return
	case !info.Mode().IsRegular():
		r.problem(name, "put a file in its place", "is not a file")
		return
	case info.Size() > maxFile:
		r.problem(name, "split the file", "the file has %d bytes, more than %d", info.Size(), maxFile)
		return
	}
	data, err := r.read(name)
	r.size += len(data)
	switch {
	case err != nil:
		r.problem(name, "make it readable, or take it out", "cannot be read")
	case r.size > maxPackSize || len(r.files) >= maxFiles:
		r.problem(name, "split the pack", "the pack has more than %d files or %d bytes", maxFiles, maxPackSize)
	default:
		r.files[name] = data
	}
}

func (r *packReader) read(name string) ([]byte, error) {
	f, err := r.root.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxFile+1))
}
