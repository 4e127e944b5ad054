package line_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	"ketacover/model"
	"ketacover/model/casefile"
	"ketacover/model/record"
	"ketacover/ui/screen"
)

// clientsIn is a vault with a case for each name, in which nothing is described but the
// name.
func clientsIn(t *testing.T, lib *model.Library, names ...string) record.Vault {
	t.Helper()
	v := casefile.EasyVault(t.TempDir(), record.Describe{
		Case: func(data []byte) (record.Kept, error) {
			c, err := record.DecodeCase(lib.Questions, data)
			return record.Kept{Label: record.LabelOf(c), Stage: "before", Verdicts: []string{"unlikely", "likely"}}, err
		},
		By: func() string { return "" },
	})
	if err := v.Begin(nil); err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		c, err := record.DecodeCase(lib.Questions, []byte(`{"answers": {"purpose": "mental-health"}}`))
		if err != nil {
			t.Fatal(err)
		}
		_, f, err := v.Add(record.EncodeCase(lib.Questions, record.WithLabel(c, record.Label{Name: name})))
		if err != nil || f.Close() != nil {
			t.Fatal(err)
		}
	}
	return v
}

// sittingWith sits down before the cases of a vault.
func sittingWith(lib *model.Library, v record.Vault) (*teller, screen.Setup) {
	s, _ := setupIn(lib, v)
	return newTeller(s), s
}

// The list is read out, and what can be done with a case before one is opened. From it
// the word cases leads back, with nothing of it said beside the next.
func TestTheListOfCasesInPlainLines(t *testing.T) {
	lib := library(t)
	v := clientsIn(t, lib, "Ana", "Bo", "Cy")
	synctest.Test(t, func(t *testing.T) {
		told, _ := sittingWith(lib, v)
		defer told.in.Close()
		cleared := 0
		told.edge.Clear = func() bool { cleared++; return true }
		told.expect(t, "Welcome back.", "My cases (3)", "A new case")
		told.say(fmt.Sprint(told.number("My cases")))
		told.expect(t, "My cases. by next day", "Ana", "Before you ask. Ketamine: unlikely. Spravato: likely. Changed")
		told.say("order")
		told.expect(t, "by last change")
		told.say("bo")
		told.expect(t, "1 of 3")
		told.say("1")
		told.expect(t, "One case.", "1. Open it", "Delete it")
		told.say("1")
		told.expect(t, "This is Bo.", "How are you insured?")
		told.say(fmt.Sprint(told.number("No health plan")))
		told.expect(t, "Saved.", "is now:")
		told.say("cases")
		told.expect(t, "by last change")
		if strings.Contains(told.said, "is now:") {
			t.Errorf("the verdict of one person is held against that of another: %s", told.said)
		}
		told.say(fmt.Sprint(told.number("Bo")))
		told.say(fmt.Sprint(told.number("Delete it")))
		told.expect(t, "Bo is in the bin. The word undo brings it back.", "2 cases")
		told.say("undo")
		told.expect(t, "Bo is back.", "3 cases")
		told.say(fmt.Sprint(told.number("Cy")))
		told.say(fmt.Sprint(told.number("Show it only")))
		if strings.Contains(told.said, "Bo") || strings.Contains(told.said, "Ana") {
			t.Errorf("says who else there is: %s", told.said)
		}
		told.say("cases")
		told.expect(t, "End the showing")
		told.say("1")
		told.expect(t, "3 cases")
		if cleared < 5 {
			t.Errorf("the window was cleared %d times", cleared)
		}
		told.say("help")
		told.expect(t, "cases leads from a case to the list of all.")
		told.say("quit")
		if !told.over {
			t.Errorf("does not leave: %s", told.said)
		}
	})
}

// Who has one case under a passphrase goes on with it, and sees no list.
func TestOneCaseUnderAPassphraseNeedsNoList(t *testing.T) {
	lib := library(t)
	v := clientsIn(t, lib, "My answers")
	if err := v.Protect(nil, []byte(secret)); err != nil {
		t.Fatal(err)
	}
	v.Lock()
	synctest.Test(t, func(t *testing.T) {
		s, _ := setupIn(lib, v)
		p := newPresser(s)
		p.expect(t, "asks for your passphrase")
		p.choose(1)
		p.write(secret)
		p.key(13)
		p.expect(t, "How are you insured?")
	})
}

// While no case is open there is no answer to tell, neither where the passphrase is asked
// nor in the settings.
func TestNoAnswerIsToldWhereNoCaseIsOpen(t *testing.T) {
	lib := library(t)
	v := clientsIn(t, lib, "Ana", "Bo")
	if err := v.Protect(nil, []byte(secret)); err != nil {
		t.Fatal(err)
	}
	v.Lock()
	for _, at := range []string{"1", "settings"} {
		synctest.Test(t, func(t *testing.T) {
			told, _ := sittingWith(lib, v)
			defer told.in.Close()
			told.say(at)
			for _, word := range []string{"answer", "why", "save"} {
				told.say(word)
				told.expect(t, "Open one first.")
			}
		})
	}
}

// A code of digits finds a case, where it is no number of the list.
func TestACodeOfDigitsIsFound(t *testing.T) {
	lib := library(t)
	v := clientsIn(t, lib, "Ana", "4711", "4712")
	synctest.Test(t, func(t *testing.T) {
		told, _ := sittingWith(lib, v)
		defer told.in.Close()
		told.say(fmt.Sprint(told.number("My cases")))
		told.say("4711")
		told.expect(t, "1 of 3", "1. 4711")
	})
}

// Of a long list the first are read out, and all when that is asked for.
func TestALongListIsNotReadOutWhole(t *testing.T) {
	lib := library(t)
	var names []string
	for n := range 31 {
		names = append(names, fmt.Sprintf("Client %02d", n))
	}
	v := clientsIn(t, lib, names...)
	synctest.Test(t, func(t *testing.T) {
		told, _ := sittingWith(lib, v)
		defer told.in.Close()
		told.say(fmt.Sprint(told.number("My cases")))
		told.expect(t, "31 cases", "20. Client 19", "There are 11 more.")
		told.say("all")
		told.expect(t, "31. Client 30")
		told.say("client 30")
		told.expect(t, "1 of 31", "1. Client 30")
	})
}
