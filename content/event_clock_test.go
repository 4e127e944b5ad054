package content

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// clockPlans are the kinds of plan, as a case has them.
var clockPlans = map[string]string{
	"bought":      `"plan":"individual","state":"AL"`,
	"insured":     `"plan":"employer","employer-kind":"insured","state":"CA"`,
	"self-funded": `"plan":"employer","employer-kind":"self-funded"`,
	"federal":     `"plan":"employer","employer-kind":"federal"`,
	"advantage":   `"plan":"medicare","medicare-kind":"advantage"`,
	"original":    `"plan":"medicare","medicare-kind":"original"`,
	"managed":     `"plan":"medicaid","medicaid-kind":"managed"`,
	"state-run":   `"plan":"medicaid","medicaid-kind":"fee-for-service"`,
	"tricare":     `"plan":"military","military-kind":"tricare"`,
	"va":          `"plan":"military","military-kind":"va"`,
	"injury":      `"plan":"workers-comp"`,
	"sharing":     `"plan":"sharing"`,
}

// clock is one thing that happened, in a case that stands so, and the days that it
// starts for each kind of plan: the id, and how many days after it (before it with a
// minus), or - where a time is told and no day can be. all: is every other plan.
type clock struct {
	is, answers, events, from string
	starts                    map[string]string
}

const clockWaiting, clockDenied = `"authorization":"waiting"`, `"authorization":"denied"`

