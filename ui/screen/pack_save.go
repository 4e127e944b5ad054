package screen

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// PackSaver writes the rules that a person read, and a case holds, as a new folder.
type PackSaver func(l *model.Library, c record.Case, dir string) error

// packName is what the folder of a pack is called, with a number where there is one.
const packName = "my-plan"

// mostPacks is how many names are tried.
const mostPacks = 100

// packAct writes a pack.
type packAct struct {
	library *model.Library
	read    record.Case
	folder  string
	save    PackSaver
	words   *words.Words
}

func (packAct) act() {}

// savePack writes what the person read as a pack, under the first name that is free.
func savePack(v *visit) Acts {
	return Acts{packAct{v.session.Library.Base(), v.session.Case(), v.folder, v.savePack, v.words}}
}

// Run writes it, and says how it is used.
func (a packAct) Run() News {
	w := &a.words.Readings
	for n := 1; n <= mostPacks; n++ {
		name := packName
		if n > 1 {
			name += "-" + strconv.Itoa(n)
		}
		err := a.save(a.library, a.read, filepath.Join(a.folder, name))
		switch {
		case err == nil:
			return Say{Text: w.Saved(name)}
		case !errors.Is(err, fs.ErrExist):
			return Say{Text: w.Unable(words.Clean(err.Error())), Bad: true}
		}
	}
	return Say{Text: w.Unable(fs.ErrExist.Error()), Bad: true}
}
