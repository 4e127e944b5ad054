package full

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ketacover/ui/screen"
	"ketacover/ui/style"
)

// The smallest window in which questions are asked. In a smaller one an
// answer might be given unseen.
const (
	minWidth  = 40
	minHeight = 15
)

// App is the only tea.Model: a walk through the screens, the window's size, and
// what it remembers of how each screen is seen.
type App struct {
	walk          *screen.Walk
	pen           *pen
	layout        layout
	width, height int
	views         map[screen.Screen]*view
	care          view // of the page of care, which lies over the screens
}

// New makes the program ready to run.
func New(s screen.Setup, look style.Options) *App {
	a := &App{pen: &pen{}, width: 80, height: 24, views: map[screen.Screen]*view{}}
	a.layout.pen = a.pen
	a.layout.editor.keys, a.layout.editor.words = fieldKeys(), s.Words
	a.layout.dress(look)
	s.Marks, s.ASCII = screen.Marks(a.pen.theme.Marks), look.ASCII
	a.walk = screen.NewWalk(s)
	a.layout.words, a.layout.keys = a.walk.Says()
	return a
}

// Init asks for the background colour, by message: a silent terminal costs
// nothing.
func (a *App) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, a.commands()) }

// Update takes a message of the loop to what it is for.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		if look := a.pen.look; !look.Told {
			look.Dark = msg.IsDark()
			a.layout.dress(look)
		}
	case tea.KeyPressMsg:
		a.press(msg)
	case tea.PasteMsg:
		a.paste(msg)
	case told:
		a.walk.Tell(msg.news)
	}
	a.layout.words, a.layout.keys = a.walk.Says() // of another case, where one was opened
	a.forget()
	return a, a.commands()
}

func (a *App) small() bool { return a.width < minWidth || a.height < minHeight }

// view is how the screen that is seen is seen.
func (a *App) view(s *screen.Shown) *view {
	if a.walk.Over().Care {
		return &a.care
	}
	top := a.top()
	v := a.views[top]
	if v == nil || v.ask != s.Ask {
		v = &view{ask: s.Ask}
		a.views[top] = v
	}
	return v
}

func (a *App) top() screen.Screen {
	stack := a.walk.Stack()
	return stack[len(stack)-1]
}

// forget forgets how screens were seen that are no longer open.
func (a *App) forget() {
	stack := a.walk.Stack()
	for s := range a.views {
		if !slices.Contains(stack, s) {
			delete(a.views, s)
		}
	}
}

// seen is the text of the screen that is in view, as it is read: what stands in
// one pane of it belongs together.
func (a *App) seen() string {
	s := a.walk.Shown()
	height := a.height - len(a.head(&s)) - 2
	panes := [][]string{s.Long}
	if paned(&s, a.width) {
		l, r, _ := a.layout.panes(&s, a.view(&s), a.width, height)
		panes = append(panes, l, r)
	} else {
		panes = append(panes, a.layout.body(&s, a.view(&s), a.width, height))
	}
	var text strings.Builder
	for _, lines := range panes {
		for _, line := range lines {
			text.WriteString(unstyled(line) + " ")
		}
		text.WriteString("\n")
	}
	return text.String()
}

// Summary is what stays on the normal screen when the person leaves. No line is
// wider than the terminal was, which would break it in the middle of a word.
func (a *App) Summary() string { return a.walk.Summary(a.width) }
