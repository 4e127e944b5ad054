package content

import (
	"math/big"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// looking is one open verdict under test, told by the contract alone: by spans
// of the whole diagram with answers added.
type looking struct {
	*testing.T
	lib   *model.Library
	tree  int
	facts fact.Facts
	brute bool // by walking the authored tree for every completion
}

func (l *looking) span(f fact.Facts) verdict.Span {
	if l.brute {
		return bruteSpan(l.lib, l.tree, f)
	}
	return l.lib.Trees.Diagrams[l.tree].Span(&f)
}

func (l *looking) at(q, v int) *looking {
	next := *l
	next.facts = l.facts.With(q, fact.One(v))
	return &next
}

func width(s verdict.Span) int64 { return int64(s.High) - int64(s.Low) }

// mean is the mean width over the values of a fact.
func (l *looking) mean(q int) *big.Rat {
	sum := int64(0)
	for v := range l.facts[q].Each {
		sum += width(l.span(l.facts.With(q, fact.One(v))))
	}
	return big.NewRat(sum, int64(l.facts[q].Len()))
}

// turnsOn are the facts that can still change the verdict.
func (l *looking) turnsOn() []int {
	if l.brute {
		var list []int
		for q := range l.lib.Questions.List {
			if l.facts[q].Len() > 1 && l.lib.Trees.Tests(q) && matters(l.lib, l.tree, q, l.facts) {
				list = append(list, q)
			}
		}
		return list
	}
	var r verdict.Reduced
	r.Restrict(&l.lib.Trees.Diagrams[l.tree], &l.facts)
	return r.TurnsOn().List()
}

func (l *looking) route(q int) bool { return testsOutsideRules(&l.lib.Trees.List[l.tree], q) }

// premiseOpen reports whether a fact makes sense for some of the values that
// its premise may have, and none for others.
func (l *looking) premiseOpen(q int) bool {
	sense, on := l.lib.Questions.List[q].When, premises[l.lib.Questions.List[q].ID]
	if l.lib.Questions.List[q].Premise != nil {
		sense = l.lib.Questions.List[q].Premise
	}
	if sense == nil || on == "" && l.lib.Questions.List[q].ID != "payer" && l.lib.Questions.List[q].ID != "condition" {
		return false
	}
	return l.facts[sense.Fact].Meets(sense.Met) && !l.facts[sense.Fact].Within(sense.Met)
}

// least is the fact of those that pass that leaves the least mean width.
func (l *looking) least(pass func(q int) bool) (fact int, mean *big.Rat) {
	fact = -1
	for _, q := range l.turnsOn() {
		if !pass(q) || l.premiseOpen(q) {
			continue
		}
		if m := l.mean(q); mean == nil || m.Cmp(mean) < 0 {
			fact, mean = q, m
		}
	}
	return fact, mean
}

func (l *looking) checkBranch(s *verdict.Split) {
	l.Helper()
	now := width(l.span(l.facts))
	if (s == nil) != (now == 0) {
		l.Fatalf("width %d, branch %v", now, s)
	}
	if s == nil {
		return
	}
	fact, mean := l.least(l.route)
	if fact < 0 || mean.Cmp(big.NewRat(now, 1)) >= 0 {
		if fact, _ = l.least(func(q int) bool { return !l.route(q) }); fact < 0 {
			fact = s.Fact.At // nothing with a known premise is left
		}
	}
	if s.Fact.At != fact {
		l.Fatalf("branches over %s, want %s", s.Fact.ID, l.lib.Questions.List[fact].ID)
	}
	l.checkRows(s)
	for _, row := range s.Rows {
		for v := range row.Values.Each {
			l.at(s.Fact.At, v).checkThen(row.Then)
		}
	}
}

// checkRows holds every span in the rows to the one with the answer added, and
// what stands together to be the same.
func (l *looking) checkRows(s *verdict.Split) {
	l.Helper()
	var all fact.Values
	for _, row := range s.Rows {
		if all.Meets(row.Values) || row.Values.Empty() {
			l.Fatalf("%s has values twice", s.Fact.ID)
		}
		all = all.Or(row.Values)
		for v := range row.Values.Each {
			below := l.at(s.Fact.At, v)
			if got := below.span(below.facts); got != row.Span {
				l.Fatalf("%s: told %v, it is %v", s.Fact.ID, row.Span, got)
			}
			below.checkConditions(row.Conditions)
		}
	}
	if all != l.facts[s.Fact.At] {
		l.Fatalf("%s tells of %v, open are %v", s.Fact.ID, all, l.facts[s.Fact.At])
	}
}

// checkThen holds the second fact to what it must take off and may say.
func (l *looking) checkThen(s *verdict.Split) {
	l.Helper()
	if s == nil {
		return
	}
	now := big.NewRat(width(l.span(l.facts)), 1)
	if now.Sub(now, l.mean(s.Fact.At)).Cmp(big.NewRat(1, 4)) < 0 || len(s.Rows) > 4 || !l.route(s.Fact.At) || l.premiseOpen(s.Fact.At) {
		l.Fatalf("then %s: takes off %v in %d rows", s.Fact.ID, now, len(s.Rows))
	}
	l.checkRows(s)
	for _, row := range s.Rows {
		if row.Then != nil {
			l.Fatal("a third fact")
		}
	}
}

// checkConditions holds the row of conditions to what the facts it turns on
// give. A condition is met by the values that leave the most in reach.
func (l *looking) checkConditions(c *verdict.Conditions) {
	l.Helper()
	facts := l.turnsOn()
	if want := len(facts) > 0 && !slices.ContainsFunc(facts, l.route); (c != nil) != want {
		l.Fatalf("conditions %v, it turns on %d", c, facts)
	}
	if c == nil {
		return
	}
	if !slices.Equal(c.Facts, l.lib.Questions.Named(facts)) {
		l.Fatalf("conditions %v, it turns on %v", c.Facts, facts)
	}
	met, oneNot := l.facts, verdict.Span{Low: rule.Approved, High: rule.NotCovered}
	for _, q := range facts {
		top := -1
		for v := range l.facts[q].Each {
			s := l.span(l.facts.With(q, fact.One(v)))
			if worth := int(s.High)*10 + int(s.Low); worth > top {
				top, met[q] = worth, fact.One(v)
			} else if worth == top {
				met[q] = met[q].Or(fact.One(v))
			}
		}
		if fails := l.facts[q].Without(met[q]); !fails.Empty() {
			s := l.span(l.facts.With(q, fails))
			oneNot = verdict.Span{Low: min(oneNot.Low, s.Low), High: max(oneNot.High, s.High)}
		}
	}
	if all := l.span(met); c.All != all || c.OneNot != oneNot {
		l.Fatalf("all %v, one not %v; want %v and %v", c.All, c.OneNot, all, oneNot)
	}
}

// checkFindOut holds what to find out to what it takes off, worked out anew.
func (l *looking) checkFindOut(a fact.Answers, branch *verdict.Split, got []fact.Fact, over bool) {
	l.Helper()
	if branch == nil {
		if len(got) > 0 {
			l.Fatalf("a settled verdict has %v to find out", got)
		}
		return
	}
	if over && len(got) == 0 {
		l.Fatalf("an interview ends open with nothing to find out")
	}
	gains := map[int]*big.Rat{}
	var want []int
	for _, q := range l.turnsOn() {
		if a.At(q).State != fact.Unsure || l.premiseOpen(q) {
			continue
		}
		if gains[q] = l.gain(q, branch.Fact.At); gains[q].Cmp(big.NewRat(1, 10)) >= 0 {
			want = append(want, q)
		}
	}
	slices.SortStableFunc(want, func(x, y int) int { return gains[y].Cmp(gains[x]) })
	want = want[:min(3, len(want))]
	if (len(want) > 0 || !over) && !slices.Equal(got, l.lib.Questions.Named(want)) {
		l.Fatalf("to find out are %v, want %v (%v)", got, want, gains)
	}
	for _, q := range got {
		if a.At(q.At).State != fact.Unsure {
			l.Fatalf("%s was not answered with I don't know", q.ID)
		}
	}
}

// gain is what knowing q takes off the mean width, alone or once the branch's
// fact is known.
func (l *looking) gain(q, branch int) *big.Rat {
	alone := new(big.Rat).Sub(big.NewRat(width(l.span(l.facts)), 1), l.mean(q))
	if q == branch {
		return alone
	}
	after := new(big.Rat)
	for v := range l.facts[branch].Each {
		below := l.at(branch, v)
		after.Add(after, big.NewRat(width(below.span(below.facts)), 1))
		after.Sub(after, below.mean(q))
	}
	after.Mul(after, big.NewRat(1, int64(l.facts[branch].Len())))
	if after.Cmp(alone) > 0 {
		return after
	}
	return alone
}

func TestWhatIsSaidOfAnOpenVerdictIsExact(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	prospects(t, lib, seed.Times(1500), false, func() fact.Answers { return unknowing(lib, r, complete(lib, r)) })
}

// The same by brute force, for cases with few completions.
func TestWhatIsSaidOfAnOpenVerdictIsWhatCompletionsGive(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	prospects(t, lib, 60, true, func() fact.Answers { return open(lib, r, complete(lib, r), 120) })
}

func prospects(t *testing.T, lib *model.Library, cases int, brute bool, draw func() fact.Answers) {
	t.Helper()
	open, ended := 0, 0
	for range cases {
		a := draw()
		s := model.NewSession(lib, record.Case{Answers: a})
		for tree := range lib.Trees.List {
			l := &looking{t, lib, tree, lib.Questions.Facts(a), brute}
			p := s.View.Prospect(tree)
			l.checkBranch(p.Branch)
			l.checkFindOut(a, p.Branch, p.FindOut, s.View.Next() < 0)
			if p.Branch != nil {
				open++
				if s.View.Next() < 0 {
					ended++
				}
			}
		}
		if t.Failed() {
			t.Fatalf("after %v", given(lib, a))
		}
	}
	t.Logf("%d open verdicts, %d at the end of an interview", open, ended)
}
