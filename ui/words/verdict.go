package words

import (
	"strings"

	"ketacover/model/fact"
)

// Verdict is how the answer for a drug is told: its levels, what it turns on,
// and what other answers would make of it.
type Verdict struct {
	// The five steps of the scale, lowest first.
	Levels [5]string `keys:"not-covered unlikely possible likely approved"`
	// How a condition stands: one of the plan's rule, and one that plans usually
	// ask. In the order of rule.Status.
	Standings      [3]string `keys:"not-known met not-met"`
	UsualStandings [3]string `keys:"not-known met not-met"`
	verdictSays
	phrase *fact.Phrases
	asking *Asking
}

type verdictSays struct {
	If             gap2  `holes:"answers then"`
	IfNone         gap1  `holes:"then"`
	MoreConditions count `holes:""`
	IfOneFits      gap3  `holes:"all condition one-not"`
	IfEachFits     gap3  `holes:"all conditions one-not"`
	OneOf          gap3  `holes:"short some all"`
	SingleOf       gap2  `holes:"short all"`
	Span           gap2  `holes:"low high"`
	OrApproved     gap2  `holes:"span approved"`
	IfYouChoose    gap1  `holes:"option"`
	IfOption       gap2  `holes:"option span"`
	Then           gap1  `holes:"span"`
	Would          gap2  `holes:"title span"`
	AtLow          gap1  `holes:"text"`
	AtHigh         gap1  `holes:"text"`
	SureSettled    gap1  `holes:"grade"`
	SureOpen       gap1  `holes:"grade"`
	UnknownPapers  string
	UnknownOpen    gap1   `holes:"open"`
	WithOthers     count1 `holes:"then"`
	Bring          gap1   `holes:"proof"`
}

// mostConditions is how many conditions are named in one sentence.
const mostConditions = 4

// If says what a verdict would be under some answers.
func (w *Verdict) If(answers, then string) string { return w.verdictSays.If.with(answers, then) }

// IfNone says what it would be under all others.
func (w *Verdict) IfNone(then string) string { return w.verdictSays.IfNone.with(then) }

// IfEach says what a verdict would be when each condition is met, and when one
// is not.
func (w *Verdict) IfEach(all string, conditions []string, oneNot string) string {
	if rest := len(conditions) - mostConditions; rest > 0 {
		conditions = append(conditions[:mostConditions:mostConditions], w.MoreConditions.with(rest))
	}
	if len(conditions) == 1 {
		return w.IfOneFits.with(all, conditions[0], oneNot)
	}
	return w.IfEachFits.with(all, w.phrase.And(conditions), oneNot)
}

// OneOf says that a question has one of many answers.
func (w *Verdict) OneOf(n, of int, short string) string {
	if n == 1 {
		return w.SingleOf.with(short, number(of))
	}
	return w.verdictSays.OneOf.with(short, number(n), number(of))
}

// Level names a level.
func (w *Verdict) Level(l int) string { return w.Levels[l] }

// Span says in words which levels are still possible.
func (w *Verdict) Span(low, high int) string {
	if low == high {
		return w.Levels[low]
	}
	return w.verdictSays.Span.with(w.Levels[low], w.Levels[high])
}

// OrApproved is a low verdict that only an approval in hand would lift.
func (w *Verdict) OrApproved(span string) string {
	return w.verdictSays.OrApproved.with(span, w.Levels[len(w.Levels)-1])
}

// IfYouChoose heads the preview of an option.
func (w *Verdict) IfYouChoose(option string) string {
	return w.verdictSays.IfYouChoose.with(quoted(option))
}

// IfOption is a preview on a narrow screen.
func (w *Verdict) IfOption(option, span string) string {
	return w.verdictSays.IfOption.with(quoted(option), span)
}

// Then is a preview where there is no room for the option.
func (w *Verdict) Then(span string) string { return w.verdictSays.Then.with(span) }

// Would says what an option would make of a verdict.
func (w *Verdict) Would(title, span string) string { return w.verdictSays.Would.with(title, span) }

// AtLow introduces the reason for the lower end of an open verdict.
func (w *Verdict) AtLow(text string) string { return w.verdictSays.AtLow.with(text) }

// AtHigh introduces the reason for the upper end.
func (w *Verdict) AtHigh(text string) string { return w.verdictSays.AtHigh.with(text) }

// Sure says how sure we are of what a verdict rests on, in the grades of the page
// on this program. It is not how likely the verdict is. Of an open one it is said
// of its two ends, since which of them it will be nobody knows.
func (w *Verdict) Sure(grade string, settled bool) string {
	if settled {
		return w.SureSettled.with(grade)
	}
	return w.SureOpen.with(grade)
}

// Unknown says what is not known: the answers that are open, and the papers that
// nobody showed us.
func (w *Verdict) Unknown(open []string) string {
	if len(open) == 0 {
		return w.UnknownPapers
	}
	return w.UnknownOpen.with(strings.Join(w.asking.Few(open), "; "))
}

// Standing says how a condition stands. Only one of a rule that was read can be
// met; of what plans usually ask it is said whether it is so.
func (w *Verdict) Standing(usual bool, status int) string {
	if usual {
		return w.UsualStandings[status]
	}
	return w.Standings[status]
}

// Bring says what proves a condition.
func (w *Verdict) Bring(proof string) string { return w.verdictSays.Bring.with(proof) }

// WithOthers says where any of many other answers would have led.
func (w *Verdict) WithOthers(n int, then string) string {
	return w.verdictSays.WithOthers.with(n, then)
}
