package screen

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// A case of the list is opened in the place of the one before: the screens, the way
// back of undo, what was said and what was typed begin anew, so that nothing of one
// client is seen with the next. The Keeper alone goes on, since what ends the program
// knows it.

// turning is where to go from the case of now, once that is safe: to a case, or with
// none to the list.
type turning struct {
	id   string
	only bool          // to the one case that there is, where there is no other
	name string        // what the list calls it
	look bool          // it is only shown
	new  *record.Label // it is made, and called so
}

// turnTo leaves the case of now for another one, or for the list. What no file holds is
// asked about first.
func turnTo(v *visit, to turning) Acts {
	if unkept(v) {
		return push(newUnkept(v, to))
	}
	v.turning = true
	return Acts{turnAct{keep: v.keep, vault: v.list.vault, bin: v.list.view == inBin, to: to,
		asks: v.session.Library}}
}

// unkept reports answers that are in no file of the person's own, nor will be.
func unkept(v *visit) bool {
	file := v.keep.place()
	return v.keep.unsaved() && (file == nil || file.Rescues() != "")
}

// newUnkept asks what to do with answers that no file holds, on the way elsewhere.
func newUnkept(v *visit, to turning) Screen {
	w := &v.words.Cases
	items := []Item{{Label: w.Stay, Do: pop}}
	if ask := newKeepAsk(v, false); ask != nil && !v.keep.Private() {
		items = append(items, Item{Label: v.words.Saving.KeepWith, Do: func() Acts { return replace(ask) }})
	}
	items = append(items, Item{Label: w.Drop, Do: func() Acts {
		drop(v.keep)
		return then(pop(), turnTo(v, to))
	}})
	return newChoice(v, w.Title, w.Unkept, items)
}

// turnAct closes the case of now, and opens another or lists all.
type turnAct struct {
	keep  *Keeper
	vault record.Vault
	bin   bool
	to    turning
	asks  *model.Library
}

// turnedNews tells how that went.
type turnedNews struct {
	to     turning
	from   string // the path of the case of now; empty for none
	unsafe error  // it could not be saved, and is open
	err    error  // the other one could not be opened
	data   []byte
	file   record.CaseFile
	listed *listedNews // where no case was opened
}

func (turnAct) act()     {}
func (turnedNews) news() {}

func (a turnAct) Run() News {
	n := turnedNews{to: a.to}
	if file := a.keep.place(); file != nil {
		n.from = file.Path()
	}
	if n.unsafe = shut(a.keep); n.unsafe != nil {
		return n
	}
	if n.to.only {
		n.to = onlyOne(a.vault, n.to)
	}
	switch {
	case n.to.new != nil:
		n.data = record.EncodeCase(a.asks.Questions, record.WithLabel(record.Case{}, *n.to.new))
		if _, n.file, n.err = a.vault.Add(n.data); n.file != nil && errors.Is(n.err, record.ErrNotConfirmed) {
			n.err = nil
		}
	case n.to.id == "":
	case n.to.look:
		n.data, n.err = a.vault.Read(n.to.id)
	default:
		n.data, n.file, n.err = a.vault.Open(n.to.id)
	}
	if n.file == nil && n.data == nil {
		listed := listing(a.vault, a.bin)
		n.listed = &listed
	}
	return n
}

// onlyOne goes to the one case that is kept: who has no other needs no list.
func onlyOne(vault record.Vault, to turning) turning {
	list, err := vault.Cases()
	list = slices.DeleteFunc(list, func(k record.Kept) bool { return k.Label.Archived })
	if err == nil && len(list) == 1 && !list[0].Damaged && !list[0].Newer {
		to.id, to.name = list[0].ID, nameOf(list[0])
	}
	return to
}

