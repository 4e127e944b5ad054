package content

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"ketacover/model"
)

// said answers questions as "question=answer" pairs say.
func said(t testing.TB, l *model.Library, pairs string) model.Answers {
	t.Helper()
	var a model.Answers
	for pair := range strings.FieldsSeq(pairs) {
		id, value, _ := strings.Cut(pair, "=")
		q := l.Question(id)
		if q < 0 {
			t.Fatalf("no question %q", id)
		}
		date, notDate := model.ParseDate(value)
		number, notNumber := strconv.Atoi(value)
		switch kind := l.Questions[q].Kind; {
		case value == "unsure":
			a = a.With(q, model.DontKnow())
		case kind == model.Day && notDate == nil:
			a = a.With(q, model.DateOf(date))
		case kind == model.Choice && l.Questions[q].Option(value) >= 0:
			a = a.With(q, model.Chosen(l.Questions[q].Option(value)))
		case kind != model.Choice && notNumber == nil:
			a = a.With(q, model.NumberOf(number))
		default:
			t.Fatalf("question %q does not take %q", id, value)
		}
	}
	return a
}

func TestDeadlinesFollowThePlan(t *testing.T) {
	l := parsed(t)
	today := model.Date{Year: 2026, Month: 3, Day: 10}
	const denied = " authorization=denied denial-date=2026-03-03"
	for _, test := range []struct{ is, said, want string }{
		{"a plan one buys", "plan=individual" + denied, "plan-decision 2026-04-02, internal-appeal 2026-08-30"},
		{"insured work", "plan=employer employer-kind=insured" + denied, "plan-decision 2026-04-02, internal-appeal 2026-08-30"},
		{"self-funded work", "plan=employer employer-kind=self-funded" + denied, "plan-decision 2026-04-02, internal-appeal 2026-08-30"},
		{"an urgent case", "plan=employer employer-kind=insured urgent=yes" + denied, "urgent-decision 2026-03-06, internal-appeal 2026-08-30"},
		{"not urgent", "plan=individual urgent=no" + denied, "plan-decision 2026-04-02, internal-appeal 2026-08-30"},
		{"federal employees", "plan=employer employer-kind=federal" + denied, "plan-decision 2026-04-02, federal-employee-reconsideration 2026-09-03"},
		{"Original Medicare", "plan=medicare medicare-kind=original" + denied, "medicare-redetermination 2026-07-01"},
		{"Medicare Advantage", "plan=medicare medicare-kind=advantage" + denied, "plan-decision 2026-04-02, medicare-advantage-reconsideration 2026-05-07"},
		{"Medicare Advantage, urgent", "plan=medicare medicare-kind=advantage urgent=yes" + denied, "urgent-decision 2026-03-06, medicare-advantage-reconsideration 2026-05-07"},
		{"Medicaid run by a plan", "plan=medicaid medicaid-kind=managed" + denied, "medicaid-keep-benefits 2026-03-13, plan-decision 2026-04-02, medicaid-plan-appeal 2026-05-02"},
		{"Medicaid run by a plan, its last answer", "plan=medicaid medicaid-kind=managed final-denial-date=2026-04-01" + denied, "medicaid-keep-benefits 2026-03-13, medicaid-plan-appeal 2026-05-02, medicaid-fair-hearing 2026-06-30"},
		{"Medicaid run by the state", "plan=medicaid medicaid-kind=fee-for-service" + denied, "medicaid-keep-benefits 2026-03-13, medicaid-fair-hearing 2026-06-01"},
		{"Medicaid of an unknown kind", "plan=medicaid" + denied, "medicaid-keep-benefits 2026-03-13"},
		{"TRICARE", "plan=military military-kind=tricare" + denied, "tricare-appeal 2026-06-01"},
		{"VA care", "plan=military military-kind=va" + denied, ""},
		{"workers' compensation", "plan=workers-comp" + denied, ""},
		{"no plan", "plan=none" + denied, ""},
		{"a work plan of an unknown kind", "plan=employer employer-kind=unsure final-denial-date=2026-03-03" + denied, ""},
		{"an unknown plan", "final-denial-date=2026-03-03 urgent=yes" + denied, ""},
		{"no denial", "plan=individual authorization=waiting denial-date=2026-03-03", ""},
		{"waiting after a last no", "plan=individual authorization=waiting final-denial-date=2026-03-03", ""},
		{"an approval", "plan=individual authorization=approved denial-date=2026-03-03 final-denial-date=2026-03-03", ""},
		{"answers that are not asked have no effect", "plan=individual employer-kind=federal medicare-kind=advantage medicaid-kind=managed" + denied, "plan-decision 2026-04-02, internal-appeal 2026-08-30"},
	} {
		var got []string
		for _, d := range l.Deadlines(said(t, l, test.said), today) {
			got = append(got, d.ID+" "+d.Due.String())
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %s\nwant %s", test.is, strings.Join(got, ", "), test.want)
		}
	}
}

