package record

import (
	"errors"
	"strconv"

	"ketacover/model/fact"
)

// readAnswers reads the object of answers.
func readAnswers(questions *fact.Questions, r *jsonReader) (fact.Answers, *CaseError) {
	given := make([]fact.Answer, len(questions.List))
	next := 0
	err := r.object(func(key []byte) *CaseError {
		q := questionAfter(questions, key, next)
		if q < 0 {
			return unknownQuestion(questions, r, key)
		}
		answer, err := r.answer(&questions.List[q])
		given[q], next = answer, q+1
		return err.under(key)
	})
	return fact.AllAnswers(given), err
}

// questionAfter is l.Question, but looks first at question next: files have
// the answers in the order of the questions.
func questionAfter(questions *fact.Questions, key []byte, next int) int {
	if next < len(questions.List) && questions.List[next].ID == string(key) {
		return next
	}
	return questions.Index(string(key))
}

func unknownQuestion(questions *fact.Questions, r *jsonReader, key []byte) *CaseError {
	err := r.fail(r.keyFrom, "unknown question")
	err.show(string(key))
	ids := make([]string, len(questions.List))
	for q := range questions.List {
		ids[q] = questions.List[q].ID
	}
	err.allow(string(key), ids)
	err.among = "questions: " + ListedBy
	return err
}

// answer reads the answer to question q.
func (r *jsonReader) answer(q *fact.Question) (fact.Answer, *CaseError) {
	from := r.at
	if err := r.value(); err != nil {
		return fact.Answer{}, err
	}
	to := r.at
	numeric := isNumeric(q)
	switch first := r.data[from]; {
	case first == '"':
		r.at = from
		text, _ := r.text()
		answer, err := parse(q, string(text))
		if err != nil {
			return fact.Answer{}, refuse(q, r.refuse(from, to, err.Message))
		}
		return answer, nil
	case string(r.data[from:to]) == "null":
		err := refuse(q, r.refuse(from, to, "want an answer, not"))
		err.advice = "leave out a question that was not asked"
		return fact.Answer{}, err
	case !numeric:
		return fact.Answer{}, refuse(q, r.refuse(from, to, "want text in quotes, not"))
	}
	answer, wrong := q.ReadNumber(string(r.data[from:to]))
	if wrong != nil {
		return fact.Answer{}, refuse(q, r.refuse(from, to, "want "+wants(q)+", not"))
	}
	return answer, nil
}

// ParseAnswer reads an answer written as plain text, as in the cell of a
// table: an option's id, a date, a number, or "unsure". The error is a
// *CaseError without a line.
func ParseAnswer(q *fact.Question, text string) (fact.Answer, error) {
	answer, err := parse(q, text)
	if err != nil {
		err.Path = q.ID
		return fact.Answer{}, err
	}
	return answer, nil
}

func parse(q *fact.Question, text string) (fact.Answer, *CaseError) {
	if text == fact.UnsureID {
		return fact.DontKnow(), nil
	}
	message := "unknown value"
	switch {
	case q.Kind == fact.Choice:
		if i := q.Option(text); i >= 0 {
			return fact.Chosen(i), nil
		}
	case q.Kind == fact.Day:
		date, err := fact.ParseDate(text)
		if err == nil {
			return fact.DateOf(date), nil
		}
		message = notADate(q, err)
	default:
		message = "want " + wants(q) + ", not"
		if answer, err := q.ReadNumber(text); err == nil {
			return answer, nil
		}
	}
	err := &CaseError{Message: message}
	err.show(text)
	return fact.Answer{}, refuse(q, err)
}

// notADate says in which way a text is no date.
func notADate(q *fact.Question, err error) string {
	switch {
	case errors.Is(err, fact.ErrNoSuchDay):
		return "no calendar has the day"
	case errors.Is(err, fact.ErrDateYear):
		return "want a date in the years 1900 to 2199, not"
	}
	return "want " + wants(q) + ", not"
}

// refuse adds what the question does take to an error.
func refuse(q *fact.Question, err *CaseError) *CaseError {
	if q.Kind != fact.Choice {
		err.Allowed = Takes(q)
		err.Nearest, err.advice = meant(q, err.Value)
		return err
	}
	err.allow(err.Value, Takes(q))
	err.among = "values: " + ListedBy
	return err
}

// Takes lists the values that a question takes in a case: the ids of its options, or a
// pattern for what is not chosen, and "unsure".
func Takes(q *fact.Question) []string {
	if q.Kind != fact.Choice {
		return []string{accepts(q), fact.UnsureID}
	}
	return append(q.OptionIDs(), fact.UnsureID)
}

// meant is what a text was probably meant to be, and what it could be where that
// is more than one day.
func meant(q *fact.Question, text string) (nearest, advice string) {
	if q.Kind == fact.Day {
		d, err := fact.ReadDate(text, fact.Date{}, fact.Behind)
		if err == nil {
			return d.String(), ""
		}
		var e *fact.DateError
		if errors.As(err, &e) && errors.Is(err, fact.ErrDateEither) {
			return "", "it could be " + e.Could[0].String() + " or " + e.Could[1].String()
		}
	} else if _, err := q.ReadNumber(text); err != nil {
		var e *fact.NumberError
		if errors.As(err, &e) && e.Meant != "" {
			return e.Meant, ""
		}
	}
	return fact.Nearest(text, []string{fact.UnsureID}), ""
}

func isNumeric(q *fact.Question) bool { return q.Kind != fact.Choice && q.Kind != fact.Day }

// accepts is what a question that is no choice takes, as a pattern.
func accepts(q *fact.Question) string {
	if q.Kind == fact.Day {
		return "YYYY-MM-DD"
	}
	return "0 to " + strconv.Itoa(q.Max)
}

// wants is the same in words.
func wants(q *fact.Question) string {
	switch q.Kind {
	case fact.Day:
		return "a date written " + accepts(q)
	case fact.Money:
		return "an amount from " + accepts(q) + ", such as 387.50"
	}
	return "a whole number from " + accepts(q)
}
