package screen

import "ketacover/model/fact"

// unsure is the value of the entry "I don't know" in a select.
const unsure = -1

// field is what one question is answered with: a list of options, or a form for
// dates and numbers. Nothing writes into an answer: what is marked is only a
// preview until enter reads it. It is made anew for every visit.
type field struct {
	visit    *visit
	question int
	from     fact.Answer // what was stored when it was made
	choose   *choices    // nil where the answer is typed
	form     *Form       // nil where it is chosen
}

func newField(v *visit, q int) *field {
	f := &field{visit: v, question: q, from: v.session.View.Answers().At(q)}
	if v.question(q).Kind == fact.Choice {
		f.choose = newChoices(v, q)
	} else {
		f.form = answerForm(v, q)
	}
	return f
}

// renew is the field after something changed: the same with what is typed
// or marked in it, unless the answer is another now.
func (f *field) renew() *field {
	if f.form != nil {
		f.form.follow()
	} else if f.visit.session.View.Answers().At(f.question) != f.from {
		return newField(f.visit, f.question)
	}
	return f
}

// hovered is the marked answer and its label, for the preview.
func (f *field) hovered() (answer fact.Answer, label string, ok bool) {
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

// none is said where there is no answer yet: how to give one.
func (f *field) none() string {
	if f.choose == nil {
		return f.visit.words.Texts.TypeFirst
	}
	return f.visit.keys.ChooseFirst(f.choose.menu.list(), f.choose.menu.searched)
}

// Read is the answer that enter gives, or what is wrong with what was typed.
// An empty input takes the answer back. Where nothing is marked, enter gives
// nothing.
func (f *field) Read() (answer fact.Answer, wrong string) {
	if f.choose != nil {
		answer, _, ok := f.hovered()
		if !ok {
			return answer, f.none()
		}
		return answer, ""
	}
	if wrong := f.form.check(); wrong != "" {
		return fact.Answer{}, wrong
	}
	return readAnswer(f.visit, f.question, f.form.text())
}
