package screen

import (
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

// App is the only tea.Model: a stack of screens, the window's size, the global
// keys, and the line above the keys. It knows no screen by name but the first.
type App struct {
	visit  *visit
	look   style.Options
	stack  []Screen
	untold int   // the screens below this one do not know yet that something changed
	care   *care // the page that lies over the stack; nil for none
	width  int
	height int
	note   noteMsg
}

// New makes the program ready to run.
func New(s Setup) *App {
	v := &visit{
		store: s.Store, papers: s.Papers, keep: s.Keep,
		words: s.Words, keys: newKeys(s.Words), today: s.Today, folder: s.Folder, fieldKeys: fieldKeys(),
	}
	v.dress(s.Look)
	a := &App{visit: v, look: s.Look, width: 80, height: 24}
	a.begin(s.Library, s.Case, s.Resume)
	if len(s.Kept) > 0 {
		a.stack = append(a.stack, newKept(v, s.Kept))
	}
	return a
}

// begin starts with a case: with the first screen, or where the person left off.
// One that was kept when a program had to stop may go back where it was.
func (a *App) begin(l *model.Library, c record.Case, resume bool) {
	v := a.visit
	c, v.fileNames = takeNames(c)
	v.session = model.NewSession(l, c)
	a.stack, a.untold = []Screen{newWelcome(v)}, 0
	switch {
	case !resume:
	case v.session.Next() < 0:
		a.stack = append(a.stack, newAnswer(v))
	default:
		a.stack = append(a.stack, newInterview(v))
	}
	switch file := v.keep.place(); {
	case file == nil || file.Rescues() == "":
	case v.keep.home() == "":
		a.note = noteMsg{text: v.words.Saving.NoHome}
	default:
		a.stack = append(a.stack, newPutBack(v, false))
	}
}

// Init asks for the background colour, by message: a silent terminal costs
// nothing.
func (a *App) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, a.top().Init()) }

// Update moves through the stack, answers global keys, and hands the rest to
// the screen on top.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	before := inDanger(a.visit.session)
	cmd, taken := a.tend(msg)
	if !taken {
		cmd = tea.Batch(a.update(msg), a.watch(msg, before))
	}
	a.tellKeeper()
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
	case keptMsg:
		return a.adopt(msg)
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
	var kept tea.Cmd
	if !typed && key.Matches(msg, k.back) {
		kept = a.keepTyped(a.top())
	}
	return tea.Batch(kept, a.act(msg, typed))
}

// act does what a key is for.
func (a *App) act(msg tea.KeyPressMsg, typed bool) tea.Cmd {
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
		return a.undo(msg)
	case key.Matches(msg, k.redo):
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
