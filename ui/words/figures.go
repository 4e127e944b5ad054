package words

import "fmt"

// NotAnAmount says that a text is no amount of money, and how one is written.
func (w *Words) NotAnAmount(text string) string {
	return fmt.Sprintf("%q is no amount that we can read. Please type dollars and cents, such as 387.50.", text)
}

// AmountMeant says that a text is no amount, and how it is written if it was
// meant as one.
func (w *Words) AmountMeant(text, money, meant string) string {
	return fmt.Sprintf("%q can be read in two ways. If you mean %s, please type %s.", text, money, meant)
}

// NotANumber says that a text is no number, and which ones are taken.
func (w *Words) NotANumber(text, most string) string {
	return fmt.Sprintf("%q is no number that we can read. Please type a whole number from 0 to %s.", text, most)
}

// NotWhole says that a number is not whole, and which ones are taken.
func (w *Words) NotWhole(text, most string) string {
	return fmt.Sprintf("%q is not whole. Please type a whole number from 0 to %s.", text, most)
}

// TooLarge says that a number is larger than any that is taken.
func (w *Words) TooLarge(text, most string) string {
	return fmt.Sprintf("%q is too large. Please type no more than %s.", text, most)
}
