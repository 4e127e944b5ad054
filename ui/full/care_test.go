package full_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
)

const thanks = "Thank you for saying so."

// typedAhead sends keys as a terminal does that had them all along: before
// anything that the first of them sets going comes back.
func (r *robot) typedAhead(keys ...tea.Msg) {
	var waiting []tea.Cmd
	for _, key := range keys {
		_, cmd := r.app.Update(key)
		waiting = append(waiting, cmd)
	}
	for _, cmd := range waiting {
		r.run(cmd)
	}
}

func TestThoughtsOfSuicideAreAnsweredWithAPageOfCareOnce(t *testing.T) {
	for _, size := range sizes {
		r := sit(t, size[0], size[1])
		toCondition(r)
		r.choose("Major depression with")
		fits(t, r, size[0], size[1])
		for _, line := range []string{
			thanks, "You don't have to carry this alone.", "Call or text 988, at any hour.",
			"Veterans: call 988, then press 1, or text 838255.",
			"If you are in danger now: 911.", "Your answers are still here. Take the time you need.", "enter goes on",
		} {
			if !strings.Contains(r.text(), line) {
				t.Errorf("at %v the page does not say %q:\n%s", size, line, r.frame())
			}
		}
		for _, key := range []string{"down", "space", "f1", "f2", "f4", "f9", "ctrl+k", "ctrl+z", "left"} {
			r.press(key) // none of them leads past it
			r.expect("enter goes on")
		}
		r.press("enter")
		r.expect("Have you asked the plan")
		r.press("esc") // back to the question
		r.choose("Major depression with")
		r.expect("Have you asked the plan")
	}
}

func TestKeysTypedAheadDoNotSkipThePageOfCare(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	r.press("down")
	enter, down := tea.Msg(named["enter"]), tea.Msg(named["down"])
	r.typedAhead(enter, enter, enter, named["esc"], down, enter, named["ctrl+q"], tea.PasteMsg{Content: "a\n"}, enter)
	if r.quit {
		t.Fatal("a key typed ahead leaves the program")
	}
	r.expect(thanks)
	r.press("enter")
	r.expect("Have you asked the plan") // which no key typed ahead has answered
}

// The page comes first wherever the answer is given, and what was about to be
// shown waits under it.
func TestThePageOfCareLiesOverWhateverComesNext(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.choose("Change an answer")
	r.choose("Which condition")
	r.choose("Major depression with")
	r.expect(thanks)
	r.press("enter")
	r.expect("All questions")
	r.press("ctrl+q")
	r.expect("not saved")

	// What a file holds was answered with it when it was said.
	r = resumed(t, read(t, far), 80, 24)
	if strings.Contains(r.text(), thanks) {
		t.Errorf("an old answer brings up the page:\n%s", r.frame())
	}
}

func TestLeavingFromThePageOfCareAsksWhatToDoWithTheAnswers(t *testing.T) {
	r := sit(t, 80, 24)
	toCondition(r)
	r.choose("Major depression with")
	r.press("ctrl+q")
	r.expect("not saved")
	r.press("esc")
	r.expect(thanks) // back where they were
	r.press("ctrl+q")
	r.choose("Stay")
	r.expect(thanks)
	r.press("ctrl+q")
	r.choose("Save them")
	r.expect("Name of the file")
	r.press("esc")
	r.expect(thanks)
	r.press("enter")
	r.expect("Have you asked the plan")
	r.press("ctrl+q", "esc")
	r.expect("Have you asked the plan")
}

// aboveTheKeys is what the window shows without the last two lines: what was
// last said, and the keys.
func (r *robot) aboveTheKeys() string {
	list := strings.Split(r.frame(), "\n")
	return strings.Join(list[:len(list)-2], "\n")
}

// atTheCursor is the entry or the text at which the cursor stands.
func (r *robot) atTheCursor() string {
	for line := range strings.SplitSeq(r.frame(), "\n") {
		if _, at, ok := strings.Cut(line, "> "); ok {
			return at
		}
	}
	return ""
}

// ctrl+k would delete to the end of the line in a text field.
func TestTheCrisisKeyKeepsWhatIsHalfTyped(t *testing.T) {
	for name, lead := range map[string]func(r *robot){
		"a date": func(r *robot) { denied(r); r.choose("Deadlines"); r.choose("What is the date on the denial") },
		"a sum": func(r *robot) {
			spending(r)
			r.write("f")
			r.choose("How much is left until your yearly")
		},
		"the name of a file": func(r *robot) { toTried(r); r.press("ctrl+s") },
		"a company":          toPayer,
	} {
		r := sit(t, 80, 24)
		lead(r)
		r.write("12")
		r.press("left", "left")
		before := r.aboveTheKeys()
		r.press("ctrl+k")
		r.expect("Call or text 988")
		r.press("esc")
		if r.aboveTheKeys() != before {
			t.Errorf("%s:\n%s\nwas\n%s", name, r.frame(), before)
		}
	}
}

// What is left on the normal screen is wrapped to it, and the crisis line is a
// paragraph of its own.
func TestWhatIsLeftAfterTheEndFitsTheTerminal(t *testing.T) {
	for _, width := range []int{40, 57, 80, 120} {
		r := resumed(t, read(t, far), width, 24)
		said := r.app.Summary()
		for line := range strings.SplitSeq(said, "\n") {
			if len(line) > width {
				t.Errorf("%q is wider than %d", line, width)
			}
		}
		whole := strings.Join(strings.Fields(said), " ")
		if whole != strings.Join(strings.Fields(resumed(t, read(t, far), 10_000, 24).app.Summary()), " ") {
			t.Errorf("a word is broken at %d:\n%s", width, said)
		}
		last := said[strings.LastIndex(strings.TrimSpace(said), "\n\n"):]
		if !strings.HasPrefix(last, "\n\nCall or text 988") || strings.Contains(strings.TrimSpace(last), "\n\n") {
			t.Errorf("the crisis line does not stand apart:\n%s", said)
		}
		if strings.Contains(said, "Do this first: Call or text 988") {
			t.Errorf("the crisis line is glued to a text:\n%s", said)
		}
	}
}

// Whatever else gives way, no crisis line is cut, at any size.
func TestNoCrisisLineIsCut(t *testing.T) {
	for _, c := range []record.Case{read(t, far), read(t, strings.Replace(far, "individual", "unsure", 1))} {
		r := resumed(t, c, 80, 24)
		step := r.lib.Steps.StepsNow(c, today)[0].Text
		for width := 40; width <= 130; width += 3 {
			for height := 15; height <= 45; height += 5 {
				r.send(tea.WindowSizeMsg{Width: width, Height: height})
				all := r.text()
				if !strings.Contains(all, r.lib.Reference.Note("crisis")) {
					t.Fatalf("at %d by %d the crisis line is cut:\n%s", width, height, r.frame())
				}
				if height >= 20 && !strings.Contains(all, step) {
					t.Fatalf("at %d by %d the first step is cut:\n%s", width, height, r.frame())
				}
			}
		}
	}
}

func TestTheCrisisLineIsToldInAWindowThatIsTooSmall(t *testing.T) {
	r := resumed(t, read(t, far), 80, 24)
	for _, size := range [][2]int{{39, 14}, {60, 10}, {39, 6}, {30, 4}} {
		r.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if !strings.Contains(r.text(), r.lib.Reference.Note("crisis")) {
			t.Errorf("%v:\n%s", size, r.frame())
		}
	}
}
