package command

import (
	"fmt"
	"slices"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
)

// hoursWord stands on the command line where else a kind of event does.
const hoursWord = "hours"

// asHours says how time is written down.
const asHours = `as in "ketacover event my-case.json hours 0.5 2026-11-20"`

// hoursSaid is the time that arguments name, and the day on which it was spent:
// today, where they name none.
func hoursSaid(args []string, dated string, today fact.Date) (record.Hours, error) {
	if len(args) == 0 || len(args) > 2 || len(args) == 2 && dated != "" {
		return record.Hours{}, misused(asHours, "hours: want a number of hours, and a day or none")
	}
	n, err := record.ReadHours(args[0])
	if err != nil {
		return record.Hours{}, misused("write it as in 0.5, or as in 1:30", "hours: %q is %s", record.Cut(args[0]), err)
	}
	text := dated
	if len(args) == 2 {
		text = args[1]
	}
	if text == "" {
		return record.Hours{Date: today, Time: n}, nil
	}
	day, err := fact.ParseDate(text)
	switch {
	case err != nil:
		return record.Hours{}, misused("write it as in 2026-11-20", "hours: %q is %s", record.Cut(text), err)
	case today.Before(day):
		return record.Hours{}, misused("write it down once it was spent", "hours: %s has not come yet", day)
	}
	return record.Hours{Date: day, Time: n}, nil
}

// hoursKey is what undo calls them.
const hoursKey = "hours"

// spent is a case with time that was spent on it, as a file has it: one more step that
// undo takes back.
func spent(l *model.Library, data []byte, h record.Hours) ([]byte, error) {
	c, err := record.DecodeCase(l.Questions, data)
	if err == nil {
		_, err = record.HoursOf(c)
	}
	if err != nil {
		return nil, err
	}
	s := model.NewSession(l, c)
	s.Note(hoursKey, record.WithHours(c.Details, h))
	return record.EncodeCase(l.Questions, s.Kept(s.Case(), "")), nil
}

// runHours writes down time that a counselor spent on a case in a file.
func runHours(o *eventOptions, name string, args []string) error {
	for _, field := range fact.EventFields {
		if field != fact.EventDate && *o.fields[field] != "" {
			return misused(asHours, "hours: --%s is no part of time that was spent", field)
		}
	}
	today, err := o.clock.day(o.today)
	if err != nil {
		return err
	}
	h, err := hoursSaid(args, *o.fields[fact.EventDate], today)
	if err != nil {
		return err
	}
	l, err := o.content.library()
	if err != nil {
		return err
	}
	if name == "-" {
		const doing = "read case on standard input"
		data, err := o.cases.input(doing)
		if err != nil {
			return err
		}
		if data, err = spent(l, data, h); err != nil {
			return refused(doing, err)
		}
		return o.console.write(string(data))
	}
	data, file, err := o.cases.Store.Load(name)
	if err != nil {
		return unopened(o.cases, err)
	}
	defer file.Close()
	if data, err = spent(l, data, h); err != nil {
		return refused(fmt.Sprintf("read case %q", name), err)
	}
	if err := file.Save(data); err != nil {
		return unwritten("save the case", err)
	}
	return nil
}

// runCaseHours writes down time that a counselor spent on a case in the vault.
func runCaseHours(o *casesOptions, args []string) error {
	if len(args) < 2 || len(args) > 3 || slices.Contains(args, "") {
		return misused(`as in "ketacover cases hours NAME 0.5 2026-11-20"`, "hours: want a name, hours, and a day or none")
	}
	today, err := o.tools.Clock.day("")
	if err != nil {
		return err
	}
	h, err := hoursSaid(args[1:], "", today)
	if err != nil {
		return err
	}
	l, err := o.tools.Content.library()
	if err != nil {
		return err
	}
	v, k, err := o.named(args[0])
	if err != nil {
		return err
	}
	data, file, err := v.Open(k.ID)
	if err != nil {
		return keptFault(k, err)
	}
	defer file.Close()
	if data, err = spent(l, data, h); err != nil {
		return refused(fmt.Sprintf("open case %q", args[0]), err)
	}
	if err := file.Save(data); err != nil {
		return keptFault(k, err)
	}
	return nil
}
