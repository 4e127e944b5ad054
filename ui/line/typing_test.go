package line_test

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/ui/words"
)

// refused is a case in which a form of every kind opens from the answer.
const refused = `{"answers": {"purpose": "mental-health", "plan": "employer", "employer-kind": "insured", "ketamine-rider": "no",
"payer": "aetna", "condition": "depression", "authorization": "denied", "authorization-for": "infusion", "age": "18-64",
"antidepressants": "2", "recommended-by": "psychiatrist", "trial-records": "yes", "spravato-safe": "yes", "spravato-site": "yes"}`

func refusedWith(t *testing.T, lib *model.Library, details string) record.Case {
	t.Helper()
	c, err := record.DecodeCase(lib.Questions, []byte(refused+`, "details": `+details+`}`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// forms are ways from the answer to a form of every kind.
var forms = [][]string{
	{"More", "Decide with", "Why you decided"}, {"More", "Decide with", "A day to look"},
	{"More", "Decide with", "What you decided", "Something else"},
	{"Papers", "Names, numbers", "What is your name"}, {"Papers", "Names, numbers", "What is your address"},
	{"Papers", "Names, numbers", "Which medicines did you try", "Add one"}, {"Papers", "Your calls", "Add one"},
	{"More", "Dates and", "What is the date on the denial"}, {"More", "Dates and", "What does the clinic charge"},
}

// texts are what is typed: right in one form and wrong in another.
var texts = []string{"Zoë Núñez", "2026-10-01", "2026-12-20", "tomorrow", "350", "12,5", "2026-1", "two  words", "lots"}

// fill types into the form that is open, or leaves it, until none is.
func (b *both) fill(random *rand.Rand) {
	w := &words.English().Line
	for range 6 {
		asked := strings.Join(strings.Fields(b.line.said), " ")
		many := strings.Contains(asked, words.Capital(w.Lines))
		if !many && !strings.Contains(asked, words.Capital(w.Text)) {
			return
		}
		text := texts[random.IntN(len(texts))]
		switch chance := random.IntN(10); {
		case chance < 2:
			b.enter()
		case chance < 3:
			b.emptied()
		case many:
			b.did = append(b.did, text+" / b")
			b.line.say(text + "\nb\n.")
			b.full.erase()
			b.full.write(text)
			b.full.ctrl('j')
			b.full.write("b")
			b.full.key(tea.KeyEnter)
		default:
			b.did = append(b.did, text)
			b.line.say(text)
			b.full.erase()
			b.full.write(text)
			b.full.key(tea.KeyEnter)
		}
	}
	b.back()
}

func (b *both) emptied() {
	b.did = append(b.did, "emptied")
	b.line.say(words.English().Line.Doors.Empty)
	b.full.erase()
	b.full.key(tea.KeyEnter)
}

// erase takes out what a field holds.
func (p *presser) erase() {
	for range 60 {
		p.key(tea.KeyBackspace)
	}
}

// Whatever is typed in whatever form, finished or not, emptied or left, both faces
// keep the same.
func TestBothFacesKeepTheSameOfWhatIsTyped(t *testing.T) {
	lib, err := content.Load()
	if err != nil {
		t.Fatal(err)
	}
	random := seed.Rand(t)
	typed := 0
	for range seed.Until(20, func() bool { return typed > 0 }) {
		synctest.Test(t, func(t *testing.T) {
			first, said := setup(lib)
			second, shown := setup(lib)
			first.Case, first.Resume = refusedWith(t, lib, "{}"), true
			second.Case, second.Resume = first.Case, true
			b := &both{line: newTeller(first), full: newPresser(second)}
			for range 6 {
				for _, label := range forms[random.IntN(len(forms))] {
					if !b.take(label) {
						t.Fatalf("%q: nothing is called %q:\n%s", b.did, label, b.line.said)
					}
				}
				b.fill(random)
				for range 6 {
					if strings.Contains(b.line.said, "Your answer today.") {
						break
					}
					b.back()
				}
			}
			b.save()
			b.line.in.Close()
			synctest.Wait()
			if !maps.EqualFunc(said.files, shown.files, bytes.Equal) {
				t.Fatalf("%q\nplain lines stored:\n%s\nthe full screen stored:\n%s\nplain:\n%s\nfull:\n%s",
					b.did, listed(said), listed(shown), b.line.said, b.full.app.Frame())
			}
			c, err := record.DecodeCase(lib.Questions, said.files["mine"])
			if err != nil {
				t.Fatal(err)
			}
			typed += len(c.Details.Members())
		})
	}
	t.Logf("%d details", typed)
	if typed == 0 {
		t.Error("nothing was kept")
	}
}

// A text that no form could give back whole is not changed, and that is said.
func TestATextTooLongToChangeIsSaidToBeInPlainLines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		lib := library(t)
		s, d := setup(lib)
		long := strings.Repeat("x", 201)
		s.Case, s.Resume = refusedWith(t, lib, `{"decision-reason": "`+long+`"}`), true
		told := newTeller(s)
		defer told.in.Close()
		for _, label := range []string{"More", "Decide with", "Why you decided"} {
			told.say(fmt.Sprint(told.number(label)))
		}
		told.say("other words")
		told.expect(t, "This text is too long to change here.")
		told.say("save")
		told.say("mine")
		if !strings.Contains(string(d.files["mine"]), long) {
			t.Errorf("saved is %s", d.files["mine"])
		}
	})
}
