package screen

import (
	"strconv"

	"charm.land/bubbles/v2/key"

	"ketacover/model/fact"
	"ketacover/ui/words"
)

// fast is all questions that matter on one page, for those who know the case: a key
// answers the marked one, and the mark goes on to the next. Enter opens a question
// with all its words.
type fast struct {
	named
	menu menu
	list []int // the question in each entry
}

func newFast(v *visit) Screen {
	s := &fast{named: named{visit: v, title: v.words.Desk.Fast}, menu: menu{visit: v}}
	s.fill()
	s.turn(-1)
	return s
}

// fastDoor opens it, also by its name.
func fastDoor(v *visit) Door {
	return Door{Name: v.keys.fast.Help().Desc, Key: v.keys.fast, Open: func() Acts { return push(newFast(v)) }}
}

// fill lists what was answered and counts, and what can still move a verdict, under
// their sections.
func (s *fast) fill() {
	v, lib := s.visit, s.visit.session.Library
	counts, open, next := lib.Questions.Counting(v.session.View.Answers()), v.session.View.Left(), v.session.View.Next()
	facts := lib.Questions.Facts(v.session.View.Answers())
	s.menu.items, s.list = nil, nil
	section := -1
	for q := range lib.Questions.List {
		question := v.question(q)
		asked := q == next || open.Has(q) && question.Sensible(&facts)
		said := counts.Has(q) && lib.Trees.Tests(q) && v.session.View.Answers().At(q).State != fact.NotAsked
		if !asked && !said {
			continue
		}
		it := s.entry(q)
		if question.Section != section {
			section = question.Section
			it.Head = lib.Questions.Sections[section].Title
		}
		s.menu.items, s.list = append(s.menu.items, it), append(s.list, q)
	}
	last := Item{Label: v.words.Desk.FastAnswer, Do: func() Acts { return push(newAnswer(v)) }}
	if next < 0 {
		last.Head = v.words.Texts.NothingLeft
	}
	s.menu.items = append(s.menu.items, last)
}

// entry is a question by its short name with its answer. Read out, an open one says
// its options.
func (s *fast) entry(q int) Item {
	v, question := s.visit, s.visit.question(q)
	it := Item{Label: words.Capital(question.Short), Do: func() Acts { return push(newQuestion(v, q)) }}
	switch {
	case v.session.View.Answers().At(q).State != fact.NotAsked:
		it.Lead, it.Hint = "["+v.marks.Tick+"] ", v.said(q)
	default:
		it.Lead = box(false)
		if v.aloud && len(question.Options) <= words.MostParts { // of more the question itself tells them
			it.Hint = v.words.Phrase.Or(s.labels(q))
		}
	}
	return it
}

// labels are the options of a question.
func (s *fast) labels(q int) []string {
	var list []string
	for i := range s.visit.question(q).Options {
		list = append(list, s.visit.question(q).Options[i].Text())
	}
	return list
}

// turn marks the first open question behind a place, else the first of all, else
// the way to the answer.
func (s *fast) turn(from int) {
	open := func(i int) bool {
		return s.visit.session.View.Answers().At(s.list[i]).State == fact.NotAsked
	}
	for n := range s.list {
		if i := (from + 1 + n) % len(s.list); open(i) {
			s.menu.cursor = i
			return
		}
	}
	s.menu.cursor = len(s.list)
}

// marked is the question that is marked, and false where that is none.
func (s *fast) marked() (q int, ok bool) {
	if s.menu.cursor < 0 || s.menu.cursor >= len(s.list) {
		return 0, false
	}
	return s.list[s.menu.cursor], true
}

// fastKeys are the keys of options: digits, then letters that move nothing.
const fastKeys = "123456789abcdefhilmnopqrstuvwxyz"

// keyed are the keys of the options of a question: none where they are looked up by
// name, or are more than there are keys.
func (s *fast) keyOf(q int) string {
	n := len(s.visit.question(q).Options)
	if s.visit.question(q).Lookup || n > len(fastKeys) {
		return ""
	}
	return fastKeys[:n]
}

// answer stores an answer, and goes on to the next question that matters.
func (s *fast) answer(q int, answer fact.Answer) Acts {
	v := s.visit
	v.session.Answer(q, answer)
	s.fill()
	from := -1
	for i := range s.list {
		if s.list[i] <= q {
			from = i
		}
	}
	s.turn(from)
	return then(changed(), Acts{sayNoted(v, q)})
}

