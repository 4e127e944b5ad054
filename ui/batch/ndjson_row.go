package batch

import (
	"ketacover/model/fact"
)

// scan reads the JSON that almost every line is made of: no escapes, nothing
// but ASCII, no key twice. It gives up on anything else, good or bad, and the
// decoder of cases looks at the line again.
type scan struct {
	row []byte
	at  int
}

func (s *scan) space() {
	for s.at < len(s.row) && (s.row[s.at] == ' ' || s.row[s.at] == '\t') {
		s.at++
	}
}

// takes reads past a byte if it comes next, with the space round it.
func (s *scan) takes(c byte) bool {
	s.space()
	if s.at == len(s.row) || s.row[s.at] != c {
		return false
	}
	s.at++
	s.space()
	return true
}

// text reads a text, and gives up on one that is not plain.
func (s *scan) text() (text []byte, ok bool) {
	if s.at == len(s.row) || s.row[s.at] != '"' {
		return nil, false
	}
	from := s.at + 1
	for i := from; i < len(s.row); i++ {
		switch c := s.row[i]; {
		case c == '"':
			s.at = i + 1
			return s.row[from:i], true
		case c == '\\' || c < ' ' || c > '~':
			return nil, false
		}
	}
	return nil, false
}

// digits reads a whole number.
func (s *scan) digits() (text []byte, ok bool) {
	from := s.at
	for s.at < len(s.row) && '0' <= s.row[s.at] && s.row[s.at] <= '9' {
		s.at++
	}
	text = s.row[from:s.at]
	return text, len(text) == 1 || len(text) > 1 && text[0] != '0'
}

// number reads a number without sign or exponent, such as 387.5.
func (s *scan) number() (text []byte, ok bool) {
	from := s.at
	if _, ok = s.digits(); !ok {
		return nil, false
	}
	if s.at < len(s.row) && s.row[s.at] == '.' {
		point := s.at
		for s.at++; s.at < len(s.row) && '0' <= s.row[s.at] && s.row[s.at] <= '9'; s.at++ {
		}
		ok = s.at > point+1
	}
	return s.row[from:s.at], ok
}

// plain reads a line of the usual shape: id and answers, in either order.
func (w *jsonWorker) plain(row []byte) bool {
	s := scan{row: row}
	var hasID, hasAnswers bool
	if !s.takes('{') {
		return false
	}
	for {
		key, ok := s.text()
		if !ok || !s.takes(':') {
			return false
		}
		switch {
		case string(key) == "id" && !hasID:
			if w.row.id, ok = s.text(); !ok {
				w.row.id, ok = s.digits()
			}
			hasID = true
		case string(key) == "answers" && !hasAnswers:
			ok = w.answers(&s)
			hasAnswers = true
		default:
			return false
		}
		if !ok {
			return false
		}
		if !s.takes(',') {
			return s.takes('}') && s.at == len(row) && hasAnswers
		}
	}
}

// answers reads the object of answers.
func (w *jsonWorker) answers(s *scan) bool {
	if !s.takes('{') {
		return false
	}
	if s.takes('}') {
		return true
	}
	var seen fact.Set
	for i := 0; ; i++ {
		key, ok := s.text()
		q := w.question(key, i)
		if !ok || q < 0 || seen.Has(q) || !s.takes(':') || !w.answer(s, q) {
			return false
		}
		seen.Add(q)
		if !s.takes(',') {
			return s.takes('}')
		}
	}
}

// question is the question with the id, or -1. Lines mostly have the same
// questions in the same order, so it looks at the line before first.
func (w *jsonWorker) question(id []byte, i int) int {
	l := w.lines.library
	if i < len(w.usual) && string(id) == l.Questions.List[w.usual[i]].ID {
		return w.usual[i]
	}
	q := l.Questions.Index(string(id))
	if q >= 0 && i <= len(w.usual) {
		w.usual = append(w.usual[:i], q)
	}
	return q
}

// answer reads the answer to question q and gives it to the decider.
func (w *jsonWorker) answer(s *scan, q int) bool {
	question := &w.lines.library.Questions.List[q]
	text, ok := s.text()
	if ok {
		if option := w.questions[q].find(text); option != noOption {
			choose(w.decider, q, option)
			return true
		}
	} else if text, ok = s.number(); !ok {
		return false
	}
	if question.Kind == fact.Choice || question.Kind == fact.Day {
		return false
	}
	_, err := question.ReadNumber(string(text)) // no tree tests a number
	return err == nil
}
