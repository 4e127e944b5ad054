package fact

import "strconv"

// Sayings are the words with which what is decided is put into sentences of the
// content. They are content too.
type Sayings struct {
	Phrases Phrases

	Levels []string // the levels of a verdict within a sentence, lowest first
	This   string   // what a treatment is for, while that has no name
	It     string   // a payer that was named before
	Yours  string   // a payer whose rule the person read themselves

	OrNext   string // "{list} or {next}", one after the other
	OrElse   string // "{list}, or {next}"
	AndAlso  string // "{list}, and {next}"
	Is       string // "{question} is {answers}"
	Answer   string // an answer between quotes
	ForPlan  string // "For {plan}: {text}"
	Days     string // "{count} days"
	Months   string // "{count} months"
	Ordinals []string
}

// nothingSaid stands in where a library has no sayings, as in tests.
var nothingSaid = Sayings{Phrases: Phrases{MoneyForm: "${amount}", Thousands: ",", Decimal: "."}}

// Level is a level within a sentence, by its id where nothing else is said.
func (s *Sayings) Level(level int, id string) string {
	if level < len(s.Levels) {
		return s.Levels[level]
	}
	return id
}

// Joined puts the parts of a list one after the other, in a form with the holes
// {list} and {next}.
func Joined(list []string, form string) string {
	text := ""
	for i, next := range list {
		if i == 0 {
			text = next
			continue
		}
		text = Filled(form, "{list}", text, "{next}", next)
	}
	return text
}

// Ordinal names a day that some month has not: the 29th, 30th or 31st.
func (s *Sayings) Ordinal(day int) string {
	if i := day - firstOrdinal; i >= 0 && i < len(s.Ordinals) {
		return s.Ordinals[i]
	}
	return strconv.Itoa(day)
}

// firstOrdinal is the first day that some month has not.
const firstOrdinal = 29
