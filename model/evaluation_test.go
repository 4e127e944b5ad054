package model

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// small is a library of two questions and one tree, none of it real: in network
// the verdict turns on a diagnosis, and out of network it is unlikely.
func small(t *testing.T) *Library {
	t.Helper()
	l := NewLibrary()
	l.Version = "2026-11-23"
	l.Questions.Sayings = &fact.Sayings{Phrases: fact.Phrases{DateForm: "{month} {day}, {year}",
		Months: [12]string{time.April - 1: "April"}}}
	l.Questions.List = []fact.Question{
		{ID: "network", Short: "the network", Options: []fact.Option{{ID: "in", Label: "In network"},
			{ID: "out", Label: "Out of network"}},
			Change: &fact.Effort{Cost: 1, How: "Ask for a clinic in network.", To: fact.One(0)}},
		{ID: "diagnosis", Short: "the diagnosis", Options: []fact.Option{{ID: "yes", Label: "Yes"}, {ID: "no", Label: "No"}}},
		{ID: "denial-date", Short: "the letter", Kind: fact.Day},
	}
	tree := l.Payers.Grow(&rule.AuthoredTree{
		ID: "infusion", Within: "an infusion",
		Nodes: []rule.AuthoredNode{
			{ID: "network", Fact: 0, Branches: []rule.AuthoredBranch{{Is: fact.One(0), To: "diagnosis", Clamp: rule.Free},
				{Is: fact.One(1), To: "outside", Clamp: rule.Free}}},
			{ID: "diagnosis", Fact: 1, Branches: []rule.AuthoredBranch{{Is: fact.One(0), To: "met", Clamp: rule.Free},
				{Is: fact.One(1), To: "lacking", Clamp: rule.Free}}},
		},
		Leaves: []rule.AuthoredLeaf{
			{ID: "outside", Level: rule.Unlikely, Because: "It is out of network.", Sources: []string{"text"}},
			{ID: "met", Level: rule.Likely, Because: "All is met.", Sources: []string{"text"}},
			{ID: "lacking", Level: rule.Possible, Because: "One is not met.", Sources: []string{"text"}},
		},
		Open: rule.OutcomeText{Because: "More is needed."},
	})
	d, err := verdict.NewDiagram(&tree, l.Questions.List)
	if err != nil {
		t.Fatal(err)
	}
	l.Trees.List, l.Trees.Diagrams = []rule.Tree{tree}, []verdict.Diagram{d}
	l.Deadlines.Rules = []deadline.Rule{{
		ID: "appeal", For: [][]fact.Condition{{}}, Plan: []string{"any plan"}, From: "denial-date",
		TimeLimit: deadline.TimeLimit{Days: 180}, DeadlineTexts: deadline.DeadlineTexts{Text: "Ask by {due} & keep a copy."},
	}}
	return l
}

func TestAnOpenVerdictOfTheSmallLibrarySaysWhatItTurnsOn(t *testing.T) {
	l := small(t)
	e := l.Evaluate(record.Case{}, fact.Date{Year: 2026, Month: 11, Day: 23})
	v := e.Verdicts["infusion"]
	if v.Lowest != rule.Unlikely || v.Highest != rule.Likely || v.Settled || e.NextQuestion != "network" {
		t.Errorf("%s to %s, then %q", v.Lowest, v.Highest, e.NextQuestion)
	}
	if !slices.Equal(v.TurnsOn, l.Questions.Named([]int{0, 1})) || v.Reasons[0].Text != "More is needed." {
		t.Errorf("it turns on %v because %+v", v.TurnsOn, v.Reasons)
	}
}

func TestAVerdictOfTheSmallLibraryNamesItsCauseAndTheWayOut(t *testing.T) {
	l := small(t)
	c := record.Case{Answers: fact.Answers{}.With(0, fact.Chosen(1)).With(1, fact.Chosen(0))}
	v := l.Evaluate(c, fact.Date{Year: 2026, Month: 11, Day: 23}).Verdicts["infusion"]
	if !v.Settled || v.Lowest != rule.Unlikely || !slices.Equal(v.Cause, fact.Settings{l.Questions.Setting(0, 1)}) {
		t.Errorf("%s to %s because of %v", v.Lowest, v.Highest, v.Cause)
	}
	if len(v.Trail) != 1 || v.Trail[0].Setting != l.Questions.Setting(0, 1) {
		t.Errorf("the way there is %+v", v.Trail)
	}
	if len(v.Changes) != 1 || !slices.Equal(v.Changes[0].Set, fact.Settings{l.Questions.Setting(0, 0)}) ||
		v.Changes[0].Span.High != rule.Likely ||
		!slices.Equal(v.Changes[0].How, []string{"Ask for a clinic in network."}) {
		t.Errorf("what would change it: %+v", v.Changes)
	}
}

// What a room hands out is written by the room itself: days as days, texts as
// they are, and no list as null.
func TestADeadlineIsWrittenAsItsOwnRoomSays(t *testing.T) {
	l := small(t)
	c := record.Case{Answers: fact.Answers{}.With(2, fact.DateOf(fact.Date{Year: 2026, Month: 11, Day: 1}))}
	data, err := fact.AsJSON(l.Evaluate(c, fact.Date{Year: 2026, Month: 11, Day: 23}))
	want := `"deadlines":[{"id":"appeal","from":"denial-date","due":"2027-04-30","no-day":false,"sooner":false,` +
		`"text":"Ask by April 30, 2027 & keep a copy.","sources":[]}]`
	if err != nil || !strings.Contains(string(data), want) {
		t.Errorf("no %s in\n%s, %v", want, data, err)
	}
	if strings.Contains(strings.ReplaceAll(string(data), `"rule":null`, ""), "null") || !json.Valid(data) {
		t.Errorf("a list is null in\n%s", data)
	}
}

func TestASessionGoesBackToWhatWasSaid(t *testing.T) {
	l := small(t)
	s := NewSession(l, record.Case{})
	s.Answer(0, fact.Chosen(1))
	if got := s.View.Span(0); got != (verdict.Span{Low: rule.Unlikely, High: rule.Unlikely}) {
		t.Errorf("out of network: %v", got)
	}
	s.Undo()
	if got := s.View.Span(0); got.Settled() || s.View.Answers().At(0).State != fact.NotAsked || s.View.Next() != 0 {
		t.Errorf("after undo: %v, %+v", got, s.View.Answers().At(0))
	}
}
