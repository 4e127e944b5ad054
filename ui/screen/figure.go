package screen

import (
	"errors"
	"strings"

	"ketacover/model/fact"
	"ketacover/ui/words"
)

// readFigure is the number that a text gives, or what is wrong with it.
func readFigure(w *words.Words, q *fact.Question, text string) (answer fact.Answer, wrong string) {
	answer, err := q.ReadNumber(text)
	if err == nil {
		return answer, ""
	}
	return answer, badFigure(w, q, words.Clean(cut(strings.TrimSpace(text), 40)), err)
}

// badFigure says in which way what was typed is no number, and how to mend it.
func badFigure(w *words.Words, q *fact.Question, text string, err error) string {
	most := q.Say(fact.NumberOf(q.Max))
	var number *fact.NumberError
	switch {
	case errors.Is(err, fact.ErrNumberLarge):
		return w.Figures.TooLarge(text, most)
	case errors.Is(err, fact.ErrNumberPart):
		return w.Figures.NotWhole(text, most)
	case errors.As(err, &number) && number.Meant != "":
		if meant, err := q.ReadNumber(number.Meant); err == nil {
			return w.Figures.AmountMeant(text, q.Say(meant), number.Meant)
		}
	}
	if q.Kind == fact.Money {
		return w.Figures.NotAnAmount(text)
	}
	return w.Figures.NotANumber(text, most)
}

// saidBack is what the program makes of a text that is typed, in words, and
// nothing where it makes nothing of it or the text says it so already.
func saidBack(today fact.Date, w *words.Words, q *fact.Question, text string) string {
	text = strings.TrimSpace(text)
	if q.Kind == fact.Day {
		return dayBack(today, w, text, fact.Behind)
	}
	answer, err := q.ReadNumber(text)
	if said := q.Say(answer); err == nil && said != text {
		return said
	}
	return ""
}
