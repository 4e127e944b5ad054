package verdict

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/source"
)

// A reason stands at a leaf that some completion reaches at the level that it
// explains: that of a settled verdict, or the end of an open one.
func TestAReasonStandsWhereACompletionEnds(t *testing.T) {
	ends := map[SpanEnd]int{}
	met := func() bool { return ends[NoEnd] > 0 && ends[LowestEnd] > 0 && ends[HighestEnd] > 0 }
	each(t, seed.Rand(t), 80, 10, 60, met, func(l *Trees, tree int, a fact.Answers) {
		f, list := l.Questions.Facts(a), NewView(l, a).Reasons(tree)
		span, _ := tried(l, tree, f)
		if len(list) == 0 || list[0].Text == "" {
			t.Fatalf("%s: nothing says why it is %v", l.List[tree].ID, span)
		}
		for _, r := range list {
			if r.Leaf == nil {
				continue // it is not known yet which rule holds
			}
			ends[r.End]++
			level := span.Low
			if r.End == HighestEnd {
				level = span.High
			}
			if (r.End == NoEnd) != span.Settled() || !reaches(l, tree, f, r.Leaf, level) {
				t.Errorf("%s: %q stands for %q of %v, and %s is not reached at that", l.List[tree].ID, r.Text, r.End, span,
					r.Leaf.ID)
			}
			if r.Ruling != 0 && r.Ruling != r.Leaf.Ruling {
				t.Errorf("%s: it tells of ruling %d and stands at one of %d", l.List[tree].ID, r.Ruling, r.Leaf.Ruling)
			}
		}
	})
	if !met() {
		t.Errorf("these ends were met: %v, which shows little", ends)
	}
}

// reaches reports whether a completion ends at the leaf, at the level.
func reaches(trees *Trees, tree int, f fact.Facts, leaf *rule.Leaf, level rule.Level) bool {
	found := false
	completions(trees, f, 0, func(f *fact.Facts) {
		w := trees.List[tree].Walk(f)
		found = found || &trees.List[tree].Leaves[w.End.Leaf()] == leaf && w.Clamp.Apply(leaf.Level) == level
	})
	return found
}

// Of a settled verdict the cause forces the level, so where some way asks every
// question of it, the reason stands at the end of such a way.
func TestAReasonStandsOnAWayThatAsksForTheCause(t *testing.T) {
	shown := 0
	met := func() bool { return shown > 0 }
	each(t, seed.Rand(t), 150, 10, 60, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		if span := l.Diagrams[tree].Span(&f); !span.Settled() || f.Open().Empty() {
			return
		}
		reasons := l.Reasons(tree, a)
		fit, all := endsByCause(&l.List[tree], f, l.Diagrams[tree].Cause(&f))
		if leaf := reasons[len(reasons)-1].Leaf; len(fit) > 0 && len(fit) < len(all) {
			shown++
			if !fit[leaf] {
				t.Errorf("%s is given as a reason, and the answers that force the verdict are not asked for on the "+
					"way to it", leaf.ID)
			}
		}
	})
	if !met() {
		t.Error("no case had leaves to tell apart: the test shows nothing")
	}
}

// endsByCause are the leaves that the facts can reach, and those of them that
// some way reaches on which every question of the cause is asked.
func endsByCause(tree *rule.Tree, f fact.Facts, cause fact.Set) (fit, all map[*rule.Leaf]bool) {
	fit, all = map[*rule.Leaf]bool{}, map[*rule.Leaf]bool{}
	var visit func(n int, f fact.Facts, asked fact.Set)
	visit = func(n int, f fact.Facts, asked fact.Set) {
		node := &tree.Nodes[n]
		asked.Add(node.Fact)
		for i := range node.Branches {
			b := &node.Branches[i]
			narrowed := f[node.Fact].And(b.Is)
			switch {
			case narrowed.Empty():
			case b.To.IsLeaf():
				leaf := &tree.Leaves[b.To.Leaf()]
				all[leaf] = true
				if cause.Without(asked).Empty() {
					fit[leaf] = true
				}
			default:
				visit(int(b.To), f.With(node.Fact, narrowed), asked)
			}
		}
	}
	visit(0, f, fact.Set{})
	return fit, all
}