// shut saves the case of now where anything of it is not safe, and lets go of its file.
// After an error both are as they were.
func shut(k *Keeper) error {
	k.auto.saving.Lock()
	defer k.auto.saving.Unlock()
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file == nil {
		return nil
	}
	whole := k.typed.Equal(k.stored) || k.auto.on && k.typed.Equal(k.auto.disk)
	if !whole && !k.auto.private {
		err := k.file.Save(k.auto.encode(k.lib.Questions, k.typed))
		if err != nil && !errors.Is(err, record.ErrNotConfirmed) {
			return err
		}
	}
	_ = k.file.Close() // the end of the program lets go of it too
	if k.was != nil {
		_ = k.was.Close()
	}
	k.shut = k.file
	k.file, k.was, k.taken = nil, nil, false
	k.stored = k.typed
	return nil
}

// isShut reports a file that was closed last, with all that it was to hold.
func isShut(k *Keeper, file record.CaseFile) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.shut == file
}

// turn takes the keeper to another case and its file in the vault, or to none. Nothing
// of the one before stays in it.
func turn(k *Keeper, file record.CaseFile, c record.Case, vault record.Vault) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.file, k.now, k.typed, k.stored, k.asked = file, c, c, c, false
	k.store, k.aside = k.first.store, k.first.aside
	k.auto.on, k.auto.broken, k.auto.disk = false, false, c
	k.auto.label, k.auto.private, k.auto.asked, k.auto.sealed = record.Label{}, false, false, false
	if vault != nil {
		state, err := vault.State()
		k.store, k.aside = vault.Store(), ""
		k.auto.sealed = err != nil || state != record.OpenVault
		k.auto.on, k.asked = file != nil, file != nil
	}
}

// drop forgets what no file holds: the person said so.
func drop(k *Keeper) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.stored, k.auto.disk = k.typed, k.typed
}

// told goes on with the case that was opened, or with the list. Whoever reads whom to
// call meanwhile stays there.
func (n turnedNews) told(w *Walk) Acts {
	reads := w.path.top().Shown().Title == w.visit.words.Heads.Crisis
	acts := n.turned(w)
	if reads && n.unsafe == nil {
		acts = then(acts, push(newCrisis(w.visit)))
	}
	return acts
}

// turned is told but for that.
func (n turnedNews) turned(w *Walk) Acts {
	w.visit.turning = false
	switch {
	case n.unsafe != nil:
		return push(newUnsafe(w.visit, n))
	case n.data == nil:
		acts := toList(w, n.listed, n.from)
		if n.err != nil {
			name := cmp.Or(n.to.name, w.visit.words.Cases.Title)
			return then(acts, fault(w.visit.words.Cases.Unopened(name, whyNot(w.visit.words, byName(w.visit, n.err)))))
		}
		return acts
	}
	c, err := record.DecodeCase(w.visit.session.Library.Questions, n.data)
	if err != nil {
		if n.file != nil {
			_ = n.file.Close() // nothing was written to it
		}
		n.err, n.data, n.file = err, nil, nil
		return then(n.turned(w), listCases(w.visit))
	}
	v := sitAnew(w, c)
	v.fromList = true
	if n.to.look {
		turn(v.keep, nil, c, v.list.vault)
		w.path = path{stack: []Screen{newShow(v)}}
		return nil
	}
	turn(v.keep, n.file, c, v.list.vault)
	v.store = v.list.vault.Store()
	v.called = words.Short(record.LabelOf(c).Name)
	w.path = path{stack: whereLeft(v, c.LeftAt)}
	v.leftAt = c.LeftAt
	begun(v.keep, kept(v, v.session.Case(), "").Undo)
	switch held, lost := n.file.Held(), lostUndo(v); {
	case held != nil:
		return note(v.words.Saving.Busy(words.Clean(held.String())))
	case n.file.Note() != "":
		return note(strings.TrimSpace(words.Capital(words.Clean(string(n.file.Note()))) + ". " + lost))
	case lost != "":
		return note(lost)
	}
	return Acts{Say{Text: v.words.Cases.Opened(cmp.Or(v.called, n.to.name)), Brief: true}}
}

