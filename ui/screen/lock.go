package screen

import (
	"slices"
	"time"

	"ketacover/model/record"
)

// lock covers the screens while the vault is locked. Nothing of a case is seen then, and
// none of what shows one opens; under the cover all is as it was left, also what is typed.
// What stands there is saved: to encrypt takes no secret.
type lock struct {
	walk  *Walk
	now   func() time.Time // nil where it never locks of itself
	after time.Duration    // how long nobody does anything before it does; 0 for never
	last  time.Time        // when somebody did
	ticks bool             // a tick is on its way
	under *under           // nil where nothing is covered
}

// under is what lies under the cover.
type under struct {
	path path
	note Say
	care *care
}

// Tick tells something after a while, whether keys come or not.
type Tick struct {
	Moment time.Duration
	News   News
}

// lockAct forgets the key of the vault.
type lockAct struct{ vault record.Vault }

// lockedNews tells that it is forgotten, idleNews that it is time to look if somebody is
// still there, partedNews that all is safe and the program can end.
type (
	lockedNews struct{}
	idleNews   struct{}
	partedNews struct{}
)

func (Tick) act()        {}
func (lockAct) act()     {}
func (lockedNews) news() {}
func (idleNews) news()   {}
func (partedNews) news() {}

func (a lockAct) Run() News {
	a.vault.Lock()
	return lockedNews{}
}

// partAct keeps what there is where it is kept when a program has to stop: nobody can be
// asked who did not give the passphrase.
type partAct struct{ keep *Keeper }

func (partAct) act() {}

func (a partAct) Run() News {
	a.keep.Rescue()
	return partedNews{}
}

// on reports whether the screens are covered.
func (l *lock) on() bool { return l.under != nil }

// learn looks whether there is something to lock.
func (l *lock) learn() {
	v := l.walk.visit
	open := false
	if v.vault != nil && !l.on() {
		state, err := v.vault.State()
		open = err == nil && state == record.UnlockedVault
		if v.list != nil {
			v.list.sealed = err == nil && state == record.LockedVault
		}
	}
	v.keys.lock.SetEnabled(open)
	if open {
		l.touch()
	}
}

func (l *lock) touch() {
	if l.now != nil {
		l.last = l.now()
	}
}

// left is how long it is until the vault locks of itself, 0 for now, and false where it
// never does. The hours of a laptop that sleeps count too, which only the time of day
// knows; and where that was set back, the time that passed since counts.
func (l *lock) left() (time.Duration, bool) {
	if l.now == nil || l.after <= 0 || !l.walk.visit.keys.lock.Enabled() {
		return 0, false
	}
	now := l.now()
	passed := max(now.Sub(l.last), now.Round(0).Sub(l.last.Round(0)))
	return max(l.after-passed, 0), true
}

// stops reports whether something that a person does comes after nobody did anything for
// too long: then it goes nowhere, and the screens are covered. Else it counts.
func (l *lock) stops() bool {
	if left, locks := l.left(); locks && left == 0 {
		l.walk.Do(l.cover())
		return true
	}
	l.touch()
	return false
}

// mostTick is how long it is at most until somebody looks, so that a laptop that was
// woken is not open for long.
const mostTick = 20 * time.Second

// tick looks again in a while, once there is something to lock.
func (l *lock) tick() Acts {
	left, locks := l.left()
	if l.ticks || !locks {
		return nil
	}
	l.ticks = true
	return Acts{Tick{min(max(left, time.Second), mostTick), idleNews{}}}
}

// cover locks the vault, and covers the screens. What is typed is saved first, where it
// is saved of its own accord.
func (l *lock) cover() Acts {
	w, v := l.walk, l.walk.visit
	tellKeeper(v, w.path.stack)
	v.keep.Hush() // a program that is ended while it is locked says nothing of the case
	saves := paused(v)
	l.under = &under{w.path, w.note, w.care}
	v.keys.lock.SetEnabled(false)
	s := newCover(v, l.lift)
	s.trying = true // until the key is forgotten
	w.path, w.note, w.care = path{stack: []Screen{s}}, Say{}, nil
	return then(saves, Acts{lockAct{v.vault}})
}

// lift goes on where the person was.
func (l *lock) lift() {
	w := l.walk
	w.path, w.note, w.care, l.under = l.under.path, l.under.note, l.under.care, nil
	l.learn()
}

// told takes news of the lock and of passphrases; all else is for what lies under it.
func (l *lock) told(news News) bool {
	w := l.walk
	switch news := news.(type) {
	case unlockNews:
		w.path.on(news.of, func() { w.Do(news.of.tried(news.err)) })
		l.learn()
	case lockedNews:
		if s, ok := w.path.stack[0].(*unlock); ok && l.on() {
			s.trying = false
		}
	case idleNews:
		l.ticks = false
		if left, locks := l.left(); locks && left == 0 {
			w.Do(l.cover())
		}
	case partedNews:
		w.Do(leave())
	default:
		return false
	}
	return true
}

// beneath does something to the screens that are covered, which stay so.
func (l *lock) beneath(do func()) {
	if !l.on() {
		do()
		return
	}
	w, below := l.walk, l.under
	above := under{w.path, w.note, w.care}
	w.path, w.note, w.care, l.under = below.path, below.note, below.care, nil
	do()
	*below = under{w.path, w.note, w.care}
	w.path, w.note, w.care, l.under = above.path, above.note, above.care, below
}

// stack is all screens that are open, those that are covered too.
func (l *lock) stack() []Screen {
	if l.on() {
		return slices.Concat(l.under.path.stack, l.walk.path.stack)
	}
	return l.walk.path.stack
}
