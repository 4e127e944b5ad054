package paper

import (
	"slices"
	"testing"

	"ketacover/model/record"
)

// A drug more is a column more, and one less is one less.
func TestWhatWasTriedHasAColumnForEachDrug(t *testing.T) {
	for drugs := 1; drugs <= 3; drugs++ {
		p := *pen(t)
		p.Library = p.Library.Copy()
		trees := p.Library.Trees
		trees.List = slices.Concat(trees.List, trees.List)[:drugs]
		trees.Diagrams = slices.Concat(trees.Diagrams, trees.Diagrams)[:drugs]
		for _, block := range Compare(&p, record.Case{}, nil).Blocks {
			for _, row := range block.Rows {
				if len(row) != drugs+2 {
					t.Errorf("of %d drugs a row has %d cells: %q", drugs, len(row), row)
				}
			}
		}
	}
}
