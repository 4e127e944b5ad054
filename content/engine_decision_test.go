package content

import (
	"reflect"
	"testing"

	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/seed"
)

func TestADecisionChangesNothingButItself(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	for range seed.Times(200) {
		c := anyCase(l, r)
		before := l.Evaluate(c, someDay)
		c.Details = option.WithShared(c.Details.With(record.DecisionKey,
			l.Options.List[r.IntN(len(l.Options.List))].ID).With(record.LookAgainKey, "2026-12-20"), "seek",
			true).With(record.PartKey, "together")
		after := l.Evaluate(c, someDay)
		if after.Decision.Option == nil || after.Decision.LookAgain.String() != "2026-12-20" ||
			len(after.Decision.Shared) != 1 || record.Parts[after.Decision.Part] != "together" {
			t.Fatalf("the decision is lost: %+v", after.Decision)
		}
		after.Decision = before.Decision
		if !reflect.DeepEqual(after, before) {
			t.Fatal("a decision changes what is evaluated")
		}
	}
}
