package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
)

// wide is the width from which question and verdict stand side by side.
const wide = 100

// interview asks one question at a time, the verdict beside it.
type interview struct {
	visit    *visit
	question int
	field    *field
	past     []int  // questions asked before this one, for the way back
	ahead    []int  // questions gone back from, the nearest last
	line     string // of a letter, where the answer fills a blank of it
	single   bool   // asks only this question, then goes back where it came from
	offer    offer
}

// newInterview starts at the first question that can still change a verdict.
func newInterview(v *visit) Screen {
	s := &interview{visit: v}
	s.ask(max(v.session.Next(), 0))
	return s
}

// newQuestion asks one question again.
func newQuestion(v *visit, q int) Screen {
	s := &interview{visit: v, single: true}
	s.ask(q)
	return s
}

// Init does nothing.
func (s *interview) Init() Acts { return nil }

// Update answers, goes back, or hands the message to the field.
func (s *interview) Update(msg tea.Msg) Acts {
	switch msg := msg.(type) {
	case offerMsg:
		return offerNow(s, msg)
	case tea.KeyPressMsg:
		cmd := s.update(msg)
		if wait := waitedFor(s); wait != nil {
			return then(cmd, wait)
		}
		return cmd
	}
	return s.update(msg)
}

func (s *interview) update(msg tea.Msg) Acts {
	k := &s.visit.keys
	switch msg := msg.(type) {
	case changedAct:
		s.field = s.field.renew()
		return nil
	case undoneAct:
		return s.undone(msg)
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, k.choose) && s.field.unseen():
			return nil
		case key.Matches(msg, k.choose):
			return s.choose()
		case key.Matches(msg, k.forward) && (msg.Code == tea.KeyTab || !s.Typing()):
			return s.forward()
		case key.Matches(msg, k.back), key.Matches(msg, k.left) && !s.Typing():
			return s.back()
		}
	}
	return s.field.Update(msg)
}

// ask turns to question q with a fresh field.
func (s *interview) ask(q int) {
	s.question = q
	s.field = newField(s.visit, q)
	if f := s.field.form; f != nil {
		f.enter = func() Acts { return chosen(s) }
	}
}

// choose stores the highlighted answer and goes on.
func (s *interview) choose() Acts {
	answer, wrong := s.field.Read()
	switch {
	case wrong != "" && s.field.form != nil:
		return nil // the field says it, and has the room
	case wrong != "":
		return fault(wrong)
	}
	before := timesUnsure(s.visit.session)
	said := s.store(answer)
	wasUnsure(s, before)
	if s.single {
		return then(pop(), changed(), said)
	}
	s.ahead = nil
	return then(s.goOn(), said)
}

// goOn asks the next question, or shows the answer when there is none.
func (s *interview) goOn() Acts {
	s.past = append(without(s.past, s.question), s.question)
	next := s.visit.session.Next()
	if n := len(s.ahead); n > 0 {
		next, s.ahead = s.ahead[n-1], s.ahead[:n-1]
	}
	if next < 0 {
		return push(newAnswer(s.visit))
	}
	s.ask(next)
	return nil
}

// without is a list without a question.
func without(list []int, question int) []int {
	return slices.DeleteFunc(list, func(q int) bool { return q == question })
}

// forward goes on with the answer that is there, as it is.
func (s *interview) forward() Acts {
	switch {
	case s.visit.session.Answers().At(s.question).State == fact.NotAsked:
		return fault(s.visit.words.Texts.ChooseFirst)
	case s.single:
		return pop()
	}
	return s.goOn()
}

// undone turns to the question whose answer was taken back, or goes on from the
// one that was answered again.
func (s *interview) undone(msg undoneAct) Acts {
	switch {
	case s.single || !s.visit.session.Library.Trees.Tests(msg.question):
		return nil
	case msg.again && msg.question == s.question:
		return s.goOn()
	case !msg.again && msg.question != s.question:
		if i := slices.Index(s.past, msg.question); i >= 0 {
			s.past = s.past[:i]
		}
		s.ahead = nil
		s.ask(msg.question)
		return nil
	}
	return nil
}

// store stores the answer, and says which it is. The name of a company that is
// in no list is kept for the letters.
func (s *interview) store(answer fact.Answer) Acts {
	v, q := s.visit, s.visit.question(s.question)
	details, said := v.session.Details(), ""
	if q.Lookup {
		details, said = s.rename(answer, details)
	}
	v.session.AnswerWith(s.question, answer, details)
	said = or(said, readyNow(s.visit, s.single))
	v.looksFor(q.ID, "")
	if answer.State == fact.NotAsked {
		return nil
	}
	text := strings.TrimSpace(said + " " + v.words.Interview.Noted(q.Short, v.said(s.question)))
	return Acts{noteAct{text: text, brief: said == ""}}
}

// rename keeps the name that was typed for a company that is in no list. Once the
// company is another, a name that a search put there goes with it, since letters
// would call the plan by it. One from elsewhere is the person's own: it stays, and
// that is said.
func (s *interview) rename(answer fact.Answer, d record.Details) (named record.Details, said string) {
	v := s.visit
	other, field := v.question(s.question).Option(rule.GeneralPayer), v.session.Library.Letters.NameOf(s.question)
	if field == nil {
		return d, ""
	}
	switch name := d.Get(field.ID); {
	case answer == fact.Chosen(other):
		if typed := s.field.choose.named(other); typed != "" {
			v.searched = typed
			return d.With(field.ID, typed), ""
		}
	case name == "" || v.session.Answers().At(s.question) != fact.Chosen(other):
	case name == v.searched:
		return d.With(field.ID, ""), ""
	default:
		return d, v.words.Interview.StillCalled(name)
	}
	return d, ""
}

