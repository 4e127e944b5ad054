package moved

import (
	"encoding/json"
	"errors"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// What the book says of itself, and the name under which a vault keeps it.
const (
	bookFormat  = "ketacover-known"
	bookVersion = 1
	bookName    = "known"
)

var (
	errForeign = errors.New("not what was last known of the cases")
	errNewer   = errors.New("written by a newer ketacover")
)

// book is what was last known of each case.
type book struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	Lines   []line `json:"lines"`
}

// line is what was known under one content: the built-in one, or a pack.
type line struct {
	Origin   string             `json:"origin,omitempty"` // empty for the built-in content
	Editions []edition          `json:"editions"`         // the oldest first; the last is of now
	Cases    map[string]base    `json:"cases"`
	Moved    map[string]pending `json:"moved,omitempty"` // what nobody has seen yet

	dirty bool // something in it changed, and has to be written
}

// unmove takes a case out of what waits to be seen. It is held against what was known
// again when it is looked at.
func (l *line) unmove(id string) {
	if _, waits := l.Moved[id]; waits {
		delete(l.Moved, id)
		l.dirty = true
	}
}

// know notes how a case was judged, with nothing left to be seen.
func (l *line) know(id string, b base) {
	delete(l.Moved, id)
	l.Cases[id], l.dirty = b, true
}

// edition is the content as it was for some time.
type edition struct {
	Content string                `json:"content"` // its date
	Sum     string                `json:"sum"`
	From    fact.Date             `json:"from"` // the first day on which cases were judged by it
	Last    fact.Date             `json:"last"` // and the last one
	Rules   map[string]remembered `json:"rules"`
}

// base is a case as it was judged.
type base struct {
	Edition  int                 `json:"edition"` // the place of the one it was judged by
	Changed  int64               `json:"changed"` // when the case was saved last, by which a later change shows
	Events   string              `json:"events"`  // the same of what happened
	Answers  string              `json:"answers"` // a sum, by which others show
	Verdicts []verdict.SpanID    `json:"verdicts"`
	Rules    [][]string          `json:"rules"` // those that decide, for each verdict
	Due      map[string]dayKnown `json:"due,omitempty"`
}

// dayKnown is a last day and the day that it counts from.
type dayKnown struct {
	From fact.Date `json:"from"`
	Due  fact.Date `json:"due"`
}

// pending is a case that moved, until it was seen.
type pending struct {
	Case Case `json:"case"`
	Now  base `json:"now"` // what is known of it once it was seen
}

// readBook reads a book. No bytes are an empty one.
func readBook(data []byte) (*book, error) {
	b := &book{Format: bookFormat, Version: bookVersion}
	if len(data) == 0 {
		return b, nil
	}
	if err := json.Unmarshal(data, b); err != nil || b.Format != bookFormat {
		return nil, errForeign
	}
	if b.Version > bookVersion {
		return nil, errNewer
	}
	for i := range b.Lines {
		if err := b.Lines[i].check(); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// check refuses a line in which a case names an edition that it does not have.
func (l *line) check() error {
	if l.Cases == nil {
		l.Cases = map[string]base{}
	}
	if l.Moved == nil {
		l.Moved = map[string]pending{}
	}
	for _, b := range l.Cases {
		if b.Edition < 0 || b.Edition >= len(l.Editions) {
			return errForeign
		}
	}
	for _, p := range l.Moved {
		if p.Now.Edition < 0 || p.Now.Edition >= len(l.Editions) {
			return errForeign
		}
	}
	return nil
}

// of is the line of a content. It is made where there is none.
func (b *book) of(origin string) *line {
	for i := range b.Lines {
		if b.Lines[i].Origin == origin {
			return &b.Lines[i]
		}
	}
	b.Lines = append(b.Lines, line{Origin: origin, Cases: map[string]base{}, Moved: map[string]pending{}})
	return &b.Lines[len(b.Lines)-1]
}

// today makes the content of now the last edition, and notes the day.
func (l *line) today(w *Watch) {
	day, n := w.Today, len(l.Editions)
	if n == 0 || l.Editions[n-1].Sum != w.Sum {
		l.Editions = append(l.Editions, edition{Content: w.Library.Base().Version, Sum: w.Sum, From: day, Last: day,
			Rules: remember(w.Library.Base())})
		l.Moved, l.dirty = map[string]pending{}, true // held against the edition before: they are worked out anew
		return
	}
	if l.Editions[n-1].Last.Before(day) {
		l.Editions[n-1].Last, l.dirty = day, true
	}
}

// prune forgets the editions that no case is judged by, but for the one of now.
func (l *line) prune() {
	used := make([]bool, len(l.Editions))
	if n := len(used); n > 0 {
		used[n-1] = true
	}
	for _, b := range l.Cases {
		used[b.Edition] = true
	}
	place, kept := make([]int, len(used)), []edition{}
	for i := range used {
		if place[i] = len(kept); used[i] {
			kept = append(kept, l.Editions[i])
		}
	}
	if len(kept) == len(used) {
		return
	}
	for id, b := range l.Cases {
		b.Edition = place[b.Edition]
		l.Cases[id] = b
	}
	for id, p := range l.Moved {
		p.Now.Edition = place[p.Now.Edition]
		l.Moved[id] = p
	}
	l.Editions, l.dirty = kept, true
}

// forget takes out the cases that are kept no longer.
func (l *line) forget(kept []string) {
	for id := range l.Cases {
		if _, there := slices.BinarySearch(kept, id); !there {
			delete(l.Cases, id)
			delete(l.Moved, id)
			l.dirty = true
		}
	}
}
