package screen

import (
	"slices"
	"strings"
	"time"

	"ketacover/model/fact"
	"ketacover/ui/words"
)

// Reader is a walk through the screens for a face that reads them out. Whatever
// a screen wants done is done at once, also what takes the other face a moment.
type Reader struct {
	walk   *Walk
	visit  *visit // that was read out of last
	over   bool
	copies []string
}

// NewReader begins where the other face would.
func NewReader(s Setup) *Reader {
	s.Words, s.aloud = words.AloudWords(s.Words), true
	s.ASCII, s.Marks = true, aloud
	r := &Reader{walk: NewWalk(s)}
	r.visit = r.walk.visit
	r.finish()
	return r
}

// Words are what the program says, as a face says it that reads out.
func (r *Reader) Words() *words.Words { return r.walk.visit.words }

// Shown is what is on the screen that is seen. A door without a name is for a face
// with keys.
func (r *Reader) Shown() Shown {
	shown := r.walk.Shown()
	shown.Doors = slices.DeleteFunc(slices.Clone(shown.Doors), func(d Door) bool { return d.Name == "" })
	return shown
}

// Reads is what is read on a screen, above its list or below it.
func (r *Reader) Reads(shown *Shown, width int) (above, below []string) {
	asked := reading(shown.Ask, shown.Help)(width)
	for _, part := range []func(width int) []Line{shown.Pinned, shown.Read} {
		if part != nil {
			asked = append(asked, part(width)...)
		}
	}
	asked = append(asked, reading(shown.Why)(width)...)
	if shown.After != nil {
		below = read(shown.After(width))
	}
	return read(asked), below
}

// seen is the text of the screen that is seen, as it is read: what is said of one
// thing belongs together.
func (r *Reader) seen() string {
	shown := r.Shown()
	above, below := r.Reads(&shown, seenMeasure)
	text := strings.Join(append(above, shown.Title), " ")
	for i := range shown.Items() {
		it := &shown.Items()[i]
		text += "\n" + strings.Join(append(append(it.Above(seenMeasure), it.Says()), it.Told(seenMeasure)...), " ")
	}
	return text + "\n" + strings.Join(below, " ")
}

// seenMeasure is how wide a text is laid that is only searched.
const seenMeasure = 80

// Caring reports whether the page of care is in front, from which only going on
// leads on.
func (r *Reader) Caring() bool { return r.walk.caring() }

// GoOn goes on from the page of care.
func (r *Reader) GoOn() { r.walk.care = nil }

// Do does acts of the screen that is seen.
func (r *Reader) Do(open func() Acts) {
	w := r.walk
	w.note = Say{}
	if w.caring() {
		w.care.below = len(w.path.stack) // what opens now lies over it, and leads back
	}
	before := inDanger(w.visit.session)
	w.Do(open())
	w.Do(w.watch(before))
	r.finish()
}

// finish does what is due, and tells the Keeper. What the other face says after
// a moment is said at once: here nobody types ahead of what was read out.
func (r *Reader) finish() {
	r.walk.settle()
	for due := r.walk.Due(); len(due) > 0; due = append(due[1:], r.walk.Due()...) {
		switch act := due[0].(type) {
		case Leave:
			r.over = true
		case Copy:
			r.copies = append(r.copies, act.Text)
		case Wait:
			r.walk.Tell(act.News)
		case Effect:
			r.walk.Tell(act.Run())
		}
	}
	tellKeeper(r.walk.visit, r.walk.Stack())
}

// Note is what was said last, once.
func (r *Reader) Note() string {
	text := r.walk.note.Text
	r.walk.note = Say{}
	return text
}

// Copies are the texts to be copied, once.
func (r *Reader) Copies() []string {
	list := r.copies
	r.copies = nil
	return list
}

// Over reports whether the person left.
func (r *Reader) Over() bool { return r.over }

// Half keeps a text that is not finished.
func (r *Reader) Half(put func(string), text string) {
	put(text)
	tellKeeper(r.walk.visit, r.walk.Stack())
}

// Verdicts are the verdicts of now by name, each in words.
func (r *Reader) Verdicts() (names, levels []string) {
	trees := r.walk.visit.session.Library.Trees.List
	for t := range trees {
		span := r.walk.visit.session.View.Span(t)
		names = append(names, trees[t].Title)
		levels = append(levels, r.walk.visit.words.Verdict.Span(int(span.Low), int(span.High)))
	}
	return names, levels
}

// Summary is what is said in the end, in lines as wide as told.
func (r *Reader) Summary(width int) string { return r.walk.Summary(width) }

// Lists reports whether there is a list of cases to go to.
func (r *Reader) Lists() bool {
	return r.walk.visit.keys.cases.Enabled() && r.walk.path.showing() == nil
}

