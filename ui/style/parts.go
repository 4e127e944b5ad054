package style

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/textinput"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
)

// Huh is the theme for huh's fields: no border, no bar at the left, and the
// same look whether the field has the focus or not, since a page has one field.
// The theme was chosen for the background already, so huh's own guess of it is
// not used.
func (t Theme) Huh() huh.Theme {
	field := t.field()
	// huh asks for the styles once per option and frame, and only reads them.
	styles := &huh.Styles{
		Group:          huh.GroupStyles{Title: t.Title, Description: t.Dim},
		FieldSeparator: lipgloss.NewStyle().SetString("\n\n"),
		Focused:        field,
		Blurred:        field,
		Help:           t.Help(),
	}
	return huh.ThemeFunc(func(bool) *huh.Styles { return styles })
}

func (t Theme) field() huh.FieldStyles {
	return huh.FieldStyles{
		Title:               t.Title,
		Description:         t.Dim,
		ErrorIndicator:      t.Error.SetString(" " + t.Alert),
		ErrorMessage:        t.Error,
		SelectSelector:      t.Selected.SetString(t.Cursor + " "),
		Option:              t.Text,
		MultiSelectSelector: t.Selected.SetString(t.Cursor + " "),
		SelectedOption:      t.Selected,
		SelectedPrefix:      t.Selected.SetString("[" + t.Tick + "] "),
		UnselectedOption:    t.Text,
		UnselectedPrefix:    t.Text.SetString("[ ] "),
		Directory:           t.Text,
		File:                t.Text,
		TextInput: huh.TextInputStyles{
			Cursor:      t.Text,
			CursorText:  t.Field,
			Placeholder: t.Dim,
			Prompt:      t.Selected,
			Text:        t.Field,
		},
		// Reverse shows which button is chosen without any colour (H10).
		FocusedButton: t.Selected.Reverse(true),
		BlurredButton: t.Text,
		Next:          t.Selected.Reverse(true),
		NoteTitle:     t.Heading,
	}
}

// Help is the styles for the help bubble, which lists keys.
func (t Theme) Help() help.Styles {
	return help.Styles{
		Ellipsis:       t.Dim,
		ShortKey:       t.Key,
		ShortDesc:      t.KeyText,
		ShortSeparator: t.Dim,
		FullKey:        t.Key,
		FullDesc:       t.KeyText,
		FullSeparator:  t.Dim,
	}
}

// Input is the styles for a one-line text field. Its cursor stands still.
func (t Theme) Input() textinput.Styles {
	state := textinput.StyleState{
		Text:        t.Field,
		Placeholder: t.Dim,
		Suggestion:  t.Dim,
		Prompt:      t.Selected,
	}
	return textinput.Styles{Focused: state, Blurred: state}
}
