package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// agenda lists things to do or to mind, below the questions that it turns on.
// Any of them opens: a question to be answered, a step on the paper it takes.
type agenda struct {
	visit *visit
	title string
	top   func(width int) []string // said above the entries
	fill  func() []task
	tasks []task
	parts
}

// task is an entry of an agenda.
type task struct {
	head  string // a heading above the entry, when not empty
	intro string // said under the heading, dim
	lead  string // its number, or nothing
	label string
	look  lipgloss.Style
	below func(width int) []string // said under the label
	do    func() tea.Cmd
}

func newAgenda(v *visit, title string, top func(width int) []string, fill func() []task) Screen {
	return &agenda{visit: v, title: title, top: top, fill: fill, tasks: fill()}
}

// questionTasks are questions to answer on the spot.
func (v *visit) questionTasks(list []int, head, intro string) []task {
	var tasks []task
	for _, q := range list {
		tasks = append(tasks, task{
			label: v.question(q).Ask, look: v.theme.Text, do: func() tea.Cmd { return push(newQuestion(v, q)) },
		})
	}
	if len(tasks) > 0 {
		tasks[0].head, tasks[0].intro = head, intro
	}
	return tasks
}

// openSources opens what a claim rests on, in full.
func (v *visit) openSources(ids []string) func() tea.Cmd {
	return func() tea.Cmd {
		if len(ids) == 0 {
			return note(v.words.Texts.NothingOpens)
		}
		marks := v.pen().Marks()
		marks.Cited("", ids...)
		return push(newSheet(v, marks.Sources()))
	}
}

// Init does nothing.
func (s *agenda) Init() tea.Cmd { return nil }

// Update moves, opens an entry, and leaves.
func (s *agenda) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case changedMsg:
		s.tasks = s.fill()
		s.part = min(s.part, max(len(s.tasks)-1, 0))
	case tea.KeyPressMsg:
		k := &s.visit.keys
		switch {
		case key.Matches(msg, k.back, k.left):
			return pop()
		case key.Matches(msg, k.open):
			if s.part < len(s.tasks) {
				return s.tasks[s.part].do()
			}
			return nil
		}
		s.move(k, msg)
	}
	return nil
}

// View draws as much as fits around the highlighted entry.
func (s *agenda) View(width, height int) string {
	text := s.lay(min(width, 90))
	if len(text) <= height {
		return join(s.cut(text, height))
	}
	out := s.cut(text, height-1)
	below := max(len(text)-s.offset-s.shown, 0)
	return join(append(out, s.visit.theme.Dim.Render("  "+s.visit.words.Scrolled(s.offset, below))))
}

// lay draws all of it, and notes where each entry begins. What stands above the
// first is a part of it.
func (s *agenda) lay(width int) []string {
	t := &s.visit.theme
	out := s.top(width)
	s.from = append(s.from[:0], 0)
	for i, entry := range s.tasks {
		if i > 0 {
			s.from = append(s.from, len(out))
		}
		if entry.head != "" {
			out = append(out, indent(styled(t.Heading, lines(entry.head, width-4)), 2)...)
		}
		if entry.intro != "" {
			out = append(out, indent(styled(t.Dim, lines(entry.intro, width-4)), 2)...)
		}
		out = append(out, s.entry(&entry, i == s.part, width)...)
		if entry.below != nil || i+1 < len(s.tasks) && s.tasks[i+1].head != "" {
			out = append(out, "")
		}
	}
	s.from = append(s.from, len(out))
	return out
}

// entry is one entry. The highlighted one has a mark before it.
func (s *agenda) entry(entry *task, chosen bool, width int) []string {
	mark, look := "    ", entry.look
	if chosen {
		mark, look = "  "+s.visit.theme.Cursor+" ", s.visit.theme.Selected
	}
	lead := entry.lead
	var out []string
	for _, line := range lines(entry.label, width-6-len(lead)) {
		out = append(out, mark+look.Render(lead+line))
		mark, lead = "    ", strings.Repeat(" ", len(lead))
	}
	if entry.below != nil {
		out = append(out, entry.below(width)...)
	}
	return out
}

// Heading names the list.
func (s *agenda) Heading() (middle, right string) { return s.title, "" }

// Typing is false: nothing is typed here.
func (s *agenda) Typing() bool { return false }

// ShortHelp is what the footer shows.
func (s *agenda) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.open, k.down, k.back, k.undo, k.save, k.help, k.glossary, k.quit}
}

// FullHelp is what the help screen shows.
func (s *agenda) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.down, k.pageUp, k.pageDown, k.top, k.bottom, k.open, k.back}, k.global()}
}
