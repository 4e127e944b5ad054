package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/ui/paper"
)

// letter shows a paper as it would be written now, part by part. The
// highlighted part can be filled in or put in other words.
type letter struct {
	visit  *visit
	letter *model.Letter
	draft  model.Draft
	sheet  *paper.Sheet
	ends   []int // of the blocks of each part
	part   int   // the highlighted one
	offset int   // the first line in view
	shown  int   // lines of the last view
	from   []int // the first line of each part in the last view, and the end
}

func newLetter(v *visit, l *model.Letter) Screen {
	s := &letter{visit: v, letter: l}
	s.write()
	return v.undoOwn(s)
}

// order is how a letter of the kind is to be written now.
func (v *visit) order(kind string) model.LetterOrder {
	return model.LetterOrder{
		Ticked: v.session.Details().Ticked(kind), Today: v.today, LeftOut: v.words.Letters.LeftOut,
	}
}

// write writes the letter for the case of now.
func (s *letter) write() {
	s.draft = s.visit.session.Library.Write(s.letter, s.visit.session.Case(), s.visit.order(s.letter.Kind))
	s.sheet, s.ends = s.visit.pen().LetterParts(&s.draft)
	s.part = min(s.part, max(len(s.ends)-1, 0))
}

// Init does nothing.
func (s *letter) Init() tea.Cmd { return nil }

// Update moves from part to part, and opens what can be done with the letter.
func (s *letter) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case changedMsg:
		s.write()
	case againMsg:
		return s.visit.fillBlanks(msg.letter, msg.seen)
	case tea.KeyPressMsg:
		return s.press(msg)
	}
	return nil
}

func (s *letter) press(msg tea.KeyPressMsg) tea.Cmd {
	v, k := s.visit, &s.visit.keys
	switch {
	case key.Matches(msg, k.back, k.left):
		return pop()
	case key.Matches(msg, k.open):
		return s.openPart()
	case key.Matches(msg, k.fill):
		return v.fillBlanks(s.letter, nil)
	case key.Matches(msg, k.tick):
		return push(newConsents(v, s.letter))
	case key.Matches(msg, k.write):
		return push(newExport(v, s.letter))
	case key.Matches(msg, k.copy):
		return copyText(v, s.text())
	}
	s.move(msg)
	return nil
}

// text is the letter as it would be copied.
func (s *letter) text() string { return s.visit.pen().Letter(&s.draft).Plain() }

// move highlights another part, or scrolls within one that is longer than the
// window.
func (s *letter) move(msg tea.KeyPressMsg) {
	k, last := &s.visit.keys, len(s.ends)-1
	switch {
	case key.Matches(msg, k.down) && s.below() > 0:
		s.offset += min(s.below(), scrolled)
	case key.Matches(msg, k.up) && s.above() > 0:
		s.offset -= min(s.above(), scrolled)
	case key.Matches(msg, k.down):
		s.highlight(min(s.part+1, last))
	case key.Matches(msg, k.up):
		s.highlight(max(s.part-1, 0))
	case key.Matches(msg, k.top):
		s.highlight(0)
	case key.Matches(msg, k.bottom):
		s.highlight(last)
	case key.Matches(msg, k.pageDown):
		s.page(max(s.shown-2, 1))
	case key.Matches(msg, k.pageUp):
		s.page(-max(s.shown-2, 1))
	}
}

// scrolled is how many lines a key moves within a long part.
const scrolled = 3

// below and above are how many lines of the highlighted part are out of view.
func (s *letter) below() int {
	if s.part+1 >= len(s.from) {
		return 0
	}
	return max(s.from[s.part+1]-s.offset-s.shown, 0)
}

func (s *letter) above() int {
	if s.part >= len(s.from) {
		return 0
	}
	return max(s.offset-s.from[s.part], 0)
}

// highlight goes to a part, and brings its beginning into view.
func (s *letter) highlight(part int) {
	up := part < s.part
	s.part = max(part, 0)
	if s.part+1 >= len(s.from) {
		return
	}
	from, to := s.from[s.part], s.from[s.part+1]
	switch {
	case from < s.offset && up && to-from > s.shown:
		s.offset = to - s.shown // from below, its end comes first
	case from < s.offset:
		s.offset = from
	case to > s.offset+s.shown:
		s.offset = min(from, to-s.shown)
		if to-from > s.shown {
			s.offset = from
		}
	}
}

// page scrolls, and highlights the first part that begins in view.
func (s *letter) page(by int) {
	if len(s.from) == 0 {
		return
	}
	s.offset = min(max(s.offset+by, 0), max(s.from[len(s.from)-1]-s.shown, 0))
	for i := range s.ends {
		if s.from[i] >= s.offset {
			s.part = i
			return
		}
	}
	s.part = max(len(s.ends)-1, 0)
}

// Heading names the letter and how much is missing.
func (s *letter) Heading() (middle, right string) {
	return s.letter.Title, s.visit.words.Blanks(len(s.draft.Blanks))
}

// Typing is false: what is typed is typed on screens of its own.
func (s *letter) Typing() bool { return false }

// ShortHelp is what the footer shows.
func (s *letter) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.open, k.fill, k.tick, k.write, k.back, k.down, k.copy, k.help, k.quit}
}

// FullHelp is what the help screen shows.
func (s *letter) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{
		{k.open, k.fill, k.tick, k.write, k.copy, k.up, k.down, k.pageUp, k.pageDown, k.top, k.bottom, k.back}, k.global(),
	}
}
