package content

import (
	"math/rand/v2"
	"testing"

	"ketacover/model"
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// varied is how many cases a benchmark runs over, so that the branch
// predictor cannot learn them.
const varied = 1 << 16

// inputs are answers as diagrams are walked on them.
func inputs(lib *model.Library, a fact.Answers) verdict.Inputs {
	f := lib.Questions.Facts(a)
	return lib.Trees.Diagrams[0].Inputs(&f)
}

// cases makes complete cases, and the choices in them.
func cases(b *testing.B, lib *model.Library) ([]verdict.Inputs, []verdict.Choices) {
	b.Helper()
	r := seed.Rand(b)
	facts, choices := make([]verdict.Inputs, varied), make([]verdict.Choices, varied)
	places := lib.Trees.Diagrams[0].Places
	for i := range facts {
		a := complete(lib, r)
		facts[i] = inputs(lib, a)
		for q := range lib.Questions.List {
			places.Choose(&choices[i], q, a.At(q).Option)
		}
	}
	return facts, choices
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSettled(b *testing.B) {
	lib := parsed(b)
	_, choices := cases(b, lib)
	d, i := &lib.Trees.Diagrams[0], 0
	b.ReportAllocs()
	for b.Loop() {
		d.Level(&choices[i&(varied-1)])
		i++
	}
}

func BenchmarkSpanSettled(b *testing.B) {
	lib := parsed(b)
	facts, _ := cases(b, lib)
	benchSpan(b, lib, facts)
}

func BenchmarkSpanPartlyOpen(b *testing.B) {
	lib, r := parsed(b), seed.Rand(b)
	facts := make([]verdict.Inputs, varied)
	for i := range facts {
		facts[i] = inputs(lib, open(lib, r, complete(lib, r), 1<<40))
	}
	benchSpan(b, lib, facts)
}

func BenchmarkSpanAllOpen(b *testing.B) {
	lib := parsed(b)
	benchSpan(b, lib, []verdict.Inputs{inputs(lib, fact.Answers{})})
}

// benchSpan takes the facts in turn, of which there is a power of two: a division would
// take a tenth of what is measured.
func benchSpan(b *testing.B, lib *model.Library, facts []verdict.Inputs) {
	d, i := &lib.Trees.Diagrams[0], 0
	b.ReportAllocs()
	for b.Loop() {
		d.SpanOf(&facts[i&(len(facts)-1)])
		i++
	}
}

func BenchmarkTurnsOn(b *testing.B) {
	lib, r := parsed(b), seed.Rand(b)
	var facts []verdict.Inputs
	for range 512 {
		facts = append(facts, inputs(lib, open(lib, r, complete(lib, r), 1<<40)))
	}
	var reduced verdict.Reduced
	i := 0
	for b.Loop() {
		reduced.RestrictTo(&lib.Trees.Diagrams[1], &facts[i%len(facts)])
		i++
	}
}

func BenchmarkCause(b *testing.B) {
	lib := parsed(b)
	facts, _ := cases(b, lib)
	i := 0
	for b.Loop() {
		lib.Trees.Diagrams[1].CauseOf(&facts[i&(varied-1)])
		i++
	}
}

func BenchmarkChanges(b *testing.B) {
	lib, r := parsed(b), seed.Rand(b)
	var list []fact.Answers
	for range 256 {
		list = append(list, open(lib, r, complete(lib, r), 1<<20))
	}
	i := 0
	for b.Loop() {
		verdict.Changes(lib.Trees.Questions, &lib.Trees.Diagrams[1], list[i%len(list)])
		i++
	}
}

// BenchmarkInputs is what it takes to translate facts for the diagrams, once for
// all that is then asked of them.
func BenchmarkInputs(b *testing.B) {
	lib, r := parsed(b), seed.Rand(b)
	var facts []fact.Facts
	for range 64 {
		facts = append(facts, lib.Questions.Facts(open(lib, r, complete(lib, r), 1<<40)))
	}
	d, i := &lib.Trees.Diagrams[0], 0
	b.ReportAllocs()
	for b.Loop() {
		d.Inputs(&facts[i%len(facts)])
		i++
	}
}

// money makes cases in which some figures are known.
func money(b *testing.B, lib *model.Library) []fact.Answers {
	b.Helper()
	r := seed.Rand(b)
	var list []fact.Answers
	for range 512 {
		a := complete(lib, r)
		for q := range lib.Questions.List {
			if kind := lib.Questions.List[q].Kind; kind != fact.Choice && kind != fact.Day && r.IntN(2) == 0 {
				a = a.With(q, fact.NumberOf(r.IntN(min(lib.Questions.List[q].Max, 3000)+1)))
			}
		}
		list = append(list, a)
	}
	return list
}

func BenchmarkCosts(b *testing.B) {
	lib := parsed(b)
	list, i := money(b, lib), 0
	b.ReportAllocs()
	for b.Loop() {
		lib.Costs.Costs(list[i%len(list)])
		i++
	}
}

func BenchmarkYears(b *testing.B) {
	lib := parsed(b)
	list, i := money(b, lib), 0
	b.ReportAllocs()
	for b.Loop() {
		cost.BreakEvens(lib.Costs.Years(list[i%len(list)]))
		i++
	}
}

// BenchmarkProspect is all that is said of both verdicts beside their spans, of
// people who know little.
func BenchmarkProspect(b *testing.B) {
	lib := parsed(b)
	benchSessions(b, lib, seed.Rand(b), func(s *model.Session) {
		for t := range lib.Trees.List {
			s.View.Prospect(t)
		}
	})
}

// BenchmarkSession is the same without it.
func BenchmarkSession(b *testing.B) {
	benchSessions(b, parsed(b), seed.Rand(b), func(*model.Session) {})
}

// benchSessions begins a session of people who know little, and does with it what is
// measured.
func benchSessions(b *testing.B, lib *model.Library, r *rand.Rand, do func(s *model.Session)) {
	b.Helper()
	var cases []record.Case
	for range 512 {
		cases = append(cases, record.Case{Answers: unknowing(lib, r, complete(lib, r))})
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		do(model.NewSession(lib, cases[i%len(cases)]))
		i++
	}
}

// BenchmarkViewSettled is a settled span as a screen asks for it.
func BenchmarkViewSettled(b *testing.B) {
	lib, r := parsed(b), seed.Rand(b)
	var views []*verdict.View
	for range 512 {
		views = append(views, verdict.NewView(lib.Trees, complete(lib, r)))
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		views[i%len(views)].Span(0)
		i++
	}
}

// BenchmarkKept is the undo history of a long sitting, written anew after one step.
func BenchmarkKept(b *testing.B) {
	lib, r := parsed(b), seed.Rand(b)
	s := model.NewSession(lib, record.Case{})
	s.Today = someDay
	for range 160 {
		q := r.IntN(len(lib.Questions.List))
		s.Answer(q, complete(lib, r).At(q))
	}
	c := s.Case()
	for b.Loop() {
		s.Undo()
		s.Redo()
		s.Kept(c, "")
	}
	b.ReportMetric(float64(len(s.Kept(c, "").Undo)), "bytes")
}
