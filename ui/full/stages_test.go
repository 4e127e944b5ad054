package full_test

import (
	"strings"
	"testing"
)

// reply is what a person says to the question that holds a text.
type reply struct{ question, answer string }

// usual is a patient with depression who tried two medicines and whose chart
// is in order.
var usual = []reply{
	{"treatment for?", "A mental health"}, {"kind of work plan", "The company buys"}, {"extra benefit", "No"},
	{"Which program", "VA health"}, {"Which condition", "Major depression"}, {"clinic offer", "An infusion"},
	{"How old", "18 to 64"},
	{"that request for", "The ketamine"}, {"How many antidepressants", "Two"}, {"different kinds", "Two kinds"},
	{"antidepressant along", "Yes"}, {"Who recommends", "A psychiatrist"}, {"in your chart", "Yes"},
	{"rating scale", "Severe"},
	{"each medicine", "Yes"}, {"network?", "Yes, in"}, {"booklet say", "I don't know"}, {"rules out Spravato", "No, none"},
	{"certified Spravato", "Yes"}, {"Spravato before", "No, never"},
}

// interviewed answers until the answer is there, as the replies say.
func interviewed(r *robot, replies ...reply) {
	r.t.Helper()
	replies = append(replies, usual...)
	r.press("enter")
	for range 40 {
		text := r.left()
		if strings.Contains(text, "Your answer today") {
			return
		}
		if strings.Contains(text, "Which company runs the plan?") {
			r.find("cigna")
			continue
		}
		if strings.Contains(text, "Which state do you live in?") {
			r.find("indiana")
			continue
		}
		answered := false
		if strings.Contains(text, "enter goes on") { // the page of care
			r.press("enter")
			continue
		}
		for _, say := range replies {
			if strings.Contains(text, say.question) {
				r.choose(say.answer)
				answered = true
				break
			}
		}
		if !answered {
			r.t.Fatalf("nobody said what to answer:\n%s", r.frame())
		}
	}
	r.t.Fatalf("the interview does not end:\n%s", r.frame())
}

// reads opens an entry of the answer's menu, finds each text on its page, and
// goes back.
func reads(r *robot, entry string, texts ...string) {
	r.t.Helper()
	r.press("home")
	r.choose(entry)
	for _, text := range texts {
		if !holds(r, text) {
			r.t.Errorf("%q does not say %q:\n%s", entry, text, r.frame())
		}
	}
	r.toAnswer()
}

// holds scrolls until a text is seen, however its lines are broken.
func holds(r *robot, text string) bool {
	r.press("home")
	for range 360 {
		if strings.Contains(r.text(), text) {
			return true
		}
		r.press("down")
	}
	return false
}

func TestSomeoneNewlyPrescribedLearnsWhatToAskForFirst(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1])
		interviewed(r, reply{"How are you insured", "A plan through"}, reply{"approve it?", "Not yet"})
		reads(r, "Why this", "Spravato nasal spray LIKELY", "The way through the rules", "┬─ What it is for: mental health")
		reads(r, "What would change", "Ketamine treatment", "Spravato nasal spray")
		reads(r, "What to do", "Before you ask", "1. ", "Who: your clinician. Paper: Request for approval of Spravato.")
		reads(r, "Checklist", "Your answer: antidepressants that did not help enough: two.", "Bring: ")
		reads(r, "Deadlines", "Most count from the date of a letter of denial.")
	}
}

func TestSomeoneWhoWaitsLearnsWhenThePlanMustAnswer(t *testing.T) {
	r := sit(t, 80, 24)
	interviewed(r, reply{"How are you insured", "A plan through"}, reply{"approve it?", "Yes, and we are"})
	r.expect("1. Call the plan and ask where your request stands.")
	reads(r, "What to do", "You wait for an answer", "Count 15 days from the day the plan got the request.",
		"Wait for the approval in writing")
	reads(r, "All options", "Infusions by plan", "Nothing for now")
}

