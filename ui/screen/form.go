package screen

import (
	"cmp"
	"strings"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// What a form takes, in letters. A text from a file that is longer cannot be
// changed in one, since its end would be lost.
const (
	maxTyped = 200  // of one line
	maxLong  = 4000 // of several
)

// Form asks for a text: a date, a name, a paragraph of a letter, a word to look
// for. All that is typed is typed in one. It is where a text is looked after until
// it is stored, so that none is lost and none is changed by being looked at. What
// shows it only puts into it what the text is now.
type Form struct {
	Ask, Help string // what is asked, and how to answer
	Many      bool   // several lines
	Secret    bool   // what is typed is not shown
	Known     string // the text: as the case has it, or as it is typed so far
	Locked    string // why it cannot be changed here; empty where it can

	home                                    // where the text belongs
	visit    *visit                         // whose case it is
	in       string                         // the line of a letter that it fills
	wrong    func(text string) string       // what is wrong with a text; nil where any will do
	doubtful func(text string) string       // why a text can hardly be meant: enter once more takes it
	made     func(text string) string       // what is made of a text, in words; nil where nothing is told
	enter    func() Acts                    // what enter does; nil for storing the text and then what next says
	next     func(text string) Acts         // where to go once it is stored; nil for back
	hear     func(news News) (Acts, string) // what to do, or what is wrong, once a file of that name was written

	was   string // what was known when the form was filled
	from  string // the text that nobody changed
	said  string // what was wrong with the text when enter was pressed
	of    string // the text that it was said of
	asked string // the text that was asked about
}

// newForm fills a form for a sitting with what is known.
func newForm(v *visit, f Form) *Form {
	f.visit = v
	f.fill()
	return &f
}

// fill takes the text anew. It is cleaned of what no field can show, and that is
// no change that a person made: one that was only looked at stays as it is, to the
// byte.
func (f *Form) fill() {
	f.was = f.known()
	f.Known, f.Locked, f.asked = words.Clean(f.was), "", ""
	if f.Many {
		f.Known = oneBreak(f.was)
	}
	f.from = f.Known
	if f.file != "" {
		f.from = f.offered
	}
	if tooLong(f.was, f.Most()) {
		f.Locked = f.visit.words.Letters.TooLong
	}
}

// oneBreak writes every line break as one character: a field takes the two of
// Windows for two breaks.
func oneBreak(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// tooLong reports a text that a field could not hold whole.
func tooLong(text string, limit int) bool { return len([]rune(text)) > limit }

// Most is how many letters it takes.
func (f *Form) Most() int {
	if f.Many {
		return maxLong
	}
	return maxTyped
}

// Pasted is what may be put into it of what was pasted, as text of its kind, and
// whether it was cut.
func (f *Form) Pasted(content string) (text string, short bool) {
	most := 4 * f.Most() // bytes, of which a letter has four at most
	text = strings.ToValidUTF8(content[:min(len(content), most)], "")
	if f.Many {
		text = words.CleanText(text)
	} else {
		text = strings.TrimSpace(words.Clean(text))
	}
	if room := max(f.Most()-len([]rune(f.Known)), 0); tooLong(text, room) {
		return string([]rune(text)[:room]), true
	}
	return text, len(content) > most
}

// Put takes what is typed, which is kept from then on.
func (f *Form) Put(text string) {
	if f.Locked == "" {
		f.Known = text
	}
}

// Enter stores the text, and goes on.
func (f *Form) Enter() Acts {
	if f.enter != nil {
		return f.enter()
	}
	if f.putIn() != "" {
		return nil // it says what is wrong
	}
	if f.next != nil {
		return f.next(f.text())
	}
	return then(pop(), changed())
}

// Wrong is what is wrong with the text since enter was pressed, as long as it is
// the same, and empty for nothing.
func (f *Form) Wrong() string {
	if f.of != f.Known {
		return ""
	}
	return f.said
}

// Said is what is made of the text so far, in words, and empty for nothing: a
// date counts only after it was shown so.
func (f *Form) Said() string {
	if f.made == nil {
		return ""
	}
	return f.made(f.text())
}

// say says what is wrong with the text.
func (f *Form) say(wrong string) string {
	f.said, f.of = wrong, f.Known
	return wrong
}

// text is what is typed, as it would be stored.
func (f *Form) text() string {
	if f.Many {
		return strings.TrimSpace(f.Known)
	}
	return strings.TrimSpace(words.Clean(f.Known))
}

// same reports whether nobody changed the text since it was filled or stored.
func (f *Form) same() bool {
	return f.Locked != "" || strings.TrimSpace(f.Known) == strings.TrimSpace(f.from)
}

// half is what was typed since and is stored nowhere, and empty for nothing.
func (f *Form) half() string {
	if f.same() {
		return ""
	}
	return f.text()
}

// faulty is what is wrong with a text, or why it can hardly be meant.
func (f *Form) faulty(text string) (wrong, doubtful string) {
	if f.wrong != nil {
		wrong = f.wrong(text)
	}
	if f.doubtful != nil && wrong == "" {
		doubtful = f.doubtful(text)
	}
	return wrong, doubtful
}

// check is what is wrong with the text, which it says from then on. One that can
// hardly be right is asked about once, and taken when enter is pressed again: a
// letter may bear a day to come.
func (f *Form) check() (wrong string) {
	text := f.text()
	wrong, doubtful := f.faulty(text)
	if doubtful != "" && f.asked != text {
		f.asked = text
		wrong = doubtful + " " + f.visit.words.Dates.Keep
	}
	return f.say(wrong)
}

// putIn stores the text, so that what is seen is what is saved, or says what is
// wrong with it. One that nobody changed is nobody's own and stays as it is.
func (f *Form) putIn() (wrong string) {
	if f.Locked != "" {
		return ""
	}
	if wrong := f.check(); wrong != "" {
		return wrong
	}
	if !f.same() || f.begun != "" && f.visit.session.Details().Typed(f.begun) != "" {
		f.keep(true)
	}
	return ""
}

// keep stores the text, which is whole or kept as it was typed.
func (f *Form) keep(whole bool) {
	f.store(f.visit, f.text(), whole)
	if f.file == "" {
		f.from, f.was = f.Known, f.known()
	}
}

// keepIn stores the text because the person goes elsewhere, and says so where
// undo can take it back. One that is not finished is kept as it was typed; one
// that was only emptied stays in the case, since it takes enter to take it out.
func (f *Form) keepIn() (said string) {
	text, w := f.half(), &f.visit.words.Interview
	if text == "" || f.secret {
		return ""
	}
	wrong, doubtful := f.faulty(text)
	f.keep(wrong == "" && doubtful == "")
	name := cmp.Or(f.short, w.Detail(f.name))
	switch {
	case f.file != "":
		return ""
	case wrong != "" || doubtful != "":
		return w.KeptAsTyped(name)
	}
	return w.Kept(name)
}

// OfCase reports whether the text belongs in the case, and not only to this
// sitting.
func (f *Form) OfCase() bool { return f.file == "" && !f.secret && !f.visit.apart }

// with is the case with the text in it, also where it is not finished.
func (f *Form) with(c record.Case) record.Case {
	if text := f.half(); text != "" && !f.visit.apart {
		c.Details = f.into(c.Details, text)
	}
	return c
}

// follow takes over what was undone or redone. What is typed and not stored yet
// stays.
func (f *Form) follow() {
	if f.same() && f.known() != f.was {
		f.fill()
	}
}
