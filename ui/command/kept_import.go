package command

import (
	"fmt"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// takeIn adds cases to the vault, but for those that are there already: by what they say
// now, or by what they said when they were taken in. So an import that broke off is done
// with by doing it again. Of two alike in one file each is a case.
func takeIn(v record.Vault, q *fact.Questions, cases []record.Case, again bool) (in takenIn, err error) {
	list, err := v.Cases()
	if err != nil {
		return in, err
	}
	known := &marks{}
	if !again {
		known = marksOf(v, q, list)
	}
	for _, c := range cases {
		mark := record.Mark(q, c)
		if known.has(mark) {
			in.there++
			continue
		}
		if err := addTo(v, record.EncodeCase(q, record.WithTakenFrom(c, mark))); err != nil {
			return in, err
		}
		in.taken++
		in.named(list, record.LabelOf(c).Name)
	}
	return in, nil
}

// takenIn is what came of taking cases in.
type takenIn struct {
	taken, there int
	twice        []string // names that a case had before, and has still
}

// named notes a name of a case that was taken in, where another had it before.
func (in *takenIn) named(before []record.Kept, name string) {
	if strings.TrimSpace(name) == "" || slices.Contains(in.twice, record.Cut(name)) {
		return
	}
	if slices.ContainsFunc(before, func(k record.Kept) bool { return sameName(k.Label.Name, name) }) {
		in.twice = append(in.twice, record.Cut(name))
	}
}

// marks are what the cases of a vault say now, and what they were taken in from.
type marks struct {
	of   map[string][]int // the cases that have a mark
	used map[int]bool     // a case stands for one of a file
}

// marksOf reads all cases of a vault. One that cannot be read is none that a file holds.
func marksOf(v record.Vault, q *fact.Questions, list []record.Kept) *marks {
	m := &marks{of: map[string][]int{}, used: map[int]bool{}}
	for i, k := range list {
		data, err := v.Read(k.ID)
		if err != nil {
			continue
		}
		c, err := record.DecodeCase(q, data)
		if err != nil {
			continue
		}
		for _, mark := range []string{record.TakenFrom(c), record.Mark(q, c)} {
			m.of[mark] = append(m.of[mark], i)
		}
	}
	return m
}

// has reports a case with a mark that stands for no other yet.
func (m *marks) has(mark string) bool {
	for _, i := range m.of[mark] {
		if !m.used[i] {
			m.used[i] = true
			return true
		}
	}
	return false
}

// says tells what came of it, and hints at what else can be done about it.
func (in *takenIn) says() (said string, hints []string) {
	said = counted(in.taken, "case") + " taken in"
	if in.there > 0 {
		said += fmt.Sprintf(", %d there already", in.there)
		hints = append(hints, "to take them in once more, add --again")
	}
	if n := len(in.twice); n > 0 {
		said += fmt.Sprintf(", %d beside one of the same name", n)
		hints = append(hints, "nothing was replaced, and each of these names is there more than once now: "+
			words.English().Saving.Listed(in.twice, maxListed)+
			`; "ketacover cases" shows them, and "cases delete" takes one away by its id`)
	}
	return said, hints
}
