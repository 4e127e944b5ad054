package full_test

import (
	"fmt"
	"strings"
	"testing"

	"ketacover/model/seed"
	"ketacover/ui/style"
)

// TestAFigureIsTakenAsPeopleWriteIt types figures into the list of them.
func TestAFigureIsTakenAsPeopleWriteIt(t *testing.T) {
	r := sit(t, 120, 40)
	spending(r)
	r.write("f")
	for _, said := range []struct{ ask, typed, want string }{
		{"How much of your deductible", "1,300", "$1,300"},
		{"How much of your deductible", "1 400", "$1,400"},
		{"How much of your deductible", "$1,500.00", "$1,500"},
		{"How much of your deductible", " $ 1600.0 ", "$1,600"},
		{"How much of your deductible", "1,300.50", "$1,300.50"},
		{"How much of your deductible", "387.5 dollars", "$387.50"},
		{"How much of your deductible", "1\u00a0700", "$1,700"},
		{"What percent", "25 %", "25%"},
		{"What percent", "30%", "30%"},
		{"How many sessions", "12", "12"},
	} {
		r.figure(said.ask, said.typed)
		r.expect(said.want)
	}
	for _, said := range []struct{ ask, typed, wrong string }{
		{"How much of your deductible", "1,30", `"1,30" can be read in two ways. If you mean $1.30, please type 1.30.`},
		{"How much of your deductible", "1.300",
			`We cannot read "1.300" as an amount. Please type dollars and cents, such as 387.50.`},
		{"How much of your deductible", "-5", `We cannot read "-5" as an amount.`},
		{"How much of your deductible", "about 400", `We cannot read "about 400" as an amount.`},
		{"How much of your deductible", "99999999999999999999",
			`"99999999999999999999" is too large. Please type no more than $`},
		{"What percent", "$20", `We cannot read "$20" as a number. Please type a whole number from 0 to 100%.`},
		{"What percent", "12.5", `"12.5" is not whole. Please type a whole number from 0 to 100%.`},
		{"How many sessions", "6%", `We cannot read "6%" as a number. Please type a whole number from 0 to `},
	} {
		r.figure(said.ask, said.typed)
		r.asks(said.wrong)
		r.press("esc")
	}
	r.expect("$1,700") // what was refused changed nothing
}

// What the program writes of a figure can be typed back.
func TestWhatIsSaidOfAFigureCanBeTyped(t *testing.T) {
	r := sit(t, 120, 40)
	spending(r)
	r.write("f")
	any := seed.Rand(t)
	for range seed.Times(60) {
		n := any.IntN(20_000)
		said := r.lib.Questions.Said().Phrases.Money(int64(n)*100 + any.Int64N(2)*any.Int64N(100))
		r.figure("How much is left until", said)
		r.figure("What does one trip", fmt.Sprint(any.IntN(100)))
		if !strings.Contains(r.frame(), said) {
			t.Fatalf("%s cannot be typed:\n%s", said, r.frame())
		}
	}
}

func TestSavingPutsInWhatIsTyped(t *testing.T) {
	s := &shelf{files: map[string]string{}}
	r := sitWith(t, 120, 40, style.Options{Dark: true}, s)
	spending(r)
	saved := func(want string) {
		t.Helper()
		r.press("ctrl+s")
		if strings.Contains(r.frame(), "Name of the file") {
			r.write("mine")
			r.press("enter")
		}
		if !strings.Contains(s.files["mine"], want) {
			t.Errorf("%s is not in %s\n%s", want, s.files["mine"], r.frame())
		}
	}
	retype := func(text string) {
		for range 12 {
			r.press("backspace")
		}
		r.write(text)
	}
	r.write("f")
	r.choose("What does the clinic charge")
	retype("888")
	saved(`"price-per-session": 888`)
	r.expect("> 888") // and the field is still there
	retype("8x8")
	r.press("ctrl+s")
	r.expect(`Not saved yet. We cannot read "8x8" as an amount.`)
	r.press("esc", "esc", "esc")
	r.choose("Papers")
	r.choose("Names, numbers")
	r.choose("What is your name")
	r.write("Ana Ruiz")
	saved(`"name": "Ana Ruiz"`)
	r.press("esc")
	r.choose("Which medicines did you try")
	r.choose("Add one")
	r.write("Lithium")
	saved("Lithium")
	r.press("esc", "esc", "esc", "esc")
	r.choose("Decide with")
	r.choose("A day to")
	r.write("2026-12-20")
	saved("2026-12-20")
	retype("2026-13-20")
	r.press("ctrl+s")
	r.expect(`Not saved yet. A day to look again: the calendar has no day "2026-13-20".`)
}

func TestSavingMakesNobodysWordsTheirOwn(t *testing.T) {
	s := &shelf{files: map[string]string{}}
	r := sitWith(t, 120, 40, style.Options{Dark: true}, s)
	toAppeal(r)
	r.press("enter")
	r.choose("Put it in your own words")
	r.press("ctrl+s")
	r.write("mine")
	r.press("enter", "esc", "esc")
	if strings.Contains(r.frame(), "(your own words)") {
		t.Errorf("nobody wrote this:\n%s", r.frame())
	}
}
