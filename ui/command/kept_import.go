package command

import (
	"fmt"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// takeIn adds cases to the vault, but for those that are there already: by what they say
// now, or by what they said when they were taken in. So an import that broke off is done
// with by doing it again. Of two alike in one file each is a case.
func takeIn(v record.Vault, q *fact.Questions, cases []record.Case, again bool) (taken, there int, err error) {
	var known *marks
	if !again {
		if known, err = marksOf(v, q); err != nil {
			return 0, 0, err
		}
	}
	for _, c := range cases {
		mark := record.Mark(q, c)
		if known.has(mark) {
			there++
			continue
		}
		if err := addTo(v, record.EncodeCase(q, record.WithTakenFrom(c, mark))); err != nil {
			return taken, there, err
		}
		taken++
	}
	return taken, there, nil
}

// marks are what the cases of a vault say now, and what they were taken in from.
type marks struct {
	of   map[string][]int // the cases that have a mark
	used map[int]bool     // a case stands for one of a file
}

// marksOf reads all cases of a vault. One that cannot be read is none that a file holds.
func marksOf(v record.Vault, q *fact.Questions) (*marks, error) {
	list, err := v.Cases()
	if err != nil {
		return nil, err
	}
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
	return m, nil
}

// has reports a case with a mark that stands for no other yet.
func (m *marks) has(mark string) bool {
	if m == nil {
		return false
	}
	for _, i := range m.of[mark] {
		if !m.used[i] {
			m.used[i] = true
			return true
		}
	}
	return false
}

// importSays tells what came of taking cases in.
func importSays(taken, there int) (said, hint string) {
	said = counted(taken, "case") + " taken in"
	if there == 0 {
		return said, ""
	}
	return fmt.Sprintf("%s, %d there already", said, there), "to take them in once more, add --again"
}
