package screen

import (
	tea "charm.land/bubbletea/v2"

	"ketacover/ui/style"
	"ketacover/ui/words"
)

// Reader is a walk through the screens for a face that reads them out. Whatever
// a screen wants done is done at once, also what takes the other face a moment.
type Reader struct {
	walk
	over   bool
	copies []string
}

// NewReader begins where the other face would.
func NewReader(s Setup) *Reader {
	s.Words = words.AloudWords(s.Words)
	s.Look = style.Options{ASCII: true}
	v := newVisit(s)
	v.aloud = true
	r := &Reader{walk: walk{visit: v}}
	r.begin(s.Library, s.Case, s.Resume)
	if len(s.Kept) > 0 {
		r.stack = append(r.stack, newKept(v, s.Kept))
	}
	r.do(r.top().Init())
	r.finish()
	return r
}

// Words are what the program says, as a face says it that reads out.
func (r *Reader) Words() *words.Words { return r.visit.words }

// Shown is what is on the screen that is seen.
func (r *Reader) Shown() Shown {
	shown := r.top().Shown()
	if r.caring() {
		shown = r.care.Shown()
	}
	shown.Read, shown.After = plainly(shown.Read), plainly(shown.After)
	return shown
}

// Caring reports whether the page of care is in front, from which only going on
// leads on.
func (r *Reader) Caring() bool { return r.caring() }

// GoOn goes on from the page of care.
func (r *Reader) GoOn() { r.care = nil }

// Do does acts of the screen that is seen.
func (r *Reader) Do(open func() Acts) {
	r.note = noteAct{}
	if r.caring() {
		r.care.below = len(r.stack) // what opens now lies over it, and leads back
	}
	before := inDanger(r.visit.session)
	r.do(open())
	r.do(r.watch(before))
	r.finish()
}

// finish does what is due, and tells the Keeper.
func (r *Reader) finish() {
	for len(r.due) > 0 {
		act := r.due[0]
		r.due = r.due[1:]
		switch act := act.(type) {
		case leaveAct:
			r.over = true
		case copyAct:
			r.copies = append(r.copies, act.text)
		case waitAct:
			r.waited(act.said)
		case effect:
			r.told(act.run())
		}
	}
	r.tellKeeper()
}

// waited says what the other face says after a moment: here nobody types ahead
// of what was read out.
func (r *Reader) waited(said tea.Msg) {
	if r.caring() {
		r.do(r.care.Update(said))
		return
	}
	r.told(said)
}

// Note is what was said last, once.
func (r *Reader) Note() string {
	text := r.note.text
	r.note = noteAct{}
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
	r.tellKeeper()
}

// Heard reports whether anything was answered.
func (r *Reader) Heard() bool { return r.visit.session.Answers().Asked() > 0 }

// Verdicts are the verdicts of now by name, each in words.
func (r *Reader) Verdicts() (names, levels []string) {
	trees := r.visit.session.Library.Trees.List
	for t := range trees {
		span := r.visit.session.Span(t)
		names = append(names, trees[t].Title)
		levels = append(levels, r.visit.words.Verdict.Span(int(span.Low), int(span.High)))
	}
	return names, levels
}

// Summary is what is said in the end, in lines as wide as told.
func (r *Reader) Summary(width int) string { return r.summary(width) }

// Door is what a word opens that works everywhere, nil for none.
func (r *Reader) Door(word string) func() Acts {
	v, d := r.visit, &r.visit.words.Line.Doors
	opens := map[string]func() Screen{
		d.Crisis: func() Screen { return newCrisis(v) }, d.Map: func() Screen { return newMap(v) },
		d.Terms: func() Screen { return newGlossary(v, "") }, d.Answer: func() Screen { return newVerdict(v, r.top()) },
		d.Why: func() Screen { return newWhy(v) }, d.Changes: func() Screen { return newChanges(v) },
		d.Steps: func() Screen { return newSteps(v) }, d.Papers: func() Screen { return newPapers(v) },
	}
	if screen := opens[word]; screen != nil {
		return func() Acts { return then(r.keepTyped(r.top()), r.open(screen())) }
	}
	switch word {
	case d.Back:
		return func() Acts {
			return then(r.keepTyped(r.top()), r.top().Update(tea.KeyPressMsg{Code: tea.KeyEscape}))
		}
	case d.Undo, d.Redo:
		return func() Acts {
			r.keepTyped(r.top())
			return r.undo(word == d.Redo)
		}
	case d.Save:
		return r.save
	case d.Quit:
		return r.quit
	}
	return nil
}
