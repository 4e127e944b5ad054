package paper

import (
	"cmp"
	"slices"

	"ketacover/model/fact"
	"ketacover/model/ledger"
	"ketacover/ui/words"
)

// Ledger is how requests and appeals went that several groups logged, as far as that may
// be told.
func Ledger(p *Pen, files []*ledger.File, own bool, unread []string) *Sheet {
	w := &p.Words.Ledger
	s := newSheet(p, w.Title)
	s.text(0, w.Help)
	list := ledger.All(files)
	if len(list) == 0 {
		s.text(0, w.None)
	} else {
		s.care(0, w.NotAll)
	}
	for i := range list {
		s.item(1, "-", loggedLine(p, &list[i]))
	}
	s.head(w.Groups)
	if len(files) == 0 {
		s.text(1, w.NoGroups)
	}
	for i, f := range files {
		group := f.Group[:8]
		if own && i == 0 {
			group = w.Own
		}
		s.item(1, "-", w.Group(group, f.Of(), f.Through))
	}
	for _, group := range unread {
		s.care(1, w.Unread(words.Clean(group)))
	}
	asOf(s)
	return s
}

// loggedLine is a tally in words: of how many, by how many groups, and how they went.
func loggedLine(p *Pen, t *ledger.Tally) string {
	return p.Words.Ledger.Logged(words.Logged{
		Step: max(slices.Index(ledger.Steps, t.Asked.Step), 0), Of: t.Of, Won: t.Won, Partly: t.Partly, Back: t.Back,
		Groups: t.Groups, Largest: t.Largest, Drug: drugWithin(p, t.Asked.Drug),
		Payer: optionText(p, fact.PayerQuestion, t.Asked.Payer), Use: optionText(p, fact.PurposeQuestion, t.Asked.Purpose),
	})
}

// optionText is an option of a question in words, empty for none.
func optionText(p *Pen, question, id string) string {
	q := p.Library.Questions.Index(question)
	if id == "" || q < 0 {
		return ""
	}
	if at := p.Library.Questions.List[q].Option(id); at >= 0 {
		return cmp.Or(p.Library.Questions.List[q].Options[at].Text(), id)
	}
	return id
}

// LoggedFor is what was logged of the steps that a case may take next, on the drug that
// it asked for: nothing where it may not be told.
func LoggedFor(p *Pen, files []*ledger.File, a fact.Answers, steps ...string) []string {
	said := func(question string) string {
		q := p.Library.Questions.Index(question)
		if q < 0 {
			return ""
		}
		if answer := a.At(q); answer.State == fact.Given && answer.Option < len(p.Library.Questions.List[q].Options) {
			return p.Library.Questions.List[q].Options[answer.Option].ID
		}
		return ""
	}
	var list []string
	for _, t := range p.Library.Trees.AskedDrugs(a) {
		for _, step := range steps {
			if t < 0 {
				continue
			}
			near := ledger.Nearest(files, ledger.Asked{Drug: p.Library.Trees.List[t].ID, Step: step,
				Payer: said(fact.PayerQuestion), Purpose: said(fact.PurposeQuestion)})
			if near != nil {
				list = append(list, loggedLine(p, near))
			}
		}
	}
	if len(list) > 0 {
		list = append(list, p.Words.Ledger.NotAll)
	}
	return list
}