// What a rule says is told as so of a settled verdict only where every
// completion goes through that rule; else it is told as one of several.
func TestARuleIsToldAsSoOnlyWhereEveryWayGoesThroughIt(t *testing.T) {
	so, merged := 0, 0
	met := func() bool { return so > 0 && merged > 0 }
	each(t, seed.Rand(t), 120, 10, 60, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		span, _ := tried(l, tree, f)
		if !span.Settled() {
			return
		}
		for _, r := range NewView(l, a).Reasons(tree) {
			switch {
			case strings.HasPrefix(r.Text, "Several ways") || strings.HasPrefix(r.Text, "One of them"):
				merged++
			case r.Ruling != 0:
				so++
				completions(l, f, 0, func(f *fact.Facts) {
					through, _ := passed(&l.List[tree], f)
					if !ruled(&l.List[tree].Rulings[through], &l.List[tree].Rulings[r.Ruling]) {
						t.Errorf("%s: %q, and a completion goes through another rule", l.List[tree].ID, r.Text)
					}
				})
			}
		}
	})
	if !met() {
		t.Errorf("%d rules told as so, %d as one of several: the test shows nothing", so, merged)
	}
}

// ruled reports whether a ruling holds a rule that is among those of another.
func ruled(is, of *rule.Ruling) bool {
	return slices.ContainsFunc(is.Keys, func(key int) bool { return slices.Contains(of.Keys, key) })
}

// A condition is said to be met or not only where every completion says so; of a
// case in which all is known, it is what the tests say.
func TestAConditionIsSaidToBeMetOnlyWhereItIsWhateverIsOpen(t *testing.T) {
	fulfilled, not := 0, 0
	met := func() bool { return fulfilled > 0 && not > 0 }
	each(t, seed.Rand(t), 100, 10, 40, met, func(l *Trees, tree int, a fact.Answers) {
		f := l.Questions.Facts(a)
		for _, c := range Criteria(l.Questions, &l.List[tree], a) {
			if c.Status == rule.NotKnown || c.AtGate {
				continue
			}
			if c.Status == rule.Met {
				fulfilled++
			} else {
				not++
			}
			completions(l, f, 0, func(f *fact.Facts) {
				is := slices.ContainsFunc(c.Tests, func(x fact.Test) bool { return f[x.Fact].Within(x.Met) })
				if is != (c.Status == rule.Met) {
					t.Errorf("%s: %s is said to be %s, and a completion says otherwise", l.List[tree].ID, c.ID, c.Status)
				}
			})
		}
	})
	if !met() {
		t.Errorf("%d met, %d not met: the test shows nothing", fulfilled, not)
	}
}

func TestAVerdictIsAsSureAsTheWeakestOfWhatItRestsOn(t *testing.T) {
	seen := map[source.Confidence]int{}
	met := func() bool { return len(seen) >= 3 }
	each(t, seed.Rand(t), 100, 8, 40, met, func(l *Trees, tree int, a fact.Answers) {
		reasons := NewView(l, a).Reasons(tree)
		want, some := source.HighConfidence, false
		for i := range reasons {
			for _, id := range reasons[i].Sources {
				want, some = min(want, l.Sources.Find(id).Confidence), true
			}
			ruling := &l.List[tree].Rulings[reasons[i].Ruling]
			for _, p := range l.Payers.List {
				for _, x := range p.Rules {
					if p.ID == ruling.Payer && x.Drug == l.List[tree].ID && slices.Contains(ruling.Rules, x.ID) {
						want, some = min(want, x.Confidence), true
					}
				}
			}
		}
		if !some {
			want = source.LowConfidence
		}
		if got := Sure(l.Payers, l.Sources, &l.List[tree], reasons); got != want {
			t.Errorf("%s: it is said with %s confidence, the weakest is %s", l.List[tree].ID, got, want)
		}
		seen[want]++
	})
	if !met() {
		t.Errorf("every verdict is %v: the test shows little", seen)
	}
}

