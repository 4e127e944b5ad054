package screen

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ketacover/model"
)

// unsure is the value of the entry "I don't know" in a select.
const unsure = -1

// maxTyped bounds what a text field takes. Longer pastes are cut, and said so.
const maxTyped = 200

// field is the huh field that one question is answered with: a select for
// options, an input for dates and numbers. The field is embedded, never run,
// and never writes into an answer: what is highlighted is only a preview until
// enter reads it. It is made anew for every visit.
type field struct {
	typedAnswer
	visit    *visit
	question int
	choose   *huh.Select[int]
	hovered  int
	width    int // what the select was last told; telling it again is dear
	height   int
}

func newField(v *visit, q int) *field {
	f := &field{visit: v, question: q}
	if v.question(q).Kind == model.Choice {
		f.newSelect()
	} else {
		f.newInput()
	}
	return f
}

func (f *field) newSelect() {
	question := f.visit.question(f.question)
	var options []huh.Option[int]
	for i := range question.Options {
		options = append(options, huh.NewOption(question.Options[i].Label, i))
	}
	dontKnow := huh.NewOption(f.visit.words.Texts.SkipHint, unsure)
	if question.Lookup {
		options = append([]huh.Option[int]{dontKnow}, options...)
	} else {
		options = append(options, dontKnow)
	}
	f.hovered = options[0].Value
	switch answer := f.visit.session.Answers().At(f.question); answer.State {
	case model.Given:
		f.hovered = answer.Option
	case model.Unsure:
		f.hovered = unsure
	}
	f.choose = huh.NewSelect[int]()
	// Before the options: huh draws them at once, and builds a theme of its own
	// for every row while it has none.
	f.choose.WithTheme(f.visit.fieldTheme)
	f.choose.Options(options...).Value(&f.hovered)
	f.choose.WithKeyMap(f.visit.fieldKeys)
	if question.Lookup {
		f.choose.Title(f.visit.words.Keys.Type)
		f.choose.Filtering(true)
	}
}

func (f *field) newInput() {
	question := f.visit.question(f.question)
	if answer := f.visit.session.Answers().At(f.question); answer.State == model.Given {
		f.text = plain(question, answer)
	}
	f.input = newTextLine(f.visit, &f.text)
}

// plain is an answer as it would be typed.
func plain(q *model.Question, a model.Answer) string {
	if q.Kind == model.Day {
		return a.Date.String()
	}
	return strconv.Itoa(a.Number)
}

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
	s := &k.Select
	s.Up = key.NewBinding(key.WithKeys("up"))
	s.Down = key.NewBinding(key.WithKeys("down"))
	s.HalfPageUp = key.NewBinding(key.WithKeys("pgup"))
	s.HalfPageDown = key.NewBinding(key.WithKeys("pgdown"))
	s.GotoTop = key.NewBinding(key.WithKeys("home"))
	s.GotoBottom = key.NewBinding(key.WithKeys("end"))
	off(&k.Quit, &s.Next, &s.Prev, &s.Left, &s.Right, &s.Filter, &s.SetFilter, &s.ClearFilter, &s.Submit)
	k.Text.NewLine = key.NewBinding(key.WithKeys("ctrl+j", "alt+enter"))
	off(&k.Text.Next, &k.Text.Prev, &k.Text.Submit, &k.Text.Editor)
	off(&k.Input.Next, &k.Input.Prev, &k.Input.Submit, &k.Input.AcceptSuggestion)
	return k
}

// Init focuses the field. What huh's fields ask for in return is only to make
// the cursor blink, which nothing here does.
func (f *field) Init() tea.Cmd {
	if f.choose != nil {
		f.choose.Focus()
	} else {
		f.input.Focus()
	}
	return nil
}

// Update hands on what the field may see. Moving in an empty list would make
// huh select entry -1 and panic later.
func (f *field) Update(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok {
		return f.paste(paste)
	}
	if f.input != nil {
		f.write(msg)
		return nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && press.Text == "" && !f.editing(press) {
		if _, ok := f.choose.Hovered(); !ok {
			return nil
		}
	}
	f.choose.Update(msg)
	if v, ok := f.choose.Hovered(); ok {
		f.hovered = v
	}
	return nil
}

// editing reports whether a key only changes text.
func (f *field) editing(press tea.KeyPressMsg) bool {
	switch press.String() {
	case "backspace", "delete", "ctrl+h", "ctrl+u", "ctrl+w":
		return true
	}
	return false
}

// paste puts text into the field as one line, cut to what the field takes.
func (f *field) paste(paste tea.PasteMsg) tea.Cmd {
	if !f.Typing() {
		return nil
	}
	text, cmd := f.visit.pasted(paste)
	if f.input != nil {
		f.write(text)
	} else {
		f.choose.Update(text)
	}
	return cmd
}

// Typing reports whether printable keys are text.
func (f *field) Typing() bool {
	return f.input != nil || f.choose.GetFiltering()
}

// Hovered is the highlighted answer and its label, for the preview.
func (f *field) Hovered() (answer model.Answer, label string, ok bool) {
	if f.choose == nil {
		return model.Answer{}, "", false
	}
	v, ok := f.choose.Hovered()
	switch {
	case !ok:
		return model.Answer{}, "", false
	case v == unsure:
		return model.DontKnow(), f.visit.words.Texts.SkipHint, true
	}
	return model.Chosen(v), f.visit.question(f.question).Options[v].Text(), true
}

// Read is the answer that enter gives, or what is wrong with what was typed.
// An empty input takes the answer back.
func (f *field) Read() (answer model.Answer, wrong string) {
	if f.choose != nil {
		answer, _, ok := f.Hovered()
		if !ok {
			return answer, f.visit.words.Texts.NoMatch
		}
		return answer, ""
	}
	return f.readTyped()
}

// View draws the field in at most height lines.
func (f *field) View(width, height int) []string {
	if f.input != nil {
		return f.viewTyped(width, height)
	}
	// huh keeps a line of the height for a title, whether there is one or not.
	if rows := max(min(height, f.rows(width)), 1) + 1; width != f.width || rows != f.height {
		f.width, f.height = width, rows
		f.choose.WithWidth(width)
		f.choose.WithHeight(rows)
	}
	list := strings.Split(strings.TrimRight(f.choose.View(), "\n "), "\n")
	if _, ok := f.choose.Hovered(); !ok {
		list = append(list[:1], lines(f.visit.words.Texts.NoMatch, width)...)
	}
	return list[:min(len(list), height)]
}

// rows is how many lines the whole list takes.
func (f *field) rows(width int) int {
	question := f.visit.question(f.question)
	if question.Lookup {
		return min(len(question.Options)+2, 12)
	}
	n := 1
	for i := range question.Options {
		n += len(lines(question.Options[i].Label, width-2))
	}
	return n
}
