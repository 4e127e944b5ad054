package full_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/ui/full"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// typing is a place where text is typed.
type typing struct {
	name string
	lead func(r *robot)
	text string
	// What the text is: a text of its own, an answer that is not finished, the
	// name of a file, a figure of a what-if.
	half, file, apart bool
}

// typings are all the places where text is typed.
var typings = []typing{
	{name: "a date", lead: toDate, text: "2026-11-20"},
	{name: "half a date", lead: toDate, text: "2025-1", half: true},
	{name: "a date that can hardly be right", lead: toDate, text: "2027-03-05", half: true},
	{name: "a number", lead: func(r *robot) { aetna(r); r.choose("Dates and"); r.choose("What does the clinic charge") },
		text: "4711"},
	{name: "no number", lead: func(r *robot) { aetna(r); r.choose("Dates and"); r.choose("What does the clinic charge") },
		text: "lots", half: true},
	{name: "a question of the map", lead: func(r *robot) {
		aetna(r)
		r.press("f2")
		r.choose("How many sessions", "Number of sessions", "Sessions")
	}, text: "17"},
	{name: "a figure", lead: func(r *robot) { spending(r); r.write("f"); r.choose("What does one trip") }, text: "93"},
	{name: "no figure", lead: func(r *robot) { spending(r); r.write("f"); r.choose("What does one trip") }, text: "a lot",
		half: true},
	{name: "a figure of a what-if", lead: func(r *robot) {
		spending(r)
		r.choose("Compare")
		r.choose("Change what-if 1")
		r.choose("What does one trip")
	}, text: "9371", apart: true},
	{name: "a name", lead: func(r *robot) {
		denied(r)
		r.choose("Papers")
		r.choose("Names, numbers")
		r.choose("What is your name")
	}, text: "Zoë Núñez"},
	{name: "several lines", lead: func(r *robot) {
		denied(r)
		r.choose("Papers")
		r.choose("Names, numbers")
		r.choose("What is your address")
	}, text: "4 Oak Lane"},
	{name: "a blank of a letter", lead: func(r *robot) { toAppeal(r); r.write("b") }, text: "Zoë Núñez"},
	{name: "own words", lead: func(r *robot) { toAppeal(r); r.press("enter"); r.choose("Put it in") },
		text: "Sent by hand"},
	{name: "a cell of an entry", lead: toMedicine, text: "50 mg"},
	{name: "a new entry", lead: func(r *robot) { toMedicine(r); r.press("esc"); r.choose("Add one") }, text: "Lithium"},
	{name: "a reason", lead: func(r *robot) { aetna(r); r.choose("Decide with"); r.choose("Why you decided") },
		text: "fewer costs"},
	{name: "a decision", lead: func(r *robot) {
		aetna(r)
		r.choose("Decide with")
		r.choose("What you decided")
		r.choose("Something else")
	}, text: "wait until spring"},
	{name: "a day to look again", lead: func(r *robot) { aetna(r); r.choose("Decide with"); r.choose("A day to look") },
		text: "2026-12-20"},
	{name: "half a day to look again", lead: func(r *robot) {
		aetna(r)
		r.choose("Decide with")
		r.choose("A day to look")
	}, text: "2026-12", half: true},
	{name: "the name of a case", lead: func(r *robot) { toTried(r); r.press("ctrl+s") }, text: "my-case-of-spring",
		file: true},
	{name: "the name of a paper", lead: func(r *robot) { toAppeal(r); r.write("w"); r.choose("PDF") },
		text: "for-the-clinic", file: true},
}

// typed types the text in its place.
func (p *typing) typed(t *testing.T) (r *robot, d *desk) {
	t.Helper()
	d = newDesk()
	r = sitWith(t, 80, 24, style.Options{}, d)
	p.lead(r)
	if r.kept(p.text) {
		t.Fatal("the text is there before it is typed")
	}
	r.write(p.text)
	r.expect(p.text)
	return r, d
}

// holds reports whether the case of now has the text.
func (r *robot) holds(text string) bool { return strings.Contains(r.written(r.keep.Now()), text) }

// kept reports whether a signal would keep the text.
func (r *robot) kept(text string) bool { return strings.Contains(r.written(r.keep.Typed()), text) }

