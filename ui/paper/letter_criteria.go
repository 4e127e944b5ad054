package paper

import (
	"slices"
	"strings"

	"ketacover/model/letter"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// letterCriteria answers conditions one by one: how each stands, and where the
// proof is or why an exception is asked for.
func letterCriteria(
	s *Sheet, letters *letter.Letters, trees *verdict.Trees, w *words.Words, d *letter.Draft, part *letter.DraftPart,
) {
	for _, t := range part.Drugs {
		list := letters.LetterCriteria(part.List, t, d.Case.Answers)
		if len(part.Drugs) > 1 && len(list) > 0 {
			s.sub(trees.List[t].Title)
		}
		for i, c := range list {
			letterCriterion(s, w, d, number(i), &c, part.List == letter.ListCriteria)
		}
	}
}

// letterCriterion is one condition. Only what is met is said as a fact. A rule
// that is not the plan's own is no source to it.
func letterCriterion(s *Sheet, w *words.Words, d *letter.Draft, lead string, c *verdict.CriterionStatus, own bool) {
	wording := &w.Letters
	text, marks := criterionText(d, c), ""
	if own {
		marks = letterRefs(s, d.Letter, text, []string{c.Source})
	} else {
		_, weak := s.marks.sources.FormalSources([]string{c.Source})
		notNamed(s, text, weak, false)
	}
	if c.Status != rule.Met {
		text = wording.Condition + ": " + text
	}
	if !c.Usual {
		text = "[" + wording.Status[c.Status] + "] " + text
	}
	s.space()
	s.item(0, lead, join(text, marks))
	if !c.Asks() {
		return
	}
	label, blank := wording.Proof+": "+strings.TrimSuffix(c.Proof, "."), wording.NoProof
	switch c.Status {
	case rule.NotMet:
		label, blank = wording.Exception, wording.NoReason
	case rule.NotKnown:
		label, blank = wording.Stands, wording.NoStands
	}
	place := letter.Proof(d.Case.Details, c.ID)
	if place == "" {
		place = "[" + blank + "]"
	}
	s.under(0, lead, label+": "+place)
}

// criterionText is a condition as the reader of the letter is told of it.
func criterionText(d *letter.Draft, c *verdict.CriterionStatus) string {
	if d.Letter.Formal && c.Formal != "" {
		return c.Formal
	}
	return c.Text
}

// letterDocuments is what to gather, each proof once, with a box to tick: it is
// ticked where the case says where the proof is. The person is told what each is
// for and how that stands; an office is told of no condition here.
func letterDocuments(
	s *Sheet, letters *letter.Letters, trees *verdict.Trees, w *words.Words, d *letter.Draft, part *letter.DraftPart,
) {
	wording := &w.Letters
	var seen []string
	for _, t := range part.Drugs {
		list := verdict.Criteria(trees.Questions, &trees.List[t], d.Case.Answers)
		if d.Letter.Formal {
			list = letters.LetterCriteria(part.List, t, d.Case.Answers)
		}
		for _, c := range list {
			if c.Proof == "" || slices.Contains(seen, c.Proof) {
				continue
			}
			seen = append(seen, c.Proof)
			box, text := "[ ]", c.Proof
			if place := letter.Proof(d.Case.Details, c.ID); place != "" {
				box, text = "[x]", strings.TrimSuffix(c.Proof, ".")+": "+place
			}
			s.item(0, box, text)
			if !d.Letter.Formal {
				standing := wording.Standing[c.Status]
				if c.Usual {
					standing = w.Verdict.Standing(true, int(c.Status))
				}
				s.under(0, box, wording.ForThis+": "+c.Text+" "+w.Letters.FromAnswers(standing))
			}
		}
	}
}

// BlankName is what a blank is called where it is listed or filled in.
func BlankName(w *words.Words, b letter.Blank) string {
	switch b.Need {
	case letter.NeedProof:
		return w.Letters.OfProof(b.Short)
	case letter.NeedReason:
		return w.Letters.OfReason(b.Short)
	case letter.NeedAnswer:
		return w.Letters.OfStanding(b.Short)
	}
	return b.Short
}

// BlanksOf names what is missing in a letter.
func BlanksOf(w *words.Words, d *letter.Draft) []string {
	var names []string
	for _, b := range d.Blanks {
		if b.Redacted {
			continue // it is left out, not missing
		}
		names = append(names, words.Clean(strings.TrimSuffix(BlankName(w, b), ".")))
	}
	return names
}