// form is what the answer is typed in.
func (s *interview) form() *Form { return s.field.form }

// back goes to the question asked before, or leaves the screen.
func (s *interview) back() Acts {
	s.past = without(s.past, s.question) // after the last answer it still stands there
	if len(s.past) == 0 {
		return pop()
	}
	last := s.past[len(s.past)-1]
	s.past = s.past[:len(s.past)-1]
	if s.visit.session.Answers().At(s.question).State != fact.NotAsked {
		s.ahead = append(s.ahead, s.question)
	}
	s.ask(last)
	return nil
}

// View draws the question left and the verdict right, or the verdict as a
// strip below where there is no room.
func (s *interview) View(width, height int) string {
	if a, ok := s.beside(); ok {
		return withAside(s.visit, a, width, height, s.asked)
	}
	view := s.preview()
	if width >= wide {
		left := width*57/100 + 1
		right := block(verdictPane(s.visit, view, width-left-1, height), height)
		return sideBySide(s.visit.theme.Rule.Render(s.visit.theme.Vertical), block(s.asked(left-1, height), height), right, left)
	}
	strip := verdictStrip(s.visit, view, width)
	room := height - len(strip) - 1
	body := block(s.asked(width, room), room)
	return join(append(append(body, s.visit.ruleLine(width)), strip...))
}

// preview is what the verdicts are, and would be with the highlighted answer.
func (s *interview) preview() verdictView {
	answer, label, _ := s.field.Hovered()
	if answer == s.visit.session.Answers().At(s.question) {
		label = ""
	}
	return verdictsWith(s.visit, s.question, answer, label)
}

// asked is the question, its help, its field, and why it is asked. Where there
// is little room the reason goes first, then the help, which says that it goes on
// and where; the options stay.
func (s *interview) asked(width, height int) []string {
	t := &s.visit.theme
	q := s.visit.question(s.question)
	inner := min(width-4, 64)
	title := indent(styled(t.Title, lines(q.Ask, inner)), 2)
	help := lines(q.Help, inner)
	gap := 1
	if height < 14 {
		gap = 0
	}
	want := s.field.wants(inner, height-len(title)-len(help)-2*gap)
	room := height - len(title) - want - 2*gap
	out := append(title, blank(gap)...)
	out = append(out, indent(helpLines(s.visit, help, max(room, min(len(help), 1)), inner), 2)...)
	out = append(out, blank(gap)...)
	out = append(out, s.field.View(inner, max(height-len(out), 1))...)
	why := lines(s.visit.words.Interview.WhyWeAsk+" "+q.Why, inner)
	if rest := height - len(out) - 1; rest >= len(why) && q.Why != "" {
		out = append(append(out, ""), indent(styled(t.Note, why), 2)...)
	}
	return out
}

// helpLines draws as many lines of the help as there is room for. Where it goes
// on the last of them says which key tells the rest: nobody need answer without.
func helpLines(v *visit, help []string, room, width int) []string {
	t := &v.theme
	if len(help) <= room {
		return styled(t.Dim, help)
	}
	mark := v.words.Interview.HelpGoesOn(v.keys.help.Help().Key)
	short := shorten(help, room, width-cells(mark)-1)
	copy(short, help[:room-1])
	out := styled(t.Dim, short)
	out[room-1] += " " + t.Key.Render(mark)
	return out
}

// Heading names the section and how much is left.
func (s *interview) Heading() (middle, right string) {
	section := s.visit.question(s.question).Section
	list := s.visit.session.Library.Questions.Sections
	asked := len(list)
	for i := range list {
		if !sectionTested(s.visit, i) {
			asked--
		}
	}
	if section >= asked {
		return list[section].Title, ""
	}
	return s.visit.words.Interview.Section(list[section].Title, section+1, asked), s.visit.words.Interview.Left(s.visit.session.Left())
}

// Typing reports whether printable keys are text.
func (s *interview) Typing() bool { return s.field.Typing() }

// ShortHelp is what the footer shows.
func (s *interview) ShortHelp() []key.Binding {
	k := &s.visit.keys
	list := []key.Binding{k.choose, k.back}
	switch {
	case s.field.choose != nil && s.field.Typing():
		list = []key.Binding{k.typed, k.next, k.back}
	case s.field.choose != nil:
		list = append(s.field.choose.menu.digits(), k.next, k.back)
	}
	return append(list, k.verdict, k.maps, k.undo, k.help, k.save, k.quit)
}

// FullHelp is what the help screen shows.
func (s *interview) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.choose, k.forward, k.back, k.left}, k.global()}
}

// sectionTested reports whether a tree tests a question of the section.
func sectionTested(v *visit, section int) bool {
	for q := range v.session.Library.Questions.List {
		if v.question(q).Section == section && v.session.Library.Trees.Tests(q) {
			return true
		}
	}
	return false
}

// helpText is the whole help of the question, for the help screen.
func (s *interview) helpText() []string {
	q := s.visit.question(s.question)
	text := []string{q.Ask, q.Help, s.visit.words.Interview.WhyWeAsk + " " + q.Why}
	for i := range q.Options {
		if q.Options[i].Help != "" && !q.Lookup {
			text = append(text, q.Options[i].Label+": "+q.Options[i].Help)
		}
	}
	return text
}
