package rule

import (
	"testing"

	"ketacover/model/fact"
	"ketacover/model/source"
)

func TestAPayerIsFoundByEachOfItsNames(t *testing.T) {
	l := &Payers{List: []Payer{
		{ID: "unitedhealthcare", Name: "UnitedHealthcare", Aliases: []string{"UHC", "Oxford Health Plans"}},
		{ID: "bcbs-massachusetts", Name: "Blue Cross Blue Shield of Massachusetts"},
	}}
	for _, c := range []struct{ name, found, near string }{
		{"unitedhealthcare", "unitedhealthcare", ""},
		{"UnitedHealthCare", "unitedhealthcare", ""},
		{"uhc", "unitedhealthcare", ""},
		{"oxford-health-plans", "unitedhealthcare", ""},
		{"unitedhelthcare", "", "unitedhealthcare"},
		{"oxford health plan", "unitedhealthcare", ""},
		{"massachusetts", "bcbs-massachusetts", ""},
		{"nobody", "", ""},
		{"", "", ""},
	} {
		p, near := l.FindPayer(c.name)
		found := ""
		if p != nil {
			found = p.ID
		}
		if found != c.found || near != c.near {
			t.Errorf("FindPayer(%q) is %q, %q; want %q, %q", c.name, found, near, c.found, c.near)
		}
	}
}

func TestATextIsOldByItsLastYear(t *testing.T) {
	for _, c := range []struct {
		dated, kind string
		old         bool
	}{
		{"", "policy-text", false},
		{"November 2014", "policy-text", true},
		{"2021 to 2023", "secondary", false},
		{"in force until December 2021", "policy-text", true},
		{"42 USC 300gg-19(b), an older copy of the page", "regulator", false},
		{"2018", "study", false},
		{"2005", "statute", false},
		{"2022", "blog", false},
	} {
		s := source.Source{Dated: c.dated, Kind: c.kind}
		if s.Old() != c.old {
			t.Errorf("a %s dated %q: old is %t, want %t", c.kind, c.dated, s.Old(), c.old)
		}
	}
}

func TestDaysCountBothWays(t *testing.T) {
	a, b := fact.Date{Year: 2026, Month: 2, Day: 27}, fact.Date{Year: 2026, Month: 3, Day: 2}
	if a.Days(b) != 3 || b.Days(a) != -3 || a.Days(a) != 0 {
		t.Error("three days from February 27 to March 2, 2026")
	}
}
