package screen

import (
	"sync"

	"charm.land/huh/v2"

	"ketacover/model"
	"ketacover/ui/paper"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// visit is one person's sitting: the session, where it is saved, and what the
// screens draw with. Screens share it by pointer; only the event loop changes
// it.
type visit struct {
	session   *model.Session
	store     model.CaseStore
	papers    model.PaperStore
	theme     style.Theme
	ascii     bool // pictures of marks that can be typed
	words     *words.Words
	keys      keys
	today     model.Date
	keep      *Keeper
	kept      []paper.WhatIf    // what was tried and kept to compare, the oldest first
	costTries [maxTries]costTry // what-ifs about cost; one without a session is not begun
	doNext    nextSteps         // what was worked out last

	// What every huh field gets; making either takes a millisecond.
	fieldKeys  *huh.KeyMap
	fieldTheme huh.Theme
}

// dress sets the theme.
func (v *visit) dress(look style.Options) {
	v.theme, v.ascii = style.New(look), look.ASCII
	v.fieldTheme = v.theme.Huh()
}

// unsaved reports whether there is an answer that no file holds.
func (v *visit) unsaved() bool { return v.keep.unsaved() }

// question is the question with the given index.
func (v *visit) question(q int) *model.Question { return &v.session.Library.Questions[q] }

// said is the answer to q in words.
func (v *visit) said(q int) string {
	question := v.question(q)
	answer := v.session.Answers().At(q)
	switch {
	case answer.State == model.NotAsked:
		return v.words.Heads.NotAsked
	case answer.State == model.Unsure:
		return v.words.Heads.Unsure
	}
	return question.Say(answer)
}

// inCrisis reports whether an answer calls for the crisis lines.
func (v *visit) inCrisis() bool {
	for q := range v.session.Library.Questions {
		answer := v.session.Answers().At(q)
		options := v.question(q).Options
		if answer.State == model.Given && answer.Option < len(options) && options[answer.Option].Crisis {
			return true
		}
	}
	return false
}

// Keeper holds what must not be lost outside the event loop, so that a signal
// or a panic can still save it.
type Keeper struct {
	mu     sync.Mutex
	lib    *model.Library
	words  *words.Words
	file   model.CaseFile
	now    model.Case
	stored model.Case
	done   string
}

// NewKeeper keeps a case that was read from the file, which may be nil.
func NewKeeper(l *model.Library, w *words.Words, file model.CaseFile, c model.Case) *Keeper {
	return &Keeper{lib: l, words: w, file: file, now: c, stored: c}
}

// note tells the keeper what the case is now.
func (k *Keeper) note(c model.Case) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.now = c
}

// saved tells the keeper that the case c is safe in the file.
func (k *Keeper) saved(file model.CaseFile, c model.Case) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.file, k.stored = file, c
}

// place is the file of the case, or nil.
func (k *Keeper) place() model.CaseFile {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.file
}

func (k *Keeper) unsaved() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return !k.now.Equal(k.stored)
}

// Rescue saves the case to its file, if it has one, and returns the sentence
// to leave on the normal screen. A case without a file is written nowhere. It
// does its work once, whoever calls it.
func (k *Keeper) Rescue() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.done != "" {
		return k.done
	}
	switch {
	case k.now.Equal(k.stored):
		k.done = k.words.Texts.KeepAnswers
		if k.file == nil {
			k.done = k.words.Texts.RescueNone
		}
	case k.file == nil:
		k.done = k.words.Texts.RescueNone
	default:
		name := words.Clean(k.file.Path())
		if err := k.file.Save(k.lib.EncodeCase(k.now)); err != nil {
			k.done = k.words.RescueFailed(name, words.Clean(err.Error()))
		} else {
			k.done = k.words.Rescued(name)
		}
	}
	return k.done
}
