package moved

import (
	"slices"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// Sent is a paper that was sent, and rests on a rule that is another now.
type Sent struct {
	Kind string    `json:"kind"` // of the event
	Date fact.Date `json:"date"`
	What string    `json:"what,omitempty"`
}

// sent are the papers of a case that were sent while the content before was in use,
// about one of the drugs, and that nobody has answered yet.
func sent(l *model.Library, c record.Case, drugs []string, then, now *edition) []Sent {
	if !c.Outcome.IsZero() || !about(l, c, drugs) {
		return nil
	}
	var list []Sent
	order := record.InTime(&l.Questions.Events, c.Events)
	for n, i := range order {
		e := &c.Events[i]
		kind := l.Questions.Events.Kind(e.Kind)
		done := func(j int) bool { // it was answered, or sent again since
			later := &c.Events[j]
			return isAnswer(&l.Questions.Events, later) || later.Kind == e.Kind && !restsOn(later.Date, then, now)
		}
		if kind == nil || !kind.Sent || !restsOn(e.Date, then, now) || slices.ContainsFunc(order[n+1:], done) {
			continue
		}
		list = append(list, Sent{e.Kind, e.Date, e.What})
	}
	return list
}

// restsOn reports a day on which the content before was in use. On the day of the
// change it counts only where that one was still used on it.
func restsOn(day fact.Date, then, now *edition) bool {
	return day.Before(now.From) || day == now.From && then.Last == now.From
}

// isAnswer reports what ends a step: after it what was sent before is done with. What
// begins the same step ends it only once it says how it went.
func isAnswer(events *fact.Events, e *record.Event) bool {
	kind := events.Kind(e.Kind)
	return kind != nil && kind.Ends != "" && (kind.Begins == "" || kind.ResultOf(e.What) != "")
}

// about reports whether what was asked for in a case is one of the drugs.
func about(l *model.Library, c record.Case, drugs []string) bool {
	for _, t := range l.Trees.AskedDrugs(c.Answers) {
		if t >= 0 && slices.Contains(drugs, l.Trees.List[t].ID) {
			return true
		}
	}
	return false
}
