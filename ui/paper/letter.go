package paper

import (
	"slices"
	"strings"

	"ketacover/model/letter"
	"ketacover/model/source"
	"ketacover/ui/words"
)

// Letter is a letter as it was written for a case. What it cites stands at its
// end; in a letter to an office without our own doubts, which LetterCautions
// tells the person who sends it.
func Letter(p *Pen, d *letter.Draft) *Sheet {
	s, _ := LetterParts(p, d)
	return s
}

// LetterParts is Letter, with the number of blocks up to the end of each part.
// What stands behind the last part is what the letter cites.
func LetterParts(p *Pen, d *letter.Draft) (s *Sheet, ends []int) {
	s = newSheet(p, d.Letter.Title)
	s.Short, s.Letter = d.Letter.OnePage, d.Letter.Formal
	if !d.Letter.Formal { // what an office is asked for, it is also told
		s.marks.reveals = d.Reveals
	}
	for i := range d.Parts {
		letterPart(s, p, d, &d.Parts[i])
		ends = append(ends, len(s.Blocks))
	}
	heading := p.Words.Heads.Sources
	if d.Letter.Formal {
		heading = p.Words.Letters.RestsOn
	}
	if len(s.marks.cited) > 0 {
		s.head(heading)
	}
	letterSources(s, d.Letter.OnePage)
	if !d.Letter.Formal {
		asOf(s)
	}
	return s, ends
}

// letterSources lists what a letter cites; without addresses and as running
// text where there is little room.
func letterSources(s *Sheet, short bool) {
	var list []string
	for i, id := range s.marks.cited {
		named := *s.marks.sources.Find(id)
		if s.Letter && named.Formally != "" {
			named.Title, named.Publisher = named.Formally, ""
		}
		if short {
			list = append(list, refMark(i)+" "+brief(&named))
		} else {
			s.item(0, refMark(i), sourceNamed(&named))
		}
	}
	s.side(0, strings.Join(list, " "))
}

// reference is a source as a letter names it, with where it can be read.
func sourceNamed(s *source.Source) string { return strings.TrimSpace(brief(s) + " " + s.Address) }

// brief is a source as a page with little room names it.
func brief(s *source.Source) string {
	text := strings.TrimSpace(ended(s.Title) + " " + publisher(s))
	if s.Dated != "" {
		text += ", " + s.Dated
	}
	return ended(text)
}

// ended is a text that ends as a sentence does.
func ended(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

// letterPart is a heading, paragraphs, a list of its own and one of the case.
// A heading with nothing below it is left out.
func letterPart(s *Sheet, p *Pen, d *letter.Draft, part *letter.DraftPart) {
	marks := *s.marks // a list that is left out cites nothing
	list := &Sheet{marks: &marks}
	letterList(list, p, d, part)
	if d.Letter.Client && (part.List == letter.ListChanges || part.List == letter.ListCosts) {
		for i := range list.Blocks {
			list.Blocks[i].Text = p.Words.Counselor.Third(list.Blocks[i].Text)
		}
	}
	if part.Optional && part.List != "" && len(list.Blocks) == 0 {
		return
	}
	if part.Text == "" && len(part.Items) == 0 && len(list.Blocks) == 0 {
		return
	}
	*s.marks = marks
	refs := letterRefs(s, d.Letter, part.Text, part.Sources)
	if part.Head != "" {
		s.head(part.Head)
	}
	if len(part.Items) == 0 {
		letterText(s, p.Words, part, refs)
	} else {
		letterText(s, p.Words, part, "")
		letterItems(s, part, exhibitMarks(p, d, part), refs)
	}
	s.Blocks = append(s.Blocks, list.Blocks...)
}

// letterText is the paragraphs of a part, with the marks behind the last. More
// empty lines than one between two of them are room to sign in. What a letter
// to an office is about is its title.
func letterText(s *Sheet, w *words.Words, part *letter.DraftPart, refs string) {
	paragraphs := strings.Split(strings.TrimSpace(part.Text), "\n\n")
	room := 0
	for i, paragraph := range paragraphs {
		text := strings.TrimLeft(paragraph, "\n")
		room += len(paragraph) - len(text)
		if text == "" {
			room += 2
			continue
		}
		b := Block{Kind: Text, Text: text, Apart: part.Head == "" || i > 0, Room: room}
		if about, ok := strings.CutPrefix(text, w.Letters.Subject+" "); ok && s.Letter {
			b.Kind, s.Title = Subject, about
		}
		if i == len(paragraphs)-1 {
			b.Text = join(text, refs)
		}
		s.add(b)
		room = 0
	}
}

// letterItems is a part's own list, with the marks behind its last item.
func letterItems(s *Sheet, part *letter.DraftPart, exhibits map[string]string, refs string) {
	for i, item := range part.Items {
		lead := "-"
		if part.Numbered {
			lead = number(i)
		} else if box, rest, found := strings.Cut(item, "] "); found && box == "[ " {
			lead, item = box+"]", exhibits[rest]+rest
		}
		if i == len(part.Items)-1 {
			item = join(item, refs)
		}
		s.item(0, lead, item)
	}
}

// exhibitMarks are what stands before the items of a part that are exhibits.
func exhibitMarks(p *Pen, d *letter.Draft, part *letter.DraftPart) map[string]string {
	marks := map[string]string{}
	if part.Exhibits {
		for _, e := range letter.Exhibits(p.Library.Letters, d) {
			marks[e.Text] = p.Words.Letters.Exhibit(e.Mark) + ": "
		}
	}
	return marks
}

// join puts the marks of sources behind a text, if there is one.
func join(text, refs string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return strings.TrimSpace(text + " " + refs)
}

// LetterNotes is what the person who sends a letter should know in this case,
// each with what is weak in what it rests on: first the dates in it that can hardly be
// right, since the reader would take them for what they are.
func LetterNotes(p *Pen, d *letter.Draft) []string {
	list := doubtfulDatesIn(p, d)
	for i := range d.Notes {
		text := strings.TrimSpace(d.Notes[i].Text)
		if flaws := FlawsOf(p, d.Notes[i].Sources); len(flaws) > 0 {
			text += " (" + words.Capital(strings.Join(flaws, ", ")) + ".)"
		}
		list = append(list, text)
	}
	if told := d.InOwnWords(func() string { return Letter(p, d).Plain() }); len(told) > 0 {
		var titles []string
		for _, item := range told {
			titles = append(titles, item.Title)
		}
		list = append(list, p.Words.Letters.OwnWordsTell(titles))
	}
	return list
}

// doubtfulDatesIn is what is odd about the dates that a letter names.
func doubtfulDatesIn(p *Pen, d *letter.Draft) []string {
	var list []string
	facts := p.Library.Questions.Facts(d.Case.Answers)
	for _, doubt := range p.Library.Deadlines.DoubtfulDates(d.Case, p.Today) {
		named := func(q int) bool {
			date, given := p.Library.Questions.DateOf(d.Case.Answers, &facts, p.Library.Questions.List[q].ID)
			return given && d.Names(p.Words.Phrase.Long(date))
		}
		if slices.ContainsFunc(doubt.Questions, named) {
			list = append(list, doubt.Text)
		}
	}
	return list
}