func TestSomeoneDeniedAsExperimentalYesterdayLearnsTheLastDay(t *testing.T) {
	r := sit(t, 80, 24)
	interviewed(r, reply{"How are you insured", "A plan through"}, reply{"approve it?", "Yes, and it was denied"})
	r.expect("1. Find the date on the denial letter")
	r.choose("What to do")
	r.expect("Answer these first")
	r.choose("What reason did")
	r.choose("Experimental")
	r.choose("What is the date on the denial")
	r.write("2026-11-22")
	r.press("enter")
	r.expect("What to do now")
	if strings.Contains(r.text(), "What reason did") || strings.Contains(r.text(), "date on the denial letter?") {
		t.Errorf("what was answered is asked again:\n%s", r.frame())
	}
	r.press("esc")
	reads(r, "What to do", "The plan said no", "It should answer the plan's word: not proven.", "By May 21, 2027.",
		"Paper: Appeal to the plan.")
	reads(r, "Deadlines", "May 21, 2027: in 179 days", "180 days from November 22, 2026",
		"The date on your letter controls.")
	reads(r, "All options", "Exception or appeal")
	r.choose("All options")
	r.choose("Exception")
	for _, text := range []string{"In about 44 of 100 appeals the plan changed its answer.", "[####......] 44 of 100",
		"How sure we are: high."} {
		if !holds(r, text) {
			t.Errorf("the option of an appeal does not say %q", text)
		}
	}
}

func TestDeadlinesAskForTheDateTheyCountFrom(t *testing.T) {
	r := sit(t, 80, 24)
	interviewed(r, reply{"How are you insured", "A plan through"}, reply{"approve it?", "Yes, and it was denied"})
	r.choose("Deadlines")
	r.expect("We cannot count your last day yet.")
	r.choose("What is the date on the denial")
	r.write("2026-11-22")
	r.press("enter")
	r.expect("May 21, 2027: in 179 days")
	r.choose("What is the date on the answer to your first")
	r.write("2026-11-23")
	r.press("enter")
	r.choose("What is the date on the plan's last")
	r.write("2026-11-23")
	r.press("enter")
	r.expect("March 23, 2027")
}

func TestSomeoneInDangerAndDeniedIsLedToTheUrgentQuestion(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1])
		interviewed(r, reply{"How are you insured", "A plan through"}, reply{"approve it?", "Yes, and it was denied"},
			reply{"Which condition", "Major depression with"})
		if size[0] >= 80 {
			r.expect("1. Call or text 988")
		}
		r.choose("What to do")
		r.choose("Does a clinician say")
		r.choose("Yes")
		if !holds(r, "2. Ask for a fast appeal today.") || !holds(r, "1. Call or text 988") {
			t.Errorf("a fast appeal does not come after the crisis line:\n%s", r.frame())
		}
	}
}

// A step opens what it is done with: a paper, a question, or else what it
// rests on.
func TestAStepOpensWhatItIsDoneWith(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1])
		interviewed(r, reply{"How are you insured", "A plan through"}, reply{"approve it?", "Yes, and it was denied"},
			reply{"Which condition", "Major depression with"})
		r.choose("What to do")
		for _, step := range []struct{ start, opens string }{
			{"1. Call or text 988", "Sources"}, {"3. Find the date", "What is the date on the denial"},
			{"4. Have your clinician call", "Page for the call with"}, {"5. Ask the plan", "Request for your file"},
		} {
			r.choose(step.start)
			if !strings.Contains(strings.ToLower(r.text()), strings.ToLower(step.opens)) {
				t.Errorf("step %q does not open %q:\n%s", step.start, step.opens, r.frame())
			}
			r.press("esc")
			r.expect("What to do now")
		}
	}
}

func TestSomeoneOnMedicaidLearnsWhatIsKnownOfIt(t *testing.T) {
	r := sit(t, 80, 24)
	interviewed(r, reply{"How are you insured", "Medicaid"}, reply{"approve it?", "Not yet"})
	reads(r, "Why this", "1 of 165 Medicaid programs", "your plan: Medicaid", "Weak source.")
	reads(r, "What would change", "what others decide", "An exception", "Another option")
	reads(r, "Checklist", "Your answer: ")
}

func TestSomeoneInVACareIsSentToTheirVAProvider(t *testing.T) {
	r := sit(t, 80, 24)
	interviewed(r, reply{"How are you insured", "VA, TRICARE"}, reply{"approve it?", "Not yet"})
	r.expect("1. Ask your VA mental health provider to refer you")
	reads(r, "Why this", "your military program: VA care")
	reads(r, "What to do", "Community Care office")
	reads(r, "Deadlines", "We could not find a rule that sets a last day for a case like yours.")
}
