package verdict

import (
	"math/big"
	"slices"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
)

// looking is one open verdict under test, told by the contract alone: by what
// the completions of its facts give with answers added.
type looking struct {
	*testing.T
	lib   *Trees
	tree  int
	facts fact.Facts
	spans map[fact.Facts]Span // tried before
}

func (l *looking) span(f fact.Facts) Span {
	if s, ok := l.spans[f]; ok {
		return s
	}
	s, _ := tried(l.lib, l.tree, f)
	l.spans[f] = s
	return s
}

func (l *looking) at(f fact.Fact, v int) *looking {
	next := *l
	next.facts = l.facts.With(f.At, fact.One(v))
	return &next
}

func (l *looking) now() *big.Rat { return big.NewRat(int64(l.span(l.facts).width()), 1) }

// mean is the mean width over the values of a fact.
func (l *looking) mean(f fact.Fact) *big.Rat {
	sum := 0
	for v := range l.facts[f.At].Each {
		sum += l.span(l.facts.With(f.At, fact.One(v))).width()
	}
	return big.NewRat(int64(sum), int64(l.facts[f.At].Len()))
}

// turnsOn are the facts that the verdict turns on, by trying two values of each
// with every completion of the others.
func (l *looking) turnsOn() []fact.Fact {
	var list []fact.Fact
	for q := range l.facts.Open().Each {
		turns := false
		completions(l.lib, l.facts.With(q, fact.One(l.facts[q].First())), 0, func(f *fact.Facts) {
			first := levelOf(&l.lib.List[l.tree], f)
			for v := range l.facts[q].Each {
				other := f.With(q, fact.One(v))
				turns = turns || levelOf(&l.lib.List[l.tree], &other) != first
			}
		})
		if turns {
			list = append(list, l.lib.Questions.Fact(q))
		}
	}
	return list
}

// route reports whether the tree tests a fact outside any rule.
func (l *looking) route(f fact.Fact) bool {
	return slices.ContainsFunc(l.lib.List[l.tree].Nodes, func(n rule.Node) bool { return n.Ruling == 0 && n.Fact == f.At })
}

// premiseOpen reports whether it is not known that a fact makes sense.
func (l *looking) premiseOpen(f fact.Fact) bool {
	p := f.OnlyWhen()
	return p != nil && l.facts[p.Fact].Meets(p.Met) && !l.facts[p.Fact].Within(p.Met)
}

// least is the fact of a kind with the least mean width whose premise is known,
// the first of those alike.
func (l *looking) least(of func(fact.Fact) bool) (least fact.Fact, mean *big.Rat) {
	for _, f := range l.turnsOn() {
		if !of(f) || l.premiseOpen(f) {
			continue
		}
		if m := l.mean(f); mean == nil || m.Cmp(mean) < 0 {
			least, mean = f, m
		}
	}
	return least, mean
}

func (l *looking) checkBranch(s *Split) {
	l.Helper()
	now := l.now()
	if (s == nil) != (now.Sign() == 0) {
		l.Fatalf("width %v, branch %v", now, s)
	}
	if s == nil {
		return
	}
	want, mean := l.least(l.route)
	if mean == nil || mean.Cmp(now) >= 0 {
		if want, mean = l.least(func(f fact.Fact) bool { return !l.route(f) }); mean == nil {
			want = s.Fact // nothing else with a known premise is left
		}
	}
	if s.Fact != want {
		l.Fatalf("branches over %s, want %s", s.Fact.ID, want.ID)
	}
	l.checkRows(s)
	for _, row := range s.Rows {
		for v := range row.Values.Each {
			l.at(s.Fact, v).checkThen(row.Then)
		}
	}
}

