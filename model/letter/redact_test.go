package letter

import (
	"testing"

	"ketacover/model/record"
)

// Whom the person called, and the number of the call, say who somebody is. They
// are hidden where they stand, and in what was written about the call.
func TestRedactingHidesWhomThePersonCalledAndTheNumberOfTheCall(t *testing.T) {
	l := letterLibrary()
	l.Details = append(l.Details, DetailField{ID: "calls", Kind: ManyEntries, Columns: []DetailColumn{
		{ID: "date"}, {ID: "who", Identity: true}, {ID: "reference", Identity: true}, {ID: "said"},
	}})
	c := sayingCase(l.Questions, map[string]string{"story": "Priya and the desk of Ana said 0417-22. Priyanka did not."},
		nil)
	c.Details = record.WithEntries(c.Details, "calls", []map[string]string{
		{"date": "May 1", "who": "Priya", "reference": "0417-22", "said": "Priya will ask Lee."},
		{"who": "the desk of Lee", "said": "0417-22 is open."},
	})
	e := l.erase(c, []string{"health"}, true)
	calls := record.Entries(e.Details, "calls")
	for i, want := range []map[string]string{
		{"date": "May 1", "who": Hidden, "reference": Hidden, "said": "[...] will ask [...]."},
		{"who": Hidden, "said": "[...] is open."},
	} {
		for column, text := range want {
			if calls[i][column] != text {
				t.Errorf("call %d, %s: %q, want %q", i+1, column, calls[i][column], text)
			}
		}
	}
	if got, want := e.Details.Get("story"), "[...] and the desk of Ana said [...]. Priyanka did not."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if kept := record.Entries(l.erase(c, []string{"health"}, false).Details, "calls"); kept[0]["who"] != "Priya" ||
		kept[1]["said"] != "0417-22 is open." {
		t.Errorf("not redacted, the calls are %v", kept)
	}
}
