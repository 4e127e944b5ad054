package screen

import (
	"errors"
	"strings"

	"ketacover/model"
	"ketacover/ui/words"
)

// readFigure is the number that a text gives, or what is wrong with it.
func (v *visit) readFigure(q *model.Question, text string) (answer model.Answer, wrong string) {
	answer, err := q.ReadNumber(text)
	if err == nil {
		return answer, ""
	}
	return answer, v.badFigure(q, words.Clean(cut(strings.TrimSpace(text), 40)), err)
}

// badFigure says in which way what was typed is no number, and how to mend it.
func (v *visit) badFigure(q *model.Question, text string, err error) string {
	most := q.Say(model.NumberOf(q.Max))
	var number *model.NumberError
	switch {
	case errors.Is(err, model.ErrNumberLarge):
		return v.words.TooLarge(text, most)
	case errors.Is(err, model.ErrNumberPart):
		return v.words.NotWhole(text, most)
	case errors.As(err, &number) && number.Meant != "":
		if meant, err := q.ReadNumber(number.Meant); err == nil {
			return v.words.AmountMeant(text, q.Say(meant), number.Meant)
		}
	}
	if q.Kind == model.Money {
		return v.words.NotAnAmount(text)
	}
	return v.words.NotANumber(text, most)
}

// saidBack is what the program makes of a text that is typed, in words, and
// nothing where it makes nothing of it or the text says it so already.
func (v *visit) saidBack(q *model.Question, text string) string {
	text = strings.TrimSpace(text)
	if q.Kind == model.Day {
		return v.dayBack(text, model.Behind)
	}
	answer, err := q.ReadNumber(text)
	if said := q.Say(answer); err == nil && said != text {
		return said
	}
	return ""
}
