package record

import (
	"slices"

	"ketacover/model/fact"
)

// Visits are those of the approval that holds, the latest: how many it is for, and the
// days of those that were written down within its time, the first first.
type Visits struct {
	Approved int
	Days     []fact.Date
}

// ApprovedVisits counts the visits under the latest approval. There are none where it
// names no number.
func ApprovedVisits(events *fact.Events, list []Event) (v Visits, ok bool) {
	visit := events.Visit()
	if visit == nil {
		return v, false
	}
	approval := Latest(list, visit.Under)
	if approval == nil || approval.Visits == 0 {
		return v, false
	}
	v.Approved = approval.Visits
	for i := range list {
		e := &list[i]
		late := !approval.Until.IsZero() && approval.Until.Before(e.Date)
		if e.Kind == visit.ID && !e.Date.Before(approval.Date) && !late {
			v.Days = append(v.Days, e.Date)
		}
	}
	slices.SortFunc(v.Days, func(x, y fact.Date) int { return x.Compare(y) })
	return v, true
}

// Over is how many of them are over by the end of a day.
func (v Visits) Over(today fact.Date) int {
	n := 0
	for _, day := range v.Days {
		if !today.Before(day) {
			n++
		}
	}
	return n
}

// Ahead is how many of them lie after a day.
func (v Visits) Ahead(today fact.Date) int { return len(v.Days) - v.Over(today) }

// Left is how many of the approved visits have no day yet.
func (v Visits) Left() int { return max(0, v.Approved-len(v.Days)) }

// Last is the day of the last visit that is approved, where each of them has one.
func (v Visits) Last() (day fact.Date, ok bool) {
	if v.Approved == 0 || len(v.Days) < v.Approved {
		return day, false
	}
	return v.Days[v.Approved-1], true
}
