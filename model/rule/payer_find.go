package rule

import (
	"slices"

	"ketacover/model/fact"
)

// Find returns the payer with the given id, or nil.
func (l *Payers) Find(id string) *Payer {
	for i := range l.List {
		if l.List[i].ID == id {
			return &l.List[i]
		}
	}
	return nil
}

// GeneralPayer is the id of the payer whose rules hold where nothing was read of
// the one at hand.
const GeneralPayer = "other"

// FindPayer returns the payer of that id, name or alias, whether letters are
// small or capital, or the only one that a search finds for certain. When there
// is none it returns the id of the one that was probably meant, or "".
func (l *Payers) FindPayer(name string) (found *Payer, near string) {
	var names, ids []string
	for i := range l.List {
		p := &l.List[i]
		for _, n := range p.Names() {
			if string(fact.Fold(n)) == string(fact.Fold(name)) {
				return p, ""
			}
			names, ids = append(names, n), append(ids, p.ID)
		}
	}
	hits := l.SearchPayers(name)
	switch {
	case len(hits) == 1 && hits[0].Sure:
		return &l.List[hits[0].At], ""
	case len(hits) > 0:
		return nil, l.List[hits[0].At].ID
	}
	if i := slices.Index(names, fact.Nearest(name, names)); i >= 0 {
		return nil, ids[i]
	}
	return nil, ""
}

// SearchPayers finds payers by what a person types of a name.
func (l *Payers) SearchPayers(typed string) []fact.Hit {
	names := make([][]string, len(l.List))
	for i := range l.List {
		names[i] = l.List[i].Names()
	}
	return fact.Search(typed, names)
}

// Names are all by which a payer is known.
func (p *Payer) Names() []string { return slices.Concat([]string{p.ID, p.Name}, p.Aliases) }
