package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/style"
)

// typedAnswer is an answer that is typed: a date or a number.
type typedAnswer struct {
	text    string
	began   string    // what it was when the field was made
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

// known is what the case says, as it would be typed: what was begun first, then
// the answer.
func (f *field) known() string {
	question := f.visit.question(f.question)
	if text := f.visit.session.Details().Typed(question.ID); text != "" {
		return text
	}
	if answer := f.visit.session.Answers().At(f.question); answer.State == fact.Given {
		return question.AnswerID(answer)
	}
	return ""
}

// half is what was typed since and is stored nowhere, and empty for nothing.
func (f *field) half() string {
	if f.input == nil || f.text == f.began {
		return ""
	}
	return strings.TrimSpace(f.text)
}

// retyped is the field made anew. What is typed and not stored yet stays,
// with what is said of it.
func (f *field) retyped() *field {
	again := newField(f.visit, f.question)
	if f.half() != "" {
		again.text = f.text
		again.input = newTextLine(f.visit.fieldKeys, f.visit.fieldTheme, &again.text)
	}
	if again.text == f.text {
		again.wrong, again.doubted = f.wrong, f.doubted
	}
	return again
}

// keepIn answers with what was typed, or keeps it as it is where it is no answer
// yet.
func (s *interview) keepIn() (said string) {
	f, v := s.field, s.visit
	text := f.half()
	if text == "" {
		return ""
	}
	name := v.question(s.question).Short
	answer, wrong := f.read(text)
	f.began = f.text
	if wrong == "" && f.doubt(answer) == "" {
		v.session.Answer(s.question, answer)
		return v.words.Interview.Kept(name)
	}
	v.session.Draft(s.question, text)
	return v.words.Interview.KeptAsTyped(name)
}

// with is the case with what was typed, which is no answer until the person says
// so: half a number is a number.
func (s *interview) with(c record.Case) record.Case {
	if text := s.field.half(); text != "" && !s.visit.apart {
		if answer, wrong := s.field.read(text); wrong == "" && answer.State == fact.Given {
			text = s.visit.question(s.question).AnswerID(answer) // "yesterday" is another day tomorrow
		}
		c.Details = c.Details.WithTyped(s.visit.question(s.question).ID, text)
	}
	return c
}

// readTyped is the answer that was typed, or what is wrong with it. One that can
// hardly be right is asked about once, and taken when enter is pressed again: a
// letter may bear a day to come.
func (f *field) readTyped() (answer fact.Answer, wrong string) {
	text := strings.TrimSpace(f.text)
	answer, f.wrong = f.read(text)
	if doubt := f.doubt(answer); f.wrong == "" && doubt != "" && f.doubted != text {
		f.doubted = text
		f.wrong = doubt + " " + f.visit.words.Dates.Keep
	}
	if f.wrong != "" {
		return fact.Answer{}, f.wrong
	}
	return answer, ""
}

// read is the answer that a text gives, or what is wrong with it.
func (f *field) read(text string) (answer fact.Answer, wrong string) {
	question := f.visit.question(f.question)
	if text == "" {
		return answer, ""
	}
	if question.Kind != fact.Day {
		return readFigure(f.visit.words, question, text)
	}
	day, wrong := readDay(f.visit.today, f.visit.words, question.Short, text, fact.Behind)
	if wrong != "" {
		return answer, wrong
	}
	return fact.DateOf(day), ""
}

// doubt is why an answer can hardly be right, and empty for nothing.
func (f *field) doubt(answer fact.Answer) string {
	if f.visit.question(f.question).Kind != fact.Day || answer.State != fact.Given {
		return ""
	}
	return doubtful(f.visit.session, f.visit.today, f.question, answer)
}

// viewTyped draws the input, and below it what is wrong, or what is made of it: a
// date counts only after it was shown in words.
func (f *field) viewTyped(width, height int) []string {
	list := []string{f.input.line(width)}
	if back := saidBack(f.visit.today, f.visit.words, f.visit.question(f.question), f.text); back != "" {
		list = append(list, backLines(&f.visit.theme, back, width)...)
	}
	if f.wrong != "" {
		list = append(list, wrongLines(&f.visit.theme, f.wrong, width)...)
	}
	return list[:min(len(list), height)]
}

// backLines says what is made of a text, below the text and in line with it.
func backLines(theme *style.Theme, back string, width int) []string {
	return indent(styled(theme.Note, lines(back, width-2)), 2)
}

// wrongLines says what is wrong with a text, to stand below it.
func wrongLines(theme *style.Theme, wrong string, width int) []string {
	return styled(theme.Error, lines(theme.Alert+" "+wrong, width))
}
