package command

import (
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

const eventHelp = `Usage: ketacover event CASE KIND --date YYYY-MM-DD
       ketacover event CASE ended OUTCOME --date YYYY-MM-DD --cost AMOUNT
       ketacover event CASE hours 0.5 [YYYY-MM-DD]
       ketacover event CASE
       ketacover event CASE -o FILE

Writes down in a case what happened to a request or an appeal, and on which day:
that the plan got it, said no, or wants more papers. The days that count follow
from it. How the request stands is answered along with it, and the change is
kept in the history of the case. With CASE alone it tells what happened, by day,
and FILE may end in .txt, .md, .html, .pdf or .docx. With "-" the case is read
from standard input and written to standard output.

Hours are the time that a counselor spent on the case, as in 0.5 or 1:30, on that
day or today. They are counted by "ketacover counts", and stand on no paper and no
time line.
`

type eventOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock
	papers  record.PaperStore

	file   *paperFlags
	today  string
	fields map[string]*string // by their names in a case
	cost   string
}

// eventFlags say what the fields of an event hold.
var eventFlags = map[string]string{
	fact.EventDate:      "the `DAY` on which it happened; without it, today",
	fact.EventUntil:     "the `DAY` that it names: an approval ends, papers are wanted or a call is promised by then",
	fact.EventVisits:    "for how many `VISITS` an approval is",
	fact.EventWhat:      "`WHAT` was asked, said, sent or answered",
	fact.EventWith:      "with `WHOM`, or how it was sent",
	fact.EventReference: "the `NUMBER` of the call, the case or the mail",
}

func newEvent(t *Tools) *cobra.Command {
	o := &eventOptions{console: t.Console, content: t.Content, clock: t.Clock, papers: t.Papers,
		fields: map[string]*string{}}
	cmd := &cobra.Command{Use: "event CASE KIND", Long: eventHelp, Args: cobra.ArbitraryArgs}
	cmd.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if l, err := o.content.library(); err == nil {
			cmd.Long += "\nThe kinds are:\n  " + strings.Join(l.Questions.Events.KindIDs(), "\n  ") +
				"\n\nIt can end in:\n  " + strings.Join(l.Questions.Events.OutcomeIDs(), "\n  ") + "\n"
		}
		cmd.Root().HelpFunc()(cmd, args)
	})
	o.cases = takesCase(cmd, t)
	o.file = addPaperFlags(cmd)
	addToday(cmd, &o.today)
	for _, field := range fact.EventFields {
		o.fields[field] = cmd.Flags().String(field, "", eventFlags[field])
	}
	cmd.Flags().StringVar(&o.cost, "cost", "", "what it cost you in all, an `AMOUNT` such as 1200, with ended")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) > 1 && args[1] == endedWord:
			return runEnded(o, args[0], args[2:])
		case o.cost != "":
			return misused(asEnded, "event: --cost is part of how it ended")
		case len(args) > 1 && args[1] == hoursWord:
			return runHours(o, args[0], args[2:])
		}
		if len(args) > 2 {
			return misused(`as in "ketacover event my-case.json denied --date 2026-11-20"`, "event: want a case and a kind")
		}
		if len(args) < 2 {
			for _, field := range fact.EventFields {
				if cmd.Flags().Changed(field) {
					return misused(`as in "ketacover event my-case.json denied --date 2026-11-20"`,
						"event: --%s is part of a thing that happened, and no kind is named", field)
				}
			}
			return runTimeLine(o, args)
		}
		return runEvent(o, args[0], args[1])
	}
	return cmd
}

// runTimeLine tells what happened.
func runTimeLine(o *eventOptions, args []string) error {
	if _, err := o.file.chosen(); err != nil {
		return err
	}
	pen, c, err := penAndCase(o.content, o.cases, o.clock, caseAsked{command: "event", today: o.today, args: args})
	if err != nil {
		return err
	}
	return writeSheet(o.console, o.papers, o.file, paper.TimeLine(pen, c))
}

// runEvent writes down one thing that happened. Nothing is saved unless the case with
// it can be read again.
func runEvent(o *eventOptions, name, kind string) error {
	today, err := o.clock.day(o.today)
	if err != nil {
		return err
	}
	l, err := o.content.library()
	if err != nil {
		return err
	}
	if kinds := append(l.Questions.Events.KindIDs(), endedWord, hoursWord); l.Questions.Events.Kind(kind) == nil {
		hint := "the kinds are " + strings.Join(kinds, ", ")
		if near := fact.Nearest(kind, kinds); near != "" {
			hint = "did you mean " + `"` + near + `"?`
		}
		return misused(hint, "event: unknown kind %q", record.Cut(kind))
	}
	return o.change(l, name, func(c record.Case) ([]byte, error) { return o.written(l, c, kind, today) })
}

// change writes a case anew in its file, or one of standard input to standard output.
func (o *eventOptions) change(l *model.Library, name string, to func(record.Case) ([]byte, error)) error {
	if name == "-" {
		c, err := o.cases.read(o.content, name)
		if err != nil {
			return err
		}
		data, err := to(c)
		if err != nil {
			return err
		}
		return o.console.write(string(data))
	}
	data, file, err := o.cases.Store.Load(name)
	if err != nil {
		return unopened(o.cases, err)
	}
	defer file.Close()
	c, err := record.DecodeCase(l.Questions, data)
	if err != nil {
		return refused("read case "+`"`+name+`"`, err)
	}
	if data, err = to(c); err != nil {
		return err
	}
	if err := file.Save(data); err != nil {
		return unwritten("save the case", err)
	}
	return nil
}

// written is the case with the event that the flags tell, as a file has it.
func (o *eventOptions) written(l *model.Library, c record.Case, kind string, today fact.Date) ([]byte, error) {
	e := record.Event{Kind: kind, Date: today}
	for _, field := range fact.EventFields {
		text := *o.fields[field]
		if text == "" {
			continue
		}
		if !e.Takes(field, text) {
			hint, kind := "write it as in --"+field+" 2026-11-20", "day of the calendar"
			if field == fact.EventVisits {
				hint, kind = "write a whole number, as in --visits 12", "number of visits"
			}
			return nil, misused(hint, "read --%s: %q is no %s", field, record.Cut(text), kind)
		}
		e = e.Saying(field, text)
	}
	s := model.NewSession(l, c)
	s.Today = today
	s.Happen(model.HappenedDetail, record.WithEvent(c.Events, len(c.Events), e))
	data := record.EncodeCase(l.Questions, s.Kept(s.Case(), ""))
	if _, err := record.DecodeCase(l.Questions, data); err != nil {
		return nil, refused("event", record.Unplaced(err))
	}
	o.sayDay(l.Questions.Events.Kind(kind), &e, today)
	return data, nil
}

// sayDay tells of a day that nobody gave, or that has not come: the last day of an
// appeal may be counted from it.
func (o *eventOptions) sayDay(kind *fact.EventKind, e *record.Event, today fact.Date) {
	english := words.English()
	day := english.Phrase.Long(e.Date)
	switch {
	case *o.fields[fact.EventDate] == "":
		o.console.say("ketacover: ", english.Happened.Dated(day))
	case today.Before(e.Date) && !kind.Ahead:
		o.console.say("ketacover: ", english.Happened.NotYet(day))
	}
}
