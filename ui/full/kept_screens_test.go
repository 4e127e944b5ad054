package full_test

import (
	"errors"

	"ketacover/model/record"
	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// keptScreens are the screens about what is kept, and about files: what to keep and under
// which passphrase, the lock over it, what is asked where it cannot be saved, and how the
// program behaves.
var keptScreens = []leads{
	{"settings", func(r *robot) { r.keeping(ofClients(2)); r.write("s") }},
	{"lock", func(r *robot) { underPassphrase(record.UnlockedVault)(r); listedIn(r); r.send(keyNamed("ctrl+x")) }},
	{"lock-case", func(r *robot) {
		underPassphrase(record.UnlockedVault)(r)
		listedIn(r)
		r.press("down", "enter")
		r.send(keyNamed("f8"))
		r.secret("not this one at all")
	}},
	{"unlock", func(r *robot) { underPassphrase(record.LockedVault)(r); r.press("enter") }},
	{"keep", toKeep},
	{"keep-secret", func(r *robot) { toKeep(r); r.choose("Keep them, under a passphrase"); r.secret("short") }},
	{"keep-again", func(r *robot) {
		toKeep(r)
		r.choose("Keep them, under a passphrase")
		r.secret(secret)
		r.secret("another one")
	}},
	{"keep-working", func(r *robot) {
		toKeep(r)
		r.choose("Keep them, under a passphrase")
		r.secret(secret)
		r.waits = true
		r.secret(secret)
	}},
	{"keep-leaving", func(r *robot) { toKeep(r); r.press("esc", "ctrl+q") }},
	{"keep-with-others", func(r *robot) { r.keeping(ofClients(2)); toThird(r) }},
	{"keep-sealed", func(r *robot) { underPassphrase(record.LockedVault)(r); toThird(r) }},
	{"case-unkept", func(r *robot) {
		r.keeping(ofClients(2))
		r.choose("A new case")
		r.choose("A mental health")
		r.send(keyNamed("f5"))
	}},
	{"case-not-saved", func(r *robot) { notSaved(r) }},
	{"case-unsafe", func(r *robot) { notSaved(r); r.choose("Go back"); r.send(keyNamed("f5")) }},
	{"case-damaged", func(r *robot) {
		c := ofClients(2)
		c.data[c.list[1].ID] = "torn"
		r.typed += " case" // that is how it is called, of which nobody can read a name
		r.keeping(c)
		listedIn(r)
		r.press("down", "enter")
	}},
	{"case-new", func(r *robot) { listed(2)(r); r.write("n"); r.write("CL-7") }},
	{"case-name", func(r *robot) { listed(2)(r); r.write("m"); r.choose("Give it another name") }},
	{"case-tags", func(r *robot) { listed(2)(r); r.write("m"); r.choose("Tags") }},
	{"case-key", func(r *robot) {
		listed(2)(r)
		r.write("m")
		r.choose("Save a copy")
		r.choose("For another person")
		r.write("me")
		r.press("enter")
	}},
	{"save-taken", func(r *robot) {
		r.saving(&shelf{files: map[string]string{"my-case": begun}})
		r.press("enter", "ctrl+s")
		r.write("my-case")
		r.press("enter")
	}},
	{"save-failed", func(r *robot) {
		s := &shelf{files: map[string]string{}, fail: diskFull(r)}
		r.saving(s)
		r.press("enter", "ctrl+s")
		r.write("mine")
		r.press("enter")
	}},
	{"rescued", func(r *robot) { r.saving(rescued(), "mine.rescue.json") }},
	{"rescued-delete", func(r *robot) { r.saving(rescued(), "mine.rescue.json"); r.choose("Delete them") }},
	{"put-back", func(r *robot) { r.saving(rescued(), "mine.rescue.json"); r.choose("Go on with"); r.press("ctrl+s") }},
}

// underPassphrase sits down before three cases under a passphrase, open or locked.
func underPassphrase(state record.VaultState) func(r *robot) {
	return func(r *robot) {
		c := ofClients(3)
		c.state = state
		r.keeping(c)
	}
}

// listedIn opens the list of them.
func listedIn(r *robot) { r.choose("My cases") }

// secret types a passphrase.
func (r *robot) secret(text string) {
	r.write(text)
	r.press("enter")
}

// toKeep answers until it is asked what to keep, of who keeps nothing yet.
func toKeep(r *robot) {
	c := ofClients(0)
	c.state = record.NoVault
	r.keeping(c)
	r.press("enter")
	toThird(r)
}

// toThird gives the three answers after which it is asked what to keep.
func toThird(r *robot) {
	if r.app.Shown().Ask == "" {
		r.choose("A new case")
	}
	for _, option := range []string{"A mental health", "Medicare", "Major depression"} {
		r.choose(option)
	}
}

// notSaved answers a question of a case that no disk takes.
func notSaved(r *robot) {
	c := ofClients(2)
	r.keeping(c)
	listedIn(r)
	r.press("enter")
	c.fail = diskFull(r)
	r.choose("The company buys")
}

// diskFull is why nothing can be saved, in words that are not the program's.
func diskFull(r *robot) error {
	const why = "the disk is full"
	r.typed += " " + why + " The"
	return errors.New(why)
}

// rescued is a shelf on which an earlier program kept what it could not save.
func rescued() *shelf {
	return &shelf{files: map[string]string{"mine.json": begun, "mine.rescue.json": begun}}
}

// saving begins anew with a shelf, and the files that earlier programs kept on it.
func (r *robot) saving(on *shelf, kept ...string) {
	s := r.first
	for name := range on.files {
		r.typed += " " + name
	}
	s.Store, s.Kept = on, kept
	r.begin(s)
}

// begin begins anew with other stores.
func (r *robot) begin(s screen.Setup) {
	s.Keep = screen.NewKeeper(r.lib, words.English(), nil, record.Case{}).Aside(s.Store, "state/answers.json")
	s.Keep.OfItself(false)
	r.keep = s.Keep
	r.sit(s, r.look)
}
