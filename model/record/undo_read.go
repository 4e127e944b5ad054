package record

import (
	"slices"
	"strconv"
	"strings"

	"ketacover/model/fact"
)

// UndoOf is the undo history of a case. A step that cannot be read ends it, and what is
// behind that is counted and left out: a case is never refused for it.
func UndoOf(q *fact.Questions, c Case) UndoSteps {
	var s UndoSteps
	if c.Undo == "" {
		return s
	}
	kept := struct {
		at          string
		back, forth []string
	}{}
	r := jsonReader{data: []byte(c.Undo), depth: 2}
	whole := r.peek() == '{' && r.object(func(key []byte) *CaseError {
		switch string(key) {
		case "at":
			kept.at = textOrEmpty(&r)
		case "back":
			kept.back = textsOrNone(&r)
		case "forth":
			kept.forth = textsOrNone(&r)
		default:
			return r.value()
		}
		return nil
	}) == nil
	if !whole || kept.at != markOf(q, &c) {
		s.Elsewhere = max(len(kept.back)+len(kept.forth), 1)
		return s
	}
	var lost int
	s.Undo, lost = stepsOf(q, c, kept.back)
	s.Redo, s.Unknown = stepsOf(q, c, kept.forth)
	s.Unknown += lost
	return s
}

// textOrEmpty is the text that comes next, and empty for what is none.
func textOrEmpty(r *jsonReader) string {
	from := r.at
	if r.peek() == '"' {
		text, _ := r.text()
		return string(text)
	}
	r.at = from
	_ = r.value() // it was read before: no error
	return ""
}

// textsOrNone are the texts of the list that comes next. What is no text is an empty one,
// and no list has none.
func textsOrNone(r *jsonReader) []string {
	if r.peek() != '[' {
		_ = r.value() // it was read before: no error
		return nil
	}
	var list []string
	_ = r.list(func(int) *CaseError {
		list = append(list, textOrEmpty(r))
		return nil
	})
	return list
}

// stepsOf reads a list of steps that starts at a case, and tells how many of them were
// left out.
func stepsOf(q *fact.Questions, at Case, texts []string) (list []UndoStep, lost int) {
	room := maxStepWork
	for i, text := range texts {
		step, ok := stepOf(q, at, text, &room)
		if !ok || i == MaxUndo {
			lost = len(texts) - i
			break
		}
		list = append(list, step)
		at = step.To
	}
	slices.Reverse(list)
	return list, lost
}

// stepOf reads one step that starts at a case, and takes what it reads out of the room.
func stepOf(q *fact.Questions, from Case, text string, room *int) (step UndoStep, ok bool) {
	lines := strings.Split(text, "\n")
	day, rest, _ := strings.Cut(lines[0], " ")
	sort, name, _ := strings.Cut(rest, " ")
	if step.Day, ok = dayOrNone(day); !ok {
		return step, false
	}
	switch {
	case sort == "question" && q.Index(name) >= 0:
		step.Question = name
	case sort == "detail":
		step.Detail = name
	default:
		return step, false
	}
	from.Undo, from.LeftAt = "", ""
	step.To = from
	parts := map[string]string{}
	for _, line := range lines[1:] {
		key, rest, _ := strings.Cut(line, " ")
		if key == answerLine {
			if step.To.Answers, ok = answeredBy(q, step.To.Answers, rest); !ok {
				return step, false
			}
			continue
		}
		text, ok := patched(&from, key, rest)
		if *room -= len(text); !ok || *room < 0 {
			return step, false
		}
		parts[key] = text
	}
	return step, len(parts) == 0 || readParts(q, &step.To, parts)
}

func dayOrNone(text string) (fact.Date, bool) {
	if text == "-" {
		return fact.Date{}, true
	}
	day, err := fact.ParseDate(text)
	return day, err == nil
}

// answeredBy are answers with one more, that a line of a step tells.
func answeredBy(q *fact.Questions, a fact.Answers, line string) (fact.Answers, bool) {
	id, text, _ := strings.Cut(line, " ")
	at := q.Index(id)
	if at < 0 {
		return a, false
	}
	if text == "" {
		return a.With(at, fact.Answer{}), true
	}
	answer, err := ParseAnswer(&q.List[at], text)
	return a.With(at, answer), err == nil
}

// patched is a part of the case, as JSON, after a patch that a line of a step tells; empty
// where nothing is left of it.
func patched(c *Case, key, line string) (text string, ok bool) {
	was := ""
	if at := slices.Index(laterKeys, key); at >= 0 {
		was = string(c.later()[at])
	} else if key == detailsLine {
		was = withoutFixed(withSaid(c)).Raw()
	} else {
		return "", false
	}
	first, rest, _ := strings.Cut(line, " ")
	second, patch, _ := strings.Cut(rest, " ")
	before, err := strconv.Atoi(first)
	after, err2 := strconv.Atoi(second)
	if err != nil || err2 != nil || before < 0 || after < 0 || before > len(was)-after {
		return "", false
	}
	return was[:before] + patch + was[len(was)-after:], true
}

// readParts takes parts, as JSON, in the place of those of the case. It reports whether a
// case may hold them.
func readParts(q *fact.Questions, c *Case, parts map[string]string) bool {
	doc := `{"answers":{}`
	for key, text := range parts {
		if text != "" {
			doc += "," + quoteJSON(key) + ":" + text
		}
	}
	d, err := DecodeCase(q, []byte(doc+"}"))
	if err != nil {
		return false
	}
	for key := range parts {
		switch key {
		case detailsLine:
			c.Details, c.Said = withFixed(c.Details, d.Details), d.Said
		case eventsKey:
			c.Events = d.Events
		case historyKey:
			c.History = d.History
		case outcomeKey:
			c.Outcome = d.Outcome
		case ownRulesKey:
			c.OwnRules = d.OwnRules
		}
	}
	return true
}
