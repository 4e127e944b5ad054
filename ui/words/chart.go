package words

// Chart is how a picture of costs is read, and the same in words.
type Chart struct {
	BarsTitle, YearTitle string
	chartSays
}

type chartSays struct {
	LongerBar string
	Range     gap2 `holes:"low high"`
	// How a bar looks up to the low figure, and from there to the high one, by
	// what it is drawn on.
	LowSigns  [3]string `keys:"marks typed drawn"`
	HighSigns [3]string `keys:"marks typed drawn"`

	RowIsMonth, HigherLine, LineAcross, UprightLine, Stripes, NoneTurns string

	InWords        gap1 `holes:"text"`
	InTwelveMonths gap2 `holes:"option amount"`
	LessFromHere   gap2 `holes:"cheaper dearer"`
	LessFromMonth  gap3 `holes:"month cheaper dearer"`
	MayBe          gap1 `holes:"sign"`
	MoreThanFits   gap1 `holes:"sign"`
	TwoInOnePlace  gap1 `holes:"sign"`
	Above          gap1 `holes:"text"`
	Month          gap1 `holes:"month"`
	EndOfMonth     gap1 `holes:"month"`
	InAYear        gap1 `holes:"option"`
}

// Surface is what a picture is drawn on, since its signs differ.
type Surface uint8

// The surfaces.
const (
	Marks Surface = iota // lines of a terminal
	Typed                // lines of marks that can be typed
	Drawn                // a drawing
)

// UseBars says how to use a picture of bars, some of which may be ranges.
func (w *Chart) UseBars(on Surface, ranges bool) string {
	if !ranges {
		return w.LongerBar
	}
	return w.LongerBar + " " + w.Range.with(w.LowSigns[on], w.HighSigns[on])
}

// YearSigns are what a picture of a year shows beside its options.
type YearSigns struct {
	Ranges bool // an amount is not sure; lines explain the sign of it below
	Turns  bool // from some month on one option costs less than another
	Alone  bool // there is one option only
}

// UseYear says how to use a picture of a year.
func (w *Chart) UseYear(on Surface, s YearSigns) string {
	text, across := w.RowIsMonth, w.LineAcross
	if on == Drawn {
		text, across = w.HigherLine, w.UprightLine
	}
	if on == Drawn && s.Ranges {
		text += " " + w.Stripes
	}
	switch {
	case s.Turns:
		text += " " + across
	case !s.Alone:
		text += " " + w.NoneTurns
	}
	return text
}

// InWords is a picture in words.
func (w *Chart) InWords(text string) string { return w.chartSays.InWords.with(text) }

// InTwelveMonths is what an option costs in twelve months.
func (w *Chart) InTwelveMonths(option, amount string) string {
	return w.chartSays.InTwelveMonths.with(option, amount)
}

// LessFromHere says in a picture that an option costs less than another from here
// on. Both go by their letters.
func (w *Chart) LessFromHere(cheaper, dearer string) string {
	return w.chartSays.LessFromHere.with(cheaper, dearer)
}

// LessFromMonth says the same of a month that is named.
func (w *Chart) LessFromMonth(month int, cheaper, dearer string) string {
	return w.chartSays.LessFromMonth.with(number(month), cheaper, dearer)
}

// MayBe explains the sign between the least and the most of an amount.
func (w *Chart) MayBe(sign string) string { return w.chartSays.MayBe.with(sign) }

// MoreThanFits explains the sign of an amount that a picture has no room for.
func (w *Chart) MoreThanFits(sign string) string { return w.chartSays.MoreThanFits.with(sign) }

// TwoInOnePlace explains the sign of two amounts that a picture cannot tell
// apart.
func (w *Chart) TwoInOnePlace(sign string) string { return w.chartSays.TwoInOnePlace.with(sign) }

// Above says that an option goes on above the top of a picture.
func (w *Chart) Above(text string) string { return w.chartSays.Above.with(text) }

// Month names a month since the start.
func (w *Chart) Month(n int) string { return w.chartSays.Month.with(number(n)) }

// EndOfMonth heads what has been paid by then.
func (w *Chart) EndOfMonth(n int) string { return w.chartSays.EndOfMonth.with(number(n)) }

// InAYear names what an option costs in twelve months.
func (w *Chart) InAYear(option string) string { return w.chartSays.InAYear.with(option) }
