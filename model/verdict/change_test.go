package verdict

import (
	"fmt"
	"slices"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
)

// moves are the options to which a person may move each answer.
func moves(trees *Trees, a fact.Answers) [][]int {
	list := make([][]int, len(trees.Questions.List))
	for q := range trees.Questions.List {
		question, answer := &trees.Questions.List[q], a.At(q)
		if question.Change == nil {
			continue
		}
		for o := range question.Change.To.Each {
			switch {
			case answer.State != fact.Given:
			case o == answer.Option:
				continue
			case question.Change.Upward && slices.Index(question.Rising, o) < slices.Index(question.Rising, answer.Option):
				continue
			}
			list[q] = append(list[q], o)
		}
	}
	return list
}

// everything calls yield with every set of moves of up to most answers, and what
// it makes of the facts.
func everything(trees *Trees, f fact.Facts, moves [][]int, most int, yield func(set fact.Settings, f *fact.Facts)) {
	var try func(from int, set fact.Settings, f fact.Facts)
	try = func(from int, set fact.Settings, f fact.Facts) {
		yield(set, &f)
		if len(set) == most {
			return
		}
		for q := from; q < len(moves); q++ {
			for _, o := range moves[q] {
				try(q+1, append(set[:len(set):len(set)], trees.Questions.Setting(q, o)), f.With(q, fact.One(o)))
			}
		}
	}
	try(0, nil, f)
}

// noBetter reports whether c touches all the questions that k does, and gives
// nothing that k does not.
func noBetter(c, k Change) bool {
	for _, s := range k.Set {
		if !slices.ContainsFunc(c.Set, func(x fact.Setting) bool { return x.At == s.At }) {
			return false
		}
	}
	return c.Span.Low <= k.Span.Low && c.Span.High <= k.Span.High
}

// lessCounted reports whether k takes less of something that is counted than
// other, which touches the same questions.
func lessCounted(k, other Change) bool {
	for i, s := range k.Set {
		if s.Change.Upward && slices.Index(s.Rising, s.Option) < slices.Index(s.Rising, other.Set[i].Option) {
			return true
		}
	}
	return false
}

func TestTheChangesAreThoseThatTryingEverythingFinds(t *testing.T) {
	sizes := map[int]int{}
	met := func() bool { return sizes[1] > 0 && sizes[2] > 0 && sizes[3] > 0 }
	each(t, seed.Rand(t), 100, 8, 40, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		now, _ := tried(l, tree, f)
		got := Changes(l.Questions, &l.Diagrams[tree], a)
		var all []Change
		everything(l, f, moves(l, a), 3, func(set fact.Settings, f *fact.Facts) {
			if span := l.Diagrams[tree].Span(f); span.Raises(now) {
				all = append(all, Change{Set: set, Span: span})
			}
		})
		for _, c := range all {
			if !slices.ContainsFunc(got, func(k Change) bool { return noBetter(c, k) }) {
				t.Errorf("%s: %s raises it to %v and is not offered", l.List[tree].ID, c.Set.Text(), c.Span)
			}
		}
		for i, k := range got {
			sizes[len(k.Set)]++
			if !slices.ContainsFunc(all, func(c Change) bool { return slices.Equal(c.Set, k.Set) && c.Span == k.Span }) {
				t.Errorf("%s: %s is offered and does not raise it to %v", l.List[tree].ID, k.Set.Text(), k.Span)
			}
			for j, other := range got {
				if i != j && len(other.Set) < len(k.Set) && noBetter(k, other) {
					t.Errorf("%s is offered though %s does as well", k.Set.Text(), other.Set.Text())
				}
				if len(other.Set) == len(k.Set) && noBetter(k, other) && k.Span != other.Span && !lessCounted(k, other) {
					t.Errorf("%s is offered though %s moves the same and does better", k.Set.Text(), other.Set.Text())
				}
			}
			if len(k.How) != len(k.Set) || k.How[0] != "Move it." {
				t.Errorf("how to go about %s is %q", k.Set.Text(), k.How)
			}
		}
		inOrder := func(x, y Change) int {
			if len(x.Set) != len(y.Set) {
				return len(x.Set) - len(y.Set)
			}
			return effort(x) - effort(y)
		}
		if !slices.IsSortedFunc(got, inOrder) {
			t.Errorf("the changes are not in the order of how many answers and what effort they take")
		}
	})
	if !met() {
		t.Errorf("changes of these sizes were met: %v, which shows little", sizes)
	}
}

// effort is what a change takes in all.
func effort(c Change) int {
	sum := 0
	for _, s := range c.Set {
		sum += s.Change.Cost
	}
	return sum
}

