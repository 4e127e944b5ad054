package fact

import (
	"slices"
	"testing"
)

// aboutWork are a plan, what a plan at work is, how large that is, and what calls for help
// wherever it was said.
func aboutWork() *Questions {
	two := []Option{{ID: "yes", Label: "Yes"}, {ID: "no", Label: "No"}}
	q := &Questions{List: []Question{
		{ID: "work", Short: "work", Options: two},
		{ID: "insured", Short: "insured", Options: two, When: &Test{Fact: 0, Met: One(0)}},
		{ID: "large", Short: "large", Options: two, When: &Test{Fact: 1, Met: One(1)}},
		{ID: "danger", Short: "danger", Options: two, When: &Test{Fact: 0, Met: One(0)}, Stays: One(0)},
		{ID: "records", Short: "records", Options: two, Premise: &Test{Fact: 0, Met: One(0)}},
		{ID: "letter", Short: "the letter", Kind: Day, When: &Test{Fact: 0, Met: One(0)}},
	}}
	q.Connect()
	return q
}

const (
	work = iota
	insured
	large
	danger
	records
	letter
)

func said(options map[int]int) (a Answers) {
	for q, o := range options {
		a = a.With(q, Chosen(o))
	}
	return a
}

func TestAnAnswerCountsWhileItsQuestionMayMakeSense(t *testing.T) {
	q := aboutWork()
	for name, c := range map[string]struct {
		answers Answers
		counts  []int
		gone    []int // answers that have no effect
	}{
		"nothing is known": {Answers{}, []int{work, insured, large, danger, records, letter}, nil},
		"a plan at work":   {said(map[int]int{work: 0, insured: 1, large: 0}), []int{0, 1, 2, 3, 4, 5}, nil},
		"no plan at work":  {said(map[int]int{work: 1, insured: 1}), []int{work, large, records}, []int{insured}},
		"what rules it out does not count": {said(map[int]int{work: 1, insured: 0, large: 0}),
			[]int{work, large, records}, []int{insured}},
		"what rules it out counts": {said(map[int]int{work: 0, insured: 0, large: 0}),
			[]int{0, 1, 3, 4, 5}, []int{large}},
		"a premise takes no sense":       {said(map[int]int{work: 1, records: 0}), []int{work, large, records}, nil},
		"a call for help stays":          {said(map[int]int{work: 1, danger: 0}), []int{work, large, records}, nil},
		"no call for help does not":      {said(map[int]int{work: 1, danger: 1}), []int{work, large, records}, []int{danger}},
		"I don't know rules nothing out": {Answers{}.With(work, DontKnow()), []int{0, 1, 2, 3, 4, 5}, nil},
	} {
		counting := q.Counting(c.answers)
		if got := counting.List(); !slices.Equal(got, c.counts) {
			t.Errorf("%s: %v count, not %v", name, got, c.counts)
		}
		effective := q.Effective(c.answers)
		for i := range q.List {
			want := c.answers.At(i)
			if slices.Contains(c.gone, i) {
				want = Answer{}
			}
			if got := effective.At(i); got != want {
				t.Errorf("%s: the answer to %s is %v, not %v", name, q.List[i].ID, got, want)
			}
		}
	}
	// A paper lists what counts and no other, not even a call for help.
	if got := q.Counted(said(map[int]int{work: 1, danger: 0})).At(danger); got != (Answer{}) {
		t.Errorf("a paper lists %v", got)
	}
}

func TestOneAnswerLeavesOneValueAndAnyOtherAll(t *testing.T) {
	q := aboutWork()
	a := Answers{}.With(work, Chosen(0)).With(insured, DontKnow()).With(letter, DateOf(Date{2026, 11, 23}))
	f := q.Facts(a)
	if f[work] != One(0) || f[insured] != Options(2) || f[large] != Options(2) || !f[letter].Empty() {
		t.Errorf("%v", f[:len(q.List)])
	}
	open := f.Open()
	if got := open.List(); !slices.Equal(got, []int{insured, large, danger, records}) {
		t.Errorf("%v are open", got)
	}
	if narrowed := f.With(insured, One(1)); narrowed[insured] != One(1) || f[insured] != Options(2) {
		t.Error("facts are copied when one is narrowed")
	}
	// An answer to what is not asked leaves all open.
	if f := q.Applicable(said(map[int]int{work: 1, insured: 1})); f[insured] != Options(2) {
		t.Errorf("of what is not asked %v is known", f[insured])
	}
}

