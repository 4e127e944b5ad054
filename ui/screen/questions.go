package screen

import (
	"charm.land/bubbles/v2/key"
	"cmp"

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
	counts fact.Set           // the questions that count now
	short  bool               // questions have short names where there is little room
	tell   func(q int) string // what is said below a question; nil for nothing
	more   []Item             // entries after the questions
}

// newMap lists every question with its answer.
func newMap(v *visit) Screen {
	learn := Item{
		Head: v.words.Papers.ToRead, Label: v.words.Papers.Learn, Hint: v.words.Papers.LearnHint,
		Do: func() Acts { return push(newLearn(v)) },
	}
	s := newQuestionList(v, v.words.Heads.Map, "", func(int) bool { return true }, learn)
	s.short = true
	s.fill()
	return undoAll(v.session, s)
}

// newAfter lists the questions that no verdict turns on.
func newAfter(v *visit) Screen {
	return newQuestionList(v, v.words.Heads.After, v.words.Texts.AfterIntro, func(q int) bool {
		f := v.session.Library.Questions.Facts(v.session.View.Answers())
		question := v.question(q)
		return question.Applies(&f) && (!v.session.Library.Trees.Tests(q) || question.AskedLater(&f))
	})
}

func newQuestionList(v *visit, title, intro string, pick func(q int) bool, more ...Item) *questionList {
	s := &questionList{named: named{visit: v, title: title}, intro: intro, pick: pick, more: more, menu: menu{visit: v},
		find: finder{visit: v}}
	s.fill()
	if next := v.session.View.Next(); next >= 0 {
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
	s.counts = lib.Questions.Counting(s.visit.session.View.Answers())
	head, counts := 0, [3]int{}
	title := func(q int) string {
		return cmp.Or(s.visit.question(q).Group, lib.Questions.Sections[s.visit.question(q).Section].Title)
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
		s.menu.items[head].Head = s.visit.words.Interview.SectionCounts(title(q), counts)
	}
	s.menu.items = s.find.siftItems(append(s.menu.items, s.more...))
}

// entry is one question with its answer. Where there is little room it goes by
// its short name.
func (s *questionList) entry(q int) Item {
	question := s.visit.question(q)
	state := s.state(q)
	mark := [...]string{answered: s.visit.marks.Tick, open: " ", idle: s.visit.marks.Middle}[state]
	it := Item{Label: question.Ask, Also: []string{question.Short}, Hint: s.visit.said(q),
		Do: func() Acts { return push(newQuestion(s.visit, q)) }}
	if s.short {
		it.Short = words.Capital(question.Short)
	}
	switch said := s.visit.session.View.Answers().At(q).State != fact.NotAsked; {
	case state == idle && said:
		it.Hint = s.visit.words.Interview.NoLonger(it.Hint)
	case state == idle:
		it.Hint = s.visit.words.Interview.NotNeeded
	}
	if half := s.visit.session.Details().Typed(question.ID); half != "" {
		it.Hint = s.visit.words.Interview.NotFinished(it.Hint, words.Clean(half))
	}
	it.Lead = "[" + mark + "] "
	if s.tell != nil {
		it.Below = s.tell(q)
	}
	return it
}

// state tells whether a question is answered, still open, or not needed. An
// answer to a question that is not asked any more is not needed either.
func (s *questionList) state(q int) int {
	lib, answers := s.visit.session.Library, s.visit.session.View.Answers()
	switch {
	case !s.counts.Has(q):
		return idle
	case answers.At(q).State != fact.NotAsked:
		return answered
	case lib.Trees.Tests(q) && !s.visit.session.View.CanTurn(q):
		if f := lib.Questions.Facts(answers); s.visit.question(q).AskedLater(&f) {
			return open
		}
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

// Told fills the list anew.
func (s *questionList) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.fill()
	}
	return nil
}

// Shown is the questions with their answers.
func (s *questionList) Shown() Shown {
	k := &s.visit.keys
	s.bar = []key.Binding{k.open, k.Down, k.Back, k.Find, k.Help, k.undo, k.save, k.quit}
	if s.find.open() {
		s.bar = s.find.keys(k.open, k.Down)
	}
	var doors []Door
	if s.short && !s.find.open() {
		doors = []Door{fastDoor(s.visit)}
	}
	return s.titled(Shown{
		Read: func(width int) []Line { return introLines(s.intro, width) }, List: s.menu.list(), Doors: doors,
		Find: s.find.shown(func() {
			s.fill()
			s.menu.cursor = 0
		}),
	})
}
