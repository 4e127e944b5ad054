package ledger

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"ketacover/model"
	"ketacover/model/fact"
)

// Row is how many requests or appeals of one kind ended so. What is empty is not told:
// it may be any.
type Row struct {
	Plan    string `json:"plan"`
	Payer   string `json:"payer"`
	Drug    string `json:"drug"`
	Purpose string `json:"purpose"`
	Step    string `json:"step"`
	Quarter string `json:"quarter"` // 2026-Q3, or a year, 2026
	Outcome string `json:"outcome"`
	Cases   int    `json:"cases"`
}

// The steps that are logged.
const (
	Request = fact.RequestStep
	Appeal  = fact.AppealStep
	Review  = fact.ReviewStep
)

// The ways in which one ends.
const (
	Won       = fact.WonResult
	Partly    = fact.PartlyResult
	Lost      = fact.LostResult
	Withdrawn = fact.WithdrawnResult
)

// Steps and Outcomes are all of them, in the order in which they are told.
var (
	Steps    = fact.EventSteps
	Outcomes = fact.EventResults
)

// Least is the smallest number of cases that a row tells.
const Least = 5

// mostCases is the largest: more than any group can have seen.
const mostCases = 100_000

// kind is a row without what it counts.
func (r Row) kind() Row {
	r.Outcome, r.Cases = "", 0
	return r
}

// compare puts rows in order.
func compare(a, b Row) int {
	return cmp.Or(cmp.Compare(a.Plan, b.Plan), cmp.Compare(a.Payer, b.Payer), cmp.Compare(a.Drug, b.Drug),
		cmp.Compare(a.Purpose, b.Purpose), cmp.Compare(a.Step, b.Step), cmp.Compare(a.Quarter, b.Quarter),
		cmp.Compare(a.Outcome, b.Outcome))
}

// merged adds up rows of one kind and outcome, in order.
func merged(rows []Row) []Row {
	rows = slices.Clone(rows)
	slices.SortFunc(rows, compare)
	out := rows[:0]
	for _, r := range rows {
		if n := len(out); n > 0 && compare(out[n-1], r) == 0 {
			out[n-1].Cases += r.Cases
			continue
		}
		out = append(out, r)
	}
	return out
}

// quarterForm is a quarter, or a year.
var quarterForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^20[1-9][0-9](-Q[1-4])?$`)
})

// quarterOf is the quarter of a day.
func quarterOf(day fact.Date) string { return fmt.Sprintf("%04d-Q%d", day.Year, (int(day.Month)+2)/3) }

// lastQuarter is the last quarter that is over on a day.
func lastQuarter(today fact.Date) string {
	year, quarter := today.Year, (int(today.Month)+2)/3-1
	if quarter == 0 {
		year, quarter = year-1, 4
	}
	return fmt.Sprintf("%04d-Q%d", year, quarter)
}

// later reports a quarter or year that is not over with the quarter through.
func later(quarter, through string) bool {
	if len(quarter) == 4 { // a year, of which a part may be over
		return quarter > through[:4]
	}
	return quarter > through
}

// optionIDs are the ids of the options of a question; none where it is not asked.
func optionIDs(q *fact.Questions, id string) []string {
	at := q.Index(id)
	if at < 0 {
		return nil
	}
	return q.List[at].OptionIDs()
}

// wrong says what is wrong with a row, and what is allowed there; empty for nothing.
func (r *Row) wrong(l *model.Library, through string) (text string, allowed []string) {
	var drugs []string
	for i := range l.Trees.List {
		drugs = append(drugs, l.Trees.List[i].ID)
	}
	for _, field := range []struct {
		name, value string
		allowed     []string
		must        bool
	}{
		{"plan", r.Plan, optionIDs(l.Questions, fact.PlanQuestion), false},
		{"payer", r.Payer, optionIDs(l.Questions, fact.PayerQuestion), false},
		{"drug", r.Drug, drugs, true},
		{"purpose", r.Purpose, optionIDs(l.Questions, fact.PurposeQuestion), false},
		{"step", r.Step, Steps, true},
		{"outcome", r.Outcome, Outcomes, true},
	} {
		if field.value == "" && !field.must || slices.Contains(field.allowed, field.value) {
			continue
		}
		return fmt.Sprintf("unknown %s %s", field.name, strconv.Quote(short(field.value))), field.allowed
	}
	switch {
	case r.Quarter != "" && !quarterForm().MatchString(r.Quarter):
		return "not a quarter: " + strconv.Quote(short(r.Quarter)), nil
	case r.Quarter != "" && later(r.Quarter, through):
		return fmt.Sprintf("the quarter %s is later than %s, up to which the ledger tells", r.Quarter, through), nil
	case r.Cases < Least:
		return fmt.Sprintf("%d cases: a row tells of %d or more", r.Cases, Least), nil
	case r.Cases > mostCases:
		return fmt.Sprintf("%d cases: more than any group can have seen", r.Cases), nil
	}
	return "", nil
}

// short is the beginning of a text from elsewhere, which may be long.
func short(text string) string {
	const most = 40
	runes := []rune(text)
	if len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
