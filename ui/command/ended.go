package command

import (
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// endedWord stands on the command line where else a kind of event does.
const endedWord = "ended"

// asEnded says how it is written down.
const asEnded = `as in "ketacover event my-case.json ended overturned --date 2026-11-20"`

// runEnded writes down how a case ended.
func runEnded(o *eventOptions, name string, args []string) error {
	for _, field := range fact.EventFields {
		if field != fact.EventDate && *o.fields[field] != "" {
			return misused(asEnded, "ended: --%s is no part of how it ended", field)
		}
	}
	today, err := o.clock.day(o.today)
	if err != nil {
		return err
	}
	l, err := o.content.library()
	if err != nil {
		return err
	}
	outcome, err := o.outcome(l, args, today)
	if err != nil {
		return err
	}
	return o.change(l, name, func(c record.Case) ([]byte, error) {
		s := model.NewSession(l, c)
		s.Today = today
		s.Conclude(model.HappenedDetail, outcome)
		data := record.EncodeCase(l.Questions, s.Kept(s.Case(), ""))
		if _, err := record.DecodeCase(l.Questions, data); err != nil {
			return nil, refused("event", record.Unplaced(err))
		}
		o.sayDay(&fact.EventKind{}, &record.Event{Date: outcome.Date}, today)
		return data, nil
	})
}

// outcome is how it ended, as arguments and flags tell it.
func (o *eventOptions) outcome(l *model.Library, args []string, today fact.Date) (record.Outcome, error) {
	ids := l.Questions.Events.OutcomeIDs()
	hint := "it can end in " + strings.Join(ids, ", ")
	if len(args) != 1 {
		return record.Outcome{}, misused(hint, "ended: want one word for how it ended")
	}
	if l.Questions.Events.Outcome(args[0]) == nil {
		if near := fact.Nearest(args[0], ids); near != "" {
			hint = "did you mean " + `"` + near + `"?`
		}
		return record.Outcome{}, misused(hint, "ended: unknown outcome %q", record.Cut(args[0]))
	}
	out := record.Outcome{What: args[0], Date: today}
	var err error
	if text := *o.fields[fact.EventDate]; text != "" {
		if out.Date, err = fact.ParseDate(text); err != nil {
			return out, misused("write it as in --date 2026-11-20", "read --date: %q is no day of the calendar",
				record.Cut(text))
		}
	}
	if o.cost != "" {
		if out.Cost, err = record.ReadCost(o.cost); err != nil {
			return out, misused("write it as in --cost 1200", "read --cost: %q is no amount", record.Cut(o.cost))
		}
	}
	return out, nil
}
