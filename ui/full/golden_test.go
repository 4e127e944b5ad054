package full_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"ketacover/model/seed"
)

var update = flag.Bool("update", false, "write golden frames anew")

// sizes are the windows every screen is drawn in.
var sizes = [][2]int{{120, 40}, {80, 24}, {40, 15}}

// screens leads to each screen, from the first.
var screens = []leads{
	{"welcome", func(*robot) {}},
	{"first-question", func(r *robot) { r.press("enter") }},
	{"preview", func(r *robot) { r.press("enter", "down") }},
	{"payer", func(r *robot) { toPayer(r); r.write("bl") }},
	{"nothing-found", func(r *robot) { toPayer(r); r.write("zzz") }},
	{"risks-of-spravato", risks},
	{"antidepressants", func(r *robot) { toTried(r); r.press("down", "down") }},
	{"verdict-unfolded", func(r *robot) { toTried(r); r.press("f4") }},
	{"so-far-nothing", func(r *robot) { r.press("enter", "f4") }},
	{"so-far-offered", unsure},
	{"so-far-unknown", unknowing},
	{"so-far-pain", func(r *robot) { toPain(r); r.press("f4") }},
	{"pain", toPain},
	{"plan-in-pane", func(r *robot) { toCondition(r); r.choose("Major depression") }},
	{"care", func(r *robot) { toCondition(r); r.choose("Major depression with") }},
	{"crisis-line-shown", func(r *robot) { toCondition(r); r.choose("Major depression with"); r.press("enter") }},
	{"answer", walkAetna},
	{"answer-open", openAnswer},
	{"welcome-back", func(r *robot) { r.keeping(ofClients(5)) }},
	{"cases", listed(5)},
	{"cases-found", func(r *robot) { listed(5)(r); r.write("/ve") }},
	{"cases-none", listed(0)},
	{"cases-archive", func(r *robot) { listed(6)(r); r.write("b") }},
	{"cases-bin", func(r *robot) { listed(5)(r); r.write("dbb") }},
	{"bin-empty", func(r *robot) { listed(5)(r); r.write("dbbe") }},
	{"case-acts", func(r *robot) { listed(5)(r); r.press("down", "down"); r.write("m") }},
	{"case-export", func(r *robot) { listed(5)(r); r.write("m"); r.choose("Save a copy") }},
	{"case-open", func(r *robot) { listed(5)(r); r.press("down", "down", "enter") }},
	{"cases-moved", worldMoved},
	{"moved", func(r *robot) { worldMoved(r); r.write("c") }},
	{"moved-case", func(r *robot) { worldMoved(r); r.write("c"); r.press("enter") }},
	{"fast", func(r *robot) { r.write("f") }},
	{"fast-begun", fastBegun},
	{"show", func(r *robot) { aetna(r); r.write("v") }},
	{"more", func(r *robot) { aetna(r); r.write("m") }},
	{"why", func(r *robot) { aetna(r); r.choose("Why this") }},
	{"changes", func(r *robot) { aetna(r); r.choose("What would change") }},
	{"changes-appeal", func(r *robot) { aetna(r); r.choose("What would change"); r.choose("An exception") }},
	{"checklist", func(r *robot) { aetna(r); r.choose("Checklist") }},
	{"steps", func(r *robot) { aetna(r); r.choose("What to do") }},
	{"sources", func(r *robot) { aetna(r); r.choose("Sources") }},
	{"plan-rules", func(r *robot) { aetna(r); r.choose("The plan's own rules") }},
	{"plan-rules-program", func(r *robot) { medicaid(r); r.choose("The plan's own rules") }},
	{"own-rules", func(r *robot) { aetna(r); r.choose("I read my plan's") }},
	{"own-rule", ownRule},
	{"own-rule-stance", func(r *robot) { aetna(r); r.choose("I read my plan's"); r.choose("On ketamine") }},
	{"own-rule-day", func(r *robot) { ownRule(r); r.choose("When you read it") }},
	{"own-rules-written", func(r *robot) { ownRule(r); r.press("esc") }},
	{"own-rule-page", func(r *robot) { ownRule(r); r.choose("Page") }},
	{"other-plans", func(r *robot) { aetna(r); r.choose("The rules of other plans") }},
	{"other-plans-refused", func(r *robot) { denied(r); r.choose("What to do"); r.choose("The rules of other plans") }},
	{"other-plans-unread", func(r *robot) { aetna(r); r.choose("The rules of other plans"); r.choose("No rule read") }},
	{"other-plans-company", func(r *robot) { aetna(r); r.choose("The rules of other plans"); r.choose("Cigna") }},
	{"learn", func(r *robot) { aetna(r); r.choose("Learn more") }},
	{"payers", func(r *robot) { toLearn(r, "What companies") }},
	{"payer-not-read", func(r *robot) { toLearn(r, "What companies"); r.choose("Kaiser") }},
	{"article", func(r *robot) { toLearn(r, "What you may") }},
	{"often-wrong", func(r *robot) { toLearn(r, "Often used") }},
	{"evidence", func(r *robot) { toLearn(r, "What the studies") }},
	{"evidence-own", func(r *robot) { aetna(r); toLearn(r, "What the studies") }},
	{"evidence-topic", func(r *robot) { aetna(r); toLearn(r, "What the studies"); r.choose("Ketamine for") }},
	{"evidence-study", func(r *robot) {
		aetna(r)
		toLearn(r, "What the studies")
		r.choose("Ketamine for")
		r.choose("The first test")
	}},
	{"rights", func(r *robot) { toLearn(r, "Rights") }},
	{"rights-group", func(r *robot) { aetna(r); toLearn(r, "Rights"); r.press("enter") }},
	{"state-asked", func(r *robot) { toLearn(r, "Your state") }},
	{"state", func(r *robot) { toLearn(r, "Your state"); r.find("massach"); r.choose("Your state") }},
	{"about", func(r *robot) { toLearn(r, "About") }},
	{"about-program", func(r *robot) { toLearn(r, "About"); r.choose("What this program is") }},
	{"not-known", func(r *robot) { toLearn(r, "About"); r.choose("Money") }},
	{"words-used", func(r *robot) { aetna(r); r.choose("Checklist"); r.press("f3") }},
	{"dates-and-costs", func(r *robot) { aetna(r); r.choose("Dates and") }},
	{"number-question", func(r *robot) {
		aetna(r)
		r.choose("Dates and")
		r.choose("What does the clinic charge")
		r.write("lots")
		r.press("enter")
	}},
	{"date-question", func(r *robot) {
		denied(r)
		r.choose("Dates and")
		r.choose("What is the date on the denial")
		r.write("2026-13-40")
		r.press("enter")
	}},
	{"deadlines", func(r *robot) {
		denied(r)
		r.choose("Deadlines")
		r.choose("What is the date on the denial")
		r.write("2026-11-20")
		r.press("enter")
	}},
	{"deadlines-asked", func(r *robot) { walkDenied(r); r.choose("Deadlines") }},
	{"steps-denied", func(r *robot) {
		denied(r)
		r.choose("What to do")
		r.choose("What reason")
		r.choose("Experimental")
	}},
	{"why-end", func(r *robot) { aetna(r); r.choose("Why this"); r.expect("Ketamine"); r.press("pgdown") }},
	{"why-sources", func(r *robot) { aetna(r); r.choose("Why this"); r.write("s") }},
	{"changes-found", func(r *robot) { walkCigna(r); r.choose("What would change") }},
	{"try", func(r *robot) { cigna(r); r.choose("What would change"); r.press("enter") }},
	{"try-confirm", func(r *robot) { cigna(r); r.choose("What would change"); r.press("enter"); r.choose("It has come") }},
	{"try-compare", func(r *robot) { kept(r); r.choose("Compare what") }},
	{"options", func(r *robot) { aetna(r); r.choose("All options") }},
	{"option", func(r *robot) { aetna(r); r.choose("All options"); r.choose("Spravato by") }},
	{"options-sorted", func(r *robot) { aetna(r); matter(r); r.press("esc"); r.choose("All options") }},
	{"option-sorted", func(r *robot) {
		aetna(r)
		matter(r)
		r.press("esc")
		r.choose("All options")
		r.press("enter", "pgdown")
	}},
	{"option-sources", func(r *robot) { aetna(r); r.choose("All options"); r.press("enter"); r.write("s") }},
	{"priorities", func(r *robot) { aetna(r); r.choose("What matters") }},
	{"priorities-said", func(r *robot) { aetna(r); matter(r) }},
	{"share", func(r *robot) { aetna(r); r.choose("Decide with") }},
	{"decide", func(r *robot) { aetna(r); r.choose("Decide with"); r.choose("What you decided") }},
	{"look-again", func(r *robot) {
		aetna(r)
		r.choose("Decide with")
		r.choose("A day to")
		r.write("2026-13-01")
		r.press("enter")
	}},
	{"decided", decided},
	{"costs", func(r *robot) { aetna(r); r.choose("What it costs") }},
	{"costs-filled", walkSpending},
	{"cost-option", func(r *robot) { spending(r); r.choose("Spravato, through") }},
	{"cost-year", func(r *robot) { spending(r); r.choose("Over a year") }},
	{"cost-help", func(r *robot) { spending(r); r.choose("Help with paying") }},
	{"cost-figures", func(r *robot) { spending(r); r.write("f") }},
	{"cost-compare", compared},
	{"cost-what-if", func(r *robot) { spending(r); r.choose("Compare"); r.choose("Change what-if 1") }},
	{"map", func(r *robot) { aetna(r); r.press("f2") }},
	{"help", func(r *robot) { toTried(r); r.press("f1") }},
	{"glossary", func(r *robot) { r.press("f3") }},
	{"crisis", func(r *robot) { r.press("f9") }},
	{"save", func(r *robot) { toTried(r); r.press("ctrl+s"); r.write("my-case") }},
	{"quit", func(r *robot) { toTried(r); r.press("ctrl+q") }},
	{"wellness", func(r *robot) { r.press("enter"); r.choose("Personal growth") }},
}

