package screen

import (
	"errors"
	"io/fs"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// Effect is an act that reaches a disk. What comes of it is told to the screens.
type Effect interface {
	Act
	Run() News
}

func (saveAct) act()    {}
func (createAct) act()  {}
func (putBackAct) act() {}
func (loadAct) act()    {}
func (writeAct) act()   {}
func (encloseAct) act() {}

func (savedNews) news()    {}
func (takenNews) news()    {}
func (keptNews) news()     {}
func (paperNews) news()    {}
func (enclosedNews) news() {}

// savedNews tells how a save went.
type savedNews struct {
	file   record.CaseFile
	stored record.Case
	leave  bool
	err    error
}

// takenNews tells that a file of that name exists, and whether it is marked
// read-only.
type takenNews struct {
	name     string
	readOnly bool
}

// putting is a case to be written as it is when it is asked for.
type putting struct {
	stored record.Case
	data   []byte
	keep   *Keeper
	leave  bool // the program, once the case is safe
}

func newPutting(keep *Keeper, session *model.Session, leave bool) putting {
	c := session.Kept(session.Case(), "")
	c.LeftAt = keep.Now().LeftAt
	return putting{c, keep.auto.encode(keep.lib.Questions, c), keep, leave}
}

// told tells how the writing went. A rescue file that is now a copy which Nobody
// needs is taken away.
func (p *putting) told(file record.CaseFile, err error) savedNews {
	if err == nil {
		if spare := p.keep.spare(file.Path()); spare != nil {
			_ = spare.Discard() // one that stays is offered again, and harms Nobody
		}
	}
	return savedNews{file: file, stored: p.stored, leave: p.leave, err: err}
}

// saveAct writes the case of now to its file, and leaves once it is safe when
// told to.
type saveAct struct {
	putting
	file record.CaseFile
}

func saveCase(keep *Keeper, session *model.Session, file record.CaseFile, leave bool) Acts {
	return Acts{saveAct{newPutting(keep, session, leave), file}}
}

func (a saveAct) Run() News {
	a.keep.auto.saving.Lock()
	defer a.keep.auto.saving.Unlock()
	if isShut(a.keep, a.file) {
		return a.told(a.file, nil) // it was saved since, and closed
	}
	return a.told(a.file, a.file.Save(a.data))
}

// createAct writes the case of now to a new file.
type createAct struct {
	putting
	store     record.CaseStore
	name      string
	overwrite bool
}

func createCase(v *visit, name string, overwrite, leave bool) Acts {
	return Acts{createAct{newPutting(v.keep, v.session, leave), v.store, name, overwrite}}
}

func (a createAct) Run() News {
	create := a.store.Create
	if a.overwrite {
		create = a.store.Replace
	}
	msg := a.told(create(a.name, a.data))
	if errors.Is(msg.err, record.ErrExists) {
		return takenNews{a.name, errors.Is(msg.err, record.ErrReadOnly)}
	}
	return msg
}

// putBackAct writes the case of now to the file that it was kept for. That one is
// saved as any that was opened, so that what somebody marked read-only, or changed
// meanwhile, is not replaced unasked.
type putBackAct struct {
	putting
	store record.CaseStore
	home  string
	file  record.CaseFile // as it was opened before; nil for none
}

func putBack(v *visit, home string, leave bool) Acts {
	return Acts{putBackAct{newPutting(v.keep, v.session, leave), v.store, home, v.keep.before()}}
}

func (a putBackAct) Run() News {
	file := a.file
	if file == nil {
		_, there, err := a.store.Load(a.home)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return a.told(a.store.Create(a.home, a.data))
		case err != nil:
			return a.told(nil, err)
		}
		file = there
	}
	return a.told(file, file.Save(a.data))
}

// keptNews is a case that an earlier program kept, as it was read.
type keptNews struct {
	data []byte
	file record.CaseFile
	err  error
}

// loadAct reads a case that an earlier program kept.
type loadAct struct {
	store record.CaseStore
	path  string
}

func loadKept(store record.CaseStore, path string) Acts { return Acts{loadAct{store, path}} }

func (a loadAct) Run() News {
	data, file, err := a.store.Load(a.path)
	return keptNews{data, file, err}
}

// deleteAct takes away a case that an earlier program kept.
type deleteAct struct {
	loadAct
	words *words.Words
}

func deleteKept(store record.CaseStore, w *words.Words, path string) Acts {
	return Acts{deleteAct{loadAct{store, path}, w}}
}

func (a deleteAct) Run() News {
	_, file, err := a.store.Load(a.path)
	if err == nil {
		err = file.Discard()
	}
	if err != nil {
		return Say{Text: a.words.Saving.NotDeleted + " " + failure(a.words, err), Bad: true}
	}
	return Say{Text: a.words.Saving.Deleted}
}

// paperFile is a paper as it leaves the program: what its name ends in, and
// what makes its bytes. The warnings say what the format cannot show.
type paperFile struct {
	ending string
	encode func() (data []byte, warnings []string, err error)
}

// paperNews tells how the writing of a paper went.
type paperNews struct {
	file     paperFile
	name     string
	note     record.SaveNote
	warnings []string
	err      error
}

// writeAct writes a paper to a new file, or to one that may be replaced.
type writeAct struct {
	papers  record.PaperStore
	file    paperFile
	name    string
	replace bool
}

func writePaper(papers record.PaperStore, f paperFile, name string, replace bool) Acts {
	return Acts{writeAct{papers, f, name, replace}}
}

func (a writeAct) Run() News {
	m := paperNews{file: a.file, name: a.name}
	data, warnings, err := a.file.encode()
	if err == nil {
		m.note, err = a.papers.WritePaper(a.name, data, a.replace)
	}
	m.warnings, m.err = warnings, err
	return m
}

// enclosedNews tells how the reading of a file that goes along went.
type enclosedNews struct {
	name string // of what it is for
	file *paper.Enclosure
	err  error
}

// encloseAct reads a file that goes along.
type encloseAct struct {
	papers     record.PaperStore
	path, name string
}

func (a encloseAct) Run() News {
	file, err := paper.ReadExhibit(a.papers, a.path)
	return enclosedNews{a.name, file, err}
}

// copyText copies a text, and says so.
func copyText(w *words.Words, text string) Acts {
	return then(Acts{Copy{words.CleanText(text)}}, note(w.Letters.Copied))
}
