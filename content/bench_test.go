package content

import (
	"math/rand/v2"
	"testing"

	"ketacover/model"
)

// varied is how many cases a benchmark runs over, so that the branch
// predictor cannot learn them.
const varied = 1 << 16

// seeded draws the same cases in each run, so that runs can be compared.
func seeded() *rand.Rand { return rand.New(rand.NewPCG(1, 2)) }

// cases makes complete cases, and the choices in them.
func cases(b *testing.B, lib *model.Library) ([]model.Facts, []model.Choices) {
	b.Helper()
	r := seeded()
	facts, choices := make([]model.Facts, varied), make([]model.Choices, varied)
	for i := range facts {
		a := complete(lib, r)
		facts[i] = lib.Facts(a)
		for q := range lib.Questions {
			choices[i][q] = uint8(a.At(q).Option)
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
	d, i := &lib.Diagrams[0], 0
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
	lib, r := parsed(b), seeded()
	facts := make([]model.Facts, varied)
	for i := range facts {
		facts[i] = lib.Facts(open(lib, r, complete(lib, r), 1<<40))
	}
	benchSpan(b, lib, facts)
}

func BenchmarkSpanAllOpen(b *testing.B) {
	lib := parsed(b)
	benchSpan(b, lib, []model.Facts{lib.Facts(model.Answers{})})
}

func benchSpan(b *testing.B, lib *model.Library, facts []model.Facts) {
	d, i := &lib.Diagrams[0], 0
	b.ReportAllocs()
	for b.Loop() {
		d.Span(&facts[i%len(facts)])
		i++
	}
}

func BenchmarkTurnsOn(b *testing.B) {
	lib, r := parsed(b), seeded()
	var facts []model.Facts
	for range 512 {
		facts = append(facts, lib.Facts(open(lib, r, complete(lib, r), 1<<40)))
	}
	var reduced model.Reduced
	i := 0
	for b.Loop() {
		reduced.Restrict(&lib.Diagrams[1], &facts[i%len(facts)])
		i++
	}
}

func BenchmarkCause(b *testing.B) {
	lib := parsed(b)
	facts, _ := cases(b, lib)
	i := 0
	for b.Loop() {
		lib.Diagrams[1].Cause(&facts[i&(varied-1)])
		i++
	}
}

func BenchmarkChanges(b *testing.B) {
	lib, r := parsed(b), seeded()
	var list []model.Answers
	for range 256 {
		list = append(list, open(lib, r, complete(lib, r), 1<<20))
	}
	i := 0
	for b.Loop() {
		lib.Changes(1, list[i%len(list)])
		i++
	}
}

// money makes cases in which some figures are known.
func money(b *testing.B, lib *model.Library) []model.Answers {
	b.Helper()
	r := seeded()
	var list []model.Answers
	for range 512 {
		a := complete(lib, r)
		for q := range lib.Questions {
			if kind := lib.Questions[q].Kind; kind != model.Choice && kind != model.Day && r.IntN(2) == 0 {
				a = a.With(q, model.NumberOf(r.IntN(min(lib.Questions[q].Max, 3000)+1)))
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
		lib.Costs(list[i%len(list)])
		i++
	}
}

func BenchmarkYears(b *testing.B) {
	lib := parsed(b)
	list, i := money(b, lib), 0
	b.ReportAllocs()
	for b.Loop() {
		model.BreakEvens(lib.Years(list[i%len(list)]))
		i++
	}
}

// BenchmarkProspect is all that is said of both verdicts beside their spans, of
// people who know little.
func BenchmarkProspect(b *testing.B) {
	lib, r := parsed(b), seeded()
	var sessions []model.Case
	for range 512 {
		sessions = append(sessions, model.Case{Answers: unknowing(lib, r, complete(lib, r))})
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		s := model.NewSession(lib, sessions[i%len(sessions)])
		for t := range lib.Trees {
			s.Prospect(t)
		}
		i++
	}
}

// BenchmarkSession is the same without it.
func BenchmarkSession(b *testing.B) {
	lib, r := parsed(b), seeded()
	var sessions []model.Case
	for range 512 {
		sessions = append(sessions, model.Case{Answers: unknowing(lib, r, complete(lib, r))})
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		model.NewSession(lib, sessions[i%len(sessions)])
		i++
	}
}
