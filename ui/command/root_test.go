package command

import (
	"slices"
	"strings"
	"testing"

	"ketacover/content"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// A command that the help does not name is found by nobody.
func TestEachCommandIsInTheHelp(t *testing.T) {
	list := commands(&Tools{Console: &Console{}, Content: &Content{}, Cases: &Cases{}})
	if len(list) < 10 {
		t.Fatalf("there are %d commands", len(list))
	}
	for _, cmd := range list {
		if cmd.Hidden {
			continue
		}
		if !strings.Contains(rootHelp, "\n  ketacover "+cmd.Name()+" ") {
			t.Errorf("ketacover --help does not name %q", cmd.Name())
		}
		if !strings.HasPrefix(cmd.Long, "Usage: ketacover "+cmd.Name()) {
			t.Errorf("the help on %q does not begin with how it is written: %.40q", cmd.Name(), cmd.Long)
		}
	}
}

// What an index says of a case is believed where the program could have said it, and else
// the case is read: no day, verdict or stage of it is made up, and no sequence for the
// terminal comes in that way.
func TestWhatAnIndexSaysIsBelievedWhereItCouldBe(t *testing.T) {
	c := &Content{Load: content.Load}
	l, err := c.library()
	if err != nil {
		t.Fatal(err)
	}
	today, err := fact.ParseDate("2026-11-29")
	if err != nil {
		t.Fatal(err)
	}
	data := record.EncodeCase(l.Questions, record.WithLabel(record.Case{}, record.Label{Name: "\x1b[31m"}))
	good, err := describe(c, today, data)
	if err != nil || !could(c, good) || !could(c, record.Kept{Damaged: true}) ||
		!could(c, record.Kept{Newer: true, Format: record.CaseVersion + 1}) {
		t.Fatalf("what it says itself is not believed: %+v, %v", good, err)
	}
	for what, change := range map[string]func(k *record.Kept){
		"a day's title":    func(k *record.Kept) { k.NextTitle = "x\x1b[2J" },
		"a stage":          func(k *record.Kept) { k.Stage = "\x1b]0;x\a" },
		"no stage":         func(k *record.Kept) { k.Stage = "" },
		"a level":          func(k *record.Kept) { k.Verdicts[0] = "zzz" },
		"a span":           func(k *record.Kept) { k.Verdicts[0] = "approved..not-covered" },
		"no verdict":       func(k *record.Kept) { k.Verdicts = nil },
		"a verdict more":   func(k *record.Kept) { k.Verdicts = append(k.Verdicts, "likely") },
		"newer than it is": func(k *record.Kept) { *k = record.Kept{Newer: true, Format: record.CaseVersion} },
		"nothing at all":   func(k *record.Kept) { *k = record.Kept{} },
		"verdict of none":  func(k *record.Kept) { k.Verdicts[0] = "" },
	} {
		k := good
		k.Verdicts = slices.Clone(good.Verdicts)
		change(&k)
		if could(c, k) {
			t.Errorf("%s that cannot be is believed", what)
		}
	}
}
