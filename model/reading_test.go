package model_test

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/sample"
	"ketacover/model/source"
)

var today = fact.Date{Year: 2026, Month: 11, Day: 29}

// twice is a case of a company on the spray, after two medicines that records show.
func twice(t *testing.T, l *model.Library, payer string) record.Case {
	t.Helper()
	c, err := record.DecodeCase(l.Questions, []byte(`{"answers": {"purpose": "mood", "form": "spray", "plan": "employer",
		"payer": "`+payer+`", "authorization": "not-asked", "network": "in", "medicines": "2", "records": "yes"}}`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// read is a rule on the spray that was read on page 4.
func read(stance rule.Stance, conditions ...string) record.OwnRule {
	return record.OwnRule{Drug: sample.Spray, Stance: stance.String(), Conditions: conditions, Page: "4", Read: today}
}

func TestARuleThatWasReadDecidesInThePlaceOfWhatIsPublished(t *testing.T) {
	l := sample.New(t, nil)
	bound := func(r record.OwnRule, payer string) record.OwnRule { r.Payer = payer; return r }
	use := func(r record.OwnRule, purpose string) record.OwnRule {
		r.For = []record.OwnUse{{Question: fact.PurposeQuestion, Answer: purpose}}
		return r
	}
	for name, c := range map[string]struct {
		payer string
		own   []record.OwnRule
		want  rule.Level
	}{
		"nothing was read":            {"zenith", nil, rule.Possible}, // it asks for three
		"it asks for two":             {"zenith", []record.OwnRule{read(rule.Covered, "tried", "recorded")}, rule.Likely},
		"how many it asks for is not": {"zenith", []record.OwnRule{read(rule.Covered, "recorded")}, rule.Possible},
		"it does not pay":             {"acme", []record.OwnRule{read(rule.Excluded)}, rule.NotCovered},
		"of that company":             {"acme", []record.OwnRule{bound(read(rule.Excluded), "acme")}, rule.NotCovered},
		"of another company":          {"acme", []record.OwnRule{bound(read(rule.Excluded), "zenith")}, rule.Likely},
		"for that use":                {"acme", []record.OwnRule{use(read(rule.Excluded), "mood")}, rule.NotCovered},
		"for another use":             {"acme", []record.OwnRule{use(read(rule.Excluded), "pain")}, rule.Likely},
	} {
		with := twice(t, l, c.payer)
		with.OwnRules = c.own
		v := l.Evaluate(with, today).Verdicts[sample.Spray]
		if !v.Settled || v.Lowest != c.want {
			t.Errorf("%s: %v to %v, not %v", name, v.Lowest, v.Highest, c.want)
		}
	}
}

func TestAReadingIsASourceOfItsOwn(t *testing.T) {
	l := sample.New(t, nil)
	own := []record.OwnRule{read(rule.Covered, "tried")}
	laid := l.With(own)
	s := laid.Sources.Find(model.ReadingID(0))
	if s == nil || !s.Reading() || s.Confidence != source.MediumConfidence || s.Checked != today ||
		s.Due != (fact.Date{Year: 2027, Month: 11, Day: 29}) ||
		s.Title != "your reading of page 4 on November 29, 2026, on the spray" || s.Formally != "page 4 on the spray" {
		t.Errorf("%+v", s)
	}
	if l.Sources.Find(model.ReadingID(0)) != nil {
		t.Error("the library below has it too")
	}
	c := twice(t, l, "acme")
	c.OwnRules = own
	reasons := l.Evaluate(c, today).Verdicts[sample.Spray].Reasons
	if len(reasons) == 0 || !strings.Contains(reasons[0].Text, "By your reading of page 4") ||
		!slices.Contains(reasons[0].Sources, model.ReadingID(0)) {
		t.Errorf("the reason is %+v", reasons)
	}
	own[0].Page = ""
	if s := l.With(own).Sources.Find(model.ReadingID(0)); s.Formally != "a rule on the spray" {
		t.Errorf("without a page it is called %q", s.Formally)
	}
}

// What is looked at with each key is not grown anew with each.
func TestALibraryIsLaidOnce(t *testing.T) {
	l := sample.New(t, nil)
	own := []record.OwnRule{read(rule.Excluded)}
	laid := l.With(own)
	if laid == l || l.With(own) != laid || laid.With(own) != laid || laid.Base() != l || laid.With(nil) != l ||
		l.With(nil) != l {
		t.Error("the same rules make the same library, and none the one below")
	}
	if other := l.With([]record.OwnRule{read(rule.Covered)}); other == laid {
		t.Error("other rules make another")
	}
	if laid.Trees.List[0].ID != sample.Drip || &laid.Trees.List[0].Nodes[0] != &l.Trees.List[0].Nodes[0] {
		t.Error("the tree of another drug is grown anew")
	}
	for i := range 20 { // more than are kept
		own[0].Page = strings.Repeat("4", i+1)
		l.With(own)
	}
	own[0].Page = "4"
	if again := l.With(own); again == laid || again.Base() != l {
		t.Error("the oldest is let go")
	}
}

func TestARuleThatWasReadIsUndoneInOneStep(t *testing.T) {
	l := sample.New(t, nil)
	s := model.NewSession(l, twice(t, l, "acme"))
	s.ReadRules("what I read", []record.OwnRule{read(rule.Excluded)})
	if got := s.View.Span(1); got.High != rule.NotCovered || len(s.OwnRules()) != 1 || s.Library.Base() != l {
		t.Errorf("%v by %v", got, s.OwnRules())
	}
	s.ReadRules("what I read", s.OwnRules())
	if s.Made() != 1 {
		t.Errorf("%d changes", s.Made())
	}
	if what, ok := s.Undo(); !ok || what.Detail != "what I read" || s.View.Span(1).Low != rule.Likely ||
		len(s.OwnRules()) > 0 || s.Library != l {
		t.Errorf("%v, %v, then %v", what, ok, s.View.Span(1))
	}
	if _, ok := s.Redo(); !ok || s.View.Span(1).High != rule.NotCovered {
		t.Errorf("again %v", s.View.Span(1))
	}
}
