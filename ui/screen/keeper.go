package screen

import (
	"cmp"
	"errors"
	"strings"
	"sync"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Keeper holds what must not be lost outside the event loop, so that a signal
// or a panic can still save it.
type Keeper struct {
	mu     sync.Mutex
	lib    *model.Library
	words  *words.Words
	store  record.CaseStore
	aside  string       // for which a case without a file is rescued; empty for nowhere
	vault  record.Vault // in which it is rescued where that is protected; nil for none
	file   record.CaseFile
	was    record.CaseFile // that was opened before what was kept for it; nil for none
	taken  bool            // what an earlier program kept was found, and is gone on with
	asked  bool            // the person saved to the file in this sitting
	now    record.Case     // as it would be saved
	typed  record.Case     // the same with what is typed and not stored yet
	stored record.Case
	over   bool
	auto   autosave
	said   string
	shut   record.CaseFile // that was closed last, once all of its case was safe
	first  struct {        // what store and aside are while no case of a vault is open
		store record.CaseStore
		aside string
	}
}

// NewKeeper keeps a case that was read from the file, which may be nil.
func NewKeeper(l *model.Library, w *words.Words, file record.CaseFile, c record.Case) *Keeper {
	return &Keeper{lib: l, words: w, file: file, now: c, typed: c, stored: c}
}

// Aside tells the keeper where to put a case that no file may hold unasked:
// beside its own file, or else beside the path.
func (k *Keeper) Aside(store record.CaseStore, path string) *Keeper {
	k.store, k.aside = store, path
	k.first.store, k.first.aside = store, path
	return k
}

// begun tells a keeper what the way back is in a case that was opened: what a file
// has kept of it and leads nowhere is no reason to write it anew.
func begun(k *Keeper, undo string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.stored.Undo, k.auto.disk.Undo = undo, undo
}

// With tells the keeper where the person keeps cases. What they keep under a
// passphrase they want nowhere else: a case without a file is rescued there.
func (k *Keeper) With(vault record.Vault) { k.vault = vault }

// note tells the keeper what the case is now, and what it would be with what is
// typed.
func (k *Keeper) note(c, typed record.Case) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.now, k.typed = c, typed
}

// Now is the case as it is.
func (k *Keeper) Now() record.Case {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.now
}

// Typed is the case as a signal would keep it, with what is typed and not stored.
func (k *Keeper) Typed() record.Case {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.typed
}

// saved tells the keeper that the case c is safe in the file.
func (k *Keeper) saved(file record.CaseFile, c record.Case) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file != nil && k.file != file {
		_ = k.file.Close() // nothing more is written to it
	}
	k.file, k.stored, k.asked = file, c, true
	k.was, k.taken = nil, false
	k.auto.on, k.auto.broken, k.auto.disk = k.auto.may, false, c
	k.auto.private = false // the person named a file all the same
}

// adopt tells the keeper that another case is the one of now.
func (k *Keeper) adopt(file record.CaseFile, c record.Case) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.file, k.was, k.taken = file, k.file, true
	k.stored, k.asked = c, false
	k.now, k.typed = c, c
}

// Close lets other programs have the file of the case.
func (k *Keeper) Close() {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, f := range []record.CaseFile{k.file, k.was} {
		if f != nil {
			_ = f.Close() // the end of the program lets go of it too
		}
	}
}

// before is the file that was opened before what was kept for it, or nil.
func (k *Keeper) before() record.CaseFile {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.was
}

// spare is the rescue file that the case came from, where nobody needs it once
// the case is safe at the path; nil for none. A person may call a file of their
// own like one. So it is ours to take away only where it was found by the program,
// or kept where only the program keeps files, or was put back.
func (k *Keeper) spare(path string) record.CaseFile {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file == nil || k.file.Rescues() == "" || k.file.Path() == path {
		return nil
	}
	if of := k.file.Rescues(); k.taken || of == k.aside || of == path {
		return k.file
	}
	return nil
}

// place is the file of the case, or nil.
func (k *Keeper) place() record.CaseFile {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.file
}

