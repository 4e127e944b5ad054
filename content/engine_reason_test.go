package content

import (
	"fmt"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

func TestTheReasonIsOneThatTheAnswersGive(t *testing.T) {
	l := parsed(t)
	for pairs, want := range map[string]string{
		"plan=none":                  "no plan",
		"age=under-18 plan=none":     "no plan",
		"purpose=wellness":           "personal growth",
		"purpose=wellness plan=none": "", // either will do
	} {
		c := saidCase(t, l, pairs)
		for tree := range l.Trees.List {
			reasons := l.Trees.Reasons(tree, c.Answers)
			if len(reasons) == 0 || !strings.Contains(reasons[0].Text, want) {
				t.Errorf("%s: %s: %+v", pairs, l.Trees.List[tree].ID, reasons)
			}
		}
	}
}

// What is told of one end of an open verdict is no reason for the other: each end is
// there for its own. Of a company whose rule was not read, an extra benefit at work alone
// lifts the high end, and why others mostly refuse is said of the low one alone.
func TestNoReasonIsToldOfBothEnds(t *testing.T) {
	l, r := parsed(t), seed.Rand(t)
	check := func(a fact.Answers, is string) (open int) {
		view := verdict.NewView(l.Trees, a)
		for tree := range l.Trees.List {
			told := map[string]verdict.SpanEnd{}
			for _, reason := range view.Reasons(tree) {
				if reason.End == verdict.NoEnd {
					continue
				}
				open++
				if end, twice := told[reason.Text]; twice && end != reason.End {
					t.Errorf("%s: %s: of both ends is told %q", is, l.Trees.List[tree].ID, reason.Text)
				}
				told[reason.Text] = reason.End
			}
		}
		return open
	}
	payer, open := &l.Questions.List[l.Questions.Index("payer")], 0
	for _, option := range payer.Options {
		pairs := "purpose=mental-health condition=depression plan=employer form=infusion authorization=not-asked " +
			"antidepressants=1 payer=" + option.ID
		open += check(said(t, l, pairs), option.ID)
	}
	for i := range seed.Times(3000) {
		open += check(anyAnswers(l, r, r.Float64()), fmt.Sprint("case ", i))
	}
	if open == 0 { // of random cases there may be none
		t.Error("no case had an open verdict with a reason at an end")
	}
}
