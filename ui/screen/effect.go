package screen

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/ui/words"
)

// savedMsg tells how a save went.
type savedMsg struct {
	file   model.CaseFile
	stored model.Case
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
func saveCase(v *visit, file model.CaseFile, leave bool) tea.Cmd {
	c := v.session.Case()
	data := v.session.Library.EncodeCase(c)
	return func() tea.Msg { return savedMsg{file: file, stored: c, leave: leave, err: file.Save(data)} }
}

// createCase writes the case of now to a new file. The rescue file that it was
// kept in until then is taken away: it is a copy that nobody needs any more.
func createCase(v *visit, name string, overwrite, leave bool) tea.Cmd {
	c := v.session.Case()
	data := v.session.Library.EncodeCase(c)
	store, kept := v.store, v.keep.place()
	return func() tea.Msg {
		put := store.Create
		if overwrite {
			put = store.Replace
		}
		file, err := put(name, data)
		if errors.Is(err, model.ErrExists) {
			return takenMsg{name, errors.Is(err, model.ErrReadOnly)}
		}
		if err == nil && kept != nil && kept.Rescues() != "" {
			_ = kept.Discard() // one that stays is offered again, and harms nobody
		}
		return savedMsg{file: file, stored: c, leave: leave, err: err}
	}
}

// keptMsg is a case that an earlier program kept, as it was read.
type keptMsg struct {
	data []byte
	file model.CaseFile
	err  error
}

// loadKept reads a case that an earlier program kept.
func loadKept(v *visit, path string) tea.Cmd {
	return func() tea.Msg {
		data, file, err := v.store.Load(path)
		return keptMsg{data, file, err}
	}
}

// deleteKept takes away a case that an earlier program kept.
func deleteKept(v *visit, path string) tea.Cmd {
	return func() tea.Msg {
		_, file, err := v.store.Load(path)
		if err == nil {
			err = file.Discard()
		}
		if err != nil {
			return noteMsg{text: v.words.Saving.NotDeleted + " " + words.Clean(err.Error()), bad: true}
		}
		return noteMsg{text: v.words.Saving.Deleted}
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
	note     model.SaveNote
	warnings []string
	err      error
}

// writePaper writes a paper to a new file, or to one that may be replaced.
func writePaper(v *visit, f paperFile, name string, replace bool) tea.Cmd {
	return func() tea.Msg {
		m := paperMsg{file: f, name: name}
		data, warnings, err := f.encode()
		if err == nil {
			m.note, err = v.papers.WritePaper(name, data, replace)
		}
		m.warnings, m.err = warnings, err
		return m
	}
}

// copyText puts a text where other programs can paste it from, by asking the
// terminal to.
func copyText(v *visit, text string) tea.Cmd {
	return tea.Batch(tea.SetClipboard(words.CleanText(text)), note(v.words.Letters.Copied))
}
