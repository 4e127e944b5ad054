package full_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/ui/style"
)

// paperScreens are the screens of papers, as the list screens has the others.
var paperScreens = []leads{
	{"papers", func(r *robot) { denied(r); r.choose("Papers") }},
	{"happened", func(r *robot) { denied(r); r.write("h") }},
	{"happened-kinds", func(r *robot) { denied(r); r.write("h"); r.choose("Something happened") }},
	{"hours", func(r *robot) {
		denied(r)
		r.write("h")
		r.choose("Something happened")
		r.choose("Time spent on this case")
		r.choose("Log time")
		r.write("1:30")
		r.press("enter", "enter")
	}},
	{"others-logged", func(r *robot) { othersLogged(r); r.write("d"); r.choose("How others fared") }},
	{"happened-end", func(r *robot) { denied(r); r.write("h"); r.choose("How it ended") }},
	{"event", toEvent},
	{"event-choices", func(r *robot) {
		denied(r)
		r.write("h")
		r.choose("Something happened")
		r.choose("The plan answered the appeal")
		r.write("2026-11-20")
		r.press("enter")
	}},
	{"happened-end-day", func(r *robot) { itEnded(r); r.choose("On which day") }},
	{"happened-end-cost", func(r *robot) { itEnded(r); r.choose("What did it cost") }},
	{"time-line", func(r *robot) { toEvent(r); r.press("esc"); r.choose("Time line") }},
	{"letter", toAppeal},
	{"letter-part", func(r *robot) { toAppeal(r); r.press("enter") }},
	{"letter-blank", func(r *robot) { toAppeal(r); r.write("b") }},
	{"letter-consent", func(r *robot) { toAppeal(r); r.write("t") }},
	{"letter-own-words", func(r *robot) { toAppeal(r); r.press("enter"); r.choose("Put it in") }},
	{"letter-about", func(r *robot) { toAppeal(r); r.write("a") }},
	{"letter-export", func(r *robot) { toAppeal(r); r.write("w") }},
	{"letter-name", func(r *robot) { toAppeal(r); r.write("w"); r.choose("PDF") }},
	{"packet", toPacket},
	{"packet-file", func(r *robot) { toPacket(r); r.choose("Exhibit") }},
	{"packet-about", func(r *robot) { toPacket(r); r.choose("About this paper") }},
	{"packet-enclosed", func(r *robot) { toScan(r); r.write("5"); r.press("enter") }},
	{"packet-place", func(r *robot) { toScan(r); r.write("6"); r.press("enter") }},
	{"papers-more", func(r *robot) { denied(r); r.choose("Papers"); r.choose("More papers") }},
	{"calls", func(r *robot) { denied(r); r.choose("Papers"); r.choose("Your calls") }},
	{"details", func(r *robot) { denied(r); r.choose("Papers"); r.choose("Names, numbers") }},
	{"entries", func(r *robot) { toMedicine(r); r.press("esc") }},
	{"entry", toMedicine},
}

// toAppeal opens the appeal of someone who was refused.
func toAppeal(r *robot) {
	denied(r)
	r.choose("Papers")
	r.choose("Appeal")
}

// toPacket opens the packet of someone who was refused.
func toPacket(r *robot) {
	denied(r)
	r.choose("Papers")
	r.choose("One file with all papers")
}

// itEnded says that the plan paid in the end.
func itEnded(r *robot) {
	denied(r)
	r.write("h")
	r.choose("How it ended")
	r.choose("The plan paid for it")
}

// toScan takes a scan along as the first exhibit.
func toScan(r *robot) {
	var scan bytes.Buffer
	if err := png.Encode(&scan, image.NewGray(image.Rect(0, 0, 40, 60))); err != nil {
		r.t.Fatal(err)
	}
	d := newDesk()
	d.papers["scan.png"] = scan.String()
	s := r.first
	s.Store, s.Papers = d, d
	r.begin(s)
	toPacket(r)
	r.write("5") // the first exhibit
	r.press("enter")
	r.write("scan.png")
	r.press("enter")
}

// toMedicine notes one medicine.
func toMedicine(r *robot) {
	denied(r)
	r.choose("Papers")
	r.choose("Names, numbers")
	r.choose("Which medicines did you try")
	r.choose("Add one")
	r.write("Sertraline")
	r.press("enter")
}

// desk is a shelf that takes papers too.
type desk struct {
	shelf
	papers map[string]string
}

