package content

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/comparison"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// putIn is a case with a company put in as the contract says, written down here a
// second time: plan individual unless a company runs it, no request, no benefit at
// work.
func putIn(l *model.Library, a fact.Answers, company int) fact.Answers {
	with := func(question, option string) {
		q := l.Questions.Index(question)
		a = a.With(q, fact.Chosen(l.Questions.List[q].Option(option)))
	}
	is := func(question, option string) bool {
		q := l.Questions.Index(question)
		return a.At(q) == fact.Chosen(l.Questions.List[q].Option(option))
	}
	runs := is("plan", "individual") || is("plan", "employer") &&
		(is("employer-kind", "insured") || is("employer-kind", "self-funded"))
	if !runs {
		with("plan", "individual")
	}
	with("authorization", "not-asked")
	with("ketamine-rider", "no")
	return a.With(l.Questions.Index(fact.PayerQuestion), fact.Chosen(company))
}

// rowJSON is a row as programs read it.
type rowJSON struct {
	Lowest, Highest, Stance, Read string
	Own                           bool
	Criteria                      json.RawMessage
}

// rowOf is what an evaluation says of a tree, in the shape of a row.
func rowOf(t *testing.T, e *model.Evaluation, tree string) rowJSON {
	t.Helper()
	v := e.Verdicts[tree]
	row := rowJSON{Lowest: v.Lowest.String(), Highest: v.Highest.String(), Stance: "unknown",
		Criteria: json.RawMessage("[]")}
	if v.Rule != nil {
		row.Stance, row.Own = v.Rule.Stance.String(), v.Rule.Own
	}
	if row.Own {
		data, err := json.Marshal(v.Criteria)
		if err != nil {
			t.Fatal(err)
		}
		row.Criteria = data
	}
	return row
}

func TestEveryRowIsTheEvaluationOfTheChangedCase(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	own, companies := 0, l.Questions.List[l.Questions.Index(fact.PayerQuestion)].Options
	for range seed.Until(60, func() bool { return own > 0 }) {
		c := record.Case{Answers: likelyAnswers(l, r)}
		got := l.Others.Compare(c.Answers)
		if len(got.Rows) != len(companies) {
			t.Fatalf("%d rows of %d companies", len(got.Rows), len(companies))
		}
		for i := range got.Rows {
			if r.IntN(4) > 0 {
				continue // an evaluation takes a hundred times as long as a row
			}
			e := l.Evaluate(record.Case{Answers: putIn(l, c.Answers, i)}, someDay)
			data, err := json.Marshal(&got.Rows[i])
			if err != nil {
				t.Fatal(err)
			}
			var row map[string]json.RawMessage
			if err := json.Unmarshal(data, &row); err != nil {
				t.Fatal(err)
			}
			for t1 := range l.Trees.List {
				var is rowJSON
				if err := json.Unmarshal(row[l.Trees.List[t1].ID], &is); err != nil {
					t.Fatal(err)
				}
				want := rowOf(t, &e, l.Trees.List[t1].ID)
				if is.Lowest != want.Lowest || is.Highest != want.Highest || is.Stance != want.Stance || is.Own != want.Own ||
					string(is.Criteria) != string(want.Criteria) {
					t.Errorf("%s, %s:\n got %s\nwant %+v", got.Rows[i].Payer.ID, l.Trees.List[t1].ID, row[l.Trees.List[t1].ID], want)
				}
				if want.Own {
					own++
				}
			}
		}
	}
}

// likelyAnswers are answers at random, more of them such as lead to a rule.
func likelyAnswers(l *model.Library, r *rand.Rand) fact.Answers {
	a := anyAnswers(l, r, r.Float64())
	if purpose := l.Questions.Index(fact.PurposeQuestion); r.IntN(3) > 0 {
		a = a.With(purpose, fact.Chosen(r.IntN(2)))
	}
	return a
}

func TestWhatThePersonsPlanDecidedMovesNoRow(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	set := func(a fact.Answers, question string) fact.Answers {
		q := l.Questions.Index(question)
		return a.With(q, fact.Chosen(r.IntN(len(l.Questions.List[q].Options))))
	}
	for range seed.Times(60) {
		a := likelyAnswers(l, r)
		b := a
		for _, q := range []string{"authorization", "authorization-for", "ketamine-rider", "plan", "employer-kind",
			"medicare-kind", "military-kind", "payer"} {
			b = set(b, q)
		}
		x, y := l.Others.Compare(a), l.Others.Compare(b)
		for i := range x.Rows {
			for t1 := range l.Trees.List {
				if m, n := &x.Rows[i].Drugs[t1], &y.Rows[i].Drugs[t1]; m.Span != n.Span || m.Stance() != n.Stance() {
					t.Errorf("%s, %s: %v %s, and %v %s", x.Rows[i].Payer.ID, l.Trees.List[t1].ID, m.Span, m.Stance(), n.Span,
						n.Stance())
				}
			}
		}
	}
}

