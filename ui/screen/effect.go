package screen

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
)

// savedMsg tells how a save went.
type savedMsg struct {
	file   model.CaseFile
	stored model.Case
	leave  bool
	err    error
}

// takenMsg tells that a file of that name exists.
type takenMsg struct{ name string }

// saveCase writes the case of now to its file, and leaves once it is safe when
// told to.
func saveCase(v *visit, file model.CaseFile, leave bool) tea.Cmd {
	c := v.session.Case()
	data := v.session.Library.EncodeCase(c)
	return func() tea.Msg { return savedMsg{file: file, stored: c, leave: leave, err: file.Save(data)} }
}

// createCase writes the case of now to a new file.
func createCase(v *visit, name string, overwrite, leave bool) tea.Cmd {
	c := v.session.Case()
	data := v.session.Library.EncodeCase(c)
	store := v.store
	return func() tea.Msg {
		put := store.Create
		if overwrite {
			put = store.Replace
		}
		file, err := put(name, data)
		if errors.Is(err, model.ErrExists) {
			return takenMsg{name}
		}
		return savedMsg{file: file, stored: c, leave: leave, err: err}
	}
}
