package full_test

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/ui/words"
)

// far is someone in crisis who meets little of what the rule asks.
const far = `{"answers": {"purpose": "mental-health", "condition": "suicidal-depression", "plan": "individual", "payer": "cigna",
	"form": "infusion", "age": "18-64", "authorization": "not-asked", "antidepressants": "0", "antidepressant-classes": "different",
	"recommended-by": "nobody", "diagnosis-documented": "yes", "severity-scale": "severe", "trial-records": "no", "network": "out",
	"network-gap": "no", "plan-experimental": "silent", "spravato-safe": "yes", "spravato-site": "no", "spravato-history": "never"}}`

func read(t *testing.T, text string) record.Case {
	t.Helper()
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	c, err := record.DecodeCase(l.Questions, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// In the smallest window the verdicts and the first thing to do are in view at
// once, beside the crisis lines too, and come back.
func TestTheSmallestWindowBeginsWithBothVerdictsAndAStep(t *testing.T) {
	r := resumed(t, read(t, far), 40, 15)
	first := r.frame()
	for _, part := range []string{"988", "UNLIKELY", "POSSIBLE", "Do this first", "1. "} {
		r.expect(part)
	}
	for range 12 {
		r.press("down")
	}
	if r.frame() == first {
		t.Fatal("down moves nothing")
	}
	for _, key := range []string{"home", "pgup"} {
		r.press("end")
		for range 24 {
			r.press(key)
		}
		if r.frame() != first {
			t.Errorf("%s does not lead back to the verdicts:\n%s", key, r.frame())
		}
	}
}

// The doors of the answer are in view in the smallest window too, wherever what is
// above is scrolled to: by letter, by arrows and enter each opens what it names.
func TestTheDoorsOfTheAnswerStayInView(t *testing.T) {
	r := resumed(t, read(t, far), 40, 15)
	for range 20 {
		r.expect("w why")
		r.expect("g what would change it")
		r.expect("d what to do")
		r.expect("p papers")
		r.expect("m more")
		r.press("down")
	}
	r.press("home")
	r.expect("> w why")
	r.press("enter")
	r.expect("These answers alone decide it")
	r.press("esc", "right")
	r.expect("> g what")
	r.press("enter")
	r.expect("What would change it")
	r.press("esc", "left", "left")
	if strings.Contains(r.frame(), "g what would change it") {
		t.Errorf("left of the first door does not lead back:\n%s", r.frame())
	}
}

// Every screen that is said to open from the answer opens from a door or from the
// menu behind the last one, and one key leads back to where it was opened.
func TestTheMenuBehindTheLastDoorLeadsToAllElse(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	for _, entry := range []string{
		"All options side by side", "The plan's own rules", "Sources", "Learn more", "Checklist", "Deadlines",
		"Decide with a counselor",
		"Change an answer", "What matters to you", "What it costs", "Dates and costs",
	} {
		r.write("m")
		r.choose(entry)
		if title := r.app.Shown().Title; title == "More" || title == "Your answer today" {
			t.Errorf("%q opens nothing:\n%s", entry, r.frame())
		}
		r.press("esc")
		if title := r.app.Shown().Title; title != "More" {
			t.Fatalf("%q leads back to %q", entry, title)
		}
		r.press("esc")
		if title := r.app.Shown().Title; title != "Your answer today" {
			t.Fatalf("the menu leads back to %q", title)
		}
	}
}

// While questions are left the first door leads on with them.
func TestTheAnswerLeadsOnWithTheQuestionsThatAreLeft(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	if strings.Contains(r.frame(), "n go on") {
		t.Errorf("no question is left:\n%s", r.frame())
	}
	r.choose("Change an answer")
	r.choose("What is the ketamine")
	r.choose("Pain")
	r.toAnswer()
	r.expect("> n go on with questions")
	r.write("n")
	if r.app.Shown().Ask == "" {
		t.Errorf("no question is asked:\n%s", r.frame())
	}
}

// Nothing on the answer is cut in a word at 80 by 24.
func TestNoWordOfTheAnswerIsCut(t *testing.T) {
	for _, c := range seed.Share(ended(t)) {
		r := c.at80x24(t)
		for line := range strings.SplitSeq(r.frame(), "\n") {
			if strings.HasSuffix(line, "…") && !strings.HasSuffix(line, " …") {
				t.Errorf("a word is cut: %q", line)
			}
		}
	}
}

func TestTheAnswerHasKeysForPapersTheCallAndCopying(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	for _, hint := range []string{"p papers", "c call script", "y copy", "ctrl+s save", "? help"} {
		r.expect(hint)
	}
	r.write("p")
	r.expect("Papers")
	r.press("esc")
	r.write("c")
	r.expect("What to say on the phone")
	r.press("esc")
	r.write("y")
	r.expect("Copied.")
}

func TestTheVerdictKeyShowsAllOfItOnEveryScreen(t *testing.T) {
	for _, lead := range []func(*robot){
		toTried, aetna, func(r *robot) { aetna(r); r.choose("Checklist") }, func(r *robot) { aetna(r); r.press("f2") },
		func(r *robot) { aetna(r); r.choose("What would change") },
	} {
		r := sit(t, 40, 15)
		lead(r)
		r.press("f4", "f4") // what was stored last is no longer told then
		before := r.frame()
		r.press("f4")
		r.expect("My answer so far")
		for _, text := range []string{"Ketamine treatment", "Spravato nasal spray", "Rests on"} {
			if !holds(r, text) {
				t.Errorf("the verdict does not show %q:\n%s", text, r.frame())
			}
		}
		r.press("f4")
		if r.frame() != before {
			t.Errorf("the key does not lead back:\n%s", r.frame())
		}
	}
}

// The strip says what an option would lead to, however long its name.
func TestTheStripKeepsWhatAnOptionLeadsTo(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	r.write("3")
	lines := strings.Split(r.frame(), "\n")
	strip := strings.Join(lines[len(lines)-4:len(lines)-2], "\n")
	w := words.English()
	if !strings.Contains(strip, `if "`) && !strings.Contains(strip, "then: ") {
		t.Errorf("the strip has no preview:\n%s", strip)
	}
	for line := range strings.SplitSeq(strip, "\n") {
		_, then, found := strings.Cut(line, `": `)
		if !found {
			continue
		}
		then = strings.TrimSpace(then)
		known := false
		for low := range w.Verdict.Levels {
			for high := low; high < len(w.Verdict.Levels); high++ {
				known = known || then == w.Verdict.Span(low, high)
			}
		}
		if !known {
			t.Errorf("what it leads to is cut: %q", line)
		}
	}
	r.expect("? help")
	r.expect("f4 my answer so far")
}

func TestSayingHowMuchToDecideIsKeptAndCanBeTakenBack(t *testing.T) {
	r := sit(t, 80, 24).inFull()
	aetna(r)
	r.choose("Decide with")
	r.choose("[ ] I want to decide together")
	r.expect("[x] I want to decide together")
	r.choose("[ ] I want my clinician")
	r.expect("[x] I want my clinician")
	r.expect("[ ] I want to decide together")
	r.press("ctrl+z")
	r.expect("Took back: how much you want to decide.")
	r.expect("[x] I want to decide together")
	r.choose("[x] I want to decide together")
	if strings.Contains(r.frame(), "[x]") {
		t.Errorf("it is not taken back:\n%s", r.frame())
	}
}

func TestAChecklistWithoutConditionsAsksNobodyToCheckAny(t *testing.T) {
	r := resumed(t, read(t, `{"answers": {"purpose": "wellness"}}`), 80, 24)
	r.choose("Checklist")
	r.expect("For this answer you have no conditions to go through.")
	if strings.Contains(r.text(), "Go through the ones marked") {
		t.Errorf("nothing is to be checked:\n%s", r.frame())
	}
}

// What the answer of someone who does not know the kind of plan, nor whether
// work bought an extra benefit, must say at once: that the plan has a rule
// against it, which two facts could change that and to what, where to ask, and
// the first step whole.
func TestAnOpenAnswerSpeaksWithoutScrolling(t *testing.T) {
	r := resumed(t, read(t, `{"answers": {"purpose": "mental-health", "condition": "depression", "plan": "employer", "employer-kind": "unsure",
		"ketamine-rider": "unsure", "payer": "aetna", "form": "infusion", "age": "18-64", "recommended-by": "psychiatrist",
		"authorization": "not-asked", "diagnosis-documented": "yes", "antidepressants": "3", "antidepressant-classes": "different",
		"trial-records": "yes", "spravato-safe": "yes", "spravato-site": "yes", "plan-experimental": "unsure"}}`), 80, 24)
	frame := strings.Join(strings.Fields(r.frame()), " ")
	for _, part := range []string{
		"Aetna has a rule against ketamine treatment for depression",
		"NOT COVERED TO POSSIBLE",
		"if work bought an extra ketamine benefit: possible",
		"if your plan is for federal workers: unlikely to possible",
		"otherwise: not covered",
		`Ask the benefits office at work: "Do we have an extra plan for ketamine, such as Enthea?" "Do we buy insurance, or pay the bills ourselves? Is it a federal plan?"`,
		"Do this first 1. Call the number on your card. Ask for the written rule on this drug, and who must ask for " +
			"approval.",
		"Spravato nasal spray",
	} {
		if !strings.Contains(frame, part) {
			t.Errorf("%q is out of view:\n%s", part, r.frame())
		}
	}
}

// No room is left empty while an open answer does not say what it turns on.
func TestAnOpenAnswerSaysWhatItTurnsOnWhereThereIsRoom(t *testing.T) {
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	aetna := read(t, `{"answers": {"purpose": "mental-health", "condition": "depression", "plan": "employer", "employer-kind": "unsure",
		"ketamine-rider": "unsure", "payer": "aetna", "form": "unsure", "age": "18-64", "recommended-by": "unsure",
		"authorization": "unsure", "diagnosis-documented": "unsure", "antidepressants": "unsure", "antidepressant-classes": "unsure",
		"trial-records": "unsure", "spravato-safe": "unsure", "spravato-site": "unsure", "plan-experimental": "unsure"}}`)
	for i, c := range append(worked(t, l), aetna) {
		session := model.NewSession(l, c)
		if session.View.Next() >= 0 || session.View.Span(0).Settled() && session.View.Span(1).Settled() {
			continue
		}
		for _, size := range [][2]int{{80, 24}, {100, 30}, {120, 40}} {
			r := resumed(t, c, size[0], size[1])
			text := r.frame()
			list := strings.Split(text, "\n")
			body := strings.Join(list[:len(list)-2], "\n")
			empty := len(body) - len(strings.TrimRight(body, "\n"))
			if !strings.Contains(text, "     if ") && !strings.Contains(text, "Find out:") && empty > 3 {
				t.Errorf("case %d: %d lines are empty:\n%s", i, empty, text)
			}
		}
	}
}

// The first step is whole in every worked case, wherever there is room for more
// than the verdicts.
func TestTheFirstStepIsNeverCut(t *testing.T) {
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range seed.Share(ended(t)) {
		steps := l.Steps.StepsNow(c.Case, today)
		if len(steps) == 0 {
			continue
		}
		r := c.at80x24(t)
		if frame := strings.Join(strings.Fields(r.frame()), " "); !strings.Contains(frame,
			strings.Join(strings.Fields(steps[0].Text), " ")) {
			t.Errorf("the first step %q is cut or out of view:\n%s", steps[0].ID, r.frame())
		}
	}
}

// On 80 columns a verdict says its reason, though there may be no room for the source
// below it: what is wrong with the source stands beside the verdict then.
func TestAnAnswerSaysItsReasonWhereItsSourceHasNoRoom(t *testing.T) {
	r := resumed(t, read(t, `{"answers": {"purpose": "mental-health", "condition": "depression", "plan": "medicaid",
		"medicaid-kind": "unsure", "state": "TX", "form": "infusion", "age": "18-64", "authorization": "not-asked",
		"antidepressants": "2", "recommended-by": "psychiatrist", "trial-records": "unsure", "spravato-site": "unsure",
		"diagnosis-documented": "unsure", "spravato-safe": "unsure"}}`), 80, 24)
	for _, part := range []string{"UNLIKELY    Weak source.", "1 of 165 Medicaid"} {
		r.expect(part)
	}
}

// What an open verdict leaves untold is counted on the last line it says, where that
// has room: the line that is saved says one more of what would tell it apart.
func TestWhatIsLeftUntoldIsCountedOnTheLastLineTold(t *testing.T) {
	r := sit(t, 80, 24)
	openAnswer(r)
	r.expect("if the request was for ketamine: unlikely to possible    and 1 more")
}

// An empty line stands between the verdicts in every answer, and before it none is left
// empty above the doors.
func TestTheVerdictsStandApartBeforeTheDoorsDo(t *testing.T) {
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	all := ended(t)
	longest := slices.IndexFunc(all, func(c *endedCase) bool { // a first step of six lines
		kind := l.Questions.Index("medicare-kind")
		return c.Answers.At(kind).State == fact.Given && l.Questions.List[kind].AnswerID(c.Answers.At(kind)) == "original"
	})
	for _, c := range append(slices.Clone(seed.Share(all)), all[longest]) {
		list := strings.Split(c.at80x24(t).frame(), "\n")
		second := slices.IndexFunc(list, func(line string) bool {
			return strings.HasPrefix(line, "  "+l.Trees.List[1].Title+"  ")
		})
		doors := slices.IndexFunc(list, func(line string) bool { return strings.HasPrefix(line, "> ") })
		if second < 0 || doors < 0 {
			continue
		}
		if n++; list[second-1] != "" {
			t.Errorf("the verdicts stand together:\n%s", strings.Join(list, "\n"))
		}
	}
	if n == 0 {
		t.Error("no answer shows two verdicts")
	}
}
