package content

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// said answers questions as "question=answer" pairs say.
func said(t testing.TB, l *model.Library, pairs string) fact.Answers {
	t.Helper()
	var a fact.Answers
	for pair := range strings.FieldsSeq(pairs) {
		id, value, _ := strings.Cut(pair, "=")
		q := l.Questions.Index(id)
		if q < 0 {
			t.Fatalf("no question %q", id)
		}
		answer, err := record.ParseAnswer(&l.Questions.List[q], value)
		if err != nil {
			t.Fatalf("question %q does not take %q: %v", id, value, err)
		}
		a = a.With(q, answer)
	}
	return a
}

func TestDeadlinesFollowThePlan(t *testing.T) {
	l := parsed(t)
	today := fact.Date{Year: 2026, Month: 3, Day: 10}
	const denied = " authorization=denied denial-date=2026-03-03"
	for _, test := range []struct{ is, said, want string }{
		{"a plan one buys", "plan=individual" + denied, "internal-appeal 2026-08-30, (plan-decision)"},
		{"insured work", "plan=employer employer-kind=insured" + denied, "internal-appeal 2026-08-30, (plan-decision)"},
		{"self-funded work", "plan=employer employer-kind=self-funded" + denied,
			"internal-appeal 2026-08-30, (plan-decision)"},
		{"an urgent case", "plan=employer employer-kind=insured urgent=yes" + denied,
			"internal-appeal 2026-08-30, (urgent-decision)"},
		{"not urgent", "plan=individual urgent=no" + denied, "internal-appeal 2026-08-30, (plan-decision)"},
		{"federal employees", "plan=employer employer-kind=federal" + denied,
			"federal-employee-reconsideration 2026-09-03, (plan-decision), (opm-review)"},
		{"Original Medicare", "plan=medicare medicare-kind=original" + denied, "medicare-redetermination 2026-07-01"},
		{"Medicare Advantage", "plan=medicare medicare-kind=advantage" + denied,
			"medicare-advantage-reconsideration 2026-05-07, (plan-decision)"},
		{"Medicare Advantage, urgent", "plan=medicare medicare-kind=advantage urgent=yes" + denied,
			"medicare-advantage-reconsideration 2026-05-07, (urgent-decision)"},
		{"Medicaid run by a plan", "plan=medicaid medicaid-kind=managed" + denied,
			"medicaid-keep-benefits 2026-03-13, medicaid-plan-appeal 2026-05-02, (plan-decision)"},
		{"Medicaid run by the state", "plan=medicaid medicaid-kind=fee-for-service" + denied,
			"medicaid-keep-benefits 2026-03-13, medicaid-fair-hearing 2026-06-01"},
		{"Medicaid of an unknown kind", "plan=medicaid" + denied, "medicaid-keep-benefits 2026-03-13, " +
			"medicaid-plan-appeal 2026-05-02, medicaid-fair-hearing 2026-06-01, (plan-decision)"},
		{"TRICARE", "plan=military military-kind=tricare urgent=no" + denied, "tricare-appeal 2026-06-01"},
		{"VA care", "plan=military military-kind=va" + denied, ""},
		{"workers' compensation", "plan=workers-comp" + denied, ""},
		{"no plan", "plan=none" + denied, ""},
		{"a work plan of an unknown kind", "plan=employer employer-kind=unsure" + denied,
			"internal-appeal 2026-08-30, federal-employee-reconsideration 2026-09-03, (plan-decision), (opm-review)"},
		{"the same after the last no", "plan=employer employer-kind=unsure final-denial-date=2026-03-05" + denied,
			"federal-employee-review 2026-06-03, external-review 2026-07-03, (court)"},
		{"Medicare of an unknown kind", "plan=medicare medicare-kind=unsure" + denied,
			"medicare-advantage-reconsideration 2026-05-07, medicare-redetermination 2026-07-01, (plan-decision)"},
		{"care of the military of an unknown kind", "plan=military military-kind=unsure urgent=no" + denied,
			"tricare-appeal 2026-06-01"},
		{"an unknown plan", "plan=unsure urgent=no" + denied, "medicaid-keep-benefits 2026-03-13, medicaid-plan-appeal " +
			"2026-05-02, medicare-advantage-reconsideration 2026-05-07, medicaid-fair-hearing 2026-06-01, tricare-appeal " +
			"2026-06-01, medicare-redetermination 2026-07-01, internal-appeal 2026-08-30, federal-employee-reconsideration " +
			"2026-09-03, (plan-decision), (opm-review)"},
		{"a denial of which only the date is said", "plan=individual denial-date=2026-03-03 authorization=unsure",
			"internal-appeal 2026-08-30, (plan-decision)"},
		{"a request that waits", "plan=individual authorization=waiting denial-date=2026-03-03", "(plan-decision)"},
		{"an urgent one", "plan=medicare medicare-kind=advantage urgent=yes authorization=waiting", "(urgent-decision)"},
		{"a request that waits at a plan we do not know", "plan=unsure authorization=waiting", "(plan-decision)"},
		{"Original Medicare takes no request", "plan=medicare medicare-kind=original authorization=waiting", ""},
		{"waiting after a last no", "plan=individual authorization=waiting final-denial-date=2026-03-03", "(plan-decision)"},
		{"an approval", "plan=individual authorization=approved denial-date=2026-03-03 final-denial-date=2026-03-03", ""},
		{"answers that are not asked have no effect",
			"plan=individual employer-kind=federal medicare-kind=advantage medicaid-kind=managed" + denied,
			"internal-appeal 2026-08-30, (plan-decision)"},
	} {
		if got := listedOn(l, said(t, l, test.said), today); got != test.want {
			t.Errorf("%s: got %s\nwant %s", test.is, got, test.want)
		}
	}
}