func TestARowOfWhichNoRuleWasReadCountsNoCondition(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	met := 0
	for range seed.Until(100, func() bool { return met > 0 }) {
		c := l.Others.Compare(likelyAnswers(l, r))
		for t1 := range l.Trees.List {
			read, others := c.ByVerdict(t1)
			if len(read)+len(others) != len(c.Rows) {
				t.Errorf("%d read and %d not, of %d", len(read), len(others), len(c.Rows))
			}
			for _, row := range others {
				if tally, _ := row.Drugs[t1].Tally(); tally.Of() > 0 {
					t.Errorf("%s: %d conditions of a rule that was not read", row.Payer.ID, tally.Of())
				}
			}
			for _, row := range read {
				s := &row.Drugs[t1]
				tally, _ := s.Tally()
				met += len(tally.Met)
				if s.Own() && s.Read() == 0 && tally.Of() > 0 {
					t.Errorf("%s: %d conditions that nobody read", row.Payer.ID, tally.Of())
				}
			}
		}
	}
}

func TestEveryStateOfACompanyCanBeAnswered(t *testing.T) {
	l := parsed(t)
	states := &l.Questions.List[l.Questions.Index(fact.StateQuestion)]
	some := 0
	for i := range l.Payers.List {
		for _, state := range l.Payers.List[i].States {
			if some++; states.Option(state) < 0 {
				t.Errorf("%s sells in %s, which is no state", l.Payers.List[i].ID, state)
			}
		}
	}
	if some < 10 {
		t.Errorf("only %d states", some)
	}
}

func TestAFilterLeavesOutOnlyWhatIsKnownToSellElsewhere(t *testing.T) {
	l := parsed(t)
	all := l.Others.Compare(fact.Answers{})
	c := l.Others.Compare(fact.Answers{})
	c.Only("TX", "individual")
	var out []string
	for _, o := range c.LeftOut {
		out = append(out, o.Payer.ID)
	}
	for _, id := range []string{"aetna", "cigna", "bcbs-alabama", "western-health-advantage"} {
		if !slices.Contains(out, id) {
			t.Errorf("%s is not left out", id)
		}
	}
	for _, id := range []string{"hcsc", "unitedhealthcare", "kaiser", "other"} {
		if slices.Contains(out, id) {
			t.Errorf("%s is left out", id)
		}
	}
	if len(c.Rows)+len(out) != len(all.Rows) {
		t.Errorf("%d rows and %d left out, of %d", len(c.Rows), len(out), len(all.Rows))
	}
}

// BenchmarkCompare is a case under every company's rule: an answer in less time
// than a person notices.
func BenchmarkCompare(b *testing.B) {
	l := parsed(b)
	r := seed.Rand(b)
	list := make([]fact.Answers, 256)
	for i := range list {
		list[i] = likelyAnswers(l, r)
	}
	i := 0
	for b.Loop() {
		compared = l.Others.Compare(list[i%len(list)])
		i++
	}
}

var compared *comparison.Comparison

// An appeal told an insurer that another one pays for ketamine, by a rule for cancer pain,
// since the letter did not say what the treatment was for.
func TestACompanyPaysForAnUnsaidUseOnlyWhereItPaysForAll(t *testing.T) {
	l := parsed(t)
	infusion, spray := l.Trees.Index("infusion"), l.Trees.Index("spravato")
	const plan = "plan=employer employer-kind=insured payer=aetna authorization=denied authorization-for=both "
	for _, test := range []struct {
		said string
		tree int
		want bool
	}{
		{plan, infusion, false},
		{plan + "form=infusion", infusion, false},
		{plan + "form=infusion purpose=pain", infusion, false},
		{plan + "form=infusion purpose=pain pain-condition=cancer-pain", infusion, true},
		{plan + "form=infusion purpose=mental-health condition=depression", infusion, false},
		{plan, spray, true}, // it has one rule on the spray, and that pays
	} {
		paying := l.Others.Paying(said(t, l, test.said), test.tree)
		got := slices.ContainsFunc(paying, func(p comparison.Paying) bool { return p.Payer.ID == "amerihealth" })
		if got != test.want {
			t.Errorf("%q, %s: AmeriHealth pays: %v", test.said, l.Trees.List[test.tree].ID, got)
		}
	}
}
