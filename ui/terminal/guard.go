package terminal

import (
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
	shield shield
	inner  tea.Model
	shown  tea.View // the last good frame; it says which modes to reset
	begun  bool     // the model has started, and asked for
	wants  tea.Cmd  // what bubbletea has not been given yet
	// The frame that stands in the window before bubbletea's first; or nil.
	painting *painting
	broken   bool // a panic left the model in an unknown state
	told     bool // the model has heard LeaveMsg
}

// Init starts the model, or goes on where begin has.
func (g *guard) Init() tea.Cmd {
	if !g.begun {
		g.start()
	}
	return g.wants
}

// begin starts the model before bubbletea does, and shows it in a window of
// that size.
func (g *guard) begin(size tea.WindowSizeMsg) tea.View {
	g.start()
	if !g.broken {
		g.wants = tea.Batch(g.wants, g.step(size))
	}
	return g.View()
}

func (g *guard) start() {
	defer g.catch()
	g.begun = true
	g.wants = g.shield.command(g.inner.Init())
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
	g.shield.seal(&view)
	g.shown = view
	g.painting.shown(&view)
}

func (g *guard) step(msg tea.Msg) (cmd tea.Cmd) {
	defer g.catch()
	next, cmd := g.inner.Update(msg)
	if next == nil {
		// The model that was is still good for hearing LeaveMsg.
		g.broken = true
		g.shield.faulted(errNoModel)
		return nil
	}
	g.inner = next
	return g.shield.command(cmd)
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
		g.shield.faulted(thrown)
	}
}
