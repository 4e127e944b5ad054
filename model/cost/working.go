package cost

import (
	"slices"
	"strconv"

	"ketacover/model/fact"
)

// costing adds up one option and writes down the working.
type costing struct {
	library *Book
	answers fact.Answers
	facts   *fact.Facts
	option  *CostOption
	items   treatment
	working []string
	notes   []string
	sources []string
	missing []string // questions that something stands in for
	reach   reach    // how far the figures that stand in are taken to go
}

// given is the figure the person gave, money in cents.
func (c *costing) given(question string) (fact.Bounds, bool) {
	q := c.library.Questions.Index(question)
	answer := c.answers.At(q)
	if q < 0 || answer.State != fact.Given || !c.library.Questions.List[q].Applies(c.facts) {
		return fact.Bounds{}, false
	}
	if c.library.Questions.List[q].Kind == fact.Money {
		return fact.Exactly(answer.InCents()), true
	}
	return fact.Exactly(int64(answer.Number)), true
}

// figure is what the person gave, if it is for this treatment, or else the
// bounds of the first amount of the item that fits, and that amount. It notes
// that the person could make it exact.
func (c *costing) figure(question string, ours bool, item string) (fact.Bounds, *Amount, bool) {
	b, typical, ok := c.known(question, ours, item)
	if ours && (typical != nil || !ok) {
		c.misses(question)
	}
	return b, typical, ok
}

// known is figure where the sum does not need it to be exact.
func (c *costing) known(question string, ours bool, item string) (fact.Bounds, *Amount, bool) {
	if b, ok := c.given(question); ok && ours {
		return b, nil, true
	}
	if a := c.amount(item); a != nil {
		return a.within(c.reach), a, true
	}
	return fact.Bounds{}, nil, false
}

// amount is the first amount of the item that fits, or nil. One on care in
// network says nothing of a clinic that is out of it.
func (c *costing) amount(item string) *Amount {
	amounts := c.library.Rules.Amounts
	for i := range amounts {
		if a := &amounts[i]; a.Item == item && fact.All(a.When, c.facts) && !(a.InNetwork && c.outside()) {
			return a
		}
	}
	return nil
}

// misses notes a question whose answer would make the sum more exact, if it
// makes sense to ask it.
func (c *costing) misses(question string) {
	q := c.library.Questions.Index(question)
	if q >= 0 && c.library.Questions.List[q].Applies(c.facts) && !slices.Contains(c.missing, question) {
		c.missing = append(c.missing, question)
	}
}

// asked reports whether this is the treatment the clinic proposes, which its
// prices are about: Spravato where the form is Spravato, and else ketamine.
func (c *costing) asked() bool {
	return c.is("form", "spravato") == (c.option.Drug == "spravato")
}

// outside reports whether the clinic of this treatment is out of network.
func (c *costing) outside() bool { return c.asked() && c.is("network", "out") }

// is reports whether the question, if it is asked in this case, was answered
// with the option.
func (c *costing) is(question, option string) bool {
	q := c.library.Questions.Index(question)
	if q < 0 || c.open(question) || !c.library.Questions.List[q].Applies(c.facts) {
		return false
	}
	return c.answers.At(q).Option == c.library.Questions.List[q].Option(option)
}

// open reports whether the question has no answer.
func (c *costing) open(question string) bool {
	return c.answers.At(c.library.Questions.Index(question)).State != fact.Given
}

// say adds a sentence of the content to the working. The holes are pairs of
// a hole and what fills it.
func (c *costing) say(line string, holes ...string) {
	if text := c.sentence(line, holes); text != "" {
		c.working = append(c.working, text)
	}
}

// aside adds a sentence of the content to the notes.
func (c *costing) aside(line string, holes ...string) {
	if text := c.sentence(line, holes); text != "" {
		c.notes = append(c.notes, text)
	}
}

// sentence is a line of the content, and nothing where only the sum is wanted.
func (c *costing) sentence(line string, holes []string) string {
	if c.reach != named {
		return ""
	}
	for _, l := range c.library.Rules.Lines {
		if l.ID == line {
			return fact.Filled(l.Text, holes...)
		}
	}
	return ""
}

// use adds what is to be known of an amount that stood in for an answer.
func (c *costing) use(a *Amount) {
	if a != nil && a.Text != "" {
		c.working = append(c.working, a.Text)
	}
	c.rest(a)
}

// note adds what is to be known of an amount to the notes.
func (c *costing) note(a *Amount) {
	if a != nil && a.Text != "" {
		c.notes = append(c.notes, a.Text)
	}
	c.rest(a)
}

// rest cites what an amount rests on.
func (c *costing) rest(a *Amount) {
	if a != nil {
		c.cite(a.Sources)
	}
}

// cite adds sources, each once.
func (c *costing) cite(sources []string) {
	for _, id := range sources {
		if !slices.Contains(c.sources, id) {
			c.sources = append(c.sources, id)
		}
	}
}

// money writes bounds in dollars.
func (c *costing) money(b fact.Bounds) string { return c.between(b, fact.MoneyText) }

// dollars writes bounds in whole dollars.
func (c *costing) dollars(b fact.Bounds) string {
	return c.between(b, func(cents int64) string { return fact.MoneyText(int64(fact.NearestDollar(cents)) * 100) })
}

// number writes bounds of a count or a percentage.
func (c *costing) number(b fact.Bounds) string {
	return c.between(b, func(n int64) string { return strconv.FormatInt(n, 10) })
}

func (c *costing) between(b fact.Bounds, text func(int64) string) string {
	if b.Low == b.High {
		return text(b.Low)
	}
	for _, line := range c.library.Rules.Lines {
		if line.ID == lineRange {
			return fact.Filled(line.Text, "{low}", text(b.Low), "{high}", text(b.High))
		}
	}
	return text(b.Low) + "-" + text(b.High)
}
