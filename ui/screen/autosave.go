package screen

import (
	"errors"
	"strings"
	"sync"
	"time"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// pause is how long nobody types before what is typed is saved too.
const pause = time.Second

// autosave is what a Keeper knows of saving of its own accord: after each answer
// and each pause in typing, to a file to which the person agreed.
type autosave struct {
	saving sync.Mutex  // one at a time, and the newest last
	on     bool        // the file of now may be written to unasked
	may    bool        // so may one that the person saves to in this sitting
	broken bool        // it failed, and the person was told
	disk   record.Case // what the file holds, with what was typed
	label  record.Label
	// private says that nothing may be written anywhere; asked, that the person
	// was asked.
	private, asked bool
	sealed         bool // the file is protected: nothing of it stays on the normal screen
	hushed         bool // nor does of any other: the person wants it so
}

// OfItself lets the keeper save of its own accord: now, where the person named the
// file or keeps the case with others, and else once they saved to one themselves. A file
// that takes no save as it is, is left alone until they do.
func (k *Keeper) OfItself(now bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.auto.may, k.auto.on, k.auto.disk = true, now, k.stored
	k.auto.broken = now && k.file != nil && k.file.Refuses() != nil // it is said once
}

// opened is what is said of a file that was opened: what that mended, and whether each
// answer is saved to it.
func opened(v *visit, file record.CaseFile) Say {
	w, name := &v.words.Saving, words.Clean(file.Path())
	mended := ""
	if note := string(file.Note()); note != "" {
		mended = words.Capital(words.Clean(note)) + "."
	}
	why := file.Refuses()
	switch {
	case !savesItself(v.keep) || protected(file.Path()) || v.fromList:
		return Say{Text: mended}
	case why != nil:
		return Say{Text: strings.TrimSpace(mended + " " + w.NotOfItself(failure(v.words, why)))}
	}
	return Say{Text: strings.TrimSpace(mended + " " + w.SavesTo(name)), Brief: mended == ""}
}

// savesItself reports that the file of now may be written to unasked.
func savesItself(k *Keeper) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.auto.on
}

// Private reports that the person wants nothing written.
func (k *Keeper) Private() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.auto.private
}

// Hush leaves nothing of the case on the normal screen.
func (k *Keeper) Hush() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.auto.hushed = true
}

// hush leaves nothing of any case there, or no longer.
func hush(k *Keeper, hushed bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.auto.hushed = hushed
}

// Quiet reports that nothing of the case stays on the normal screen: it is kept under a
// passphrase, or the person wants it so.
func (k *Keeper) Quiet() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.auto.sealed || k.auto.hushed
}

// ofVault reports that the file of the case is one of those that are kept.
func ofVault(k *Keeper) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.auto.on && k.file != nil
}

// stayPrivate writes nothing from now on, at whatever end.
func (k *Keeper) stayPrivate() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.auto.private = true
}

// mayAsk reports that nobody knows yet what to keep and where: once, and whenever the
// person is leaving.
func mayAsk(k *Keeper, leaving bool) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.auto.asked && !leaving || k.auto.private || k.file != nil {
		return false
	}
	k.auto.asked = true
	return true
}

// due reports whether there is something that the file does not hold: an answer,
// or with typed also what is typed and not stored.
func (k *Keeper) due(typed bool) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.dueNow(typed)
}

func (k *Keeper) dueNow(typed bool) bool {
	a := &k.auto
	if !a.on || a.broken || a.private || k.over || k.file == nil || k.file.Rescues() != "" || k.file.Held() != nil {
		return false
	}
	if typed {
		return !sameUndo(k.typed, a.disk)
	}
	return !sameUndo(k.now, k.stored)
}

// sameUndo reports two cases that are equal, and came to be so in the same way.
func sameUndo(c, d record.Case) bool { return c.Undo == d.Undo && c.Equal(d) }

// encode is a case as its file holds it, under the name that its list knows.
func (a *autosave) encode(q *fact.Questions, c record.Case) []byte {
	if a.label.Name != "" && record.LabelOf(c).Name == "" {
		c = record.WithLabel(c, a.label)
	}
	return record.EncodeCase(q, c)
}

// save writes the case as it is when it comes to that, so that of two that were
// asked for the later is never lost to the earlier.
func (k *Keeper) save(typed bool) error {
	k.auto.saving.Lock()
	defer k.auto.saving.Unlock()
	k.mu.Lock()
	c, file, due := k.now, k.file, k.dueNow(typed)
	if typed {
		c = k.typed
	}
	k.mu.Unlock()
	if !due {
		return nil
	}
	err := file.Save(k.auto.encode(k.lib.Questions, c))
	k.mu.Lock()
	defer k.mu.Unlock()
	if err != nil && !errors.Is(err, record.ErrNotConfirmed) {
		k.auto.broken = true
		return err
	}
	k.auto.disk = c
	if !typed {
		k.stored = c
	}
	return nil
}

// keptAt tells the keeper that the case c is in the file from now on, and saved there of
// its own accord; and where to put it when that fails.
func (k *Keeper) keptAt(file record.CaseFile, c record.Case, l record.Label, v record.Vault) {
	state, err := v.State()
	store := v.Store()
	k.mu.Lock()
	defer k.mu.Unlock()
	k.file, k.stored, k.asked = file, c, true
	k.store, k.aside = store, ""
	k.auto.on, k.auto.disk, k.auto.label = true, c, l
	k.auto.sealed = err != nil || state != record.OpenVault
}

// autosaveAct saves the case of its own accord.
type autosaveAct struct {
	keep  *Keeper
	typed bool
}

// autosavedNews tells how that went.
type autosavedNews struct{ err error }

// pausedNews tells that nobody has typed for a while.
type pausedNews struct{}

func (autosaveAct) act()    {}
func (autosavedNews) news() {}
func (pausedNews) news()    {}

func (a autosaveAct) Run() News { return autosavedNews{a.keep.save(a.typed)} }

// autosaves are what saves the case of its own accord where that is due: an answer at
// once, what is typed after a pause.
func autosaves(v *visit) Acts {
	switch {
	case v.autosaving:
	case v.keep.due(false):
		v.autosaving = true
		return Acts{autosaveAct{keep: v.keep}}
	case !v.pausing && v.keep.due(true):
		v.pausing = true
		return Acts{Wait{pause, pausedNews{}}}
	}
	return nil
}

// autosaved says that the case is safe, behind what else is said, or once that it is
// not.
func autosaved(v *visit, news autosavedNews, said Say) Acts {
	v.autosaving = false
	switch {
	case news.err != nil:
		return push(newNotSaved(v, savedNews{file: v.keep.place(), err: news.err}))
	case !said.Bad && !strings.HasSuffix(said.Text, v.words.Saving.OfItself):
		said.Brief = said.Brief || said.Text == "" // what is more than that is told to its end
		said.Text = strings.TrimSpace(said.Text + " " + v.words.Saving.OfItself)
		if said.Short != "" {
			said.Short += " " + v.words.Saving.OfItself
		}
		return Acts{said}
	}
	return nil
}

// paused saves what is typed.
func paused(v *visit) Acts {
	v.pausing = false
	if v.autosaving || !v.keep.due(true) {
		return nil
	}
	v.autosaving = true
	return Acts{autosaveAct{v.keep, true}}
}
