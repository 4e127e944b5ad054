package full_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/full"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

func TestTheWordsOnTheScreenAreExplainedFirst(t *testing.T) {
	r := sit(t, 120, 40)
	toTried(r)
	r.press("f3")
	used, rest, found := strings.Cut(strings.ReplaceAll(r.frame(), "  ", ""), "All other words")
	if !found || !strings.Contains(used, "Used on the screen") {
		t.Fatalf("the words are not parted:\n%s", r.frame())
	}
	if !strings.Contains(used, "\nantidepressant") || strings.Contains(used, "copay") ||
		strings.Contains(rest, "\nantidepressant") {
		t.Errorf("the words of the question do not come first:\n%s", r.frame())
	}
	r.press("f3") // the same key leads back
	r.expect("How many antidepressants")
}

func TestLookingUpAWordScrollsNothing(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.choose("The plan's own rules")
	r.press("end")
	before := r.frame()
	r.press("f3", "esc")
	if got := r.frame(); got != before {
		t.Errorf("the page has moved:\n%s\nbefore:\n%s", got, before)
	}
}

func TestEveryPageThereIsToReadOpensAndLeadsBack(t *testing.T) {
	for _, way := range []struct {
		name string
		lead func(r *robot)
	}{
		{"the answer", func(r *robot) { aetna(r); r.choose("Learn more") }},
		{"the map", func(r *robot) { r.press("f2"); r.choose("Learn more") }},
	} {
		r := sit(t, 80, 24)
		way.lead(r)
		menu := r.frame()
		for _, page := range []string{
			"What companies", "What you may", "Often used", "What the studies", "Rights you", "Your state", "About this",
		} {
			r.press("home")
			r.choose(page)
			if r.frame() == menu {
				t.Errorf("from %s, %q does not open", way.name, page)
			}
			r.press("esc")
			r.expect("What companies and programs say")
		}
	}
}

func TestTheRulesOfAPlanOpenOnceItIsKnown(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.choose("The plan's own rules")
	r.expect("What Aetna publishes")

	r = sit(t, 80, 24)
	r.press("enter")
	r.choose("A mental health")
	r.choose("No health plan")
	if strings.Contains(r.frame(), "The plan's own rules") {
		t.Error("rules are offered where there is no plan")
	}
}

func TestWhatRestsOnAnOverdueSourceSaysSoWhereItIsShown(t *testing.T) {
	lib, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range sizes {
		w := words.English()
		keep := screen.NewKeeper(lib, w, nil, record.Case{})
		r := sit(t, size[0], size[1])
		r.app = full.New(screen.Setup{
			Library: lib, Keep: keep, Words: w, Today: fact.Date{Year: 2199, Month: 1, Day: 1},
		}, style.Options{})
		r.send(sizeOf(size))
		denied(r)
		r.choose("Dates and")
		r.choose("What is the date on the denial")
		r.write("2026-11-20")
		r.press("enter")
		r.toAnswer()
		r.press("home")
		for _, page := range []string{"", "Why this", "Deadlines", "What it costs"} {
			if page != "" {
				r.choose(page)
			}
			if found(r, "again"); !strings.Contains(r.text(), "ue to be read again") {
				t.Errorf("%v: %q does not say that its sources are overdue:\n%s", size, page, r.frame())
			}
			if page != "" {
				r.press("esc")
			}
			r.press("home")
		}
	}
}

// found is the frame in which the text is seen after scrolling down, or the
// last.
func found(r *robot, text string) string {
	for range 30 {
		if strings.Contains(r.frame(), text) {
			return r.frame()
		}
		r.press("pgdown")
	}
	return r.frame()
}

func sizeOf(size [2]int) tea.WindowSizeMsg {
	return tea.WindowSizeMsg{Width: size[0], Height: size[1]}
}
