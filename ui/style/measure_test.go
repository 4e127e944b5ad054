package style

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"testing"

	"charm.land/lipgloss/v2"
)

// themes are all the themes there are, by name.
func themes() map[string]Options {
	all := map[string]Options{}
	for i := range 1 << 5 {
		o := Options{Dark: i&1 != 0, Colour: i&2 != 0, Sixteen: i&4 != 0, Contrast: i&8 != 0, ASCII: i&16 != 0}
		all[fmt.Sprintf("dark=%t colour=%t sixteen=%t contrast=%t ascii=%t", o.Dark, o.Colour, o.Sixteen, o.Contrast,
			o.ASCII)] = o
	}
	return all
}

// everyStyle finds each style of a theme, and of all that is made from it, by
// its path. It reflects, so that a new style cannot be forgotten.
func everyStyle(t Theme) map[string]lipgloss.Style {
	found := map[string]lipgloss.Style{}
	var search func(path string, v reflect.Value)
	search = func(path string, v reflect.Value) {
		switch s := v.Interface().(type) {
		case lipgloss.Style:
			found[path] = s
			return
		case Style:
			found[path] = s.Style
			return
		}
		if v.Kind() != reflect.Struct {
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				search(path+"."+f.Name, v.Field(i))
			}
		}
	}
	search("Theme", reflect.ValueOf(t))
	search("Huh", reflect.ValueOf(*t.Huh().Theme(true)))
	search("Help", reflect.ValueOf(t.Help()))
	search("Input", reflect.ValueOf(t.Input()))
	return found
}

// marksOnly are the styles that never carry text. All others are measured as
// text.
var marksOnly = map[string]bool{"Theme.Rule": true}

// xterm is how xterm paints the sixteen colours unless told otherwise.
var xterm = map[color.Color]string{
	lipgloss.Black: "#000000", lipgloss.Red: "#cd0000", lipgloss.Green: "#00cd00", lipgloss.Yellow: "#cdcd00",
	lipgloss.Blue: "#0000ee", lipgloss.Magenta: "#cd00cd", lipgloss.Cyan: "#00cdcd", lipgloss.White: "#e5e5e5",
	lipgloss.BrightBlack: "#7f7f7f", lipgloss.BrightRed: "#ff0000", lipgloss.BrightGreen: "#00ff00",
	lipgloss.BrightYellow: "#ffff00", lipgloss.BrightBlue: "#5c5cff", lipgloss.BrightMagenta: "#ff00ff",
	lipgloss.BrightCyan: "#00ffff", lipgloss.BrightWhite: "#ffffff",
}

// console is how the Linux console, and VGA before it, paints them.
var console = map[color.Color]string{
	lipgloss.Black: "#000000", lipgloss.Red: "#aa0000", lipgloss.Green: "#00aa00", lipgloss.Yellow: "#aa5500",
	lipgloss.Blue: "#0000aa", lipgloss.Magenta: "#aa00aa", lipgloss.Cyan: "#00aaaa", lipgloss.White: "#aaaaaa",
	lipgloss.BrightBlack: "#555555", lipgloss.BrightRed: "#ff5555", lipgloss.BrightGreen: "#55ff55",
	lipgloss.BrightYellow: "#ffff55", lipgloss.BrightBlue: "#5555ff", lipgloss.BrightMagenta: "#ff55ff",
	lipgloss.BrightCyan: "#55ffff", lipgloss.BrightWhite: "#ffffff",
}

// own is the faintest text colour that well-known terminals come with: iTerm2
// on dark, VS Code on light. A style without a colour is measured with it.
func own(dark bool) color.Color {
	if dark {
		return lipgloss.Color("#bbbbbb")
	}
	return lipgloss.Color("#3b3b3b")
}

// backgrounds are the two ends of what a dark or light terminal is taken for.
func backgrounds(dark bool) []string {
	if dark {
		return []string{"#000000", "#1e1e1e"}
	}
	return []string{"#f5f5f5", "#ffffff"}
}

// schemes are backgrounds that people choose, lighter than our dark or darker
// than our light: Nord, Dracula, One Dark, Monokai, Solarized; Solarized
// Light, Gruvbox Light, Catppuccin Latte.
func schemes(dark bool) []string {
	if dark {
		return []string{"#2e3440", "#282a36", "#282c34", "#272822", "#002b36"}
	}
	return []string{"#fdf6e3", "#fbf1c7", "#eff1f5"}
}

// ratio is the contrast of two colours as WCAG 2 defines it, 1 to 21.
func ratio(a, b color.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// worst is the lowest contrast of a colour on any of the backgrounds.
func worst(c color.Color, backgrounds []string) float64 {
	least := 21.0
	for _, b := range backgrounds {
		least = min(least, ratio(c, lipgloss.Color(b)))
	}
	return least
}

var indexed = regexp.MustCompile(`38;5;(\d+)`)

// in256 is the colour that a terminal of 256 colours shows for a style: the
// renderer's own choice, and xterm's fixed value for it.
func in256(t *testing.T, s lipgloss.Style) color.Color {
	t.Helper()
	var out bytes.Buffer
	w := *lipgloss.Writer
	w.Forward, w.Profile = &out, 4 // colorprofile.ANSI256
	if _, err := w.Write([]byte(s.Render("x"))); err != nil {
		t.Fatal(err)
	}
	match := indexed.FindStringSubmatch(out.String())
	if match == nil {
		t.Fatalf("no colour of the 256 in %q", out.String())
	}
	n, err := strconv.Atoi(match[1])
	switch {
	case err != nil || n < 16 || n > 255:
		t.Fatalf("%q is not a fixed colour", match[0])
	case n >= 232:
		return color.Gray{Y: uint8(8 + 10*(n-232))}
	}
	level := [...]uint8{0, 0x5f, 0x87, 0xaf, 0xd7, 0xff}
	return color.RGBA{R: level[(n-16)/36], G: level[(n-16)/6%6], B: level[(n-16)%6], A: 0xff}
}

func TestTheMeasureIsThatOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#767676", "#ffffff", 4.54}, {"#ff0000", "#ff0000", 1},
	} {
		if got := ratio(lipgloss.Color(c.a), lipgloss.Color(c.b)); math.Abs(got-c.want) > 0.005 {
			t.Errorf("contrast of %s and %s is %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}
