package content

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// changeable lists the questions that a person can act on and that a tree
// tests, with the options an answer may be moved to.
func changeable(l *model.Library, a fact.Answers) map[int][]int {
	moves := map[int][]int{}
	for q := range l.Questions.List {
		question, answer := &l.Questions.List[q], a.At(q)
		if question.Change == nil || !l.Trees.Tests(q) {
			continue
		}
		for o := range question.Options {
			switch {
			case question.ID == "form" && question.Options[o].ID == "spravato":
				continue // another drug, with a verdict of its own
			case answer.State != fact.Given:
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

// everything is the span for each way to leave or move the answers that a
// person can act on, any number of them, by where its digits stand.
type everything struct {
	questions []int
	spans     []verdict.Span
	weights   []int // of each question's digit, which is 0 for an answer that stays
}

func tryEverything(l *model.Library, tree int, f fact.Facts, moves map[int][]int) everything {
	e := everything{questions: slices.Sorted(maps.Keys(moves))}
	size := 1
	for _, q := range e.questions {
		e.weights = append(e.weights, size)
		size *= len(moves[q]) + 1
	}
	e.spans = make([]verdict.Span, size)
	var try func(i, at int, f fact.Facts)
	try = func(i, at int, f fact.Facts) {
		if i < 0 {
			e.spans[at] = l.Trees.Diagrams[tree].Span(&f)
			return
		}
		try(i-1, at, f)
		for n, o := range moves[e.questions[i]] {
			try(i-1, at+(n+1)*e.weights[i], f.With(e.questions[i], fact.One(o)))
		}
	}
	try(len(e.questions)-1, 0, f)
	return e
}

// digit is what a way does with question i, and size how many it touches.
func (e *everything) digit(way, i int) int {
	next := len(e.spans)
	if i+1 < len(e.weights) {
		next = e.weights[i+1]
	}
	return way % next / e.weights[i]
}

func (e *everything) size(way int) int {
	n := 0
	for i := range e.questions {
		n += min(e.digit(way, i), 1)
	}
	return n
}

// helpful marks the questions that are a part of a set of any size that raises
// the verdict, and raises it less without them.
func (e *everything) helpful(marks map[int]bool) {
	for way, span := range e.spans {
		if !span.Raises(e.spans[0]) {
			continue
		}
		for i, q := range e.questions {
			without := e.spans[way-e.digit(way, i)*e.weights[i]]
			if span.Low > without.Low || span.High > without.High {
				marks[q] = true
			}
		}
	}
}

// fewer is a library in which a person can act on n questions at most.
func fewer(l *model.Library, r *rand.Rand, n int) *model.Library {
	less := l.Copy()
	less.Questions.List = slices.Clone(l.Questions.List)
	for _, q := range r.Perm(len(l.Questions.List)) {
		if l.Questions.List[q].Change != nil && l.Trees.Tests(q) {
			if n--; n < 0 {
				less.Questions.List[q].Change = nil
			}
		}
	}
	return less
}

// opened leaves tested questions open, as long as there are no more than limit
// ways to complete them, and counts the ways.
func opened(l *model.Library, r *rand.Rand, a fact.Answers, limit int) (fact.Answers, int) {
	ways := 1
	for _, q := range r.Perm(len(l.Questions.List)) {
		if n := len(l.Questions.List[q].Options); n > 1 && l.Trees.Tests(q) && r.IntN(3) > 0 && ways*n <= limit {
			a, ways = a.Without(q), ways*n
		}
	}
	return a, ways
}

// completionsOf calls yield with every way to complete the tested facts.
func completionsOf(l *model.Library, f fact.Facts, q int, yield func(fact.Facts)) {
	for q < len(l.Questions.List) && (f[q].Len() < 2 || !l.Trees.Tests(q)) {
		q++
	}
	if q == len(l.Questions.List) {
		yield(f)
		return
	}
	for v := range f[q].Each {
		completionsOf(l, f.With(q, fact.One(v)), q+1, yield)
	}
}

func TestWhatCannotHelpIsWhatTryingEverythingSays(t *testing.T) {
	whole := wholeLibrary(t)
	r := seed.Rand(t)
	said, open, many := 0, 0, 0
	for i := range 200 {
		l, limit := fewer(whole, r, 4+r.IntN(3)), []int{1, 4, 16, 40}[r.IntN(4)]
		if i%4 == 0 {
			l, limit = whole, 1
		}
		start := treatable(l, r)
		if i%8 == 0 {
			start = farOff(l, start)
		}
		a, ways := opened(l, r, start, limit)
		for tree := range l.Trees.List {
			helps := map[int]bool{}
			f, moves := l.Questions.Facts(a), changeable(l, a)
			every := tryEverything(l, tree, f, moves)
			every.helpful(helps)
			if ways > 1 {
				open++
				completionsOf(l, f, 0, func(f fact.Facts) {
					e := tryEverything(l, tree, f, moves)
					e.helpful(helps)
				})
			}
			var want []int
			for q := range l.Questions.List {
				if l.Questions.List[q].Change != nil && l.Questions.List[q].Applies(&f) && !helps[q] {
					want = append(want, q)
				}
			}
			if got := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[tree], a); !slices.Equal(got, want) {
				t.Fatalf("%s: cannot help %v, want %v", l.Trees.List[tree].ID, got, want)
			}
			said += len(want)
			if smallest(&every) > 3 {
				many++
			}
		}
	}
	if said == 0 || open == 0 || many == 0 {
		t.Errorf("%d questions said, %d open cases, %d that take more than three changes: the test shows nothing", said, open, many)
	}
}

// smallest is how many answers the smallest set touches that raises the
// verdict, and 0 for none.
func smallest(e *everything) int {
	least := 0
	for way, span := range e.spans {
		if n := e.size(way); span.Raises(e.spans[0]) && (least == 0 || n < least) {
			least = n
		}
	}
	return least
}

func TestWhatHelpsOnlyTogetherIsTheSmallestSetThatTryingEverythingFinds(t *testing.T) {
	whole := wholeLibrary(t)
	r := seed.Rand(t)
	seen := 0
	for i := range 200 {
		l := fewer(whole, r, 7)
		if i%4 == 0 {
			l = whole
		}
		start := treatable(l, r)
		if i%4 == 0 {
			start = farOff(l, start)
		}
		a, _ := opened(l, r, start, []int{1, 1, 30}[r.IntN(3)])
		for tree := range l.Trees.List {
			f := l.Questions.Facts(a)
			every := tryEverything(l, tree, f, changeable(l, a))
			least := smallest(&every)
			c, found := verdict.Together(l.Trees.Questions, &l.Trees.Diagrams[tree], a)
			if found != (least > 3) {
				t.Fatalf("%s: found %v, and the smallest set has %d answers", l.Trees.List[tree].ID, found, least)
			}
			if !found {
				continue
			}
			seen++
			for _, s := range c.Set {
				f = f.With(s.At, fact.One(s.Option))
			}
			if got := l.Trees.Diagrams[tree].Span(&f); len(c.Set) != least || got != c.Span || len(verdict.Changes(l.Trees.Questions, &l.Trees.Diagrams[tree], a)) > 0 {
				t.Fatalf("%s: %d answers give %v, want %d that give %v", l.Trees.List[tree].ID, len(c.Set), got, least, c.Span)
			}
			for way, span := range every.spans {
				if every.size(way) == least && span != c.Span && span.Raises(c.Span) {
					t.Fatalf("%s: as many answers give %v, and %v was told", l.Trees.List[tree].ID, span, c.Span)
				}
			}
			for _, q := range verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[tree], a) {
				if slices.ContainsFunc(c.Set, func(s fact.Setting) bool { return s.At == q }) {
					t.Fatalf("%s is said to be of no help, and is in the set", l.Questions.List[q].ID)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no case took more than three changes: the test shows nothing")
	}
}

// The person furthest from what the rule asks is not told that nothing helps.
func TestFourThingsTogetherThatLiftTheAnswerAreNoReasonToGiveUp(t *testing.T) {
	l := wholeLibrary(t)
	a := saidCase(t, l, "purpose=mental-health condition=depression plan=employer employer-kind=insured ketamine-rider=no payer=cigna"+
		" form=infusion age=18-64 authorization=not-asked antidepressants=0 antidepressant-classes=different augmentation=no"+
		" stay-on-antidepressant=yes psychotherapy=yes recommended-by=nobody diagnosis-documented=yes severity-scale=severe"+
		" trial-records=no network=out network-gap=no plan-experimental=silent spravato-safe=yes spravato-site=no spravato-history=never").Answers
	tree := l.Trees.Index("spravato")
	c, found := verdict.Together(l.Trees.Questions, &l.Trees.Diagrams[tree], a)
	if !found || len(c.Set) != 4 || c.Span.Low != rule.Likely || len(verdict.Changes(l.Trees.Questions, &l.Trees.Diagrams[tree], a)) > 0 {
		t.Fatalf("found %v: %v, which gives %v", found, c.Set, c.Span)
	}
	never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[tree], a)
	if !slices.Contains(never, l.Questions.Index("network")) {
		t.Error("the network of the infusion clinic lifts nothing for Spravato, and is not said to be of no help")
	}
	for _, id := range []string{"recommended-by", "antidepressants", "trial-records", "spravato-site"} {
		q := l.Questions.Index(id)
		if slices.Contains(never, q) || !slices.ContainsFunc(c.Set, func(s fact.Setting) bool { return s.At == q }) {
			t.Errorf("%s is a part of what lifts it; set %v, cannot help %v", id, c.Set, never)
		}
	}
}

// farOff is the case with the weakest of what the rules ask for.
func farOff(l *model.Library, a fact.Answers) fact.Answers {
	for _, weak := range []struct{ id, option string }{
		{"recommended-by", "nobody"}, {"diagnosis-documented", "no"}, {"antidepressants", "0"}, {"trial-records", "no"}, {"spravato-site", "no"},
	} {
		q := l.Questions.Index(weak.id)
		a = a.With(q, fact.Chosen(l.Questions.List[q].Option(weak.option)))
	}
	return a
}

// treatable is a random complete case that gets as far as the rules.
func treatable(l *model.Library, r *rand.Rand) fact.Answers {
	a := anyAnswers(l, r, 1)
	for _, gate := range []struct{ id, options string }{
		{"purpose", "mental-health mental-health pain"}, {"plan", "employer individual medicare medicaid military"},
		{"authorization", "not-asked waiting denied"}, {"condition", "depression suicidal-depression"},
		{"payer", "bcbs-massachusetts cigna aetna highmark other"}, {"age", "18-64"},
	} {
		q, options := l.Questions.Index(gate.id), strings.Fields(gate.options)
		a = a.With(q, fact.Chosen(l.Questions.List[q].Option(options[r.IntN(len(options))])))
	}
	return a
}

func TestAQuestionThatCannotHelpIsInNoChange(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	for i := range 300 {
		a := treatable(l, r)
		if i%2 == 0 {
			a, _ = opened(l, r, a, 1<<20)
		}
		for tree := range l.Trees.List {
			never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[tree], a)
			for _, c := range verdict.Changes(l.Trees.Questions, &l.Trees.Diagrams[tree], a) {
				for _, s := range c.Set {
					if slices.Contains(never, s.At) {
						t.Fatalf("%s: %s cannot help and is in the change %v", l.Trees.List[tree].ID, s.ID, c.Set)
					}
				}
			}
		}
	}
}

// While much is open, a question is only called of no help when it is of none
// in every case that the open answers may turn out to be.
func TestAnOpenAnswerNeverMakesANoUntrue(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	for range seed.Times(300) {
		full := treatable(l, r)
		some, _ := opened(l, r, full, 1<<30)
		for tree := range l.Trees.List {
			later := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[tree], full)
			for _, q := range verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[tree], some) {
				f := l.Questions.Facts(full)
				if l.Questions.List[q].Applies(&f) && !slices.Contains(later, q) {
					t.Fatalf("%s: %s was said to be of no help, and is", l.Trees.List[tree].ID, l.Questions.List[q].ID)
				}
			}
		}
	}
}

func TestChangingClinicsDoesNotHelpWhereThePlanRulesItOut(t *testing.T) {
	l := wholeLibrary(t)
	a := saidCase(t, l, "purpose=mental-health condition=depression plan=individual payer=aetna form=infusion network=out authorization=not-asked").Answers
	if never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[l.Trees.Index("infusion")], a); !slices.Contains(never, l.Questions.Index("network")) {
		t.Errorf("cannot help: %v, which lacks the network", never)
	}
	if never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[l.Trees.Index("spravato")], a); !slices.Contains(never, l.Questions.Index("network")) {
		t.Errorf("cannot help with Spravato, which another clinic gives: %v, which lacks the network", never)
	}
	paid := saidCase(t, l, "purpose=mental-health condition=depression plan=individual payer=bcbs-massachusetts form=infusion network=out authorization=not-asked").Answers
	if never := verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[l.Trees.Index("infusion")], paid); slices.Contains(never, l.Questions.Index("network")) {
		t.Error("a clinic in the network would help where the plan pays for infusions")
	}
}

func BenchmarkCannotHelp(b *testing.B) {
	l := wholeLibrary(b)
	r := seed.Rand(b)
	var cases []fact.Answers
	for range seed.Times(500) {
		a, _ := opened(l, r, treatable(l, r), 16)
		cases = append(cases, a)
	}
	for i := 0; b.Loop(); i++ {
		verdict.CannotHelp(l.Trees.Questions, &l.Trees.Diagrams[i%len(l.Trees.List)], cases[i%len(cases)])
	}
}