func TestAnOutsideReviewCanBeAskedForFourMonthsOrTheStatesLongerTime(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ is, plan, last, want string }{
		{"four months", "plan=individual", "2026-03-03", "2026-07-06"},
		{"into a Friday kept for a holiday", "plan=individual state=OH", "2026-03-03", "2026-07-06"},
		{"a working day", "plan=employer employer-kind=self-funded", "2026-05-04", "2026-09-04"},
		{"a weekend before Labor Day", "plan=individual", "2026-05-05", "2026-09-08"},
		{"no 31st in February", "plan=individual", "2026-10-31", "2027-03-01"},
		{"no 31st in November", "plan=individual", "2027-07-31", "2027-12-01"},
		{"a leap day", "plan=individual", "2027-10-29", "2028-02-29"},
		{"no 30th in a leap year", "plan=individual", "2027-10-30", "2028-03-01"},
		{"New Year's Day kept in the old year", "plan=individual", "2027-08-31", "2028-01-03"},
		{"Christmas", "plan=individual", "2028-08-25", "2028-12-26"},
		{"Thanksgiving", "plan=individual", "2029-07-22", "2029-11-23"},
		{"in 2030", "plan=individual", "2030-06-30", "2030-10-30"},
		{"California gives six", "plan=individual state=CA", "2026-03-03", "2026-09-03"},
		{"to insured work plans too", "plan=employer employer-kind=insured state=CA", "2026-03-03", "2026-09-03"},
		{"not to self-funded ones", "plan=employer employer-kind=self-funded state=CA", "2026-03-03", "2026-07-06"},
		{"and off a weekend", "plan=individual state=CA", "2026-03-05", "2026-09-08"},
		{"Alaska gives 180 days", "plan=individual state=AK", "2026-03-03", "2026-08-31"},
		{"New York gives no more", "plan=individual state=NY", "2026-03-03", "2026-07-06"},
	} {
		list := l.Deadlines(said(t, l, test.plan+" authorization=denied final-denial-date="+test.last), model.Date{Year: 2026, Month: 3, Day: 3})
		if len(list) != 1 || list[0].ID != "external-review" || list[0].Due.String() != test.want {
			t.Errorf("%s, from %s: %+v\nwant %s", test.is, test.last, list, test.want)
		}
	}
}

func TestSixMonthsOfAFederalEmployeeEndWithinTheMonth(t *testing.T) {
	l := parsed(t)
	for from, want := range map[string]string{"2026-08-31": "2027-02-28", "2027-08-31": "2028-02-29", "2026-01-31": "2026-07-31", "2029-10-31": "2030-04-30"} {
		list := l.Deadlines(said(t, l, "plan=employer employer-kind=federal authorization=denied denial-date="+from), model.Date{Year: 2026, Month: 1, Day: 1})
		if got := list[len(list)-1]; got.ID != "federal-employee-reconsideration" || got.Due.String() != want {
			t.Errorf("from %s: %+v, want %s", from, got, want)
		}
	}
}

