package deadline

import (
	"testing"

	"ketacover/model/fact"
	"ketacover/model/source"
)

// A term that is longer than the safe one counts only where we are sure of it,
// and a shorter one always.
func TestTheTermOfAStateIsNeverCountedLongerThanIsSafe(t *testing.T) {
	days := func(n int) TimeLimit { return TimeLimit{Days: n} }
	months := func(n int) TimeLimit { return TimeLimit{Months: n} }
	for _, test := range []struct {
		is   string
		term TimeLimit
		sure source.Confidence
		want TimeLimit
		own  bool
	}{
		{"no term", TimeLimit{}, source.HighConfidence, days(120), false},
		{"120 days of a weak source", days(120), source.LowConfidence, days(120), true},
		{"60 days of a weak source", days(60), source.LowConfidence, days(60), true},
		{"4 months, read in the law", months(4), source.HighConfidence, months(4), true},
		{"4 months, from a guide", months(4), source.MediumConfidence, days(120), false},
		{"180 days, read in the law", days(180), source.HighConfidence, days(180), true},
		{"180 days, from a guide", days(180), source.MediumConfidence, days(120), false},
		{"12 months, from a guide", months(12), source.MediumConfidence, days(120), false},
	} {
		limit, own := (&StateReview{Limit: test.term, TermSure: test.sure}).Counted()
		if limit != test.want || own != test.own {
			t.Errorf("%s: %v, own %v", test.is, limit, own)
		}
	}
}

// 120 days are never later than 4 months, whatever the month.
func TestTheSafeTermIsNeverLaterThanFourMonths(t *testing.T) {
	for d := (fact.Date{Year: 2026, Month: 1, Day: 1}); d.Year < 2033; d = d.AddDays(1) {
		_, safe := safeTerm.Count(d)
		if _, four := (TimeLimit{Months: 4}).Count(d); four.Before(safe) {
			t.Fatalf("from %s: %s is after %s", d, safe, four)
		}
	}
}
