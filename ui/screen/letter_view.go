package screen

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/letter"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// Shown is the paper as it would be written, part by part, with what to know of
// it above or beside it.
func (s *letterScreen) Shown() Shown {
	v := s.visit
	s.title = s.letter.Title
	standing, _ := letter.Standing(s.draft.Blanks)
	shown := s.titled(Shown{Aside: v.words.Letters.Blanks(len(standing)), Doors: s.doors()})
	if v.aloud {
		return s.aloud(shown)
	}
	list := &List{Marked: s.part, Mark: func(i int) { s.part = i }}
	for i := range s.draft.Parts {
		list.Items = append(list.Items, Item{Do: s.openPart, Body: func(width int) []Line { return s.parts(width).parts[i] }})
	}
	shown.List = list
	shown.After = func(width int) []Line { return s.parts(width).rest }
	shown.Beside = &Beside{
		Left: 62, Above: true,
		Right: func(width, _ int) []Line { return aboutLines(v, &s.draft, width) },
		Strip: s.brief,
	}
	return shown
}

// doors are what can be done with all of the paper, each by its key.
func (s *letterScreen) doors() []Door {
	v, k := s.visit, &s.visit.keys
	doors := []Door{
		{Key: k.fill, Open: func() Acts { return fillBlanks(v, s.letter, nil) }},
		{Key: k.write, Open: func() Acts { return push(newExport(v, s.letter)) }},
		{Key: k.about, Open: func() Acts { return push(newAbout(v, s.letter)) }},
		{Key: k.copy, Open: func() Acts { return copyText(v.words, s.text()) }},
	}
	if s.ticks {
		tick := Door{Key: k.tick, Open: func() Acts { return push(newConsents(v, s.letter)) }}
		doors = slices.Insert(doors, 1, tick)
	}
	return doors
}

// aloud is the paper and what can be done with it, for a face that reads it out.
func (s *letterScreen) aloud(shown Shown) Shown {
	list := &List{Items: slices.Clone(s.wholeItems())}
	list.Items[0].Do = func() Acts { return fillBlanks(s.visit, s.letter, nil) }
	for i, first := 0, true; i < len(s.draft.Parts); i++ {
		p := &s.draft.Parts[i]
		if i > 0 && s.ends[i] == s.ends[i-1] {
			continue // a list without entries, of which the paper says nothing
		}
		it := Item{Label: Lines(words.Clean(cmp.Or(p.Head, s.partSaid(i))), maxTyped)[0], Do: func() Acts {
			s.part = i
			return s.openPart()
		}}
		if first {
			it.Head, first = s.visit.words.Letters.ThisPart, false
		}
		list.Items = append(list.Items, it)
	}
	shown.List = list
	shown.Read = func(width int) []Line {
		return append(append(aboutLines(s.visit, &s.draft, width), nil), s.visit.lay(s.sheet, width)...)
	}
	return shown
}

// partSaid is what the paper says in a part without a heading: its own text, and else
// all that stands there.
func (s *letterScreen) partSaid(i int) string {
	if text := s.draft.Parts[i].Text; strings.TrimSpace(text) != "" {
		return text
	}
	start := 0
	if i > 0 {
		start = s.ends[i-1]
	}
	var list []string
	for _, b := range s.sheet.Blocks[start:s.ends[i]] {
		list = append(list, b.Text)
	}
	return strings.Join(list, " ")
}

// laidParts are the lines of each part of a letter at a width, and what it rests
// on, which no key that only moves changes.
type laidParts struct {
	width int
	parts [][]Line
	rest  []Line
}

func (s *letterScreen) parts(width int) laidParts {
	if s.laid.width == width {
		return s.laid
	}
	s.laid = laidParts{width: width}
	start := 0
	for i, end := range s.ends {
		list := s.visit.lay(&paper.Sheet{Blocks: s.sheet.Blocks[start:end]}, width)
		if s.draft.Parts[i].Own {
			list = append([]Line{one(Remark, "("+s.visit.words.Letters.OwnWords+")")}, list...)
		}
		s.laid.parts, start = append(s.laid.parts, list), end
	}
	s.laid.rest = s.visit.lay(&paper.Sheet{Blocks: s.sheet.Blocks[start:]}, width)
	return s.laid
}