func TestEveryDeadlineShowsItsWorkingAndThatTheLetterControls(t *testing.T) {
	var ids []string
	for _, r := range parsed(t).DeadlineRules {
		ids = append(ids, r.ID)
		for _, text := range []string{r.Text, r.Past} {
			limit := strconv.Itoa(max(r.Days, r.Months))
			if r.ID == "urgent-decision" {
				limit = "72 hours"
			}
			if !strings.Contains(text, limit) || !strings.Contains(text, "date on your letter controls") {
				t.Errorf("%s: %s", r.ID, text)
			}
		}
	}
	slices.Sort(ids)
	want := []string{
		"external-review", "federal-employee-reconsideration", "internal-appeal", "medicaid-fair-hearing", "medicaid-keep-benefits",
		"medicaid-plan-appeal", "medicare-advantage-reconsideration", "medicare-redetermination", "plan-decision", "tricare-appeal", "urgent-decision",
	}
	if got := slices.Compact(ids); !slices.Equal(got, want) {
		t.Errorf("ids: %q", got)
	}
}

// problemsWith parses the content with one file replaced.
func problemsWith(t *testing.T, name, text string) []string {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("."), ".", func(file string, entry fs.DirEntry, err error) error {
		if err == nil && path.Ext(file) == ".yaml" && file != name {
			var data []byte
			data, err = os.ReadFile(file)
			files[file] = &fstest.MapFile{Data: data}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	files[name] = &fstest.MapFile{Data: []byte(text)}
	if _, err = Parse(files); err == nil {
		return nil
	}
	return strings.Split(err.Error(), "\n")
}

func TestABrokenDeadlineIsOneErrorWithItsPlace(t *testing.T) {
	const good = `- id: appeal
  for: [[{question: plan, is: [individual]}]]
  from: denial-date
  days: 180
  text: "Until {due}, from {from}."
  past: "It ended on {due}, from {from}."
  sources: [claims-rule]
`
	for _, test := range []struct{ is, old, text, want string }{
		{"nothing broken", "", "", ""},
		{"an unknown key", "  days:", "  day:", `deadline.yaml:4: unknown key "day" in an entry of the file (did you mean "days"?)`},
		{"no date to count from", "denial-date", "plan", `deadline.yaml:1: "plan" is not a question that asks for a date (one of denial-date, final-denial-date)`},
		{"an unknown question", "question: plan", "question: plans", `deadline.yaml:2: "plans" is not a question with options (did you mean "plan"?)`},
		{"an unknown option", "[individual]", "[indvidual]", `deadline.yaml:2: question "plan" has no option "indvidual" (did you mean "individual"?)`},
		{"no plan", "  for: [[{question: plan, is: [individual]}]]\n", "", `deadline.yaml:1: deadline "appeal" is for no plan (add for:)`},
		{"no source", "[claims-rule]", "[]", `deadline.yaml:1: deadline "appeal" cites no source (add sources:)`},
		{"an unknown source", "claims-rule", "claim-rule", `deadline.yaml:1: unknown source "claim-rule" (did you mean "claims-rule"?)`},
		{"two time limits", "  days: 180", "  days: 180\n  months: 4\n  no-such-day: first-of-next", `deadline.yaml:1: deadline "appeal" has no time limit, or two (write either days: or months:)`},
		{"months without a rule for short ones", "  days: 180", "  months: 4", `deadline.yaml:1: unknown no-such-day "" (one of last-of-month, first-of-next)`},
		{"days with a rule for short months", "  days: 180", "  days: 180\n  no-such-day: last-of-month", `deadline.yaml:1: deadline "appeal" counts days, which every month has (take no-such-day: out)`},
		{"a move that is not told", "  days: 180", "  days: 180\n  next-working-day: true", `deadline.yaml:1: deadline "appeal" has one of next-working-day: and moved: without the other (write both or neither)`},
		{"no working", "Until {due}, from {from}.", "Until {due}.", `deadline.yaml:1: text lacks {from} (show it)`},
		{"a hole that nothing fills", "It ended", "{it} ended", `deadline.yaml:1: nothing fills {it} in past (use {from}, {due})`},
	} {
		got := strings.Join(problemsWith(t, "deadline.yaml", strings.Replace(good, test.old, test.text, 1)), "\n")
		if got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.is, got, test.want)
		}
	}
}
