package paper

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/letter"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// letterCriteria answers conditions one by one: how this case meets each, and where
// the proof is, or why an exception is asked for.
func letterCriteria(
	s *Sheet, letters *letter.Letters, trees *verdict.Trees, w *words.Words, d *letter.Draft, part *letter.DraftPart,
) {
	conditions := conditionWriter{s, w, d, part, letter.Exhibits(letters, d)}
	for _, t := range part.Drugs {
		list := letters.LetterCriteria(part.List, t, d.Case.Answers)
		if len(part.Drugs) > 1 && len(list) > 0 {
			s.sub(trees.List[t].Title)
		}
		for i, c := range list {
			conditions.write(number(i), &c)
		}
	}
}

// letterRuleLines are the conditions of the plan's own rule for who is on the phone and
// has them before the eyes: a line each, with where the proof is.
func letterRuleLines(s *Sheet, letters *letter.Letters, w *words.Words, d *letter.Draft, part *letter.DraftPart) {
	for _, t := range part.Drugs {
		for _, c := range letters.LetterCriteria(letter.ListCriteria, t, d.Case.Answers) {
			text := criterionText(d, &c)
			marks := letterRefs(s, d.Letter, text, []string{c.Source})
			if c.Status != rule.Met {
				text = w.Letters.Condition + ": " + text
			} else if place := letter.Proof(d.Case.Details, c.ID); place != "" {
				text += " (" + place + ")"
			}
			s.item(0, "-", join(text, marks))
		}
	}
}

// conditionWriter writes the conditions of a part of a letter.
type conditionWriter struct {
	sheet    *Sheet
	words    *words.Words
	draft    *letter.Draft
	part     *letter.DraftPart
	exhibits []letter.Exhibit // of the letter
}

// write writes one condition. Only what is met is said as a fact. A rule that is not
// the plan's own is no source to it.
func (w *conditionWriter) write(lead string, c *verdict.CriterionStatus) {
	s, text, marks := w.sheet, criterionText(w.draft, c), ""
	if w.part.List == letter.ListCriteria {
		marks = letterRefs(s, w.draft.Letter, text, []string{c.Source})
	} else {
		_, weak := s.marks.sources.FormalSources([]string{c.Source})
		notNamed(s, text, weak, false)
	}
	if c.Status != rule.Met {
		text = w.words.Letters.Condition + ": " + text
	}
	s.space()
	s.item(0, lead, join(text, marks))
	if how := w.answer(c); how != "" {
		s.under(0, lead, how)
	}
}

// answer is how a condition is met and which exhibit shows it; of one that is not met
// or not known, what the sender has to say of it.
func (w *conditionWriter) answer(c *verdict.CriterionStatus) string {
	say, place := &w.words.Letters, letter.Proof(w.draft.Case.Details, c.ID)
	switch c.Status {
	case rule.NotMet:
		return answered(say.Exception, place, say.NoReason)
	case rule.NotKnown:
		return answered(say.Stands, place, say.NoStands)
	}
	how := w.part.Shown[c.ID]
	i := slices.IndexFunc(w.exhibits, func(e letter.Exhibit) bool { return e.Proof && e.Text == c.Proof })
	switch {
	case i >= 0:
		return strings.TrimSpace(how + " " + say.SeeExhibit(w.exhibits[i].Mark))
	case c.Asks():
		return strings.TrimSpace(how + " " + answered(say.Proof+": "+strings.TrimSuffix(c.Proof, "."), place, say.NoProof))
	}
	return how
}

// answered is a label with what the case says for it, or a blank.
func answered(label, said, blank string) string {
	if said == "" {
		said = "[" + blank + "]"
	}
	return label + ": " + said
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
	if d.Letter.Formal && part.Exhibits {
		letterExhibits(s, w, letter.Exhibits(letters, d))
		return
	}
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

// letterExhibits is what goes along with a letter to prove conditions, each with a
// box to tick under the mark by which the letter points to it. What the letter
// names itself stands in its own items.
func letterExhibits(s *Sheet, w *words.Words, exhibits []letter.Exhibit) {
	for _, e := range exhibits {
		if !e.Proof {
			continue
		}
		box, text := "[ ]", e.Text
		if e.Place != "" {
			box, text = "[x]", strings.TrimSuffix(e.Text, ".")+": "+e.Place
		}
		s.item(0, box, w.Letters.Exhibit(e.Mark)+": "+text)
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

// LacksOf names what is missing in a letter, first what it cannot win without.
func LacksOf(w *words.Words, blanks []letter.Blank) []string {
	first := slices.Clone(blanks)
	slices.SortStableFunc(first, func(a, b letter.Blank) int { return cmp.Compare(rank(a), rank(b)) })
	return BlankNames(w, first)
}

func rank(b letter.Blank) int {
	if b.Vital {
		return 0
	}
	return 1
}

// BlanksOf names what is missing in a letter.
func BlanksOf(w *words.Words, d *letter.Draft) []string { return BlankNames(w, d.Blanks) }

// BlankNames names blanks, but for what is left out and not missing.
func BlankNames(w *words.Words, blanks []letter.Blank) []string {
	var names []string
	for _, b := range blanks {
		if b.Redacted {
			continue
		}
		names = append(names, words.Clean(strings.TrimSuffix(BlankName(w, b), ".")))
	}
	return names
}

// BlanksIn says how many blanks stand in a letter and names them, and then what it lacks
// and has no blank for. In says the first: as one line, or as a list.
func BlanksIn(w *words.Words, blanks []letter.Blank, in func(names []string) string) []string {
	standing, beside := letter.Standing(blanks)
	said := []string{in(BlankNames(w, standing))}
	if names := BlankNames(w, beside); len(names) > 0 {
		said = append(said, w.Letters.Beside+": "+strings.Join(names, "; "))
	}
	return said
}
