package screen

import (
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
)

// manyUnsure is how many times a person says "I don't know" before the interview
// shows once what it knows and what they can find out.
const manyUnsure = 3

// offer is when the interview shows "My answer so far" of its own accord. It
// waits until no key has come for a moment, so that what was typed ahead reaches
// the questions it was typed for.
type offer struct {
	due  bool
	keys int // how many keys came since it is due
}

// offerMsg says that a moment has passed since so many keys had come.
type offerMsg struct {
	of   *interview
	keys int
}

// timesUnsure is how many questions were answered with "I don't know".
func timesUnsure(session *model.Session) (n int) {
	for q := range session.Library.Questions.List {
		if session.Answers().At(q).State == fact.Unsure {
			n++
		}
	}
	return n
}

// wasUnsure makes the offer due when an answer was given after so many times "I
// don't know" and is the one too many.
func wasUnsure(s *interview, before int) {
	v := s.visit
	if !s.single && !v.offered && before < manyUnsure && timesUnsure(v.session) >= manyUnsure {
		s.offer = offer{due: true}
	}
}

// readyNow says once that the drug asked for has its answer, where what is still asked
// is about another.
func readyNow(v *visit, single bool) string {
	if single || v.readied || !v.session.OnlyOthers() {
		return ""
	}
	v.readied = true
	lib := v.session.Library
	asked := lib.Trees.AskedDrugs(v.session.Answers())
	var ready, others []string
	for t := range lib.Trees.List {
		if slices.Contains(asked, t) {
			ready = append(ready, lib.Trees.List[t].Within)
		} else {
			others = append(others, lib.Trees.List[t].Within)
		}
	}
	return v.words.Interview.FirstReady(ready, others, v.session.Left())
}

// waitedFor starts the wait for a moment without keys, where the offer is due.
func waitedFor(s *interview) Acts {
	if !s.offer.due {
		return nil
	}
	s.offer.keys++
	now := offerMsg{s, s.offer.keys}
	return Acts{waitAct{now}}
}

// offerNow shows the page after a moment without keys, unless what made it due was
// taken back.
func offerNow(s *interview, msg offerMsg) Acts {
	if msg.of != s || !s.offer.due || msg.keys != s.offer.keys {
		return nil
	}
	s.offer.due = false
	if timesUnsure(s.visit.session) < manyUnsure || s.visit.session.Next() < 0 {
		return nil
	}
	s.visit.offered = true
	return push(newOffered(s.visit, s))
}

// Shown is the question with what to choose from, or the text to type.
func (s *interview) Shown() Shown {
	q := s.visit.question(s.question)
	shown := Shown{Read: reading(q.Ask, q.Help, s.line)}
	if q.Why != "" {
		shown.Read = reading(q.Ask, q.Help, s.line, s.visit.words.Interview.WhyWeAsk+" "+q.Why)
	}
	if c := s.field.choose; c != nil {
		shown.List = optionsOf(s)
		if q.Lookup {
			shown.Find = c.look
		}
	} else {
		shown.Form = s.field.form
	}
	if s.visit.session.Answers().At(s.question).State != fact.NotAsked {
		shown.Enter = s.forward
	}
	return titled(s, shown)
}

// chosen is what enter does: it stores the answer, and may offer what is known.
func chosen(s *interview) Acts { return then(s.choose(), waitedFor(s)) }

// optionsOf are the rows to choose from, each of which stores its answer.
func optionsOf(s *interview) []item {
	c := s.field.choose
	list := slices.Clone(c.menu.items)
	for i := range list {
		option := c.rows[i]
		if list[i].hint == "" {
			list[i].below = c.help(i)
		}
		list[i].do = func() Acts {
			c.mark(option)
			return chosen(s)
		}
		if option == c.given() {
			list[i].hint = strings.TrimSpace(s.visit.words.Line.Given + "; " + list[i].hint)
			list[i].hint = strings.TrimSuffix(list[i].hint, ";")
		}
	}
	return list
}
