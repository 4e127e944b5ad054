package screen

import (
	"errors"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// askAfter is how many answers there are before it is asked what to keep: a person
// who only looks is not asked. Who was just told whom to call is asked one answer later.
const askAfter = 3

// askToKeep asks once what to keep, between two questions. Who goes past it is asked
// once more when they leave.
func askToKeep(v *visit, top Screen) Acts {
	_, between := top.(*interview)
	_, quick := top.(*fast)
	least := askAfter
	if v.cared {
		least++
	}
	if !between && !quick || v.vault == nil ||
		v.session.View.Answers().Asked() < least || !mayAsk(v.keep, false) {
		return nil
	}
	if ask := newKeepAsk(v, false); ask != nil {
		return push(ask)
	}
	return nil
}

// newKeepAsk asks whether to keep the answers on this computer, and how. It is nil
// where that cannot be done.
func newKeepAsk(v *visit, leaving bool) Screen {
	state, err := v.vault.State()
	if err != nil {
		return nil
	}
	w := &v.words.Saving
	var items []Item
	add := func(label string, do func() Acts) { items = append(items, Item{Label: label, Do: do}) }
	keep := func(begin bool) Acts {
		return keeping(v, begin, nil, leaving, keepAgain(v, leaving))
	}
	ask, back := w.KeepAsk, pop
	if !leaving {
		back = func() Acts { return then(pop(), note(w.KeepLater)) }
	}
	switch {
	case state == record.NoVault:
		add(w.KeepProtected, func() Acts { return replace(newSecret(v, leaving)) })
		add(w.KeepOpen, func() Acts { return keep(true) })
	case state == record.LockedVault:
		ask = w.KeepSealed
		add(w.KeepWith, func() Acts {
			return replace(newUnlock(v, func() Acts { return keep(false) },
				func() Acts { return backTo(keepAgain(v, leaving)()) }))
		})
	default:
		ask = w.KeepSealed
		if state == record.OpenVault {
			ask = w.KeepUnsealed
		}
		add(w.KeepWith, func() Acts { return keep(false) })
	}
	add(w.KeepNothing, func() Acts {
		v.keep.stayPrivate()
		if leaving {
			return leave()
		}
		return then(pop(), note(w.Private))
	})
	if leaving {
		add(v.words.Texts.QuitStay, pop)
	}
	s := newChoice(v, w.KeepTitle, ask, items)
	// Who answers quickly types the number of the next question's answer ahead: here it
	// would choose what to keep, unread.
	s.menu.bare = !v.aloud
	s.back = back
	return s
}

// keepAgain leads back to the question what to keep.
func keepAgain(v *visit, leaving bool) func() Screen {
	return func() Screen { return newKeepAsk(v, leaving) }
}

// backTo leads back to a screen, or to what is below where there is none any more.
func backTo(s Screen) Acts {
	if s == nil {
		return pop()
	}
	return replace(s)
}

// secretForm asks for a passphrase. Back leads to what was asked before, since that is
// asked only once.
func secretForm(v *visit, ask, help string, before func() Screen, enter func(f *Form) Acts) Screen {
	f := newSecretForm(v, ask, help)
	f.enter = func() Acts { return enter(f) }
	s := newEntry(v.words.Saving.KeepTitle, f)
	s.back = func() Acts { return backTo(before()) }
	return s
}

// newSecret asks for a new passphrase, and then for the same once more.
func newSecret(v *visit, leaving bool) Screen {
	w := &v.words.Saving
	ask, anew := keepAgain(v, leaving), func() Screen { return newSecret(v, leaving) }
	return secretForm(v, w.SecretNew, w.Lost, ask, func(f *Form) Acts {
		first := f.Known
		if len([]rune(first)) < record.MinPassphrase {
			f.Put("") // nobody sees what stands there already
			f.say(w.SecretShort)
			return nil
		}
		return replace(secretForm(v, w.SecretAgain, w.SecretAgainHelp, anew, func(f *Form) Acts {
			if f.Known != first {
				f.Put("") // what is under the dots cannot be mended
				f.say(w.SecretDiffers)
				return nil
			}
			return keeping(v, true, []byte(first), leaving, anew)
		}))
	})
}

// keepAct keeps the case with those of the person, and makes the place for them
// where there is none.
type keepAct struct {
	on     Screen // on which the person waits for it
	vault  record.Vault
	asks   *fact.Questions
	begin  bool
	secret []byte
	stored record.Case
	label  record.Label
	leave  bool
	again  func() Screen // where that is asked that it was done for
}

// working stands there while a passphrase is tried, which takes a second: what is
// typed in it goes nowhere.
type working struct{ named }

func newWorking(v *visit) Screen { return &working{named{visit: v, title: v.words.Saving.KeepTitle}} }

// Shown is a word of patience.
func (s *working) Shown() Shown { return s.titled(patience(s.visit)) }

// keepNews tells how that went.
type keepNews struct {
	act  keepAct
	file record.CaseFile
	err  error
}

func (keepAct) act()   {}
func (keepNews) news() {}

// keeping keeps the case, in the place of the screen on which that was chosen.
func keeping(v *visit, begin bool, secret []byte, leaving bool, again func() Screen) Acts {
	on := newWorking(v)
	return then(replace(on), Acts{keepAct{
		on: on, vault: v.vault, asks: v.session.Library.Questions, begin: begin, secret: secret, leave: leaving,
		again: again, stored: kept(v, v.session.Case(), ""),
		label: record.Label{Name: v.words.Saving.MyAnswers + " " + v.words.Cases.ShortDay(v.today)},
	}})
}

func (a keepAct) Run() News {
	err := error(nil)
	if a.begin {
		err = a.vault.Begin(a.secret)
	}
	clear(a.secret)
	n := keepNews{act: a, err: err}
	if err == nil {
		_, n.file, n.err = a.vault.Add(record.EncodeCase(a.asks, record.WithLabel(a.stored, a.label)))
	}
	return n
}

// keptHere goes on once the case is kept, or says why it could not be.
func keptHere(v *visit, news keepNews) Acts {
	if news.err != nil && (news.file == nil || !errors.Is(news.err, record.ErrNotConfirmed)) {
		return then(backTo(news.act.again()), fault(whyNot(v.words, news.err)))
	}
	if v.list == nil {
		v.list = casesOf(v.vault)
		v.keys.cases.SetEnabled(v.list != nil)
	}
	v.keep.keptAt(news.file, news.act.stored, news.act.label, v.vault)
	if news.act.leave {
		return leave()
	}
	said := v.words.Saving.KeptNow
	if extra := string(news.file.Note()); extra != "" {
		said += " " + words.Clean(words.Capital(extra)) + "."
	}
	return then(pop(), note(said))
}
