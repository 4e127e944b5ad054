package letter

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Showing is what a letter says of an answer below a condition that it meets: how
// this case meets it, in a sentence that may hold holes. It is left out where one
// of them has nothing to fill it.
type Showing struct {
	ID             string
	When           []fact.Condition // the first is on the question that the condition tests
	Given, Missing []string         // holes that something must fill, and those that nothing may
	Text           string
}

// shown are the sentences that tell how each met condition of a part's list is
// met, by the condition's id.
func shown(w *letterWriter, part *LetterPart) map[string]string {
	if part.List != ListCriteria && part.List != ListUsual {
		return nil
	}
	told := map[string]string{}
	for _, t := range w.drugs {
		for _, c := range w.letters.LetterCriteria(part.List, t, w.draft.Case.Answers) {
			if c.Status == rule.Met {
				told[c.ID] = showing(w, c.Criterion)
			}
		}
	}
	return told
}

// showing is how the case meets one condition, empty for nothing to say.
func showing(w *letterWriter, c *rule.Criterion) string {
	text := ""
	for _, test := range c.Tests { // what the condition says already is not said again
		for i := range w.letters.Showings {
			if s := &w.letters.Showings[i]; s.When[0].Fact == test.Fact && s.Text != c.Formal && shows(w, s) {
				text = rule.Join(text, filled(w, s.Text))
			}
		}
	}
	return text
}

// shows reports whether a sentence holds for the case.
func shows(w *letterWriter, s *Showing) bool {
	unsaid := func(hole string) bool { return w.say(hole) == "" }
	said := func(hole string) bool { return w.say(hole) != "" }
	return fact.All(s.When, &w.facts) && !slices.ContainsFunc(s.Given, unsaid) && !slices.ContainsFunc(s.Missing, said)
}

// filled is a text with its holes filled, and nothing where one cannot be.
func filled(w *letterWriter, text string) string {
	for _, hole := range holesIn(text) {
		if w.say(hole) == "" {
			return ""
		}
	}
	return w.fill(text)
}
