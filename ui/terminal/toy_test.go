package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
	"github.com/atotto/clipboard"
)

type (
	readyMsg struct{}
	tickMsg  struct{}
)

// toy is a small program: one huh field or text area, and a way to go wrong
// at F5.
type toy struct {
	kind, fault string
	notes       *notebook
	form        *huh.Form
	area        textarea.Model
	answer      string // bound to the field
	frame       int
	viewPanics  bool
}

func newToy(kind, fault string, notes *notebook) *toy {
	m := &toy{kind: kind, fault: fault, notes: notes}
	var field huh.Field
	switch kind {
	case "select":
		field = huh.NewSelect[string]().Title("Payer").Options(huh.NewOptions("aetna", "cigna", "other")...).Value(&m.answer)
	case "text":
		// The external editor stays on: the filter alone must hold.
		field = huh.NewText().Title("Notes").Lines(4).Value(&m.answer)
	case "area":
		m.area = textarea.New()
		m.area.Focus()
		return m
	default:
		field = huh.NewInput().Title("Name").Value(&m.answer)
	}
	m.form = huh.NewForm(huh.NewGroup(field)).WithShowHelp(false).WithWidth(60).WithTheme(look)
	return m
}

// look is how the field looks, worked out once: huh asks for it with every key and frame.
var look = huh.ThemeFunc(func() func(bool) *huh.Styles {
	dark := sync.OnceValue(func() *huh.Styles { return huh.ThemeCharm(true) })
	return func(bool) *huh.Styles { return dark() }
}())

// onInit are things to look at from inside, by the kind of toy.
var onInit = map[string]func(){}

func (m *toy) Init() tea.Cmd {
	if inside := onInit[m.kind]; inside != nil {
		inside()
	}
	if m.fault == "init" {
		panic("CANARY-PANIC")
	}
	cmds := []tea.Cmd{func() tea.Msg { return readyMsg{} }}
	if m.form != nil {
		cmds = append(cmds, m.form.Init())
	}
	if m.kind == "flood" {
		cmds = append(cmds, tick())
	}
	return tea.Batch(cmds...)
}

func tick() tea.Cmd {
	return tea.Tick(2*time.Millisecond, func(time.Time) tea.Msg { return tickMsg{} })
}

func (m *toy) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case readyMsg:
		journal("process %d", os.Getpid())
		journal("clipboard off: %v", clipboard.Unsupported)
		journal("ready")
	case tickMsg:
		m.frame++
		_ = os.WriteFile(m.notes.file+".frames", fmt.Append(nil, m.frame), 0o600)
		return m, tick()
	case LeaveMsg:
		journal("leave")
		m.notes.put(m.value())
		return m, func() tea.Msg { panic("a command of LeaveMsg was run") }
	case tea.ResumeMsg:
		journal("resumed")
	case PasteCutMsg:
		journal("cut kept=%d refused=%d", msg.Kept, msg.Refused)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "ctrl+q":
			return m, tea.Quit
		case "ctrl+x":
			return m, tea.Interrupt
		case "ctrl+z":
			return m, tea.Suspend
		case "f5":
			return m.goWrong()
		}
	}
	return m, m.forward(msg)
}

func (m *toy) forward(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	if m.form == nil {
		m.area, cmd = m.area.Update(msg)
	} else if next, c := m.form.Update(msg); next != nil {
		m.form, cmd = next.(*huh.Form), c
	}
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.PasteStartMsg:
		if text := m.value(); len(text) > 100 {
			journal("%T length=%d", msg, len(text))
		} else {
			journal("%T value=%q", msg, text)
		}
	}
	return cmd
}

func (m *toy) value() string {
	if m.form == nil {
		return m.area.Value()
	}
	return m.answer
}

func (m *toy) View() tea.View {
	if m.viewPanics {
		panic("CANARY-PANIC")
	}
	text := lipgloss.NewStyle().Foreground(lipgloss.Color("#ff8800")).Bold(true).Render("toy") + "\n"
	switch {
	case m.kind == "flood":
		text += strings.Repeat(strings.Repeat(fmt.Sprint(m.frame%2), 10)+strings.Repeat("0", 69)+"\n", 22)
	case m.form == nil:
		text += m.area.View()
	default:
		text += m.form.View()
	}
	view := tea.NewView(text)
	// Every mode there is, so that every one has to be reset.
	view.AltScreen, view.ReportFocus, view.MouseMode = true, true, tea.MouseModeAllMotion
	view.Cursor = &tea.Cursor{Shape: tea.CursorBar, Color: lipgloss.Color("#00ff00")}
	view.KeyboardEnhancements.ReportEventTypes = true
	view.WindowTitle = "CANARY-TITLE"
	view.OnMouse = m.onMouse
	return view
}

func (m *toy) onMouse(tea.MouseMsg) tea.Cmd {
	switch m.fault {
	case "mouse":
		panic("CANARY-PANIC")
	case "mouse command":
		return func() tea.Msg { panic("CANARY-PANIC") }
	}
	return nil
}

// goWrong fails in the place that the test names.
func (m *toy) goWrong() (tea.Model, tea.Cmd) {
	fail := func() tea.Msg { panic(errors.New("CANARY-PANIC")) }
	idle := func() tea.Msg { return nil }
	switch m.fault {
	case "update":
		panic("CANARY-PANIC")
	case "view":
		m.viewPanics = true
	case "nil model":
		return nil, nil
	case "command":
		return m, fail
	case "batch":
		return m, tea.Batch(idle, tea.Sequence(idle, tea.Batch(idle, fail)))
	case "sequence":
		return m, tea.Sequence(idle, tea.Batch(idle, idle), tea.Sequence(idle, fail))
	case "goroutine":
		Go(func() { fail() })
	case "bubbletea's loop":
		// The callback runs in the loop, with the terminal taken again.
		return m, tea.Exec(noCommand{}, func(error) tea.Msg { return fail() })
	case "hang":
		journal("hanging")
		select {}
	case "wait":
		journal("waiting")
		for {
			if _, err := os.Stat(m.notes.file + ".go"); err == nil {
				return m, tea.Quit
			}
			time.Sleep(time.Millisecond)
		}
	}
	return m, nil
}

// noCommand is a command for tea.Exec that does nothing.
type noCommand struct{}

func (noCommand) Run() error          { return nil }
func (noCommand) SetStdin(io.Reader)  {}
func (noCommand) SetStdout(io.Writer) {}
func (noCommand) SetStderr(io.Writer) {}
