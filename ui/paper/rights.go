package paper

import (
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/source"
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
			writeRight(p, s, right)
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

func writeRight(p *Pen, s *Sheet, r *reference.Right) {
	w := &p.Words.Reading
	s.sub(r.Title)
	s.text(2, cited(s, r.Text, r.Sources...))
	s.labelled(2, w.Who, r.Who)
	s.add(Block{Kind: Text, Indent: 2, Text: w.Do + ": " + r.Do})
}

// State is whom to ask in a state, and who hears an outside review there.
func State(p *Pen, id string) *Sheet {
	w := &p.Words.Reading
	s := newSheet(p, w.State)
	state := p.Library.Deadlines.StateOffice(id)
	if state == nil {
		return s
	}
	s.head(state.Name)
	s.text(1, state.Note)
	if state.Department != "" {
		s.text(1, cited(s, state.Department, state.Sources...))
		s.labelled(1, w.Phone, strings.Join(state.Phones, ", "))
		s.labelled(1, w.Site, state.Site)
		s.side(1, p.Words.Sources.HowSure(int(state.Confidence)))
		writeReview(p, s, &state.Review)
	}
	return closed(s)
}

func writeReview(p *Pen, s *Sheet, r *deadline.StateReview) {
	w := &p.Words.Reading
	s.head(w.Review)
	s.text(1, cited(s, w.Routes[r.Route], r.Sources...))
	s.labelled(1, w.Term, r.Term)
	s.labelled(1, w.Counts, r.Counts)
	if r.Route != deadline.FederalRoute {
		writeBasis(p, s, r)
	}
	s.labelled(1, w.SendTo, r.SendTo)
	if r.FastDays > 0 {
		s.text(1, p.Words.Reading.FastDays(r.FastDays))
	}
	s.labelled(1, w.Fast, r.Fast)
	s.labelled(1, w.Fee, r.Fee)
	for _, text := range []string{r.Certify, r.Say, r.Note} {
		s.text(1, text)
	}
	s.side(1, p.Words.Sources.HowSure(int(r.Confidence)))
}

// writeBasis says how the time to ask in a state was come by, and what is counted
// where that is not its own.
func writeBasis(p *Pen, s *Sheet, r *deadline.StateReview) {
	limit, own := r.Counted()
	switch {
	case r.Basis != "":
		s.text(1, r.Basis)
	case !own || r.TermSure < source.HighConfidence:
		s.text(1, p.Words.Reading.TermUnread)
	}
	if !own {
		s.text(1, p.Words.Reading.SafeTerm(limit.String()))
	}
}

// About is what the program is, who stands behind it and how it is kept.
func About(p *Pen) *Sheet {
	w := p.Words
	s := newSheet(p, w.Reading.About)
	writeNote(p, s, "disclaimer")
	for _, text := range p.Library.Reference.About {
		s.head(text.Title)
		s.text(1, cited(s, text.Text, text.Sources...))
		for _, point := range text.Points {
			s.item(1, "-", point)
		}
	}
	s.head(w.Reading.Facts)
	t := TallyOf(p)
	s.text(1, w.Sources.SourcesIn(t.All, t.All)+" "+w.Sources.NextCheck(p.Library.Sources.NextCheck().Long()))
	s.head(w.Heads.Crisis)
	for _, id := range reference.CrisisNotes {
		s.text(1, p.Library.Reference.Note(id))
	}
	return closed(s)
}
