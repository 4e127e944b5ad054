package screen

import (
	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/model/record"
)

// walk is where a person is: the screens that they opened, the page of care that
// may lie over them, and what was said last. It does what screens want done,
// whoever shows them, and knows no screen by name but the first.
type walk struct {
	visit  *visit
	stack  []Screen
	untold int   // the screens below this one do not know yet that something changed
	care   *care // the page that lies over the stack; nil for none
	note   noteAct
	due    Acts // what only whoever shows the screens can do
}

// begin starts with a case: with the first screen, or where the person left off.
// One that was kept when a program had to stop may go back where it was.
func (w *walk) begin(l *model.Library, c record.Case, resume bool) {
	v := w.visit
	c, v.fileNames = takeNames(c)
	v.session = model.NewSession(l, c)
	w.stack, w.untold = []Screen{newWelcome(v)}, 0
	switch {
	case !resume:
	case v.session.Next() < 0:
		w.stack = append(w.stack, newAnswer(v))
	default:
		w.stack = append(w.stack, newInterview(v))
	}
	switch file := v.keep.place(); {
	case file == nil || file.Rescues() == "":
	case v.keep.home() == "":
		w.note = noteAct{text: v.words.Saving.NoHome}
	default:
		w.stack = append(w.stack, newPutBack(v, false))
	}
}

// do does acts, each with all that comes of it before the next.
func (w *walk) do(acts Acts) {
	for _, act := range acts {
		switch act := act.(type) {
		case noteAct:
			w.note = act
		case changedAct:
			w.do(w.changed())
		case pushAct:
			w.stack = append(w.stack, act.screen)
			w.do(act.screen.Init())
		case replaceAct:
			w.stack[len(w.stack)-1] = act.screen
			w.do(act.screen.Init())
		case popAct:
			w.do(w.pop())
		case undoneAct, againAct:
			w.do(w.top().Update(act))
		default:
			w.due = append(w.due, act)
		}
	}
}

// told does what follows from what came of an effect.
func (w *walk) told(msg tea.Msg) {
	switch msg := msg.(type) {
	case savedMsg:
		w.do(w.saved(msg))
	case keptMsg:
		w.do(w.adopt(msg))
	case Act:
		w.do(Acts{msg})
	default:
		w.do(w.top().Update(msg))
	}
}

// changed tells the screen on top that something changed. Those below it, which
// may have much to work out, learn it when they are seen again.
func (w *walk) changed() Acts {
	w.untold = len(w.stack) - 1
	return w.top().Update(changedAct{})
}

func (w *walk) top() Screen { return w.stack[len(w.stack)-1] }

func (w *walk) pop() Acts {
	if len(w.stack) == 1 {
		return w.quit()
	}
	w.stack = w.stack[:len(w.stack)-1]
	if len(w.stack) > w.untold {
		return nil
	}
	w.untold = len(w.stack) - 1
	return w.top().Update(changedAct{})
}

// open puts a screen on top, unless one of its kind is there already.
func (w *walk) open(s Screen) Acts {
	middle, _ := s.Heading()
	if top, _ := w.top().Heading(); top == middle {
		return nil
	}
	return push(s)
}
