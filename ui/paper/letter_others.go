package paper

import (
	"slices"

	"ketacover/model/comparison"
	"ketacover/model/letter"
)

// mostOthers is how many other plans a letter names. It says of how many it knows.
const mostOthers = 8

// letterOthers is the other plans whose published rules pay for what is asked, each
// with the text that says so. A plan whose text an office cannot look up is no
// argument, and one rule that several plans use is told once.
func letterOthers(s *Sheet, p *Pen, d *letter.Draft, part *letter.DraftPart) {
	compared := p.Library.Others.Compare(d.Case.Answers)
	for _, t := range part.Drugs {
		others := othersPay(compared, t)
		if len(others) == 0 {
			continue
		}
		s.text(0, p.Words.Letters.OthersPay(len(others)))
		for _, row := range others[:min(mostOthers, len(others))] {
			s.item(0, "-", join(row.Payer.Name+".",
				letterRefs(s, d.Letter, row.Payer.Name, []string{row.Drugs[t].Source.ID})))
		}
	}
}

// othersPay are the other plans whose own rule pays for a drug, one for each text.
func othersPay(c *comparison.Comparison, t int) []*comparison.Row {
	var list []*comparison.Row
	for i := range c.Rows {
		row := &c.Rows[i]
		rule := &row.Drugs[t]
		if !row.Now && rule.Pays() && rule.Source != nil && rule.Source.Formal() &&
			!slices.ContainsFunc(list, func(x *comparison.Row) bool { return x.Drugs[t].Source == rule.Source }) {
			list = append(list, row)
		}
	}
	return list
}
