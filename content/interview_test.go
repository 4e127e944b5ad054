package content

import (
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// premises are what a question makes sense under, as the contract lists them.
// The company and thoughts of suicide are asked whatever else is not known.
var premises = map[string]string{
	"pain-condition": "purpose", "medicare-kind": "plan", "employer-kind": "plan", "military-kind": "plan",
	"medicaid-kind": "plan", "ketamine-rider": "plan", "authorization-for": "authorization", "network-gap": "network",
	"pain-treatments":        "purpose", // who may not be in pain is not sent to find out what was tried for it
	"antidepressant-classes": "antidepressants", "trial-records": "antidepressants", "state": "plan",
}

// unknowing answers the questions as somebody does who knows little: each with
// "I don't know" or not at all, as often as share says, the gates at times.
func unknowing(lib *model.Library, r interface{ Float64() float64 }, a fact.Answers) fact.Answers {
	share, asked := r.Float64(), r.Float64()
	list := listed(lib, a)
	for q := range list {
		switch {
		case !lib.Trees.Tests(q) || r.Float64() > share:
		case r.Float64() < asked:
			list[q] = fact.DontKnow()
		default:
			list[q] = fact.Answer{}
		}
	}
	return fact.AllAnswers(list)
}

// notKnown reports whether the question with the id was answered "I don't know".
func notKnown(lib *model.Library, a fact.Answers, ids ...string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return a.At(lib.Questions.Index(id)).State == fact.Unsure })
}

// askable works out from the contract alone which question is next: the first
// not asked that a verdict turns on and that makes sense. An "I don't know" to what
// is not asked any more holds nothing back.
func askable(lib *model.Library, s *model.Session) int {
	a := lib.Questions.Counted(s.View.Answers())
	f := lib.Questions.Facts(a)
	basic := []string{"condition", "age", "antidepressants"}
	for q := range lib.Questions.List {
		id := lib.Questions.List[q].ID
		if s.View.Answers().At(q).State != fact.NotAsked || notKnown(lib, a, premises[id]) {
			continue
		}
		route := slices.ContainsFunc(lib.Trees.List, func(t rule.Tree) bool { return testsOutsideRules(&t, q) })
		for t := range lib.Trees.List {
			switch {
			case !slices.Contains(s.View.TurnsOn(t), lib.Questions.Fact(q)):
			case route:
				return q
			case notKnown(lib, a, "purpose", "plan"):
				if slices.Contains(basic, id) {
					return q
				}
			case notKnown(lib, a, "employer-kind", "medicare-kind", "military-kind", "medicaid-kind"):
				if asksFor(lib, t, verdict.OwnRule(lib.Trees.Questions, lib.Trees.Payers, &lib.Trees.List[t], &f), &f, q) {
					return q
				}
			default:
				return q
			}
		}
	}
	return -1
}

// testsOutsideRules reports whether a node that belongs to no rule tests q.
func testsOutsideRules(t *rule.Tree, q int) bool {
	return slices.ContainsFunc(t.Nodes, func(n rule.Node) bool { return n.Ruling == 0 && n.Fact == q })
}

// asksFor reports whether the person's own rule asks for q: whether some way
// that the rule governs tests it within a rule.
func asksFor(lib *model.Library, tree int, r *verdict.PlanRule, f *fact.Facts, q int) bool {
	if r == nil {
		return false
	}
	t, found := &lib.Trees.List[tree], false
	payer := lib.Questions.Index("payer")
	var visit func(n rule.Ref, whose string, f fact.Facts)
	visit = func(n rule.Ref, whose string, f fact.Facts) {
		if n.IsLeaf() || found {
			return
		}
		node := &t.Nodes[n]
		if node.Ruling != 0 {
			found = found || whose == r.Payer.ID && t.Rulings[node.Ruling].Asks.Has(q)
			return
		}
		for _, b := range node.Branches {
			if narrowed := f[node.Fact].And(b.Is); !narrowed.Empty() {
				next := whose
				switch {
				case node.Fact == payer && b.Payer != "":
					next = lib.Questions.List[payer].Options[narrowed.First()].ID
				case b.Payer != "":
					next = b.Payer
				}
				visit(b.To, next, f.With(node.Fact, narrowed))
			}
		}
	}
	visit(0, "", *f)
	return found
}

func TestTheNextQuestionIsWhatTheContractAllows(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	asked, over := 0, 0
	for range seed.Times(4000) {
		s := model.NewSession(lib, record.Case{Answers: unknowing(lib, r, complete(lib, r))})
		want := askable(lib, s)
		if got := s.View.Next(); got != want {
			t.Fatalf("asks %d next, want %d, after %v", got, want, given(lib, s.View.Answers()))
		}
		if want < 0 {
			over++
		} else {
			asked++
		}
	}
	t.Logf("%d cases asked something, %d nothing", asked, over)
}

func TestWhereNothingIsUnsureTheInterviewEndsExactlyWithTheLastOpenVerdict(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for range seed.Times(4000) {
		a := unknowing(lib, r, complete(lib, r))
		for q := range lib.Questions.List {
			if a.At(q).State == fact.Unsure {
				a = a.Without(q)
			}
		}
		s := model.NewSession(lib, record.Case{Answers: a})
		settled := true
		for t := range lib.Trees.List {
			settled = settled && s.View.Span(t).Settled()
		}
		if (s.View.Next() < 0) != settled {
			t.Fatalf("settled %v, next %d, after %v", settled, s.View.Next(), given(lib, a))
		}
	}
}

func TestABatchAsksWhatASessionAsks(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	d, verdicts := verdict.NewDecider(lib.Trees), make([]verdict.Span, len(lib.Trees.List))
	for range seed.Times(6000) {
		a := unknowing(lib, r, complete(lib, r))
		d.Reset()
		for q := range lib.Questions.List {
			d.Answer(q, a.At(q))
		}
		s := model.NewSession(lib, record.Case{Answers: a})
		if next := d.Decide(verdicts); next != s.View.Next() {
			t.Fatalf("a batch asks %d, a session %d, after %v", next, s.View.Next(), given(lib, a))
		}
	}
}

func TestWhoKnowsNothingIsAskedEightQuestions(t *testing.T) {
	lib := parsed(t)
	s := model.NewSession(lib, record.Case{})
	var asked []string
	for s.View.Next() >= 0 {
		q := s.View.Next()
		asked = append(asked, lib.Questions.List[q].ID)
		s.Answer(q, fact.DontKnow())
	}
	if len(asked) > 8 {
		t.Errorf("asked %d questions: %v", len(asked), asked)
	}
	for tree := range lib.Trees.List {
		if found := s.View.Prospect(tree).FindOut; len(found) != 3 {
			t.Errorf("%s: %d things to find out", lib.Trees.List[tree].ID, len(found))
		}
	}
}

// given lists the answers of a case by their ids, for messages.
func given(lib *model.Library, a fact.Answers) map[string]string {
	list := map[string]string{}
	for q := range lib.Questions.List {
		if a.At(q).State != fact.NotAsked {
			list[lib.Questions.List[q].ID] = lib.Questions.List[q].AnswerID(a.At(q))
		}
	}
	return list
}
