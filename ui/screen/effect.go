package screen

import (
	"errors"
	"io/fs"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// savedMsg tells how a save went.
type savedMsg struct {
	file   record.CaseFile
	stored record.Case
	leave  bool
	err    error
}

// takenMsg tells that a file of that name exists, and whether it is marked
// read-only.
type takenMsg struct {
	name     string
	readOnly bool
}

// saveCase writes the case of now to its file, and leaves once it is safe when
// told to.
func saveCase(keep *Keeper, session *model.Session, file record.CaseFile, leave bool) tea.Cmd {
	put := putCase(keep, session, leave, func(data []byte) (record.CaseFile, error) { return file, file.Save(data) })
	return func() tea.Msg { return put() }
}

// createCase writes the case of now to a new file.
func createCase(v *visit, name string, overwrite, leave bool) tea.Cmd {
	create := v.store.Create
	if overwrite {
		create = v.store.Replace
	}
	put := putCase(v.keep, v.session, leave, func(data []byte) (record.CaseFile, error) { return create(name, data) })
	return func() tea.Msg {
		msg := put()
		if errors.Is(msg.err, record.ErrExists) {
			return takenMsg{name, errors.Is(msg.err, record.ErrReadOnly)}
		}
		return msg
	}
}

// putBack writes the case of now to the file that it was kept for. That one is
// saved as any that was opened, so that what somebody marked read-only, or changed
// meanwhile, is not replaced unasked.
func putBack(v *visit, home string, leave bool) tea.Cmd {
	store, file := v.store, v.keep.before()
	put := putCase(v.keep, v.session, leave, func(data []byte) (record.CaseFile, error) {
		if file == nil {
			_, there, err := store.Load(home)
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return store.Create(home, data)
			case err != nil:
				return nil, err
			}
			file = there
		}
		return file, file.Save(data)
	})
	return func() tea.Msg { return put() }
}

// putCase writes the case of now, and tells how it went. A rescue file that is now a
// copy which nobody needs is taken away.
func putCase(keep *Keeper, session *model.Session, leave bool, write func(data []byte) (record.CaseFile, error)) func() savedMsg {
	c := session.Case()
	data := record.EncodeCase(session.Library.Questions, c)
	return func() savedMsg {
		file, err := write(data)
		if err == nil {
			if spare := keep.spare(file.Path()); spare != nil {
				_ = spare.Discard() // one that stays is offered again, and harms nobody
			}
		}
		return savedMsg{file: file, stored: c, leave: leave, err: err}
	}
}

// keptMsg is a case that an earlier program kept, as it was read.
type keptMsg struct {
	data []byte
	file record.CaseFile
	err  error
}

// loadKept reads a case that an earlier program kept.
func loadKept(store record.CaseStore, path string) tea.Cmd {
	return func() tea.Msg {
		data, file, err := store.Load(path)
		return keptMsg{data, file, err}
	}
}

// deleteKept takes away a case that an earlier program kept.
func deleteKept(store record.CaseStore, w *words.Words, path string) tea.Cmd {
	return func() tea.Msg {
		_, file, err := store.Load(path)
		if err == nil {
			err = file.Discard()
		}
		if err != nil {
			return noteMsg{text: w.Saving.NotDeleted + " " + words.Clean(err.Error()), bad: true}
		}
		return noteMsg{text: w.Saving.Deleted}
	}
}

// paperFile is a paper as it leaves the program: what its name ends in, and
// what makes its bytes. The warnings say what the format cannot show.
type paperFile struct {
	ending string
	encode func() (data []byte, warnings []string, err error)
}

// paperMsg tells how the writing of a paper went.
type paperMsg struct {
	file     paperFile
	name     string
	note     record.SaveNote
	warnings []string
	err      error
}

// writePaper writes a paper to a new file, or to one that may be replaced.
func writePaper(papers record.PaperStore, f paperFile, name string, replace bool) tea.Cmd {
	return func() tea.Msg {
		m := paperMsg{file: f, name: name}
		data, warnings, err := f.encode()
		if err == nil {
			m.note, err = papers.WritePaper(name, data, replace)
		}
		m.warnings, m.err = warnings, err
		return m
	}
}

// copyText puts a text where other programs can paste it from, by asking the
// terminal to.
func copyText(w *words.Words, text string) tea.Cmd {
	return tea.Batch(tea.SetClipboard(words.CleanText(text)), note(w.Letters.Copied))
}
