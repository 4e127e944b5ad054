package screen

import (
	"slices"
	"strings"

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
	all  bool        // read out, it is asked for whole
	more int         // how many entries are left out
}

// mostAloud is how many cases are read out of a long list: a voice takes minutes for a
// thousand, and a part of a name finds one.
const mostAloud = 20

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
	if s.more = 0; v.aloud && !s.all && len(s.list) > mostAloud {
		s.more, s.list = len(s.list)-mostAloud, s.list[:mostAloud]
	}
	s.menu.items, s.menu.cursor = make([]Item, 0, len(s.list)), 0
	group := 0
	for i, k := range s.list {
		it := caseItem(v, k)
		if now := l.order.group(v.today, k); !s.alone() && !s.find.looks() && (i == 0 || now != group) {
			it.Head, group = l.order.head(v, now), now
		}
		it.Do = func() Acts { return s.chosen(k) }
		s.menu.items = append(s.menu.items, it)
		if k.ID == l.at && !s.find.looks() {
			s.menu.cursor = i
		}
	}
	if len(s.list) > 0 || !l.known || l.why != "" || s.find.open() {
		return
	}
	if l.due != anyDay {
		all := s.turned(func(l *keptCases) { l.due = anyDay })
		s.menu.items = append(s.menu.items, Item{Label: v.words.Cases.ShowAll, Do: all})
	}
	if l.view == ofNow {
		s.menu.items = append(s.menu.items, Item{Label: v.words.Cases.New, Do: s.begin})
	}
}

// alone reports that there is one case and nothing to sort or to leave out: most people
// keep their own and no other, and should not face what is for many.
func (s *cases) alone() bool {
	l := s.visit.list
	return len(l.seen()) == 1 && l.due == anyDay
}

// listing reports that the list of cases is open, or the way to what is kept with nothing
// answered yet, so that no case is.
func (p *path) listing() bool {
	switch top := p.top().(type) {
	case *welcomeBack:
		return top.visit.session.View.Answers().Asked() == 0
	case *unlock:
		return top.visit.session.View.Answers().Asked() == 0
	case *settings:
		return top.visit.session.View.Answers().Asked() == 0
	}
	return slices.ContainsFunc(p.stack, func(s Screen) bool {
		_, list := s.(*cases)
		return list
	})
}

// marked is the case that is marked, and nil for none.
func (s *cases) marked() *keptCase {
	if i := s.menu.cursor; i >= 0 && i < len(s.list) {
		return s.list[i]
	}
	return nil
}

// chosen opens a case, or read out what can be done with it: there no mark stands on one
// that a word could mean.
func (s *cases) chosen(k *keptCase) Acts {
	if v := s.visit; v.aloud || k.unread() != readable || v.list.view == inBin {
		return push(newCaseActs(v, k))
	}
	return openCase(s.visit, k)
}

// with does something with the marked case.
func (s *cases) with(do func(v *visit, k *keptCase) Acts) func() Acts {
	return func() Acts {
		if k := s.marked(); k != nil {
			return do(s.visit, k)
		}
		return nil
	}
}

