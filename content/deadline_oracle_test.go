package content

import (
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// published is what the published rules say, written down a second time, apart
// from the content: for each kind of plan the steps, from which letter they
// count, and how long they run. A term of a state stands here only where its law
// or its office was read; everywhere else 120 days are safe.

// letters are the dates of a case: of the first no, and of the answers to the
// first appeal and to the last. Zero stands for none.
type letters struct{ first, appeal, last time.Time }

// latest is the answer to the last appeal that there is.
func (l *letters) latest() time.Time {
	if l.last.IsZero() {
		return l.appeal
	}
	return l.last
}

// twice reports an answer to a second appeal, as far as known.
func (l *letters) twice() bool {
	return !l.last.IsZero() && (l.appeal.IsZero() || l.appeal.Before(l.last))
}

// readTerms are the terms of states that were read in the law, or that are so
// short that a weak source is enough.
var readTerms = map[string]func(time.Time) time.Time{
	"CA": months(6, true), "TN": months(6, true), "HI": after(130), "NH": after(180), "OR": after(180), "SC": after(60),
	"DC": months(4, true), "DE": months(4, true), "ID": months(4, true), "IA": months(4, true), "NE": months(4, true),
	"PA": months(4, true), "NY": months(4, true), "NJ": months(4, true), "MA": months(4, true), "SD": months(4, true),
}

// federalStates have no review of their own, and of doubtful ones we do not
// know.
const federalStates, doubtfulStates = "AL FL", "GA MS TX WV WI WY"

// planKinds are the kinds of plan, as answers say them.
var planKinds = map[string]string{
	"individual": "plan=individual", "insured": "plan=employer employer-kind=insured",
	"self-funded": "plan=employer employer-kind=self-funded",
	"federal":     "plan=employer employer-kind=federal", "original": "plan=medicare medicare-kind=original",
	"advantage": "plan=medicare medicare-kind=advantage",
	"managed":   "plan=medicaid medicaid-kind=managed", "fee-for-service": "plan=medicaid medicaid-kind=fee-for-service",
	"tricare": "plan=military military-kind=tricare", "va": "plan=military military-kind=va",
	"champva":      "plan=military military-kind=champva",
	"workers-comp": "plan=workers-comp", "none": "plan=none",
}

// ruled is the days that the published rules give in a case, by the step.
type ruled map[string][]time.Time

// add notes a day that counts from a letter, if there is one.
func (r ruled) add(id string, from time.Time, count func(time.Time) time.Time) {
	if !from.IsZero() {
		r[id] = append(r[id], count(from))
	}
}

// rules adds the days of one kind of plan.
func (r ruled) rules(kind string, c *drawnCase) {
	d := &c.letters
	open := d.first
	if !d.latest().IsZero() {
		open = time.Time{} // an answer has used the first step up
	}
	second := time.Time{}
	if d.twice() {
		second = d.last
	}
	next := d.appeal // the answer from which the second step counts
	if next.IsZero() || d.twice() {
		next = time.Time{}
		if d.appeal.IsZero() {
			next = d.last
		}
	}
	switch kind {
	case "individual", "insured":
		r.add("internal-appeal", open, after(180))
		r.review(c)
	case "self-funded":
		r.add("internal-appeal", open, after(180))
		r.add("external-review", d.latest(), working(months(4, false)))
	case "federal":
		r.add("federal-employee-reconsideration", open, months(6, true))
		r.add("federal-employee-review", d.appeal, after(90))
		r.add("federal-employee-review", d.last, after(90))
	case "original":
		r.add("medicare-redetermination", open, after(120))
		r.add("medicare-reconsideration", next, after(180))
		r.add("medicare-hearing", second, after(60))
	case "advantage":
		r.add("medicare-advantage-reconsideration", open, after(65))
	case "managed":
		r.add("medicaid-plan-appeal", open, after(60))
		r.add("medicaid-fair-hearing", d.latest(), after(90))
		r.add("medicaid-keep-benefits", d.first, after(10))
	case "fee-for-service":
		r.add("medicaid-fair-hearing", d.first, after(90))
		r.add("medicaid-fair-hearing", d.latest(), after(90))
		r.add("medicaid-keep-benefits", d.first, after(10))
	case "tricare":
		r.tricare(c, open, next, second)
	}
}

func (r ruled) tricare(c *drawnCase, open, next, second time.Time) {
	r.add("tricare-appeal", open, after(90))
	if c.urgent != "no" {
		r.add("tricare-fast-appeal", open, after(3))
	}
	if c.reason != "not-a-benefit" {
		r.add("tricare-reconsideration", next, after(90))
	}
	if c.reason != "not-necessary" {
		r.add("tricare-reconsideration", next, after(60))
	}
	r.add("tricare-hearing", second, after(60))
}

// review adds the days of an outside review of a plan that an insurer pays.
func (r ruled) review(c *drawnCase) {
	d := &c.letters
	from, count := d.latest(), readTerms[c.state]
	if count == nil {
		count = after(120)
	}
	switch {
	case c.state != "" && strings.Contains(federalStates, c.state):
		count = working(months(4, false))
	case c.state != "" && strings.Contains(doubtfulStates, c.state):
		r.add("external-review", from, working(months(4, false)))
	case (c.state == "NY" || c.state == "CO") && !d.appeal.IsZero():
		from = d.appeal
	}
	r.add("external-review", from, count)
	if c.state == "CO" && d.twice() {
		r.add("external-review", d.last, after(60))
	}
	if days := map[string]int{"MI": 10, "SC": 15}[c.state]; days > 0 && c.urgent != "no" {
		if from.IsZero() {
			from = d.first
		}
		r.add("urgent-review", from, after(days))
	}
}

// drawnCase is a case that was drawn: what is said of the plan and of the rest.
type drawnCase struct {
	said, state, urgent, reason string
	authorization               string
	kinds                       []string // the kinds of plan that it may be
	letters                     letters
}

// answers are the case in words.
func (c *drawnCase) answers() string {
	all := []string{c.said, "authorization=" + c.authorization}
	for id, value := range map[string]string{"state": c.state, "urgent": c.urgent, "denial-reason": c.reason} {
		if value != "" {
			all = append(all, id+"="+value)
		}
	}
	for id, day := range map[string]time.Time{"denial-date": c.letters.first, "first-appeal-denial-date": c.letters.appeal,
		"final-denial-date": c.letters.last} {
		if !day.IsZero() {
			all = append(all, id+"="+day.Format(time.DateOnly))
		}
	}
	return strings.Join(all, " ")
}

// draw draws a case: a kind of plan, known or not, a state, known or not, and
// letters to the end of 2032.
func draw(random *rand.Rand, states, reasons []string) *drawnCase {
	c := &drawnCase{authorization: "denied"}
	if random.IntN(8) == 0 {
		c.authorization = "unsure" // and yet there is a letter
	}
	c.plan(random)
	if random.IntN(5) > 0 {
		c.state = states[random.IntN(len(states))]
	}
	c.urgent = []string{"", "", "yes", "no", "unsure"}[random.IntN(5)]
	if random.IntN(2) > 0 {
		c.reason = reasons[random.IntN(len(reasons))]
	}
	day := time.Date(2026, 1, 1+random.IntN(7*365), 0, 0, 0, 0, time.UTC)
	later := func() time.Time { day = day.AddDate(0, 0, 1+random.IntN(120)); return day }
	which := 1 + random.IntN(7)
	if which&1 > 0 {
		c.letters.first = day
	}
	if which&2 > 0 {
		c.letters.appeal = later()
	}
	if which&4 > 0 {
		c.letters.last = later()
		if which&2 > 0 && random.IntN(5) == 0 {
			c.letters.last = c.letters.appeal // one letter, given twice
		}
	}
	return c
}

// plan draws what is said of the plan: its kind, only the half of it, or that it
// is not known, in so many words or in none.
func (c *drawnCase) plan(random *rand.Rand) {
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range planKinds {
			if !yield(name) {
				return
			}
		}
	})
	kind := names[random.IntN(len(names))]
	plan, half, _ := strings.Cut(planKinds[kind], " ")
	question, _, _ := strings.Cut(half, "=")
	switch how := random.IntN(6); {
	case how < 3:
		c.said, c.kinds = planKinds[kind], []string{kind}
	case how < 5 && half != "":
		c.said = plan
		if how == 4 {
			c.said += " " + question + "=unsure"
		}
		for _, name := range names {
			if strings.HasPrefix(planKinds[name], plan+" ") {
				c.kinds = append(c.kinds, name)
			}
		}
	default:
		c.said, c.kinds = []string{"plan=unsure", ""}[random.IntN(2)], names
	}
}
