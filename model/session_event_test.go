package model_test

import (
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/sample"
)

func day(n int) fact.Date { return fact.Date{Year: 2026, Month: 11, Day: n} }

// What happened answers the date and how the request stands, in one step.
func TestWhatHappensAnswersTheDateAndIsTakenBackWithIt(t *testing.T) {
	l := sample.New(t, nil)
	s := model.NewSession(l, twice(t, l, "acme"))
	s.Today = today
	denied := []record.Event{{Kind: "denied", Date: day(12)}}
	s.Happen("what happened", denied)
	answers := s.View.Answers()
	if answers.At(sample.DenialDate) != fact.DateOf(day(12)) || answers.At(sample.Authorization) != fact.Chosen(2) {
		t.Errorf("the letter is of %v, the request at %v", answers.At(sample.DenialDate), answers.At(sample.Authorization))
	}
	if list := l.For(s.Case()).Deadlines.Deadlines(answers, today); len(list) != 1 || list[0].Due != day(12).AddDays(180) {
		t.Errorf("the days are %+v", list)
	}
	want := record.Change{Date: today, Question: "authorization", Was: "not-asked", Is: "denied"}
	if history := s.Case().History; len(history) != 1 || history[0] != want { // a date that was not there was not changed
		t.Errorf("what changed is noted as %+v", history)
	}
	// Another date for the question is another date of the event.
	s.Answer(sample.DenialDate, fact.DateOf(day(13)))
	if events := s.Case().Events; len(events) != 1 || events[0].Date != day(13) {
		t.Errorf("%+v", events)
	}
	s.Undo()
	if events := s.Case().Events; len(events) != 1 || events[0].Date != day(12) {
		t.Errorf("undone: %+v", events)
	}
	// Where the event goes, so does its day.
	s.Happen("what happened", nil)
	if got := s.View.Answers().At(sample.DenialDate); got != (fact.Answer{}) {
		t.Errorf("the letter that is gone is of %v", got)
	}
	s.Undo()
	s.Undo()
	if c := s.Case(); len(c.Events) > 0 || c.Answers.At(sample.Authorization) != fact.Chosen(0) {
		t.Errorf("before all that: %+v", c)
	}
}

func TestAPromiseIsADayOfItsOwn(t *testing.T) {
	l := sample.New(t, nil)
	c := twice(t, l, "acme")
	c.Events = []record.Event{{Kind: "promised", Date: day(20), Until: day(30)}}
	list := l.For(c).Deadlines.Deadlines(c.Answers, today)
	if len(list) != 1 || list[0].Due != day(30) || list[0].From != "promised" {
		t.Errorf("%+v", list)
	}
	if list := l.Deadlines.Deadlines(c.Answers, today); len(list) > 0 {
		t.Errorf("of a case in which nothing happened: %+v", list)
	}
}

func TestHowItEndedIsToldAndTakenBack(t *testing.T) {
	l := sample.New(t, nil)
	s := model.NewSession(l, twice(t, l, "acme"))
	if e := l.Evaluate(s.Case(), today); e.Outcome != nil {
		t.Errorf("%+v", e.Outcome)
	}
	s.Conclude("how it ended", record.Outcome{What: "approved", Date: day(20), Days: 40})
	if e := l.Evaluate(s.Case(), today); e.Outcome == nil || e.Outcome.What != "approved" ||
		e.Outcome.Date != "2026-11-20" || e.Outcome.Days != 40 {
		t.Errorf("%+v", e.Outcome)
	}
	s.Undo()
	if c := s.Case(); !c.Outcome.IsZero() {
		t.Errorf("%+v", c.Outcome)
	}
}

// A file keeps the way back: who opens it again can still undo.
func TestTheWayBackOutlivesTheSitting(t *testing.T) {
	l := sample.New(t, nil)
	s := model.NewSession(l, twice(t, l, "acme"))
	s.Today = today
	s.Answer(sample.Medicines, fact.Chosen(3))
	s.Answer(sample.Network, fact.Chosen(1))
	s.Undo()
	data := record.EncodeCase(l.Questions, s.Kept(s.Case(), ""))
	c, err := record.DecodeCase(l.Questions, data)
	if err != nil {
		t.Fatal(err)
	}
	again := model.NewSession(l, c)
	if again.Lost.Elsewhere+again.Lost.Unknown > 0 {
		t.Errorf("%+v leads nowhere", again.Lost)
	}
	if what, ok := again.Redo(); !ok || what.Question != sample.Network ||
		again.View.Answers().At(sample.Network) != fact.Chosen(1) {
		t.Errorf("forth: %+v, %v", what, ok)
	}
	again.Undo()
	if what, ok := again.Undo(); !ok || what.Question != sample.Medicines ||
		again.View.Answers().At(sample.Medicines) != fact.Chosen(2) {
		t.Errorf("back: %+v, %v", what, ok)
	}
	if _, ok := again.Undo(); ok {
		t.Error("there was nothing before that")
	}
}

// What a list shows is what an evaluation says.
func TestAGlanceIsPartOfAnEvaluation(t *testing.T) {
	l := sample.New(t, nil)
	c := twice(t, l, "zenith")
	c.Events = []record.Event{{Kind: "denied", Date: day(12)}}
	c.Answers = c.Dated(l.Questions)
	g, e := model.GlanceAt(l, c, today), l.Evaluate(c, today)
	for i := range l.Trees.List {
		if v := e.Verdicts[l.Trees.List[i].ID]; v.Lowest != g.Spans[i].Low || v.Highest != g.Spans[i].High {
			t.Errorf("%v and %v to %v", g.Spans[i], v.Lowest, v.Highest)
		}
	}
	if len(g.Deadlines) != 1 || len(e.Deadlines) != 1 || g.Deadlines[0].Due != e.Deadlines[0].Due {
		t.Errorf("%+v and %+v", g.Deadlines, e.Deadlines)
	}
}
