package record

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ketacover/model/fact"
)

// Bounds on what is written down of what happened.
const (
	maxEvents  = 2000
	maxChanges = 10_000
	// MaxEventText is how many characters a text of an event may take.
	MaxEventText = 600
)

// eventVisits is what a number of visits is read as.
var eventVisits = fact.Question{Kind: fact.Count, Max: 999}

// eventReader reads what happened, how answers changed, and how it ended. It refuses
// every word that is not on its list: days are counted from them.
type eventReader struct{ ownRuleReader }

// members reads an object all of whose keys are known, those that must be there among
// them.
func (r *eventReader) members(what string, keys, must []string, each func(key string) *CaseError) *CaseError {
	from := r.json.at
	if r.json.peek() != '{' {
		return r.other("want "+what+", which is an object in braces, not", shapeExamples['{'])
	}
	had := map[string]bool{}
	err := r.json.object(func(key []byte) *CaseError {
		if !slices.Contains(keys, string(key)) {
			return r.unknownKey(string(key), keys)
		}
		had[string(key)] = true
		return each(string(key)).under(key)
	})
	if err != nil {
		return err
	}
	for _, key := range must {
		if !had[key] {
			err := r.json.fail(from, "no "+strconv.Quote(key)+" in "+what)
			err.advice = "add it, as in " + quoteJSON(key) + ": " + quoteJSON(r.example(key))
			return err
		}
	}
	return nil
}

// example is a value of a key that must be there.
func (r *eventReader) example(key string) string {
	events := &r.questions.Events
	switch {
	case key == "kind" && len(events.Kinds) > 0:
		return events.Kinds[0].ID
	case key == fact.EventWhat && len(events.Outcomes) > 0:
		return events.Outcomes[0].ID
	case key == "question" && len(r.questions.List) > 0:
		return r.questions.List[0].ID
	case key == "was" || key == "is":
		return ""
	}
	return "2026-11-02"
}

var eventKeys = append([]string{"kind"}, fact.EventFields...)

// events reads all of them.
func (r *eventReader) events() ([]Event, *CaseError) {
	var list []Event
	err := r.json.list(func(i int) *CaseError {
		if i == maxEvents {
			return r.json.wrong(r.json.at, fmt.Sprintf("more than %d events", maxEvents), tooMuch).inList(i)
		}
		e, err := r.event()
		list = append(list, e)
		return err.inList(i)
	})
	return list, err
}

func (r *eventReader) event() (Event, *CaseError) {
	var e Event
	from, had := r.json.at, map[string]int{}
	err := r.members("an event", eventKeys, []string{"kind", fact.EventDate}, func(key string) (err *CaseError) {
		had[key] = r.json.at
		switch key {
		case "kind":
			e.Kind, err = r.one(r.questions.Events.KindIDs())
		case fact.EventDate:
			e.Date, err = r.eventDay()
		case fact.EventUntil:
			e.Until, err = r.eventDay()
		case fact.EventVisits:
			e.Visits, err = r.number(&eventVisits)
		case fact.EventWhat:
			e.What, err = r.line()
		case fact.EventWith:
			e.With, err = r.line()
		case fact.EventReference:
			e.Reference, err = r.line()
		}
		return err
	})
	if err != nil {
		return e, err
	}
	return e, r.fits(&e, from, had)
}

// fits refuses what events of a kind do not have.
func (r *eventReader) fits(e *Event, from int, had map[string]int) *CaseError {
	kind := r.questions.Events.Kind(e.Kind)
	for _, key := range fact.EventFields {
		at, ok := had[key]
		field := kind.Field(key)
		switch text := e.Text(key); {
		case !ok || text == "":
		case field == nil:
			err := r.json.fail(at, "an event of the kind "+strconv.Quote(e.Kind)+" has no "+strconv.Quote(key)+", so not")
			err.show(text)
			err.Allowed = kind.FieldIDs()
			return err.under([]byte(key))
		case len(field.Choices) > 0 && field.Choice(text) == nil:
			err := r.json.fail(at, "unknown value")
			err.show(text)
			err.allow(text, field.ChoiceIDs())
			return err.under([]byte(key))
		}
	}
	if !e.Until.IsZero() && e.Until.Before(e.Date) {
		err := r.json.fail(from, "it ends before it begins, on")
		err.show(e.Until.String())
		err.advice = "look at both days again"
		return err.under([]byte(fact.EventUntil))
	}
	return nil
}

