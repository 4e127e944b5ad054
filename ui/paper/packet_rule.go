package paper

import (
	"slices"
	"strconv"

	"ketacover/model/letter"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// crosswalk is each line of the plan's own rule that the case meets, and the page of
// the packet that shows it. A line that is not met is argued in the letter, which is
// where it stands then.
func (k *Packet) crosswalk(p *Pen, at []int, letterAt int) [][]string {
	w := &p.Words.Packet
	rows := [][]string{{w.Rule, w.Place}}
	if k.Letter == nil {
		return rows
	}
	for _, t := range k.Letter.Drugs {
		for _, c := range p.Library.Letters.LetterCriteria(letter.ListCriteria, t, k.Letter.Case.Answers) {
			rows = append(rows, []string{criterionText(k.Letter, &c), k.shownAt(p, &c, at, letterAt)})
		}
	}
	return rows
}

// shownAt is the exhibit and the page of the packet that shows a condition.
func (k *Packet) shownAt(p *Pen, c *verdict.CriterionStatus, at []int, letterAt int) string {
	w := &p.Words.Packet
	i := slices.IndexFunc(k.Exhibits, func(e letter.Exhibit) bool { return e.Proof && e.Text == c.Proof })
	if i < 0 || c.Status != rule.Met {
		return w.InLetter + ", " + w.PageN(strconv.Itoa(letterAt))
	}
	place := w.SeeOn(k.mark(i), strconv.Itoa(at[k.home(i)]))
	if len(k.Files[k.home(i)]) == 0 {
		return place + " (" + w.NotYet + ")"
	}
	if said := letter.Proof(k.Letter.Case.Details, c.ID); said != "" {
		return place + ": " + said
	}
	return place
}
