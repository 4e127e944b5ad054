package ledger

import (
	"maps"
	"slices"
)

// coarser are the ways in which a kind is told less finely, each on top of those before.
var coarser = []func(r *Row){
	func(*Row) {},
	func(r *Row) {
		if len(r.Quarter) > 4 {
			r.Quarter = r.Quarter[:4]
		}
	},
	func(r *Row) { r.Quarter = "" },
	func(r *Row) { r.Plan = "" },
	func(r *Row) { r.Purpose = "" },
	func(r *Row) { r.Payer = "" },
}

// released are the rows in which some outcomes can be told, and which of them are told
// in those. The rest is too few, and waits.
func released(list []Went) (rows []Row, told []string) {
	rest := slices.Clone(list)
	for step := range coarser {
		kinds := map[Row]map[string][]Went{}
		for _, w := range rest {
			r := w.Row
			for _, coarsen := range coarser[:step+1] {
				coarsen(&r)
			}
			kind := r.kind()
			if kinds[kind] == nil {
				kinds[kind] = map[string][]Went{}
			}
			kinds[kind][r.Outcome] = append(kinds[kind][r.Outcome], w)
		}
		rest = nil
		for kind, by := range kinds {
			whole := true
			for _, cases := range by {
				whole = whole && len(cases) >= Least
			}
			for _, outcome := range slices.Sorted(maps.Keys(by)) {
				if !whole {
					rest = append(rest, by[outcome]...)
					continue
				}
				r := kind
				r.Outcome, r.Cases = outcome, len(by[outcome])
				rows = append(rows, r)
				for _, w := range by[outcome] {
					told = append(told, w.Key)
				}
			}
		}
	}
	slices.Sort(told)
	return merged(rows), told
}
