package full_test

import (
	"strings"
	"testing"
)

// A rule that is written down on the screen decides at once, is called the person's
// own reading, is saved with the case, and undo takes it back.
func TestARuleThatIsWrittenDownDecidesAtOnce(t *testing.T) {
	r := sit(t, 80, 24).inFull()
	ownRule(r)
	r.choose("Page")
	r.write("4")
	r.press("enter")
	r.choose("Two antidepressants")
	r.choose("When you read it")
	for range len("2026-11-23") {
		r.press("backspace")
	}
	r.write("November 2, 2026")
	r.press("enter")
	r.press("esc")
	r.expect("your own reading, page 4, on November 2, 2026")
	r.toAnswer()
	r.expect("NOT COVERED TO LIKELY") // the form of treatment was not asked yet, and the rule is for one
	own := r.keep.Now().OwnRules
	if len(own) != 1 || own[0].Page != "4" || own[0].Payer != "aetna" || len(own[0].Conditions) != 1 {
		t.Fatalf("written down: %+v", own)
	}
	r.press("ctrl+z")
	r.expect("Took back: the rule that you read.")
}

// Of the numbers of medicines one can hold: to tick another takes the first away.
func TestOneNumberOfMedicinesIsTicked(t *testing.T) {
	r := sit(t, 80, 40).inFull()
	ownRule(r)
	r.choose("Two antidepressants")
	r.choose("Three antidepressants")
	if f := r.text(); !strings.Contains(f, "[x] Three antidepressants") || strings.Contains(f, "[x] Two antidepressants") {
		t.Errorf("ticked:\n%s", r.frame())
	}
	r.choose("Three antidepressants")
	if strings.Contains(r.text(), "[x]") {
		t.Errorf("still ticked:\n%s", r.frame())
	}
	if strings.Contains(r.text(), "kind of pain treatment") {
		t.Errorf("a condition of pain is offered for depression:\n%s", r.frame())
	}
}

// What is read can be saved as a pack, and the line above the keys says how it is
// used, or why there is none.
func TestWhatWasReadIsSavedAsAPack(t *testing.T) {
	r := sit(t, 80, 24).inFull()
	ownRule(r)
	r.press("esc")
	r.choose("Save it as a pack")
	r.expect("Saved in the folder my-plan.")
	if len(r.packs) != 1 || r.packs[0] != "my-plan 1" {
		t.Errorf("saved %q", r.packs)
	}
}
