package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/model/record"
)

// cases lists the cases that a person keeps, from which any opens. It holds no case
// itself: the one before was closed.
type cases struct {
	named
	menu menu
	find finder
	list []*keptCase // the case in each entry
}

func newCases(v *visit) Screen {
	s := &cases{named: named{visit: v}, menu: menu{visit: v}, find: finder{visit: v}}
	s.fill()
	for i, k := range s.list {
		if k.ID == v.list.at {
			s.menu.cursor = i
		}
	}
	return s
}

// Told lists anew what was listed.
func (s *cases) Told(news News) Acts {
	if _, ok := news.(Changed); ok {
		s.fill()
	}
	return nil
}

// fill makes the entries of what is looked at.
func (s *cases) fill() {
	v, l := s.visit, s.visit.list
	s.list, s.find.of = l.sifted(v.today, s.find.typed())
	s.find.n = len(s.list)
	s.menu.items, s.menu.cursor = make([]Item, 0, len(s.list)), 0
	group := ""
	for i, k := range s.list {
		it := caseItem(v, k)
		if now := l.order.group(v, k); !s.find.looks() && (i == 0 || now != group) {
			it.Head, group = now, now
		}
		it.Do = func() Acts { return s.open(k) }
		s.menu.items = append(s.menu.items, it)
		if k.ID == l.at && !s.find.looks() {
			s.menu.cursor = i
		}
	}
	if len(s.list) == 0 && l.known && l.why == "" && l.view == ofNow && !s.find.open() {
		s.menu.items = []Item{{Label: v.words.Cases.New, Do: s.begin}}
	}
}

// marked is the case that is marked, and nil for none.
func (s *cases) marked() *keptCase {
	if i := s.menu.cursor; i >= 0 && i < len(s.list) {
		return s.list[i]
	}
	return nil
}

// open opens a case.
func (s *cases) open(k *keptCase) Acts {
	s.visit.list.at = k.ID
	return turnTo(s.visit, turning{id: k.ID, name: k.name})
}

// begin asks how to call a new case, and opens it.
func (s *cases) begin() Acts {
	v, w := s.visit, &s.visit.words.Cases
	return push(newNameEntry(v, w.New, w.NewAsk, w.NewHelp, "", func(name string) Acts {
		return then(pop(), turnTo(v, turning{name: name, new: &record.Label{Name: name}}))
	}))
}

// turned shows the list in another way, from its beginning.
func (s *cases) turned(turn func(l *keptCases)) func() Acts {
	return func() Acts {
		turn(s.visit.list)
		s.visit.list.at = ""
		s.fill()
		return nil
	}
}

// doors are what else can be done, each by its key and its name.
func (s *cases) doors() []Door {
	k, w := &s.visit.keys, &s.visit.words.Keys
	doors := []Door{
		{Name: w.Order, Key: k.order, Open: s.turned(func(l *keptCases) { l.order = (l.order + 1) % allOrders })},
		{Name: w.Due, Key: k.due, Open: s.turned(func(l *keptCases) { l.due = (l.due + 1) % allDue })},
	}
	doors = append(doors, Door{Name: w.NewCase, Key: k.newCase, Open: s.begin})
	return append(doors, movedDoors(s.visit)...)
}

// keys are what the footer tells.
func (s *cases) keys() []key.Binding {
	k := &s.visit.keys
	if s.find.open() {
		return s.find.keys(k.open, k.Down)
	}
	return []key.Binding{k.open, k.Find, k.order, k.due, k.newCase, k.Back, k.Down, k.Help, k.quit}
}

// read is what is said above the list: why there is none, or which of them are left out.
func (s *cases) read(width int) []Line {
	l, w := s.visit.list, &s.visit.words.Cases
	text := ""
	switch {
	case !l.known:
		text = w.Looking
	case l.why != "":
		text = l.why
	case len(l.seen()) == 0 && l.view == ofNow:
		text = w.None
	case len(l.seen()) == 0:
		text = w.NoneThere
	case len(s.list) == 0 && !s.find.open():
		text = w.NotSorted
	default:
		return movedLines(s.visit, width)
	}
	return append(say(Plain, text, min(width, measure)), nil)
}

// Shown is the list, and in which order it stands.
func (s *cases) Shown() Shown {
	v, l, w := s.visit, s.visit.list, &s.visit.words.Cases
	s.title = []string{w.Title, w.Archive, w.Bin}[l.view]
	s.bar = s.keys()
	list := s.menu.list()
	list.Numbered = false
	if len(s.list) > 0 {
		list.Heads = func(width int) string { return caseHeads(v, width) }
	}
	aside := w.Orders[l.order]
	if l.due != anyDay {
		aside += AsideMark + w.Due[l.due]
	}
	shown := Shown{Aside: aside + AsideMark + w.Shown(len(s.list), len(l.seen())), Read: s.read, List: list,
		Measure: allCases, Doors: s.doors()}
	if len(s.menu.items) == 0 && !s.find.open() {
		shown.List, shown.Enter = nil, pop
	} else {
		shown.Find = s.find.shown(s.fill)
		shown.Find.Count = w.Shown(len(s.list), len(l.seen()))
	}
	return s.titled(shown)
}
