package sample

import (
	"time"

	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// The questions, by their place.
const (
	Purpose = iota
	Form
	Plan
	Payer
	Authorization
	AskedFor
	Network
	Medicines
	Records
	DenialDate
)

func questions() []fact.Question {
	choice := func(id string, options ...string) fact.Question {
		q := fact.Question{ID: id, Short: "the " + id}
		for _, o := range options {
			q.Options = append(q.Options, fact.Option{ID: o, Label: o})
		}
		return q
	}
	list := []fact.Question{
		Purpose:       choice(fact.PurposeQuestion, "mood", "pain"),
		Form:          choice(fact.FormQuestion, Drip, Spray, "at-home"),
		Plan:          choice(fact.PlanQuestion, "employer", "individual"),
		Payer:         choice(fact.PayerQuestion, "acme", "zenith", "other"),
		Authorization: choice(verdict.StageOfRequest, "not-asked", "waiting", "denied"),
		AskedFor:      choice(verdict.AskedFor, Drip, Spray),
		Network:       choice(fact.NetworkQuestion, "in", "out"),
		Medicines:     choice("medicines", "0", "1", "2", "3", "4-plus"),
		Records:       choice("records", "yes", "no"),
		DenialDate:    {ID: "denial-date", Short: "the letter", Kind: fact.Day},
	}
	list[Records].Change = &fact.Effort{Cost: 1, How: "Ask for the records.", To: fact.One(0)}
	list[Medicines].Rising = []int{0, 1, 2, 3, 4}
	return list
}

// events are what can happen, by the ids that the rooms know.
func events() fact.Events {
	kind := func(id string, fields ...string) fact.EventKind {
		k := fact.EventKind{ID: id, Label: id}
		for _, field := range append([]string{fact.EventDate}, fields...) {
			k.Fields = append(k.Fields, fact.EventField{ID: field})
		}
		return k
	}
	answer := []fact.EventChoice{{ID: "upheld", Result: fact.LostResult}, {ID: "overturned", Result: fact.WonResult},
		{ID: "partly", Result: fact.PartlyResult}}
	list := []fact.EventKind{
		kind("requested", fact.EventWhat), kind("paper-sent", fact.EventWhat), kind("approved"), kind("denied"),
		kind("promised", fact.EventUntil), kind("call", fact.EventWhat), kind("appeal-sent"),
		kind("answered", fact.EventWhat), kind("outside-review", fact.EventWhat),
	}
	for i := range list {
		k := &list[i]
		k.Begins = map[string]string{"requested": fact.RequestStep, "appeal-sent": fact.AppealStep,
			"outside-review": fact.ReviewStep}[k.ID]
		k.Ends = map[string]string{"approved": fact.RequestStep, "denied": fact.RequestStep, "answered": fact.AppealStep,
			"outside-review": fact.ReviewStep}[k.ID]
		k.Result = map[string]string{"approved": fact.WonResult, "denied": fact.LostResult}[k.ID]
		k.Sent = k.ID == "requested" || k.ID == "paper-sent" || k.ID == "appeal-sent"
		if k.ID == "denied" {
			k.Days = []fact.EventDay{{Question: "denial-date", Part: fact.EventDate}}
			k.Sets = []fact.Condition{{Fact: Authorization, Is: fact.One(2)}}
		}
		if k.ID == "answered" || k.ID == "outside-review" {
			k.Field(fact.EventWhat).Choices = answer
		}
	}
	return fact.Events{Kinds: list, Outcomes: []fact.EventChoice{{ID: "approved", Result: fact.WonResult},
		{ID: "denied", Result: fact.LostResult}}}
}

func sayings() *fact.Sayings {
	s := &fact.Sayings{Phrases: fact.Phrases{DateForm: "{month} {day}, {year}", MoneyForm: "${amount}"}}
	for m := range s.Phrases.Months {
		s.Phrases.Months[m] = time.Month(m + 1).String()
	}
	return s
}