// everyScreen is each screen that anybody reaches.
func everyScreen() []leads { return slices.Concat(screens, paperScreens, keptScreens) }

// toLearn opens one of the pages there are to read, from the map.
func toLearn(r *robot, page string) {
	r.press("f2")
	r.choose("Learn more")
	r.choose(page)
}

func toPayer(r *robot) {
	r.press("enter")
	r.choose("A mental health")
	r.choose("A plan through work")
	r.choose("The company buys")
	r.choose("No")
}

func toCondition(r *robot) {
	toPayer(r)
	r.find("aetna")
}

func toTried(r *robot) {
	toPayer(r)
	r.find("cigna")
	r.choose("Major depression")
	r.choose("An infusion")
	r.choose("Not yet")
	r.choose("18 to 64")
}

// toPain answers as a patient in pain, up to where Spravato cannot be
// meant any more.
func toPain(r *robot) {
	r.press("enter")
	r.choose("Pain")
	r.choose("A plan through work")
	r.choose("The company buys")
	r.choose("No")
	r.find("anthem")
	r.choose("An infusion")
	r.choose("Not yet")
}

// unknowing says "I don't know" three times at once.
func unknowing(r *robot) {
	r.press("enter")
	for range 3 {
		r.choose("I don't know")
	}
}

// openAnswer answers as someone who knows neither the kind of the plan nor much else, up
// to an answer that is open.
func openAnswer(r *robot) {
	unsure(r)
	for range 40 {
		if shown := r.app.Shown(); shown.List != nil && shown.List.Row {
			return
		}
		r.choose("I don't know")
	}
	r.t.Fatalf("the interview does not end:\n%s", r.frame())
}

