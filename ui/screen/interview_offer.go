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

// offerNews says that a moment has passed without keys since an interview was to
// show "My answer so far" of its own accord: what was typed ahead reaches the
// questions that it was typed for.
type offerNews struct{ of *interview }

func (offerNews) news() {}

// timesUnsure is how many questions were answered with "I don't know".
func timesUnsure(session *model.Session) (n int) {
	for q := range session.Library.Questions.List {
		if session.View.Answers().At(q).State == fact.Unsure {
			n++
		}
	}
	return n
}

// wasUnsure makes the page due when an answer was given after so many times "I
// don't know" and is the one too many.
func wasUnsure(s *interview, before int) {
	v := s.visit
	if !s.single && !v.offered && before < manyUnsure && timesUnsure(v.session) >= manyUnsure {
		s.due = true
	}
}

// readyNow says once that the drug asked for has its answer, where what is still asked
// is about another.
func readyNow(v *visit, single bool) string {
	if single || v.readied || !v.session.View.OnlyOthers() {
		return ""
	}
	v.readied = true
	lib := v.session.Library
	asked := lib.Trees.AskedDrugs(v.session.View.Answers())
	var ready, others []string
	for t := range lib.Trees.List {
		if slices.Contains(asked, t) {
			ready = append(ready, lib.Trees.List[t].Within)
		} else {
			others = append(others, lib.Trees.List[t].Within)
		}
	}
	return v.words.Interview.FirstReady(ready, others, v.session.View.Left().Len())
}

// waitedFor starts the wait for a moment without keys, where the page is due.
func waitedFor(s *interview) Acts {
	if !s.due {
		return nil
	}
	return Acts{Wait{calm, offerNews{s}}}
}

// offerNow shows the page after a moment without keys, unless what made it due was
// taken back.
func offerNow(s *interview, news offerNews) Acts {
	if news.of != s || !s.due {
		return nil
	}
	s.due = false
	if timesUnsure(s.visit.session) < manyUnsure || s.visit.session.View.Next() < 0 {
		return nil
	}
	s.visit.offered = true
	return push(newOffered(s.visit, s))
}

// Shown is the question with what to choose from, or the text to type, and the
// verdict beside it.
func (s *interview) Shown() Shown {
	v, q := s.visit, s.visit.question(s.question)
	shown := Shown{Ask: q.Ask, Help: q.Help, Long: s.long(), Back: s.back, Form: s.field.form}
	if q.Why != "" {
		shown.Why = v.words.Interview.WhyWeAsk + " " + q.Why
	}
	if s.line != "" {
		shown.Read = reading(s.line)
	}
	if c := s.field.choose; c != nil {
		shown.List, shown.Find = s.options(), c.shown()
	}
	if v.session.View.Answers().At(s.question).State != fact.NotAsked {
		shown.Enter = s.forward
	}
	shown.Title, shown.Aside = s.heading()
	shown.Bar = s.keys()
	shown.Doors = []Door{{Key: v.keys.forward, Open: func() Acts { return then(s.forward(), waitedFor(s)) }}}
	if c := s.field.choose; c != nil && !c.question.Lookup && !s.single && !v.aloud { // to hear it each time is much
		shown.Doors = append(shown.Doors, fastDoor(v))
	}
	shown.Beside = s.verdicts()
	return shown
}

// verdicts are what stands beside the question: what the verdicts are, and would
// be with the marked answer, or what the answer goes into.
func (s *interview) verdicts() *Beside {
	if of := s.aside(); of != nil {
		return asBeside(s.visit.words, of)
	}
	return &Beside{
		Left:  questionShare,
		Right: func(width, height int) []Line { return verdictPane(s.visit, s.preview(), width, height) },
		Strip: func(width, height int) []Line { return verdictStrip(s.visit, s.preview(), width+1, height) },
	}
}

// chosen is what enter does: it stores the answer, and may offer what is known.
func chosen(s *interview) Acts { return then(s.choose(), waitedFor(s)) }

// options are the rows to choose from.
func (s *interview) options() *List {
	c := s.field.choose
	list := c.menu.list()
	list.Brief = true
	if c.question.Lookup {
		list.Last = len(c.always())
	}
	if given := slices.Index(c.rows, c.given()); s.visit.aloud && given >= 0 {
		list.Items = slices.Clone(list.Items)
		it := &list.Items[given]
		it.Hint = strings.TrimSuffix(strings.TrimSpace(s.visit.words.Line.Given+"; "+it.Hint), ";")
	}
	return list
}