// brief is what to know of the letter where there is little room: what to check
// first, what it is for, and what is left out. What is cut off says which key shows it.
func (s *letterScreen) brief(width, height int) []Line {
	v, k := s.visit, &s.visit.keys
	n := 3
	if height < 16 {
		n = 1
	}
	var out []Line
	if list := paper.LetterNotes(v.pen(), &s.draft); len(list) > 0 {
		notes := words.Clean(strings.Join(list, " "))
		text := Lines(notes, width)
		if len(text) >= n {
			text = sentences(v, notes, n, width, true)
		}
		out = each(Remark, text)
	}
	if room := n - len(out); room > 0 {
		about := sentences(v, s.letter.About, room, width, false)
		if len(out) > 0 && !strings.Contains(strings.Join(about, " "), ".") {
			about = []string{strings.TrimSpace(aboutMark(k))} // not half a sentence under the notes
		}
		out = append(out, each(Dim, about)...)
	}
	if left := withheld(v.words, s.draft.Withheld); left != "" {
		out = append(out, each(Warn, cutAbout(k, Lines(v.marks.Alert+" "+left, width), 2, width))...)
	}
	return out
}

// sentences is as many whole sentences of a text as n lines hold, with the key
// that shows the rest where there is more: half a warning may say its contrary.
// Where not even the first has room, the key is all, and of notes that they call for care.
func sentences(v *visit, text string, n, width int, more bool) []string {
	keys := &v.keys
	list := Lines(text, width)
	if len(list) <= n && !more {
		return list
	}
	for end := len(text); end > 0; end = strings.LastIndex(text[:end-1], ". ") + 1 {
		if whole := Lines(text[:end]+aboutMark(keys), width); len(whole) <= n {
			return whole
		}
	}
	if !more {
		return []string{strings.TrimSpace(aboutMark(keys))}
	}
	return []string{v.words.Formats.Care + aboutMark(keys)}
}

// aboutMark says which key shows the rest of what is to know of a paper.
func aboutMark(keys *Keys) string {
	h := keys.about.Help()
	return " " + ellipsis + " " + h.Key + ": " + h.Desc
}

// cutAbout cuts a text to n lines, the last of which names the key that shows
// all of it.
func cutAbout(keys *Keys, list []string, n, width int) []string {
	if len(list) <= n {
		return list
	}
	more := aboutMark(keys)
	return append(list[:n-1:n-1], Lines(list[n-1], width-Cells(more))[0]+more)
}

// newAbout is a page with all there is to know of a letter.
func newAbout(v *visit, l *letter.Letter) Screen {
	return newPage(v, v.words.Letters.About, func(width int) []Line {
		d := v.session.Library.Letters.Write(l, v.session.Case(), letterOrder(v, l.Kind))
		return aboutLines(v, &d, min(width, measure))
	})
}

// aboutLines is all there is to know of a letter: what it is for, what is left out,
// what is missing, and what is weak in what it cites.
func aboutLines(v *visit, d *letter.Draft, width int) []Line {
	w := &v.words.Letters
	out := append(blank(1), say(Plain, d.Letter.About, width)...)
	for _, note := range paper.LetterNotes(v.pen(), d) {
		out = append(append(out, nil), say(Remark, words.Clean(note), width)...)
	}
	if left := withheld(v.words, d.Withheld); left != "" {
		out = append(append(out, nil), hang(Warn, v.marks.Alert+" ", left, width)...)
	}
	out = append(out, listed(w.Missing, paper.BlanksOf(v.words, d), width)...)
	out = append(out, listed(w.Cautions, paper.LetterCautions(v.pen(), d), width)...)
	if len(d.Blanks) == 0 {
		out = append(out, nil, one(Good, w.Complete))
	}
	return out
}

// listed is a list under its heading, each entry behind a mark; nothing for none.
func listed(head string, entries []string, width int) []Line {
	if len(entries) == 0 {
		return nil
	}
	out := append(blank(1), say(Heading, head, width)...)
	for _, entry := range entries {
		out = append(out, hang(Dim, "- ", words.Clean(entry), width)...)
	}
	return out
}