// listedOn lists the deadlines of a case: each with its day, in brackets where
// no day is known, and with a mark where it is past.
func listedOn(l *model.Library, a fact.Answers, today fact.Date) string {
	var list []string
	for _, d := range l.Deadlines.Deadlines(a, today) {
		switch {
		case d.NoDay:
			list = append(list, "("+d.ID+")")
		case d.Past:
			list = append(list, d.ID+" "+d.Due.String()+" past")
		default:
			list = append(list, d.ID+" "+d.Due.String())
		}
	}
	return strings.Join(list, ", ")
}

// Once the plan has said its last no, its own steps are used up.
func TestTheLastNoEndsTheFirstAppealAndStartsTheNext(t *testing.T) {
	l := parsed(t)
	today := fact.Date{Year: 2026, Month: 4, Day: 10}
	const denied = " authorization=denied denial-date=2026-03-03 final-denial-date=2026-04-01"
	for _, test := range []struct{ is, said, want string }{
		{"a plan one buys", "plan=individual" + denied, "external-review 2026-07-30"},
		{"self-funded work, urgent", "plan=employer employer-kind=self-funded urgent=yes" + denied,
			"external-review 2026-08-03, (urgent-review)"},
		{"federal employees", "plan=employer employer-kind=federal" + denied, "federal-employee-review 2026-06-30, (court)"},
		{"Original Medicare", "plan=medicare medicare-kind=original" + denied,
			"medicare-hearing 2026-05-31, medicare-reconsideration 2026-09-28"},
		{"Medicare Advantage", "plan=medicare medicare-kind=advantage" + denied, "(medicare-advantage-review)"},
		{"Medicare Advantage, urgent", "plan=medicare medicare-kind=advantage urgent=yes" + denied,
			"(medicare-advantage-review)"},
		{"Medicaid run by a plan", "plan=medicaid medicaid-kind=managed" + denied,
			"medicaid-fair-hearing 2026-06-30, medicaid-keep-benefits 2026-03-13 past"},
		{"Medicaid run by the state", "plan=medicaid medicaid-kind=fee-for-service" + denied,
			"medicaid-fair-hearing 2026-06-01, medicaid-keep-benefits 2026-03-13 past"},
		{"TRICARE", "plan=military military-kind=tricare urgent=yes" + denied,
			"tricare-reconsideration 2026-05-31, tricare-hearing 2026-05-31"},
		{"a last no before the first is a slip",
			"plan=individual authorization=denied denial-date=2026-04-02 final-denial-date=2026-04-01",
			"external-review 2026-07-30, internal-appeal 2026-09-29, (plan-decision)"},
	} {
		if got := listedOn(l, said(t, l, test.said), today); got != test.want {
			t.Errorf("%s: got %s\nwant %s", test.is, got, test.want)
		}
	}
}