func newDesk() *desk { return &desk{shelf{files: map[string]string{}}, map[string]string{}} }

// ReadPaper reads a paper of the desk.
func (d *desk) ReadPaper(path string, _ int) ([]byte, error) {
	data, ok := d.papers[path]
	if !ok {
		return nil, fs.ErrNotExist
	}
	return []byte(data), nil
}

func (d *desk) WritePaper(name string, data []byte, replace bool) (record.SaveNote, error) {
	if d.fail != nil {
		return "", d.fail
	}
	if _, ok := d.papers[name]; ok && !replace {
		return "", fmt.Errorf("write %q: %w", name, record.ErrExists)
	}
	d.papers[name] = string(data)
	return "", nil
}

func TestALetterIsFilledInTickedAndSaved(t *testing.T) {
	d := newDesk()
	r := sitWith(t, 80, 24, style.Options{}, d)
	toAppeal(r)
	r.expect("[your name: __________]")
	r.write("b") // the blanks come one after the other
	r.expect("What is your name?")
	r.write("Zoë Núñez")
	r.press("enter")
	r.expect("What is your address?")
	r.press("esc")
	r.expect("Zoë Núñez")
	if strings.Contains(r.frame(), "[your name") {
		t.Errorf("the name is still a blank:\n%s", r.frame())
	}
	r.expect("Left out until you tick it: Your health history")
	r.write("t")
	r.choose("Your health history")
	r.expect("[x] Your health history")
	r.choose("Done")
	if strings.Contains(r.frame(), "Left out until") {
		t.Errorf("what was ticked is left out:\n%s", r.frame())
	}
	r.write("w")
	r.choose("Plain text")
	r.press("enter")
	r.expect("Saved to appeal-2026-11-23.txt.")
	if text := d.papers["appeal-2026-11-23.txt"]; !strings.Contains(text, "Zoë Núñez") || strings.Contains(text, "\x1b") {
		t.Errorf("the paper holds %q", text)
	}
}

// On a page that no tick changes there is no key for ticks, and none is named.
func TestWhereNothingCanBeTickedNoKeyOffersTo(t *testing.T) {
	r := sit(t, 120, 40)
	toAppeal(r)
	r.expect("t what goes in")
	r.press("esc")
	r.choose("Cover page for a fax")
	for range 2 { // the page, and what can be done with one part
		if strings.Contains(r.frame(), "what goes in") || strings.Contains(r.frame(), "What may go in") {
			t.Errorf("a tick is offered:\n%s", r.frame())
		}
		r.write("t")
		r.expect("The key t does nothing here.")
		r.press("enter")
	}
}

func TestTheDaysThatCountAreSavedForACalendar(t *testing.T) {
	d := newDesk()
	r := sitWith(t, 80, 24, style.Options{}, d)
	denied(r)
	r.choose("Papers")
	r.choose("Days for your calendar")
	r.expect("We cannot count your last day yet.")
	r.press("esc", "esc")
	r.choose("Dates and")
	r.choose("What is the date on the denial")
	r.write("2026-11-20")
	r.press("enter", "esc")
	r.choose("Papers")
	r.choose("Days for your calendar")
	r.press("enter")
	r.expect("Saved to days-that-count-2026-11-23.ics.")
	if file := d.papers["days-that-count-2026-11-23.ics"]; !strings.Contains(file, "DTSTART;VALUE=DATE:20270519") {
		t.Errorf("the file holds %q", file)
	}
}

func TestAPaperIsNeverReplacedUnasked(t *testing.T) {
	d := newDesk()
	d.papers["appeal-2026-11-23.md"] = "mine"
	r := sitWith(t, 80, 24, style.Options{}, d)
	toAppeal(r)
	r.write("w")
	r.choose("Text with simple marks")
	r.press("enter")
	r.expect("A file of that name is there already.")
	r.choose("Use another name")
	if d.papers["appeal-2026-11-23.md"] != "mine" {
		t.Fatal("the file was replaced")
	}
	r.press("enter")
	r.choose("Replace it")
	r.expect("Saved to")
	if d.papers["appeal-2026-11-23.md"] == "mine" {
		t.Error("the file was not replaced")
	}
	d.fail = errors.New("the disk is full")
	r.choose("Plain text")
	r.press("enter")
	r.expect("The disk is full.")
}