// Told makes the list anew, and marks the question whose answer was taken back.
func (s *fast) Told(news News) Acts {
	switch news := news.(type) {
	case Changed:
		q, marked := s.marked()
		s.fill()
		for i := range s.list {
			if marked && s.list[i] == q {
				s.menu.cursor = i
			}
		}
		if q, ok := s.marked(); ok && s.visit.session.View.Answers().At(q).State != fact.NotAsked {
			s.turn(s.menu.cursor)
		}
	case undone:
		for i, q := range s.list {
			if q == news.question && !news.again {
				s.menu.cursor = i
			}
		}
	}
	return nil
}

// options are those of the marked question, each behind its key.
func (s *fast) options(q int) func(width int) []Line {
	v, keys := s.visit, s.keyOf(q)
	if keys == "" {
		return func(width int) []Line { return say(Plain, v.words.Desk.FastLookUp, width) }
	}
	var list []Line
	for i, label := range append(s.labels(q), v.words.Heads.Unsure) {
		by := "0"
		if i < len(keys) {
			by = keys[i : i+1]
		}
		list = append(list, Line{{KeyName, by}, {Plain, " " + label}})
	}
	return func(width int) []Line { return flow(list, width) }
}

// flow sets short lines one behind the other, as many as fit in a width. One that is
// wider has lines of its own.
func flow(list []Line, width int) []Line {
	const apart = 3
	var out []Line
	for _, line := range list {
		last := len(out) - 1
		switch {
		case line.Cells() > width:
			out = append(out, hang(Plain, line[0].Text, line[1].Text, width)...)
		case last >= 0 && out[last].Cells()+apart+line.Cells() <= width:
			out[last] = append(out[last].and(Plain, gap(apart)), line...)
		default:
			out = append(out, line)
		}
	}
	return out
}

// doors are the keys that answer the marked question.
func (s *fast) doors(q int) (doors []Door, told []key.Binding) {
	v, keys := s.visit, s.keyOf(q)
	if keys == "" {
		return nil, nil
	}
	labels := s.labels(q)
	for i := range keys {
		by := keys[i : i+1]
		doors = append(doors, Door{Key: key.NewBinding(key.WithKeys(by), key.WithHelp(by, labels[i])),
			Open: func() Acts { return s.answer(q, fact.Chosen(i)) }})
	}
	unsure := key.NewBinding(key.WithKeys("0"), key.WithHelp("0", v.words.Heads.Unsure))
	doors = append(doors, Door{Key: unsure, Open: func() Acts { return s.answer(q, fact.Answer{State: fact.Unsure}) }})
	span := "1-" + strconv.Itoa(min(len(keys), mostNumbered))
	if len(keys) == 1 {
		span = "1"
	}
	return doors, []key.Binding{key.NewBinding(key.WithKeys(keys[:min(len(keys), mostNumbered)]),
		key.WithHelp(span, v.words.Keys.Answer)), unsure}
}

// Shown is the questions, the verdicts beside or below them.
func (s *fast) Shown() Shown {
	v, k := s.visit, &s.visit.keys
	list := s.menu.list()
	list.Numbered = v.aloud
	s.bar = []key.Binding{k.open, k.Down, k.Back, k.undo, k.Help, k.save, k.quit}
	shown := Shown{
		List: list, Aside: v.words.Interview.Left(v.session.View.Left().Len()),
		Long: []string{v.words.Desk.FastIntro},
		Read: func(width int) []Line { return introLines(v.words.Desk.FastIntro, width) },
		Fit: func(width int, r Room) []Line { // the marked question is in view from the first
			if r.Height < leastAiry {
				return nil
			}
			return introLines(v.words.Desk.FastIntro, width)
		},
		Beside: &Beside{
			Left:  questionShare,
			Right: func(width, height int) []Line { return verdictPane(v, s.verdicts(), width, height) },
			Strip: func(width, height int) []Line { return verdictStrip(v, s.verdicts(), width+1, height) },
		},
	}
	if q, ok := s.marked(); ok && !v.aloud {
		list.Items[s.menu.cursor].Under = s.options(q)
		doors, told := s.doors(q)
		shown.Doors, s.bar = doors, append(told, s.bar...)
	}
	return s.titled(shown)
}

// verdicts are the verdicts of now.
func (s *fast) verdicts() verdictView { return verdictsWith(s.visit, 0, fact.Answer{}, "") }
