package content

import (
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// What is said of an open verdict is held to be exact on drawn rules, in the room
// verdict. Here it is that what is said of the rules there are adds up: the rows tell
// of each open answer once, with the span that it gives, and nobody ends an interview
// with a verdict that is open and nothing to find out.
func TestWhatIsSaidOfAnOpenVerdictAddsUp(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	ended, thens := 0, 0
	for range seed.Until(400, func() bool { return ended > 0 && thens > 0 }) {
		a := unknowing(lib, r, complete(lib, r))
		s := model.NewSession(lib, record.Case{Answers: a})
		for tree := range lib.Trees.List {
			p, facts := s.View.Prospect(tree), lib.Questions.Facts(a)
			if open := !lib.Trees.Diagrams[tree].Span(&facts).Settled(); open != (p.Branch != nil) {
				t.Fatalf("open %v, branch %v, after %v", open, p.Branch, given(lib, a))
			}
			thens += addsUp(t, &lib.Trees.Diagrams[tree], facts, p.Branch)
			if p.Branch != nil && s.View.Next() < 0 {
				ended++
				if len(p.FindOut) == 0 {
					t.Fatalf("nothing to find out after %v", given(lib, a))
				}
			}
			for _, f := range p.FindOut {
				if a.At(f.At).State != fact.Unsure {
					t.Fatalf("%s is to be found out, after %v", f.ID, given(lib, a))
				}
			}
		}
	}
	if ended == 0 || thens == 0 {
		t.Errorf("%d ended open, %d with a second fact: the test shows little", ended, thens)
	}
}

// addsUp holds the rows of a branch to the spans of the diagram, and counts those
// that have a second fact.
func addsUp(t *testing.T, d *verdict.Diagram, facts fact.Facts, s *verdict.Split) (thens int) {
	t.Helper()
	if s == nil {
		return 0
	}
	var all fact.Values
	for _, row := range s.Rows {
		if row.Values.Empty() || all.Meets(row.Values) {
			t.Fatalf("%s has values twice, or none", s.Fact.ID)
		}
		all = all.Or(row.Values)
		if row.Then != nil {
			thens++
		}
		for v := range row.Values.Each {
			below := facts.With(s.Fact.At, fact.One(v))
			if got := d.Span(&below); got != row.Span {
				t.Fatalf("%s: told %v, it is %v", s.Fact.ID, row.Span, got)
			}
			addsUp(t, d, below, row.Then)
		}
	}
	if all != facts[s.Fact.At] {
		t.Fatalf("%s tells of %v, open are %v", s.Fact.ID, all, facts[s.Fact.At])
	}
	return thens
}
