package model

import (
	"slices"
	"strings"
)

// GeneralPayer is the id of the payer whose rules hold where nothing was read of
// the one at hand.
const GeneralPayer = "other"

// FindPayer returns the payer of that id, name or alias, whether letters are
// small or capital. When there is none it returns the id of the one that was
// probably meant, or "".
func (l *Library) FindPayer(name string) (found *Payer, near string) {
	var names, ids []string
	for i := range l.Payers {
		p := &l.Payers[i]
		for _, n := range slices.Concat([]string{p.ID, p.Name}, p.Aliases) {
			if string(fold(n)) == string(fold(name)) {
				return p, ""
			}
			names, ids = append(names, n), append(ids, p.ID)
		}
	}
	if i := slices.Index(names, Nearest(name, names)); i >= 0 {
		return nil, ids[i]
	}
	part := string(fold(name))
	i := slices.IndexFunc(names, func(n string) bool { return part != "" && strings.Contains(string(fold(n)), part) })
	if i < 0 {
		return nil, ""
	}
	return nil, ids[i]
}

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
