package line_test

import (
	"strings"
	"testing"
	"testing/synctest"

	"ketacover/content"
	"ketacover/model/casefile"
	"ketacover/model/fact"
	"ketacover/model/ledger"
	"ketacover/model/record"
)

// denied is a case of Aetna that was refused Spravato.
const denied = `{"answers": {"purpose": "mental-health", "condition": "depression", "plan": "employer",
	"employer-kind": "insured", "payer": "aetna", "form": "spravato", "authorization": "denied",
	"authorization-for": "spravato", "antidepressants": "2", "diagnosis-documented": "yes", "age": "18-64",
	"ketamine-rider": "no", "recommended-by": "psychiatrist", "severity-scale": "severe", "network": "in",
	"antidepressant-classes": "different", "trial-records": "yes", "augmentation": "yes", "psychotherapy": "yes",
	"stimulation": "tried", "stay-on-antidepressant": "yes", "earlier-ketamine": "never", "plan-experimental": "silent",
	"denial-reason": "not-necessary", "denial-date": "2026-11-20", "spravato-history": "never", "spravato-safe": "yes",
	"spravato-site": "yes", "spravato-willing": "yes"}}`

// logged are the ledgers of so many groups, each of seven appeals with Aetna of which
// some were won.
func logged(t *testing.T, groups int) record.Vault {
	t.Helper()
	lib := library(t)
	v := casefile.NewVault(t.TempDir(), record.Describe{By: func() string { return "" },
		Case: func([]byte) (record.Kept, error) { return record.Kept{}, nil }})
	if err := v.Begin(nil); err != nil {
		t.Fatal(err)
	}
	row := ledger.Row{Plan: "employer", Payer: "aetna", Drug: "spravato", Purpose: "mental-health", Step: ledger.Appeal,
		Quarter: "2026-Q1", Outcome: ledger.Lost, Cases: 7}
	shelf := ledger.Shelf{Beside: v.Beside(), Library: lib, Today: fact.Date{Year: 2026, Month: 11, Day: 29}}
	for i := range groups {
		won := row
		won.Outcome, won.Cases = ledger.Won, 5+i
		f := ledger.File{Group: strings.Repeat(string(rune('a'+i)), 26), Edition: 1, Through: "2026-Q3",
			Rows: []ledger.Row{row, won}}
		if _, _, err := shelf.Take(f.Encode()); err != nil {
			t.Fatal(err)
		}
	}
	_, file, err := v.Add([]byte(denied))
	if err != nil || file.Close() != nil {
		t.Fatal(err)
	}
	return v
}

// Who was refused is told how appeals went that others logged: of how many, by how many
// groups, and that they are not all. From one group nothing is told.
func TestHowAppealsWentIsToldOfTwoGroupsOrMore(t *testing.T) {
	lib := library(t)
	for groups, want := range map[int]string{1: "", 3: "3 groups logged 39 appeals on Spravato. All were with Aetna. " +
		"All were for mental health. 18 of them were won. Those who logged are not all who tried."} {
		v := logged(t, groups)
		synctest.Test(t, func(t *testing.T) {
			s, _ := setupIn(lib, v)
			s.Sum = content.Sum
			told := newTeller(s)
			told.say("1") // go on with the case
			for _, line := range strings.Split(told.said, "\n") {
				if n, label, _ := strings.Cut(line, ". "); strings.Contains(label, "What to do now") {
					told.say(n)
					break
				}
			}
			said := strings.Join(strings.Fields(told.said), " ")
			if want != "" && !strings.Contains(said, want) || want == "" && strings.Contains(said, "How others fared") {
				t.Errorf("of %d groups it is told: %s", groups, told.said)
			}
			told.in.Close()
			synctest.Wait()
		})
	}
}
