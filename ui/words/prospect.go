package words

import (
	"fmt"
	"strings"
)

// If says what a verdict would be under some answers.
func (w *Words) If(answers, then string) string { return fmt.Sprintf("if %s: %s", answers, then) }

// IfNone says what it would be under all others.
func (w *Words) IfNone(then string) string { return "otherwise: " + then }

// mostConditions is how many conditions are named in one sentence.
const mostConditions = 4

// IfEach says what a verdict would be when each condition is met, and when one
// is not.
func (w *Words) IfEach(all string, conditions []string, oneNot string) string {
	if rest := len(conditions) - mostConditions; rest > 0 {
		conditions = append(conditions[:mostConditions:mostConditions], fmt.Sprintf("%d more", rest))
	}
	if len(conditions) == 1 {
		return fmt.Sprintf("%s if this fits: %s; if not, %s", all, conditions[0], oneNot)
	}
	return fmt.Sprintf("%s if each of these fits: %s; if one does not, %s", all, And(conditions), oneNot)
}

// OneOf says that a question has one of many answers.
func (w *Words) OneOf(n, of int, short string) string {
	return fmt.Sprintf("%s is one of %d (of %d)", short, n, of)
}

// And joins the parts of a list.
func And(list []string) string { return joined(list, "and") }

// Or joins parts one of which holds.
func Or(list []string) string { return joined(list, "or") }

func joined(list []string, word string) string {
	switch n := len(list); n {
	case 0:
		return ""
	case 1:
		return list[0]
	default:
		return strings.Join(list[:n-1], ", ") + " " + word + " " + list[n-1]
	}
}