// Where other answers on the way would have led is what the verdict of the case
// with that answer is, and every answer that was not given stands at one road.
func TestAnotherAnswerOnTheWayLeadsWhereItsCaseWould(t *testing.T) {
	roads := 0
	met := func() bool { return roads > 0 }
	each(t, seed.Rand(t), 60, 10, 40, met, func(l *Trees, tree int, a fact.Answers) {
		v := NewView(l, a)
		list := OtherBranches(l.Questions, &l.List[tree], &l.Diagrams[tree], a)
		if trail := v.Trail(tree); len(trail) != len(list) {
			t.Errorf("%d answers on the way, %d told", len(trail), len(list))
		}
		for i, b := range list {
			if a.At(b.At) != fact.Chosen(b.Option) || v.Trail(tree)[i].Setting != b.Setting {
				t.Errorf("%s was not said", b.Text())
			}
			named := fact.One(b.Option)
			for _, road := range b.Others {
				for _, o := range road.Options {
					roads++
					named = named.Or(fact.One(o))
					if want, _ := tried(l, tree, l.Questions.Facts(a.With(b.At, fact.Chosen(o)))); want != road.Span {
						t.Errorf("%s as option %d gives %v, told is %v", b.ID, o, want, road.Span)
					}
				}
			}
			if named != b.All() {
				t.Errorf("%s leaves out an answer", b.ID)
			}
		}
	})
	if !met() {
		t.Error("no road was told: the test shows nothing")
	}
}

// What is told of a verdict is written by ids, texts as they are.
func TestThePartsOfAVerdictAreWrittenByIDs(t *testing.T) {
	l := plan(t, map[string][]rule.Rule{"acme": {{ID: "pays", Stance: rule.Covered, Because: "It pays <only> & fully."}}})
	for i := range l.Payers.List[0].Rules {
		l.Payers.List[0].Rules[i].Steps = []string{"call"}
	}
	records := &l.Questions.List[3]
	records.Change = &fact.Effort{Cost: 1, How: "Ask for them.", Keep: "Keep them.", To: fact.One(0)}
	lacking := fact.Answers{}.With(0, fact.Chosen(0)).With(1, fact.Chosen(0)).With(2, fact.Chosen(0)).With(3,
		fact.Chosen(1))
	v, met := NewView(l, lacking), NewView(l, lacking.With(3, fact.Chosen(0)))
	for _, test := range []struct {
		is   any
		want string
	}{
		{v.Reasons(0)[0], `{"text":"It pays <only> & fully. One is not met.","because":["purpose","payer","records"],"sources":["policy"]}`},
		{v.Cause(0), `{"payer":"acme","purpose":"surgery","records":"no"}`},
		{v.Trail(0)[0], `{"fact":"payer","value":"acme","text":"the company: Acme"}`},
		{v.Changes(0), `[{"set":{"records":"yes"},"lowest":"likely","highest":"likely","how":"Ask for them."}]`},
		{met.Lowerings(0), `[{"set":{"records":"no"},"lowest":"possible","highest":"possible","how":"Keep them."}]`},
		{met.Changes(0), `[]`},
		{met.TurnsOn(0), `[]`},
		{met.Cause(0), `{"payer":"acme","purpose":"surgery","records":"yes"}`},
	} {
		if data, err := fact.AsJSON(test.is); err != nil || string(data) != test.want {
			t.Errorf("%s, %v\nwant %s", data, err, test.want)
		}
	}
}
