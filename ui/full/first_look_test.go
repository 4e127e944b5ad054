package full_test

import (
	"regexp"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/ui/words"
)

// What the first screen has to say has room in a usual window.
func TestTheFirstScreenSaysAllOfIt(t *testing.T) {
	r, w := sit(t, 80, 24), words.English().Texts
	for _, text := range []string{w.Welcome1, w.Welcome2, w.Welcome3, w.Privacy, w.Start} {
		if !strings.Contains(r.text(), text) {
			t.Errorf("%q is not said:\n%s", text, r.frame())
		}
	}
}

// The papers begin with the one that the first step takes, and whoever was denied
// has the appeal in view.
func TestThePapersBeginWithWhatIsNeededNow(t *testing.T) {
	r := sit(t, 80, 24)
	denied(r)
	r.choose("Papers")
	shown := r.app.Shown()
	if first := shown.Items()[0]; first.Head != "For what to do now" {
		t.Errorf("the papers begin with %q under %q", first.Label, first.Head)
	}
	r.expect("Appeal to the plan")
	r.choose("Appeal to the plan")
	r.write("w")
	r.expect("Save this paper")
	r.press("down", "enter")
	if title := r.app.Shown().Title; title != "Save this paper" {
		t.Errorf("the name of the file is asked under %q", title)
	}
}

// Whoever was denied reads of an appeal in one of the first two steps, whatever else
// comes before them.
func TestADenialLeadsToAnAppealInTwoSteps(t *testing.T) {
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	q, seen := l.Questions.Index("authorization"), 0
	for _, c := range worked(t, l) {
		session := model.NewSession(l, c)
		if answer := session.View.Answers().At(q); l.Questions.List[q].AnswerID(answer) != "denied" {
			continue
		}
		seen++
		said, rest := "", 2
		for _, step := range l.Steps.StepsNow(c, today) {
			if rest > 0 {
				said += " " + step.Text
			}
			if !l.Steps.StepRules.Calls(step.ID) {
				rest--
			}
		}
		if !regexp.MustCompile(`(?i)appeal|outside review|hearing|look (at it )?again`).MatchString(said) {
			t.Errorf("the first two steps of a case lead nowhere: %s", said)
		}
	}
	if seen < 3 {
		t.Errorf("only %d worked cases were denied", seen)
	}
}

// Where no day counts yet, the page of the days leads to where the dates are asked.
func TestDaysWithoutADateLeadToTheDates(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.choose("Deadlines")
	r.expect("you have no last day to keep now")
	r.press("enter")
	if title := r.app.Shown().Title; title != "Dates and costs" {
		t.Errorf("enter opens %q", title)
	}
	r.press("esc")
	r.expect("What is the last day of the plan that ends?")
}

// Where the date of the letter is after today, the page of the days leads to where it
// is changed, although other dates are open still.
func TestADateAfterTodayLeadsToTheDates(t *testing.T) {
	r := sit(t, 80, 24)
	denied(r)
	r.choose("Deadlines")
	r.choose("What is the date on the denial")
	r.write("2026-12-22")
	for range 2 { // it asks whether that is right
		if r.app.Shown().Title != "Deadlines" {
			r.press("enter")
		}
	}
	r.expect("Check the date on the denial: December 22, 2026 is after today.")
	shown := r.app.Shown()
	for _, item := range shown.Items() {
		if strings.Contains(item.Label, "2027") {
			t.Errorf("a day that counts from a slip stands as %q", item.Label)
		}
	}
	if !holds(r, "What is the date on the answer to your first appeal?") {
		t.Error("no other date is open")
	}
	r.choose("Dates and costs")
	if title := r.app.Shown().Title; title != "Dates and costs" {
		t.Errorf("it opens %q", title)
	}
}

// A line that goes on from an item of a list stands under its text, not under its
// mark.
func TestALongItemHangs(t *testing.T) {
	r := sit(t, 40, 15)
	aetna(r)
	r.choose("Why this")
	r.press("pgdown")
	item := regexp.MustCompile(`(?m)^ {6}- an extra ketamine benefit at\n {8}work: no$`)
	if !item.MatchString(r.frame()) {
		r.press("up", "up", "up", "up")
		if !item.MatchString(r.frame()) {
			t.Errorf("an item does not hang:\n%s", r.frame())
		}
	}
}

// What the plan said no to leads the message, whichever drug it was.
func TestTheMessageBeginsWithWhatWasDenied(t *testing.T) {
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	const cigna = `{"answers": {"purpose": "mental-health", "condition": "depression", "plan": "employer", "employer-kind": "insured",
		"ketamine-rider": "no", "payer": "cigna", "form": "infusion", "age": "18-64", "authorization": "denied", "authorization-for": "spravato",
		"antidepressants": "3", "recommended-by": "psychiatrist", "trial-records": "yes", "network": "in", "spravato-safe": "yes"}}`
	said := model.NewSession(l, read(t, cigna)).View.Messages().Over
	if !strings.HasPrefix(said, "Your plan said no to Spravato, but an appeal may change that; ketamine treatment is ") {
		t.Errorf("it says %q", said)
	}
}
