package full_test

import (
	"reflect"
	"strings"
	"testing"

	"ketacover/model/seed"
	"ketacover/ui/full"
	"ketacover/ui/words"
)

// notes are the texts of the program that can stand above the keys.
func notes(w *words.Words) map[string]string {
	list := map[string]string{}
	for name, group := range map[string]any{"Texts": w.Texts, "Saving": w.Saving, "Letters": w.Letters,
		"Options": w.Options} {
		v := reflect.ValueOf(group)
		for i := range v.NumField() {
			if v.Field(i).Kind() == reflect.String && v.Field(i).Len() <= 160 {
				list[name+"."+v.Type().Field(i).Name] = v.Field(i).String()
			}
		}
	}
	list["Undid"] = w.Interview.Undid(w.Interview.FromAnswer("the kind of plan that work buys",
		"It buys insurance from a company", "It pays claims itself"))
	list["Redid"] = w.Interview.Redid(w.Interview.FromAnswer("diagnosis", "Major depression", "I don't know"))
	return list
}

// What is said above the keys is never cut off: in the smallest window it goes
// on in the next line.
func TestNothingThatIsSaidAboveTheKeysIsCutOff(t *testing.T) {
	list := notes(words.English())
	if len(list) < 60 {
		t.Fatalf("only %d texts are tried", len(list))
	}
	for _, bad := range []bool{false, true} {
		r := sit(t, 40, 15)
		for name, text := range list {
			r.send(full.Note(text, bad))
			frame := strings.Split(r.frame(), "\n")
			said := strings.Join(strings.Fields(strings.Join(frame[2:len(frame)-1], " ")), " ")
			if want := strings.Join(strings.Fields(text), " "); !strings.HasSuffix(strings.TrimRight(said, "─ "),
				strings.TrimRight(want, " ")) {
				t.Errorf("%s (bad: %t): %q does not end in %q", name, bad, said, want)
			}
			if len(frame) != 15 {
				t.Fatalf("%s: the window has %d lines", name, len(frame))
			}
		}
	}
}

// Where nothing is marked, how to choose is told in one line.
func TestHowToChooseFitsTheSmallestWindow(t *testing.T) {
	r := sit(t, 40, 15)
	r.press("enter")
	r.press("enter")
	text := words.English().Interview.ChooseNumber(8)
	frame := strings.Split(r.frame(), "\n")
	if last := strings.TrimRight(frame[len(frame)-2], "─ "); !strings.HasSuffix(last, text) ||
		strings.Contains(last, "…") {
		t.Errorf("said: %q", last)
	}
	r.press("down")
	if strings.Contains(r.frame(), text) {
		t.Error("it is still said after a key")
	}
}

// What has more lines than the window can spare says which key tells the rest, and that
// key does.
func TestALongNoteIsOneKeyAwayInTheSmallestWindow(t *testing.T) {
	long := strings.Repeat("We could not save to that disk, so try another one. ", 6) + "It is the end."
	r := sit(t, 40, 15)
	r.press("enter")
	r.send(full.Note(long, true))
	r.expect("… ?: the rest")
	if strings.Contains(r.text(), "the end.") {
		t.Fatalf("it has room:\n%s", r.frame())
	}
	r.press("f1")
	for range 10 {
		if strings.Contains(r.text(), "It is the end.") {
			r.press("esc")
			return
		}
		r.press("down")
	}
	t.Errorf("the help does not tell the rest:\n%s", r.frame())
}

// On every screen, in the smallest window, what was noted is told whole, and the key of
// the help is in sight wherever it works: it tells all others.
func TestNotesAreWholeAndTheHelpIsInSightInTheSmallestWindow(t *testing.T) {
	noted, helped := 0, 0
	all := everyScreen()
	list := seed.Share(all)
	for _, s := range list {
		for _, size := range [][2]int{{40, 15}, {80, 24}} {
			r := ledTo(t, s, size[0], size[1])
			frame := r.frame()
			above, keys := aboveKeys(frame)
			if at := strings.Index(above, "\n Noted: "); at >= 0 {
				noted++
				if strings.Contains(above[at:], "…") {
					t.Errorf("%s at %v: what was noted is cut:\n%s", s.name, size, frame)
				}
			}
			for _, b := range r.app.Shown().Bar {
				if b.Help().Desc == words.English().Keys.Help {
					helped++
					if !strings.Contains(keys, b.Help().Key+" "+b.Help().Desc) {
						t.Errorf("%s at %v: no help among the keys:\n%s", s.name, size, frame)
					}
				}
			}
		}
	}
	if (noted == 0 || helped == 0) && len(list) == len(all) {
		t.Errorf("%d notes and %d footers with help", noted, helped)
	}
}

// In the smallest window nothing ends in the middle, but where a key is named beside it
// that tells the rest.
func TestNothingIsCutInTheSmallestWindowWithoutAKeyForTheRest(t *testing.T) {
	cut, all := 0, everyScreen()
	list := seed.Share(all)
	for _, s := range list {
		for line := range strings.SplitSeq(ledTo(t, s, 40, 15).frame(), "\n") {
			if strings.Contains(line, "…") {
				cut++
				if !strings.Contains(line, ": the rest") && !strings.Contains(line, "a: about it") {
					t.Errorf("%s: %q", s.name, line)
				}
			}
		}
	}
	if cut == 0 && len(list) == len(all) {
		t.Error("nothing is cut: does the window still have 40 cells?")
	}
}
