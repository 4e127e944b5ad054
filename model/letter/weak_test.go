package letter

import (
	"slices"
	"testing"

	"ketacover/model/source"
)

// A claim that only weak sources make is not in a letter to an office; a
// request, and what one good source says, is. A person's own words stay.
func TestALetterToAnOfficeClaimsOnlyWhatAGoodSourceSays(t *testing.T) {
	l := letterLibrary()
	l.Sources.List = []source.Source{{ID: "law", Kind: "statute"}, {ID: "news", Kind: "secondary"},
		{ID: "blog", Kind: "blog"}, {ID: "us", Kind: "own"}}
	letter := Letter{Kind: "appeal", Formal: true, Parts: []LetterPart{
		{ID: "request", Text: "a"}, {ID: "law", Text: "b", Sources: []string{"law", "news"}},
		{ID: "news", Text: "c", Sources: []string{"news", "blog"}}, {ID: "us", Text: "d", Sources: []string{"us"}},
		{ID: "mine", Text: "e", Sources: []string{"blog"}},
	}}
	c := sayingCase(l.Questions, nil, nil)
	c.Details = WithOwnWords(l, c.Details, "appeal", "mine", "I say so.")
	ids := func(formal bool) (in, out []string) {
		letter.Formal = formal
		d := l.Write(&letter, c, LetterOrder{})
		for _, p := range d.Parts {
			in = append(in, p.ID)
		}
		for _, p := range d.Weak {
			out = append(out, p.ID)
		}
		return in, out
	}
	if in, out := ids(true); !slices.Equal(in, []string{"request", "law", "mine"}) ||
		!slices.Equal(out, []string{"news", "us"}) {
		t.Errorf("to an office: %v, left out %v", in, out)
	}
	if in, out := ids(false); len(in) != len(letter.Parts) || len(out) != 0 {
		t.Errorf("for the person: %v, left out %v", in, out)
	}
	named, weak := l.Sources.FormalSources([]string{"blog", "law", "nothing", "us"})
	if !slices.Equal(named, []string{"law"}) || !slices.Equal(weak, []string{"blog", "us"}) {
		t.Errorf("%v may be named, %v not", named, weak)
	}
}
