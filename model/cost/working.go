package cost

import (
	"slices"
	"strconv"

	"ketacover/model/fact"
)

// working is sentences as they are written down, and what they rest on.
type working struct {
	lines   lines
	text    []string
	sources []string
}

// say adds a sentence of the content. The holes are pairs of a hole and what
// fills it.
func (w *working) say(line string, holes ...string) {
	if text := w.lines.text(line, holes...); text != "" {
		w.text = append(w.text, text)
	}
}

// use adds what is to be known of an amount that stood in for an answer.
func (w *working) use(a *Amount) {
	if a != nil && a.Text != "" {
		w.text = append(w.text, a.Text)
	}
	w.rest(a)
}

// rest cites what an amount rests on.
func (w *working) rest(a *Amount) {
	if a != nil {
		w.cite(a.Sources)
	}
}

// cite adds sources, each once.
func (w *working) cite(sources []string) {
	for _, id := range sources {
		if !slices.Contains(w.sources, id) {
			w.sources = append(w.sources, id)
		}
	}
}

// lines are the sentences of the content, and what figures look like in them.
type lines struct {
	list    []CostLine
	facts   *fact.Facts
	phrases *fact.Phrases
}

// text is a sentence that tells something, with its holes filled.
func (l lines) text(tells string, holes ...string) string {
	var said *CostLine
	for i := range l.list {
		if line := &l.list[i]; line.Tells == tells && (said == nil || len(line.When) > len(said.When)) &&
			fact.All(line.When, l.facts) {
			said = line
		}
	}
	if said == nil {
		return ""
	}
	return fact.Filled(said.Text, holes...)
}

// money writes bounds in dollars.
func (l lines) money(b fact.Bounds) string { return l.between(b, l.phrases.Money) }

// dollars writes bounds in whole dollars.
func (l lines) dollars(b fact.Bounds) string {
	return l.between(b, func(cents int64) string { return l.phrases.Money(int64(fact.NearestDollar(cents)) * 100) })
}

// number writes bounds of a count or a percentage.
func (l lines) number(b fact.Bounds) string {
	return l.between(b, func(n int64) string { return strconv.FormatInt(n, 10) })
}

// ends writes what something comes to in the working of the least and in that
// of the most that an option may cost.
func (l lines) ends(low, high int64) string {
	if low <= high {
		return l.money(fact.Bounds{Low: low, High: high})
	}
	return l.text(lineEnds, "{low}", l.phrases.Money(low), "{high}", l.phrases.Money(high))
}

func (l lines) between(b fact.Bounds, text func(int64) string) string {
	if b.Low == b.High {
		return text(b.Low)
	}
	if filled := l.text(lineRange, "{low}", text(b.Low), "{high}", text(b.High)); filled != "" {
		return filled
	}
	return text(b.Low) + "-" + text(b.High)
}
