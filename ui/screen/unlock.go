package screen

import (
	"errors"

	"charm.land/bubbles/v2/key"

	"ketacover/model/record"
)

// unlock asks for the passphrase of the cases that are kept, and then does what it was
// opened for.
type unlock struct {
	named
	typed  *Form
	cover  bool // it lies over all screens, and no help opens above it
	trying bool // a passphrase, which takes a second: what is typed meanwhile goes nowhere
	opened func() Acts
	back   func() Acts // nil for the screen below
}

// newUnlock asks for the passphrase. Once the vault is open, the acts of opened are done
// in the place of this screen: they replace it, or go back first. So are those of back
// when the person gives up.
func newUnlock(v *visit, opened, back func() Acts) *unlock {
	w := &v.words.Saving
	k := &v.keys
	s := &unlock{named: named{visit: v, title: w.Locked, bar: []key.Binding{k.open, k.Back, k.quit}},
		opened: opened, back: back}
	s.typed = newSecretForm(v, w.Secret, w.SecretHelp+" "+w.SecretSlow+" "+w.SecretLost)
	s.typed.enter = s.try
	return s
}

// newCover asks for it over all screens, which nothing leaves but the whole program.
func newCover(v *visit, lift func()) *unlock {
	s := newUnlock(v, func() Acts {
		lift()
		return nil
	}, func() Acts { return note(v.words.Saving.LockedKeys) })
	s.typed.Help = v.words.Saving.SecretCovered
	s.bar = []key.Binding{v.keys.open, v.keys.quit}
	s.cover = true
	return s
}

// newSecretForm is a form for a passphrase. It is shown as dots, and belongs to no case:
// no file that is kept when the program has to stop has it.
func newSecretForm(v *visit, ask, help string) *Form {
	return newForm(v, Form{Ask: ask, Help: help, Secret: true, home: home{
		secret: true, known: func() string { return "" },
		into: func(d record.Details, _ string) record.Details { return d },
	}})
}

// unlockAct tries a passphrase.
type unlockAct struct {
	vault  record.Vault
	secret []byte
	of     *unlock
}

// unlockNews tells how that went.
type unlockNews struct {
	of  *unlock
	err error
}

func (unlockAct) act()   {}
func (unlockNews) news() {}

func (a unlockAct) Run() News {
	err := a.vault.Unlock(a.secret)
	clear(a.secret)
	return unlockNews{a.of, err}
}

// try tries what is typed. Nothing of it stays in the field, where what is wrong could
// not be seen.
func (s *unlock) try() Acts {
	secret := s.typed.Known
	if secret == "" {
		s.typed.say(s.visit.words.Saving.SecretEmpty)
		return nil
	}
	s.typed.Put("")
	s.trying = true
	return Acts{unlockAct{s.visit.vault, []byte(secret), s}}
}

// tried goes on once the vault is open, or says why it is not.
func (s *unlock) tried(err error) Acts {
	s.trying = false
	w := s.visit.words
	switch {
	case err == nil:
		s.typed.say("")
		return s.opened()
	case errors.Is(err, record.ErrPassphrase):
		s.typed.say(w.Saving.SecretWrong)
	case errors.Is(err, record.ErrNoMemory):
		s.typed.say(w.Saving.NoMemory)
	default:
		s.typed.say(whyNot(w, err))
	}
	return nil
}

// form is what is typed in.
func (s *unlock) form() *Form {
	if s.trying {
		return nil
	}
	return s.typed
}

// Shown is what is asked, or a word of patience.
func (s *unlock) Shown() Shown {
	if s.trying {
		return s.titled(patience(s.visit))
	}
	f := s.typed
	shown := Shown{Ask: f.Ask, Help: f.Help, Form: f, Back: s.back}
	if !s.cover {
		shown.Long = []string{f.Ask, f.Help}
	}
	return s.titled(shown)
}

// patience is what stands there while a passphrase is tried.
func patience(v *visit) Shown {
	return Shown{
		Read: func(width int) []Line { return say(Title, v.words.Saving.Working, min(width, askMeasure)) },
		Back: func() Acts { return nil },
	}
}
