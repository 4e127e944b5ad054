package full

import (
	"testing"

	"ketacover/ui/screen"
)

// looks are what is true of every screen that anybody reaches. They look and change
// nothing, so that the screens are walked to once for all of them.
var looks = []struct {
	name string
	look func(t *testing.T, who string, s sitter, it screen.Screen)
}{
	{"no sentence holds a long list", noLongList},
	{"no list offers more than seven choices under one heading", fewChoices},
	{"the footer tells only keys that work", footerTellsWhatWorks},
	{"every row that lists sources opens them", rowsOpenSources},
}

// Whoever it is: each of looks is true of every screen, and each study stands once
// under its topic.
func TestWhatIsTrueOfEveryScreen(t *testing.T) {
	sources := opensSources
	for who, said := range sittings {
		t.Run(who, func(t *testing.T) {
			s := sitting(t, said)
			topics := map[string][]screen.Item{}
			n := s.eachScreen(func(it screen.Screen) {
				s.noteTopic(it, topics)
				for _, l := range looks {
					failed := t.Failed()
					if l.look(t, who, s, it); !failed && t.Failed() {
						t.Logf("so it is not true: %s", l.name)
					}
				}
			})
			if n < 20 {
				t.Errorf("only %d screens were reached", n)
			}
			eachStudyOnce(t, who, s, topics)
		})
	}
	if n := opensSources - sources; n < 3 {
		t.Errorf("only %d rows open sources", n)
	}
}
