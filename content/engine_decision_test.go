package content

import (
	"reflect"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// decidedIn is a case in which only that was decided.
func decidedIn(l *model.Library, d record.Details) option.Decision {
	return l.Options.Decision(record.Case{Details: d})
}

func TestADecisionIsKeptInTheDetails(t *testing.T) {
	l := wholeLibrary(t)
	d := record.Details{}.With(record.DecisionKey, "spravato").With(record.ReasonKey, "no needle").With(record.LookAgainKey, "2026-12-20")
	d = option.WithShared(option.WithShared(option.WithShared(option.WithShared(d, "reach", true), "seek", true), "assess", true), "assess", false)
	made := decidedIn(l, d)
	if made.Option == nil || made.Text != made.Option.Title || made.Reason != "no needle" || made.LookAgain.String() != "2026-12-20" {
		t.Errorf("decision %+v", made)
	}
	if got := option.Shared(d); !slices.Equal(got, []string{"seek", "reach"}) {
		t.Errorf("steps done %q", got)
	}
	for i, part := range record.Parts {
		if made := decidedIn(l, d.With(record.PartKey, part)); made.Part != i {
			t.Errorf("%s is read as part %d", part, made.Part)
		}
	}
	if made.Part != -1 || decidedIn(l, d.With(record.PartKey, "some")).Part != -1 {
		t.Error("nothing that is known was said of the part, and one is read")
	}
	own := decidedIn(l, record.Details{}.With(record.DecisionKey, "ask my sister").With(record.LookAgainKey, "soon"))
	if own.Option != nil || own.Text != "ask my sister" || !own.LookAgain.IsZero() || !own.Made() {
		t.Errorf("decision in own words %+v", own)
	}
	if none := decidedIn(l, record.Details{}); none.Made() || none.Due(someDay) {
		t.Errorf("nothing was decided: %+v", none)
	}
}

func TestTheDayToLookAgainComes(t *testing.T) {
	l := wholeLibrary(t)
	for day, want := range map[string]bool{"2026-11-22": true, "2026-11-23": true, "2026-11-24": false} {
		made := decidedIn(l, record.Details{}.With(record.LookAgainKey, day))
		if made.Due(someDay) != want {
			t.Errorf("%s is due: %v, want %v", day, !want, want)
		}
	}
}

func TestADecisionChangesNothingButItself(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	for range seed.Times(200) {
		c := anyCase(l, r)
		before := l.Evaluate(c, someDay)
		c.Details = option.WithShared(c.Details.With(record.DecisionKey, l.Options.List[r.IntN(len(l.Options.List))].ID).With(record.LookAgainKey, "2026-12-20"), "seek", true).With(record.PartKey, "together")
		after := l.Evaluate(c, someDay)
		if after.Decision.Option == nil || after.Decision.LookAgain.String() != "2026-12-20" || len(after.Decision.Shared) != 1 || record.Parts[after.Decision.Part] != "together" {
			t.Fatalf("the decision is lost: %+v", after.Decision)
		}
		after.Decision = before.Decision
		if !reflect.DeepEqual(after, before) {
			t.Fatal("a decision changes what is evaluated")
		}
	}
}
