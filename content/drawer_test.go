package content

import (
	"slices"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/letter"
)

// A list of more than seven under one heading is too long to choose from.
const mostFiled = 7

func TestEveryPaperIsFiledUnderOneHeading(t *testing.T) {
	l := parsed(t).Letters
	filed := map[string]int{}
	for i := range l.Drawers {
		in := l.In(i)
		if len(in) == 0 || len(in) > mostFiled {
			t.Errorf("%d papers are under %q", len(in), l.Drawers[i].Title)
		}
		for _, paper := range in {
			filed[paper.Kind]++
			named := slices.ContainsFunc(l.Drawers[i].Papers, func(p letter.Filed) bool { return p.Kind == paper.Kind })
			if !named {
				t.Errorf("drawer.yaml does not say when %s fits", paper.Kind)
			}
		}
	}
	for _, kind := range l.Kinds() {
		if filed[kind] != 1 {
			t.Errorf("%s is listed %d times", kind, filed[kind])
		}
	}
}

// A paper is listed first where it is of use, and behind another line elsewhere.
func TestAPaperFitsWhereItIsOfUse(t *testing.T) {
	lib := parsed(t)
	for said, want := range map[string]map[string]bool{
		"plan=individual authorization=denied denial-date=2026-11-16": {
			"appeal": true, "claim-file": true, "peer-to-peer": true, "renewal": false, "step-therapy": false,
			"fax-cover": true, "summary": true, "expedited": false,
		},
		"plan=individual authorization=denied denial-date=2026-10-16 final-denial-date=2026-11-16": {
			"appeal": false, "external-review": true, "peer-to-peer": false,
		},
		"plan=medicare medicare-kind=original authorization=denied":         {"appeal": true, "peer-to-peer": false},
		"plan=individual authorization=denied care=had":                     {"superbill": true, "peer-to-peer": false},
		"plan=individual authorization=approved authorization-for=spravato": {"renewal": true, "appeal": false},
		"plan=individual authorization=not-asked form=spravato": {
			"prior-authorization-spravato": true, "prior-authorization-infusion": false, "appeal": false,
		},
		"plan=none": {"superbill": true, "appeal": false, "fax-cover": false, "records-request": true},
		"plan=individual urgent=yes network-gap=yes": {"expedited": true, "network-gap": true},
	} {
		a := saidCase(t, lib, said).Answers
		for kind, fits := range want {
			if got := lib.Letters.Fits(kind, a); got != fits {
				t.Errorf("%s: %s fits %v, want %v", said, kind, got, fits)
			}
		}
	}
	if !lib.Letters.Fits("a-kind-of-a-pack", fact.Answers{}) {
		t.Error("what no drawer holds is listed nowhere")
	}
}
