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
	{"no sentence about a paper is cut", noSentenceCut},
	{"every line of every list is reached by one key", everyLineReached},
	{"every line of every paper is reached by one key", everyPaperLineReached},
}

// Whoever it is: each of looks is true of every screen, each study stands once under
// its topic, and who has a plan that ends is led to saying its last day.
func TestWhatIsTrueOfEveryScreen(t *testing.T) {
	sources, papers := opensSources, papersReached
	for who, said := range sittings {
		t.Run(who, func(t *testing.T) {
			s := sitting(t, said)
			topics, led := map[string][]screen.Item{}, false
			n := s.eachScreen(func(it screen.Screen) {
				s.noteTopic(it, topics)
				led = led || s.leadsToTheEnd(it)
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
			if want, known := ledToTheEnd[who]; known && led != want {
				t.Errorf("%s: led to the last day of the plan: %t", who, led)
			}
		})
	}
	if n := papersReached - papers; n < 5 {
		t.Errorf("only %d papers were reached", n)
	}
	if n := opensSources - sources; n < 3 {
		t.Errorf("only %d rows open sources", n)
	}
}