// A step is used up by the answer to it, and the next counts from that answer.
func TestTheAnswerToTheFirstAppealEndsThatStepAndStartsTheNext(t *testing.T) {
	l := parsed(t)
	today := fact.Date{Year: 2026, Month: 4, Day: 10}
	const (
		first = " authorization=denied denial-date=2026-03-03 first-appeal-denial-date=2026-04-01"
		both  = first + " final-denial-date=2026-04-08"
		same  = first + " final-denial-date=2026-04-01"
	)
	for _, test := range []struct{ is, said, want string }{
		{"a plan one buys", "plan=individual state=VA" + first, "external-review 2026-07-30"},
		{"and after a second appeal", "plan=individual state=VA" + both, "external-review 2026-08-06"},
		{"New York counts from the first", "plan=individual state=NY" + both, "external-review 2026-08-01"},
		{"federal employees", "plan=employer employer-kind=federal" + first, "federal-employee-review 2026-06-30, (court)"},
		{"the earlier of two letters", "plan=employer employer-kind=federal" + both,
			"federal-employee-review 2026-06-30, (court)"},
		{"Original Medicare", "plan=medicare medicare-kind=original" + first, "medicare-reconsideration 2026-09-28"},
		{"after its second answer", "plan=medicare medicare-kind=original" + both, "medicare-hearing 2026-06-07"},
		{"one letter twice", "plan=medicare medicare-kind=original" + same, "medicare-reconsideration 2026-09-28"},
		{"Medicaid run by a plan", "plan=medicaid medicaid-kind=managed" + first,
			"medicaid-fair-hearing 2026-06-30, medicaid-keep-benefits 2026-03-13 past"},
		{"TRICARE", "plan=military military-kind=tricare" + first, "tricare-reconsideration 2026-05-31"},
		{"TRICARE, not a benefit", "plan=military military-kind=tricare denial-reason=not-a-benefit" + first,
			"tricare-reconsideration 2026-05-31"},
		{"TRICARE, not needed", "plan=military military-kind=tricare denial-reason=not-necessary" + first,
			"tricare-reconsideration 2026-06-30"},
		{"TRICARE, called experimental", "plan=military military-kind=tricare denial-reason=experimental" + first,
			"tricare-reconsideration 2026-05-31"},
		{"TRICARE after the second look", "plan=military military-kind=tricare" + both, "tricare-hearing 2026-06-07"},
	} {
		if got := listedOn(l, said(t, l, test.said), today); got != test.want {
			t.Errorf("%s: got %s\nwant %s", test.is, got, test.want)
		}
	}
}

func TestTheFastAppealOfTricareHasThreeDaysAndComesFirst(t *testing.T) {
	l := parsed(t)
	today := fact.Date{Year: 2026, Month: 3, Day: 4}
	const tricare = "plan=military military-kind=tricare authorization=denied denial-date=2026-03-03"
	for urgent, want := range map[string]string{
		"":            "tricare-fast-appeal 2026-03-06, tricare-appeal 2026-06-01",
		" urgent=yes": "tricare-fast-appeal 2026-03-06, tricare-appeal 2026-06-01",
		" urgent=no":  "tricare-appeal 2026-06-01",
	} {
		if got := listedOn(l, said(t, l, tricare+urgent), today); got != want {
			t.Errorf("%q: got %s\nwant %s", urgent, got, want)
		}
	}
}

