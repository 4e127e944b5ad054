package screen

import (
	"strings"

	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// View draws the letter with what to know of it above, or beside it where
// there is room.
func (s *letter) View(width, height int) string {
	if width >= wide {
		left := width*62/100 + 1
		preview := block(s.preview(left-1, height), height)
		about := block(indent(s.about(width-left-4, height), 2), height)
		return sideBySide(s.visit.theme.Rule.Render(s.visit.theme.Vertical), preview, about, left)
	}
	head := indent(s.brief(width-4, height), 2)
	out := append(head, s.visit.ruleLine(width))
	return join(append(out, s.preview(width, height-len(out))...))
}

// preview draws the parts, the highlighted one with a mark and a bar before it.
func (s *letter) preview(width, height int) []string {
	return s.cut(s.lay(width), height)
}

func (s *letter) lay(width int) []string {
	t := &s.visit.theme
	var out []string
	s.from = s.from[:0]
	start := 0
	for i, end := range s.ends {
		s.from = append(s.from, len(out))
		part := &paper.Sheet{Blocks: s.sheet.Blocks[start:end]}
		list := s.visit.lay(part, width)
		if s.draft.Parts[i].Own {
			list = append([]string{"  " + t.Note.Render("("+s.visit.words.Letters.OwnWords+")")}, list...)
		}
		for j, line := range list {
			lead := "  "
			switch {
			case i == s.part && j == 0:
				lead = t.Selected.Render(t.Cursor) + " "
			case i == s.part:
				lead = t.Rule.Render(t.Vertical) + " "
			}
			out = append(out, lead+strings.TrimPrefix(line, "  "))
		}
		out = append(out, "")
		start = end
	}
	s.from = append(s.from, len(out))
	rest := &paper.Sheet{Blocks: s.sheet.Blocks[start:]}
	return append(out, s.visit.lay(rest, width)...)
}

// brief is what to know of the letter where there is little room: what it is
// for, and what is left out.
func (s *letter) brief(width, height int) []string {
	v, t := s.visit, &s.visit.theme
	n := 3
	if height < 16 {
		n = 1
	}
	var out []string
	if notes := v.pen().LetterNotes(&s.draft); len(notes) > 0 {
		out = styled(t.Note, shorten(lines(words.Clean(strings.Join(notes, " ")), width), n, width))
	}
	out = append(out, styled(t.Dim, shorten(lines(s.letter.About, width), n-len(out), width))...)
	if left := v.withheld(s.draft.Withheld); left != "" {
		out = append(out, t.Warn.Render(clip(t.Alert+" "+left, width)))
	}
	return out
}

// about is all there is to know of the letter: what it is for, what is left
// out, what is missing, and what is weak in what it cites.
func (s *letter) about(width, height int) []string {
	v, t, w := s.visit, &s.visit.theme, &s.visit.words.Letters
	out := append(blank(1), styled(t.Text, lines(s.letter.About, width))...)
	for _, note := range v.pen().LetterNotes(&s.draft) {
		out = append(append(out, ""), styled(t.Note, lines(words.Clean(note), width))...)
	}
	if left := v.withheld(s.draft.Withheld); left != "" {
		out = append(append(out, ""), styled(t.Warn, lines(t.Alert+" "+left, width))...)
	}
	list := func(head string, entries []string) {
		if len(entries) == 0 {
			return
		}
		out = append(out, "", t.Heading.Render(clip(head, width)))
		for _, entry := range entries {
			out = append(out, styled(t.Dim, lines("- "+words.Clean(entry), width))...)
		}
	}
	list(w.Missing, paper.BlanksOf(&s.draft))
	list(w.Cautions, v.pen().LetterCautions(&s.draft))
	if len(s.draft.Blanks) == 0 {
		out = append(out, "", t.Good.Render(w.Complete))
	}
	return shorten(out, height, width)
}