// Of values that do the same the nearest is offered: the next step up, not the
// last.
func TestOfValuesThatDoTheSameTheNearestIsOffered(t *testing.T) {
	found := 0
	met := func() bool { return found > 0 }
	each(t, seed.Rand(t), 100, 6, 1, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		for _, c := range Changes(l.Questions, &l.Diagrams[tree], a) {
			s := c.Set[0]
			if len(c.Set) > 1 || s.Rising == nil {
				continue
			}
			for _, o := range moves(l, a)[s.At] {
				other := f.With(s.At, fact.One(o))
				if o == s.Option || l.Diagrams[tree].Span(&other) != c.Span {
					continue
				}
				found++
				if apart(a.At(s.At), s.Question, o) < apart(a.At(s.At), s.Question, s.Option) {
					t.Errorf("%s is offered, and option %d is nearer", s.Text(), o)
				}
			}
		}
	})
	if !met() {
		t.Error("no two values did the same: the test shows nothing")
	}
}

// What helps only together, and what cannot help, by trying every number of
// answers. An answer helps where some set of moves raises the verdict and raises
// it less without it, however the open answers may turn out.
func TestWhatHelpsTogetherAndWhatCannotIsWhatTryingEverythingSays(t *testing.T) {
	never, many := 0, 0
	met := func() bool { return never > 0 && many > 0 }
	each(t, seed.Rand(t), 60, 5, 8, met, func(l *Trees, tree int, a fact.Answers) {
		f, moves := l.Questions.Facts(a), moves(l, a)
		now := l.Diagrams[tree].Span(&f)
		least, best := 0, now
		helps := fact.Set{}
		look := func(start fact.Facts) {
			now := l.Diagrams[tree].Span(&start)
			everything(l, start, moves, len(moves), func(set fact.Settings, g *fact.Facts) {
				span := l.Diagrams[tree].Span(g)
				if !span.Raises(now) {
					return
				}
				for _, s := range set {
					without := g.With(s.At, start[s.At])
					if other := l.Diagrams[tree].Span(&without); span.Low > other.Low || span.High > other.High {
						helps.Add(s.At)
					}
				}
			})
		}
		everything(l, f, moves, len(moves), func(set fact.Settings, g *fact.Facts) {
			switch span := l.Diagrams[tree].Span(g); {
			case !span.Raises(now):
			case least == 0 || len(set) < least:
				least, best = len(set), span
			case len(set) == least && span.Raises(best):
				best = span
			}
		})
		look(f)
		completions(l, f, 0, func(f *fact.Facts) { look(*f) })
		c, found := Together(l.Questions, &l.Diagrams[tree], a)
		if found != (least > maxChange) || found && len(c.Set) != least {
			t.Errorf("%s: found %v of %d answers, the smallest set has %d", l.List[tree].ID, found, len(c.Set), least)
		}
		if found {
			many++
			after := l.Questions.Facts(a.Settle(c.Set))
			if got := l.Diagrams[tree].Span(&after); got != c.Span || best.Raises(c.Span) || len(c.How) != least {
				t.Errorf("%s: %s gives %v, and %v is told; %v is the best", l.List[tree].ID, c.Set.Text(), got, c.Span, best)
			}
		}
		var want []int
		for q := range l.Questions.List {
			if l.Questions.List[q].Change != nil && !helps.Has(q) {
				want = append(want, q)
			}
		}
		if got := CannotHelp(l.Questions, &l.Diagrams[tree], a); !slices.Equal(got, want) {
			t.Errorf("%s: cannot help %v, want %v", l.List[tree].ID, got, want)
		}
		never += len(want)
	})
	if !met() {
		t.Errorf("%d questions cannot help, %d verdicts take many answers: the test shows nothing", never, many)
	}
}

// apart is how many steps up or down an option lies from the answer; where that
// is open, from the weakest.
func apart(answer fact.Answer, q *fact.Question, option int) int {
	from := 0
	if answer.State == fact.Given {
		from = slices.Index(q.Rising, answer.Option)
	}
	d := slices.Index(q.Rising, option) - from
	return max(d, -d)
}

