package content

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/seed"
)

// noDays are the steps that name no day, and so have none that could be late.
var noDays = []string{"plan-decision", "urgent-decision", "urgent-review", "medicare-advantage-review", "opm-review",
	"court"}

// Whatever is known of the plan and of the state: no last day is later than that
// of a published rule which may govern the case, the earliest of them is the one
// to keep, each of them is told, and none is missing. KETACOVER_CASES is how many
// cases are drawn.
func TestNoLastDayIsLaterThanARuleThatMayGovern(t *testing.T) {
	l := parsed(t)
	random, cases := seed.Rand(t), seed.Times(4000)
	if n, err := strconv.Atoi(os.Getenv("KETACOVER_CASES")); err == nil {
		cases = n
	}
	states, reasons := optionsOf(l, "state"), optionsOf(l, "denial-reason")
	days, shared := 0, 0
	for range cases {
		c := draw(random, states, reasons)
		want := ruled{}
		for _, kind := range c.kinds {
			want.rules(kind, c)
		}
		today := fact.On(c.letters.earliest().AddDate(0, 0, random.IntN(400)-20))
		d, s := checkDays(t, l, c, want, today)
		days, shared = days+d, shared+s
		if t.Failed() {
			t.Fatalf("%s, on %s", c.answers(), today)
		}
	}
	t.Logf("%d cases with %d days, of which %d rest on more than one rule", cases, days, shared)
}

// Kept from what the property found, and the field cases.
func TestCasesThatOnceLostADay(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ is, said, today, want string }{
		{"a work plan of an unknown kind had no last day",
			"plan=employer employer-kind=unsure authorization=denied denial-date=2026-11-01 urgent=no", "2026-11-28",
			"internal-appeal 2027-04-30, federal-employee-reconsideration 2027-05-01, (plan-decision), (opm-review), " +
				"(open-enrollment)"},
		{"one letter given for both appeals is the first", "plan=military military-kind=tricare authorization=denied " +
			"first-appeal-denial-date=2026-11-10 final-denial-date=2026-11-10", "2026-11-28",
			"tricare-reconsideration 2027-01-09"},
	} {
		if got := listedOn(l, said(t, l, test.said), dayOf(t, test.today)); got != test.want {
			t.Errorf("%s: %s\nwant %s", test.is, got, test.want)
		}
	}
}

func optionsOf(l *model.Library, id string) []string {
	var list []string
	for _, o := range l.Questions.List[l.Questions.Index(id)].Options {
		list = append(list, o.ID)
	}
	return append(list, "unsure")
}

// earliest is the first letter there is.
func (l *letters) earliest() time.Time {
	for _, day := range []time.Time{l.first, l.appeal} {
		if !day.IsZero() {
			return day
		}
	}
	return l.last
}

// checkDays holds the deadlines of a case to the days of the rules, and counts
// the days and those that rest on several.
func checkDays(t *testing.T, l *model.Library, c *drawnCase, want ruled, today fact.Date) (days, shared int) {
	t.Helper()
	list := byLetter(l, said(t, l, c.answers()), today)
	seen := map[string]bool{}
	for i, d := range list {
		if seen[d.ID] {
			t.Errorf("%s is listed twice", d.ID)
		}
		seen[d.ID] = true
		if d.NoDay {
			if !slices.Contains(noDays, d.ID) {
				t.Errorf("%s has no day", d.ID)
			}
			continue
		}
		days++
		if i > 0 && d.Past == list[i-1].Past && !list[i-1].NoDay && d.Due.Before(list[i-1].Due) {
			t.Errorf("%s stands after %s", d.ID, list[i-1].ID)
		}
		rules := want[d.ID]
		if len(rules) == 0 {
			t.Errorf("no rule gives %s, due %s", d.ID, d.Due)
			continue
		}
		if len(rules) > 1 {
			shared++
		}
		if first := fact.On(slices.MinFunc(rules, time.Time.Compare)); d.Due != first || d.Past != first.Before(today) {
			t.Errorf("%s is due %s (past: %v), and a rule that may govern ends on %s", d.ID, d.Due, d.Past, first)
		}
		for _, day := range rules {
			if !strings.Contains(d.Text, l.Questions.Said().Phrases.Long(fact.On(day))) {
				t.Errorf("%s does not tell of %s: %s", d.ID, fact.On(day), d.Text)
			}
		}
		if strings.ContainsAny(d.Text, "{}") || strings.Contains(d.Text, "  ") || len(d.Sources) == 0 {
			t.Errorf("%s: %s %q", d.ID, d.Text, d.Sources)
		}
	}
	if none := strings.Fields("va champva workers-comp none"); len(list) == 0 &&
		slices.ContainsFunc(c.kinds, func(kind string) bool { return !slices.Contains(none, kind) }) {
		t.Error("a rule may hold, and nothing is listed")
	}
	for id := range want {
		if !seen[id] {
			t.Errorf("%s is missing", id)
		}
	}
	return days, shared
}