// unsure answers as an Aetna patient who knows neither the kind of the plan nor
// much else, up to what is offered after the third "I don't know".
func unsure(r *robot) {
	r.press("enter")
	r.choose("A mental health")
	r.choose("A plan through work")
	r.choose("I don't know")
	r.choose("I don't know")
	r.find("aetna")
	r.choose("Major depression")
	r.choose("I don't know")
}

// aetna answers as a patient with depression and an Aetna plan at work.
func aetna(r *robot) { r.once("aetna", walkAetna) }

func walkAetna(r *robot) {
	toCondition(r)
	r.choose("Major depression")
	for range 40 {
		if r.in(r.frame(), "Your answer today") {
			return
		}
		switch f := r.text(); {
		case r.in(f, "How old"):
			r.choose("18 to 64")
		case r.in(f, "approve it?"):
			r.choose("Not yet")
		case r.in(f, "How many antidepressants"):
			r.choose("Two")
		case r.in(f, "Who recommends"):
			r.choose("A psychiatrist")
		case r.in(f, "network?"):
			r.choose("Yes")
		case r.in(f, "rules out Spravato"):
			r.choose("No, none")
		default:
			r.choose("Yes")
		}
	}
	r.t.Fatalf("the interview does not end:\n%s", r.frame())
}

