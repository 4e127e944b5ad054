package content

import (
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/source"
)

// reviewIn is what the deadline with the id says, in a plan that a person in the
// state bought, and of which more is answered.
func reviewIn(t *testing.T, l *model.Library, id, state, more string) string {
	t.Helper()
	a := said(t, l, "plan=individual authorization=denied state="+state+" "+more)
	for _, d := range l.Deadlines.Deadlines(a, dayOf(t, "2026-11-28")) {
		if d.ID == id {
			return d.Text
		}
	}
	return ""
}

// A time to ask that we are not sure of is never told flat, whatever its length,
// and neither is ours told as the state's own: not in the first text, not in the
// one beside another, and not once the day is past.
func TestATermThatIsNotSureIsToldAsSuch(t *testing.T) {
	l := parsed(t)
	weak, ours := 0, 0
	for i := range l.Deadlines.States {
		s := &l.Deadlines.States[i]
		limit, own := s.Review.Counted()
		if s.Department == "" || s.Review.Route == deadline.FederalRoute ||
			own && s.Review.TermSure == source.HighConfidence && s.Review.Basis == "" {
			continue
		}
		doubt := s.Review.Basis
		if doubt == "" {
			doubt = "We have not read the time limit in the state's law."
		}
		weak++
		for _, more := range []string{
			"first-appeal-denial-date=2026-11-20",
			"final-denial-date=2026-11-20",
			"first-appeal-denial-date=2026-10-20 final-denial-date=2026-11-20",
			"first-appeal-denial-date=2025-10-20",
		} {
			text := reviewIn(t, l, "external-review", s.ID, more)
			if !strings.Contains(text, doubt) {
				t.Errorf("%s, %s: %q does not say %q", s.Name, more, text, doubt)
			}
			if !own && !strings.Contains(text, "To be safe we count "+limit.Words(l.Questions.Said())) {
				t.Errorf("%s, %s: %q does not say that the %s are ours", s.Name, more, text, limit.Words(l.Questions.Said()))
			}
		}
		if !own {
			ours++
		}
	}
	if weak == 0 || ours == 0 || weak == ours {
		t.Fatalf("%d states whose term is not sure, and %d where ours is counted", weak, ours)
	}
	t.Logf("%d states whose term is not sure, and in %d of them ours is counted", weak, ours)
}

// Kept from what a reader found: each says what the state's law says, or that it
// was not read, and no more.
func TestStatesThatOnceSaidMoreThanTheirLaw(t *testing.T) {
	l := parsed(t)
	for _, test := range []struct{ id, state, want, never string }{
		{"external-review", "WA", "The law as we read it names no time to ask.", "have not read"},
		{"external-review", "CO", "To be safe we count 120 days", "Colorado takes"},
		{"external-review", "HI", "copy of 2017", "have not read"},
		{"external-review", "OR", "edition of 2013", "have not read"},
		{"external-review", "NV", "copy of 2014", "have not read"},
		{"external-review", "MO", "name no time to ask", "have not read"},
		{"external-review", "KS", "the office that your letter names", "Commissioner"},
		{"urgent-review", "MI", "together with the fast appeal", "need not wait"},
		{"urgent-review", "SC", "if your letter allows it", "need not wait"},
	} {
		text := reviewIn(t, l, test.id, test.state, "final-denial-date=2026-11-20 urgent=yes")
		if !strings.Contains(text, test.want) || strings.Contains(text, test.never) {
			t.Errorf("%s, %s: %q", test.state, test.id, text)
		}
	}
}
