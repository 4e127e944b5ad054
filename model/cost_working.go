package model

import (
	"slices"
	"strconv"
	"strings"
)

// costing adds up one option and writes down the working.
type costing struct {
	library *Library
	answers Answers
	facts   *Facts
	option  *CostOption
	items   treatment
	working []string
	notes   []string
	sources []string
	missing []string // questions that something stands in for
}

// given is the figure the person gave, money in cents.
func (c *costing) given(question string) (Bounds, bool) {
	q := c.library.Question(question)
	answer := c.answers.At(q)
	if q < 0 || answer.State != Given || !c.library.Questions[q].Applies(c.facts) {
		return Bounds{}, false
	}
	n := int64(answer.Number)
	if c.library.Questions[q].Kind == Money {
		n *= 100
	}
	return Exactly(n), true
}

// figure is what the person gave, if it is for this treatment, or else the
// bounds of the first amount of the item that fits, and that amount. It notes
// that the person could make it exact.
func (c *costing) figure(question string, ours bool, item string) (Bounds, *Amount, bool) {
	b, typical, ok := c.known(question, ours, item)
	if ours && (typical != nil || !ok) {
		c.misses(question)
	}
	return b, typical, ok
}

// known is figure where the sum does not need it to be exact.
func (c *costing) known(question string, ours bool, item string) (Bounds, *Amount, bool) {
	if b, ok := c.given(question); ok && ours {
		return b, nil, true
	}
	if a := c.amount(item); a != nil {
		return a.Bounds, a, true
	}
	return Bounds{}, nil, false
}

// amount is the first amount of the item that fits, or nil.
func (c *costing) amount(item string) *Amount {
	amounts := c.library.CostRules.Amounts
	for i := range amounts {
		if a := &amounts[i]; a.Item == item && all(a.When, c.facts) {
			return a
		}
	}
	return nil
}

// misses notes a question whose answer would make the sum more exact, if it
// makes sense to ask it.
func (c *costing) misses(question string) {
	q := c.library.Question(question)
	if q >= 0 && c.library.Questions[q].Applies(c.facts) && !slices.Contains(c.missing, question) {
		c.missing = append(c.missing, question)
	}
}

// asked reports whether this is the treatment the clinic proposes, which its
// prices and its network are about: Spravato where the form is Spravato, and
// else ketamine.
func (c *costing) asked() bool {
	return c.is("form", "spravato") == (c.option.Drug == "spravato")
}

// is reports whether the question was answered with the option.
func (c *costing) is(question, option string) bool {
	q := c.library.Question(question)
	if q < 0 || c.open(question) {
		return false
	}
	return c.answers.At(q).Option == c.library.Questions[q].Option(option)
}

// open reports whether the question has no answer.
func (c *costing) open(question string) bool {
	return c.answers.At(c.library.Question(question)).State != Given
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

func (c *costing) sentence(line string, holes []string) string {
	for _, l := range c.library.CostRules.Lines {
		if l.ID == line {
			return strings.NewReplacer(holes...).Replace(l.Text)
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
func (c *costing) money(b Bounds) string { return c.between(b, MoneyText) }

// dollars writes bounds in whole dollars.
func (c *costing) dollars(b Bounds) string {
	return c.between(b, func(cents int64) string { return MoneyText(int64(nearestDollar(cents)) * 100) })
}

// number writes bounds of a count or a percentage.
func (c *costing) number(b Bounds) string {
	return c.between(b, func(n int64) string { return strconv.FormatInt(n, 10) })
}

func (c *costing) between(b Bounds, text func(int64) string) string {
	if b.Low == b.High {
		return text(b.Low)
	}
	holes := strings.NewReplacer("{low}", text(b.Low), "{high}", text(b.High))
	for _, line := range c.library.CostRules.Lines {
		if line.ID == lineRange {
			return holes.Replace(line.Text)
		}
	}
	return text(b.Low) + "-" + text(b.High)
}

// explainVisits writes down what the plan allows for the course.
func (c *costing) explainVisits(b *planBounds, low, high planShare, guess, typical *Amount) {
	count := c.number(Bounds{b.low.visits, b.high.visits})
	if b.priced {
		each := Bounds{b.low.allowed, b.high.allowed}
		c.say(lineAllowed, "{count}", count, "{each}", c.money(each), "{sum}", c.money(Bounds{low.allowed, high.allowed}))
	} else {
		c.say(lineAllowedUnknown, "{count}", count)
	}
	c.use(guess)
	c.use(typical)
}

// explainShare writes down the deductible and what is paid after it.
func (c *costing) explainShare(b *planBounds, low, high planShare, deductible, rate *Amount) {
	switch {
	case !b.leftKnown:
		c.say(lineDeductibleUnknown)
	case b.high.deductible > 0:
		c.say(lineDeductible, "{sum}", c.money(between(low.deductible, high.deductible)))
	}
	c.use(deductible)
	percent := c.number(Bounds{b.low.percent, b.high.percent})
	copay := c.money(Bounds{b.low.copay, b.high.copay})
	rest := between(low.rest, high.rest)
	switch {
	case !b.rated:
		c.say(lineShareUnknown)
	case b.either:
		c.say(lineEither, "{percent}", percent, "{each}", copay)
	case b.high.copay > 0:
		c.say(lineCopay, "{each}", copay, "{sum}", c.money(rest))
	case b.priced:
		c.say(linePercent, "{percent}", percent, "{sum}", c.money(rest))
	default:
		c.say(linePercentOpen, "{percent}", percent)
	}
	c.use(rate)
}

// explainLimit writes down where the person stops paying.
func (c *costing) explainLimit(b *planBounds, limit *Amount) {
	switch {
	case b.limited:
		c.say(lineLimit, "{limit}", c.money(Bounds{b.low.limit, b.high.limit}))
	case b.low.limit < unbounded:
		c.say(lineLimitUnknown)
	}
	c.use(limit)
}