// The figures are those of the rules, read from the facts and not from deadline.yaml:
// 29 CFR 2560.503-1 for work plans and those that people buy, 42 CFR 422.568 and 422.590
// for Medicare Advantage, the account of CMS-0057-F and 42 CFR 438.408 for Medicaid, 5 CFR
// 890.105 for federal workers, 45 CFR 147.136 for outside reviews.
var clocks = []clock{
	{"received", clockWaiting + `,"urgent":"no"`, `{"kind":"received","date":"DAY"}`, "received-date", map[string]string{
		"bought": "plan-decision 15", "insured": "plan-decision 15", "self-funded": "plan-decision 15",
		"advantage": "plan-decision 7", "managed": "plan-decision 7", "state-run": "plan-decision 7",
		"all": "plan-decision -"}},
	{"requested, and not known when received", clockWaiting + `,"urgent":"no"`, `{"kind":"requested","date":"DAY"}`,
		"requested-date", map[string]string{
			"bought": "plan-decision 15", "insured": "plan-decision 15", "self-funded": "plan-decision 15",
			"advantage": "plan-decision 7", "managed": "plan-decision 7", "state-run": "plan-decision 7",
			"all": "plan-decision -"}},
	{"urgent, received", clockWaiting + `,"urgent":"yes"`, `{"kind":"received","date":"DAY"}`, "received-date",
		map[string]string{"bought": "urgent-decision 3", "insured": "urgent-decision 3", "self-funded": "urgent-decision 3",
			"advantage": "urgent-decision 3", "managed": "urgent-decision 3", "state-run": "urgent-decision 3",
			"all": "plan-decision -"}},
	{"a claim, received", clockWaiting + `,"care":"had"`, `{"kind":"received","date":"DAY"}`, "received-date",
		map[string]string{"bought": "plan-decision 30", "insured": "plan-decision 30", "self-funded": "plan-decision 30",
			"all": "plan-decision -"}},
	{"more wanted", clockWaiting + `,"urgent":"no"`, `{"kind":"received","date":"2026-01-02"},
		{"kind":"more-wanted","date":"DAY"}`, "more-wanted",
		map[string]string{"bought": "call-back 45, plan-decision -", "insured": "call-back 45, plan-decision -",
			"self-funded": "call-back 45, plan-decision -", "all": "call-back -, plan-decision -"}},
	{"more wanted, and urgent", clockWaiting + `,"urgent":"yes"`, `{"kind":"received","date":"2026-01-02"},
		{"kind":"more-wanted","date":"DAY"}`, "more-wanted",
		map[string]string{"bought": "call-back 2, plan-decision -", "insured": "call-back 2, plan-decision -",
			"self-funded": "call-back 2, plan-decision -", "all": "call-back -, plan-decision -"}},
	{"more wanted by a day", clockWaiting, `{"kind":"received","date":"2026-01-02"},
		{"kind":"more-wanted","date":"2026-01-03","until":"DAY"}`, "more-wanted",
		map[string]string{"all": "call-back 0, plan-decision -"}},
	{"papers that were wanted are sent", clockWaiting, `{"kind":"received","date":"2026-01-01"},
		{"kind":"more-wanted","date":"2026-01-02"},{"kind":"wanted-sent","date":"DAY"}`, "wanted-sent", map[string]string{"all": "plan-decision -"}},
	{"approved", `"authorization":"approved","urgent":"no"`, `{"kind":"approved","date":"2026-01-01","until":"DAY"}`,
		"approved-until", map[string]string{"bought": "approval-ends 0, renewal-request -15",
			"insured": "approval-ends 0, renewal-request -15", "self-funded": "approval-ends 0, renewal-request -15",
			"advantage": "approval-ends 0, renewal-request -7", "managed": "approval-ends 0, renewal-request -7",
			"state-run": "approval-ends 0, renewal-request -7", "all": "approval-ends 0, renewal-request -"}},
	{"appeal received", clockDenied + `,"urgent":"no"`, `{"kind":"denied","date":"2026-01-01"},
		{"kind":"appeal-received","date":"DAY"}`, "appeal-received-date", map[string]string{
		"bought": "plan-decision 30", "insured": "plan-decision 30", "self-funded": "plan-decision 30",
		"federal": "plan-decision 30", "advantage": "plan-decision 30", "managed": "plan-decision 30",
		"state-run": "plan-decision 90", "all": "plan-decision -"}},
	{"appeal sent", clockDenied + `,"urgent":"no"`, `{"kind":"denied","date":"2026-01-01"},
		{"kind":"appeal-sent","date":"DAY"}`, "appeal-sent-date", map[string]string{
		"bought": "plan-decision 30", "insured": "plan-decision 30", "self-funded": "plan-decision 30",
		"federal": "opm-review 120, plan-decision 30", "advantage": "plan-decision 30", "managed": "plan-decision 30",
		"state-run": "plan-decision 90", "all": "plan-decision -"}},
	{"appeal on care that was had", clockDenied + `,"care":"had","urgent":"no"`, `{"kind":"denied","date":"2026-01-01"},
		{"kind":"appeal-received","date":"DAY"}`, "appeal-received-date", map[string]string{
		"bought": "plan-decision 60", "insured": "plan-decision 60", "self-funded": "plan-decision 60",
		"federal": "plan-decision 30", "advantage": "plan-decision 60", "managed": "plan-decision 30",
		"state-run": "plan-decision 90", "all": "plan-decision -"}},
	{"urgent appeal", clockDenied + `,"urgent":"yes"`, `{"kind":"denied","date":"2026-01-01"},
		{"kind":"appeal-received","date":"DAY"}`, "appeal-received-date", map[string]string{
		"bought": "urgent-decision 3", "insured": "urgent-decision 3", "self-funded": "urgent-decision 3",
		"federal": "plan-decision 30", "advantage": "urgent-decision 3", "managed": "urgent-decision 3",
		"state-run": "plan-decision 90", "all": "plan-decision -"}},
	{"answered", clockDenied, `{"kind":"denied","date":"2026-01-01"},{"kind":"appeal-received","date":"2026-01-01"},
		{"kind":"answered","date":"DAY","what":"upheld"}`, "appeal-received-date", map[string]string{"all": ""}},
	{"outside review", clockDenied + `,"urgent":"no"`, `{"kind":"denied","date":"2026-01-01"},
		{"kind":"outside-review","date":"DAY","what":"asked"}`, "outside-review", map[string]string{
		"bought": "external-review 45", "self-funded": "external-review 45", "insured": "external-review 30",
		"state-run": "external-review 90", "all": "external-review -"}},
	{"outside review that was decided", clockDenied, `{"kind":"outside-review","date":"2026-01-01","what":"asked"},
		{"kind":"outside-review","date":"DAY","what":"upheld"}`, "outside-review", map[string]string{"all": ""}},
	{"promised", clockWaiting, `{"kind":"promised","date":"2026-01-01","until":"DAY"}`, "promised",
		map[string]string{"all": "call-back 0"}},
	{"promised, and called again", clockWaiting, `{"kind":"promised","date":"2026-01-01","until":"2026-01-04"},
		{"kind":"call","date":"DAY"}`, "promised", map[string]string{"all": ""}},
	{"promised, and called before the day", clockWaiting, `{"kind":"promised","date":"2026-01-01","until":"DAY"},
		{"kind":"call","date":"2026-01-05"}`, "promised", map[string]string{"all": "call-back 0"}},
	{"promised, and they called before the day", clockWaiting, `{"kind":"promised","date":"2026-01-01","until":"DAY"},
		{"kind":"called-back","date":"2026-01-05"}`, "promised", map[string]string{"all": ""}},
	{"promised with no day", clockWaiting, `{"kind":"promised","date":"DAY"}`, "promised",
		map[string]string{"all": "call-back -"}},
	{"promised with no day, and called again", clockWaiting, `{"kind":"promised","date":"2026-01-01"},
		{"kind":"call","date":"DAY"}`, "promised", map[string]string{"all": ""}},
	{"the doctors spoke, with a day", clockDenied, `{"kind":"denied","date":"2026-01-01"},
		{"kind":"peer-to-peer","date":"2026-01-05","until":"DAY"}`, "peer-to-peer", map[string]string{"all": "call-back 0"}},
	{"the doctors spoke, and it was denied again", clockDenied, `{"kind":"peer-to-peer","date":"2026-01-05","until":"DAY"},
		{"kind":"denied","date":"2026-01-29"}`, "peer-to-peer", map[string]string{"all": ""}},
	{"a paper that wants an answer", clockDenied, `{"kind":"paper-sent","date":"2026-01-05","until":"DAY"}`, "paper-sent",
		map[string]string{"all": "call-back 0"}},
	{"a paper that wants none", clockDenied, `{"kind":"paper-sent","date":"DAY"}`, "paper-sent", map[string]string{"all": ""}},
	{"a paper, and what the plan wanted", clockWaiting, `{"kind":"received","date":"2026-01-01"},
		{"kind":"more-wanted","date":"2026-01-03","until":"DAY"},{"kind":"paper-sent","date":"2026-01-05"}`, "more-wanted", map[string]string{"all": "call-back 0, plan-decision -"}},
	{"approved with no day", `"authorization":"approved"`, `{"kind":"approved","date":"DAY","visits":6}`, "approved",
		map[string]string{"all": "approval-ends -"}},
	{"the last approved visit", `"authorization":"approved","urgent":"no"`, `{"kind":"approved","date":"2026-01-01","visits":2},
		{"kind":"visit","date":"2026-01-05"},{"kind":"visit","date":"DAY"}`, "visit", map[string]string{
		"bought": "approval-ends 0, renewal-request -15", "insured": "approval-ends 0, renewal-request -15",
		"self-funded": "approval-ends 0, renewal-request -15", "advantage": "approval-ends 0, renewal-request -7",
		"managed": "approval-ends 0, renewal-request -7", "state-run": "approval-ends 0, renewal-request -7",
		"all": "approval-ends 0, renewal-request -"}},
	{"more visits approved than written down", `"authorization":"approved"`, `{"kind":"approved","date":"2026-01-01","visits":3},
		{"kind":"visit","date":"2026-01-05"},{"kind":"visit","date":"DAY"}`, "visit", map[string]string{"all": ""}},
	{"a decision by a day", clockDenied, `{"kind":"outside-review","date":"2026-01-05","what":"asked","until":"DAY"}`,
		"outside-review", map[string]string{"all": "external-review 0"}},
	{"a call", clockWaiting, `{"kind":"call","date":"DAY"}`, "call", map[string]string{"all": ""}},
}

