package screen

import (
	"errors"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/ui/words"
)

// badDate says in which way what was typed is no date, and how to mend it.
func (v *visit) badDate(field, text string, err error) string {
	text = words.Clean(cut(text, 40))
	switch {
	case errors.Is(err, model.ErrNoSuchDay):
		return v.words.NoSuchDay(field, text)
	case errors.Is(err, model.ErrDateYear):
		return v.words.YearTooFar(field, text)
	}
	guess, _ := model.GuessDate(text)
	return v.words.NotADate(field, text, guess.Long(), guess.String())
}

// doubtful says why an answer can hardly be right, or nothing.
func (v *visit) doubtful(q int, answer model.Answer) string {
	c := v.session.Case()
	c.Answers = c.Answers.With(q, answer)
	for _, d := range v.session.Library.Doubts(c, v.today) {
		if slices.Contains(d.Questions, q) {
			return d.Text
		}
	}
	return ""
}

// wrongDay says what is wrong with a day to look again.
func (v *visit) wrongDay(text string) string {
	if text == "" {
		return ""
	}
	if _, err := model.ParseDate(text); err != nil {
		return v.badDate(v.words.Ways.LookAgain, text, err)
	}
	c := model.Case{Details: model.Details{}.With(model.LookAgainKey, text)}
	var said []string
	for _, d := range v.session.Library.Doubts(c, v.today) {
		said = append(said, d.Text)
	}
	return strings.Join(said, " ")
}
