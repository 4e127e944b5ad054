package screen

import (
	"ketacover/model/reference"
	"ketacover/ui/paper"
)

// newStudies lists what studies show: first those that speak of the person, then
// each topic.
func newStudies(v *visit) Screen {
	w := &v.words.Reading
	return newContents(v, w.Evidence, w.EvidenceIntro, func() []Item {
		var items []Item
		if a := v.session.View.Answers(); paper.AnyStudiesFor(v.pen(), a) {
			items = append(items, Item{Label: w.ForYou,
				Do: func() Acts { return push(newSheet(v, paper.StudiesFor(v.pen(), a))) }})
		}
		for topic := range reference.Topic(reference.Topics) {
			it := Item{Label: w.Topics[topic],
				Do: func() Acts { return push(newSheet(v, paper.Studies(v.pen(), topic))) }}
			switch topic {
			case reference.Drips:
				it.Head = w.Helps
			case reference.Harms:
				it.Head = w.Beside
			}
			items = append(items, it)
		}
		return items
	})
}
