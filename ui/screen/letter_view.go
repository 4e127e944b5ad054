package screen

import (
	"strings"

	"ketacover/model/letter"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// View draws the letter with what to know of it above, or beside it where
// there is room.
func (s *letterScreen) View(width, height int) string {
	if width >= wide {
		left := width*62/100 + 1
		preview := block(s.preview(left-1, height), height)
		about := shorten(aboutLines(s.visit, &s.draft, width-left-4), height, width-left-4)
		return sideBySide(s.visit.theme.Rule.Render(s.visit.theme.Vertical), preview, block(indent(about, 2), height), left)
	}
	head := indent(s.brief(width-4, height), 2)
	out := append(head, s.visit.ruleLine(width))
	return join(append(out, s.preview(width, height-len(out))...))
}

// preview draws the parts, the highlighted one with a mark and a bar before it,
// and below them what the letter rests on.
func (s *letterScreen) preview(width, height int) []string {
	text, places := s.lay(width)
	return s.visit.inView(&s.scroll, text, places, s.part, height)
}

func (s *letterScreen) lay(width int) (text []string, places []place) {
	t := &s.visit.theme
	if s.laid.width != width {
		s.laid = s.layParts(width)
	}
	for i, list := range s.laid.parts {
		from := len(text)
		for j, line := range list {
			lead := "  "
			switch {
			case i == s.part && j == 0:
				lead = t.Selected.Render(t.Cursor) + " "
			case i == s.part:
				lead = t.Rule.Render(t.Vertical) + " "
			}
			text = append(text, lead+strings.TrimPrefix(line, "  "))
		}
		text = append(text, "")
		places = append(places, place{from, from, len(text)})
	}
	text = append(text, s.laid.rest...)
	if n := len(places); n > 0 {
		places[n-1].to = len(text)
	}
	return text, places
}

// laidParts are the lines of each part of a letter at a width, and what it rests
// on, which no key that only moves changes.
type laidParts struct {
	width int
	parts [][]string
	rest  []string
}

func (s *letterScreen) layParts(width int) laidParts {
	laid, start := laidParts{width: width}, 0
	for i, end := range s.ends {
		list := s.visit.lay(&paper.Sheet{Blocks: s.sheet.Blocks[start:end]}, width)
		if s.draft.Parts[i].Own {
			own := s.visit.theme.Note.Render("(" + s.visit.words.Letters.OwnWords + ")")
			list = append([]string{"  " + own}, list...)
		}
		laid.parts, start = append(laid.parts, list), end
	}
	laid.rest = s.visit.lay(&paper.Sheet{Blocks: s.sheet.Blocks[start:]}, width)
	return laid
}

// brief is what to know of the letter where there is little room: what to check
// first, what it is for, and what is left out. What is cut off says which key shows it.
func (s *letterScreen) brief(width, height int) []string {
	v, t := s.visit, &s.visit.theme
	n := 3
	if height < 16 {
		n = 1
	}
	var out []string
	if list := paper.LetterNotes(v.pen(), &s.draft); len(list) > 0 {
		notes := words.Clean(strings.Join(list, " "))
		if out = lines(notes, width); len(out) >= n {
			out = sentences(&v.keys, notes, n, width, true)
		}
		out = styled(t.Note, out)
	}
	if room := n - len(out); room > 0 {
		about := sentences(&v.keys, s.letter.About, room, width, false)
		if len(out) > 0 && !strings.Contains(strings.Join(about, " "), ".") {
			about = []string{strings.TrimSpace(aboutMark(&v.keys))} // not half a sentence under the notes
		}
		out = append(out, styled(t.Dim, about)...)
	}
	if left := withheld(v.words, s.draft.Withheld); left != "" {
		out = append(out, styled(t.Warn, cutAbout(&v.keys, lines(t.Alert+" "+left, width), 2, width))...)
	}
	return out
}

// sentences is as many whole sentences of a text as n lines hold, with the key
// that shows the rest where there is more: half a warning may say its contrary.
// Where not even the first has room it is cut.
func sentences(keys *keys, text string, n, width int, more bool) []string {
	list := lines(text, width)
	if len(list) <= n && !more {
		return list
	}
	for end := len(text); end > 0; end = strings.LastIndex(text[:end-1], ". ") + 1 {
		if whole := lines(text[:end]+aboutMark(keys), width); len(whole) <= n {
			return whole
		}
	}
	return cutAbout(keys, append(list, ""), n, width)
}

// aboutMark says which key shows the rest of what is to know of a paper.
func aboutMark(keys *keys) string {
	h := keys.about.Help()
	return " " + ellipsis + " " + h.Key + ": " + h.Desc
}

// cutAbout cuts a text to n lines, the last of which names the key that shows
// all of it.
func cutAbout(keys *keys, list []string, n, width int) []string {
	if len(list) <= n {
		return list
	}
	more := aboutMark(keys)
	return append(list[:n-1:n-1], lines(list[n-1], width-cells(more))[0]+more)
}

// newAbout is a page with all there is to know of a letter.
func newAbout(v *visit, l *letter.Letter) Screen {
	return newPage(v, v.words.Letters.About, func(width int) []string {
		d := v.session.Library.Letters.Write(l, v.session.Case(), letterOrder(v, l.Kind))
		return indent(aboutLines(v, &d, min(width-4, 76)), 2)
	})
}

// aboutLines is all there is to know of a letter: what it is for, what is left out,
// what is missing, and what is weak in what it cites.
func aboutLines(v *visit, d *letter.Draft, width int) []string {
	t, w := &v.theme, &v.words.Letters
	out := append(blank(1), styled(t.Text, lines(d.Letter.About, width))...)
	for _, note := range paper.LetterNotes(v.pen(), d) {
		out = append(append(out, ""), styled(t.Note, lines(words.Clean(note), width))...)
	}
	if left := withheld(v.words, d.Withheld); left != "" {
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
	list(w.Missing, paper.BlanksOf(v.words, d))
	list(w.Cautions, paper.LetterCautions(v.pen(), d))
	if len(d.Blanks) == 0 {
		out = append(out, "", t.Good.Render(w.Complete))
	}
	return out
}
