package full_test

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// fastBegun answers five questions with a key each, and one that is looked up.
func fastBegun(r *robot) {
	r.write("f")
	for _, key := range []string{"1", "1", "1", "2"} {
		r.write(key)
	}
	r.press("enter")
	r.find("aetna")
	r.write("1")
}

// One key answers a question of the page, and the mark goes on to the next that is
// open. What was answered can be taken back, and is marked again.
func TestOneKeyAnswersAQuestionOfTheFastPage(t *testing.T) {
	r := sit(t, 80, 24)
	fastBegun(r)
	for _, said := range []string{"[x] The company that runs your plan  Aetna", "[x] The condition  depression",
		"> [ ] "} {
		r.expect(said)
	}
	if n := r.keep.Now().Answers.Asked(); n != 6 {
		t.Errorf("%d answers are kept", n)
	}
	r.press("ctrl+z")
	r.expect("> [ ] The condition")
	r.write("0")
	r.expect("[x] The condition  I don't know")
	r.write("%")
	r.expect("The key % does nothing here.")
}

// A counselor who began a new case in the list goes on with it there.
func TestTheFastPageOpensFromAQuestionAndFromTheMap(t *testing.T) {
	r, _ := counselor(t, 2, 80, 50)
	r.choose("My cases")
	r.write("n")
	r.write("Gus")
	r.press("enter")
	r.write("f")
	r.expect("All on one page")
	r.press("esc", "f2")
	r.write("f")
	r.expect("All on one page")
	r.press("esc")
	r.write("?")
	r.expect("kept on this computer as you")
}

// Every question that the page still asks can move a verdict, and when none is left
// the interview has none either, whatever was pressed.
func TestTheFastPageAsksWhatCanMoveAVerdictAndNothingElse(t *testing.T) {
	random := seed.Rand(t)
	for range seed.Times(9) {
		r := sit(t, 60, 18)
		r.write("f")
		for presses := 0; ; presses++ {
			view := verdict.NewView(r.lib.Trees, r.keep.Now().Answers)
			list := r.app.Shown().List
			open := 0
			for i := range list.Items {
				if !strings.HasPrefix(list.Items[i].Lead, "[ ]") {
					continue
				}
				open++
				at := slices.IndexFunc(r.lib.Questions.List, func(q fact.Question) bool {
					return words.Capital(q.Short) == list.Items[i].Label
				})
				if at < 0 || !view.CanTurn(at) {
					t.Fatalf("%q is asked, and moves nothing", list.Items[i].Label)
				}
			}
			if view.Next() < 0 || presses > 60 {
				if open > 0 || presses > 60 {
					t.Errorf("after %d keys %d questions are open:\n%s", presses, open, r.frame())
				}
				break
			}
			doors := r.app.Shown().Doors
			if len(doors) == 0 {
				r.press("enter")
				r.find([]string{"aetna", "cigna", "texas", "ohio"}[random.IntN(4)])
				if !r.in(r.frame(), "All on one page") {
					r.choose("I don't know")
				}
				continue
			}
			r.send(keyNamed(doors[random.IntN(len(doors))].Key.Keys()[0]))
			if r.app.Over().Care {
				r.press("enter")
			}
		}
	}
}

// While the answer is shown to somebody no key changes anything, tells of anything
// else or leads away, but for the one that is told.
func TestShowingIsLeftByTheKeyThatIsTold(t *testing.T) {
	r := sit(t, 80, 24)
	aetna(r)
	r.write("v")
	was, deep := r.saved(), len(r.app.Stack())
	for _, name := range append(anyKeys(), "ctrl+k") {
		if name == "x" {
			continue
		}
		r.send(keyNamed(name))
		if name == "f9" || name == "ctrl+k" {
			r.expect("Call or text 988")
			r.press("f2")
			r.expect("Call or text 988")
			r.press("esc")
		}
		if r.quit || len(r.app.Stack()) != deep || r.saved() != was || !r.in(r.frame(), "x end showing") {
			t.Fatalf("%q leads away:\n%s", name, r.frame())
		}
	}
	r.expect("In a crisis: call or text 988")
	r.write("x")
	r.expect("Your answer today")
}
