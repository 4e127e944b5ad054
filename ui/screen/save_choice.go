package screen

import (
	"errors"
	"strings"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// saving saves the case where the person would have it: in its file, back where
// it was kept for, or under a name that is asked for.
func saving(v *visit, leave bool) Acts {
	switch file := v.keep.place(); {
	case file == nil:
		return push(newSave(v, leave))
	case file.Rescues() != "" && v.keep.home() == "":
		return push(newSave(v, leave))
	case file.Rescues() != "":
		return push(newPutBack(v, leave))
	default:
		return saveCase(v.keep, v.session, file, leave)
	}
}

// newPutBack offers to put a case that was kept back where it was. One that had
// no file has nowhere to go back to, and is not asked about.
func newPutBack(v *visit, leave bool) Screen {
	w := &v.words.Saving
	kept, home := v.keep.place().Path(), v.keep.home()
	return newChoice(v, w.Kept, v.words.Saving.PutBackAsk(words.Clean(kept), words.Clean(home)), []Item{
		{Label: v.words.Saving.PutBack(words.Clean(home)), Do: func() Acts {
			return then(pop(), putBack(v, home, leave))
		}},
		{Label: w.PutBackNo, Do: pop},
		{Label: w.Another, Do: func() Acts { return replace(newSave(v, leave)) }},
	})
}

// newKept offers the newest of the cases that earlier programs kept.
func newKept(v *visit, paths []string) Screen {
	w := &v.words.Saving
	path := paths[len(paths)-1]
	return newChoice(v, w.Kept, v.words.Saving.WereKept(words.Clean(path), len(paths)-1), []Item{
		{Label: w.GoOn, Do: func() Acts { return then(pop(), loadKept(v.store, path)) }},
		{Label: w.GoWithout, Do: pop},
		{Label: w.Delete, Do: func() Acts {
			return replace(newChoice(v, w.Kept, w.DeleteAsk, []Item{
				{Label: w.DeleteNo, Do: pop},
				{Label: w.Delete, Do: func() Acts { return then(pop(), deleteKept(v.store, v.words, path)) }},
			}))
		}},
	})
}

// newTaken asks whether a file of the same name may be replaced.
func newTaken(v *visit, title string, readOnly bool, replace func() Acts) Screen {
	ask, over := v.words.Texts.OverwriteAsk, v.words.Texts.Overwrite
	if readOnly {
		ask, over = v.words.Saving.TakenMarked, v.words.Saving.OverMarked
	}
	return newChoice(v, title, ask, []Item{{Label: v.words.Texts.AnotherName, Do: pop}, {Label: over, Do: replace}})
}

// newNotSaved says why a case could not be saved, and offers another name. The
// file is nil where there is none to try again.
func newNotSaved(v *visit, msg savedNews) Screen {
	w := &v.words.Saving
	items := []Item{{Label: w.Another, Do: func() Acts { return replace(newSave(v, msg.leave)) }}}
	if file := msg.file; file != nil {
		label, marked := w.Again, errors.Is(msg.err, record.ErrReadOnly)
		if marked {
			label = w.OverMarked
		}
		items = append(items, Item{Label: label, Do: func() Acts {
			if marked {
				file.Unlock()
			}
			return then(pop(), saveCase(v.keep, v.session, file, msg.leave))
		}})
	}
	items = append(items, Item{Label: w.Back, Do: pop})
	if msg.leave {
		items = append(items, Item{Label: w.Leave, Do: leave})
	}
	return newChoice(v, w.Title, whyNot(v.words, byName(v, msg.err)), items)
}

// keptName is what the list calls the case in a file of those that are kept, and empty
// for any other file. The names of those files tell nobody anything.
func keptName(v *visit, path string) string {
	if v.list == nil || !strings.HasPrefix(path, v.list.vault.Folder()) {
		return ""
	}
	file := v.keep.place()
	if file != nil && file.Path() == path && v.called != "" {
		return v.called // it may be called so since it was listed
	}
	for i := range v.list.all {
		if k := &v.list.all[i]; strings.Contains(path, k.ID) {
			return k.name
		}
	}
	return ""
}

// byName is an error of a file, which names a case that is kept as the list does.
func byName(v *visit, err error) error {
	var with interface{ Doing() (op, path, why string) }
	if !errors.As(err, &with) {
		return err
	}
	_, path, _ := with.Doing()
	if name := keptName(v, path); name != "" {
		return &namedError{err, path, name}
	}
	return err
}

// namedError is an error with a name in the place of a path.
type namedError struct {
	err        error
	path, name string
}

func (e *namedError) Error() string { return strings.ReplaceAll(e.err.Error(), e.path, e.name) }
func (e *namedError) Unwrap() error { return e.err }

// Doing is what was being done to which case, and what went wrong.
func (e *namedError) Doing() (op, path, why string) {
	var with interface{ Doing() (op, path, why string) }
	if errors.As(e.err, &with) {
		op, _, why = with.Doing()
	}
	return op, e.name, why
}

// whyNot says in plain words why something could not be saved, and what to do.
func whyNot(w *words.Words, err error) string {
	if errors.Is(err, record.ErrNoName) {
		return w.Saving.NoName
	}
	hint := ""
	var with interface {
		Kind() string
		Hint() string
	}
	if errors.As(err, &with) {
		if hint = w.Saving.Hints[with.Kind()]; hint == "" {
			hint = with.Hint()
		}
	}
	return w.Saving.CouldNotSave(failure(w, err), words.Clean(hint))
}

// reasonFor is why something went wrong, with no name of a file; empty where only the
// system has words for it.
func reasonFor(w *words.Words, err error) string {
	var with interface{ Doing() (op, path, why string) }
	if !errors.As(err, &with) {
		return ""
	}
	_, _, why := with.Doing()
	return w.Saving.Reasons[why]
}

// failure says what went wrong: in our words where there are some, else in those of
// the system.
func failure(w *words.Words, err error) string {
	if with, ok := err.(interface{ Doing() (op, path, why string) }); ok {
		if text := w.Saving.Failed(with.Doing()); text != "" {
			return words.Clean(text)
		}
	}
	return words.Clean(err.Error())
}
