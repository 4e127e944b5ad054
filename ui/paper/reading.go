package paper

import (
	"strings"

	"ketacover/model/reference"
	"ketacover/ui/words"
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

// Evidence is the studies and statements that appeals cite, for and against.
func Evidence(p *Pen) *Sheet {
	reading := &p.Words.Reading
	s := newSheet(p, reading.Evidence)
	s.text(0, reading.EvidenceIntro)
	for _, leaning := range []reference.Leaning{reference.InFavor, reference.Mixed, reference.Against} {
		first := true
		for i := range p.Library.Reference.Studies {
			study := &p.Library.Reference.Studies[i]
			if study.Stance != leaning {
				continue
			}
			if first {
				s.head(reading.Leanings[leaning])
				first = false
			}
			writeStudy(s, p.Words, study)
		}
	}
	return closed(s)
}

func writeStudy(s *Sheet, w *words.Words, study *reference.Study) {
	reading := &w.Reading
	s.sub(study.Title)
	s.text(2, cited(s, study.Shows, study.Sources...))
	s.labelled(2, reading.Whom, study.Whom)
	s.labelled(2, reading.Period, study.Period)
	s.labelled(2, reading.Groups, study.Groups)
	for _, o := range study.Results {
		s.item(2, tenMarks(o.Of1000), w.Reading.OfPeople(o.Of1000, o.Group, o.What, o.Counted))
	}
	s.side(2, w.Sources.HowSure(int(study.Certainty)))
}

// tenMarks is a share of 1,000 as a row of ten marks.
func tenMarks(of1000 int) string {
	n := min(max((of1000+50)/100, 0), 10)
	return "[" + strings.Repeat("#", n) + strings.Repeat(".", 10-n) + "]"
}
