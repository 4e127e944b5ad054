package full_test

import (
	"strings"
	"testing"

	"ketacover/model/seed"
)

// What a screen is as a value is what the full screen draws: each entry to
// choose from stands in the window, and what is read holds no escape code and
// no line that is too wide.
func TestEveryScreenIsTheSameAsAValue(t *testing.T) {
	for _, s := range seed.Share(screens) {
		t.Run(s.name, func(t *testing.T) {
			r := ledTo(t, s, roomyWindow[0], roomyWindow[1]).inWindow(120, 400)
			shown, frame := r.app.Shown(), bare(r.frame())
			if shown.Read != nil {
				for _, line := range shown.Read(60) {
					if line.Cells() > 60 || strings.Contains(line.String(), "\x1b") {
						t.Errorf("%d cells or an escape code: %q", line.Cells(), line)
					}
				}
			}
			if shown.Read == nil && shown.Ask == "" && len(shown.Items()) == 0 && shown.Form == nil {
				t.Error("there is nothing on it")
			}
			if len(shown.Items()) == 0 && shown.Form == nil && shown.Enter == nil && s.name != "care" && s.name != "show" {
				t.Error("nothing leads on from it")
			}
			for i := range shown.Items() {
				said, _, _ := strings.Cut(shown.Items()[i].Says(), ": ")
				if shown.List.Row {
					said = shown.Items()[i].Key.Help().Key + " " + shown.Items()[i].Short
				}
				if label := bare(said); !strings.Contains(frame, label) {
					t.Errorf("the window does not show %q:\n%s", label, frame)
				}
			}
		})
	}
}

// bare is a text without what only sets it apart.
func bare(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \n\t[]│>.", r) }), " ")
}
