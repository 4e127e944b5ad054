package screen

import (
	"errors"

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
	return newChoice(v, w.Title, whyNot(v.words, msg.err), items)
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
