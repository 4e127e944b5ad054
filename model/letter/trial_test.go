package letter

import (
	"testing"

	"ketacover/model/fact"
)

func TestATrialTellsItsClassAndItsWeeks(t *testing.T) {
	l := &Letters{Medicines: []MedicineClass{
		{ID: "ssri", Class: "SSRI", Names: []string{"sertraline", "zoloft"}},
		{ID: "tricyclic", Class: "tricyclic", Names: []string{"nortriptyline"}},
	}}
	today := fact.Date{Year: 2026, Month: 11, Day: 29}
	for _, test := range []struct {
		name, from, to string
		want           Trial
	}{
		{"Sertraline", "2024-01-05", "2024-04-10", Trial{"SSRI", 13}},
		{"Zoloft (sertraline)", "January 5, 2024", "Jan 12 2024", Trial{"SSRI", 1}},
		{"sertraline 200", "January 2024", "March 2024", Trial{"SSRI", 4}}, // January 31 to March 1, at least
		{"Sertraline", "2024-01", "2024-03", Trial{"SSRI", 4}},
		{"Sertraline", "2024-02", "2024-3", Trial{"SSRI", 0}}, // February 29 to March 1
		{"Sertraline", "2024", "2025", Trial{"SSRI", 0}},
		{"Sertraline", "1/2024", "5/2024", Trial{"SSRI", 0}},
		{"Sertraline", "March 2024", "March 2024", Trial{"SSRI", 0}},
		{"Sertraline", "2024-05-01", "2024-04-10", Trial{"SSRI", 0}},
		{"Sertraline", "last spring", "2024-04-10", Trial{"SSRI", 0}},
		{"Sertraline", "1/2/2024", "2024-04-10", Trial{"SSRI", 0}}, // two days could be meant
		{"Lithium", "2024-01-05", "2024-04-10", Trial{"", 13}},
		{"Lithium, added to nortriptyline", "", "", Trial{}},
		{"sertraline and nortriptyline", "", "", Trial{}},
	} {
		got := TrialOf(l, map[string]string{"name": test.name, "from": test.from, "to": test.to}, today)
		if got != test.want {
			t.Errorf("%s, %s to %s: %+v, want %+v", test.name, test.from, test.to, got, test.want)
		}
	}
}