func TestAnOutsideReviewCanBeAskedForAsItsProcessSays(t *testing.T) {
	l := parsed(t)
	const own = "plan=employer employer-kind=self-funded"
	for _, test := range []struct{ is, said, last, want string }{
		{"four months", own, "2026-03-04", "2026-07-06"},
		{"a Friday on which a holiday is only kept", own, "2026-03-03", "2026-07-03"},
		{"a working day", own, "2026-05-04", "2026-09-04"},
		{"a weekend before Labor Day", own, "2026-05-05", "2026-09-08"},
		{"no 31st in February", own, "2026-10-31", "2027-03-01"},
		{"no 31st in November", own, "2027-07-31", "2027-12-01"},
		{"a leap day", own, "2027-10-29", "2028-02-29"},
		{"no 30th in a leap year", own, "2027-10-30", "2028-03-01"},
		{"Christmas", own, "2028-08-25", "2028-12-26"},
		{"Thanksgiving", own, "2029-07-22", "2029-11-23"},
		{"in 2030", own, "2030-06-30", "2030-10-30"},
		{"the same in California", own + " state=CA", "2026-03-04", "2026-07-06"},
		{"a state with no process of its own", "plan=individual state=FL", "2026-05-05", "2026-09-08"},
		{"California gives six months", "plan=individual state=CA", "2026-03-03", "2026-09-03"},
		{"to insured work plans too", "plan=employer employer-kind=insured state=CA", "2026-03-03", "2026-09-03"},
		{"and moves no day", "plan=individual state=CA", "2026-03-05", "2026-09-05"},
		{"nor into the next month", "plan=individual state=CA", "2026-08-31", "2027-02-28"},
		{"Virginia gives 120 days", "plan=individual state=VA", "2026-07-08", "2026-11-05"},
		{"New York counts from the first answer, if we know no other from this one", "plan=individual state=NY", "2026-07-28",
			"2026-11-28"},
		{"South Carolina's law gives 60 days", "plan=individual state=SC", "2026-03-03", "2026-05-02"},
		{"Tennessee gives six months", "plan=individual state=TN", "2026-03-03", "2026-09-03"},
		{"Hawaii gives 130 days", "plan=individual state=HI", "2026-03-03", "2026-07-11"},
		{"Oregon gives 180 days", "plan=individual state=OR", "2026-03-03", "2026-08-30"},
		{"a longer term of a self-help site does not count", "plan=individual state=AK", "2026-03-03", "2026-07-01"},
		{"nor in Ohio", "plan=individual state=OH", "2026-03-03", "2026-07-01"},
		{"nor in Maine", "plan=individual state=ME", "2026-03-03", "2026-07-01"},
		{"a state whose term was not read", "plan=individual state=MN", "2026-03-03", "2026-07-01"},
		{"a state whose process is not sure", "plan=individual state=TX", "2026-03-03", "2026-07-01"},
		{"Colorado, where the letter may answer a second appeal", "plan=individual state=CO", "2026-03-03", "2026-05-02"},
		{"a state that is not said", "plan=individual", "2026-03-03", "2026-07-01"},
		{"or not known", "plan=individual state=unsure", "2026-03-03", "2026-07-01"},
		{"a territory", "plan=individual state=PR", "2026-03-03", "2026-07-01"},
	} {
		list := l.Deadlines.Deadlines(said(t, l, test.said+" urgent=no authorization=denied final-denial-date="+test.last),
			dayOf(t, test.last))
		if len(list) != 1 || list[0].ID != "external-review" || list[0].Due.String() != test.want {
			t.Errorf("%s, from %s: %+v\nwant %s", test.is, test.last, list, test.want)
		}
	}
}

// Colorado gives 60 days after a second appeal that one chose to make, and its
// own term runs from the answer to the first.
func TestColoradoCountsTheEarlierOfItsTwoTerms(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ is, first, last, want string }{
		{"two answers soon after each other", "2026-03-03", "2026-03-20", "2026-05-19"},
		{"two answers far apart", "2026-03-03", "2026-06-20", "2026-07-01"},
		{"one answer", "2026-03-03", "", "2026-07-01"},
		{"one letter twice", "2026-03-03", "2026-03-03", "2026-07-01"},
	} {
		pairs := "plan=individual state=CO authorization=denied urgent=no first-appeal-denial-date=" + test.first
		if test.last != "" {
			pairs += " final-denial-date=" + test.last
		}
		list := l.Deadlines.Deadlines(said(t, l, pairs), dayOf(t, test.first))
		if len(list) != 1 || list[0].Due.String() != test.want {
			t.Errorf("%s: %+v\nwant %s", test.is, list, test.want)
		}
	}
}

// Two states set a last day for a fast outside review, and it is told until
// somebody says that it is not urgent.
func TestAFastReviewHasTheStatesOwnLastDay(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ said, want string }{
		{"plan=individual state=MI", "urgent-review 2026-11-11"},
		{"plan=employer employer-kind=unsure state=MI", "urgent-review 2026-11-11"},
		{"plan=individual state=SC urgent=yes", "urgent-review 2026-11-16"},
		{"plan=individual state=SC final-denial-date=2026-11-20", "urgent-review 2026-12-05"},
		{"plan=individual state=MI urgent=yes final-denial-date=2026-11-20", "urgent-review 2026-11-30"},
		{"plan=individual state=VA urgent=yes final-denial-date=2026-11-20", "(urgent-review)"},
		{"plan=individual urgent=yes final-denial-date=2026-11-20", "(urgent-review)"},
		{"plan=individual state=MI urgent=no", ""},
		{"plan=employer employer-kind=self-funded state=MI", ""},
		{"plan=individual state=VA", ""},
	} {
		got := ""
		for at := range strings.SplitSeq(listedOn(l, said(t, l, test.said+" authorization=denied denial-date=2026-11-01"),
			dayOf(t, "2026-11-05")), ", ") {
			if strings.Contains(at, "urgent-review") {
				got = at
			}
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.said, got, test.want)
		}
	}
}

