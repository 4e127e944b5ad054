package screen

import (
	"slices"
	"strings"

	"ketacover/model/reference"
	"ketacover/ui/paper"
)

// newStudies lists what studies show, by topic: first what speaks of the person, their
// own condition before all else.
func newStudies(v *visit) Screen {
	w, topics := &v.words.Reading, v.session.Library.Reference.Topics
	return newContents(v, w.Evidence, w.EvidenceIntro, func() []Item {
		var own, beside, rest []Item
		fit := paper.TopicsFor(v.pen(), v.session.View.Answers())
		for _, topic := range fit {
			if !topics[topic].Beside {
				own = append(own, topicItem(v, topic))
			}
		}
		for topic := range topics {
			switch {
			case topics[topic].Beside:
				beside = append(beside, topicItem(v, topic))
			case !slices.Contains(fit, topic):
				rest = append(rest, topicItem(v, topic))
			}
		}
		beside = headed(beside, w.Beside)
		if len(own) > 0 {
			own[0].Head, own[0].Intro = w.ForYou, w.ForYouIntro
			return slices.Concat(own, beside, headed(rest, w.OfOthers))
		}
		return append(headed(rest, w.Helps), beside...)
	})
}

// topicItem opens a topic, and says how many studies it has.
func topicItem(v *visit, topic int) Item {
	theirs, others := paper.StudiesOn(v.pen(), topic, v.session.View.Answers())
	return Item{Label: v.session.Library.Reference.Topics[topic].Title,
		Hint: v.words.Reading.HowMany(len(theirs) + len(others)),
		Do:   func() Acts { return push(newTopic(v, topic)) }}
}

// newTopic lists the studies of a topic, each with what it shows: first those that
// speak of the person.
func newTopic(v *visit, topic int) Screen {
	w := &v.words.Reading
	return newContents(v, v.session.Library.Reference.Topics[topic].Title, "", func() []Item {
		theirs, others := paper.StudiesOn(v.pen(), topic, v.session.View.Answers())
		return append(studyItems(v, "", theirs), studyItems(v, w.OfOthers, others)...)
	})
}

// studyItems are entries of studies under heads: what they mean for someone who asks,
// where they say, and of what drug, where there are many.
func studyItems(v *visit, of string, list []*reference.Study) []Item {
	var items []Item
	for _, leaning := range []reference.Leaning{reference.InFavor, reference.Mixed, reference.Against} {
		group, head := slices.Clone(list), []string{of}
		if len(list) > 0 && !v.session.Library.Reference.Topics[list[0].Topic].OfHarm {
			head = append(head, v.words.Reading.Leanings[leaning])
			group = slices.DeleteFunc(group, func(s *reference.Study) bool { return s.Stance != leaning })
		} else if leaning != reference.InFavor {
			break // that a harm counts against a drug needs no word
		}
		if len(group) <= mostNamed {
			items = append(items, headed(studyList(v, group), joinedHead(head))...)
			continue
		}
		for _, drug := range drugsOf(group) {
			part := slices.DeleteFunc(slices.Clone(group), func(s *reference.Study) bool { return s.Drug != drug })
			name := v.words.Reading.AnyDrug
			if t := v.session.Library.Trees.Index(drug); t >= 0 {
				name = v.session.Library.Trees.List[t].Title
			}
			for few := range slices.Chunk(part, mostNamed) {
				items = append(items, headed(studyList(v, few), joinedHead(append(slices.Clone(head), name)))...)
			}
		}
	}
	return items
}

// drugsOf are the drugs that studies speak of, in order.
func drugsOf(list []*reference.Study) []string {
	var drugs []string
	for _, s := range list {
		if !slices.Contains(drugs, s.Drug) {
			drugs = append(drugs, s.Drug)
		}
	}
	return drugs
}

// joinedHead is a heading of parts.
func joinedHead(parts []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), func(s string) bool { return s == "" }), ": ")
}

// studyList is an entry for each study, which opens it.
func studyList(v *visit, list []*reference.Study) []Item {
	var items []Item
	for _, study := range list {
		items = append(items, Item{Label: study.Title, Below: study.Shows,
			Do: func() Acts { return push(newSheet(v, paper.Study(v.pen(), study))) }})
	}
	return items
}