// begin asks how to call a new case, and opens it.
func (s *cases) begin() Acts {
	v, w := s.visit, &s.visit.words.Cases
	return push(newNameEntry(v, w.New, w.NewAsk, w.NewHelp, "", func(name string) Acts {
		if v.list.has(name, "") {
			return fault(w.NameTaken) // of two, the name would tell neither
		}
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
	var doors []Door
	if !s.alone() {
		doors = []Door{
			{Name: w.Order, Key: k.order, Open: s.turned(func(l *keptCases) { l.order = (l.order + 1) % allOrders })},
			{Name: w.Due, Key: k.due, Open: s.turned(func(l *keptCases) { l.due = (l.due + 1) % allDue })},
		}
	}
	doors = append(doors, Door{Name: strings.ToLower(s.next()), Key: k.view, Open: s.turn})
	if s.visit.list.view == inBin {
		return append(doors, Door{Name: w.EmptyBin, Key: k.emptyBin, Open: s.empty})
	}
	doors = append(append(doors, Door{Name: w.NewCase, Key: k.newCase, Open: s.begin}), movedDoors(s.visit)...)
	acts := func(v *visit, k *keptCase) Acts { return push(newCaseActs(v, k)) }
	return append(doors, Door{Key: k.acts, Open: s.with(acts)},
		Door{Key: k.show, Open: s.with(lookAt)}, Door{Key: k.remove, Open: s.with(removeCase)},
		Door{Key: k.unremove, Open: func() Acts { return unremove(s.visit) }})
}

// views are what the list can show, by their titles.
func (s *cases) views() [allViews]string {
	w := &s.visit.words.Cases
	return [allViews]string{w.Title, w.Archive, w.Bin}
}

// next is what else the list shows next.
func (s *cases) next() string { return s.views()[(s.visit.list.view+1)%allViews] }

// turn shows what else there is: the archive, the bin, and the cases again.
func (s *cases) turn() Acts { return s.look((s.visit.list.view + 1) % allViews) }

// look looks at some of the cases.
func (s *cases) look(view caseView) Acts {
	l := s.visit.list
	l.view, l.at, l.known, l.all = view, "", false, nil
	s.fill()
	return listCases(s.visit)
}

// back leads from the archive and the bin to the cases, and from there to the beginning.
func (s *cases) back() Acts {
	if s.visit.list.view != ofNow {
		return s.look(ofNow)
	}
	return pop()
}

// empty asks whether to empty the bin.
func (s *cases) empty() Acts {
	if len(s.list) == 0 {
		return note(s.visit.words.Cases.NoneThere)
	}
	return push(newEmpty(s.visit))
}

// keys are what the footer tells.
func (s *cases) keys() []key.Binding {
	k := &s.visit.keys
	if s.find.open() {
		return s.find.keys(k.open, k.Down)
	}
	if s.visit.list.view == inBin {
		return []key.Binding{k.open, k.Find, k.view, k.emptyBin, k.Back, k.Down, k.Help, k.quit}
	}
	if s.alone() {
		return []key.Binding{k.open, k.Back, k.acts, k.newCase, k.Help, k.quit, k.view, k.show, k.remove, k.unremove}
	}
	return []key.Binding{k.open, k.Find, k.acts, k.order, k.due, k.newCase, k.Help, k.Back, k.view, k.show, k.remove,
		k.unremove, k.quit}
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

// search is the search of the list. Read out, it shows all when all is asked for.
func (s *cases) search() *Find {
	find := s.find.shown(s.fill)
	find.Count = s.visit.words.Cases.Shown(s.find.n, len(s.visit.list.seen()))
	look, end := find.Look, find.Close
	find.Look = func(text string) {
		s.all = false
		look(text)
	}
	find.Close = func() {
		s.all = true
		end()
	}
	return find
}

// Shown is the list, and in which order it stands.
func (s *cases) Shown() Shown {
	v, l, w := s.visit, s.visit.list, &s.visit.words.Cases
	s.title = s.views()[l.view]
	s.bar = s.keys()
	list := s.menu.list()
	list.Numbered = false
	if len(s.list) > 0 {
		list.Heads = func(width int) string { return caseHeads(v, width) }
	}
	aside := w.Orders[l.order] + AsideMark
	switch {
	case s.alone():
		aside = ""
	case l.due != anyDay:
		aside += w.Due[l.due] + AsideMark
	}
	shown := Shown{Aside: aside + w.Shown(s.find.n, len(l.seen())), Read: s.read, List: list,
		Measure: allCases, Doors: s.doors(), Back: s.back}
	if len(s.menu.items) == 0 && !s.find.open() {
		shown.List, shown.Enter = nil, s.back
	} else {
		shown.Find = s.search()
	}
	if s.more > 0 {
		shown.After = func(width int) []Line { return say(Plain, w.More(s.more), width) }
	}
	return s.titled(shown)
}
