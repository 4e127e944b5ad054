package paper

import (
	"slices"
	"strings"

	"ketacover/model/letter"
	"ketacover/model/reference"
	"ketacover/model/source"
)

// unnamed is a weak source behind a claim of a letter, which the letter does
// not name.
type unnamed struct {
	claim  string
	source *source.Source
	gone   bool // the claim is left out as well
}

// letterRefs are the marks of the sources of a claim. To an office they say
// nothing of how sure we are, and weak sources have none.
func letterRefs(s *Sheet, letter *letter.Letter, claim string, ids []string) string {
	if !letter.Formal {
		return s.marks.Cite(ids...)
	}
	named, weak := s.marks.sources.FormalSources(ids)
	notNamed(s, claim, weak, false)
	var out []string
	for _, id := range named {
		out = append(out, refMark(s.marks.place(id)))
	}
	return strings.Join(out, " ")
}

// notNamed notes the weak sources behind a claim. Our own work is not told of:
// nobody could take it for anything else.
func notNamed(s *Sheet, claim string, weak []string, gone bool) {
	for _, id := range weak {
		if source := s.marks.sources.Find(id); source.Kind != ownWork {
			s.marks.unnamed = append(s.marks.unnamed, unnamed{claim, source, gone})
		}
	}
}

// ownWork is the kind of source that we wrote ourselves.
const ownWork = "own"

// LetterCautions says what is weak in what a letter rests on, so that whoever
// sends it knows: flaws of what it names, weak sources that it does not name,
// and what it leaves out because only weak sources say it.
func LetterCautions(p *Pen, d *letter.Draft) []string { return cautionsOf(p, d, Letter(p, d)) }

// cautionsOf is LetterCautions of a letter that was laid out.
func cautionsOf(p *Pen, d *letter.Draft, s *Sheet) []string {
	marks := *s.marks // the sheet stays as it is
	marks.unnamed = slices.Clone(marks.unnamed)
	s = &Sheet{marks: &marks}
	for _, part := range d.Weak {
		notNamed(s, part.Text, part.Sources, true)
	}
	var list []string
	for i, id := range s.marks.cited {
		source := p.Library.Sources.Find(id)
		if flaws := flawsOf(p.Words, p.Today, source); len(flaws) > 0 {
			list = append(list, refMark(i)+" "+source.Title+": "+strings.Join(flaws, ", "))
		}
	}
	rests := slices.Clone(d.Letter.Sources)
	for i := range d.Notes {
		rests = append(rests, d.Notes[i].Sources...)
	}
	_, weak := p.Library.Sources.FormalSources(rests)
	slices.Sort(weak)
	for _, id := range slices.Compact(weak) {
		if source := p.Library.Sources.Find(id); d.Letter.Formal && source.Kind != ownWork {
			list = append(list, p.Words.Letters.NoteRestsOn(p.Words.Letters.WeakSource(source.Title, publisher(source))))
		}
	}
	list = append(list, leftToTheSender(p, d)...)
	if score, scales := letter.OffScale(p.Library.Letters, d); score != "" {
		list = append(list, p.Words.Letters.OffScale(score, scales))
	}
	for _, u := range s.marks.unnamed {
		claim, source := opening(u.claim), p.Words.Letters.WeakSource(u.source.Title, publisher(u.source))
		if u.gone {
			list = append(list, p.Words.Letters.LeftOutOf(claim, source))
		} else {
			list = append(list, p.Words.Letters.NotNamed(claim, source))
		}
	}
	return list
}

// leftToTheSender is the studies that speak against what a letter asks for and that
// it leaves out, in words to the person who sends it: they may be held against it.
func leftToTheSender(p *Pen, d *letter.Draft) []string {
	var titles []string
	for i := range d.Parts {
		part := &d.Parts[i]
		if !letter.CitesStudies(part.List) {
			continue
		}
		studies := letterStudies(newSheet(p, ""), p.Library, d, part.Drugs)
		cited := letter.Cited(studies, part.List)
		for _, study := range studies {
			if study.Stance == reference.Against && study.Formal != "" && len(cited) > 0 && !slices.Contains(cited, study) {
				titles = append(titles, study.Title)
			}
		}
	}
	if len(titles) == 0 {
		return nil
	}
	return []string{p.Words.Letters.MayCite(titles)}
}

// opening is the first words of a claim, enough to know it by.
func opening(claim string) string {
	const enough = 9
	words := strings.Fields(strings.NewReplacer("{", "[", "}", "]").Replace(claim))
	if len(words) <= enough {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:enough], " ") + " ..."
}
