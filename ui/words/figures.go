package words

import (
	"fmt"
	"strings"
)

// Figures is what is said of figures that a person types or only tries.
type Figures struct {
	NothingChanged, StartOver string
}

func englishFigures() Figures {
	return Figures{NothingChanged: "nothing changed yet", StartOver: "Start over"}
}

// NotAnAmount says that a text is no amount of money, and how one is written.
func (w *Figures) NotAnAmount(text string) string {
	return fmt.Sprintf("%q is no amount that we can read. Please type dollars and cents, such as 387.50.", text)
}

// AmountMeant says that a text is no amount, and how it is written if it was
// meant as one.
func (w *Figures) AmountMeant(text, money, meant string) string {
	return fmt.Sprintf("%q can be read in two ways. If you mean %s, please type %s.", text, money, meant)
}

// NotANumber says that a text is no number, and which ones are taken.
func (w *Figures) NotANumber(text, most string) string {
	return fmt.Sprintf("%q is no number that we can read. Please type a whole number from 0 to %s.", text, most)
}

// NotWhole says that a number is not whole, and which ones are taken.
func (w *Figures) NotWhole(text, most string) string {
	return fmt.Sprintf("%q is not whole. Please type a whole number from 0 to %s.", text, most)
}

// TooLarge says that a number is larger than any that is taken.
func (w *Figures) TooLarge(text, most string) string {
	return fmt.Sprintf("%q is too large. Please type no more than %s.", text, most)
}

// Scheduled says how the visits of a drug are spread over the year.
func (w *Figures) Scheduled(drug, text string) string { return capital(drug) + ": " + text }

// MakesExact says which sums a figure would make more exact.
func (w *Figures) MakesExact(ways []string) string {
	return "Makes these more exact: " + strings.Join(ways, "; ") + "."
}

// WhatIfNumber names a case that is only tried.
func (w *Figures) WhatIfNumber(n int) string { return fmt.Sprintf("What-if %d", n) }

// ChangeWhatIf is the entry that changes one.
func (w *Figures) ChangeWhatIf(n int) string { return fmt.Sprintf("Change what-if %d", n) }

// TakeCare says what is wrong with what sums rest on, if anything is.
func (w *Figures) TakeCare(flaws []string) string {
	if len(flaws) == 0 {
		return ""
	}
	return "! " + capital(strings.Join(flaws, ", ")) + "."
}
