package terminal

import (
	"reflect"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// title is the only window title there is: bubbletea writes it as it stands,
// so a name in it could hold a sequence, and it stays after a crash.
const title = "ketacover"

// PasteLimit is how many bytes of one paste reach the model.
const PasteLimit = 64 << 10

// PasteCutMsg follows a paste that was cut, so that the person can be told how
// much was refused. Sizes are in bytes.
type PasteCutMsg struct{ Kept, Refused int }

// noModel is the fault of an Update that returns nil.
type noModel struct{}

var errNoModel noModel

// guard is the model that bubbletea sees. It recovers panics of the real one,
// which stays reachable outside bubbletea, and seals what the real one shows.
type guard struct {
	edge   *edge
	inner  tea.Model
	shown  tea.View // the last good frame; it says which modes to reset
	broken bool     // a panic left the model in an unknown state
	told   bool     // the model has heard LeaveMsg
}

// Init starts the model.
func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch()
	return g.edge.shield(g.inner.Init())
}

// Update passes a message on. After a panic only LeaveMsg is still passed on:
// the model may yet hand over text, and cannot do harm that is not recovered.
func (g *guard) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case LeaveMsg:
		g.tell()
		return g, tea.Quit
	case tea.PasteMsg:
		if !g.broken && len(msg.Content) > PasteLimit {
			return g, g.pasteCut(msg.Content)
		}
	case sizeAgainMsg:
		return g.Update(tea.WindowSizeMsg(msg))
	case inLoopMsg:
		return g, msg.work()
	}
	if g.broken {
		return g, nil
	}
	return g, g.step(msg)
}

// tell says once that the program ends. It is called by bubbletea's loop, or
// when that is over.
func (g *guard) tell() {
	if !g.told {
		g.told = true
		g.step(LeaveMsg{})
	}
}

// View draws the model, or shows the last frame when it no longer can.
func (g *guard) View() tea.View {
	if !g.broken {
		g.draw()
	}
	return g.shown
}

func (g *guard) draw() {
	defer g.catch()
	view := g.inner.View()
	g.edge.seal(&view)
	g.shown = view
}

func (g *guard) step(msg tea.Msg) (cmd tea.Cmd) {
	defer g.catch()
	next, cmd := g.inner.Update(msg)
	if next == nil {
		// The model that was is still good for hearing LeaveMsg.
		g.broken = true
		g.edge.faulted(errNoModel)
		return nil
	}
	g.inner = next
	return g.edge.shield(cmd)
}

// pasteCut gives the model the part of a paste that fits, whole letters only,
// and tells it of the rest.
func (g *guard) pasteCut(content string) tea.Cmd {
	kept := PasteLimit
	for kept > PasteLimit-utf8.UTFMax && !utf8.RuneStart(content[kept]) {
		kept--
	}
	cmd := g.step(tea.PasteMsg{Content: content[:kept]})
	if g.broken {
		return nil
	}
	return tea.Batch(cmd, g.step(PasteCutMsg{Kept: kept, Refused: len(content) - kept}))
}

func (g *guard) catch() {
	if thrown := recover(); thrown != nil {
		g.broken = true
		g.edge.faulted(thrown)
	}
}

// seal takes from a view what must not reach the terminal, and shields the
// mouse handler, which bubbletea calls outside the model.
func (e *edge) seal(view *tea.View) {
	view.KeyboardEnhancements = tea.KeyboardEnhancements{}
	// Both outlive the program, or need a sequence that some terminals show.
	view.ProgramStatus, view.ProgressBar = nil, nil
	if view.WindowTitle != "" {
		view.WindowTitle = title
	}
	if handle := view.OnMouse; handle != nil {
		view.OnMouse = func(msg tea.MouseMsg) (cmd tea.Cmd) {
			defer e.catch()
			return e.shield(handle(msg))
		}
	}
}

// shield makes a command safe to run where bubbletea runs it, in a goroutine
// of its own.
func (e *edge) shield(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer e.catch()
		return e.shieldAll(cmd())
	}
}

// catch must be deferred itself. Unlike caught it knows its edge, so a command
// that outlives the program cannot take the process with it.
func (e *edge) catch() {
	if thrown := recover(); thrown != nil {
		e.faulted(thrown)
	}
}

var commandType = reflect.TypeFor[tea.Cmd]()

// shieldAll shields the commands inside a message. tea.Batch and tea.Sequence
// both make a slice of commands; the type of the second is not exported, so
// only reflection reaches it.
func (e *edge) shieldAll(msg tea.Msg) tea.Msg {
	list := reflect.ValueOf(msg)
	if !list.IsValid() || list.Kind() != reflect.Slice || list.Type().Elem() != commandType {
		return msg
	}
	safe := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
	for i := range list.Len() {
		cmd := list.Index(i).Interface().(tea.Cmd)
		safe.Index(i).Set(reflect.ValueOf(e.shield(cmd)))
	}
	return safe.Interface()
}
