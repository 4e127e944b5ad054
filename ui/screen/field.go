package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ketacover/model/fact"
)

// unsure is the value of the entry "I don't know" in a select.
const unsure = -1

// maxTyped bounds what a text field takes. Longer pastes are cut, and said so.
const maxTyped = 200

// field is what one question is answered with: a list of options, or a huh
// input for dates and numbers. The input is embedded, never run, and nothing
// writes into an answer: what is marked is only a preview until enter reads it.
// It is made anew for every visit.
type field struct {
	typedAnswer
	visit    *visit
	question int
	from     fact.Answer // what was stored when it was made
	choose   *choices    // nil where the answer is typed
}

func newField(v *visit, q int) *field {
	f := &field{visit: v, question: q, from: v.session.Answers().At(q)}
	if v.question(q).Kind == fact.Choice {
		f.choose = newChoices(v, q)
	} else {
		f.newInput()
	}
	return f
}

// renew is the field after something changed: the same with what is typed
// or marked in it, unless the answer is another now.
func (f *field) renew() *field {
	switch {
	case f.choose == nil:
		return f.retyped()
	case f.visit.session.Answers().At(f.question) != f.from:
		return newField(f.visit, f.question)
	}
	f.choose.dress()
	return f
}

func (f *field) newInput() {
	f.text = f.known()
	f.began = f.text
	f.input = newTextLine(f.visit.fieldKeys, f.visit.fieldTheme, &f.text)
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
	k.Text.NewLine = key.NewBinding(key.WithKeys("ctrl+j", "alt+enter"))
	off(&k.Text.Next, &k.Text.Prev, &k.Text.Submit, &k.Text.Editor)
	off(&k.Input.Next, &k.Input.Prev, &k.Input.Submit, &k.Input.AcceptSuggestion)
	return k
}

// Init focuses the field. What huh's fields ask for in return is only to make
// the cursor blink, which nothing here does.
func (f *field) Init() Acts {
	if f.input != nil {
		f.input.Focus()
	}
	return nil
}

// Update hands on what the field may see.
func (f *field) Update(msg tea.Msg) Acts {
	switch paste, ok := msg.(tea.PasteMsg); {
	case ok:
		return f.paste(paste)
	case f.input != nil:
		f.write(msg)
	default:
		f.choose.Update(msg)
	}
	return nil
}

// paste puts text into the field as one line, cut to what the field takes.
func (f *field) paste(paste tea.PasteMsg) Acts {
	if !f.Typing() {
		return nil
	}
	text, cmd := pasted(f.visit.words, paste)
	if f.input != nil {
		f.write(text)
	} else {
		f.choose.Update(text)
	}
	return cmd
}

// Typing reports whether printable keys are text.
func (f *field) Typing() bool { return f.input != nil || f.choose.find.active() }

// Hovered is the marked answer and its label, for the preview.
func (f *field) Hovered() (answer fact.Answer, label string, ok bool) {
	if f.choose == nil {
		return fact.Answer{}, "", false
	}
	option, ok := f.choose.option()
	switch {
	case !ok:
		return fact.Answer{}, "", false
	case option == unsure:
		return fact.DontKnow(), f.visit.words.Texts.SkipHint, true
	}
	return fact.Chosen(option), f.visit.question(f.question).Options[option].Text(), true
}

// Read is the answer that enter gives, or what is wrong with what was typed.
// An empty input takes the answer back. Where nothing is marked, enter gives
// nothing.
func (f *field) Read() (answer fact.Answer, wrong string) {
	if f.choose != nil {
		answer, _, ok := f.Hovered()
		if !ok {
			return answer, f.visit.words.Texts.ChooseFirst
		}
		return answer, ""
	}
	return f.readTyped()
}

// View draws the field in at most height lines.
func (f *field) View(width, height int) []string {
	if f.input != nil {
		return indent(f.viewTyped(width, height), 3)
	}
	return f.choose.View(width, height)
}

// wants is how many lines the field would take: with the help of each option
// where there is room for it, else with as little as it can do with.
func (f *field) wants(width, room int) int {
	if f.input != nil {
		return len(f.viewTyped(width, 1<<10))
	}
	least, full := f.choose.sizes(width)
	if full <= room {
		return full
	}
	return min(least, 12)
}
