package rule

import (
	"testing"

	"ketacover/model/fact"
	"ketacover/model/source"
)

func TestTheIDsOfStancesAndReadingsAreReadBack(t *testing.T) {
	for s := Unknown; s <= Covered; s++ {
		if got, known := StanceOf(s.String()); !known || got != s {
			t.Errorf("%q is %v, %v", s, got, known)
		}
	}
	if got, known := StanceOf("maybe"); known || got != Unknown {
		t.Errorf("a stance that there is not is %v, %v", got, known)
	}
	if len(StanceIDs) != int(Covered)+1 || len(ReadingIDs) != int(ReadMedicines)+1 || ReadPart.String() != "part" {
		t.Errorf("%v, %v", StanceIDs, ReadingIDs)
	}
}

func TestARulePromisesNoMoreThanItsReadingAllows(t *testing.T) {
	for _, c := range []struct {
		stance Stance
		sure   source.Confidence
		read   Reading
		top    Level
		known  Known
	}{
		{Covered, source.HighConfidence, ReadMedicines, Likely, WellKnown},
		{Covered, source.MediumConfidence, ReadMedicines, Likely, WellKnown},
		{Covered, source.LowConfidence, ReadMedicines, Possible, WeaklyKnown},
		{Covered, source.HighConfidence, ReadPart, Possible, WellKnown},
		{CaseByCase, source.HighConfidence, ReadMedicines, Possible, WellKnown},
		{Excluded, source.HighConfidence, ReadMedicines, Possible, WellKnown},
		{Excluded, source.HighConfidence, ReadNone, Possible, NothingFound},
		{Excluded, source.LowConfidence, ReadPart, Possible, WeaklyKnown},
	} {
		r := Rule{Stance: c.stance, Confidence: c.sure, Read: c.read}
		if r.Top() != c.top || r.Known() != c.known {
			t.Errorf("%v, %v, read %v: at most %v, known %v, not %v and %v", c.stance, c.sure, c.read, r.Top(), r.Known(), c.top,
				c.known)
		}
	}
}

func TestARuleAndItsConditionsAreWrittenByThemselves(t *testing.T) {
	r := Rule{ID: "hard", Drug: "spray", Stance: Covered, Confidence: source.MediumConfidence, Read: ReadPart,
		Because: "It pays <with> terms.", Criteria: []Criterion{{ID: "tried"}}, Uses: Uses{{Fact: 1}}}
	for want, value := range map[string]any{
		`{"id":"hard","drug":"spray","stance":"covered-with-criteria","confidence":"medium","read":"part",` +
			`"because":"It pays <with> terms.","sources":[],"approval":"","renewal":"","benefit":"","codes":"","exceptions":""}`: r,
		`{"id":"tried","text":"","proof":"","source":"","newer":"","version":"","excludes":false}`: r.Criteria[0],
		`{"text":"A word.","sources":[]}`:                            Aside{Text: "A word."},
		`{"id":"acme","name":"Acme","aliases":[],"programme":false}`: Payer{ID: "acme", Name: "Acme"},
	} {
		if got, err := fact.AsJSON(value); err != nil || string(got) != want {
			t.Errorf("%s, %v, not %s", got, err, want)
		}
	}
}

func TestAWordOnARuleIsForThoseWhomItConcerns(t *testing.T) {
	a := Aside{When: []fact.Condition{{Fact: 0, Is: fact.One(0)}}, Unless: []fact.Condition{{Fact: 1, Is: fact.One(0)}}}
	for _, c := range []struct {
		when, unless fact.Values
		want         bool
	}{
		{fact.One(0), fact.One(1), true}, {fact.One(0), fact.Options(2), true}, {fact.One(0), fact.One(0), false},
		{fact.Options(2), fact.One(1), false}, {fact.One(1), fact.One(1), false},
	} {
		if got := a.Concerns(&fact.Facts{c.when, c.unless}); got != c.want {
			t.Errorf("of %v and %v: %v", c.when, c.unless, got)
		}
	}
}
