package paper

import (
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// NotFound is what is still not known of one kind, how often it was tried to find
// out, and whom to ask.
func NotFound(p *Pen, group *reference.NotFoundGroup) *Sheet {
	s := newSheet(p, p.Words.Reading.NotFound)
	s.head(group.Title)
	writeNotFound(s, p.Words, group)
	return closed(s)
}

// writeNotFound lists the gaps of a group, after whom to ask of those that name
// nobody of their own.
func writeNotFound(s *Sheet, w *words.Words, group *reference.NotFoundGroup) {
	s.text(1, cited(s, group.Ask, group.Sources...))
	for i := range group.Gaps {
		n := &group.Gaps[i]
		s.item(1, "-", words.Capital(w.Reading.Missing(n.What, n.Tries, n.NotYet)))
		if n.Ask != group.Ask {
			s.under(1, "-", n.Ask)
		}
	}
}

// NotFoundFor says what is still not known of the person that the verdict of a tree
// would rest on, how often it was tried, and whom to ask. With an approval in hand
// nothing rests on it.
func NotFoundFor(p *Pen, view *verdict.View, tree int) []string {
	if view.Span(tree).Low == rule.Approved {
		return nil
	}
	f := p.Library.Questions.Facts(p.Library.Questions.Counted(view.Answers()))
	var list []string
	found := p.Library.Reference.NotFoundFor(&f, tree)
	for i, n := range found {
		said := p.Words.Reading.Tried(n.What, n.Tries, n.NotYet)
		if i+1 == len(found) || found[i+1].Ask != n.Ask { // whom to ask for several is said once, after them
			said += " " + n.Ask
		}
		list = append(list, said)
	}
	return list
}
