package screen

import (
	"slices"
	"time"

	"ketacover/model/letter"
)

// Act is one thing that a screen wants done, as a value: whoever shows the
// screen does it, and a test reads it.
type Act interface{ act() }

// News is what happened elsewhere, which a screen is told: that an answer is
// another, that a file was written. An act may be news too.
type News interface{ news() }

// Acts are things to do one after the other; none is nothing to do.
type Acts []Act

type (
	// Push opens a screen over the one that is seen.
	Push struct{ Screen Screen }
	// Pop goes back.
	Pop struct{}
	// Replace opens a screen in the place of the one that is seen.
	Replace struct{ Screen Screen }
	// Say is a sentence for the line above the keys.
	Say struct {
		Text  string
		Short string // the same where only one line has room, or empty
		Bad   bool
		Brief bool // one line will do: it repeats what was chosen just now
	}
	// Changed tells a screen that answers may have changed, or how all looks: the
	// one on top at once, the others when they are seen again.
	Changed struct{}
	// Leave leaves the program.
	Leave struct{}
	// Wait tells something after a moment in which no key came.
	Wait struct {
		Moment time.Duration
		News   News
	}
	// Copy puts a text where other programs can paste it from.
	Copy struct{ Text string }
	// undone tells the screen on top whose answer was taken back, or given
	// again.
	undone struct {
		question int
		again    bool
	}
	// again asks a letter's screen for the next blank.
	again struct {
		letter *letter.Letter
		seen   []string
	}
)

func (Push) act()    {}
func (Pop) act()     {}
func (Replace) act() {}
func (Say) act()     {}
func (Changed) act() {}
func (Leave) act()   {}
func (Wait) act()    {}
func (Copy) act()    {}
func (undone) act()  {}
func (again) act()   {}

func (Say) news()     {}
func (Changed) news() {}
func (undone) news()  {}
func (again) news()   {}

func push(s Screen) Acts     { return Acts{Push{s}} }
func replace(s Screen) Acts  { return Acts{Replace{s}} }
func pop() Acts              { return Acts{Pop{}} }
func leave() Acts            { return Acts{Leave{}} }
func changed() Acts          { return Acts{Changed{}} }
func note(text string) Acts  { return Acts{Say{Text: text}} }
func fault(text string) Acts { return Acts{Say{Text: text, Bad: true}} }

// then is some acts, and then others.
func then(list ...Acts) Acts { return slices.Concat(list...) }
