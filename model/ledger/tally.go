package ledger

import "slices"

// What a tally needs before it is told.
const (
	leastTold   = 10
	leastGroups = 2
)

// Asked is what is looked for. What is empty may be any.
type Asked struct {
	Drug    string `json:"drug"`
	Step    string `json:"step"`
	Payer   string `json:"payer,omitempty"`
	Purpose string `json:"purpose,omitempty"`
}

// Tally is how what was asked for went, added up over all groups.
type Tally struct {
	Asked   Asked `json:"asked"`
	Of      int   `json:"of"` // all that were logged
	Won     int   `json:"won"`
	Partly  int   `json:"partly"`
	Lost    int   `json:"lost"`
	Back    int   `json:"withdrawn"`
	Groups  int   `json:"groups"`
	Largest int   `json:"largest"` // how many of them one group logged
}

// Told reports a tally that may be told: of enough cases, from more than one group.
func (t *Tally) Told() bool { return t.Of >= leastTold && t.Groups >= leastGroups }

// fits reports a row that counts for what is asked: one that does not tell a thing
// counts only where that may be any.
func (a *Asked) fits(r *Row) bool {
	return a.Drug == r.Drug && a.Step == r.Step && (a.Payer == "" || a.Payer == r.Payer) &&
		(a.Purpose == "" || a.Purpose == r.Purpose)
}

// Count adds up what some groups logged.
func Count(files []*File, a Asked) Tally {
	t := Tally{Asked: a}
	for _, f := range files {
		n := 0
		for i := range f.Rows {
			r := &f.Rows[i]
			if !a.fits(r) {
				continue
			}
			n += r.Cases
			switch r.Outcome {
			case Won:
				t.Won += r.Cases
			case Partly:
				t.Partly += r.Cases
			case Lost:
				t.Lost += r.Cases
			case Withdrawn:
				t.Back += r.Cases
			}
		}
		if n > 0 {
			t.Of, t.Groups, t.Largest = t.Of+n, t.Groups+1, max(t.Largest, n)
		}
	}
	return t
}

// Nearest is the tally that comes nearest to what is asked and may be told: of this
// company and use, of this company, or of any. Nil for none.
func Nearest(files []*File, a Asked) *Tally {
	for _, less := range []Asked{a, {Drug: a.Drug, Step: a.Step, Payer: a.Payer}, {Drug: a.Drug, Step: a.Step}} {
		if t := Count(files, less); t.Told() {
			return &t
		}
	}
	return nil
}

// All are the tallies that may be told, for each drug and step: of any company first,
// unless all were of one, then of each.
func All(files []*File) []Tally {
	var asked []Asked
	for _, f := range files {
		for i := range f.Rows {
			r := &f.Rows[i]
			for _, a := range []Asked{{Drug: r.Drug, Step: r.Step}, {Drug: r.Drug, Step: r.Step, Payer: r.Payer}} {
				if !slices.Contains(asked, a) {
					asked = append(asked, a)
				}
			}
		}
	}
	slices.SortFunc(asked, func(a, b Asked) int {
		return compare(Row{Plan: a.Drug, Payer: stepOrder(a.Step), Drug: a.Payer}, Row{Plan: b.Drug, Payer: stepOrder(b.Step),
			Drug: b.Payer})
	})
	var list []Tally
	for _, a := range asked {
		t := Count(files, a)
		if !t.Told() {
			continue
		}
		if n := len(list); n > 0 && a.Payer != "" {
			if all := &list[n-1]; all.Asked == (Asked{Drug: a.Drug, Step: a.Step}) && all.Of == t.Of {
				list = list[:n-1]
			}
		}
		list = append(list, t)
	}
	return list
}

// stepOrder puts steps in their order.
func stepOrder(step string) string { return string(rune('0' + slices.Index(Steps, step))) }
