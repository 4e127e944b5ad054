package line_test

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/casefile"
	"ketacover/model/fact"
	"ketacover/model/moved"
	"ketacover/model/record"
	"ketacover/model/rule"
)

// waiting is a case in which a request waits for Aetna's answer on Spravato.
const waiting = `{"answers": {"purpose": "mental-health", "condition": "depression", "plan": "employer",
	"employer-kind": "insured", "payer": "aetna", "form": "spravato", "authorization": "waiting",
	"authorization-for": "spravato", "antidepressants": "2", "diagnosis-documented": "yes"},
	"details": {"label": {"name": "J-14"}},
	"events": [{"kind": "requested", "date": "2026-10-01", "what": "six visits"}]}`

// olderThan is content in which no rule of Aetna's asks for anything.
func olderThan(l *model.Library) *model.Library {
	old := l.Copy()
	old.Version = "2026-10-01"
	old.Payers.List = slices.Clone(l.Payers.List)
	aetna := old.Payers.Find("aetna")
	aetna.Rules = slices.Clone(aetna.Rules)
	for i := range aetna.Rules {
		aetna.Rules[i].Criteria = []rule.Criterion{}
	}
	return old
}

// Who opens the program after the facts changed hears how many cases changed with them,
// who, why, and what to send again, until they have seen it.
func TestWhatMovedIsToldUntilItWasSeen(t *testing.T) {
	lib := library(t)
	v := casefile.NewVault(t.TempDir(), record.Describe{By: func() string { return "" },
		Case: func(data []byte) (record.Kept, error) {
			c, err := record.DecodeCase(lib.Questions, data)
			return record.Kept{Label: record.LabelOf(c)}, err
		}})
	if err := v.Begin(nil); err != nil {
		t.Fatal(err)
	}
	_, file, err := v.Add([]byte(waiting))
	if err != nil || file.Close() != nil {
		t.Fatal(err)
	}
	old := moved.Watch{Vault: v, Library: olderThan(lib), Sum: "old", Today: fact.Date{Year: 2026, Month: 10, Day: 12}}
	if _, err := old.Look(); err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		s, _ := setupIn(lib, v)
		s.Sum = content.Sum
		told := newTeller(s)
		told.expect(t, "What we know changed since October 12, 2026, and your")
		told.say("what changed")
		told.expect(t, "J-14", "Send papers again")
		told.say("1")
		told.expect(t, "asks for more", "Look at it, and send it again", "October 1, 2026: A request was sent: six visits")
		told.say("back")
		told.say("2")
		told.expect(t, "They are not shown again.")
		told.say("what changed")
		if strings.Contains(told.said, "J-14") {
			t.Errorf("it is told again: %s", told.said)
		}
		told.in.Close()
		synctest.Wait()
	})
	if r, err := (&moved.Watch{Vault: v, Library: lib, Sum: content.Sum(lib), Today: fact.Date{Year: 2026, Month: 12,
		Day: 1}}).Look(); err != nil || len(r.Cases) > 0 {
		t.Errorf("%+v, %v", r, err)
	}
}
