package full

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// fieldKeys leaves a huh field only the keys that move within it. Leaving it,
// filtering and the editor are the program's own business (H1, H12 to H14).
func fieldKeys() *huh.KeyMap {
	k := huh.NewDefaultKeyMap()
	off := func(list ...*key.Binding) {
		for _, b := range list {
			b.SetEnabled(false)
			b.SetKeys()
		}
	}
	k.Text.NewLine = key.NewBinding(key.WithKeys("ctrl+j", "alt+enter"))
	off(&k.Text.Next, &k.Text.Prev, &k.Text.Submit, &k.Text.Editor)
	off(&k.Input.Next, &k.Input.Prev, &k.Input.Submit, &k.Input.AcceptSuggestion)
	return k
}

// editor is the huh field in which a form is typed. A program has one, for the
// form that has the focus: the field is made anew for another form, for a text
// that is not from here, and for other colours.
type editor struct {
	words *words.Words
	pen   *pen
	keys  *huh.KeyMap
	look  huh.Theme    // making it takes a millisecond, as it does to make the keys
	form  *screen.Form // nil for none yet
	field huh.Field
	text  string // what the field holds
	put   string // what the form was told last
	size  [2]int
}

// dress takes on the look of a pen.
func (e *editor) dress(p *pen) { e.pen, e.look, e.form = p, nil, nil }

// turn turns to a form.
func (e *editor) turn(f *screen.Form) {
	if e.form == f && e.put == f.Known {
		return
	}
	e.form, e.text, e.put, e.size = f, f.Known, f.Known, [2]int{}
	if f.Many {
		e.field = huh.NewText().ExternalEditor(false).CharLimit(f.Most()).ShowLineNumbers(false).Value(&e.text)
	} else {
		in := huh.NewInput().CharLimit(f.Most()).Value(&e.text)
		if f.Secret {
			in = in.EchoMode(huh.EchoModePassword)
		}
		e.field = in
	}
	e.field.WithKeyMap(e.keys)
	if e.look == nil { // most sittings begin, and many end, without a field
		e.look = e.pen.theme.Huh()
	}
	e.field.WithTheme(e.look)
	e.field.Focus()
	e.field.Update(struct{}{}) // it drops what it cannot show, and nobody changed that
}

// view draws the field. It learns only at its next message how much of a long
// text it can show, so it gets one.
func (e *editor) view(f *screen.Form, width, height int) []string {
	e.turn(f)
	if size := [2]int{width, height}; e.size != size {
		e.size = size
		e.field.WithWidth(width)
		if f.Many {
			e.field.WithHeight(height)
		}
		e.field.Update(struct{}{})
	}
	list := strings.Split(strings.TrimRight(e.field.View(), "\n "), "\n")
	return list[:min(len(list), height)]
}

// edit types in a form.
func (e *editor) edit(f *screen.Form, msg tea.Msg) screen.Acts {
	if f.Locked != "" {
		return screen.Acts{screen.Say{Text: f.Locked, Bad: true}}
	}
	short := false
	if paste, pasted := msg.(tea.PasteMsg); pasted {
		paste.Content, short = f.Pasted(paste.Content)
		msg = paste
	}
	e.turn(f)
	before := e.text
	e.field.Update(msg)
	if e.text != before {
		e.put = e.text
		f.Put(e.text)
	}
	if short {
		return screen.Acts{screen.Say{Text: e.words.Texts.PasteCut, Bad: true}}
	}
	return nil
}

// How many lines a field of several shows: at most, and where there is little room.
const (
	mostMany  = 16
	leastMany = 4
)

// lines draws the field of a form, and below it what is made of the text, and
// what is wrong with it.
func (e *editor) lines(f *screen.Form, width, height int) []string {
	var list []string
	if f.Many {
		list = e.many(f, width, min(height, mostMany))
	} else {
		list = []string{e.line(f, width)}
	}
	if said := f.Said(); said != "" {
		list = append(list, e.pen.wrap(screen.Remark, said, width-2, 2)...)
	}
	if wrong := f.Wrong(); wrong != "" {
		list = append(list, e.pen.wrap(screen.Error, e.pen.theme.Alert+" "+wrong, width, 0)...)
	}
	return list[:min(len(list), height)]
}

// line draws the field of one line.
func (e *editor) line(f *screen.Form, width int) string { return e.view(f, width, 1)[0] }

// many draws the field of several lines, behind a mark.
func (e *editor) many(f *screen.Form, width, height int) []string {
	list := indented(e.view(f, width-2, height), 2)
	list[0] = e.pen.theme.Selected.Render(">") + list[0][1:]
	return list
}
