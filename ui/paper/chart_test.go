package paper

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"ketacover/model/seed"
	"ketacover/ui/words"
)

// charts are one picture of either kind: exact amounts, ranges, one from
// nothing on, and one of nothing.
func charts() map[string]Picture {
	w := words.English()
	bar := func(name string, low, high int) Bar { return Bar{name, low, high, w.Money.Dollars(low, high)} }
	options := []YearOption{{Name: "Ketamine, paying yourself"}, {Name: "Spravato, through the plan"},
		{Name: "Nothing to pay"}, {Name: "Spravato, paying yourself"}}
	for m := range 12 {
		options[0].Months = append(options[0].Months, [2]int{3250 + m/2*500, 3250 + m/2*500})
		options[1].Months = append(options[1].Months, [2]int{min(2880+m*520, 9000), min(2880+m*900, 9000)})
		options[2].Months = append(options[2].Months, [2]int{})
		options[3].Months = append(options[3].Months, [2]int{7200 + m*2000, 12800 + m*7000})
	}
	return map[string]Picture{
		"bars": &Bars{Caption: Caption{Title: "What each option costs", Says: "Four ways."}, Groups: []BarGroup{{Bars: []Bar{
			bar("Ketamine, paying yourself", 3250, 3250), bar("Ketamine, through the plan", 0, 9000),
			bar("Spravato, paying yourself", 7200, 12800), bar("Nothing to pay", 0, 0),
		}}}},
		"year": &YearChart{
			Caption: Caption{Title: "Month by month", Says: "Four ways."}, Options: options, Months: "Months since the start",
			Month: w.Chart.Month, Money: w.Money.Dollars, Words: w,
			Turns: []YearTurn{{2, 0, 1}},
		},
	}
}

// onPage is a picture as a page holds it.
func onPage(t *testing.T, c Picture) string {
	t.Helper()
	svg, err := drawing(c.SVG(), "figure-1", c.About())
	if err != nil {
		t.Fatal(err)
	}
	return svg
}

func TestEveryChartLooksAsItShould(t *testing.T) {
	for name, c := range charts() {
		for _, width := range []int{36, 76} {
			golden(t, fmt.Sprintf("charts/%s-%d.txt", name, width), strings.Join(c.Lines(width, false), "\n"))
			golden(t, fmt.Sprintf("charts/%s-%d-ascii.txt", name, width), strings.Join(c.Lines(width, true), "\n"))
		}
		golden(t, "charts/"+name+".svg", onPage(t, c))
	}
}

func TestAChartFitsAnyWidthAndSaysEveryAmount(t *testing.T) {
	amounts := map[string][]string{
		"bars": {"$3,250", "$0 to $9,000", "$7,200 to $12,800"},
		"year": {"$5,750", "$8,600 to $9,000", "$0", "$29,200 to $89,800"},
	}
	for name, c := range charts() {
		for width := 34; width <= 140; width++ {
			for _, ascii := range []bool{false, true} {
				list := c.Lines(width, ascii)
				for _, line := range list {
					if n := utf8.RuneCountInString(line); n > width {
						t.Errorf("%s: %d cells in %d: %q", name, n, width, line)
					}
					if ascii && strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r > '~' }) {
						t.Errorf("%s: not ASCII: %q", name, line)
					}
				}
				for _, amount := range amounts[name] {
					if !strings.Contains(inOneLine(strings.Join(list, " ")), amount) {
						t.Errorf("%s lacks %s at %d", name, amount, width)
					}
				}
			}
		}
	}
}

// loads is what could reach outside of a picture, or run.
var loads = regexp.MustCompile(`(?i)https?:|url\(|href|<script|<style|<image|<use|<foreignObject|@import|\son\w+=`)

func TestASVGReadsInPrintAndAloudAndLoadsNothing(t *testing.T) {
	for name, c := range charts() {
		svg := onPage(t, c)
		if found := loads.FindString(svg); found != "" {
			t.Errorf("%s holds %q", name, found)
		}
		for _, want := range []string{`viewBox="0 0 640 `, `role="img"`, `aria-labelledby="figure-1-title"`,
			`aria-describedby="figure-1-says"`, `<title id="figure-1-title">` + c.About().Title,
			`<desc id="figure-1-says">` + c.About().Says} {
			if !strings.Contains(svg, want) {
				t.Errorf("%s lacks %s", name, want)
			}
		}
		if colours := regexp.MustCompile(`(fill|stroke)="(#[^"]*)"`).FindAllStringSubmatch(svg, -1); len(colours) == 0 {
			t.Errorf("%s has no colours", name)
		} else {
			for _, found := range colours {
				if found[2] != ink && found[2] != "#fff" {
					t.Errorf("%s is not black on white: %s", name, found[0])
				}
			}
		}
		read := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := read.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

func TestANameCannotBreakOutOfASVG(t *testing.T) {
	bad := `</text><script>alert("1")</script>&`
	for _, c := range []Picture{
		&Bars{Caption: Caption{Title: bad, Says: bad}, Groups: []BarGroup{{Name: bad, Bars: []Bar{{bad, 1, 2, bad}}}}},
		&YearChart{Caption: Caption{Title: bad, Says: bad}, Months: bad,
			Options: []YearOption{{Name: bad, Months: [][2]int{{1, 2}}}},
			Month:   func(int) string { return bad }, Money: func(int, int) string { return bad }, Words: words.English()},
	} {
		if svg := onPage(t, c); strings.Contains(svg, "<script") || strings.Contains(svg, `alert("1")`) {
			t.Errorf("%s", svg)
		}
	}
}

func TestABarIsAsLongAsItsAmount(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(5_000) {
		most, room := 1+r.IntN(90_000), 1+r.IntN(60)
		a, b := r.IntN(most+1), r.IntN(most+1)
		low, high := cellsOf(min(a, b), most, room), cellsOf(max(a, b), most, room)
		switch {
		case low > high, high > room, cellsOf(most, most, room) != room, cellsOf(0, most, room) != 0,
			a > 0 && cellsOf(a, most, room) == 0:
			t.Fatalf("%d and %d of %d in %d cells: %d and %d", a, b, most, room, low, high)
		}
	}
}

func TestAnAxisHasFiveStepsAtMost(t *testing.T) {
	for most := range 30_000 {
		step := stepFor(most)
		if most > 5*step || most > 50 && most <= step {
			t.Fatalf("%d in steps of %d", most, step)
		}
	}
}

func TestLettersAtTheEndOfLinesDoNotLieOnEachOther(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(5_000) {
		var list []label
		for i := range 1 + r.IntN(4) {
			list = append(list, label{letterOf(i), plotBottom - r.IntN(plotHeight+1)})
		}
		placed := apart(list)
		for i := range placed {
			if placed[i].y > plotBottom || i > 0 && placed[i].y-placed[i-1].y < 18 {
				t.Fatalf("%v", placed)
			}
		}
	}
}
