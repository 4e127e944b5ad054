package full_test

import (
	"strings"
	"testing"

	"ketacover/content"
)

// companies are what people type of their card, and the company it is; "other"
// where we have no rule of it.
var companies = []struct{ typed, id string }{
	{"uhc", "unitedhealthcare"},
	{"united health", "unitedhealthcare"},
	{"bcbs il", "hcsc"},
	{"blue cross of illinois", "hcsc"},
	{"anthem bcbs", "anthem"},
	{"humana", "other"},
	{"ambetter", "other"},
	{"molina", "other"},
	{"oscar", "other"},
	{"kaiser", "kaiser"},
	{"aetna cvs", "aetna"},
	{"the one with the umbrella", "other"},
	// and more of the same kinds
	{"BCBSTX", "hcsc"},
	{"illinois blue cross", "hcsc"},
	{"Oxford", "unitedhealthcare"},
	{"elevance", "anthem"},
	{"ibx", "independence"},
	{"bcbs michigan", "bcbs-michigan"},
	{"care first", "carefirst"},
	{"selecthealth", "select-health"},
	{"molina healthcare", "other"},
	{"florida blue", "other"},
	{"oscar health", "other"},
	{"blue cross of wyoming", "other"},
}

func TestTheCompanyIsFoundByWhatIsOnTheCard(t *testing.T) {
	for _, c := range companies {
		r := sit(t, 80, 24)
		toPayer(r)
		r.write(c.typed)
		frame := r.frame()
		if !strings.Contains(frame, "found") || !strings.Contains(frame, "Another company: \"") ||
			!strings.Contains(frame, "I don't know") {
			t.Errorf("%q: the last two rows are gone:\n%s", c.typed, frame)
		}
		if c.id == "other" {
			if strings.Count(frame, "  > ") != 1 {
				t.Errorf("%q: a company is marked that nobody named:\n%s", c.typed, frame)
			}
			r.press("up", "up")
		}
		r.press("enter")
		now := r.keep.Now()
		q := r.lib.Questions.Index("payer")
		if got := r.lib.Questions.List[q].AnswerID(now.Answers.At(q)); got != c.id {
			t.Errorf("%q finds %q, not %q:\n%s", c.typed, got, c.id, frame)
		}
		if name := now.Details.Get("plan-name"); c.id == "other" && name != c.typed || c.id != "other" && name != "" {
			t.Errorf("%q: letters would call the plan %q", c.typed, name)
		}
	}
}

// A letter wrong finds it too, but marks nothing: the person looks first.
func TestAGuessIsShownAndNotMarked(t *testing.T) {
	for _, c := range []struct{ typed, name string }{
		{"antem", "Anthem"}, {"kiaser", "Kaiser Permanente"}, {"unitedhelthcare", "UnitedHealthcare"}, {"cgina", "Cigna"},
		{"welmark", "Wellmark"},
	} {
		r := sit(t, 80, 24)
		toPayer(r)
		r.write(c.typed)
		r.expect("    " + c.name)
		r.press("enter")
		r.expect("Choose with ")
		r.press("down")
		r.expect("  > " + c.name)
	}
}

// Each name of each company finds it, alone or first of few.
func TestEachNameOfACompanyFindsIt(t *testing.T) {
	l, err := content.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i := range l.Payers.List {
		p := &l.Payers.List[i]
		for _, name := range append([]string{p.Name, p.ID}, p.Aliases...) {
			if got, _ := l.Payers.FindPayer(name); got == nil || got.ID != p.ID {
				t.Errorf("%q does not find %s", name, p.ID)
			}
			if hits := l.Payers.SearchPayers(name); len(hits) == 0 || l.Payers.List[hits[0].At].ID != p.ID || !hits[0].Sure {
				t.Errorf("a search for %q does not find %s first", name, p.ID)
			}
		}
	}
}

// What is typed to find a company is still there when the person comes back,
// until it is answered.
func TestWhatIsTypedToFindACompanyIsThereWhenOneComesBack(t *testing.T) {
	r := sit(t, 80, 24)
	toPayer(r)
	r.expect(" in all") // however many companies the content has
	r.write("myzins")
	r.press("ctrl+q", "esc", "esc")
	r.expect("extra benefit")
	r.press("tab")
	r.expect("> myzins")
	r.expect(`Another company: "myzins"`)
	r.press("up", "up", "enter", "esc")
	r.expect("Which company runs the plan?")
	if strings.Contains(r.frame(), "> myzins") {
		t.Errorf("the search goes on after the answer:\n%s", r.frame())
	}
}
