package screen

import (
	"ketacover/model/fact"
)

// answerForm is the form in which a question is answered with a date or a number.
func answerForm(v *visit, q int) *Form {
	question := v.question(q)
	return newForm(v, Form{
		Ask: question.Ask, Help: question.Help, home: homeOfAnswer(v, q),
		wrong: func(text string) string {
			_, wrong := readAnswer(v, q, text)
			return wrong
		},
		doubtful: func(text string) string {
			answer, _ := readAnswer(v, q, text)
			if question.Kind != fact.Day || answer.State != fact.Given {
				return ""
			}
			return doubtful(v.session, v.today, q, answer)
		},
		made: func(text string) string { return saidBack(v.today, v.words, question, text) },
	})
}

// readAnswer is the answer that a text gives, or what is wrong with it.
func readAnswer(v *visit, q int, text string) (answer fact.Answer, wrong string) {
	question := v.question(q)
	if text == "" {
		return answer, ""
	}
	if question.Kind != fact.Day {
		return readFigure(v.words, question, text)
	}
	day, wrong := readDay(v.today, v.words, question.Short, text, fact.Behind)
	if wrong != "" {
		return answer, wrong
	}
	return fact.DateOf(day), ""
}
