package content

import (
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ketacover/model/deadline"
	"ketacover/model/reference"
	"ketacover/model/source"
)

// Every entry of the fact collection is used, or listed with the reason why
// not. testdata/facts.txt holds the ids of the collection, and of all that was read
// later.
func TestEveryFactIsUsedOrListedWithTheReason(t *testing.T) {
	l := parsed(t)
	data, err := os.ReadFile("testdata/facts.txt")
	if err != nil {
		t.Fatal(err)
	}
	ids := strings.Fields(string(data))
	if len(ids) != 322+63+43+88+59+3+9+11+2+21 {
		t.Errorf("the list holds %d ids", len(ids))
	}
	used := map[string]string{}
	for i := range l.Sources.List {
		for _, id := range l.Sources.List[i].Facts {
			used[id] = l.Sources.List[i].ID
		}
	}
	for i := range l.Payers.List {
		for _, r := range l.Payers.List[i].Rules {
			for _, id := range r.Rows {
				used[id] = l.Payers.List[i].ID
			}
		}
	}
	for _, u := range l.Reference.Unused {
		if by, ok := used[u.ID]; ok {
			t.Errorf("%s is listed as not used, but %s uses it", u.ID, by)
		}
		used[u.ID] = "unused.yaml"
	}
	for _, id := range ids {
		if used[id] == "" {
			t.Errorf("nothing uses %s, and unused.yaml does not say why", id)
		}
		delete(used, id)
	}
	for id, by := range used {
		t.Errorf("%s names %s, which the fact collection does not hold", by, id)
	}
}

// A source on which nothing rests would be read again for nothing.
func TestEverySourceIsCited(t *testing.T) {
	l := parsed(t)
	cited := map[string]bool{}
	collect(reflect.ValueOf(unconnected(l)), "", cited)
	collect(reflect.ValueOf(l.Letters.All()), "", cited)
	for i := range l.Sources.List {
		if id := l.Sources.List[i].ID; !cited[id] {
			t.Errorf("nothing cites %q", id)
		}
	}
}

// collect notes all strings in fields that name sources.
func collect(v reflect.Value, field string, cited map[string]bool) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			collect(v.Field(i), v.Type().Field(i).Name, cited)
		}
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[[]source.Source]() {
			return
		}
		for i := range v.Len() {
			collect(v.Index(i), field, cited)
		}
	case reflect.String:
		if field == "Sources" || field == "Source" {
			cited[v.String()] = true
		}
	}
}

func TestStatesHaveAnOfficeAndTerritoriesANote(t *testing.T) {
	l := parsed(t)
	routes, unsure, territories := map[deadline.Route]int{}, 0, 0
	for i := range l.Deadlines.States {
		s := &l.Deadlines.States[i]
		if s.Department == "" {
			territories++
			continue
		}
		routes[s.Review.Route]++
		if s.Confidence == source.LowConfidence {
			unsure++
			if s.Note == "" {
				t.Errorf("%s does not say why its phone is uncertain", s.Name)
			}
		}
		if s.Review.Confidence < source.HighConfidence && s.Review.Note == "" && s.Review.Basis == "" {
			t.Errorf("%s does not say why its route is uncertain", s.Name)
		}
	}
	if len(l.Deadlines.States) != 56 || territories != 5 || unsure != 12 {
		t.Errorf("%d states, of them %d territories and %d with an unsure phone", len(l.Deadlines.States), territories,
			unsure)
	}
	want := map[deadline.Route]int{deadline.StateRoute: 43, deadline.FederalRoute: 2, deadline.UncertainRoute: 6}
	if !reflect.DeepEqual(routes, want) {
		t.Errorf("routes: %v, want %v", routes, want)
	}
	if s := l.Deadlines.StateOffice("CA"); s.Review.Term != "6 months" || s.Review.Confidence != source.HighConfidence {
		t.Errorf("California: %+v", s)
	}
}

