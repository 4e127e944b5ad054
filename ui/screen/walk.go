package screen

import (
	"strings"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// Walk is where a person is: the screens that they opened, the page of care that
// may lie over them, and what was said last. It does what screens want done,
// whoever shows them, and knows no screen by name but the first. Both faces have
// one.
type Walk struct {
	path  path
	visit *visit
	setup Setup // what each sitting starts from
	care  *care // the page that lies over the others; nil for none
	note  Say
	lock  *lock
	due   Acts // what only whoever shows the screens can do
	keys  int  // how many keys came
}

// NewWalk begins a sitting, and offers what earlier programs kept.
func NewWalk(s Setup) *Walk {
	w := &Walk{visit: newVisit(s), setup: s}
	w.lock = &lock{walk: w, now: s.Now, after: s.LockAfter}
	w.visit.list = casesOf(s.Vault)
	w.visit.keys.cases.SetEnabled(w.visit.list != nil)
	w.begin(s.Library, s.Case, s.Resume)
	if len(s.Kept) > 0 {
		w.path.push(newKept(w.visit, s.Kept))
	}
	if s.Unset != "" {
		w.note = Say{Text: s.Words.Saving.Unset(words.Clean(s.Unset)), Bad: true}
	}
	w.lock.learn()
	w.Do(w.lock.tick())
	return w
}

// begin starts with a case: with the first screen, or where the person left off.
// One that was kept when a program had to stop may go back where it was.
func (w *Walk) begin(l *model.Library, c record.Case, resume bool) {
	v := w.visit
	c, v.fileNames = takeNames(c)
	v.session = model.NewSession(l, c)
	v.session.Today = v.today
	w.path = path{stack: []Screen{newWelcome(v)}}
	if v.fromList = resume && v.list != nil && ofVault(v.keep); v.fromList {
		w.path.stack = nil // back leads to the list
		v.called = words.Short(record.LabelOf(c).Name)
	}
	if resume {
		for _, s := range whereLeft(v, c.LeftAt) {
			w.path.push(s)
		}
	}
	v.leftAt = c.LeftAt
	begun(v.keep, kept(v, v.session.Case(), "").Undo)
	if resume && v.list != nil && !v.list.sealed {
		w.Do(lookMoved(v))
	}
	switch file := v.keep.place(); {
	case file == nil && !resume && v.list != nil && !v.list.sealed:
		w.Do(listCases(v))
	case file != nil && file.Held() != nil:
		w.note = Say{Text: v.words.Saving.Busy(words.Clean(file.Held().String()))}
	case file == nil:
	case file.Rescues() == "":
		if said := opened(v, file); said.Text != "" {
			w.note = said
		}
	case v.keep.home() == "":
		w.note = Say{Text: v.words.Saving.NoHome}
	default:
		w.path.push(newPutBack(v, false))
	}
	if lost := lostUndo(v); lost != "" {
		w.note.Text = strings.TrimSpace(lost + " " + w.note.Text) // the rest is said again
	}
}

// Stack is the screens that are open. Each is the same as long as it is open, so
// that a face can keep what it knows of it.
func (w *Walk) Stack() []Screen { return w.lock.stack() }

// Do does acts, each with all that comes of it before the next.
func (w *Walk) Do(acts Acts) {
	for _, act := range acts {
		switch act := act.(type) {
		case Say:
			w.note = act
		case Changed:
			w.Do(w.path.changed())
		case Push:
			w.path.push(act.Screen)
		case Replace:
			w.path.replace(act.Screen)
		case Pop:
			switch {
			case len(w.path.stack) > 1:
				w.Do(w.path.pop())
			case w.visit.fromList:
				w.Do(turnTo(w.visit, turning{}))
			default:
				w.Do(w.quit())
			}
		case undone:
			w.Do(w.path.top().Told(act))
		case again:
			w.Do(w.path.top().Told(act))
		case Wait:
			w.due = append(w.due, Wait{act.Moment, waited{act, w.keys, w.visit}})
		case Effect:
			w.due = append(w.due, ofVisit{act, w.visit})
		case Copy:
			w.visit.copied = true
			w.due = append(w.due, act)
		default:
			w.due = append(w.due, act)
		}
	}
}

// Due is what only whoever shows the screens can do, once.
func (w *Walk) Due() Acts {
	due := w.due
	w.due = nil
	return due
}

// Tell does what follows from what came of an effect, or of a wait.
func (w *Walk) Tell(news News) {
	visit := w.visit
	if of, ok := news.(visitNews); ok {
		visit, news = of.visit, of.News
	}
	if !w.lock.told(news) && visit == w.visit { // else it is of a case that is no longer open
		w.lock.beneath(func() { w.told(news) })
	}
	w.settle()
}

func (w *Walk) told(news News) {
	switch news := news.(type) {
	case waited:
		w.waited(news)
	case walked:
		w.Do(news.told(w))
	case savedNews:
		w.Do(w.saved(news))
	case keptNews:
		w.Do(w.adopt(news))
	case autosavedNews:
		w.Do(autosaved(w.visit, news, w.note))
	case pausedNews:
		w.Do(paused(w.visit))
	case keepNews:
		w.path.on(news.act.on, func() { w.Do(keptHere(w.visit, news)) })
		w.lock.learn()
	case Act:
		w.Do(Acts{news})
	default:
		w.Do(w.path.top().Told(news))
	}
}

// settle tells the Keeper what the case is now, saves it where that is due, and asks
// once what to keep.
func (w *Walk) settle() {
	tellKeeper(w.visit, w.Stack())
	w.Do(then(autosaves(w.visit), w.lock.tick()))
	if !w.caring() {
		w.Do(askToKeep(w.visit, w.path.top()))
	}
}

// waited is that a moment has passed since so many keys had come.
type waited struct {
	what  Wait
	keys  int
	visit *visit
}

func (waited) news() {}

// waited says what was to be said after a moment without keys, or waits again.
func (w *Walk) waited(news waited) {
	if news.visit != w.visit {
		return
	}
	if news.keys != w.keys {
		w.Do(Acts{news.what})
		return
	}
	if calm, ok := news.what.News.(calmNews); ok {
		calm.of.drawn = true
		return
	}
	w.Tell(news.what.News)
}

// open puts a screen on top, unless one of its kind is there already.
func (w *Walk) open(s Screen) Acts {
	if w.path.top().Shown().Title == s.Shown().Title {
		return nil
	}
	return push(s)
}

// toggle opens a screen, and the same key leads back from it.
func (w *Walk) toggle(s Screen) Acts {
	if acts := w.open(s); acts != nil {
		return acts
	}
	return pop()
}

// Shown is what is on the screen that is seen: the one on top, or the page over it.
func (w *Walk) Shown() Shown {
	if w.caring() {
		return w.care.shown()
	}
	shown := w.path.top().Shown()
	w.visit.keys.Tell(&shown, len(w.path.stack) == 1)
	return shown
}

// Note is what was said last.
func (w *Walk) Note() Say { return w.note }

// Says is what the program says, and the keys that it says it of.
func (w *Walk) Says() (*words.Words, *Keys) { return w.visit.words, &w.visit.keys }