// Turned reports, once, that another case was opened, or none is open any more: what was
// read out before is not its own.
func (r *Reader) Turned() bool {
	turned := r.visit != r.walk.visit
	r.visit = r.walk.visit
	return turned
}

// Locked reports whether the screens are covered, and Locks whether there is something
// to lock.
func (r *Reader) Locked() bool { return r.walk.lock.on() }

// Locks reports whether there is something to lock.
func (r *Reader) Locks() bool { return r.walk.visit.keys.lock.Enabled() }

// Idle is how long it is until the cases lock of themselves, and false for never.
func (r *Reader) Idle() (left time.Duration, locks bool) { return r.walk.lock.left() }

// Late locks the cases, and reports it, where nobody did anything for too long. Else
// what is done now counts.
func (r *Reader) Late() bool {
	if !r.walk.lock.stops() {
		return false
	}
	r.finish()
	return true
}

// Door is what a word opens that works everywhere, nil for none.
func (r *Reader) Door(word string) func() Acts {
	v, d := r.walk.visit, &r.walk.visit.words.Line.Doors
	shows := r.walk.path.showing()
	switch {
	case word == d.Lock && r.Locks():
		return r.walk.lock.cover
	case r.Locked() && word == d.Quit:
		return r.walk.quit
	case r.Locked() && word != d.Crisis:
		return r.heldDoor(func() Acts { return note(v.words.Saving.LockedKeys) }, word)
	case shows != nil && word != d.Crisis:
		return r.heldDoor(shows.held, word)
	}
	ofCase := []string{d.Map, d.Answer, d.Why, d.Changes, d.Steps, d.Papers, d.Save}
	if r.walk.path.listing() && slices.Contains(ofCase, word) {
		return func() Acts { return note(v.words.Cases.OpenFirst) }
	}
	opens := map[string]func() Screen{
		d.Crisis: func() Screen { return newCrisis(v) }, d.Map: func() Screen { return newMap(v) },
		d.Terms:  func() Screen { return newGlossary(v, r.seen()) },
		d.Answer: func() Screen { return newVerdict(v, r.walk.path.top()) },
		d.Why:    func() Screen { return newWhy(v) }, d.Changes: func() Screen { return newChanges(v) },
		d.Steps: func() Screen { return newSteps(v) }, d.Papers: func() Screen { return newPapers(v) },
	}
	if screen := opens[word]; screen != nil {
		return func() Acts { return then(keepTyped(r.walk.path.top()), r.walk.open(screen())) }
	}
	return r.always(word)
}

// Meant is the word that works on a screen and that another was probably meant to be,
// empty for none.
func (r *Reader) Meant(shown *Shown, typed string) string {
	d := &r.Words().Line.Doors
	works := []string{d.Help, d.Again}
	for _, door := range shown.Doors {
		works = append(works, strings.ToLower(door.Name))
	}
	for _, word := range []string{d.Answer, d.Back, d.Cases, d.Changes, d.Crisis, d.Lock, d.Map, d.Papers, d.Quit, d.Redo,
		d.Save, d.Steps, d.Terms, d.Undo, d.Why} {
		if r.Door(word) != nil {
			works = append(works, word)
		}
	}
	return fact.Nearest(typed, works)
}

// heldDoor is what a word opens where the answer is shown to somebody, and where the
// cases are locked: all that work elsewhere lead no further, save back from the crisis
// lines.
func (r *Reader) heldDoor(held func() Acts, word string) func() Acts {
	d := &r.walk.visit.words.Line.Doors
	words := []string{d.Map, d.Terms, d.Answer, d.Why, d.Changes, d.Steps, d.Papers, d.Undo, d.Redo, d.Save, d.Quit,
		d.Cases}
	switch {
	case word == d.Back:
		return r.walk.path.top().Shown().Back
	case slices.Contains(words, word):
		return held
	}
	return nil
}

// always is what a word does on the screen that is seen, and with the case.
func (r *Reader) always(word string) func() Acts {
	d := &r.walk.visit.words.Line.Doors
	switch word {
	case d.Back:
		return func() Acts {
			return then(keepTyped(r.walk.path.top()), r.walk.path.top().Shown().Back())
		}
	case d.Undo, d.Redo:
		return func() Acts {
			keepTyped(r.walk.path.top())
			return undo(r.walk.visit, r.walk.path.stack, word == d.Redo)
		}
	case d.Save:
		return func() Acts { return save(r.walk.visit, r.walk.path.top()) }
	case d.Cases:
		if r.Lists() {
			return func() Acts { return toCases(r.walk) }
		}
	case d.Quit:
		return r.walk.quit
	}
	return nil
}
