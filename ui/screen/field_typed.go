package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
)

// typedAnswer is an answer that is typed: a date or a number.
type typedAnswer struct {
	text    string
	input   *textLine // nil where options are chosen from
	wrong   string    // what is wrong with the text
	doubted string    // the text that was doubted; enter once more keeps it
}

// write hands a message to the input. What was wrong with a text holds only as
// long as the text stays.
func (f *field) write(msg tea.Msg) {
	before := f.text
	f.input.Update(msg)
	if f.text != before {
		f.wrong = ""
	}
}

// readTyped is the answer that was typed, or what is wrong with it.
func (f *field) readTyped() (answer model.Answer, wrong string) {
	text := strings.TrimSpace(f.text)
	switch question := f.visit.question(f.question); {
	case text == "":
	case question.Kind == model.Day:
		answer, wrong = f.readDay(question, text)
	default:
		answer, wrong = f.readNumber(question, text)
	}
	f.wrong = wrong
	return answer, wrong
}

func (f *field) readNumber(q *model.Question, text string) (answer model.Answer, wrong string) {
	n, wrong := f.visit.readFigure(q, text)
	if wrong != "" {
		return answer, wrong
	}
	return model.NumberOf(n), ""
}

// readDay reads a date. One that can hardly be right is asked about once, and
// taken when enter is pressed again: a letter may bear a day to come.
func (f *field) readDay(q *model.Question, text string) (answer model.Answer, wrong string) {
	date, err := model.ParseDate(text)
	if err != nil {
		return answer, f.visit.badDate(q.Short, text, err)
	}
	answer = model.DateOf(date)
	if doubt := f.visit.doubtful(f.question, answer); doubt != "" && f.doubted != text {
		f.doubted = text
		return model.Answer{}, doubt + " " + f.visit.words.Dates.Keep
	}
	return answer, ""
}

// viewTyped draws the input, and what is wrong below it.
func (f *field) viewTyped(width, height int) []string {
	list := []string{f.input.line(width)}
	if f.wrong != "" {
		list = append(list, f.visit.wrongLines(f.wrong, width)...)
	}
	return list[:min(len(list), height)]
}

// wrongLines says what is wrong with a text, to stand below it.
func (v *visit) wrongLines(wrong string, width int) []string {
	return styled(v.theme.Error, lines(v.theme.Alert+" "+wrong, width))
}
