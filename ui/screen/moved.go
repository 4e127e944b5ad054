package screen

import (
	"sync"

	"ketacover/model"
	"ketacover/model/ledger"
	"ketacover/model/moved"
	"ketacover/ui/paper"
)

// worldMoved is what is known in a sitting of the cases that changed because the
// content did.
type worldMoved struct {
	report *moved.Report  // nil where it is not known
	logged []*ledger.File // how others fared, as the vault holds it
	names  map[string]string
	why    string // it is not known; empty where it is
}

// any reports that there is something to tell.
func (m *worldMoved) any() bool { return m.report != nil && len(m.report.Cases) > 0 }

// name is how a list calls a case.
func (m *worldMoved) name(id string) string { return m.names[id] }

// movedAct looks which cases changed, and takes some for seen before.
type movedAct struct {
	watch moved.Watch
	sum   func(*model.Library) string
	seen  []string // the ids of those that were seen
}

// movedNews tells what came of it.
type movedNews struct{ worldMoved }

func (movedAct) act()   {}
func (movedNews) news() {}

// lookMoved looks which of the cases that are kept changed, where somebody watches them.
func lookMoved(v *visit) Acts {
	if v.sum == nil || v.list.why != "" {
		return nil
	}
	return Acts{lookingAt(v)}
}

// lookingAt looks at the cases, once some were taken for seen.
func lookingAt(v *visit, seen ...string) movedAct {
	l := v.session.Library.Base()
	return movedAct{moved.Watch{Vault: v.list.vault, Library: l, Today: v.today}, v.sum, seen}
}

// looking lets one at a time look, so that none writes what another has just put right.
var looking sync.Mutex

func (a movedAct) Run() News {
	looking.Lock()
	defer looking.Unlock()
	n := movedNews{worldMoved: worldMoved{names: map[string]string{}}}
	fail := func(err error) News {
		n.why = err.Error()
		return n
	}
	a.watch.Sum = a.sum(a.watch.Library)
	if len(a.seen) > 0 {
		if err := a.watch.Seen(a.seen...); err != nil {
			return fail(err)
		}
	}
	report, err := a.watch.Look()
	if err != nil {
		return fail(err)
	}
	kept, err := a.watch.Vault.Cases()
	if err != nil {
		return fail(err)
	}
	for _, k := range kept {
		n.names[k.ID] = nameOf(k)
	}
	n.report = report
	shelf := ledger.Shelf{Beside: a.watch.Vault.Beside(), Library: a.watch.Library, Today: a.watch.Today}
	if files, _, _, err := shelf.Files(); err == nil {
		n.logged = files
	}
	return n
}

// told takes over what came of a look.
func (n movedNews) told(w *Walk) Acts {
	if w.visit.list == nil {
		return nil
	}
	if m := &w.visit.list.moved; n.why == "" || m.report == nil { // what was known stays, as where it was locked meanwhile
		*m = n.worldMoved
	}
	return changed()
}

// movedOf is what is known of the cases that changed.
func movedOf(v *visit) *worldMoved {
	if v.list == nil {
		return &worldMoved{}
	}
	return &v.list.moved
}

// movedDoors open the list of cases that changed, where there are any.
func movedDoors(v *visit) []Door {
	if !movedOf(v).any() {
		return nil
	}
	return []Door{{Name: v.keys.moved.Help().Desc, Key: v.keys.moved, Open: func() Acts { return push(newMoved(v)) }}}
}

// movedLines say how many cases changed, and which key tells who; none where none did.
func movedLines(v *visit, width int) []Line {
	m, w := movedOf(v), v.words
	if !m.any() {
		return nil
	}
	text := w.Moved.Line(paper.MovedHead(w, m.report), v.keys.moved.Help().Key)
	return append(say(Heading, text, min(width, measure)), nil)
}

// newMoved lists the cases that changed because the content did: each opens what
// changed, why, and what to send again.
func newMoved(v *visit) Screen {
	w := &v.words.Moved
	return newListBelow(v, w.Title, func(width int) []Line {
		m := movedOf(v)
		switch {
		case m.why != "":
			return introLines(w.NotLooked(m.why), width)
		case !m.any():
			return introLines(w.None, width)
		}
		return append(say(Plain, paper.MovedHead(v.words, m.report), min(width, measure)), introLines(w.Why, width)...)
	}, func() []Item {
		m := movedOf(v)
		if !m.any() {
			return nil
		}
		var items []Item
		list := m.report.Cases
		for i := range list {
			c := &list[i]
			items = append(items, Item{Label: m.name(c.ID), Hint: paper.MovedShort(v.pen(), c),
				Do: func() Acts { return push(newSheet(v, paper.MovedCase(v.pen(), c, m.name(c.ID)))) }})
		}
		return append(items, Item{Label: w.SeenAll, Below: w.SeenHelp, Do: func() Acts { return seenMoved(v) }})
	})
}

// seenMoved takes all that are listed for seen.
func seenMoved(v *visit) Acts {
	var ids []string
	for i := range movedOf(v).report.Cases {
		ids = append(ids, movedOf(v).report.Cases[i].ID)
	}
	return then(pop(), note(v.words.Moved.SeenSaid), Acts{lookingAt(v, ids...)})
}
