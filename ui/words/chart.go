package words

import "fmt"

// Chart is how a picture of costs is read, and the same in words.
type Chart struct {
	BarsTitle, YearTitle string
}

func englishChart() Chart {
	return Chart{
		BarsTitle: "What each way costs",
		YearTitle: "What each way has cost so far, month by month",
	}
}

// Surface is what a picture is drawn on, since its signs differ.
type Surface uint8

// The surfaces.
const (
	Marks Surface = iota // lines of a terminal
	Typed                // lines of marks that can be typed
	Drawn                // a drawing
)

// barSigns are how a bar looks up to the low figure, and from there to the high
// one.
var barSigns = [...][2]string{Marks: {"thick", "thin"}, Typed: {`"#"`, `"."`}, Drawn: {"black", "striped"}}

// UseBars says how to use a picture of bars, some of which may be ranges.
func (w *Chart) UseBars(on Surface, ranges bool) string {
	text := "How to use this: a longer bar costs more."
	if ranges {
		signs := barSigns[on]
		text += fmt.Sprintf(" The %s part is the low figure. The %s part goes up to the high one. Figures that you give make it shorter.", signs[0], signs[1])
	}
	return text
}

// YearSigns are what a picture of a year shows beside its ways.
type YearSigns struct {
	Ranges bool // an amount is not sure; lines explain the sign of it below
	Turns  bool // from some month on one way costs less than another
	Alone  bool // there is one way only
}

// UseYear says how to use a picture of a year.
func (w *Chart) UseYear(on Surface, s YearSigns) string {
	text, across := "How to use this: a row is a month. Further right is more paid so far.", " A line across says from when on one way costs less."
	if on == Drawn {
		text, across = "How to use this: a higher line is more paid so far.", " An upright line says from when on one way costs less."
	}
	if on == Drawn && s.Ranges {
		text += " Stripes show where the amount may be."
	}
	switch {
	case s.Turns:
		text += across
	case !s.Alone:
		text += " No two ways are sure to change places."
	}
	return text
}

// InWords is a picture in words.
func (w *Chart) InWords(text string) string { return "In words: " + text }

// InTwelveMonths is what a way costs in twelve months.
func (w *Chart) InTwelveMonths(way, amount string) string {
	return fmt.Sprintf("%s: %s in 12 months", way, amount)
}

// LessFromHere says in a picture that a way costs less than another from here
// on. Both go by their letters.
func (w *Chart) LessFromHere(cheaper, dearer string) string {
	return fmt.Sprintf("From here on %s costs less than %s", cheaper, dearer)
}

// LessFromMonth says the same of a month that is named.
func (w *Chart) LessFromMonth(month int, cheaper, dearer string) string {
	return fmt.Sprintf("From month %d on %s costs less than %s", month, cheaper, dearer)
}

// MayBe explains the sign between the least and the most of an amount.
func (w *Chart) MayBe(sign string) string { return sign + "  the amount may be anywhere here" }

// MoreThanFits explains the sign of an amount that a picture has no room for.
func (w *Chart) MoreThanFits(sign string) string { return sign + "  more than fits in here" }

// TwoInOnePlace explains the sign of two amounts that a picture cannot tell
// apart.
func (w *Chart) TwoInOnePlace(sign string) string { return sign + "  two ways or more in one place" }

// Above says that a way goes on above the top of a picture.
func (w *Chart) Above(text string) string { return text + ", above the top" }

// Month names a month since the start.
func (w *Chart) Month(n int) string { return fmt.Sprintf("Month %d", n) }

// EndOfMonth heads what has been paid by then.
func (w *Chart) EndOfMonth(n int) string { return fmt.Sprintf("After month %d", n) }

// InAYear names what a way costs in twelve months.
func (w *Chart) InAYear(way string) string { return way + ", 12 months" }