func TestAPartCanBePutInOwnWordsAndBack(t *testing.T) {
	r := sit(t, 80, 24).inFull()
	toAppeal(r)
	r.press("enter")
	r.choose("Put it in your own words")
	r.write(" Sent by hand.")
	r.press("enter", "esc")
	r.expect("(your own words)")
	r.expect("Sent by hand.")
	r.write("b") // a blank left in own words is still a blank
	r.write("Ana")
	r.press("enter", "esc")
	r.expect("Ana")
	r.press("ctrl+z", "ctrl+z")
	if strings.Contains(r.frame(), "Sent by hand.") {
		t.Errorf("undo keeps the words:\n%s", r.frame())
	}
	r.press("ctrl+y", "enter")
	r.choose("Use our words again")
	r.press("esc")
	if strings.Contains(r.frame(), "Sent by hand.") {
		t.Errorf("our words do not come back:\n%s", r.frame())
	}
}

// In the smallest window the footer names few keys. All that can be done with a
// letter, and all there is to know of it, is found from the part on all the same.
func TestEveryThingToDoWithALetterIsFoundInTheSmallestWindow(t *testing.T) {
	r := sit(t, 40, 15)
	toAppeal(r)
	r.expect("a: about it")
	if text := r.text(); !strings.Contains(text, "Left out until you tick it: Your health history") {
		t.Errorf("what is left out is cut:\n%s", r.frame())
	}
	open := func(label string) {
		t.Helper()
		r.press("enter")
		r.choose(label)
	}
	open("About this paper")
	seen := r.text()
	for range 30 {
		r.press("down")
		seen += r.text()
	}
	for _, want := range []string{aboutEnd(r), "Still missing", "- date of birth"} {
		if !strings.Contains(seen, want) {
			t.Errorf("%q is not told", want)
		}
	}
	r.press("esc", "esc")
	open("What may go in")
	r.expect("[ ] Your health history")
	r.press("esc", "esc")
	open("Copy all of it")
	r.expect("Copied.")
	r.press("esc")
	open("Save this paper")
	r.choose("Plain text")
	r.expect("Name of the file")
	r.press("esc")
	r.choose("About this paper")
	r.press("esc", "esc", "esc")
	open("Fill in the blanks")
	r.expect("What is your name?")
	r.write("Ana")
	r.press("enter")
	r.expect("What is your address?")
	r.press("esc")
	r.expect("Ana")
}

// aboutEnd is how the note on an appeal ends.
func aboutEnd(r *robot) string {
	for i := range r.lib.Letters.All() {
		if l := &r.lib.Letters.All()[i]; l.Kind == "appeal" {
			said := strings.Fields(l.About)
			return strings.Join(said[len(said)-4:], " ")
		}
	}
	r.t.Fatal("there is no appeal")
	return ""
}

func TestTheNoteOnALetterNamesTheKeyThatShowsItWhole(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		r := sit(t, size[0], size[1])
		toAppeal(r)
		r.write("a")
		r.expect("About this paper")
		if end := aboutEnd(r); !strings.Contains(r.text(), end) {
			t.Errorf("%q is not in\n%s", end, r.frame())
		}
		r.press("esc")
		r.expect("Appeal to the plan")
	}
}

func TestUndoInALetterTakesBackTheLettersOwnChangesOnly(t *testing.T) {
	r := sit(t, 80, 24).inFull()
	toAppeal(r)
	r.press("ctrl+z")
	r.expect("There is nothing to undo.")
	r.write("b")
	r.write("Ana")
	r.press("enter", "esc", "ctrl+z")
	r.expect("Took back: what you typed for your papers.")
	r.press("ctrl+z")
	r.expect("There is nothing to undo.")
	r.press("ctrl+y")
	r.expect("Ana")
	r.press("ctrl+y")
	r.expect("There is nothing to redo.")
	r.press("f2", "ctrl+z", "ctrl+z") // the map shows the answers
	r.expect("Took back: what the request was for, from")
	r.press("esc", "ctrl+y")
	r.expect("There is nothing to redo.")
}

func TestAPasteIsCutToWhatAFieldTakesAndSaidSo(t *testing.T) {
	r := sit(t, 80, 24)
	toAppeal(r)
	r.press("enter")
	r.choose("Put it in your own words")
	r.send(tea.PasteMsg{Content: strings.Repeat("x", 5000)})
	r.expect("The pasted text was too long and was cut.")
	r.send(tea.PasteMsg{Content: "\x1b[31m"})
	r.press("enter", "esc")
	if strings.Contains(r.frame(), "\x1b") {
		t.Error("a control character is shown")
	}
}