// The step that asks for a fast review has the state's day.
func TestTheStepForAFastReviewHasItsDay(t *testing.T) {
	l := parsed(t)
	a := said(t, l, "plan=individual state=MI urgent=yes authorization=denied denial-date=2026-11-25")
	for _, s := range l.Steps.StepsNow(record.Case{Answers: a}, dayOf(t, "2026-11-28")) {
		if s.ID == "fast-outside-review" {
			if s.By.String() != "2026-12-05" || s.Deadline != "urgent-review" {
				t.Errorf("%+v", s)
			}
			return
		}
	}
	t.Error("no step asks for a fast outside review")
}

func TestSixMonthsOfAFederalEmployeeEndWithinTheMonth(t *testing.T) {
	l := parsed(t)
	for from, want := range map[string]string{"2026-08-31": "2027-02-28", "2027-08-31": "2028-02-29",
		"2026-01-31": "2026-07-31", "2029-10-31": "2030-04-30"} {
		list := l.Deadlines.Deadlines(said(t, l,
			"plan=employer employer-kind=federal authorization=denied denial-date="+from),
			fact.Date{Year: 2026, Month: 1, Day: 1})
		if got := list[0]; got.ID != "federal-employee-reconsideration" || got.Due.String() != want {
			t.Errorf("from %s: %+v, want %s", from, got, want)
		}
	}
}

// The working says how a month without the day was counted, and by which rule.
func TestAMonthWithoutTheDayIsToldInTheWorking(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ is, said, today, want string }{
		{"the federal rule", "plan=employer employer-kind=self-funded final-denial-date=2026-10-31", "2026-11-25",
			"February 2027 has no 31st. The federal rule (45 CFR 147.136) then takes the first day of the next month."},
		{"once it is past", "plan=employer employer-kind=self-funded final-denial-date=2026-10-31", "2027-04-25",
			"February 2027 has no 31st."},
		{"a leap year", "plan=individual state=FL final-denial-date=2027-10-30", "2027-11-25", "February 2028 has no 30th."},
		{"California", "plan=individual state=CA final-denial-date=2026-08-29", "2026-11-25",
			"February 2027 has no 29th. We found no rule for that"},
		{"federal employees", "plan=employer employer-kind=federal denial-date=2026-08-31", "2026-11-25",
			"February 2027 has no 31st. We found no rule for that"},
	} {
		list := byLetter(l, said(t, l, "authorization=denied "+test.said), dayOf(t, test.today))
		if !strings.Contains(list[0].Text, test.want) {
			t.Errorf("%s: %s", test.is, list[0].Text)
		}
	}
	for _, from := range []string{"2026-10-28", "2026-09-30", "2027-10-29"} {
		list := byLetter(l, said(t, l, "authorization=denied plan=individual state=CA final-denial-date="+from),
			dayOf(t, "2026-11-25"))
		if strings.Contains(list[0].Text, "has no") {
			t.Errorf("from %s: %s", from, list[0].Text)
		}
	}
}

