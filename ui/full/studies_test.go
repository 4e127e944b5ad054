package full

import (
	"slices"
	"testing"

	"ketacover/model/reference"
	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// noteTopic notes what a topic of studies lists, where the screen is one.
func (s sitter) noteTopic(it screen.Screen, topics map[string][]screen.Item) {
	if shown := it.Shown(); shown.List != nil &&
		slices.ContainsFunc(s.lib.Reference.Topics, func(t reference.Topic) bool { return t.Title == shown.Title }) {
		topics[shown.Title] = slices.Clone(shown.Items())
	}
}

// topics are the list of topics, which is opened from the map.
func (s sitter) topics(t *testing.T) []screen.Item {
	t.Helper()
	s.finish()
	s.App.Update(keyMap)
	it := s.App.top()
	w := s.App.layout.words
	for _, label := range []string{w.Papers.Learn, w.Reading.Evidence} {
		shown := it.Shown()
		list := shown.Items()
		at := slices.IndexFunc(list, func(it screen.Item) bool { return it.Label == label })
		if at < 0 {
			t.Fatalf("%q has no entry %q", shown.Title, label)
		}
		it = opened(list[at].Do())[0]
	}
	shown := it.Shown()
	return shown.Items()
}

// What studies show was one page of a thousand lines, with a person's own condition
// wherever it stood.
func TestTheStudiesOfThePersonsOwnConditionComeFirst(t *testing.T) {
	w := &words.English().Reading
	const plan = " plan=individual payer=aetna authorization=not-asked form=infusion age=18-64"
	for _, test := range []struct{ said, first, others string }{
		{"purpose=mental-health condition=depression" + plan, "Ketamine for depression", "Thoughts of suicide"},
		{"purpose=mental-health condition=suicidal-depression" + plan, "Thoughts of suicide",
			"PTSD, OCD, fear, and moods that swing"},
		{"purpose=mental-health condition=ptsd" + plan, "PTSD, OCD, fear, and moods that swing",
			"Ketamine for depression"},
		{"purpose=pain pain-condition=crps" + plan, "Lasting pain", "Ketamine for depression"},
	} {
		s := sitting(t, test.said)
		all := s.topics(t)
		if len(all) != len(s.lib.Reference.Topics) || all[0].Head != w.ForYou || all[0].Label != test.first {
			t.Errorf("%s: the first of %d topics is %q under %q", test.said, len(all), all[0].Label, all[0].Head)
		}
		at := slices.IndexFunc(all, func(it screen.Item) bool { return it.Head == w.OfOthers })
		if at < 0 || all[at].Label != test.others {
			t.Errorf("%s: studies of other people begin at %d of %v", test.said, at, all)
		}
	}
	all := sitting(t, "").topics(t)
	if len(all) == 0 || all[0].Head != w.Helps {
		t.Errorf("to someone who said nothing the topics are shown under %q", all[0].Head)
	}
}

// eachStudyOnce: each study stands on the screen of its topic, with what it shows, and
// opens.
func eachStudyOnce(t *testing.T, who string, s sitter, topics map[string][]screen.Item) {
	t.Helper()
	for _, study := range s.lib.Reference.Studies {
		n := 0
		for _, it := range topics[s.lib.Reference.Topics[study.Topic].Title] {
			if it.Label == study.Title && it.Below == study.Shows && len(opened(it.Do())) == 1 {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s: %s stands %d times under its topic", who, study.ID, n)
		}
	}
}
