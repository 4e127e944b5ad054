package full_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/seed"
	"ketacover/ui/style"
)

func TestPersonalGrowthIsDoneAfterOneQuestion(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter")
	r.choose("Personal growth")
	r.expect("Your answer today")
	r.expect("NOT COVERED")
}

func TestNoPlanIsDoneSoonAfter(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter")
	r.choose("A mental health")
	r.choose("No health plan")
	r.expect("NOT COVERED")
	r.expect("You have no health plan")
}

func TestTheMessageAndTheHeadlineNeedNoScrolling(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.expect("NOT COVERED")
	r.expect("Aetna does not pay for ketamine treatment for depression")
	r.expect("Do this first")
}

func TestMovingTheHighlightStoresNothing(t *testing.T) {
	r := sit(t, 120, 40)
	r.press("enter", "down", "down")
	if strings.Contains(r.frame(), "If you choose") {
		t.Errorf("the pane speaks of an option that changes nothing:\n%s", r.frame())
	}
	r.write("6")
	r.expect(`If you choose "personal growth"`)
	r.press("f2")
	r.expect("[ ] What is the ketamine treatment for?  no answer yet")
}

func TestBackGoesToTheQuestionBeforeAndKeepsItsAnswer(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	r.press("esc")
	r.expect("Which company runs the plan?")
	r.press("esc")
	r.expect("> 2  No")
	r.press("shift+tab", "left", "left")
	r.expect("> 1  A mental health condition")
	r.press("esc")
	r.expect("Press enter to start.")
}

func TestUndoTakesBackAnAnswerAndRedoGivesItAgain(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	r.press("ctrl+z")
	r.expect(`Took back: the company that runs your plan, from "Aetna" to "no answer yet".`)
	r.expect("Which company runs the plan?")
	r.press("f2")
	r.expect("Which company runs the plan?  no answer yet")
	r.press("ctrl+y")
	r.expect("Which company runs the plan?  Aetna")
	r.press("ctrl+y")
	r.expect("There is nothing to redo.")
}

func TestIDontKnowIsRememberedAndNotAskedAgain(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("enter")
	r.choose("A mental health")
	r.choose("I don't know")
	r.press("f2")
	r.expect("How are you insured?  I don't know")
}

func TestAnyEarlierAnswerCanBeChangedFromTheMap(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.choose("Change an answer")
	r.choose("What is the ketamine")
	r.choose("Better sleep")
	r.toAnswer()
	r.expect("for better sleep.")
}

func TestTheCrisisLineAppearsByItself(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	if strings.Contains(r.frame(), "call or text 988") {
		t.Fatal("the crisis line is there before it is called for")
	}
	r.choose("Major depression with thoughts")
	r.press("enter") // goes on from the page of care
	r.expect("In a crisis: call or text 988. Veterans: 988, then press 1.")

	r = sit(t, 80, 24)
	aetna(r)
	r.choose("Dates and costs")
	r.choose("Does a clinician say")
	r.choose("Yes")
	r.expect("In a crisis: call or text 988.")
}

func TestASmallWindowTakesNoAnswersAndLosesNothing(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	before := r.frame()
	r.send(tea.WindowSizeMsg{Width: 20, Height: 5})
	r.expect("is too")
	r.press("enter", "down", "enter")
	r.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if got := r.frame(); got != before {
		t.Errorf("the window is not what it was:\n%s\nbefore:\n%s", got, before)
	}
}

func TestLeavingAsksOnlyWhenSomethingIsUnsaved(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("ctrl+q")
	if !r.quit {
		t.Fatal("nothing was answered, and yet the program asks before it leaves")
	}
	r = sit(t, 80, 24)
	toCondition(r)
	r.press("ctrl+c")
	r.expect("Some answers are not saved.")
	r.choose("Stay")
	r.expect("Which condition is it for?")
	r.press("ctrl+q")
	r.choose("Leave without")
	if !r.quit {
		t.Fatal("the program does not leave")
	}
}

func TestASavedCaseHoldsTheAnswersOfNow(t *testing.T) {
	s := &shelf{files: map[string]string{"taken": "something else"}}
	r := sitWith(t, 80, 24, style.Options{}, s)
	toCondition(r)
	r.press("ctrl+s")
	r.write("taken")
	r.press("enter")
	r.expect("A file of that name is there already.")
	r.choose("Use another name")
	for range len("taken") {
		r.press("backspace")
	}
	r.write("mine")
	r.press("enter")
	r.expect("Saved to mine.")
	if !strings.Contains(s.files["mine"], `"payer": "aetna"`) || s.files["taken"] != "something else" {
		t.Fatalf("the store holds %q", s.files)
	}
	r.press("ctrl+q")
	if !r.quit {
		t.Fatal("all is saved, and yet the program asks before it leaves")
	}
}

