package paper

import (
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/source"
	"ketacover/ui/words"
)

// Rights is what a person with these answers can use of a group of rights, and
// how, and how many are for other plans.
func Rights(p *Pen, group *reference.RightGroup, a fact.Answers) *Sheet {
	s := newSheet(p, group.Title)
	if a.Asked() > 0 {
		s.text(0, p.Words.Reading.RightsIntro)
	}
	f := p.Library.Questions.Facts(a)
	others := 0
	for i := range group.Rights {
		if right := &group.Rights[i]; right.Fits(&f) {
			writeRight(s, p.Words, right)
		} else {
			others++
		}
	}
	if others > 0 {
		s.space()
		s.side(0, p.Words.Reading.OtherPlans(others))
	}
	return closed(s)
}

func writeRight(s *Sheet, w *words.Words, r *reference.Right) {
	reading := &w.Reading
	s.sub(r.Title)
	s.text(2, cited(s, r.Text, r.Sources...))
	s.labelled(2, reading.Who, r.Who)
	s.add(Block{Kind: Text, Indent: 2, Text: reading.Do + ": " + r.Do})
}

// State is whom to ask in a state, and who hears an outside review there.
func State(p *Pen, id string) *Sheet {
	reading := &p.Words.Reading
	s := newSheet(p, reading.State)
	state := p.Library.Deadlines.StateOffice(id)
	if state == nil {
		return s
	}
	s.head(state.Name)
	s.text(1, state.Note)
	if state.Department != "" {
		s.text(1, cited(s, state.Department, state.Sources...))
		s.labelled(1, reading.Phone, strings.Join(state.Phones, ", "))
		s.labelled(1, reading.Site, state.Site)
		s.side(1, p.Words.Sources.HowSure(int(state.Confidence)))
		writeReview(s, p.Words, p.Library.Questions.Said(), &state.Review)
	}
	return closed(s)
}

func writeReview(s *Sheet, w *words.Words, said *fact.Sayings, r *deadline.StateReview) {
	reading := &w.Reading
	s.head(reading.Review)
	s.text(1, cited(s, reading.Routes[r.Route], r.Sources...))
	if r.Term != "" {
		s.labelled(1, reading.Term, r.Limit.Words(said))
	}
	s.labelled(1, reading.Counts, r.Counts)
	if r.Route != deadline.FederalRoute {
		writeBasis(s, w, said, r)
	}
	s.labelled(1, reading.SendTo, r.SendTo)
	if r.FastDays > 0 {
		s.text(1, w.Reading.FastDays(r.FastDays))
	}
	s.labelled(1, reading.Fast, r.Fast)
	s.labelled(1, reading.Fee, r.Fee)
	for _, text := range []string{r.Certify, r.Say, r.Note} {
		s.text(1, text)
	}
	s.side(1, w.Sources.HowSure(int(r.Confidence)))
}

// writeBasis says how the time to ask in a state was come by, and what is counted
// where that is not its own.
func writeBasis(s *Sheet, w *words.Words, said *fact.Sayings, r *deadline.StateReview) {
	limit, own := r.Counted()
	switch {
	case r.Basis != "":
		s.text(1, r.Basis)
	case !own || r.TermSure < source.HighConfidence:
		s.text(1, w.Reading.TermUnread)
	}
	if !own {
		s.text(1, w.Reading.SafeTerm(limit.Words(said)))
	}
}

// About is what the program is, who stands behind it and how it is kept, and what it
// still does not know.
func About(p *Pen) *Sheet {
	s := newSheet(p, p.Words.Reading.About)
	writeAbout(s, p)
	s.head(p.Words.Reading.NotFound)
	s.text(1, p.Words.Reading.NotFoundIntro)
	for i := range p.Library.Reference.NotFound {
		s.sub(p.Library.Reference.NotFound[i].Title)
		writeNotFound(s, p.Words, &p.Library.Reference.NotFound[i])
	}
	writeAge(s, p)
	return closed(s)
}

// AboutProgram is About without what is still not known, which has pages of its own.
func AboutProgram(p *Pen) *Sheet {
	s := newSheet(p, p.Words.Reading.AboutWhat)
	writeAbout(s, p)
	writeAge(s, p)
	return closed(s)
}

func writeAbout(s *Sheet, p *Pen) {
	writeNote(s, p.Library.Reference, reference.DisclaimerNote)
	for _, text := range p.Library.Reference.About {
		s.head(text.Title)
		s.text(1, cited(s, text.Text, text.Sources...))
		for _, point := range text.Points {
			s.item(1, "-", point)
		}
	}
}

// writeAge says how old the facts are, and whom to call in a crisis.
func writeAge(s *Sheet, p *Pen) {
	s.head(p.Words.Reading.Facts)
	t := TallyOf(p.Library.Sources, p.Today)
	s.text(1, p.Words.Sources.SourcesIn(t.All, t.All)+" "+
		p.Words.Sources.NextCheck(p.Words.Phrase.Long(p.Library.Sources.NextCheck())))
	s.head(p.Words.Heads.Crisis)
	for _, id := range reference.CrisisNotes {
		s.text(1, p.Library.Reference.Note(id))
	}
}