// clockDays are month ends, weekends and the days about them, to 2030: a few of each
// year, and with KETACOVER_THOROUGH all of them.
func clockDays() []time.Time {
	var list []time.Time
	for d := time.Date(2026, 1, 30, 0, 0, 0, 0, time.UTC); d.Year() <= 2030; d = d.Add(24 * time.Hour) {
		end := d.Add(24*time.Hour).Day() == 1
		switch {
		case os.Getenv("KETACOVER_THOROUGH") != "", end && d.Month()%3 == 2, d.Month() == 2 && d.Day() >= 28,
			d.YearDay()%91 == 0, d.Weekday() == time.Saturday && d.Day() <= 7 && d.Month() == 11:
			list = append(list, d)
		}
	}
	return list
}

// want is what a clock starts for a plan, each with its last day.
func (k *clock) want(plan string, day time.Time) []string {
	starts, own := k.starts[plan]
	if !own {
		starts = k.starts["all"]
	}
	var list []string
	for part := range strings.SplitSeq(starts, ", ") {
		var id, days string
		if n, _ := fmt.Sscan(part, &id, &days); n < 2 {
			continue
		}
		due, count := "-", 0
		if n, _ := fmt.Sscan(days, &count); n == 1 {
			due = day.Add(time.Duration(count) * 24 * time.Hour).Format(time.DateOnly)
		}
		list = append(list, id+" "+due)
	}
	return list
}

// Each event starts the clocks of the plan's kind, on the right day, and no other.
func TestEachEventStartsTheClocksOfItsPlan(t *testing.T) {
	lib, days, few := parsed(t), clockDays(), os.Getenv("KETACOVER_THOROUGH") == ""
	started := 0
	for i := range clocks {
		k := &clocks[i]
		for p, plan := range slices.Sorted(maps.Keys(clockPlans)) {
			for n, day := range days {
				if few && n%6 != (i+p)%6 { // the days are shared out among the plans
					continue
				}
				text := `{"answers":{` + clockPlans[plan] + "," + k.answers + `},"events":[` +
					strings.ReplaceAll(k.events, "DAY", day.Format(time.DateOnly)) + `]}`
				c, err := record.DecodeCase(lib.Questions, []byte(text))
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				today := fact.On(day)
				for _, d := range lib.For(c).Deadlines.Deadlines(c.Dated(lib.Questions), today) {
					if d.From != k.from {
						continue
					}
					due := "-"
					if !d.NoDay {
						due = d.Due.String()
					}
					got = append(got, d.ID+" "+due)
					if d.Text == "" || strings.Contains(d.Text, "{") || len(d.Sources) == 0 {
						t.Errorf("%s, %s: %q rests on %v", k.is, plan, d.Text, d.Sources)
					}
				}
				slices.Sort(got)
				if want := k.want(plan, day); !slices.Equal(got, want) {
					t.Fatalf("%s, %s, on %s: %q, want %q\n%s", k.is, plan, day.Format("Mon 2006-01-02"), got, want, text)
				}
				started += len(got)
			}
		}
	}
	if started < len(clocks)*len(days)/2 {
		t.Errorf("only %d clocks were started", started)
	}
}
