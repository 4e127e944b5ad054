package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model/fact"
	"ketacover/ui/words"
)

// questionList is a list of questions to open: all of them on the map, or
// those that only dates and costs need.
type questionList struct {
	named
	intro  string
	pick   func(q int) bool
	menu   menu
	find   finder
	list   []int
	counts fact.Set // the questions that count now
	short  bool     // questions go by their short names where there is little room
	narrow bool
	tell   func(q int) string // what is said below a question; nil for nothing
	more   []item             // entries after the questions
}

// newMap lists every question with its answer.
func newMap(v *visit) Screen {
	learn := item{
		head: v.words.Papers.ToRead, label: v.words.Papers.Learn, hint: v.words.Papers.LearnHint,
		do: func() Acts { return push(newLearn(v)) },
	}
	s := newQuestionList(v, v.words.Heads.Map, "", func(int) bool { return true }, learn)
	s.short = true
	return undoAll(v.session, s)
}

// newAfter lists the questions that no verdict turns on.
func newAfter(v *visit) Screen {
	return newQuestionList(v, v.words.Heads.After, v.words.Texts.AfterIntro, func(q int) bool {
		f := v.session.Library.Questions.Facts(v.session.Answers())
		return !v.session.Library.Trees.Tests(q) && v.question(q).Applies(&f)
	})
}

func newQuestionList(v *visit, title, intro string, pick func(q int) bool, more ...item) *questionList {
	s := &questionList{named: named{visit: v, title: title}, intro: intro, pick: pick, more: more, menu: menu{visit: v}, find: finder{visit: v}}
	s.fill()
	if next := v.session.Next(); next >= 0 {
		for i, q := range s.list {
			if q == next {
				s.menu.cursor = i
			}
		}
	}
	return s
}

// fill lists the questions with the answers of now, under their sections, or
// the groups of a long one, with how many of each are answered, open and not
// needed.
func (s *questionList) fill() {
	lib := s.visit.session.Library
	s.menu.items, s.list = nil, nil
	s.counts = lib.Questions.Counting(s.visit.session.Answers())
	head, counts := 0, [3]int{}
	title := func(q int) string {
		return or(s.visit.question(q).Group, lib.Questions.Sections[s.visit.question(q).Section].Title)
	}
	for q := range lib.Questions.List {
		if !s.pick(q) {
			continue
		}
		if n := len(s.list); n == 0 || title(q) != title(s.list[n-1]) {
			head, counts = n, [3]int{}
		}
		s.menu.items = append(s.menu.items, s.entry(q))
		s.list = append(s.list, q)
		counts[s.state(q)]++
		s.menu.items[head].head = s.visit.words.Interview.SectionCounts(title(q), counts)
	}
	s.menu.items = s.find.siftItems(append(s.menu.items, s.more...))
}

// entry is one question with its answer. Where there is little room it goes by
// its short name.
func (s *questionList) entry(q int) item {
	question := s.visit.question(q)
	state := s.state(q)
	mark := [...]string{answered: s.visit.theme.Tick, open: " ", idle: s.visit.theme.Middle}[state]
	it := item{label: question.Ask, also: []string{question.Short}, hint: s.visit.said(q), do: func() Acts { return push(newQuestion(s.visit, q)) }}
	if s.narrow {
		it.label, it.also = words.Capital(question.Short), []string{question.Ask}
	}
	switch said := s.visit.session.Answers().At(q).State != fact.NotAsked; {
	case state == idle && said:
		it.hint = s.visit.words.Interview.NoLonger(it.hint)
	case state == idle:
		it.hint = s.visit.words.Interview.NotNeeded
	}
	if half := s.visit.session.Details().Typed(question.ID); half != "" {
		it.hint = s.visit.words.Interview.NotFinished(it.hint, words.Clean(half))
	}
	it.lead = "[" + mark + "] "
	if s.tell != nil {
		it.below = s.tell(q)
	}
	return it
}

// state tells whether a question is answered, still open, or not needed. An
// answer to a question that is not asked any more is not needed either.
func (s *questionList) state(q int) int {
	lib, answers := s.visit.session.Library, s.visit.session.Answers()
	switch {
	case !s.counts.Has(q):
		return idle
	case answers.At(q).State != fact.NotAsked:
		return answered
	case lib.Trees.Tests(q) && !s.visit.session.CanTurn(q):
		return idle
	}
	return open
}

// How a question on the map stands.
const (
	answered = iota
	open
	idle
)

// Update searches, moves, opens a question, and leaves.
func (s *questionList) Update(msg tea.Msg) Acts {
	if taken, anew, cmd := s.find.take(msg); taken {
		if anew {
			s.fill()
			s.menu.restart()
		}
		return cmd
	}
	switch msg := msg.(type) {
	case changedAct:
		s.fill()
	case tea.KeyPressMsg:
		if key.Matches(msg, s.visit.keys.back, s.visit.keys.left) {
			return pop()
		}
		return s.menu.Update(msg)
	}
	return nil
}

// View draws the list around the highlighted question.
func (s *questionList) View(width, height int) string {
	if narrow := s.short && width < narrowMap; narrow != s.narrow {
		s.narrow = narrow
		s.fill()
	}
	if s.find.active() {
		top := s.find.above(min(width, 110))
		return join(append(top, s.menu.view(min(width, 110), height-len(top), nil, nil)...))
	}
	return join(s.menu.view(min(width, 110), height, s.visit.introLines(s.intro, width), nil))
}

// narrowMap is the width below which questions go by their short names.
const narrowMap = 70

// Typing reports whether letters are what is looked for.
func (s *questionList) Typing() bool { return s.find.active() }

// ShortHelp is what the footer shows.
func (s *questionList) ShortHelp() []key.Binding {
	k := &s.visit.keys
	if s.find.active() {
		return s.find.keys(k.open, k.down)
	}
	return []key.Binding{k.open, k.down, k.back, k.find, k.help, k.undo, k.save, k.quit}
}

// FullHelp is what the help screen shows.
func (s *questionList) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.down, k.pageUp, k.pageDown, k.open, k.find, k.back}, k.global()}
}

// Shown is the questions with their answers.
func (s *questionList) Shown() Shown {
	return titled(s, Shown{Read: reading(s.intro), List: s.menu.items, Find: func(text string) {
		s.find.look(text)
		s.fill()
	}})
}