func dayOf(t testing.TB, text string) fact.Date {
	t.Helper()
	day, err := fact.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

func TestEveryDeadlineShowsItsWorkingAndThatTheLetterControls(t *testing.T) {
	var ids []string
	for _, r := range parsed(t).Deadlines.Rules {
		ids = append(ids, r.ID)
		texts := []string{r.Text, r.Past}
		if r.NoDay {
			texts = texts[:1]
		}
		if r.Season {
			continue // no letter is there
		}
		for _, text := range texts {
			limit := strconv.Itoa(max(r.Days, r.Months, r.DaysBefore))
			switch {
			case r.Reads != deadline.NoTerm && !r.NoDay:
				limit = "{term}"
			case strings.HasPrefix(r.ID, "urgent-"):
				limit = "72 hours"
			case r.Part == fact.EventUntil && r.From != "more-wanted" || r.From == "promised":
				limit, text = "{from}", text+" The date on your letter controls." // there is none
				if r.NoDay {
					limit = "you wrote down no day"
				}
			case r.From == "visit":
				limit = "You wrote down {from}"
			case r.From == "approved":
				limit = "You wrote down no day"
			case strings.HasPrefix(r.From, "outside-review") && r.NoDay, r.From == "wanted-sent":
				limit = "could not find"
			case r.ThatDay:
				limit = "{from} as the day on your letter"
			case r.ID == "court":
				limit = "third year"
			case r.Days+r.Months+r.DaysBefore == 0:
				limit = "We could not find a last day"
			}
			controls := strings.Contains(text, "date on your letter controls") ||
				strings.Contains(text, "letter says, and its date controls")
			if !strings.Contains(text, limit) || !controls {
				t.Errorf("%s: %s", r.ID, text)
			}
		}
	}
	slices.Sort(ids)
	want := []string{
		"approval-ends", "call-back", "claim-filing", "cobra-election", "court", "external-review",
		"federal-employee-reconsideration",
		"federal-employee-review", "internal-appeal",
		"medicaid-fair-hearing", "medicaid-keep-benefits",
		"medicaid-plan-appeal", "medicare-advantage-reconsideration", "medicare-advantage-review", "medicare-hearing",
		"medicare-reconsideration", "medicare-redetermination",
		"open-enrollment", "opm-review", "plan-decision", "renewal-request", "special-enrollment",
		"tricare-appeal", "tricare-fast-appeal",
		"tricare-hearing", "tricare-reconsideration",
		"urgent-decision", "urgent-review",
	}
	if got := slices.Compact(ids); !slices.Equal(got, want) {
		t.Errorf("ids: %q", got)
	}
}

// asWritten is the content in memory, read for the first test that wants it.
var asWritten = sync.OnceValues(func() (held, error) {
	files, _, err := openPack(".")
	if err != nil {
		return nil, err
	}
	return files.own.(held), nil
})

// problemsWith parses the content with one file replaced.
func problemsWith(t *testing.T, name, text string) []string {
	t.Helper()
	all, err := asWritten()
	if err != nil {
		t.Fatal(err)
	}
	broken := maps.Clone(all)
	broken[name] = []byte(text)
	if _, err = Parse(broken); err == nil {
		return nil
	}
	return strings.Split(err.Error(), "\n")
}

// problemsOver parses one file as a pack has it: laid over the content, whose entries
// stay.
func problemsOver(name, text string) []string {
	l := newLoader(layers{own: held{name: []byte(text)}, below: written})
	if l.parse() != nil {
		return nil
	}
	return strings.Split(l.all.Sorted().Error(), "\n")
}

func TestABrokenDeadlineIsOneErrorWithItsPlace(t *testing.T) {
	const good = `- id: appeal
  for: [[{question: plan, is: [individual]}]]
  plan: [a plan you bought]
  from: denial-date
  days: 180
  text: "Until {due}, from {from}."
  past: "It ended on {due}, from {from}."
  sources: [claims-rule]
  title: Last day to appeal
`
	for _, test := range seed.Share([]struct{ is, old, text, want string }{
		{"nothing broken", "", "", ""},
		{"an unknown key", "  days:", "  day:",
			`deadline.yaml:5: unknown key "day" in an entry of the file (did you mean "days"?)`},
		{"no date to count from", "denial-date", "plan",
			`deadline.yaml:1: "plan" is not a question that asks for a date (one of care-date, denial-date, ` +
				`first-appeal-denial-date, final-denial-date, approved-until, ` +
				`requested-date, received-date, approved-from, appeal-sent-date, appeal-received-date, plan-end-date, ` +
				`cobra-notice-date)`},
		{"an unknown question", "question: plan", "question: plans",
			`deadline.yaml:2: "plans" is not a question with options (did you mean "plan"?)`},
		{"an unknown option", "[individual]", "[indvidual]",
			`deadline.yaml:2: question "plan" has no option "indvidual" (did you mean "individual"?)`},
		{"no plan", "  for: [[{question: plan, is: [individual]}]]\n", "",
			`deadline.yaml:1: deadline "appeal" is for no plan (add for:)`},
		{"a plan without words", "[a plan you bought]", "[]",
			`deadline.yaml:1: deadline "appeal" names 0 plans in words, and is for 1 (write one for each)`},
		{"words beside another rule, which there is not", "  sources", "  also: \"It is {due}, from {from}.\"\n  sources",
			`deadline.yaml:1: deadline "appeal" cannot be told beside another, or has none beside it (write also: where two rules share an id, and only there)`},
		{"the term of a state that may not be known", "  days: 180", "  reads: term\n  unread: \"Not read.\"\n  safe: " +
			"\"So {term}.\"\n  told: \"{told}\"\n  undated: \"No date.\"\n  short-month: \"{month} has no " +
			"{day}.\"", `deadline.yaml:1: deadline "appeal" reads the term of a state that may not be known (add routes: with some of uncertain, federal, state-run)`},
		{"a state's term and one of its own", "  days: 180", "  days: 180\n  routes: [state-run]\n  reads: fast",
			`deadline.yaml:1: deadline "appeal" has no time limit, or two (write either days: or months:)`},
		{"an unknown way of reviews", "  days: 180", "  days: 180\n  routes: [state]",
			`deadline.yaml:1: unknown route "state" (one of uncertain, federal, state-run, no-facts, unsaid)`},
		{"a date to end on that is none", "  days: 180", "  days: 180\n  until: [plan]",
			`deadline.yaml:1: "plan" is not a question that asks for a date (one of care-date, denial-date, ` +
				`first-appeal-denial-date, final-denial-date, approved-until, ` +
				`requested-date, received-date, approved-from, appeal-sent-date, appeal-received-date, plan-end-date, ` +
				`cobra-notice-date)`},
		{"no title", "  title: Last day to appeal\n", "",
			`deadline.yaml:1: deadline "appeal" has no title, or more than one (add title: to the first rule of an id, and only there)`},
		{"no such deadline to end with", "  days: 180", "  days: 180\n  ends-with: court-case",
			`deadline.yaml:1: unknown deadline "court-case" (look it up in the files that have it)`},
		{"no source", "[claims-rule]", "[]", `deadline.yaml:1: deadline "appeal" cites no source (add sources:)`},
		{"an unknown source", "claims-rule", "claim-rule",
			`deadline.yaml:1: unknown source "claim-rule" (did you mean "claims-rule"?)`},
		{"two time limits", "  days: 180", "  days: 180\n  months: 4\n  no-such-day: first-of-next\n  short-month: " +
			"\"{month} has no {day}.\"", `deadline.yaml:1: deadline "appeal" has no time limit, or two (write either days: or months:)`},
		{"months without a rule for short ones", "  days: 180", "  months: 4",
			`deadline.yaml:1: unknown no-such-day "" (one of last-of-month, first-of-next)`},
		{"days with a rule for short months", "  days: 180",
			"  days: 180\n  no-such-day: last-of-month\n  short-month: \"{month} has no {day}.\"",
			`deadline.yaml:1: deadline "appeal" counts days, which every month has (take no-such-day: out)`},
		{"a short month that is not told", "  days: 180", "  months: 6\n  no-such-day: last-of-month",
			`deadline.yaml:1: deadline "appeal" has one of no-such-day: and short-month: without the other (write both or neither)`},
		{"a short month without its name", "  days: 180",
			"  months: 6\n  no-such-day: last-of-month\n  short-month: No {day}.",
			`deadline.yaml:1: short-month lacks {month} (show it)`},
		{"a day of a time without one", "  past: \"It ended on {due}, from {from}.\"", "  no-day: true",
			`deadline.yaml:1: nothing fills {due} in text (take it out)` + "\n" +
				`deadline.yaml:1: nothing fills {from} in text (take it out)`},
		{"a move that is not told", "  days: 180", "  days: 180\n  next-working-day: true",
			`deadline.yaml:1: deadline "appeal" has one of next-working-day: and moved: without the other (write both or neither)`},
		{"no working", "Until {due}, from {from}.", "Until {due}.", `deadline.yaml:1: text lacks {from} (show it)`},
		{"a hole that nothing fills", "It ended", "{it} ended",
			`deadline.yaml:1: nothing fills {it} in past (use {from}, {due}, {letter})`},
	}) {
		// The others stay, since steps and letters name them.
		got := strings.Join(problemsOver("deadline.yaml", strings.Replace(good, test.old, test.text, 1)), "\n")
		if got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.is, got, test.want)
		}
	}
}
