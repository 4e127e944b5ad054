package full_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/ui/full"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

func TestACallIsNotedInOneGoAndTakenOut(t *testing.T) {
	r := sit(t, 40, 15)
	denied(r)
	r.choose("Papers")
	r.choose("Your calls")
	r.choose("Add one")
	r.choose("You called the plan")
	for _, said := range []string{"Nov 20", "Dana", "REF-1", "call back"} {
		r.write(said)
		r.press("enter")
	}
	r.expect("Dana") // the last field leads to the call
	r.press("esc")
	r.expect("REF-1. Said: call back")
	r.press("ctrl+z")
	if strings.Contains(r.text(), "call back") {
		t.Errorf("undo left what was said:\n%s", r.frame())
	}
	r.press("esc")
	r.expect("1 entry")
	r.choose("Your calls")
	r.press("enter")
	r.choose("Take this out")
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
	if want := "> 1 Lithium 2 20 mg 3 Add one"; !strings.Contains(r.text(), want) {
		t.Errorf("%q is not in\n%s", want, r.frame())
	}
}

func TestATextTooLongForAFieldIsKeptAsItIs(t *testing.T) {
	r := sit(t, 80, 24)
	long := strings.Repeat("x", 201)
	r.app = full.New(screen.Setup{Library: r.lib, Keep: r.keep, Words: words.English(), Today: today, Case: record.Case{
		Details: record.WithEntries(record.Details{}, "medicines", []map[string]string{{"name": long}}),
	}}, style.Options{})
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

// What was only looked at is the same to the byte, whatever program wrote it:
// a field shows the two characters of a line break of Windows as two breaks,
// tabs as spaces, and drops what has no width.
func TestATextThatWasOnlyLookedAtIsNotChanged(t *testing.T) {
	s := &shelf{files: map[string]string{}}
	r := sitWith(t, 80, 24, style.Options{}, s)
	saved := func(name string) record.Details {
		r.press("ctrl+s")
		r.write(name)
		r.press("enter")
		r.expect("Saved to " + name)
		c, err := record.DecodeCase(r.lib.Questions, []byte(s.files[name]))
		if err != nil {
			t.Fatal(err)
		}
		return c.Details
	}
	reason := "no needle\r\n" + strings.Repeat("and so on\u200b ", 30)
	const address, dose = "1 Main St\r\nTown\r\n\tback door\u200b ", " 50\tmg\u200b\r\na day "
	details := record.WithEntries(record.Details{}.With("address", address).With(record.ReasonKey,
		reason).With(record.DecisionKey, "wait\r\na\u200b week"), "medicines", []map[string]string{{"name": dose}})
	r.app = full.New(screen.Setup{
		Library: r.lib, Store: s, Keep: r.keep, Words: words.English(), Today: today, Case: record.Case{Details: details},
	}, style.Options{})
	r.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	denied(r)
	r.choose("Papers")
	r.choose("Names, numbers")
	r.choose("What is your address?")
	r.press("left", "right", "enter")
	r.choose("Which medicines did you try")
	r.press("enter", "left", "down", "up", "down", "esc", "esc", "esc", "esc")
	r.choose("Decide with")
	r.choose("Why you decided so")
	r.write("x")
	r.expect("This text is too long to change here.")
	r.press("enter")
	r.choose("What you decided")
	r.choose("Something else")
	r.press("left", "enter", "esc")
	r.choose("Papers")
	r.choose("Names, numbers")
	if got := saved("looked-at"); !got.Equal(details) {
		t.Fatalf("the details are %s, were %s", got.Raw(), details.Raw())
	}
	// One letter more is one letter more: no line break is doubled.
	r.choose("What is your address?")
	r.press("home")
	r.write("x")
	r.press("enter")
	r.press("ctrl+s")
	c, err := record.DecodeCase(r.lib.Questions, []byte(s.files["looked-at"]))
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Details.Get("address"); strings.Count(got, "\n") != 2 || strings.Count(got, "x") != 1 {
		t.Errorf("the address is %q", got)
	}
}
