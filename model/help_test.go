package model_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
)

// changeable lists the questions that a person can act on and that a tree
// tests, with the options an answer may be moved to.
func changeable(l *model.Library, a model.Answers) map[int][]int {
	moves := map[int][]int{}
	for q := range l.Questions {
		question, answer := &l.Questions[q], a.At(q)
		if question.Change == nil || !l.Tests(q) {
			continue
		}
		for o := range question.Options {
			switch {
			case answer.State != model.Given:
			case question.Change.Upward && slices.Index(question.Rising, o) <= slices.Index(question.Rising, answer.Option):
				continue
			case o == answer.Option:
				continue
			}
			moves[q] = append(moves[q], o)
		}
	}
	return moves
}

// helpful marks by trying every set of up to three settings the questions that
// are a part of one that raises the verdict, and raises it less without them.
func helpful(l *model.Library, tree int, f model.Facts, moves map[int][]int, marks map[int]bool) {
	d := &l.Diagrams[tree]
	now := d.Span(&f)
	var questions []int
	for q := range moves {
		questions = append(questions, q)
	}
	slices.Sort(questions)
	var try func(from int, set []model.Setting, with model.Facts)
	try = func(from int, set []model.Setting, with model.Facts) {
		span := d.Span(&with)
		for _, s := range set {
			less := with.With(s.Question, f[s.Question])
			without := d.Span(&less)
			if span.Raises(now) && (span.Low > without.Low || span.High > without.High) {
				marks[s.Question] = true
			}
		}
		for i := from; i < len(questions) && len(set) < 3; i++ {
			q := questions[i]
			for _, o := range moves[q] {
				try(i+1, append(slices.Clone(set), model.Setting{Question: q, Option: o}), with.With(q, model.One(o)))
			}
		}
	}
	try(0, nil, f)
}

// opened leaves tested questions open, as long as there are no more than limit
// ways to complete them, and counts the ways.
func opened(l *model.Library, r *rand.Rand, a model.Answers, limit int) (model.Answers, int) {
	ways := 1
	for _, q := range r.Perm(len(l.Questions)) {
		if n := len(l.Questions[q].Options); n > 1 && l.Tests(q) && r.IntN(3) > 0 && ways*n <= limit {
			a, ways = a.Without(q), ways*n
		}
	}
	return a, ways
}

// completions calls yield with every way to complete the tested facts.
func completions(l *model.Library, f model.Facts, q int, yield func(model.Facts)) {
	for q < len(l.Questions) && (f[q].Len() < 2 || !l.Tests(q)) {
		q++
	}
	if q == len(l.Questions) {
		yield(f)
		return
	}
	for v := range f[q].Each {
		completions(l, f.With(q, model.One(v)), q+1, yield)
	}
}

func TestWhatCannotHelpIsWhatTryingEverythingSays(t *testing.T) {
	l := known(t)
	r := rand.New(rand.NewPCG(21, 22))
	said, open := 0, 0
	for range 90 {
		a, ways := opened(l, r, treatable(l, r), []int{1, 1, 4, 16}[r.IntN(4)])
		for tree := range l.Trees {
			helps := map[int]bool{}
			f, moves := l.Facts(a), changeable(l, a)
			helpful(l, tree, f, moves, helps)
			if ways > 1 {
				open++
				completions(l, f, 0, func(f model.Facts) { helpful(l, tree, f, moves, helps) })
			}
			var want []int
			for q := range l.Questions {
				if l.Questions[q].Change != nil && l.Questions[q].Applies(&f) && !helps[q] {
					want = append(want, q)
				}
			}
			if got := l.CannotHelp(tree, a); !slices.Equal(got, want) {
				t.Fatalf("%s: cannot help %v, want %v", l.Trees[tree].ID, got, want)
			}
			said += len(want)
		}
	}
	if said == 0 || open == 0 {
		t.Errorf("%d questions said, %d open cases: the test shows nothing", said, open)
	}
}

// treatable is a random complete case that gets as far as the rules.
func treatable(l *model.Library, r *rand.Rand) model.Answers {
	a := anyAnswers(l, r, 1)
	for _, gate := range []struct{ id, options string }{
		{"purpose", "mental-health mental-health pain"}, {"plan", "employer individual medicare medicaid military"},
		{"authorization", "not-asked waiting denied"}, {"condition", "depression suicidal-depression"},
		{"payer", "bcbs-massachusetts cigna aetna highmark other"}, {"age", "18-64"},
	} {
		q, options := l.Question(gate.id), strings.Fields(gate.options)
		a = a.With(q, model.Chosen(l.Questions[q].Option(options[r.IntN(len(options))])))
	}
	return a
}

func TestAQuestionThatCannotHelpIsInNoChange(t *testing.T) {
	l := known(t)
	r := rand.New(rand.NewPCG(23, 24))
	for i := range 300 {
		a := treatable(l, r)
		if i%2 == 0 {
			a, _ = opened(l, r, a, 1<<20)
		}
		for tree := range l.Trees {
			never := l.CannotHelp(tree, a)
			for _, c := range l.Changes(tree, a) {
				for _, s := range c.Set {
					if slices.Contains(never, s.Question) {
						t.Fatalf("%s: %s cannot help and is in the change %v", l.Trees[tree].ID, l.Questions[s.Question].ID, c.Set)
					}
				}
			}
		}
	}
}

// While much is open, a question is only called of no help when it is of none
// in every case that the open answers may turn out to be.
func TestAnOpenAnswerNeverMakesANoUntrue(t *testing.T) {
	l := known(t)
	r := rand.New(rand.NewPCG(25, 26))
	for range 300 {
		full := treatable(l, r)
		some, _ := opened(l, r, full, 1<<30)
		for tree := range l.Trees {
			later := l.CannotHelp(tree, full)
			for _, q := range l.CannotHelp(tree, some) {
				f := l.Facts(full)
				if l.Questions[q].Applies(&f) && !slices.Contains(later, q) {
					t.Fatalf("%s: %s was said to be of no help, and is", l.Trees[tree].ID, l.Questions[q].ID)
				}
			}
		}
	}
}

func TestChangingClinicsDoesNotHelpWhereThePlanRulesItOut(t *testing.T) {
	l := known(t)
	a := told(t, l, "purpose=mental-health condition=depression plan=individual payer=aetna form=infusion network=out authorization=not-asked").Answers
	if never := l.CannotHelp(l.Tree("infusion"), a); !slices.Contains(never, l.Question("network")) {
		t.Errorf("cannot help: %v, which lacks the network", never)
	}
	if never := l.CannotHelp(l.Tree("spravato"), a); slices.Contains(never, l.Question("network")) {
		t.Error("a clinic in the network would help with Spravato")
	}
}

func BenchmarkCannotHelp(b *testing.B) {
	l := known(b)
	r := rand.New(rand.NewPCG(27, 28))
	var cases []model.Answers
	for range 500 {
		a, _ := opened(l, r, treatable(l, r), 16)
		cases = append(cases, a)
	}
	for i := 0; b.Loop(); i++ {
		l.CannotHelp(i%len(l.Trees), cases[i%len(cases)])
	}
}
