package screen

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// The smallest window in which questions are asked. In a smaller one an
// answer might be given unseen.
const (
	minWidth  = 40
	minHeight = 15
)

// Setup is what the full-screen program starts from.
type Setup struct {
	Library *model.Library
	Case    record.Case
	Store   record.CaseStore
	Papers  record.PaperStore
	Keep    *Keeper
	Words   *words.Words
	Look    style.Options
	Today   fact.Date
	// Resume skips the first screen, for a case that was opened.
	Resume bool
	// Kept are files in which earlier programs kept what this one goes on with,
	// the newest last.
	Kept []string
	// Folder is where a file goes whose name has no folder; empty where nobody
	// knows.
	Folder string
}

// App is the only tea.Model: a walk through the screens, the window's size, and
// the global keys.
type App struct {
	walk
	look   style.Options
	width  int
	height int
}

// New makes the program ready to run.
func New(s Setup) *App {
	v := newVisit(s)
	a := &App{walk: walk{visit: v}, look: s.Look, width: 80, height: 24}
	a.begin(s.Library, s.Case, s.Resume)
	if len(s.Kept) > 0 {
		a.stack = append(a.stack, newKept(v, s.Kept))
	}
	return a
}

// Init asks for the background colour, by message: a silent terminal costs
// nothing.
func (a *App) Init() tea.Cmd {
	a.do(a.top().Init())
	return tea.Batch(tea.RequestBackgroundColor, a.commands())
}

// Update moves through the stack, answers global keys, and hands the rest to
// the screen on top.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	before := inDanger(a.visit.session)
	acts, taken := a.tend(msg)
	if taken {
		a.do(acts)
	} else {
		a.update(msg)
		if _, pressed := msg.(tea.KeyPressMsg); pressed {
			a.do(a.watch(before))
		}
	}
	a.tellKeeper()
	return a, a.commands()
}

func (a *App) update(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		a.look.Dark = msg.IsDark()
		a.visit.dress(a.look)
		a.do(a.changed())
	case tea.KeyPressMsg:
		a.do(a.press(msg))
	case tea.PasteMsg:
		if !a.small() {
			a.do(a.top().Update(msg))
		}
	default:
		a.told(msg)
	}
}

// commands is what is due, as commands of the loop.
func (a *App) commands() tea.Cmd {
	var list []tea.Cmd
	for _, act := range a.due {
		switch act := act.(type) {
		case leaveAct:
			list = append(list, tea.Quit)
		case waitAct:
			list = append(list, tea.Tick(calm, func(time.Time) tea.Msg { return act.said }))
		case copyAct:
			list = append(list, tea.SetClipboard(act.text))
		case effect:
			list = append(list, act.run)
		}
	}
	a.due = nil
	return tea.Batch(list...)
}

func (a *App) small() bool { return a.width < minWidth || a.height < minHeight }

// tend hands a message to the page of care, and reports whether it was for it.
func (a *App) tend(msg tea.Msg) (cmd Acts, taken bool) {
	if !a.caring() {
		return nil, false
	}
	switch msg := msg.(type) {
	case calmMsg:
		return a.care.Update(msg), true
	case tea.PasteMsg:
		return nil, true
	case tea.KeyPressMsg:
		if a.small() {
			return nil, false
		}
		switch {
		case a.care.done(msg):
			a.care = nil
		case a.care.drawn && key.Matches(msg, a.visit.keys.quit):
			a.care.below = len(a.stack)
			return a.quit(), true
		default:
			return a.care.Update(msg), true
		}
		return nil, true
	}
	return nil, false
}

// press answers a key: a global one here, any other on the screen. In a window
// that is too small only leaving works.
func (a *App) press(msg tea.KeyPressMsg) Acts {
	k := &a.visit.keys
	typed := msg.Text != "" && a.top().Typing()
	switch {
	case key.Matches(msg, k.quit):
		return a.quit()
	case a.small():
		return nil
	}
	a.note = noteAct{}
	var kept Acts
	if !typed && key.Matches(msg, k.back) {
		kept = a.keepTyped(a.top())
	}
	return then(kept, a.act(msg, typed))
}

// act does what a key is for.
func (a *App) act(msg tea.KeyPressMsg, typed bool) Acts {
	k := &a.visit.keys
	switch {
	case typed:
	case key.Matches(msg, k.help):
		return a.open(newHelp(a.visit, a.top()))
	case key.Matches(msg, k.crisis):
		return a.open(newCrisis(a.visit))
	case key.Matches(msg, k.glossary):
		return a.open(newGlossary(a.visit, a.shown()))
	case key.Matches(msg, k.maps):
		return a.open(newMap(a.visit))
	case key.Matches(msg, k.verdict):
		return a.unfold()
	case key.Matches(msg, k.save):
		return a.save()
	case key.Matches(msg, k.undo):
		a.keepTyped(a.top()) // what is typed is taken back, and redo gives it again
		return a.undo(key.Matches(msg, k.redo))
	case key.Matches(msg, k.redo):
		return a.undo(key.Matches(msg, k.redo))
	}
	return a.top().Update(msg)
}

// unfold shows the whole verdict, or folds it again.
func (a *App) unfold() Acts {
	s := newVerdict(a.visit, a.top())
	if cmd := a.open(s); cmd != nil {
		return cmd
	}
	return a.pop()
}