// risks leads to the question of what the drug label of Spravato rules out.
func risks(r *robot) {
	aetna(r)
	r.choose("Change an answer")
	r.choose("Is there a risk", "Spravato safe")
}

// medicaid answers as a patient in Medicaid who knows little else.
func medicaid(r *robot) {
	r.press("enter")
	r.choose("A mental health")
	r.choose("Medicaid")
	r.choose("Major depression")
	r.find("indiana")
	for range 40 {
		if r.in(r.frame(), "Your answer today") {
			return
		}
		r.choose("I don't know")
	}
	r.t.Fatalf("the interview does not end:\n%s", r.frame())
}

// cigna answers as a patient whose case lacks a few things.
func cigna(r *robot) { r.once("cigna", walkCigna) }

func walkCigna(r *robot) {
	toTried(r)
	for range 40 {
		switch f := r.text(); {
		case r.in(f, "Your answer today"):
			return
		case r.in(f, "How many antidepressants"):
			r.choose("One")
		case r.in(f, "Who recommends"):
			r.choose("Only the")
		case r.in(f, "written in your chart"):
			r.choose("No")
		case r.in(f, "network?"):
			r.choose("No, but")
		case r.in(f, "Is there a clinic"):
			r.choose("Yes")
		case r.in(f, "booklet say"):
			r.choose("It says")
		case r.in(f, "different kinds"):
			r.choose("Two kinds")
		case r.in(f, "Spravato before"):
			r.choose("No, never")
		case r.in(f, "rules out Spravato"):
			r.choose("No, none")
		default:
			r.choose("Yes")
		}
	}
	r.t.Fatalf("the interview does not end:\n%s", r.frame())
}

// kept tries two changes and keeps both to compare.
func kept(r *robot) {
	cigna(r)
	r.choose("What would change")
	r.press("enter")
	r.choose("Keep it")
	r.press("down", "down", "down", "down", "down", "enter") // past what others decide, to Spravato
	r.choose("Keep it")
}

// matter says that cost and the needle matter.
func matter(r *robot) {
	r.choose("What matters")
	r.choose("[ ] Is the cost")
	r.choose("[ ] Would you")
}

// decided goes through the steps of a shared decision.
func decided(r *robot) {
	aetna(r)
	r.choose("Decide with")
	r.choose("What you decided")
	r.choose("Spravato nasal")
	r.choose("Why you decided")
	r.write("fewer costs")
	r.press("enter")
	r.choose("A day to look")
	r.write("2026-12-20")
	r.press("enter")
	r.toAnswer()
}

// ownRule writes down a rule that says that the plan pays.
func ownRule(r *robot) {
	aetna(r)
	r.choose("I read my plan's")
	r.choose("On ketamine")
	r.choose("It pays")
}

// denied answers as someone whose request for infusions was refused.
func denied(r *robot) { r.once("denied", walkDenied) }

func walkDenied(r *robot) {
	walkAetna(r)
	r.press("f2")
	r.choose("Have you asked the plan", "Approval from the plan")
	r.choose("Yes, and it was denied")
	r.choose("What was that request for", "What the request was for")
	r.choose("The ketamine treatment")
	r.press("esc")
}

