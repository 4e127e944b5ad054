package screen

import (
	"regexp"
	"strings"
	"testing"
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
	const mark = "f1: the rest"
	for name, first := range sittings {
		v := sitting(t, first)
		for _, size := range [][2]int{{40, 15}, {40, 18}, {60, 15}, {80, 24}, {100, 15}, {120, 40}} {
			for q := range v.session.Library.Questions.List {
				a := &App{walk: walk{visit: v, stack: []Screen{newQuestion(v, q)}}, width: size[0], height: size[1]}
				help := strings.Join(strings.Fields(v.question(q).Help), " ")
				text := plain(a)
				whole, marked := strings.Contains(text, help), strings.Contains(text, mark)
				if whole == marked {
					t.Errorf("%s: %s at %v: whole %v, marked %v:\n%s", name, v.question(q).ID, size, whole, marked, text)
				}
				if marked {
					a.stack = append(a.stack, newHelp(v, a.top()))
					a.height = 200
					if !strings.Contains(plain(a), help) {
						t.Errorf("f1 does not tell the help of %s:\n%s", v.question(q).ID, a.Frame())
					}
				}
			}
		}
	}
}

// No date is asked for in a form that is refused: with slashes it can be two days.
func TestNoHelpOffersADateWithSlashes(t *testing.T) {
	v := sitting(t, "")
	helps := []string{v.words.Ways.LookHelp}
	for q := range v.session.Library.Questions.List {
		helps = append(helps, v.question(q).Help)
	}
	for _, help := range helps {
		if regexp.MustCompile(`\d/\d`).MatchString(help) {
			t.Errorf("%q", help)
		}
	}
}