func TestTheLoweringsAreThoseThatTryingEverythingFinds(t *testing.T) {
	found := 0
	met := func() bool { return found > 0 }
	each(t, seed.Rand(t), 100, 10, 40, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		now, got := l.Diagrams[tree].Span(&f), Lowerings(l.Questions, &l.Diagrams[tree], a)
		for q := range l.Questions.List {
			question, i := &l.Questions.List[q], slices.IndexFunc(got, func(x Lowering) bool { return x.At == q })
			worst, some := Span{}, false
			for o := range question.Options {
				moved := f.With(q, fact.One(o))
				span := l.Diagrams[tree].Span(&moved)
				if a.At(q) != fact.Chosen(o) && now.Raises(span) && (!some || span.compare(worst) < 0) {
					worst, some = span, true
				}
			}
			switch want := some && question.Change != nil && !question.Change.Medical; {
			case want != (i >= 0):
				t.Errorf("%s: %s is listed %v, want %v", l.List[tree].ID, question.ID, i >= 0, want)
			case want && (got[i].Span != worst || got[i].Keep != "Keep it."):
				t.Errorf("%s: %s gives %v, and %+v is told", l.List[tree].ID, question.ID, worst, got[i])
			case want:
				found++
				moved := f.With(q, fact.One(got[i].Option))
				if is := l.Diagrams[tree].Span(&moved); is != worst {
					t.Errorf("%s: %s gives %v, not %v", l.List[tree].ID, got[i].Text(), is, worst)
				}
				for o := range question.Options {
					other := f.With(q, fact.One(o))
					if a.At(q) != fact.Chosen(o) && l.Diagrams[tree].Span(&other) == worst &&
						apart(a.At(q), question, o) < apart(a.At(q), question, got[i].Option) {
						t.Errorf("%s: %s is listed, and option %d, which lowers it as much, is nearer", l.List[tree].ID, got[i].Text(), o)
					}
				}
			}
		}
		if !slices.IsSortedFunc(got, func(x, y Lowering) int { return x.Span.compare(y.Span) }) {
			t.Errorf("the lowest does not come first in %v", got)
		}
	})
	if !met() {
		t.Error("nothing was lowered: the test shows nothing")
	}
}

// What a view has worked out stands until other answers are looked at.
func TestAViewWorksOutWhatTakesLongOnceForItsAnswers(t *testing.T) {
	r := seed.Rand(t)
	l := drawn(t, r)
	v := NewView(l, said(l, r, 40))
	for tree := range l.List {
		prospect, search, reasons := v.Prospect(tree), v.search(tree), v.Reasons(tree)
		if v.Prospect(tree) != prospect || v.search(tree) != search ||
			len(reasons) > 0 && &v.Reasons(tree)[0] != &reasons[0] {
			t.Error("it was worked out anew")
		}
		levers := v.Levers(tree)
		if levers.Changes == nil || len(levers.Changes) > 0 && &levers.Changes[0] != &v.Changes(tree)[0] {
			t.Error("the changes were searched for anew")
		}
	}
	old := v.Prospect(0)
	v.Look(said(l, r, 40))
	if v.Prospect(0) == old {
		t.Error("other answers have the prospect of the earlier ones")
	}
}

// Of sets of as many answers the one is told that raises the verdict most, and
// of those the one of the least effort.
func TestOfChangesOfAsManyAnswersTheBestIsTold(t *testing.T) {
	questions := &fact.Questions{}
	var a fact.Answers
	for q := range 6 {
		questions.List = append(questions.List, fact.Question{
			ID: fmt.Sprint(q), Options: []fact.Option{{ID: "no"}, {ID: "yes"}},
			Change: &fact.Effort{Cost: []int{1, 1, 1, 1, 3, 2}[q], How: "Move it.", To: fact.One(1)},
		})
		a = a.With(q, fact.Chosen(0))
	}
	// The first three, and with them the fourth, or one of the last two.
	s := &rule.AuthoredTree{Leaves: []rule.AuthoredLeaf{{ID: "low", Level: rule.Unlikely},
		{ID: "some", Level: rule.Possible}, {ID: "best", Level: rule.Likely}}}
	for q, to := range [][2]string{{"low", "1"}, {"low", "2"}, {"low", "3"}, {"4", "some"}, {"5", "best"},
		{"low", "best"}} {
		s.Nodes = append(s.Nodes, rule.AuthoredNode{ID: fmt.Sprint(q), Fact: q, Branches: []rule.AuthoredBranch{
			{Is: fact.One(0), To: to[0], Clamp: rule.Free}, {Is: fact.One(1), To: to[1], Clamp: rule.Free},
		}})
	}
	tree := (&rule.Payers{Questions: questions}).Grow(s)
	d, err := NewDiagram(&tree, questions.List)
	if err != nil {
		t.Fatal(err)
	}
	want := fact.Settings{questions.Setting(0, 1), questions.Setting(1, 1), questions.Setting(2, 1),
		questions.Setting(5, 1)}
	if c, found := Together(questions, &d, a); !found || !slices.Equal(c.Set, want) ||
		c.Span != (Span{rule.Likely, rule.Likely}) {
		t.Errorf("%v is told, which gives %v", c.Set, c.Span)
	}
}
