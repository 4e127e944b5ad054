package content

import (
	"reflect"
	"slices"
	"testing"

	"ketacover/model/cost"
	"ketacover/model/record"
	"ketacover/model/seed"
)

func TestEveryWayIsShownWhateverTheVerdicts(t *testing.T) {
	l := parsed(t)
	want := []string{"infusion", "spravato", "appeal", "self-pay", "trial", "other", "nothing"}
	r := seed.Rand(t)
	for range seed.Times(200) {
		a := anyAnswers(l, r, r.Float64())
		var ids []string
		for _, v := range l.Options.Options(a) {
			ids = append(ids, v.Option.ID)
		}
		if !slices.Equal(ids, want) {
			t.Fatalf("ways %q, want %q", ids, want)
		}
	}
}

func TestAWayShowsTheVerdictAndTheCostsOfTheCase(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	for range seed.Times(200) {
		a := anyAnswers(l, r, r.Float64())
		f, costs := l.Questions.Facts(a), l.Costs.Costs(a)
		for _, v := range l.Options.Options(a) {
			tree := l.Trees.Index(v.Option.Chance)
			if v.Judged != (tree >= 0) || v.Judged && v.Covered != l.Trees.Diagrams[tree].Span(&f) {
				t.Fatalf("%s: judged %v, %v", v.Option.ID, v.Judged, v.Covered)
			}
			var want []cost.Cost
			for _, c := range costs {
				if slices.Contains(v.Option.Costs, c.Option) {
					want = append(want, c)
				}
			}
			if !reflect.DeepEqual(v.Costs, want) {
				t.Fatalf("%s costs %+v, want %+v", v.Option.ID, v.Costs, want)
			}
		}
	}
	if way := l.Options.Option("spravato"); way == nil || way.Chance != "spravato" || l.Options.Option("none") != nil {
		t.Errorf("a way is not found by its id: %+v", way)
	}
}

// No way is ever without a word on the evidence, if only that there is none,
// and a figure is only shown to the people that it speaks of.
func TestEveryCaseHasEvidenceForEachWay(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	for range seed.Times(2000) {
		a := anyAnswers(l, r, r.Float64())
		for _, v := range l.Options.Options(a) {
			if len(v.Evidence) == 0 {
				t.Fatalf("%s says nothing of the evidence for %v", v.Option.ID,
					l.Evaluate(record.Case{Answers: a}, someDay).Verdicts["infusion"].Trail)
			}
		}
	}
	for _, test := range []struct {
		said, way string
		numbers   []int
	}{
		{"purpose=mental-health condition=depression", "infusion", []int{55, 0, 46}},
		{"purpose=mental-health condition=suicidal-depression", "infusion", []int{55, 0, 46}},
		{"purpose=mental-health condition=bipolar-depression", "infusion", []int{0}},
		{"purpose=pain pain-condition=crps", "infusion", []int{0}},
		{"purpose=mental-health condition=depression", "spravato", []int{23}},
		{"purpose=pain", "spravato", []int{0}},
		{"plan=individual state=CA", "appeal", []int{44, 34, 60}},
		{"plan=individual state=OH", "appeal", []int{44, 34}},
		{"plan=medicare medicare-kind=advantage", "appeal", []int{81}},
		{"plan=medicare medicare-kind=original", "appeal", []int{0}},
		{"plan=medicaid", "appeal", []int{0}},
		{"purpose=mental-health condition=depression", "other", []int{63, 41, 0, 0}},
		{"purpose=mental-health condition=depression", "nothing", []int{8, 23, 0}},
	} {
		var got []int
		for _, v := range l.Options.Options(saidCase(t, l, test.said).Answers) {
			for _, e := range v.Evidence {
				if v.Option.ID == test.way {
					got = append(got, e.Number)
				}
			}
		}
		if !slices.Equal(got, test.numbers) {
			t.Errorf("%s, %s: figures %v, want %v", test.said, test.way, got, test.numbers)
		}
	}
}
