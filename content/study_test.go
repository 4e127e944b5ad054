package content

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/reference"
)

// Each study says how it was done, and a range holds what its fact says.
func TestEveryStudySaysHowItWasDone(t *testing.T) {
	gains := map[string][3]int{ // of the summaries: better by, from, to, in tenths
		"karma-dep-2": {32, -22, 85}, "lii-2023": {58, -16, 133}, "elekt-d": {142, 39, 242}, "ketect": {170, 20, 300},
		"grunebaum-2018": {50, 23, 76}, "aspire-1": {38, 11, 66}, "aspire-2": {39, 11, 66},
		"transform-1": {82, -48, 212}, "transform-2": {215, 82, 348}, "transform-3": {36, -1, 72},
		"cochrane-pain-2025": {158, -5, 321}, "spravato-severe": {84, 41, 126},
	}
	for _, s := range parsed(t).Reference.Studies {
		if s.Design == "" {
			t.Errorf("%s does not say how it was done", s.ID)
		}
		g := s.Gain
		if got := [3]int{g.BestTenths, g.LowTenths, g.HighTenths}; got != gains[s.ID] {
			t.Errorf("%s has the range %v, and its summary %v", s.ID, got, gains[s.ID])
		}
	}
}

// Whoever reads what speaks for a treatment reads what does not: for each condition both
// stand beside each other.
func TestNoConditionIsToldOnlyWhatIsInFavor(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ said, favor, other string }{
		{"purpose=mental-health condition=depression form=infusion", "murrough-2013", "karma-dep-2"},
		{"purpose=mental-health condition=suicidal-depression form=infusion", "grunebaum-2018", "abbar-2022"},
		{"purpose=mental-health condition=depression form=spravato", "transform-2", "japan-2021"},
		{"purpose=mental-health condition=depression form=spravato age=65-plus", "spravato-alone", "transform-3"},
		{"purpose=mental-health condition=ptsd form=infusion", "feder-2021", "abdallah-2022"},
		{"purpose=mental-health condition=ocd form=infusion", "rodriguez-2013", "bloch-2012"},
		{"purpose=pain pain-condition=crps form=infusion", "sigtermans-2009", "cochrane-pain-2025"},
	} {
		var ids []string
		for _, s := range letter.StudiesFor(l.Questions, l.Trees, l.Reference.Studies, said(t, l, test.said), []int{0, 1}) {
			ids = append(ids, s.ID)
		}
		if !slices.Contains(ids, test.favor) || !slices.Contains(ids, test.other) {
			t.Errorf("%s: %v", test.said, ids)
		}
	}
	of := letter.StudiesFor(l.Questions, l.Trees, l.Reference.Studies,
		said(t, l, "purpose=mental-health condition=ptsd form=infusion"), []int{0, 1})
	for _, s := range of {
		if s.ID == "murrough-2013" || s.ID == "transform-2" {
			t.Errorf("%s is of depression and told to someone with PTSD", s.ID)
		}
	}
}

// What argues for a treatment is told in one line, and does not speak against it; what
// is answered does not argue.
func TestAStudyThatArguesLeansThatWay(t *testing.T) {
	for _, s := range parsed(t).Reference.Studies {
		if s.Argue > 0 && (s.Formal == "" || s.Stance == reference.Against || s.Answer != "") ||
			s.Answer != "" && s.Stance == reference.InFavor {
			t.Errorf("%s argues %d, leans %v, and is answered with %q", s.ID, s.Argue, s.Stance, s.Answer)
		}
		if n := len(strings.Fields(s.Formal)); s.Argue > 0 && n > 50 {
			t.Errorf("%s takes %d words", s.ID, n)
		}
	}
}