func TestRightsAreForThePlanUnlessItIsNotKnown(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ said, with, without string }{
		{"", "appeal medicaid-plan part-d self-funded", ""},
		{"plan=individual", "appeal state-review odds-appeal", "self-funded medicaid-plan part-d"},
		{"plan=employer employer-kind=self-funded", "appeal self-funded claim-file",
			"state-review step-therapy federal-employees"},
		{"plan=employer", "self-funded state-review federal-employees", "tricare"},
		{"plan=medicare medicare-kind=advantage", "advantage-appeal part-d gap-exception",
			"medicare-steps appeal maker-savings"},
		{"plan=none", "estimate maker-fund crisis-line", "appeal maker-savings"},
	} {
		facts := l.Questions.Facts(said(t, l, test.said))
		var shown []string
		for _, g := range l.Reference.Rights {
			for i := range g.Rights {
				if g.Rights[i].Fits(&facts) {
					shown = append(shown, g.Rights[i].ID)
				}
			}
		}
		for id := range strings.FieldsSeq(test.with) {
			if !slices.Contains(shown, id) {
				t.Errorf("%q does not show %s", test.said, id)
			}
		}
		for id := range strings.FieldsSeq(test.without) {
			if slices.Contains(shown, id) {
				t.Errorf("%q shows %s", test.said, id)
			}
		}
	}
}

// No list is longer than seven, no text longer than five lines of 76 signs,
// and each thing to do starts with a verb.
func TestRightsAreShortAndSayWhatToDo(t *testing.T) {
	l := parsed(t)
	verbs := "Ask Call Check Compare Count Find Keep List Look Make Read Send Show Start Take Tell Write"
	if len(l.Reference.Rights) < 8 {
		t.Errorf("there are %d groups", len(l.Reference.Rights))
	}
	for _, g := range l.Reference.Rights {
		if len(g.Rights) > 7 {
			t.Errorf("the group %s has %d rights", g.ID, len(g.Rights))
		}
		for _, r := range g.Rights {
			first, _, _ := strings.Cut(r.Do, " ")
			if !slices.Contains(strings.Fields(verbs), first) {
				t.Errorf("%s starts what to do with %q", r.ID, first)
			}
			if len(r.Text) > 5*76 {
				t.Errorf("%s has %d signs", r.ID, len(r.Text))
			}
			if r.Confidence != l.Sources.Weakest(r.Sources) {
				t.Errorf("%s is surer than its weakest source", r.ID)
			}
		}
	}
}

// A figure that ends with a year is shown with that year.
func TestWhatEndsCarriesItsYear(t *testing.T) {
	l := parsed(t)
	check := func(id, text string, sources []string) {
		for _, s := range sources {
			if end := l.Sources.Find(s).Ends; !end.IsZero() && !strings.Contains(text, strconv.Itoa(end.Year)) {
				t.Errorf("%s does not name %d, with which %s ends", id, end.Year, s)
			}
		}
	}
	for _, g := range l.Reference.Rights {
		for _, r := range g.Rights {
			check(r.ID, r.Title+r.Text, r.Sources)
		}
	}
	for _, m := range l.Reference.Misuses {
		check(m.ID, m.Wrong+m.Right, m.Sources)
	}
	for _, c := range l.Reference.Article {
		check(c.ID, c.Note, c.Sources)
	}
}

func TestAboutNamesTheNextCheck(t *testing.T) {
	l := parsed(t)
	next := l.Sources.NextCheck()
	for i := range l.Sources.List {
		if s := &l.Sources.List[i]; s.Overdue(next.AddDays(-1)) {
			t.Errorf("%s is overdue before %s", s.ID, next)
		}
	}
	i := slices.IndexFunc(l.Reference.About, func(a reference.AboutText) bool { return a.ID == "update" })
	if i < 0 || !strings.Contains(l.Reference.About[i].Text, l.Questions.Said().Phrases.Long(next)) {
		t.Errorf("the update policy does not name %s", l.Questions.Said().Phrases.Long(next))
	}
	for _, id := range []string{"what", "authors", "funding", "choice", "grades"} {
		if !slices.ContainsFunc(l.Reference.About, func(a reference.AboutText) bool { return a.ID == id }) {
			t.Errorf("there is no text on %s", id)
		}
	}
}
