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
		if outcome == "" || day.IsZero() || later(QuarterOf(day), through) {
			continue
		}
		for _, t := range l.Trees.AskedDrugs(answers) {
			if t < 0 {
				continue
			}
			r := common
			r.Drug, r.Step, r.Quarter, r.Outcome = l.Trees.List[t].ID, step, QuarterOf(day), outcome
			list = append(list, Went{r, id + "/" + step + "/" + r.Drug})
		}
	}
	return list
}

// results are how a step ended, by the kind of the event and what it says.
var results = map[string]map[string]string{
	Request: {"approved": Won, "denied": Lost},
	Appeal:  {"answered overturned": Won, "answered partly": Partly, "answered upheld": Lost},
	Review:  {"outside-review overturned": Won, "outside-review partly": Partly, "outside-review upheld": Lost},
}

// ended is how a step of a case ended first, and on which day: what follows on it is
// another step. An appeal may be answered more than once, and the last answer counts.
func ended(l *model.Library, c record.Case, step string) (outcome string, day fact.Date) {
	for _, i := range record.InTime(&l.Questions.Events, c.Events) {
		e := &c.Events[i]
		said := e.Kind
		if step != Request {
			said += " " + e.What
		}
		if how := results[step][said]; how != "" && (outcome == "" || step != Request) {
			outcome, day = how, e.Date
		}
	}
	if outcome == "" && step == lastAsked(l, c) {
		return endings[c.Outcome.What], c.Outcome.Date
	}
	return outcome, day
}

// endings are how the step ended that was asked for last, where no event says it, by how
// the case ended.
var endings = map[string]string{"approved": Won, "paid": Won, "overturned": Won, "partly": Partly, "denied": Lost,
	"upheld": Lost, "withdrawn": Withdrawn}

// lastAsked is the step that was asked for last.
func lastAsked(l *model.Library, c record.Case) string {
	asks := map[string]string{"requested": Request, "received": Request, "appeal-sent": Appeal, "appeal-received": Appeal,
		"outside-review": Review}
	last := Request
	for _, i := range record.InTime(&l.Questions.Events, c.Events) {
		if step := asks[c.Events[i].Kind]; step != "" {
			last = step
		}
	}
	return last
}
