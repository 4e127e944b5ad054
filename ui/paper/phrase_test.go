package paper

import (
	"slices"
	"testing"
)

// The content and the words of a language say lists, days, amounts and levels alike:
// one sentence stands beside the other.
func TestTheWordsAndTheContentSayDaysAndAmountsAlike(t *testing.T) {
	p := pen(t)
	said := p.Library.Questions.Said()
	if p.Words.Phrase != said.Phrases {
		t.Errorf("the words say %+v, the content %+v", p.Words.Phrase, said.Phrases)
	}
	if !slices.Equal(p.Words.Verdict.Levels[:], said.Levels) {
		t.Errorf("the words say %q, the content %q", p.Words.Verdict.Levels, said.Levels)
	}
}
