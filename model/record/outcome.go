package record

import (
	"slices"
	"strconv"
	"strings"

	"ketacover/model/fact"
)

// Outcome is how it ended: an id of fact.Events, the day, what it cost in all, and how
// many days it took from the first request. What nobody said is zero.
type Outcome struct {
	What string
	Date fact.Date
	Cost fact.Answer // an amount of money; not asked for none
	Days int
}

// IsZero reports that nothing was written down.
func (o Outcome) IsZero() bool { return o == Outcome{} }

// mostDays is how long a case can have taken.
const mostDays = 9999

// outcomeCost and outcomeDays are what the cost and the time are read as.
var (
	outcomeCost = fact.Question{Kind: fact.Money, Max: 1_000_000}
	outcomeDays = fact.Question{Kind: fact.Count, Max: mostDays}
)

// ReadCost is the cost that a text gives, as people write an amount.
func ReadCost(text string) (fact.Answer, error) { return outcomeCost.ReadNumber(text) }

// ReadVisits is the number of visits that a text gives.
func ReadVisits(text string) (int, error) {
	answer, err := eventVisits.ReadNumber(text)
	return answer.Number, err
}

// CostText is the cost as a file has it, and nothing for none.
func (o *Outcome) CostText() string { return outcomeCost.AnswerID(o.Cost) }

// Took is how many days the case took: as it was written down, or from its first event
// to the day on which it ended. It is 0 where neither tells it.
func (c *Case) Took() int {
	if c.Outcome.Days > 0 || c.Outcome.Date.IsZero() || len(c.Events) == 0 {
		return c.Outcome.Days
	}
	first := slices.MinFunc(c.Events, func(x, y Event) int { return x.Date.Compare(y.Date) })
	return max(0, first.Date.Days(c.Outcome.Date))
}

// outcomeJSON is the outcome without white space.
func outcomeJSON(o Outcome) string {
	members := []string{`"what":` + quoteJSON(o.What)}
	if !o.Date.IsZero() {
		members = append(members, `"date":`+quoteJSON(o.Date.String()))
	}
	if o.Cost.State == fact.Given {
		members = append(members, `"cost":`+o.CostText())
	}
	if o.Days > 0 {
		members = append(members, `"days":`+strconv.Itoa(o.Days))
	}
	return "{" + strings.Join(members, ",") + "}"
}
