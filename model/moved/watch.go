package moved

import (
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"slices"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// Watch looks at the cases of a vault, which must be open.
type Watch struct {
	Vault   record.Vault
	Library *model.Library
	Sum     string // of the content, by which another one shows
	Today   fact.Date
}

// Report is what came of a look.
type Report struct {
	Of      int       `json:"of"`              // how many cases are kept outside the archive
	Since   fact.Date `json:"since"`           // the last day of the content before; none where nothing moved
	First   bool      `json:"first,omitempty"` // nothing was known of any case before
	Content string    `json:"content"`         // the date of the content of now
	Cases   []Case    `json:"cases"`           // those that moved: what turns a verdict first
}

// Look judges the cases that need it: all of them once the content is another one, and
// else those that were saved since. Damaged cases stay as they are known, and so do those
// in the archive, which are not told.
func (w *Watch) Look() (*Report, error) {
	kept, err := w.Vault.Cases()
	if err != nil {
		return nil, err
	}
	b, err := w.read()
	if err != nil {
		return nil, err
	}
	l := b.of(w.Library.Base().Origin)
	first := len(l.Cases) == 0
	l.today(w)
	ids, of := make([]string, 0, len(kept)), 0
	for i := range kept {
		k := &kept[i]
		ids = append(ids, k.ID)
		if k.Label.Archived { // it is held against what was known once it is taken out of there
			l.unmove(k.ID)
			continue
		}
		if of++; k.Damaged {
			w.refused(l, k)
		} else {
			w.one(l, k)
		}
	}
	slices.Sort(ids)
	l.forget(ids)
	l.prune()
	r := l.report(of)
	r.First = first
	return r, w.write(b, l)
}

// Seen takes what moved for known: of all cases, or of those with the given ids.
func (w *Watch) Seen(ids ...string) error {
	b, err := w.read()
	if err != nil {
		return err
	}
	l := b.of(w.Library.Base().Origin)
	for id, p := range l.Moved {
		if len(ids) == 0 || slices.Contains(ids, id) {
			l.know(id, p.Now)
		}
	}
	l.prune()
	return w.write(b, l)
}

// read reads what is known. What cannot be read begins anew: it only says what there
// is to compare with.
func (w *Watch) read() (*book, error) {
	data, err := w.Vault.Beside().Get(bookName)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, record.ErrDamaged), errors.Is(err, record.ErrSealed):
		data = nil
	case err != nil:
		return nil, err
	}
	b, err := readBook(data)
	if errors.Is(err, errForeign) {
		return readBook(nil)
	}
	return b, err
}

// write writes the book where something in the line changed.
func (w *Watch) write(b *book, l *line) error {
	if !l.dirty {
		return nil
	}
	data, err := json.Marshal(b)
	if err != nil {
		return err
	}
	return w.Vault.Beside().Put(bookName, data)
}

// refused notes a case that cannot be read now: where its file is the one that was read
// under the content before, it is the content that does not take its answers.
func (w *Watch) refused(l *line, k *record.Kept) {
	now, known := len(l.Editions)-1, l.Cases[k.ID]
	if _, waits := l.Moved[k.ID]; waits || known.Changed != k.Changed.UnixNano() || known.Edition == now {
		return
	}
	found := Case{ID: k.ID, Unread: true, Before: l.Editions[known.Edition].Last}
	known.Edition = now
	l.Moved[k.ID], l.dirty = pending{Case: found, Now: known}, true
}

// one judges a case where that is needed.
func (w *Watch) one(l *line, k *record.Kept) {
	now, changed := len(l.Editions)-1, k.Changed.UnixNano()
	known, there := l.Cases[k.ID]
	waits, moved := l.Moved[k.ID]
	if there && known.Edition == now && known.Changed == changed || moved && waits.Now.Changed == changed {
		return
	}
	data, err := w.Vault.Read(k.ID)
	if err != nil {
		return // it is judged another day
	}
	c, err := record.DecodeCase(w.Library.Questions, data)
	if err != nil {
		return
	}
	is, inReach := judge(w.Library, c, w.Today)
	is.Edition, is.Changed = now, changed
	if !there || known.Edition == now {
		l.know(k.ID, is)
		return
	}
	then := &l.Editions[known.Edition]
	found := comparing{library: w.Library.Base(), was: &known, is: &is, then: then, now: &l.Editions[now], today: w.Today,
		inReach: inReach}.compare()
	if !found.moved() {
		l.know(k.ID, is)
		return
	}
	found.ID = k.ID
	found.Sent = sent(w.Library.Base(), c, found.drugs(), then, &l.Editions[now])
	l.Moved[k.ID], l.dirty = pending{Case: found, Now: is}, true
}

// report is what nobody has seen yet.
func (l *line) report(of int) *Report {
	r := &Report{Of: of, Content: l.Editions[len(l.Editions)-1].Content, Cases: []Case{}}
	for _, p := range l.Moved {
		r.Cases = append(r.Cases, p.Case)
		if r.Since.IsZero() || p.Case.Before.Before(r.Since) {
			r.Since = p.Case.Before
		}
	}
	slices.SortFunc(r.Cases, func(a, b Case) int {
		return cmp.Or(cmp.Compare(len(b.Verdicts), len(a.Verdicts)), cmp.Compare(len(b.Sent), len(a.Sent)),
			cmp.Compare(a.ID, b.ID))
	})
	return r
}
