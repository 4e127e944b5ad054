package words

import (
	"fmt"
	"strings"
)

// Verdict is how the answer for a drug is told: its levels, what it turns on,
// and what other answers would make of it.
type Verdict struct {
	Levels [5]string // the five steps of the scale, lowest first
	Scale  [5]string // the same, short enough for two lines of six letters
	// Standings are how a condition stands: one of the plan's rule, and one that
	// plans usually ask. In the order of verdict.Status.
	Standings [2][3]string
}

func englishVerdict() Verdict {
	return Verdict{
		Levels:    [5]string{"not covered", "unlikely", "possible", "likely", "approved"},
		Scale:     [5]string{"not/covered", "un-/likely", "/possible", "/likely", "ap-/proved"},
		Standings: [2][3]string{{"not known", "met", "not met"}, {"not known", "yes", "no"}},
	}
}

// mostConditions is how many conditions are named in one sentence.
const mostConditions = 4

// If says what a verdict would be under some answers.
func (w *Verdict) If(answers, then string) string { return fmt.Sprintf("if %s: %s", answers, then) }

// IfNone says what it would be under all others.
func (w *Verdict) IfNone(then string) string { return "otherwise: " + then }

// IfEach says what a verdict would be when each condition is met, and when one
// is not.
func (w *Verdict) IfEach(all string, conditions []string, oneNot string) string {
	if rest := len(conditions) - mostConditions; rest > 0 {
		conditions = append(conditions[:mostConditions:mostConditions], fmt.Sprintf("%d more", rest))
	}
	if len(conditions) == 1 {
		return fmt.Sprintf("%s if this fits: %s; if not, %s", all, conditions[0], oneNot)
	}
	return fmt.Sprintf("%s if each of these fits: %s; if one does not, %s", all, And(conditions), oneNot)
}

// OneOf says that a question has one of many answers.
func (w *Verdict) OneOf(n, of int, short string) string {
	return fmt.Sprintf("%s is one of %d (of %d)", short, n, of)
}

// Level names a level.
func (w *Verdict) Level(l int) string { return w.Levels[l] }

// Span says in words which levels are still possible.
func (w *Verdict) Span(low, high int) string {
	if low == high {
		return w.Levels[low]
	}
	return fmt.Sprintf("%s to %s", w.Levels[low], w.Levels[high])
}

// OrApproved is a low verdict that only an approval in hand would lift.
func (w *Verdict) OrApproved(span string) string { return span + " or " + w.Levels[len(w.Levels)-1] }

// SpanSentence is the span as a sentence.
func (w *Verdict) SpanSentence(low, high int) string {
	if low == high {
		return capital(w.Levels[low]) + "."
	}
	return fmt.Sprintf("Between %s and %s.", w.Levels[low], w.Levels[high])
}

// IfYouChoose heads the preview of an option.
func (w *Verdict) IfYouChoose(option string) string { return fmt.Sprintf("If you choose %q", option) }

// IfOption is a preview on a narrow screen.
func (w *Verdict) IfOption(option, span string) string {
	return fmt.Sprintf("if %q: %s", option, span)
}

// Then is a preview where there is no room for the option.
func (w *Verdict) Then(span string) string { return "then: " + span }

// TurnsOnSome names the first n of what a verdict turns on, and how many more
// there are.
func (w *Verdict) TurnsOnSome(names []string, n int) string {
	text := "turns on: " + strings.Join(names[:n], ", ")
	if rest := len(names) - n; rest > 0 {
		text += fmt.Sprintf(", +%d", rest)
	}
	return text
}

// Would says what an option would make of a verdict.
func (w *Verdict) Would(title, span string) string { return fmt.Sprintf("%s: %s.", title, span) }

// AtLow introduces the ground of the lower end of an open verdict.
func (w *Verdict) AtLow(text string) string { return "At the low end: " + text }

// AtHigh introduces the ground of the upper end.
func (w *Verdict) AtHigh(text string) string { return "At the high end: " + text }

// Sure says how sure we are of what a verdict rests on, in the grades of the page
// on this program. It is not how likely the verdict is. Of an open one it is said
// of its two ends, since which of them it will be nobody knows.
func (w *Verdict) Sure(grade string, settled bool) string {
	const counts = ". The weakest of the sources counts."
	if settled {
		return "How sure we are of what this rests on: " + grade + counts
	}
	return "How sure we are of what the low and the high end rest on: " + grade + counts + " Which it will be is open."
}

// Unknown says what is not known: the answers that are open, and the papers that
// nobody showed us.
func (w *Verdict) Unknown(open []string) string {
	const always = "what the papers of your own plan or program say. They decide."
	if len(open) == 0 {
		return "What we do not know: " + always
	}
	return "What we do not know: " + strings.Join(open, "; ") + "; and " + always
}

// OtherAnswers counts the branches that were not taken.
func (w *Verdict) OtherAnswers(n int) string {
	if n == 1 {
		return "1 other answer, not taken"
	}
	return fmt.Sprintf("%d other answers, not taken", n)
}

// Standing says how a condition stands. Only one of a rule that was read can be
// met; of what plans usually ask it is said whether it is so.
func (w *Verdict) Standing(usual bool, status int) string {
	if usual {
		return w.Standings[1][status]
	}
	return w.Standings[0][status]
}

// Bring says what proves a condition.
func (w *Verdict) Bring(proof string) string { return "Bring: " + proof }

// Otherwise says where the other answers would have led.
func (w *Verdict) Otherwise(roads []string) string {
	if len(roads) == 0 {
		return ""
	}
	return "Else: " + strings.Join(roads, "; ") + "."
}