// unsaved reports whether there is an answer that no file of the person's own
// holds.
func (k *Keeper) unsaved() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return !k.now.Equal(k.stored) || k.file != nil && k.file.Rescues() != ""
}

// onlyKept reports whether a rescue file holds all there is.
func onlyKept(k *Keeper) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.now.Equal(k.stored) && k.file != nil && k.file.Rescues() != ""
}

// home is the path that a rescue file was kept for, and empty for none.
func (k *Keeper) home() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.file == nil || k.file.Rescues() == k.aside {
		return ""
	}
	return k.file.Rescues()
}

// Rescue keeps what would be lost, and returns the sentence to leave on the
// normal screen. It writes to the file of the case where each answer is saved to it, or
// the person saved to it in this sitting; else a rescue file stands beside it, since
// nobody asked for more. A case without a file is kept with the person's others where
// those are under a passphrase. It does its work once, whoever calls it.
func (k *Keeper) Rescue() string {
	k.auto.saving.Lock() // one that is under way comes first, or it would undo this one
	defer k.auto.saving.Unlock()
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.over {
		k.over, k.said = true, k.rescue()
	}
	return k.said
}

// protected reports a file that only the passphrase opens: a case is opened there
// by its name, and not by that of the file.
func protected(path string) bool { return strings.HasSuffix(path, ".age") }

func (k *Keeper) rescue() string {
	if k.auto.private {
		return k.words.Saving.NothingKept
	}
	held := k.typed.Equal(k.stored) || k.auto.on && k.file != nil && k.typed.Equal(k.auto.disk)
	switch {
	case held && k.file == nil:
		return "" // nothing was answered
	case held && k.auto.on && k.asked:
		return savedTo(k) // just now, of its own accord
	case held:
		return k.words.Texts.KeepAnswers
	case k.file == nil && k.vault != nil:
		if said := inVault(k); said != "" {
			return said
		}
	}
	data := k.auto.encode(k.lib.Questions, k.typed)
	path := k.aside
	if k.file != nil {
		path = k.file.Path()
		agreed := k.asked || k.auto.on && k.file.Rescues() == ""
		if agreed && k.file.Save(data) == nil {
			return savedTo(k)
		}
	}
	return rescueAside(k, path, data)
}

// rescueAside keeps a case in a file of its own beside the path or, where that cannot be,
// where cases without a file are kept. It says where that is, or why it is nowhere.
func rescueAside(k *Keeper, path string, data []byte) string {
	name, why, reason := words.Clean(path), k.words.Saving.Nowhere, ""
	for _, path := range []string{path, k.aside} {
		if path == "" || k.store == nil {
			continue
		}
		kept, err := k.store.Rescue(path, data)
		if err == nil {
			if protected(kept.Path()) {
				return k.words.Saving.RescuedSealed
			}
			return k.words.Saving.RescuedAside(words.Clean(kept.Path()))
		}
		why, reason = failure(k.words, err), reasonFor(k.words, err)
	}
	if protected(path) {
		// The name of the file tells nobody whose case it is, and that of the case is not
		// for the normal screen.
		return k.words.Saving.RescueFailedInCase(cmp.Or(reason, why))
	}
	return k.words.Saving.RescueFailed(name, why)
}

// savedTo says where the case is safe: one that a person keeps with others is there by
// its name, and not by that of the file.
func savedTo(k *Keeper) string {
	if path := k.file.Path(); k.auto.label.Name == "" && !protected(path) {
		return k.words.Saving.Rescued(words.Clean(path))
	}
	return k.words.Texts.KeepAnswers
}

// inVault keeps a case without a file with those that the person keeps under a
// passphrase, or says why it is kept nowhere: not where it could be read. It is empty
// where they keep none.
func inVault(k *Keeper) string {
	c := record.WithLabel(k.typed, record.Label{Name: k.words.Saving.RescuedLabel})
	switch err := k.vault.Rescue(record.EncodeCase(k.lib.Questions, c)); {
	case err == nil:
		return k.words.Saving.RescuedVault
	case !errors.Is(err, record.ErrNoVault):
		return k.words.Saving.RescueFailed("", failure(k.words, err))
	}
	return ""
}
