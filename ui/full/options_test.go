package full_test

import (
	"strings"
	"testing"
)

func TestEveryOptionIsReachedByTheArrowKeys(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1])
		aetna(r)
		r.choose("All options")
		r.press("home", "enter")
		seen := ""
		for range len(r.lib.Options.List) {
			seen += r.text()
			r.press("right")
		}
		for _, w := range r.lib.Options.List {
			if size[0] == 80 && !strings.Contains(seen, w.Title) {
				t.Errorf("%v: %q is not reached", size, w.Title)
			}
		}
		r.expect(" of 7")
		for range len(r.lib.Options.List) {
			r.press("left")
		}
		if want := r.lib.Options.List[0].Title; !strings.Contains(r.text(), want) && size[0] != 120 {
			t.Errorf("%v: the way back to %q is lost", size, want)
		}
	}
}

func TestOnAWideScreenThreeOptionsStandSideBySide(t *testing.T) {
	for width, n := range map[int]int{120: 3, 100: 2, 80: 1} {
		r := sit(t, width, 40)
		aetna(r)
		r.choose("All options")
		r.press("enter")
		got := 0
		for _, about := range []string{"A clinic drips", "You spray a form", "You ask the plan"} {
			if strings.Contains(r.frame(), about) {
				got++
			}
		}
		if got != n {
			t.Errorf("%d options stand beside each other in %d columns, want %d:\n%s", got, width, n, r.frame())
		}
	}
}

func TestAnOptionTellsAllItsPartsAtAnyWidth(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1])
		aetna(r)
		r.choose("All options")
		r.press("enter")
		for _, part := range []string{
			"What it is", "Chance that the plan pays", "Good points", "Bad points", "At the clinic", "Getting home", "Paperwork",
			"Waiting", "What it costs", "How long it takes", "What studies show", "[######....] 55 of 100", "Counted in",
			"How sure we are",
		} {
			if !strings.Contains(found(r, part), part) {
				t.Errorf("%v: %q is not told", size, part)
			}
			r.press("home")
		}
	}
}

func TestWhatMattersSortsTheOptionsAndMovesNoVerdict(t *testing.T) {
	r := sit(t, 80, 24).inFull()
	aetna(r)
	before, _, _ := strings.Cut(r.frame(), "Do this first")
	matter(r)
	r.expect("1. Spravato by plan      up 1 for cost, no needle")
	r.press("ctrl+z")
	r.expect("Took back: what matters to you.")
	r.expect("[ ] Would you")
	r.press("ctrl+y")
	r.expect("Gave again: what matters to you.")
	r.toAnswer()
	if after, _, _ := strings.Cut(r.frame(), "Do this first"); after != before {
		t.Errorf("the verdicts have moved:\n%s\nbefore:\n%s", after, before)
	}
	r.choose("All options")
	r.choose("Spravato by")
	r.expect("Moved up because you said this matters: cost, no needle.")
}

func TestTryingAChangeStoresNothing(t *testing.T) {
	r := sit(t, 80, 24)
	cigna(r)
	r.choose("What would change")
	before := r.frame()
	r.press("enter")
	r.expect("This is a medical matter.")
	r.expect("unlikely to possible")
	r.press("esc")
	if r.frame() != before || !strings.Contains(before, "did not help enough: two") {
		t.Errorf("a try has changed the answer:\n%s\nbefore:\n%s", r.frame(), before)
	}
}

func TestAChangeThatCameTrueIsStoredOnlyWhenConfirmed(t *testing.T) {
	r := sit(t, 80, 24).inFull()
	cigna(r)
	r.choose("What would change")
	r.press("enter")
	r.choose("It has come")
	if !strings.Contains(r.text(), "Has this really come true?") {
		t.Fatalf("nothing asks before it is stored:\n%s", r.frame())
	}
	r.press("enter") // nothing is chosen
	r.expect("Choose with ")
	r.choose("No, not yet")
	r.expect("If it came true")
	r.choose("It has come")
	r.choose("Yes, change")
	r.press("f2")
	if !strings.Contains(r.text(), "did not help enough? two") {
		t.Errorf("it is not stored:\n%s", r.frame())
	}
	r.press("esc", "ctrl+z")
	r.expect("Took back: antidepressants that did not help enough, from")
}

func TestUpToThreeTriesAreKeptToCompare(t *testing.T) {
	r := sit(t, 120, 40)
	kept(r)
	r.choose("Compare what you kept")
	for _, row := range []string{"Now unlikely possible", "unlikely to possible possible to likely"} {
		if !strings.Contains(r.text(), row) {
			t.Errorf("the comparison lacks %q:\n%s", row, r.frame())
		}
	}
}

func TestADecisionIsShownOnTheAnswerAndItsDayComes(t *testing.T) {
	r := sit(t, 80, 24).inFull()
	decided(r)
	r.toAnswer()
	r.expect("You decided: Spravato nasal spray through your plan.")
	if !strings.Contains(r.text(), "Look again on December") {
		t.Errorf("the day is not told:\n%s", r.frame())
	}
	r.choose("Decide with")
	r.choose("A day to look")
	for range len("2026-12-20") {
		r.press("backspace")
	}
	r.write("2026-11-23")
	r.press("enter")
	r.toAnswer()
	if !strings.Contains(r.text(), "It is time to look again: you set November 23, 2026.") {
		t.Errorf("the day has come and nothing says so:\n%s", r.frame())
	}
	r.press("ctrl+z")
	r.expect("Took back: the day to look again.")
}

func TestWhyTellsWhereTheOtherAnswersWouldLead(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.choose("Why this")
	r.expect("These answers alone decide it:")
	r.press("pgdown")
	r.expect("┬─ What it is for: mental health")
	r.expect("┆ If it is for pain: not covered to possible")
	r.write("s")
	r.expect("Ketamine for the Treatment of Depression")
	r.press("esc")
	r.expect("The way through the rules")
}

func TestTheMapShowsEveryQuestionAndOpensIt(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1])
		aetna(r)
		r.press("f2")
		for i := range r.lib.Questions.List {
			q := &r.lib.Questions.List[i]
			name := q.Ask
			if size[0] == 40 {
				name = strings.ToUpper(q.Short[:1]) + q.Short[1:]
			}
			if !strings.Contains(r.text(), "] "+name) {
				t.Errorf("%v: the map does not show %q", size, name)
			}
			r.press("enter")
			if !strings.Contains(r.left(), q.Ask) {
				t.Errorf("%v: %s does not open", size, q.ID)
			}
			r.press("esc", "down")
		}
	}
}

func TestTheMapCountsWhatIsAnsweredOpenAndNotNeeded(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("f2")
	r.expect("Your plan: 0 answered, 7 open")
	r.press("esc", "enter")
	r.choose("A mental health")
	r.press("f2")
	r.expect("Your plan: 1 answered, 6 open")
	r.press("esc")
	r.choose("No health plan")
	r.press("f2")
	r.expect("Your plan: 2 answered, 5 not needed")
}
