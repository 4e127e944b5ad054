package fact

import (
	"slices"
	"testing"
)

func TestAKindOfEventIsFoundByItsID(t *testing.T) {
	e := Events{
		Kinds: []EventKind{
			{ID: "sent", Fields: []EventField{{ID: EventWith}, {ID: EventDate}}},
			{ID: "answered", Fields: []EventField{{ID: EventDate},
				{ID: EventWhat, Choices: []EventChoice{{ID: "yes"}, {ID: "no"}}}}},
			{ID: "visit", Under: "answered"},
		},
		Outcomes: []EventChoice{{ID: "paid"}, {ID: "not-paid"}},
	}
	if e.Kind("answered") != &e.Kinds[1] || e.Kind("lost") != nil || e.Place("answered") != 1 || e.Place("lost") != -1 {
		t.Error("a kind is found where it stands, and no other")
	}
	if got := e.KindIDs(); !slices.Equal(got, []string{"sent", "answered", "visit"}) {
		t.Errorf("the kinds are %v", got)
	}
	if e.Visit() != &e.Kinds[2] || (&Events{Kinds: e.Kinds[:2]}).Visit() != nil {
		t.Error("a visit is what another kind approves a number of")
	}
	if got := e.Kinds[0].FieldIDs(); !slices.Equal(got, []string{EventDate, EventWith}) {
		t.Errorf("fields come in the order of a case: %v", got)
	}
	what := e.Kinds[1].Field(EventWhat)
	if what == nil || what.Choice("no") != &what.Choices[1] || what.Choice("maybe") != nil ||
		e.Kinds[0].Field(EventWhat) != nil {
		t.Errorf("%+v", what)
	}
	if got := what.ChoiceIDs(); !slices.Equal(got, []string{"yes", "no"}) {
		t.Errorf("the choices are %v", got)
	}
	if e.Outcome("paid") != &e.Outcomes[0] || !slices.Equal(e.OutcomeIDs(), []string{"paid", "not-paid"}) {
		t.Errorf("the outcomes are %v", e.OutcomeIDs())
	}
}
