package source

import (
	"slices"
	"testing"

	"ketacover/model/fact"
)

// shelf is four sources, none of them real: a law on private plans, a policy
// that ends, what the person holds, and our own word.
func shelf() *Sources {
	day := func(month, day int) fact.Date { return fact.Date{Year: 2026, Month: 1, Day: 1}.AddDays(30*month + day) }
	return &Sources{List: []Source{
		{ID: "law", Kind: "statute", Confidence: HighConfidence, Due: day(5, 0),
			Governs: [][]fact.Condition{{{Fact: 0, Is: fact.One(0)}}}, Dated: "March 2019"},
		{ID: "policy", Kind: "policy-text", Confidence: MediumConfidence, Due: day(8, 0), Ends: day(4, 0),
			Dated: "effective 2021, reviewed 2020"},
		{ID: "mine", Kind: YoursKind, Confidence: LowConfidence},
		{ID: "us", Kind: OwnKind, Confidence: LowConfidence, Due: day(9, 0),
			Exempt: []fact.Condition{{Fact: 0, Is: fact.One(1)}}, Dated: "2020"},
	}}
}

func TestSourcesAreAsSureAsTheWeakest(t *testing.T) {
	l := shelf()
	for _, test := range []struct {
		ids  []string
		want Confidence
	}{{nil, HighConfidence}, {[]string{"law"}, HighConfidence}, {[]string{"law", "policy"}, MediumConfidence},
		{[]string{"policy", "us", "law"}, LowConfidence}, {[]string{"none"}, HighConfidence}} {
		if got := l.Weakest(test.ids); got != test.want {
			t.Errorf("%v: %s, want %s", test.ids, got, test.want)
		}
	}
	if l.Find("policy").Kind != "policy-text" || l.Find("none") != nil {
		t.Error("a source is not found by its id")
	}
}

func TestASourceIsOverdueFromTheDayAfterItIsDueOrEnds(t *testing.T) {
	l := shelf()
	for _, s := range l.List {
		last := s.Due
		if !s.Ends.IsZero() {
			last = s.Ends
		}
		if s.Overdue(last) {
			t.Errorf("%s is overdue on its last day", s.ID)
		}
		if got := s.Overdue(last.AddDays(1)); got != (s.ID != "mine") {
			t.Errorf("the day after %s is overdue: %v", s.ID, got)
		}
	}
	if want := l.List[1].Ends.AddDays(1); l.NextCheck() != want {
		t.Errorf("the next check is on %s, want the day after the policy ends, %s", l.NextCheck(), want)
	}
}

func TestASourceIsCitedOnlyForThePlansItSpeaksOf(t *testing.T) {
	l := shelf()
	all := []string{"law", "policy", "mine", "us", "none"}
	for is, test := range map[string]struct {
		f    fact.Facts
		want []string
	}{
		"on its plan":                 {fact.Facts{fact.One(0)}, all},
		"on another":                  {fact.Facts{fact.One(1)}, []string{"policy", "mine", "none"}},
		"while the plan is not known": {fact.Facts{fact.Options(2)}, []string{"policy", "mine", "us", "none"}},
	} {
		if got := l.Fitting(all, &test.f); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", is, got, test.want)
		}
	}
}

func TestOurOwnWordIsToldFromThatOfOthers(t *testing.T) {
	l := shelf()
	if !l.OwnWord(nil) || !l.OwnWord([]string{"us", "none"}) || l.OwnWord([]string{"us", "law"}) ||
		l.OwnWord([]string{"mine"}) {
		t.Error("whose word stands behind is not told")
	}
	if named, weak := l.FormalSources([]string{"us", "policy", "none", "law", "mine"}); !slices.Equal(named,
		[]string{"policy", "law"}) || !slices.Equal(weak, []string{"us", "mine"}) {
		t.Errorf("an office may be named %v, and not %v", named, weak)
	}
}

// Laws do not grow old; a policy does by the last year that its date names.
func TestATextThatMayHaveBeenWrittenAnewGrowsOld(t *testing.T) {
	for id, want := range map[string]bool{"law": false, "policy": true, "mine": false, "us": false} {
		if got := shelf().Find(id).Old(); got != want {
			t.Errorf("%s is old: %v", id, got)
		}
	}
	for dated, want := range map[string]bool{"2021": true, "2022": false, "May 3, 2019; revised 2024": false, "": false,
		"version 20210": false} {
		if got := (&Source{Kind: "policy-text", Dated: dated}).Old(); got != want {
			t.Errorf("dated %q it is old: %v", dated, got)
		}
	}
}

// What a source waits for, the most pressing first: on the days around its end.
func TestWhatEndsSoonAndWhatANewerTextMayCorrectWait(t *testing.T) {
	ends := fact.Date{Year: 2026, Month: 12, Day: 31}
	year := Source{Due: fact.Date{Year: 2027, Month: 6, Day: 1}, Ends: ends, Kind: "regulator", Superseded: true}
	for _, test := range []struct {
		on   fact.Date
		want Need
	}{
		{ends.AddDays(-61), Correction}, {ends.AddDays(-60), NextFigure}, {ends, NextFigure}, {ends.AddDays(1), ReadAgain},
	} {
		if got := year.Need(test.on); got != test.want || year.EndsSoon(test.on) != (test.want == NextFigure) {
			t.Errorf("on %s it waits for %q, want %q", test.on, got, test.want)
		}
	}
	if open := (&Source{Due: year.Due, Kind: "regulator"}); open.Need(ends) != NoNeed || open.EndsSoon(ends) {
		t.Error("a source without an end waits for one")
	}
}
