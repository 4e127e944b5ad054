package screen

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
)

// interview asks one question at a time, the verdict beside it.
type interview struct {
	visit    *visit
	question int
	field    *field
	past     []int  // questions asked before this one, for the way back
	ahead    []int  // questions gone back from, the nearest last
	line     string // of a letter, where the answer fills a blank of it
	single   bool   // asks only this question, then goes back where it came from
	due      bool   // "My answer so far" is to be shown of its own accord
}

// newInterview starts at the first question that can still change a verdict.
func newInterview(v *visit) Screen {
	s := &interview{visit: v}
	s.ask(max(v.session.View.Next(), 0))
	return s
}

// newQuestion asks one question again.
func newQuestion(v *visit, q int) Screen {
	s := &interview{visit: v, single: true}
	s.ask(q)
	return s
}

// Told follows the case, and shows after a moment what is known so far.
func (s *interview) Told(news News) Acts {
	switch news := news.(type) {
	case offerNews:
		return offerNow(s, news)
	case Changed:
		s.take(s.field.renew())
	case undone:
		return s.undone(news)
	}
	return nil
}

// ask turns to question q with a fresh field.
func (s *interview) ask(q int) {
	s.question = q
	s.take(newField(s.visit, q))
}

// take takes a field to answer with.
func (s *interview) take(f *field) {
	s.field = f
	if f.form != nil {
		f.form.enter = func() Acts { return chosen(s) }
	} else {
		f.choose.chosen = func() Acts { return chosen(s) }
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
	next := s.visit.session.View.Next()
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
	case s.visit.session.View.Answers().At(s.question).State == fact.NotAsked:
		return fault(s.field.none())
	case s.single:
		return pop()
	}
	return s.goOn()
}

// undone turns to the question whose answer was taken back, or goes on from the
// one that was answered again.
func (s *interview) undone(news undone) Acts {
	switch {
	case s.single || !s.visit.session.Library.Trees.Tests(news.question):
		return nil
	case news.again && news.question == s.question:
		return s.goOn()
	case !news.again && news.question != s.question:
		if i := slices.Index(s.past, news.question); i >= 0 {
			s.past = s.past[:i]
		}
		s.ahead = nil
		s.ask(news.question)
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
	said = cmp.Or(said, readyNow(s.visit, s.single))
	v.looksFor(q.ID, "")
	if answer.State == fact.NotAsked {
		return nil
	}
	noted := sayNoted(v, s.question)
	noted.Text, noted.Brief = strings.TrimSpace(said+" "+noted.Text), said == ""
	return Acts{noted}
}

// sayNoted says which answer a question has now.
func sayNoted(v *visit, q int) Say {
	w, answer := &v.words.Interview, v.said(q)
	return Say{Text: w.Noted(v.question(q).Short, answer), Short: w.Noted("", answer), Brief: true}
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
	case name == "" || v.session.View.Answers().At(s.question) != fact.Chosen(other):
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
	if s.visit.session.View.Answers().At(s.question).State != fact.NotAsked {
		s.ahead = append(s.ahead, s.question)
	}
	s.ask(last)
	return nil
}

// preview is what the verdicts are, and would be with the highlighted answer.
func (s *interview) preview() verdictView {
	answer, label, _ := s.field.hovered()
	if answer == s.visit.session.View.Answers().At(s.question) {
		label = ""
	}
	return verdictsWith(s.visit, s.question, answer, label)
}

// heading names the section and how much is left.
func (s *interview) heading() (title, aside string) {
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
	left := s.visit.session.View.Left().Len()
	if s.visit.aloud {
		return s.visit.words.Interview.Section(list[section].Title, section+1, asked), s.visit.words.Interview.Left(left)
	}
	aside = strings.Repeat(s.visit.marks.Within, section+1) + strings.Repeat(s.visit.marks.Ahead, asked-section-1)
	if left <= mostCounted {
		aside += AsideMark + s.visit.words.Interview.Left(left)
	}
	return list[section].Title, aside
}

// mostCounted is up to how many questions it comforts to hear how many are left.
const mostCounted = 12

// keys are what the footer tells.
func (s *interview) keys() []key.Binding {
	k := &s.visit.keys
	bar := []key.Binding{k.Choose, k.Back}
	switch c := s.field.choose; {
	case c != nil && c.question.Lookup:
		bar = []key.Binding{k.typed, k.Down, k.next, k.Back}
	case c != nil:
		bar = []key.Binding{k.Down, k.next, k.Back}
	}
	return append(bar, k.Help, k.verdict, k.maps, k.undo, k.save, k.quit)
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

// long is the whole help of the question, for the help screen.
func (s *interview) long() []string {
	q := s.visit.question(s.question)
	text := []string{q.Ask, q.Help, s.visit.words.Interview.WhyWeAsk + " " + q.Why}
	for i := range q.Options {
		if q.Options[i].Help != "" && !q.Lookup {
			text = append(text, q.Options[i].Label+": "+q.Options[i].Help)
		}
	}
	return text
}