func TestADateIsGivenWhereItsQuestionMakesSense(t *testing.T) {
	q, day := aboutWork(), Date{2026, 11, 23}
	a := Answers{}.With(work, Chosen(0)).With(letter, DateOf(day))
	f := q.Facts(a)
	if got, ok := q.DateOf(a, &f, "letter"); !ok || got != day || !q.Given(a, &f, "letter") {
		t.Errorf("%v, %v", got, ok)
	}
	a = a.With(work, Chosen(1))
	f = q.Facts(a)
	if got, ok := q.DateOf(a, &f, "letter"); ok {
		t.Errorf("without a plan at work there is %v", got)
	}
	if q.Given(a, &f, "letter") || !q.Given(a, &f, "work") || !q.Given(a, &f, "insured") || q.Given(a, &f, "records") {
		t.Error("given is what has an answer, and what is not asked needs none")
	}
}

func TestAConditionHoldsWhereNoOpenAnswerCouldFailIt(t *testing.T) {
	yes := Condition{Fact: work, Is: One(0)}
	for _, c := range []struct {
		open           Values
		holds, ruledIn bool
	}{{One(0), true, true}, {One(1), false, false}, {Options(2), false, true}} {
		f := &Facts{work: c.open}
		if yes.Holds(f) != c.holds || Holds(f)(yes) != c.holds || RuledOut(f)(yes) == c.ruledIn ||
			All([]Condition{yes, yes}, f) != c.holds {
			t.Errorf("of %v it holds: %v, ruled out: %v", c.open, yes.Holds(f), RuledOut(f)(yes))
		}
	}
	if !All(nil, &Facts{}) {
		t.Error("no condition is no obstacle")
	}
}

func TestAnAnswerIsWrittenAndSaid(t *testing.T) {
	q := aboutWork()
	q.List[work].Options[0].Short = "a plan at work"
	for _, c := range []struct {
		question Question
		answer   Answer
		id, says string
	}{
		{q.List[work], Answer{}, "", ""}, {q.List[work], DontKnow(), UnsureID, ""},
		{q.List[work], Chosen(0), "yes", "a plan at work"}, {q.List[insured], Chosen(1), "no", "No"},
		{Question{Kind: Percent}, NumberOf(20), "20", "20%"}, {Question{Kind: Count}, NumberOf(6), "6", "6"},
		{Question{Kind: Money}, Answer{State: Given, Number: 1300, Cents: 5}, "1300.05", "$1,300.05"},
		{Question{Kind: Day}, DateOf(Date{2026, 11, 3}), "2026-11-03", ""},
	} {
		if got := c.question.AnswerID(c.answer); got != c.id {
			t.Errorf("%v is written %q, not %q", c.answer, got, c.id)
		}
		if got := c.question.Say(c.answer); c.says != "" && got != c.says {
			t.Errorf("%v is said %q, not %q", c.answer, got, c.says)
		}
	}
	if got := q.List[work].IfText(0); got != "work: a plan at work" {
		t.Errorf("after if it reads %q", got)
	}
}

func TestAnswersNeverChangeInPlace(t *testing.T) {
	a := said(map[int]int{work: 0})
	b := a.With(insured, Chosen(1))
	if a.At(insured) != (Answer{}) || b.At(work) != Chosen(0) || a.Equal(b) || !b.Without(insured).Equal(a) {
		t.Errorf("%v, %v", a, b)
	}
	if a.Asked() != 1 || b.Asked() != 2 || b.With(large, DontKnow()).Asked() != 3 || a.At(-1) != (Answer{}) {
		t.Errorf("asked %d and %d", a.Asked(), b.Asked())
	}
}
