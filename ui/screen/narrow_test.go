package screen

import (
	"maps"
	"strings"
	"testing"

	"ketacover/ui/words"
)

// However narrow the window, the title of the section and the verdict in words,
// with what is wrong with its sources, are never cut.
func TestTheTitleAndTheVerdictAreWholeInEveryWindow(t *testing.T) {
	list := maps.Clone(sittings)
	list["open and weak"] = "purpose=mental-health plan=employer employer-kind=insured ketamine-rider=no payer=cigna" +
		" condition=depression form=infusion authorization=not-asked age=18-64"
	for name, first := range list {
		v := sitting(t, first)
		for q := range v.session.Library.Questions.List {
			a := &App{walk: walk{visit: v, stack: []Screen{newQuestion(v, q)}}, height: 24}
			heading, _ := a.top().Heading()
			title, _, _ := strings.Cut(heading, words.PartMark)
			for a.width = minWidth; a.width <= 120; a.width += 5 {
				top, _, _ := strings.Cut(colours.ReplaceAllString(a.Frame(), ""), "\n")
				if !strings.Contains(top, title) {
					t.Fatalf("%s at %d: %q is cut: %q", name, a.width, title, top)
				}
			}
		}
		view := verdictsWith(v, 0, v.session.Answers().At(0), "")
		for i := range view.trees {
			tree := &view.trees[i]
			said := v.words.Verdict.Span(int(tree.span.Low), int(tree.span.High)) + v.words.Sources.Caution(tree.limits)
			for _, width := range []int{40, 45, 59, 60, 80, 99} {
				if line := colours.ReplaceAllString(verdictStrip(v, view, width)[i], ""); !tree.ruledOut() && !strings.Contains(line, said) {
					t.Errorf("%s at %d: %q is cut: %q", name, width, said, line)
				}
			}
		}
	}
}

// What is said above a paper in a narrow window ends where a sentence does, and
// then says which key tells the rest: half a warning may say its contrary.
func TestNoSentenceAboutAPaperIsCut(t *testing.T) {
	v := sitting(t, sittings["refused in Medicaid"])
	for i := range v.session.Library.Letters.Letters {
		l := &v.session.Library.Letters.Letters[i]
		for width := 60; width < wide; width += 4 {
			s := newLetter(v, l).(bounded).Screen.(*letterScreen)
			list := s.brief(width-4, 24)
			if left := withheld(v.words, s.draft.Withheld); left != "" {
				list = list[:len(list)-len(cutAbout(&v.keys, lines(v.theme.Alert+" "+left, width-4), 2, width-4))]
			}
			text := colours.ReplaceAllString(strings.Join(list, " "), "")
			shown, _, cut := strings.Cut(text, "… a: about it")
			shown = strings.TrimSpace(shown)
			if !strings.HasSuffix(shown, ".") || cut == strings.HasSuffix(shown, lastWords(l.About)) {
				t.Errorf("%s at %d: %q", l.Kind, width, text)
			}
		}
	}
}

func lastWords(text string) string { return text[max(len(text)-20, 0):] }
