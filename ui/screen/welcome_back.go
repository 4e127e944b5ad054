package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/model/reference"
)

// welcomeBack is the first screen of a person who kept cases: the newest to go on with,
// all of them, or a new one.
type welcomeBack struct {
	named
	menu   menu
	marked bool // it was known once what can be gone on with, and is marked
}

func newWelcomeBack(v *visit) Screen {
	k := &v.keys
	return &welcomeBack{named: named{visit: v, bar: []key.Binding{k.Choose, k.Down, k.fast, k.Help, k.settings, k.quit}},
		menu: menu{visit: v}}
}

// Told begins a new case where an answer was taken back.
func (s *welcomeBack) Told(news News) Acts {
	if undone, ok := news.(undone); ok {
		first := &interview{visit: s.visit}
		first.ask(undone.question)
		return push(first)
	}
	return nil
}

// items are what can be begun, as far as it is known now.
func (s *welcomeBack) items() []Item {
	v, w := s.visit, &s.visit.words.Cases
	if v.list.sealed {
		return []Item{{Label: w.Locked, Hint: w.LockedHint, Do: s.unlock}, s.begin()}
	}
	n, due := v.list.counted(v.today)
	var items []Item
	if k := v.list.newest(); k != nil {
		said := []string{nextDay(v, k), k.where, w.Changed(w.Since(v.today, k.change))}
		if still := stillOpen(v, k); still != "" {
			said = []string{said[0], still} // what was bad before need not greet anybody too
		}
		items = append(items, Item{Label: w.GoOn(k.name), Below: inSentences(said),
			Do: func() Acts { return turnTo(v, turning{id: k.ID, name: k.name}) }})
	}
	all := Item{Label: w.Title, Do: func() Acts { return openCases(v) }}
	if v.list.known && v.list.why == "" && n != 1 {
		all.Label = w.Mine(n, due)
	}
	if v.list.known && !s.marked {
		if s.marked = true; n == 0 && v.list.why == "" {
			s.menu.cursor = len(items) + 1 // with no case to go on with, a new one
		}
	}
	return append(items, all, s.begin())
}

// begin is the way to a new case, or on with the one that was begun.
func (s *welcomeBack) begin() Item {
	v := s.visit
	if v.session.View.Answers().Asked() > 0 {
		return Item{Label: v.words.Heads.GoOn, Do: s.start}
	}
	return Item{Label: v.words.Cases.New, Do: s.start}
}

// start goes on with the questions, or to the answer when none is left.
func (s *welcomeBack) start() Acts {
	if s.visit.session.View.Next() < 0 {
		return push(newAnswer(s.visit))
	}
	return push(newInterview(s.visit))
}

// unlock asks for the passphrase, and goes on with the one case that there is, or to the
// list.
func (s *welcomeBack) unlock() Acts {
	v := s.visit
	return push(newUnlock(v, func() Acts { return then(pop(), turnTo(v, turning{only: true})) }, nil))
}

// after is whom to call, and that this is no advice.
func (s *welcomeBack) after(width int) []Line {
	notes, inner := s.visit.session.Library.Reference, min(width, noticeMeasure)
	out := append(blank(1), say(Crisis, notes.Note(reference.CrisisNote), inner)...)
	return append(append(out, nil), say(Dim, notes.Note(reference.DisclaimerNote), inner)...)
}

// Shown is what can be begun.
func (s *welcomeBack) Shown() Shown {
	v := s.visit
	s.title = v.words.Cases.WelcomeBack
	s.menu.items = s.items()
	return s.titled(Shown{
		Aside: v.words.Sources.ContentOf(v.session.Library.Version),
		Read: func(width int) []Line {
			title := append(say(Title, v.words.Heads.Welcome, min(width, noticeMeasure)), nil)
			return append(title, movedLines(v, min(width, noticeMeasure))...)
		},
		List: s.menu.list(), After: s.after, Doors: append([]Door{fastDoor(v), settingsDoor(v)}, movedDoors(v)...),
	})
}