// toList goes to the list, with no case open, and marks the one that was.
func toList(w *Walk, listed *listedNews, from string) Acts {
	copied := w.visit.copied
	v := sitAnew(w, record.Case{})
	turn(v.keep, nil, record.Case{}, nil)
	acts := changed()
	if listed != nil {
		acts = listed.told(w)
	}
	for i := range v.list.all {
		if id := v.list.all[i].ID; strings.Contains(from, id) {
			v.list.at = id
		}
	}
	w.path = path{stack: []Screen{newWelcome(v), newCases(v)}}
	if copied {
		acts = then(acts, note(v.words.Cases.Copied))
	}
	return acts
}

// sitAnew begins a sitting of another case in the place of the one before.
func sitAnew(w *Walk, c record.Case) *visit {
	v := newVisit(w.setup)
	v.list = w.visit.list
	v.keys.cases.SetEnabled(v.list != nil)
	c, v.fileNames = takeNames(c)
	v.session = model.NewSession(w.setup.Library, c)
	v.session.Today = v.today
	w.visit, w.care, w.note = v, nil, Say{}
	w.lock.learn()
	return v
}

// newUnsafe says that the case of now could not be saved, and is still open.
func newUnsafe(v *visit, n turnedNews) Screen {
	w := v.words
	return newChoice(v, w.Saving.Title, whyNot(w, byName(v, n.unsafe)), []Item{
		{Label: w.Saving.Back, Do: pop},
		{Label: w.Saving.Again, Do: func() Acts { return then(pop(), turnTo(v, n.to)) }},
		{Label: w.Saving.Another, Do: func() Acts { return replace(newSave(v, false)) }},
		{Label: w.Cases.CloseIt, Do: func() Acts {
			drop(v.keep)
			return then(pop(), turnTo(v, n.to))
		}},
	})
}

// listAct lists the cases.
type listAct struct {
	vault record.Vault
	bin   bool
}

// listedNews tells which there are.
type listedNews struct {
	list []record.Kept
	err  error
}

func (listAct) act()     {}
func (listedNews) news() {}

// listCases lists the cases of what is looked at.
func listCases(v *visit) Acts { return Acts{listAct{v.list.vault, v.list.view == inBin}} }

func (a listAct) Run() News { return listing(a.vault, a.bin) }

func listing(vault record.Vault, bin bool) (n listedNews) {
	if bin {
		n.list, n.err = vault.Bin()
	} else {
		n.list, n.err = vault.Cases()
	}
	return n
}

// told takes over what was listed.
func (n listedNews) told(w *Walk) Acts {
	v := w.visit
	if n.err != nil {
		v.list.known, v.list.all, v.list.why = true, nil, whyNot(v.words, n.err)
		v.list.sealed = errors.Is(n.err, record.ErrLocked)
	} else {
		v.list.take(v, n.list)
	}
	return then(changed(), lookMoved(v))
}

// walked is news that the walk itself goes on from.
type walked interface {
	News
	told(w *Walk) Acts
}

// ofVisit is an effect of a sitting. What comes of it once another case is open belongs
// to nobody there.
type ofVisit struct {
	Effect
	visit *visit
}

// visitNews tells what came of it.
type visitNews struct {
	News
	visit *visit
}

// Run does it.
func (e ofVisit) Run() News { return visitNews{e.Effect.Run(), e.visit} }

// toCases leads to the list, from whatever screen of a case.
func toCases(w *Walk) Acts {
	v := w.visit
	if _, there := w.path.top().(*cases); there {
		return nil
	}
	kept := keepTyped(w.path.stack...)
	tellKeeper(v, w.path.stack)
	return then(kept, openCases(v))
}

// openCases leads to the list, once the vault is open.
func openCases(v *visit) Acts {
	if !v.list.sealed {
		return turnTo(v, turning{})
	}
	return push(newUnlock(v, func() Acts { return then(pop(), turnTo(v, turning{})) }, nil))
}
