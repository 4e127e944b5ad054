package paper

import (
	"strings"

	"ketacover/model/reference"
)

// Article is what the article that started the program says, and how it stands
// today: what is right first, then what is not.
func Article(p *Pen) *Sheet {
	reading := &p.Words.Reading
	s := newSheet(p, reading.Article)
	s.text(0, reading.ArticleIntro)
	for _, finding := range []reference.Finding{reference.Correct, reference.Vague, reference.Outdated, reference.Wrong} {
		first := true
		for _, claim := range p.Library.Reference.Article {
			if claim.Finding != finding {
				continue
			}
			if first {
				s.head(reading.Findings[finding])
				first = false
			} else {
				s.space()
			}
			s.text(1, "\""+claim.Claim+"\"")
			s.text(2, cited(s, claim.Note, claim.Sources...))
		}
	}
	return closed(s)
}

// Misuses is how rules are often wrongly used, each with the question that
// mends it.
func Misuses(p *Pen) *Sheet {
	reading := &p.Words.Reading
	s := newSheet(p, reading.Misuses)
	s.text(0, reading.MisusesIntro)
	for _, m := range p.Library.Reference.Misuses {
		s.head(m.Title)
		s.text(1, reading.Wrong+": "+m.Wrong)
		s.text(1, cited(s, reading.Right+": "+m.Right, m.Sources...))
		s.text(1, reading.Ask+": "+m.Ask)
	}
	return closed(s)
}

// tenMarks is a share of 1,000 as a row of ten marks.
func tenMarks(of1000 int) string {
	n := min(max((of1000+50)/100, 0), 10)
	return "[" + strings.Repeat("#", n) + strings.Repeat(".", 10-n) + "]"
}
