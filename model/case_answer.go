package model

import (
	"errors"
	"strconv"
)

// unsureID is how "I don't know" is written.
const unsureID = "unsure"

// readAnswers reads the object of answers.
func (l *Library) readAnswers(r *jsonReader) (Answers, *CaseError) {
	given := make([]Answer, len(l.Questions))
	next := 0
	err := r.object(func(key []byte) *CaseError {
		q := l.questionAfter(key, next)
		if q < 0 {
			return l.unknownQuestion(r, key)
		}
		answer, err := r.answer(&l.Questions[q])
		given[q], next = answer, q+1
		return err.under(key)
	})
	return AllAnswers(given), err
}

// questionAfter is l.Question, but looks first at question next: files have
// the answers in the order of the questions.
func (l *Library) questionAfter(key []byte, next int) int {
	if next < len(l.Questions) && l.Questions[next].ID == string(key) {
		return next
	}
	return l.Question(string(key))
}

func (l *Library) unknownQuestion(r *jsonReader, key []byte) *CaseError {
	err := r.fail(r.keyFrom, "unknown question")
	err.show(string(key))
	ids := make([]string, len(l.Questions))
	for q := range l.Questions {
		ids[q] = l.Questions[q].ID
	}
	err.allow(string(key), ids)
	return err
}

// answer reads the answer to question q.
func (r *jsonReader) answer(q *Question) (Answer, *CaseError) {
	from := r.at
	if err := r.value(); err != nil {
		return Answer{}, err
	}
	to := r.at
	numeric := q.isNumeric()
	switch first := r.data[from]; {
	case first == '"':
		r.at = from
		text, _ := r.text()
		answer, err := q.parse(string(text))
		if err != nil {
			return Answer{}, q.refuse(r.refuse(from, to, err.Message))
		}
		return answer, nil
	case string(r.data[from:to]) == "null":
		err := q.refuse(r.refuse(from, to, "want an answer, not"))
		err.advice = "leave out a question that was not asked"
		return Answer{}, err
	case !numeric:
		return Answer{}, q.refuse(r.refuse(from, to, "want text in quotes, not"))
	}
	answer, wrong := q.ReadNumber(string(r.data[from:to]))
	if wrong != nil {
		return Answer{}, q.refuse(r.refuse(from, to, "want "+q.wants()+", not"))
	}
	return answer, nil
}

// ParseAnswer reads an answer written as plain text, as in the cell of a
// table: an option's id, a date, a number, or "unsure". The error is a
// *CaseError without a line.
func (q *Question) ParseAnswer(text string) (Answer, error) {
	answer, err := q.parse(text)
	if err != nil {
		err.Path = q.ID
		return Answer{}, err
	}
	return answer, nil
}

// AnswerID writes an answer the way ParseAnswer reads it, and nothing for a
// question that was not asked.
func (q *Question) AnswerID(a Answer) string {
	switch {
	case a.State == NotAsked:
		return ""
	case a.State == Unsure:
		return unsureID
	case q.Kind == Choice:
		return q.Options[a.Option].ID
	case q.Kind == Day:
		return a.Date.String()
	}
	return a.inDigits()
}

func (q *Question) parse(text string) (Answer, *CaseError) {
	if text == unsureID {
		return DontKnow(), nil
	}
	message := "unknown value"
	switch {
	case q.Kind == Choice:
		if i := q.Option(text); i >= 0 {
			return Chosen(i), nil
		}
	case q.Kind == Day:
		date, err := ParseDate(text)
		if err == nil {
			return DateOf(date), nil
		}
		message = q.notADate(err)
	default:
		message = "want " + q.wants() + ", not"
		if answer, err := q.ReadNumber(text); err == nil {
			return answer, nil
		}
	}
	err := &CaseError{Message: message}
	err.show(text)
	return Answer{}, q.refuse(err)
}

// notADate says in which way a text is no date.
func (q *Question) notADate(err error) string {
	switch {
	case errors.Is(err, ErrNoSuchDay):
		return "no calendar has the day"
	case errors.Is(err, ErrDateYear):
		return "want a date in the years 1900 to 2199, not"
	}
	return "want " + q.wants() + ", not"
}

// refuse adds what the question does take to an error.
func (q *Question) refuse(err *CaseError) *CaseError {
	if q.Kind != Choice {
		err.Allowed = []string{q.accepts(), unsureID}
		err.Nearest, err.advice = q.meant(err.Value)
		return err
	}
	ids := make([]string, 0, len(q.Options)+1)
	for i := range q.Options {
		ids = append(ids, q.Options[i].ID)
	}
	err.allow(err.Value, append(ids, unsureID))
	return err
}

// meant is what a text was probably meant to be, and what it could be where that
// is more than one day.
func (q *Question) meant(text string) (nearest, advice string) {
	if q.Kind == Day {
		d, err := ReadDate(text, Date{}, Behind)
		if err == nil {
			return d.String(), ""
		}
		var e *DateError
		if errors.As(err, &e) && errors.Is(err, ErrDateEither) {
			return "", "it could be " + e.Could[0].String() + " or " + e.Could[1].String()
		}
	} else if _, err := q.ReadNumber(text); err != nil {
		var e *NumberError
		if errors.As(err, &e) && e.Meant != "" {
			return e.Meant, ""
		}
	}
	return Nearest(text, []string{unsureID}), ""
}

func (q *Question) isNumeric() bool { return q.Kind != Choice && q.Kind != Day }

// accepts is what a question that is no choice takes, as a pattern.
func (q *Question) accepts() string {
	if q.Kind == Day {
		return "YYYY-MM-DD"
	}
	return "0 to " + strconv.Itoa(q.Max)
}

// wants is the same in words.
func (q *Question) wants() string {
	switch q.Kind {
	case Day:
		return "a date written " + q.accepts()
	case Money:
		return "an amount from " + q.accepts() + ", such as 387.50"
	}
	return "a whole number from " + q.accepts()
}
