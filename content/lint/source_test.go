package lint

import (
	"slices"
	"testing"

	"go.yaml.in/yaml/v4"

	"ketacover/model/fact"
)

// A folder that stands alone and one that is laid over another are held to the same:
// each source of its own is cited, by any page but one of sources, of either.
func TestASourceThatNothingCitesIsFoundInAFolderThatStandsAloneAndInAPack(t *testing.T) {
	const (
		law   = "- {id: law, due: 2030-01-01}"
		cites = "- {id: pay, sources: [law]}"
	)
	own := func(name, text string) Page { return page(t, name, text, true) }
	below := func(name, text string) Page { return page(t, name, text, false) }
	for name, test := range map[string]struct {
		pages []Page
		want  []string
	}{
		"alone, cited":             {[]Page{own("source/a.yaml", law), own("payer/a.yaml", cites)}, nil},
		"alone, not cited":         {[]Page{own("source/a.yaml", law), own("payer/a.yaml", "- id: pay")}, []string{"law"}},
		"by sources alone":         {[]Page{own("source/a.yaml", law), own("source/b.yaml", cites)}, []string{"law", "pay"}},
		"a pack, cited below":      {[]Page{own("source/a.yaml", law), below("payer/a.yaml", cites)}, nil},
		"a pack, not cited":        {[]Page{own("source/a.yaml", law), below("payer/a.yaml", "- id: pay")}, []string{"law"}},
		"what the pack lies over":  {[]Page{below("source/a.yaml", law), own("payer/a.yaml", "- id: pay")}, nil},
		"that and one of its own":  {[]Page{below("source/a.yaml", law), own("source/b.yaml", "- id: new")}, []string{"new"}},
		"cited by what is one key": {[]Page{own("source/a.yaml", law), own("cost.yaml", "- source: law")}, nil},
	} {
		found := &problems{}
		checkSources(found, test.pages, fact.Date{Year: 2026, Month: 1, Day: 1})
		var got []string
		for _, p := range found.all {
			got = append(got, p.Text)
		}
		var want []string
		for _, id := range test.want {
			want = append(want, `nothing cites source "`+id+`"`)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q is found, not %q", name, got, want)
		}
	}
}

func page(t *testing.T, name, text string, own bool) Page {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(text), &document); err != nil {
		t.Fatal(err)
	}
	return Page{Name: name, File: name, Own: own, Root: document.Content[0]}
}
