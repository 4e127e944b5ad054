package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model"
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
	Case    model.Case
	Store   model.CaseStore
	Papers  model.PaperStore
	Keep    *Keeper
	Words   *words.Words
	Look    style.Options
	Today   model.Date
	// Resume skips the first screen, for a case that was opened.
	Resume bool
}

// App is the only tea.Model: a stack of screens, the window's size, the global
// keys, and the line above the keys. It knows no screen by name but the first.
type App struct {
	visit  *visit
	look   style.Options
	stack  []Screen
	untold int // the screens below this one do not know yet that something changed
	width  int
	height int
	note   noteMsg
}

// New makes the program ready to run.
func New(s Setup) *App {
	v := &visit{
		session: model.NewSession(s.Library, s.Case), store: s.Store, papers: s.Papers, keep: s.Keep,
		words: s.Words, keys: newKeys(s.Words), today: s.Today, fieldKeys: fieldKeys(),
	}
	v.dress(s.Look)
	a := &App{visit: v, look: s.Look, width: 80, height: 24}
	switch {
	case !s.Resume:
		a.stack = []Screen{newWelcome(v)}
	case v.session.Next() < 0:
		a.stack = []Screen{newWelcome(v), newAnswer(v)}
	default:
		a.stack = []Screen{newWelcome(v), newInterview(v)}
	}
	return a
}

// Init asks for the background colour, by message: a silent terminal costs
// nothing.
func (a *App) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, a.top().Init()) }

// Update moves through the stack, answers global keys, and hands the rest to
// the screen on top.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.update(msg)
	a.visit.keep.note(a.visit.session.Case())
	return a, cmd
}

func (a *App) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		return nil
	case tea.BackgroundColorMsg:
		a.look.Dark = msg.IsDark()
		a.visit.dress(a.look)
		return a.changed()
	case noteMsg:
		a.note = msg
		return nil
	case changedMsg:
		return a.changed()
	case pushMsg:
		a.stack = append(a.stack, msg.screen)
		return msg.screen.Init()
	case replaceMsg:
		a.stack[len(a.stack)-1] = msg.screen
		return msg.screen.Init()
	case popMsg:
		return a.pop()
	case leaveMsg:
		return tea.Quit
	case savedMsg:
		return a.saved(msg)
	case tea.KeyPressMsg:
		return a.press(msg)
	case tea.PasteMsg:
		if a.small() {
			return nil
		}
	}
	return a.top().Update(msg)
}

// changed tells the screen on top that something changed. Those below it, which
// may have much to work out, learn it when they are seen again.
func (a *App) changed() tea.Cmd {
	a.untold = len(a.stack) - 1
	return a.top().Update(changedMsg{})
}

func (a *App) top() Screen { return a.stack[len(a.stack)-1] }

func (a *App) small() bool { return a.width < minWidth || a.height < minHeight }

func (a *App) pop() tea.Cmd {
	if len(a.stack) == 1 {
		return a.quit()
	}
	a.stack = a.stack[:len(a.stack)-1]
	if len(a.stack) > a.untold {
		return nil
	}
	a.untold = len(a.stack) - 1
	return a.top().Update(changedMsg{})
}

// press answers a key: a global one here, any other on the screen. In a window
// that is too small only leaving works.
func (a *App) press(msg tea.KeyPressMsg) tea.Cmd {
	k := &a.visit.keys
	typed := msg.Text != "" && a.top().Typing()
	switch {
	case key.Matches(msg, k.quit):
		return a.quit()
	case a.small():
		return nil
	}
	a.note = noteMsg{}
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
	case key.Matches(msg, k.undo, k.redo):
		return a.undo(msg)
	}
	return a.top().Update(msg)
}

// open puts a screen on top, unless one of its kind is there already.
func (a *App) open(s Screen) tea.Cmd {
	middle, _ := s.Heading()
	if top, _ := a.top().Heading(); top == middle {
		return nil
	}
	return push(s)
}

// unfold shows the whole verdict, or folds it again.
func (a *App) unfold() tea.Cmd {
	s := newVerdict(a.visit, a.top())
	if cmd := a.open(s); cmd != nil {
		return cmd
	}
	return a.pop()
}

// quit leaves at once when nothing would be lost, and asks otherwise.
func (a *App) quit() tea.Cmd {
	if !a.visit.unsaved() {
		return tea.Quit
	}
	return a.open(newQuit(a.visit))
}

// save writes to the file of the case, or asks for a name.
func (a *App) save() tea.Cmd {
	if w, ok := a.top().(writer); ok {
		if wrong := w.putIn(); wrong != "" {
			return fault(a.visit.words.Texts.NotSaved + " " + wrong)
		}
	}
	next := a.open(newSave(a.visit, false))
	if file := a.visit.keep.place(); file != nil {
		next = saveCase(a.visit, file, false)
	}
	return tea.Batch(a.changed(), next)
}

func (a *App) saved(msg savedMsg) tea.Cmd {
	if msg.err != nil {
		a.note = noteMsg{text: words.Clean(msg.err.Error()), bad: true}
		return nil
	}
	a.visit.keep.saved(msg.file, msg.stored)
	a.note = noteMsg{text: a.visit.words.SavedTo(words.Clean(msg.file.Path())) + " " + string(msg.file.Note())}
	if msg.leave {
		return tea.Quit
	}
	return a.top().Update(msg)
}
