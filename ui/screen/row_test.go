package screen_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/ui/screen"
	"ketacover/ui/words"
)

func TestACallIsNotedInOneGoAndTakenOut(t *testing.T) {
	r := sit(t, 40, 15)
	denied(r)
	r.choose("Papers")
	r.choose("Your calls")
	r.choose("Add one")
	r.press("enter") // nothing said of the day
	for _, said := range []string{"Dana", "REF-1", "call back"} {
		r.write(said)
		r.press("enter")
	}
	r.expect("> Dana, REF-1, call back") // the last field leads back to the list
	r.press("enter", "down")
	r.write("son")
	r.press("up", "esc")
	r.expect("Danason, REF-1")
	r.press("ctrl+z")
	r.expect("Dana, REF-1")
	r.press("esc")
	r.expect("1 entry")
	r.choose("Your calls")
	r.press("enter", "down", "down", "down", "down")
	r.expect("> Take this one out")
	r.press("enter")
	r.expect("> Add one")
}

func TestAnEntryThatSaysNothingIsGoneAndTheOthersStay(t *testing.T) {
	r := sit(t, 80, 24)
	toMedicine(r)
	r.press("esc")
	r.choose("Add one")
	r.write("Lithium")
	r.press("enter", "esc", "up", "enter")
	for range len("Sertraline") {
		r.press("backspace")
	}
	r.press("down")
	r.write("20 mg") // a new entry, not the dose of the other one
	r.press("down", "esc")
	if want := "> Lithium 20 mg Add one"; !strings.Contains(r.text(), want) {
		t.Errorf("%q is not in\n%s", want, r.frame())
	}
}

func TestATextTooLongForAFieldIsKeptAsItIs(t *testing.T) {
	r := sit(t, 80, 24)
	long := strings.Repeat("x", 201)
	r.app = screen.New(screen.Setup{Library: r.lib, Keep: r.keep, Words: words.English(), Today: today, Case: model.Case{
		Details: model.Details{}.WithEntries("medicines", []map[string]string{{"name": long}}),
	}})
	r.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	denied(r)
	r.choose("Papers")
	r.choose("Names, numbers")
	r.choose("Which medicines did you try")
	r.press("enter")
	r.write("y")
	r.expect("This text is too long to change here.")
	r.press("down", "esc")
	r.expect("xxx")
}
