package screen

import (
	"strings"
	"testing"
)

// Every row of the steps and the days opens something to read, to fill in or to
// answer, and the sources that a row names are on the page it opens.
func TestEveryRowThatListsSourcesOpensThem(t *testing.T) {
	sources := 0
	for who, said := range sittings {
		v := sitting(t, said)
		for _, open := range []func(*visit) Screen{newDeadlines, newSteps} {
			for _, it := range open(v).(*contents).menu.items {
				msg := it.do()[0]
				push, ok := msg.(pushAct)
				if !ok {
					if n, told := msg.(noteAct); !told || n.text != v.words.Texts.NothingOpens || strings.Contains(join(it.under(120)), "From ") {
						t.Errorf("%s: %q opens %T", who, it.label, msg)
					}
					continue
				}
				if title, _ := push.screen.Heading(); title != v.words.Heads.Sources {
					continue
				}
				sources++
				text := unstyled(push.screen.View(120, 400))
				if !strings.Contains(text, "[1]") || !strings.Contains(text, "://") {
					t.Errorf("%s: the sources of %q are not there:\n%.300s", who, it.label, text)
				}
			}
		}
	}
	if sources < 3 {
		t.Errorf("only %d rows open sources", sources)
	}
}
