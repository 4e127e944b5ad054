package paper

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/reference"
	"ketacover/ui/words"
)

// Study is what one study shows, in a picture too, and how far it can be trusted.
func Study(p *Pen, study *reference.Study) *Sheet {
	s := newSheet(p, p.Library.Reference.Topics[study.Topic].Title)
	writeStudy(s, p, study)
	if len(study.Results) > 0 || study.Gain.Held() {
		s.space()
		s.side(0, p.Words.Reading.MarksIntro)
	}
	return closed(s)
}

// TopicsFor are the topics on which studies speak of a person. What speaks of the
// fewest other conditions beside theirs comes first.
func TopicsFor(p *Pen, a fact.Answers) []int {
	var list []int
	width := map[int]int{} // how many conditions its studies speak of, at the least
	uses := p.Library.Questions.Uses()
	for _, study := range studiesOf(p, a) {
		if !slices.Contains(list, study.Topic) {
			list, width[study.Topic] = append(list, study.Topic), fact.MaxOptions
		}
		for _, c := range study.For {
			if slices.Contains(uses[:len(uses)-1], c.Fact) {
				width[study.Topic] = min(width[study.Topic], c.Is.Len())
			}
		}
	}
	slices.SortStableFunc(list, func(x, y int) int { return width[x] - width[y] })
	return list
}

// StudiesOn are the studies of a topic: those that speak of a person, with those that
// speak of anyone, and those of other people. Where none speaks of the person yet, no
// one is another.
func StudiesOn(p *Pen, topic int, a fact.Answers) (theirs, others []*reference.Study) {
	anyone := len(studiesOf(p, a)) == 0
	f := p.Library.Questions.Applicable(a)
	for i := range p.Library.Reference.Studies {
		switch study := &p.Library.Reference.Studies[i]; {
		case study.Topic != topic:
		case anyone || fact.All(study.For, &f):
			theirs = append(theirs, study)
		default:
			others = append(others, study)
		}
	}
	return theirs, others
}

// studiesOf are the studies that speak of a person and of any drug, by topic.
func studiesOf(p *Pen, a fact.Answers) []*reference.Study {
	trees := make([]int, len(p.Library.Trees.List))
	for i := range trees {
		trees[i] = i
	}
	fit := letter.StudiesFor(p.Library.Questions, p.Library.Trees, p.Library.Reference.Studies, a, trees)
	var list []*reference.Study
	for topic := range p.Library.Reference.Topics {
		for _, study := range fit {
			if study.Topic == topic && len(study.For) > 0 {
				list = append(list, study)
			}
		}
	}
	return list
}

// writeStudy tells a study: what it shows, in a picture too, and how far it can be
// trusted.
func writeStudy(s *Sheet, p *Pen, study *reference.Study) {
	w, reading := p.Words, &p.Words.Reading
	s.sub(study.Title)
	s.text(2, cited(s, study.Shows, study.Sources...))
	for _, o := range study.Results {
		s.item(2, tenMarks(o.Of1000), reading.OfPeople(o.Of1000, o.Group, o.What, o.Counted))
	}
	writeGain(s, w, &study.Gain)
	s.labelled(2, reading.Design, study.Design)
	s.labelled(2, reading.Groups, study.Groups)
	s.labelled(2, reading.Whom, study.Whom)
	s.labelled(2, reading.Period, study.Period)
	side := w.Sources.HowSure(int(study.Certainty))
	if !p.Library.Reference.Topics[study.Topic].OfHarm {
		side = reading.Leanings[study.Stance] + ". " + side
	}
	s.side(2, side)
}

// writeGain is by how much one group did better, as a line and in words.
func writeGain(s *Sheet, w *words.Words, g *reference.Gain) {
	if g.Held() {
		s.item(2, gainMarks(g), w.Reading.GainOf(g.Group, g.Than, g.Unit, g.BestTenths, g.LowTenths, g.HighTenths))
	}
}

// gainHalf is how many marks stand on each side of no difference.
const gainHalf = 7

// gainMarks draws a range on a line: no difference in the middle, better on the
// right, as wide as the end farthest off.
func gainMarks(g *reference.Gain) string {
	most := max(g.HighTenths, -g.LowTenths, 1)
	at := func(tenths int) int { // to the nearest mark
		if tenths < 0 {
			return gainHalf - (-tenths*gainHalf*2+most)/(2*most)
		}
		return gainHalf + (tenths*gainHalf*2+most)/(2*most)
	}
	marks := []byte(strings.Repeat(".", 2*gainHalf+1))
	for i := at(g.LowTenths); i <= at(g.HighTenths); i++ {
		marks[i] = '='
	}
	marks[gainHalf] = '|'
	marks[at(g.BestTenths)] = '#'
	return "[" + string(marks) + "]"
}

// writeStudies lists in a sentence or two each what the studies show that speak of
// the person. How each was done stands on the screen of the studies.
func writeStudies(s *Sheet, p *Pen, a fact.Answers) {
	list := studiesOf(p, a)
	if len(list) == 0 {
		return
	}
	s.head(p.Words.Reading.ForYou)
	s.text(1, p.Words.Reading.ForYouIntro)
	last := -1
	for _, study := range list {
		if study.Topic != last {
			last = study.Topic
			s.sub(p.Library.Reference.Topics[last].Title)
		}
		side := p.Words.Sources.HowSure(int(study.Certainty))
		s.item(2, "-", cited(s, study.Title+": "+study.Shows+" "+side, study.Sources...))
	}
	s.text(1, p.Words.Reading.ForYouMore)
}
