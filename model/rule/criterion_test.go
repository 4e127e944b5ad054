package rule

import (
	"testing"

	"ketacover/model/fact"
)

func TestAConditionIsMetByAnyOfItsTests(t *testing.T) {
	either := Criterion{Tests: []fact.Test{{Fact: 0, Met: fact.One(0), Unknown: fact.One(2)}, {Fact: 1, Met: fact.One(0)}}}
	for _, c := range []struct {
		name string
		is   fact.Facts
		want Status
	}{
		{"the first is", fact.Facts{fact.One(0), fact.One(1)}, Met},
		{"the second is", fact.Facts{fact.One(1), fact.One(0)}, Met},
		{"none is", fact.Facts{fact.One(1), fact.One(1)}, NotMet},
		{"one is open", fact.Facts{fact.Options(2), fact.One(1)}, NotKnown},
		{"one is open and the other is met", fact.Facts{fact.Options(3), fact.One(0)}, Met},
		{"what cannot tell", fact.Facts{fact.One(2), fact.One(1)}, NotKnown},
	} {
		if got := either.Check(&c.is); got != c.want {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
	if got := (&Criterion{}).Check(&fact.Facts{}); got != NotKnown {
		t.Errorf("what no question asks is %v", got)
	}
}

func TestAConditionIsCalledByItsShortName(t *testing.T) {
	long := Criterion{Text: "Two medicines did not help."}
	short := Criterion{Text: long.Text, Short: "two medicines", Usual: true}
	if long.Name() != "Two medicines did not help" || short.Name() != "two medicines" {
		t.Errorf("%q, %q", long.Name(), short.Name())
	}
	if long.Of() != "plan" || short.Of() != "usual" {
		t.Errorf("they are of the %s and %s", long.Of(), short.Of())
	}
}

func TestACodeIsTakenRefusedOrNotListed(t *testing.T) {
	list := CodeList{Takes: []string{"F32.2", "F33*"}, Refuses: []string{"F32.A", "G9*"}}
	for code, want := range map[string]Standing{
		"F32.2": Taken, "f322": Taken, "F33.1": Taken, "F33": Taken, "F3": NotListed, "F32.21": NotListed,
		"F32.A": Refused, "g90.5": Refused, "F32": NotListed, "": NotListed, " . ": NotListed,
	} {
		if got := list.Of(code); got != want {
			t.Errorf("%q stands %v, not %v", code, got, want)
		}
	}
	if list.Empty() || !(&CodeList{Name: "a list"}).Empty() {
		t.Error("a list of which no code was read is empty")
	}
}
