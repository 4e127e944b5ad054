package words

import "strings"

// Figures is what is said of figures that a person types or only tries.
type Figures struct {
	NothingChanged, StartOver string
	figuresSay
	asking *Asking
}

type figuresSay struct {
	NotAnAmount  gap1 `holes:"text"`
	AmountMeant  gap3 `holes:"text money meant"`
	NotANumber   gap2 `holes:"text most"`
	NotWhole     gap2 `holes:"text most"`
	TooLarge     gap2 `holes:"text most"`
	Scheduled    gap2 `holes:"drug text"`
	MakesExact   gap1 `holes:"options"`
	WhatIfNumber gap1 `holes:"number"`
	ChangeWhatIf gap1 `holes:"number"`
}

// NotAnAmount says that a text is no amount of money, and how one is written.
func (w *Figures) NotAnAmount(text string) string {
	return w.figuresSay.NotAnAmount.with(quoted(text))
}

// AmountMeant says that a text is no amount, and how it is written if it was
// meant as one.
func (w *Figures) AmountMeant(text, money, meant string) string {
	return w.figuresSay.AmountMeant.with(quoted(text), money, meant)
}

// NotANumber says that a text is no number, and which ones are taken.
func (w *Figures) NotANumber(text, most string) string {
	return w.figuresSay.NotANumber.with(quoted(text), most)
}

// NotWhole says that a number is not whole, and which ones are taken.
func (w *Figures) NotWhole(text, most string) string {
	return w.figuresSay.NotWhole.with(quoted(text), most)
}

// TooLarge says that a number is larger than any that is taken.
func (w *Figures) TooLarge(text, most string) string {
	return w.figuresSay.TooLarge.with(quoted(text), most)
}

// Scheduled says how the visits of a drug are spread over the year.
func (w *Figures) Scheduled(drug, text string) string {
	return w.figuresSay.Scheduled.with(Capital(drug), text)
}

// MakesExact says which sums a figure would make more exact.
func (w *Figures) MakesExact(options []string) string {
	return w.figuresSay.MakesExact.with(strings.Join(w.asking.Few(options), "; "))
}

// WhatIfNumber names a case that is only tried.
func (w *Figures) WhatIfNumber(n int) string { return w.figuresSay.WhatIfNumber.with(number(n)) }

// ChangeWhatIf is the entry that changes one.
func (w *Figures) ChangeWhatIf(n int) string { return w.figuresSay.ChangeWhatIf.with(number(n)) }

// TakeCare says what is wrong with what sums rest on, if anything is.
func (w *Figures) TakeCare(flaws []string) string {
	if len(flaws) == 0 {
		return ""
	}
	return "! " + Capital(strings.Join(flaws, ", ")) + "."
}