// checkRows holds every span in the rows to what the completions with the answer
// added give, and what stands together to be the same.
func (l *looking) checkRows(s *Split) {
	l.Helper()
	var all fact.Values
	for _, row := range s.Rows {
		if all.Meets(row.Values) || row.Values.Empty() {
			l.Fatalf("%s has values twice", s.Fact.ID)
		}
		all = all.Or(row.Values)
		for v := range row.Values.Each {
			below := l.at(s.Fact, v)
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

// checkThen holds the second fact to what it must take off and may say. Here no
// fact has more values than rows may have, so one that takes off enough is told.
func (l *looking) checkThen(s *Split) {
	l.Helper()
	if s == nil {
		for _, f := range l.turnsOn() {
			if off := l.now(); l.route(f) && !l.premiseOpen(f) && off.Sub(off, l.mean(f)).Cmp(big.NewRat(1, 4)) >= 0 {
				l.Fatalf("%s takes off %v and is not told as a second fact", f.ID, off)
			}
		}
		return
	}
	off := l.now()
	if off.Sub(off, l.mean(s.Fact)).Cmp(big.NewRat(1, 4)) < 0 || len(s.Rows) > maxThen || !l.route(s.Fact) ||
		l.premiseOpen(s.Fact) {
		l.Fatalf("then %s: takes off %v in %d rows", s.Fact.ID, off, len(s.Rows))
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
func (l *looking) checkConditions(c *Conditions) {
	l.Helper()
	facts := l.turnsOn()
	if want := len(facts) > 0 && !slices.ContainsFunc(facts, l.route); (c != nil) != want {
		l.Fatalf("conditions %v, it turns on %v", c, facts)
	}
	if c == nil {
		return
	}
	if !slices.Equal(c.Facts, facts) {
		l.Fatalf("conditions %v, it turns on %v", c.Facts, facts)
	}
	met, oneNot := l.facts, Span{rule.Approved, rule.NotCovered}
	for _, f := range facts {
		top := -1
		for v := range l.facts[f.At].Each {
			s := l.span(l.facts.With(f.At, fact.One(v)))
			if worth := int(s.High)*10 + int(s.Low); worth > top {
				top, met[f.At] = worth, fact.One(v)
			} else if worth == top {
				met[f.At] = met[f.At].Or(fact.One(v))
			}
		}
		if fails := l.facts[f.At].Without(met[f.At]); !fails.Empty() {
			s := l.span(l.facts.With(f.At, fails))
			oneNot = Span{min(oneNot.Low, s.Low), max(oneNot.High, s.High)}
		}
	}
	if all := l.span(met); c.All != all || c.OneNot != oneNot {
		l.Fatalf("all %v, one not %v; want %v and %v", c.All, c.OneNot, all, oneNot)
	}
}

// checkErrands holds what to find out to what it takes off, worked out anew.
func (l *looking) checkErrands(a fact.Answers, branch *Split, got Errands, over bool) {
	l.Helper()
	if branch == nil {
		if len(got) > 0 {
			l.Fatalf("a settled verdict has %v to find out", got)
		}
		return
	}
	gains := map[fact.Fact]*big.Rat{}
	var want Errands
	for _, f := range l.turnsOn() {
		if a.At(f.At).State != fact.Unsure || l.premiseOpen(f) {
			continue
		}
		if gains[f] = l.gain(f, branch.Fact); gains[f].Cmp(big.NewRat(1, 10)) >= 0 {
			want = append(want, f)
		}
	}
	slices.SortStableFunc(want, func(x, y fact.Fact) int { return gains[y].Cmp(gains[x]) })
	want = want[:min(maxFindOut, len(want))]
	if (len(want) > 0 || !over) && !slices.Equal(got, want) {
		l.Fatalf("to find out are %v, want %v (%v)", got, want, gains)
	}
	for _, f := range got {
		if a.At(f.At).State != fact.Unsure {
			l.Fatalf("%s was not answered with I don't know", f.ID)
		}
	}
}

// gain is what knowing f takes off the mean width, alone or once the branch's
// fact is known.
func (l *looking) gain(f, branch fact.Fact) *big.Rat {
	alone := new(big.Rat).Sub(l.now(), l.mean(f))
	if f == branch {
		return alone
	}
	after := new(big.Rat)
	for v := range l.facts[branch.At].Each {
		below := l.at(branch, v)
		after.Add(after, below.now())
		after.Sub(after, below.mean(f))
	}
	after.Mul(after, big.NewRat(1, int64(l.facts[branch.At].Len())))
	if after.Cmp(alone) > 0 {
		return after
	}
	return alone
}

// A verdict that is open is told apart by the fact that leaves the least, each
// row says what the completions below it give, and what is to be found out is
// what takes the most off. Some questions make sense under some answers only.
func TestWhatIsSaidOfAnOpenVerdictIsWhatCompletionsGive(t *testing.T) {
	r := seed.Rand(t)
	open, thens, rows, errands := 0, 0, 0, 0
	premised := func(l *Trees) {
		for q := drawnOther; q < drawnAll; q++ {
			if r.IntN(4) == 0 {
				l.Questions.List[q].Premise = &fact.Test{Fact: drawnRoute, Met: someOf(r, l.Questions.List[drawnRoute].All())}
			}
		}
	}
	met := func() bool { return open > 0 && thens > 0 && rows > 0 && errands > 0 }
	for range seed.Until(50, met) {
		l := drawn(t, r)
		premised(l)
		for range 5 {
			a := said(l, r, 40)
			v := NewView(l, a)
			for tree := range l.List {
				look := &looking{t, l, tree, l.Questions.Facts(a), map[fact.Facts]Span{}}
				p := v.Prospect(tree)
				look.checkBranch(p.Branch)
				look.checkErrands(a, p.Branch, p.FindOut, v.Next() < 0)
				errands += len(p.FindOut)
				if p.Branch == nil {
					continue
				}
				open++
				for _, row := range p.Branch.Rows {
					if row.Then != nil {
						thens++
					}
					if row.Conditions != nil {
						rows++
					}
				}
			}
		}
	}
	if !met() {
		t.Errorf("%d open, %d with a second fact, %d with conditions, %d to find out: the test "+
			"shows little", open, thens, rows, errands)
	}
}

// The quests of the levers are the same facts, each with the span of its values.
func TestWhatThereIsToFindOutTellsWhatEachValueGives(t *testing.T) {
	told := 0
	met := func() bool { return told > 0 }
	each(t, seed.Rand(t), 60, 8, 60, met, func(l *Trees, tree int, a fact.Answers) {
		f, levers := l.Questions.Facts(a), NewView(l, a).Levers(tree)
		span, _ := tried(l, tree, f)
		if (len(levers.Quests) > 0) == span.Settled() {
			t.Errorf("of %v there are %d things to find out", span, len(levers.Quests))
		}
		for _, q := range levers.Quests {
			for _, row := range q.Rows {
				for v := range row.Values.Each {
					told++
					if want, _ := tried(l, tree, f.With(q.At, fact.One(v))); row.Span != want {
						t.Errorf("%s: told %v, it is %v", q.ID, row.Span, want)
					}
				}
			}
		}
		if span.Low >= rule.Likely && len(levers.Useless) > 0 {
			t.Errorf("of %v, which is good, %v is said not to help", span, levers.Useless)
		}
	})
	if !met() {
		t.Error("nothing was told: the test shows nothing")
	}
}

func TestWhatIsSaidOfAnOpenVerdictIsWrittenByIDs(t *testing.T) {
	l := plan(t, map[string][]rule.Rule{"acme": {{ID: "pays", Stance: rule.Covered, Because: "It pays."}}})
	l.Questions.List[3].Where = "Ask for the records."
	v := NewView(l, fact.Answers{}.With(0, fact.Chosen(0)).With(2, fact.DontKnow()).With(3, fact.DontKnow()))
	p := v.Prospect(0)
	for _, test := range []struct {
		is   any
		want string
	}{
		{p.Branch, `{"fact":"payer","values":[{"is":["acme"],"lowest":"possible","highest":"likely",` +
			`"conditions":{"facts":["records"],"all":["likely","likely"],"one-not":["possible","possible"]}},` +
			`{"is":["other"],"lowest":"unlikely","highest":"unlikely"}]}`},
		{p.FindOut, `[{"fact":"payer","where":""},{"fact":"records","where":"Ask for the records."}]`},
		{Errands(nil), `[]`},
	} {
		if data, err := fact.AsJSON(test.is); err != nil || string(data) != test.want {
			t.Errorf("%s, %v\nwant %s", data, err, test.want)
		}
	}
}
