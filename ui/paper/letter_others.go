package paper

import "ketacover/model/letter"

// mostOthers is how many other plans a letter names. It says of how many it knows.
const mostOthers = 8

// letterOthers is the other plans whose published rules pay for what is asked, each
// with the text that says so. A plan whose text an office cannot look up is no
// argument, and one rule that several plans use is told once.
func letterOthers(s *Sheet, p *Pen, d *letter.Draft, part *letter.DraftPart) {
	for _, t := range part.Drugs {
		others := p.Library.Others.Paying(d.Case.Answers, t)
		if len(others) == 0 {
			continue
		}
		if len(others) > mostOthers {
			s.text(0, p.Words.Letters.OthersPayAmong(len(others)))
		} else {
			s.text(0, p.Words.Letters.OthersPay(len(others)))
		}
		for _, other := range others[:min(mostOthers, len(others))] {
			s.item(0, "-", join(other.Payer.Name+".",
				letterRefs(s, d.Letter, other.Payer.Name, []string{other.Source.ID})))
		}
	}
}
