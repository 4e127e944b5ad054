package ledger

import (
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// Went is how one request or appeal of a case went.
type Went struct {
	Row        // with no number
	Key string // by which the vault knows that it was told: the case, the step and the drug
}

// Of is how the requests and appeals of a case went that are over with a quarter. Id is
// that of the case in the vault, which no row has.
func Of(l *model.Library, c record.Case, id, through string) []Went {
	answers := l.Questions.Effective(c.Dated(l.Questions))
	said := func(question string) string {
		at := l.Questions.Index(question)
		if at < 0 {
			return ""
		}
		if a := answers.At(at); a.State == fact.Given && a.Option < len(l.Questions.List[at].Options) {
			return l.Questions.List[at].Options[a.Option].ID
		}
		return ""
	}
	common := Row{Plan: said(fact.PlanQuestion), Payer: said(fact.PayerQuestion), Purpose: said(fact.PurposeQuestion)}
	var list []Went
	for _, step := range Steps {
		outcome, day := ended(l, c, step)
		if outcome == "" || day.IsZero() || later(quarterOf(day), through) {
			continue
		}
		for _, t := range l.Trees.AskedDrugs(answers) {
			if t < 0 {
				continue
			}
			r := common
			r.Drug, r.Step, r.Quarter, r.Outcome = l.Trees.List[t].ID, step, quarterOf(day), outcome
			list = append(list, Went{r, id + "/" + step + "/" + r.Drug})
		}
	}
	return list
}

// ended is how a step of a case ended first, and on which day: what follows on it is
// another step. An appeal may be answered more than once, and the last answer counts.
func ended(l *model.Library, c record.Case, step string) (outcome string, day fact.Date) {
	events := &l.Questions.Events
	for _, i := range record.InTime(events, c.Events) {
		e := &c.Events[i]
		kind := events.Kind(e.Kind)
		if kind == nil || kind.Ends != step {
			continue
		}
		if how := kind.ResultOf(e.What); how != "" && (outcome == "" || step != Request) {
			outcome, day = how, e.Date
		}
	}
	if outcome == "" && step == lastAsked(l, c) {
		if end := events.Outcome(c.Outcome.What); end != nil {
			return end.Result, c.Outcome.Date
		}
	}
	return outcome, day
}

// lastAsked is the step that was asked for last.
func lastAsked(l *model.Library, c record.Case) string {
	last := Request
	for _, i := range record.InTime(&l.Questions.Events, c.Events) {
		if kind := l.Questions.Events.Kind(c.Events[i].Kind); kind != nil && kind.Begins != "" {
			last = kind.Begins
		}
	}
	return last
}
