package model

import "slices"

// GeneralPayer is the id of the payer whose rules hold where nothing was read of
// the one at hand.
const GeneralPayer = "other"

// FindPayer returns the payer of that id, name or alias, whether letters are
// small or capital, or the only one that a search finds for certain. When there
// is none it returns the id of the one that was probably meant, or "".
func (l *Library) FindPayer(name string) (found *Payer, near string) {
	var names, ids []string
	for i := range l.Payers {
		p := &l.Payers[i]
		for _, n := range p.Names() {
			if string(fold(n)) == string(fold(name)) {
				return p, ""
			}
			names, ids = append(names, n), append(ids, p.ID)
		}
	}
	hits := l.SearchPayers(name)
	switch {
	case len(hits) == 1 && hits[0].Sure:
		return &l.Payers[hits[0].At], ""
	case len(hits) > 0:
		return nil, l.Payers[hits[0].At].ID
	}
	if i := slices.Index(names, Nearest(name, names)); i >= 0 {
		return nil, ids[i]
	}
	return nil, ""
}

// SearchPayers finds payers by what a person types of a name.
func (l *Library) SearchPayers(typed string) []Hit {
	names := make([][]string, len(l.Payers))
	for i := range l.Payers {
		names[i] = l.Payers[i].Names()
	}
	return Search(typed, names)
}

// Names are all by which a payer is known.
func (p *Payer) Names() []string { return slices.Concat([]string{p.ID, p.Name}, p.Aliases) }

// KnownPayer is the company or programme whose rules the answers lead to, as
// far as they are enough to tell; nil otherwise. Where only the general rules
// are left, it is the company that was named.
func (l *Library) KnownPayer(a Answers) *Payer {
	f := l.Facts(a)
	var ids []string
	for t := range l.Trees {
		tree := &l.Trees[t]
		for leaf, reached := range tree.Reached(f) {
			id := tree.Rulings[tree.Leaves[leaf].Ruling].Payer
			if reached && id != "" && id != GeneralPayer && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	if len(ids) == 1 {
		return l.Payer(ids[0])
	}
	q := l.Question("payer")
	if answer := a.At(q); answer.State == Given && l.Questions[q].Applies(&f) {
		return l.Payer(l.Questions[q].AnswerID(answer))
	}
	return nil
}