// eventDay reads a day.
func (r *eventReader) eventDay() (fact.Date, *CaseError) {
	from := r.json.at
	text, err := r.word()
	if err != nil {
		return fact.Date{}, err
	}
	day, wrong := fact.ParseDate(text)
	if wrong != nil {
		asked := fact.Question{Kind: fact.Day}
		err := r.json.fail(from, notADate(&asked, wrong))
		err.show(text)
		err.Allowed = []string{accepts(&asked)}
		err.Nearest, err.advice = meant(&asked, text)
		return fact.Date{}, err
	}
	return day, nil
}

// line reads a text of one line.
func (r *eventReader) line() (string, *CaseError) {
	from := r.json.at
	text, err := r.word()
	if err != nil {
		return "", err
	}
	if wrong := wrongLine(text); wrong != "" {
		err := r.json.fail(from, wrong)
		err.show(text)
		err.advice = "write it shorter, on one line"
		return "", err
	}
	return strings.Clone(text), nil
}

// wrongLine says what is wrong with a text of an event; empty for nothing.
func wrongLine(text string) string {
	switch {
	case utf8.RuneCountInString(text) > MaxEventText:
		return fmt.Sprintf("a text of an event takes at most %d characters, not", MaxEventText)
	case strings.ContainsFunc(text, func(c rune) bool { return c < ' ' || c == 0x7f || 0x80 <= c && c < 0xa0 }):
		return "a text of an event holds no control characters, not"
	}
	return ""
}

// GoodLine reports whether a text can stand in an event.
func GoodLine(text string) bool { return wrongLine(text) == "" }

// number reads a number that is more than nothing.
func (r *eventReader) number(q *fact.Question) (int, *CaseError) {
	from := r.json.at
	answer, err := r.json.answer(q)
	if err == nil && (answer.State != fact.Given || answer.Number == 0) {
		err = r.json.refuse(from, r.json.at, "want "+wants(q)+", not")
		err.advice = "leave it out where it is not known"
	}
	return answer.Number, err
}

// changes reads the history.
func (r *eventReader) changes() ([]Change, *CaseError) {
	var list []Change
	keys := []string{fact.EventDate, "question", "was", "is"}
	err := r.json.list(func(i int) *CaseError {
		if i == maxChanges {
			return r.json.wrong(r.json.at, fmt.Sprintf("more than %d changes", maxChanges), tooMuch).inList(i)
		}
		var c Change
		from, had := r.json.at, map[string]int{}
		err := r.members("a change", keys, keys, func(key string) (err *CaseError) {
			had[key] = r.json.at
			switch key {
			case fact.EventDate:
				c.Date, err = r.eventDay()
			case "question":
				c.Question, err = r.question()
			case "was":
				c.Was, err = r.word()
			case "is":
				c.Is, err = r.word()
			}
			return err
		})
		if err == nil {
			err = r.changed(&c, from, had)
		}
		list = append(list, c)
		return err.inList(i)
	})
	return list, err
}

// question reads the id of a question.
func (r *eventReader) question() (string, *CaseError) {
	from := r.json.at
	id, err := r.word()
	if err != nil || r.questions.Index(id) >= 0 {
		return strings.Clone(id), err
	}
	r.json.keyFrom = from
	return "", unknownQuestion(r.questions, r.json, []byte(id))
}

// changed refuses answers that the question does not take, and what is no change.
func (r *eventReader) changed(c *Change, from int, had map[string]int) *CaseError {
	q := &r.questions.List[r.questions.Index(c.Question)]
	for _, side := range []struct{ key, text string }{{"was", c.Was}, {"is", c.Is}} {
		if side.text == "" {
			continue
		}
		if _, err := parse(q, side.text); err != nil {
			err.Line = r.json.fail(had[side.key], "").Line
			return err.under([]byte(side.key))
		}
	}
	if c.Was == c.Is {
		err := r.json.fail(from, "no change: it was before what it is after,")
		err.show(c.Is)
		err.advice = "take it out"
		return err
	}
	c.Was, c.Is = strings.Clone(c.Was), strings.Clone(c.Is)
	return nil
}

// outcome reads how it ended.
func (r *eventReader) outcome() (Outcome, *CaseError) {
	var o Outcome
	keys := []string{fact.EventWhat, fact.EventDate, "cost", "days"}
	err := r.members("an outcome", keys, keys[:1], func(key string) (err *CaseError) {
		switch key {
		case fact.EventWhat:
			o.What, err = r.one(r.questions.Events.OutcomeIDs())
		case fact.EventDate:
			o.Date, err = r.eventDay()
		case "cost":
			from := r.json.at
			if o.Cost, err = r.json.answer(&outcomeCost); err == nil && o.Cost.State != fact.Given {
				err = r.json.refuse(from, r.json.at, "want "+wants(&outcomeCost)+", not")
				err.advice = "leave it out where it is not known"
			}
		case "days":
			o.Days, err = r.number(&outcomeDays)
		}
		return err
	})
	return o, err
}
