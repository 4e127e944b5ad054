package paper

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model/cost"
	"ketacover/model/seed"
	"ketacover/ui/words"
)

// anyYears are options that cost more from month to month, and the months from
// which on one costs less for sure.
func anyYears(r *rand.Rand) *YearChart {
	w := words.English()
	c := &YearChart{Months: "Months", Month: w.Chart.Month, Money: w.Money.Dollars, Words: w}
	for i := range 2 + r.IntN(3) {
		one := YearOption{Name: fmt.Sprint("option ", i)}
		low, more := r.IntN(4000), r.IntN(2)*r.IntN(3000)
		step := r.IntN(1 << r.IntN(13))
		for range 12 {
			one.Months = append(one.Months, [2]int{low, low + more})
			low += r.IntN(step + 1)
		}
		c.Options = append(c.Options, one)
	}
	for a := range c.Options {
		for b := range c.Options {
			less := func(m int) bool { return c.Options[a].Months[m][1] < c.Options[b].Months[m][0] }
			from := 12
			for from > 0 && less(from-1) {
				from--
			}
			if from > 0 && from < 12 {
				c.Turns = append(c.Turns, YearTurn{from + 1, a, b})
			}
		}
	}
	return c
}

// Whatever the sums, the picture says at its month which option costs less from
// then on, and has room for both options where they change places.
func TestAChartShowsEveryMonthFromWhichOnAnOptionCostsLess(t *testing.T) {
	r := seed.Rand(t)
	turns := 0
	for range seed.Until(400, func() bool { return turns >= 100 }) {
		c := anyYears(r)
		list := c.Lines(76, true)
		svg := c.SVG()
		for _, turn := range c.Turns {
			turns++
			said := c.Words.Chart.LessFromHere(letterOf(turn.Cheaper), letterOf(turn.Dearer))
			at := slices.IndexFunc(list, func(line string) bool { return strings.HasSuffix(line, said) })
			for at >= 0 && strings.HasPrefix(list[at], "-") {
				at++
			}
			if at < 0 || !strings.HasPrefix(list[at], c.Month(turn.Month)+" ") {
				t.Fatalf("%q does not stand at month %d:\n%s", said, turn.Month, strings.Join(list, "\n"))
			}
			if !strings.ContainsAny(list[at], letterOf(turn.Cheaper)+string(both)) {
				t.Fatalf("%s leaves the picture:\n%s", letterOf(turn.Cheaper), strings.Join(list, "\n"))
			}
			if top := c.top(); top < c.Options[turn.Cheaper].Months[turn.Month-1][1] ||
				top < c.Options[turn.Dearer].Months[turn.Month-1][0] {
				t.Fatalf("the scale ends at %d before month %d", top, turn.Month)
			}
			for _, want := range []string{">" + c.Month(turn.Month) + "<",
				c.Words.Chart.LessFromMonth(turn.Month, letterOf(turn.Cheaper), letterOf(turn.Dearer))} {
				if !strings.Contains(svg, want) {
					t.Fatalf("the drawing lacks %q", want)
				}
			}
		}
		if n := strings.Count(strings.Join(list, "\n"), "From here on"); n != len(c.Turns) {
			t.Fatalf("%d lines across for %d", n, len(c.Turns))
		}
	}
	if turns < 100 {
		t.Errorf("%d months: the test shows little", turns)
	}
}

// What is far dearer than all else does not press the others together: the two
// cheapest take a good part of the picture.
func TestTheDearestOptionLeavesTheScaleToTheOthers(t *testing.T) {
	c := charts()["year"].(*YearChart)
	c.Options = c.Options[:2:2]
	near := c.top()
	c.Options = append(c.Options, YearOption{Name: "dear", Months: slices.Repeat([][2]int{{40_000, 90_000}}, 12)})
	if c.top() != near {
		t.Errorf("the scale ends at %d, and at %d with a dear option", near, c.top())
	}
	text := strings.Join(c.Lines(76, true), "\n")
	for _, want := range []string{">C", "more than fits in here", "C. dear: $40,000 to $90,000 in 12 months"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if !strings.Contains(c.SVG(), "C. dear: $40,000 to $90,000 in 12 months, above the top") {
		t.Error("the drawing does not say that C goes on above")
	}
}

// How to use a picture of a year names only what is in the picture.
func TestHowToUseAYearIsTrueOfIt(t *testing.T) {
	p := pen(t)
	for name, more := range map[string]string{
		"crossing": quote + `, ` + terms + `, "boosters-per-year": 4, "plan": "employer"`,
		"alone":    `"plan": "none", ` + quote,
		"ranges":   `"plan": "employer"`,
	} {
		years := p.Library.Costs.Years(spending(t, p.Library.Questions, more).Answers)
		c := costCurves(p.Library.Costs, p.Words, years)
		sure := slices.ContainsFunc(cost.BreakEvens(years), func(e cost.BreakEven) bool { return e.Sure.From > 1 })
		for on, use := range c.Use {
			text := strings.Join(c.Lines(76, true), "\n")
			if strings.Contains(use, "from when on one option costs less") != sure ||
				sure != strings.Contains(text, "From here on") {
				t.Errorf("%s, on %d: %q\n%s", name, on, use, text)
			}
			if strings.Contains(use, "No two ways") && len(years) < 2 {
				t.Errorf("%s, on %d: %q", name, on, use)
			}
			if striped := strings.Count(c.SVG(), `stroke-width="0.5"`) > 6; words.Surface(on) == words.Drawn &&
				strings.Contains(use, "Stripes") != striped {
				t.Errorf("%s: %q, striped: %v", name, use, striped)
			}
		}
	}
}

func TestHowToUseBarsNamesTheSignsOfEachSurface(t *testing.T) {
	w := words.English()
	for on, signs := range map[words.Surface][2]string{words.Marks: {"thick", "thin"}, words.Typed: {`"#"`, `"."`},
		words.Drawn: {"black", "striped"}} {
		if text := w.Chart.UseBars(on, true); !strings.Contains(text, "The "+signs[0]+" part is the low") ||
			!strings.Contains(text, "The "+signs[1]+" part goes up") {
			t.Errorf("%d: %q", on, text)
		}
		if text := w.Chart.UseBars(on, false); strings.Contains(text, "part") {
			t.Errorf("%q names a part that no bar has", text)
		}
	}
}

func TestAReportTellsOfAidAndHowSureWeAreOfIt(t *testing.T) {
	p := pen(t)
	text := flat(ReportInFull(p, spending(t, p.Library.Questions, `"plan": "employer", `+quote)))
	for _, want := range []string{"Aid from a hospital", "A lower price for veterans", "Charities",
		"A study, or a drug not yet approved", "Can you use an HSA or FSA?", "How sure we are: low."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the report", want)
		}
	}
}
