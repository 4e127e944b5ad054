package letter

import (
	"iter"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// withEvents are the details of a case with what happened in the lists that take it,
// such as the calls: behind what an older case has there, by day.
func withEvents(l *Letters, c record.Case) record.Details {
	d := c.Details
	for _, i := range record.InTime(&l.Questions.Events, c.Events) {
		e := &c.Events[i]
		kind := l.Questions.Events.Kind(e.Kind)
		if kind == nil || kind.Paper == "" || l.DetailField(kind.Paper) == nil {
			continue
		}
		place := len(record.Entries(d, kind.Paper))
		for column, text := range eventColumns(l.Questions.Said(), kind, e) {
			d = d.WithEntry(kind.Paper, place, column, text)
		}
	}
	return d
}

// eventColumns are what an event fills in, by column. What has no column of its own, such
// as the day of a promise, stands with what was said.
func eventColumns(said *fact.Sayings, kind *fact.EventKind, e *record.Event) iter.Seq2[string, string] {
	text := func(field *fact.EventField) string {
		if day := e.Day(field.ID); !day.IsZero() {
			return said.Phrases.Long(day)
		}
		return e.Text(field.ID)
	}
	var more []string
	for i := range kind.Fields {
		if field := &kind.Fields[i]; field.Column == "" && text(field) != "" {
			more = append(more, field.Short+" "+text(field))
		}
	}
	return func(yield func(column, text string) bool) {
		for i := range kind.Fields {
			field := &kind.Fields[i]
			filled := text(field)
			if field.ID == fact.EventWhat {
				named := strings.Join(append(nonEmpty(kind.Noun), nonEmpty(filled)...), ": ")
				filled = strings.Join(append(nonEmpty(named), more...), "; ")
			}
			if field.Column != "" && filled != "" && !yield(field.Column, filled) {
				return
			}
		}
	}
}

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
