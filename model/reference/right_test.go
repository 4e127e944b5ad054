package reference

import (
	"testing"

	"ketacover/model/fact"
)

func TestARightIsShownWhileNoAnswerRulesItOut(t *testing.T) {
	r := Right{For: [][]fact.Condition{{{Fact: 0, Is: fact.One(0)}, {Fact: 1, Is: fact.One(1)}},
		{{Fact: 0, Is: fact.One(2)}}}}
	for _, test := range []struct {
		plan, state fact.Values
		want        bool
	}{
		{fact.One(0), fact.One(1), true},
		{fact.One(0), fact.One(0), false},
		{fact.One(2), fact.One(0), true},
		{fact.One(1), fact.One(1), false},
		{fact.Options(2), fact.Options(2), true},
		{fact.Options(2), fact.One(0), false},
	} {
		if got := r.Fits(&fact.Facts{test.plan, test.state}); got != test.want {
			t.Errorf("on the plans %v in the states %v: %v", test.plan, test.state, got)
		}
	}
	if everyone := (Right{}); !everyone.Fits(&fact.Facts{fact.One(1)}) {
		t.Error("what is for everyone is not for some")
	}
}