func TestAFailedSaveIsSaidAndCostsNoAnswer(t *testing.T) {
	s := &shelf{files: map[string]string{}}
	r := sitWith(t, 80, 24, style.Options{}, s)
	toCondition(r)
	r.press("ctrl+s")
	r.write("mine")
	r.press("enter")
	s.fail = errors.New("save \"mine\": no space left on the disk")
	r.choose("Major depression")
	r.press("ctrl+s")
	r.expect("no space left on the disk")
	r.press("ctrl+q")
	r.choose("Save them")
	if r.quit {
		t.Fatal("the program left though the answers are saved nowhere")
	}
}

func TestASignalSavesToTheFileThatThePersonSavedTo(t *testing.T) {
	s := &shelf{files: map[string]string{}}
	r := sitWith(t, 80, 24, style.Options{}, s)
	toCondition(r)
	r.press("ctrl+s")
	r.write("mine")
	r.press("enter")
	r.choose("Major depression")
	if got := r.keep.Rescue(); !strings.Contains(got, "saved to mine") {
		t.Fatalf("Rescue says %q", got)
	}
	if !strings.Contains(s.files["mine"], `"condition": "depression"`) {
		t.Fatalf("the file holds %s", s.files["mine"])
	}
}

func TestAPasteIsOneLineAndCutAndSaidSo(t *testing.T) {
	r := sit(t, 80, 24)
	toTried(r)
	r.press("ctrl+s")
	r.send(tea.PasteMsg{Content: "my\x1b[2Jcase\n" + strings.Repeat("x", 1<<20)})
	r.expect("The pasted text was too long and was cut.")
	if strings.Contains(r.app.Frame(), "\x1b[2J") {
		t.Fatal("a paste reached the terminal raw")
	}
}

func TestWithoutColourNothingIsLost(t *testing.T) {
	aetna(sit(t, 80, 24)) // once, so that all below go on after the same walk
	for _, look := range []style.Options{{}, {Dark: true}, {Colour: true, Sixteen: true}, {Colour: true},
		{Colour: true, Contrast: true}} {
		plain, other := sit(t, 80, 24), sitWith(t, 80, 24, look, nil)
		aetna(plain)
		aetna(other)
		if plain.frame() != other.frame() {
			t.Errorf("%+v shows other text:\n%s", look, other.frame())
		}
	}
	r := sitWith(t, 80, 24, style.Options{ASCII: true}, nil)
	for _, s := range seed.Share(screens) {
		s.lead(r)
		for _, c := range r.frame() {
			if c > 0x7e {
				t.Fatalf("%s shows %q in ASCII", s.name, c)
			}
		}
		r = sitWith(t, 80, 24, style.Options{ASCII: true}, nil)
	}
}

// mash presses keys, pastes and resizes at random and checks that the program
// stays within the window, drops nothing that is typed and lets people out.
func mash(t *testing.T, r *rand.Rand, steps int) {
	keys := []string{}
	for name := range named {
		keys = append(keys, name)
	}
	slices.Sort(keys)
	w := sitWith(t, 80, 24, style.Options{}, &shelf{files: map[string]string{}})
	width, height := 80, 24
	for range steps {
		switch r.IntN(12) {
		case 0:
			width, height = 1+r.IntN(200), 1+r.IntN(60)
			w.send(tea.WindowSizeMsg{Width: width, Height: height})
		case 1:
			w.send(tea.PasteMsg{Content: strings.Repeat(string(rune(r.IntN(0x3000))), r.IntN(300))})
		case 2:
			w.write(string(rune(' ' + r.IntN(90))))
		case 3:
			halfTyped(t, w, leaving[r.IntN(len(leaving))])
		default:
			w.press(keys[r.IntN(len(keys))])
		}
		fits(t, w, width, height)
	}
	w.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	w.quit = false
	w.press("ctrl+q")
	if !w.quit && !strings.Contains(w.frame(), "not saved") {
		t.Fatalf("no way out:\n%s", w.frame())
	}
}

func TestAnyKeysAtAnySizeStayWithinTheWindow(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(12) {
		mash(t, r, 400)
	}
}

func FuzzKeys(f *testing.F) {
	f.Add(uint64(1), 50)
	f.Add(uint64(99), 200)
	f.Fuzz(func(t *testing.T, drawn uint64, steps int) {
		mash(t, rand.New(rand.NewPCG(drawn, 11)), min(max(steps, 0), 300))
	})
}
