package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/letter"
)

// Act is one thing that a screen wants done, as a value: whoever shows the
// screen does it, and a test reads it.
type Act interface{ act() }

// Acts are things to do one after the other; none is nothing to do.
type Acts []Act

type (
	pushAct    struct{ screen Screen }
	popAct     struct{}
	replaceAct struct{ screen Screen }
	// noteAct is a sentence for the line above the keys.
	noteAct struct {
		text  string
		bad   bool
		brief bool // one line will do: it repeats what was chosen just now
	}
	// changedAct tells a screen that answers may have changed, or how all looks:
	// the one on top at once, the others when they are seen again.
	changedAct struct{}
	// leaveAct leaves the program.
	leaveAct struct{}
	// undoneAct tells the screen on top whose answer was taken back, or given
	// again.
	undoneAct struct {
		question int
		again    bool
	}
	// againAct asks a letter's screen for the next blank.
	againAct struct {
		letter *letter.Letter
		seen   []string
	}
	// waitAct says something after a moment in which no key came.
	waitAct struct{ said tea.Msg }
)

func (pushAct) act()    {}
func (popAct) act()     {}
func (replaceAct) act() {}
func (noteAct) act()    {}
func (changedAct) act() {}
func (leaveAct) act()   {}
func (undoneAct) act()  {}
func (againAct) act()   {}
func (waitAct) act()    {}

func push(s Screen) Acts     { return Acts{pushAct{s}} }
func replace(s Screen) Acts  { return Acts{replaceAct{s}} }
func pop() Acts              { return Acts{popAct{}} }
func leave() Acts            { return Acts{leaveAct{}} }
func changed() Acts          { return Acts{changedAct{}} }
func note(text string) Acts  { return Acts{noteAct{text: text}} }
func fault(text string) Acts { return Acts{noteAct{text: text, bad: true}} }

// then is some acts, and then others.
func then(list ...Acts) Acts { return slices.Concat(list...) }
