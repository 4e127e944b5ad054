package screen

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"

	"ketacover/model/record"
)

// settings asks how the program behaves for the person, and stores each choice at once.
type settings struct {
	named
	menu menu
	is   record.Settings
}

// locksAfter are the times that are offered; 0 is never.
var locksAfter = []time.Duration{2 * time.Minute, 5 * time.Minute, 10 * time.Minute, 30 * time.Minute, time.Hour, 0}

func newSettings(v *visit) Screen {
	k := &v.keys
	s := &settings{menu: choiceMenu(v, nil), named: named{visit: v, title: v.words.Settings.Title,
		bar: []key.Binding{k.Choose, k.Down, k.Back, k.Help, k.quit}}}
	s.read()
	s.menu.cursor = slices.Index(locksOffered(s.is.LockAfter), s.is.LockAfter) // what is set, not a guess
	return s
}

// read takes over what is set. What cannot be read shows as what counts in its place.
func (s *settings) read() {
	s.is, _ = s.visit.vault.Settings()
	w := &s.visit.words.Settings
	s.menu.items = nil
	offer := func(head string, label string, chosen bool, to record.Settings) {
		s.menu.items = append(s.menu.items, Item{Head: head, Lead: box(chosen), Label: label,
			Do: func() Acts { return Acts{setAct{s.visit.vault, to}} }})
	}
	for i, after := range locksOffered(s.is.LockAfter) {
		to, head, label := s.is, "", w.Never
		if to.LockAfter = after; i == 0 {
			head = w.LockAfter
		}
		if after > 0 {
			label = w.Minutes(int(after / time.Minute))
		}
		offer(head, label, s.is.LockAfter == after, to)
	}
	open, closed := s.is, s.is
	open.Closed, closed.Closed = false, true
	offer(w.AtEnd, w.Answer, !s.is.Closed, open)
	offer("", w.Closed, s.is.Closed, closed)
}

// locksOffered are the times that are offered, and among them the one that is set, which
// the command line may have set to another.
func locksOffered(is time.Duration) []time.Duration {
	if slices.Contains(locksAfter, is) {
		return locksAfter
	}
	at := slices.IndexFunc(locksAfter, func(after time.Duration) bool { return after == 0 || after > is })
	return slices.Insert(slices.Clone(locksAfter), at, is)
}

// settingsDoor opens them.
func settingsDoor(v *visit) Door {
	return Door{Name: v.words.Settings.Title, Key: v.keys.settings, Open: func() Acts { return push(newSettings(v)) }}
}

// Told shows what was stored.
func (s *settings) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.read()
	}
	return nil
}

// setAct stores settings.
type setAct struct {
	vault record.Vault
	to    record.Settings
}

// setNews tells how that went.
type setNews struct {
	is  record.Settings
	err error
}

func (setAct) act()   {}
func (setNews) news() {}

func (a setAct) Run() News { return setNews{a.to, a.vault.Set(a.to)} }

// told lets them count from now on.
func (n setNews) told(w *Walk) Acts {
	if n.err != nil {
		return fault(whyNot(w.visit.words, n.err))
	}
	w.lock.after = n.is.LockAfter
	hush(w.visit.keep, n.is.Closed)
	return then(changed(), note(w.visit.words.Settings.Set))
}

// Shown is what can be set.
func (s *settings) Shown() Shown {
	list := s.menu.list()
	list.Numbered = false
	w := &s.visit.words.Settings
	return s.titled(Shown{Read: func(width int) []Line {
		return append(say(Plain, w.Intro, min(width, measure)), nil)
	}, List: list})
}
