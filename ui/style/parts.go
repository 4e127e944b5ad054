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
		Group:          huh.GroupStyles{Title: t.Title.Style, Description: t.Dim.Style},
		FieldSeparator: lipgloss.NewStyle().SetString("\n\n"),
		Focused:        field,
		Blurred:        field,
		Help:           t.Help(),
	}
	return huh.ThemeFunc(func(bool) *huh.Styles { return styles })
}

func (t Theme) field() huh.FieldStyles {
	return huh.FieldStyles{
		Title:               t.Title.Style,
		Description:         t.Dim.Style,
		ErrorIndicator:      t.Error.Style.SetString(" " + t.Alert),
		ErrorMessage:        t.Error.Style,
		SelectSelector:      t.Selected.Style.SetString(t.Cursor + " "),
		Option:              t.Text.Style,
		MultiSelectSelector: t.Selected.Style.SetString(t.Cursor + " "),
		SelectedOption:      t.Selected.Style,
		SelectedPrefix:      t.Selected.Style.SetString("[" + t.Tick + "] "),
		UnselectedOption:    t.Text.Style,
		UnselectedPrefix:    t.Text.Style.SetString("[ ] "),
		Directory:           t.Text.Style,
		File:                t.Text.Style,
		TextInput: huh.TextInputStyles{
			Cursor:      t.Text.Style,
			CursorText:  t.Field.Style,
			Placeholder: t.Dim.Style,
			Prompt:      t.Selected.Style,
			Text:        t.Field.Style,
		},
		// Reverse shows which button is chosen without any colour (H10).
		FocusedButton: t.Selected.Style.Reverse(true),
		BlurredButton: t.Text.Style,
		Next:          t.Selected.Style.Reverse(true),
		NoteTitle:     t.Heading.Style,
	}
}

// Help is the styles for the help bubble, which lists keys.
func (t Theme) Help() help.Styles {
	return help.Styles{
		Ellipsis:       t.Dim.Style,
		ShortKey:       t.Key.Style,
		ShortDesc:      t.KeyText.Style,
		ShortSeparator: t.Dim.Style,
		FullKey:        t.Key.Style,
		FullDesc:       t.KeyText.Style,
		FullSeparator:  t.Dim.Style,
	}
}

// Input is the styles for a one-line text field. Its cursor stands still.
func (t Theme) Input() textinput.Styles {
	state := textinput.StyleState{
		Text:        t.Field.Style,
		Placeholder: t.Dim.Style,
		Suggestion:  t.Dim.Style,
		Prompt:      t.Selected.Style,
	}
	return textinput.Styles{Focused: state, Blurred: state}
}
