package paper

import (
	"slices"
	"strings"

	"ketacover/model/letter"
	"ketacover/model/verdict"
)

// StandsIn is the sentence of a letter that a blank stands in, and nothing
// where it stands in none.
func StandsIn(p *Pen, d *letter.Draft, b letter.Blank) string {
	if id, ok := letter.ProofOf(b.ID); ok {
		return criterionLine(p, d, id)
	}
	gap := b.Text(p.Words.Letters.LeftOut)
	for i := range d.Parts {
		for _, text := range append(strings.Split(d.Parts[i].Text, "\n"), d.Parts[i].Items...) {
			if strings.Contains(text, gap) {
				return sentenceAround(text, gap)
			}
		}
	}
	return ""
}

// criterionLine is a condition in a letter with the blank below it.
func criterionLine(p *Pen, d *letter.Draft, id string) string {
	for i := range d.Parts {
		part := &d.Parts[i]
		if part.List != letter.ListCriteria && part.List != letter.ListUsual {
			continue
		}
		for _, t := range part.Drugs {
			list := p.Library.Letters.LetterCriteria(part.List, t, d.Case.Answers)
			at := slices.IndexFunc(list, func(c verdict.CriterionStatus) bool { return c.ID == id })
			if at < 0 {
				continue
			}
			s := newSheet(p, "")
			conditions := conditionWriter{s, p.Words, d, part, letter.Exhibits(p.Library.Letters, d)}
			conditions.write("", &list[at])
			return textsTogether(s)
		}
	}
	return ""
}

// textsTogether is the texts of a sheet one behind the other.
func textsTogether(s *Sheet) string {
	texts := make([]string, len(s.Blocks))
	for i := range s.Blocks {
		texts[i] = strings.TrimSpace(s.Blocks[i].Text)
	}
	return strings.TrimSpace(strings.Join(texts, " "))
}

// sentenceAround is the sentence of a line in which a gap stands, or all of the
// line where the gap alone is left.
func sentenceAround(line, gap string) string {
	before, after, _ := strings.Cut(line, gap)
	if i := strings.LastIndex(before, ". "); i >= 0 {
		before = before[i+2:]
	}
	if i := strings.Index(after, ". "); i >= 0 {
		after = after[:i+1]
	}
	if text := strings.TrimSpace(before + gap + after); strings.Trim(text, ".,:") != gap {
		return text
	}
	return strings.TrimSpace(line)
}
