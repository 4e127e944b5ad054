package full

import (
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/fact"
	"ketacover/ui/screen"
)

// plain is the left pane of a window as one line.
func plain(a *App) string {
	var b strings.Builder
	for line := range strings.SplitSeq(colours.ReplaceAllString(a.Frame(), ""), "\n") {
		line, _, _ = strings.Cut(line, " |")
		b.WriteString(line + " ")
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// The help of a question is shown whole, or says that it goes on and which key
// tells the rest: nobody is led to answer a question of safety unread.
func TestTheHelpOfAQuestionIsWholeOrSaysThatItGoesOn(t *testing.T) {
	const mark = ": the rest"
	for _, name := range people() {
		s := sitting(t, sittings[name])
		asked := 0
		s.eachQuestion(func(q *fact.Question, _ screen.Shown) {
			asked++
			help := strings.Join(strings.Fields(q.Help), " ")
			for _, size := range [][2]int{{40, 15}, {40, 18}, {60, 15}, {80, 24}, {100, 15}, {120, 40}} {
				s.App.width, s.App.height = size[0], size[1]
				text := plain(s.App)
				whole, marked := strings.Contains(text, help), strings.Contains(text, mark)
				if !whole && s.Shown().List != nil && s.Shown().Find == nil {
					s.read(t, q)
					continue
				}
				if whole == marked {
					t.Errorf("%s: %s at %v: whole %v, marked %v:\n%s", name, q.ID, size, whole, marked, text)
				}
				if marked {
					s.App.Update(keyHelp)
					s.App.height = 200
					if !strings.Contains(plain(s.App), help) {
						t.Errorf("f1 does not tell the help of %s:\n%s", q.ID, s.App.Frame())
					}
					s.App.Update(keyBack)
				}
			}
		})
		if asked != len(s.lib.Questions.List) {
			t.Errorf("%s: %d questions of %d were seen", name, asked, len(s.lib.Questions.List))
		}
	}
}

// read scrolls through a question that has too little room, and fails unless each
// line of its help is seen and none is cut.
func (s sitter) read(t *testing.T, q *fact.Question) {
	t.Helper()
	seen, was := "", ""
	s.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	for s.Frame() != was {
		was = s.Frame()
		seen += plain(s.App) + "\n"
		s.Update(keyPageDown)
	}
	s.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	for _, line := range screen.Lines(q.Help, minWidth-2*margin) {
		if s.width == minWidth && !strings.Contains(seen, line) || strings.Contains(seen, "…") {
			t.Fatalf("%s at %d by %d: %q is not seen whole in\n%s", q.ID, s.width, s.height, line, seen)
		}
	}
}

// No date is asked for in a form that is refused: with slashes it can be two days.
func TestNoHelpOffersADateWithSlashes(t *testing.T) {
	s := sitting(t, "")
	helps := []string{s.App.layout.words.Options.LookHelp}
	for q := range s.lib.Questions.List {
		helps = append(helps, s.lib.Questions.List[q].Help)
	}
	for _, help := range helps {
		if regexp.MustCompile(`\d/\d`).MatchString(help) {
			t.Errorf("%q", help)
		}
	}
}