// written is a case as it is saved, without its checksum, in which any number may
// stand, and without what undo would bring back.
func (r *robot) written(c record.Case) string {
	return checksum.ReplaceAllString(string(record.EncodeCase(r.lib.Questions, record.ForOthers(c))), "")
}

var checksum = regexp.MustCompile(`"sha256": "[0-9a-f]*"`)

// TestEveryPlaceToTypeIsTried fails when a screen with a text field is in none
// of the places above.
func TestEveryPlaceToTypeIsTried(t *testing.T) {
	for _, s := range seed.Share(screens) {
		r := takenTo(t, s, 80, 24)
		before := r.frame()
		r.write("7")
		looks := []string{"payer", "nothing-found", "state-asked", "cases-found"} // it is looked for, and no more
		if slices.Contains(looks, s.name) || !r.app.Typing() || r.frame() == before {
			continue
		}
		if s.name != "save" && !r.kept("7") {
			t.Errorf("%s: what is typed there would be lost at a signal", s.name)
		}
	}
}

// A signal, a closed window and a fault all end in Rescue.
func TestASignalKeepsWhatIsTyped(t *testing.T) {
	w := words.English()
	for _, p := range typings {
		t.Run(p.name, func(t *testing.T) {
			r, d := p.typed(t)
			said := r.keep.Rescue()
			text := d.files["state/answers.rescue.json"]
			if p.apart {
				return // a what-if lasts as long as the sitting
			}
			if !strings.Contains(text, p.text) || !strings.Contains(said, "ketacover open state/answers.rescue.json") {
				t.Fatalf("said %q, kept %s", said, text)
			}
			if again := r.keep.Rescue(); again != said || len(d.files) != 1 {
				t.Errorf("it is done again: %q, %d files", again, len(d.files))
			}
			c, err := record.DecodeCase(r.lib.Questions, []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if !p.half && !p.file {
				return
			}
			// It comes back in its field.
			file := d.book("state/answers.rescue.json")
			r.keep = screen.NewKeeper(r.lib, w, file, c).Aside(d, "state/answers.json")
			r.app = full.New(screen.Setup{
				Library: r.lib, Case: c, Store: d, Papers: d, Keep: r.keep, Words: w, Today: today, Resume: true,
			}, style.Options{})
			r.send(tea.WindowSizeMsg{Width: 80, Height: 24})
			p.back(r)
			r.expect(p.text)
		})
	}
}

// back goes to the place again, in a case that is answered.
func (p *typing) back(r *robot) {
	const denial = "What is the date on the denial"
	ask := map[string]string{
		"a date that can hardly be right": denial, "half a date": denial,
		"no number": "What does the clinic charge", "no figure": "What does one trip",
	}
	switch {
	case ask[p.name] != "":
		r.choose("Dates and")
		r.choose(ask[p.name])
	case strings.Contains(p.name, "look again"):
		r.choose("Decide with")
		r.choose("A day to look")
	case strings.Contains(p.name, "case"):
		r.press("ctrl+s")
	default:
		r.choose("Papers")
		r.choose("Appeal")
		r.write("w")
		r.choose("PDF")
	}
}

func TestEscKeepsWhatIsTypedAndUndoTakesItBack(t *testing.T) {
	for _, back := range []string{"esc", "shift+tab"} {
		for _, p := range typings {
			t.Run(p.name, func(t *testing.T) {
				r, _ := p.typed(t)
				r.press(back)
				switch {
				case p.apart:
					r.expect("Kept: ")
					return
				case p.file:
					if r.holds(p.text) {
						t.Fatal("the name of a file is in the case")
					}
					if strings.Contains(r.text(), "ctrl+z takes it back") {
						t.Errorf("undo is promised, and has nothing to take back:\n%s", r.frame())
					}
					r.press(map[bool]string{true: "ctrl+s", false: "enter"}[strings.Contains(p.name, "case")])
					r.expect(p.text)
					return
				}
				if !r.holds(p.text) {
					t.Fatalf("%q is lost:\n%s", p.text, r.frame())
				}
				r.expect(map[bool]string{true: "Kept as you typed it, but it does not count yet",
					false: "ctrl+z takes it back."}[p.half])
				r.press("ctrl+z")
				if r.holds(p.text) {
					t.Fatalf("undo keeps it:\n%s", r.frame())
				}
				r.press("ctrl+y")
				if !r.holds(p.text) {
					t.Fatalf("redo does not bring it back:\n%s", r.frame())
				}
			})
		}
	}
}

// In a field, undo takes back what is typed there, and redo brings it back.
func TestUndoInAFieldTakesBackWhatIsTyped(t *testing.T) {
	for _, p := range typings {
		if p.file || p.apart {
			continue
		}
		t.Run(p.name, func(t *testing.T) {
			r, _ := p.typed(t)
			r.press("ctrl+z")
			if r.kept(p.text) {
				t.Fatalf("undo keeps it:\n%s", r.frame())
			}
			r.press("ctrl+y")
			if !r.kept(p.text) {
				t.Fatalf("redo does not bring it back:\n%s", r.frame())
			}
			r.expect(p.text)
		})
	}
}

func TestLeavingTheProgramAsksAndKeepsWhatIsTyped(t *testing.T) {
	for _, leave := range []string{"ctrl+q", "ctrl+c"} {
		for _, p := range typings {
			t.Run(p.name, func(t *testing.T) {
				r, d := p.typed(t)
				r.press(leave)
				if r.quit {
					t.Fatal("it leaves without a word")
				}
				r.expect("Some answers are not saved.")
				if p.file || p.apart {
					r.choose("Stay")
					r.expect(p.text)
					return
				}
				r.choose("Save them, then leave")
				r.write("mine")
				r.press("enter")
				if !r.quit || !strings.Contains(d.files["mine"], p.text) {
					t.Fatalf("left: %v, the file holds %s", r.quit, d.files["mine"])
				}
			})
		}
	}
}

// Whatever is looked at in the middle of a field, the text is there afterwards,
// and a signal keeps it meanwhile.
func TestNothingThatIsLookedAtDropsWhatIsTyped(t *testing.T) {
	small, large := tea.WindowSizeMsg{Width: 20, Height: 5}, tea.WindowSizeMsg{Width: 120, Height: 40}
	looks := map[string]func(r *robot){
		"too small":  func(r *robot) { r.send(small) },
		"background": func(r *robot) { r.send(tea.BackgroundColorMsg{}) },
	}
	for _, key := range []string{"f1", "f2", "f3", "f4", "f9"} {
		looks[key] = func(r *robot) { r.press(key) }
	}
	for _, p := range typings {
		t.Run(p.name, func(t *testing.T) {
			r, _ := p.typed(t)
			for name, look := range looks { // in any order, one after the other
				r.send(r.size)
				look(r)
				if !p.apart && !r.kept(p.text) {
					t.Fatalf("%s: a signal would lose %q", name, p.text)
				}
				if strings.HasPrefix(name, "f") {
					r.press("esc")
				}
				r.send(large)
				if !strings.Contains(r.frame(), p.text) {
					t.Fatalf("%s: %q is not in the field any more:\n%s", name, p.text, r.frame())
				}
			}
		})
	}
}

// In whatever window, and when it becomes another, the end that is typed at is in
// view.
func TestTheEndOfALongTextIsInView(t *testing.T) {
	p := typings[slices.IndexFunc(typings, func(p typing) bool { return p.name == "several lines" })]
	r, _ := p.typed(t)
	r.send(tea.PasteMsg{Content: strings.Repeat("\nlong long long long long long long long long long", 20) + "\nthe end"})
	for _, size := range append(slices.Clone(sizes), sizes[2], sizes[0], sizes[1]) {
		r.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if !strings.Contains(r.frame(), "the end") {
			t.Errorf("at %v:\n%s", size, r.frame())
		}
	}
}

// An answer that is given in full takes the place of what was begun.
func TestWhatIsFinishedIsNoLongerUnfinished(t *testing.T) {
	r := sit(t, 80, 24)
	toDate(r)
	r.write("2026-1")
	r.press("esc")
	r.expect("no answer yet (typed, not finished: 2026-1)")
	r.choose("What is the date on the denial")
	r.write("1-20")
	r.press("enter")
	if !r.holds(`"denial-date": "2026-11-20"`) || r.holds(`typed-`) {
		t.Errorf("the case is %s", record.EncodeCase(r.lib.Questions, r.keep.Now()))
	}
	r.press("ctrl+z")
	if !r.holds(`"typed-denial-date": "2026-1"`) {
		t.Errorf("undo leads to %s", record.EncodeCase(r.lib.Questions, r.keep.Now()))
	}
}

// A field that was emptied and left says what it said: it takes enter to take
// an answer back.
func TestAnEmptiedFieldThatIsLeftKeepsItsText(t *testing.T) {
	r := sit(t, 80, 24)
	toMedicine(r)
	r.press("up")
	for range len("Sertraline") {
		r.press("backspace")
	}
	r.press("esc")
	if !r.holds("Sertraline") {
		t.Error("the medicine is gone")
	}
}

// leaving are keys with which a person goes elsewhere.
var leaving = []string{"esc", "shift+tab", "ctrl+q", "ctrl+c", "ctrl+s", "f1", "f2", "f3", "f4", "f9"}

// halfTyped types a text, goes elsewhere in the middle of it, and checks that it
// is not lost. It tells whether it could.
func halfTyped(t *testing.T, w *robot, key string) int {
	const text = "half7"
	if !w.app.TypesText() || w.kept(text) {
		return 0
	}
	w.write(text)
	if !w.kept(text) {
		return 0 // the field is full, or the window too small to type in
	}
	w.press(key)
	if !w.kept(text) {
		t.Fatalf("%s drops what is typed:\n%s", key, w.frame())
	}
	return 1
}

// Whatever is pressed in a field before, a text that is typed there is kept when
// the person goes elsewhere.
func TestAnyKeysInAnyFieldDropNothing(t *testing.T) {
	any := seed.Rand(t)
	var keys []string
	for name := range named {
		keys = append(keys, name)
	}
	slices.Sort(keys)
	tried := 0
	for range seed.Until(60, func() bool { return tried >= 20 }) {
		p := typings[any.IntN(len(typings))]
		if p.file || p.apart {
			continue
		}
		r := sitWith(t, 80, 24, style.Options{}, newDesk())
		p.lead(r)
		for range 25 {
			switch any.IntN(6) {
			case 0:
				r.send(tea.WindowSizeMsg{Width: 40 + any.IntN(100), Height: 15 + any.IntN(30)})
			case 1:
				r.send(tea.PasteMsg{Content: strings.Repeat(string(rune(any.IntN(0x3000))), any.IntN(90))})
			case 2:
				tried += halfTyped(t, r, leaving[any.IntN(len(leaving))])
			case 3:
				r.press(keys[any.IntN(len(keys))])
			default:
				r.write(string(rune(' ' + any.IntN(90))))
			}
			if !r.app.TypesText() && any.IntN(3) == 0 {
				break
			}
		}
	}
	t.Logf("tried %d times", tried)
	if tried < 20 {
		t.Error("too seldom to show anything")
	}
}

// A paste is said to be cut where it is, and only there: what stands in the field
// takes room, and a letter of two bytes is one letter.
func TestAPasteIsSaidToBeCutWhereItIs(t *testing.T) {
	for _, c := range []struct {
		name          string
		typed, pasted int
		cut           bool
	}{
		{"a name", 0, 120, false}, {"a name", 0, 200, false}, {"a name", 150, 50, false}, {"a name", 150, 51, true},
		{"a name", 200, 1, true}, {"several lines", 0, 4000, false}, {"several lines", 3990, 11, true},
	} {
		p := typings[slices.IndexFunc(typings, func(p typing) bool { return p.name == c.name })]
		r := sitWith(t, 80, 24, style.Options{}, newDesk())
		p.lead(r)
		most := map[string]int{"a name": 200, "several lines": 4000}[c.name]
		r.send(tea.PasteMsg{Content: strings.Repeat("y", c.typed)})
		r.send(tea.PasteMsg{Content: strings.Repeat("é", c.pasted)})
		if said := strings.Contains(r.text(), "The pasted text was too long and was cut."); said != c.cut {
			t.Errorf("%s: %d letters after %d: cut is said: %v", c.name, c.pasted, c.typed, said)
		}
		r.press("enter")
		if want := strings.Repeat("y", c.typed) + strings.Repeat("é", min(c.pasted, most-c.typed)); !r.holds(want) {
			t.Errorf("%s: of %d letters after %d not all are kept", c.name, c.pasted, c.typed)
		}
	}
}