// A frame is pictured without its last line, the keys. Those of all screens stand
// in one list for each window, so that a key by another name redraws no picture.
func TestEveryScreenLooksAsItShould(t *testing.T) {
	list := seed.Share(everyScreen())
	for _, size := range sizes {
		window := fmt.Sprintf("%dx%d", size[0], size[1])
		keys := footers(t, window)
		for _, s := range list {
			name := s.name + "-" + window
			t.Run(name, func(t *testing.T) {
				r := ledTo(t, s, size[0], size[1])
				above, last := aboveKeys(r.frame())
				golden(t, name, above)
				if keys[s.name] != last && !*update {
					t.Errorf("the keys in %s have changed; look at them, then run: make golden\n got: %q\nwant: %q",
						footerPath(window), last, keys[s.name])
				}
				keys[s.name] = last
				fits(t, r, size[0], size[1])
			})
		}
		if *update {
			var out strings.Builder
			for _, s := range list {
				fmt.Fprintf(&out, "%s:%s\n", s.name, keys[s.name])
			}
			write(t, footerPath(window), out.String())
		}
	}
}

// As many lines as are said to be below the first window of a page are above its last.
func TestWhatIsOutOfViewIsCounted(t *testing.T) {
	counted := 0
	for _, s := range seed.Share(screens) {
		r := takenTo(t, s, 80, 24)
		var below, above int
		if _, err := fmt.Sscanf(outOfView.FindString(r.frame()), "%d lines below", &below); err != nil {
			continue // all is in view, or it begins further down
		}
		r.press("end")
		counted++
		if _, err := fmt.Sscanf(outOfView.FindString(r.frame()), "%d lines above", &above); err != nil || above != below {
			t.Errorf("%s: %d lines below its top, and %d above its end\n%s", s.name, below, above, r.frame())
		}
	}
	if counted == 0 {
		t.Error("every page fits")
	}
}

// aboveKeys parts a frame from its last line.
func aboveKeys(frame string) (above, last string) {
	end := strings.LastIndex(frame, "\n")
	return frame[:end], frame[end+1:]
}

// footerPath is where the keys of every screen stand for a window.
func footerPath(window string) string { return filepath.Join("testdata", "keys", window+".txt") }

// footers are the keys of every screen in a window, by its name.
func footers(t *testing.T, window string) map[string]string {
	t.Helper()
	keys := map[string]string{}
	text, err := os.ReadFile(footerPath(window))
	if err != nil && !*update {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		name, last, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
		keys[name] = last
	}
	return keys
}

// write writes a golden file anew.
func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// outOfView is how many lines a frame says are above and below it.
var outOfView = regexp.MustCompile(`[0-9]+ lines? (?:above|below)(?:, [0-9]+ below)?`)

// inView is a frame but for how many lines are out of view, which turns on texts that
// nobody sees in it: TestWhatIsOutOfViewIsCounted holds the number.
func inView(frame string) string {
	return outOfView.ReplaceAllStringFunc(frame, func(said string) string {
		return strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return -1
			}
			return r
		}, said)
	})
}

// golden compares a frame with the picture of it.
func golden(t *testing.T, name, frame string) {
	t.Helper()
	path := filepath.Join("testdata", "frames", name+".txt")
	want, err := os.ReadFile(path)
	same := inView(frame+"\n") == inView(string(want))
	if *update {
		if !same {
			write(t, path, frame+"\n")
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if !same {
		t.Errorf("%s has changed; look at it, then run: make golden\n got:\n%s\nwant:\n%s", path, frame, want)
	}
}

// fits fails when a line is wider or a frame taller than the window.
func fits(t testing.TB, r *robot, width, height int) {
	t.Helper()
	list := strings.Split(r.frame(), "\n")
	if len(list) > height {
		t.Errorf("%d lines in a window of %d", len(list), height)
	}
	for i, line := range list {
		if n := lipgloss.Width(line); n > width {
			t.Errorf("line %d is %d wide in a window of %d: %q", i+1, n, width, line)
		}
	}
}
