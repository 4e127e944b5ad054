package style

import (
	"image/color"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
)

func TestEveryStyleIsFound(t *testing.T) {
	found := everyStyle(New(Options{}))
	if len(found) < 60 {
		t.Fatalf("only %d styles found", len(found))
	}
	for _, path := range []string{"Theme.Text", "Theme.Crisis", "Huh.Focused.TextInput.Placeholder", "Help.FullDesc",
		"Input.Blurred.Text"} {
		if _, ok := found[path]; !ok {
			t.Errorf("%s was not found", path)
		}
	}
	for path := range marksOnly {
		if _, ok := found[path]; !ok {
			t.Errorf("%s is excused from being text but is no style", path)
		}
	}
}

func TestEveryStyleIsReadable(t *testing.T) {
	for name, o := range themes() {
		for path, s := range everyStyle(New(o)) {
			least := func(text float64) float64 {
				switch {
				case o.Contrast:
					return 7
				case marksOnly[path]:
					return 3
				}
				return text
			}
			check := func(where string, c color.Color, on []string, want float64) {
				if got := worst(c, on); got < want {
					t.Errorf("%s, %s, %s: contrast %.2f, want %.1f", name, path, where, got, want)
				}
			}
			c := s.GetForeground()
			switch {
			case c == lipgloss.NoColor{}:
				check("the terminal's own colour", own(o.Dark), backgrounds(o.Dark), least(7))
			case o.Sixteen:
				check("xterm", lipgloss.Color(xterm[c]), backgrounds(o.Dark), least(4.5))
				check("console", lipgloss.Color(console[c]), backgrounds(o.Dark)[:1], least(4.5))
			default:
				check("full colour", c, backgrounds(o.Dark), least(7))
				check("another scheme", c, schemes(o.Dark), least(4.5))
				check("256 colours", in256(t, s), backgrounds(o.Dark), least(4.5))
			}
		}
	}
}

func TestColoursAreOnlyThoseTheOptionsAllow(t *testing.T) {
	for name, o := range themes() {
		coloured := false
		for path, s := range everyStyle(New(o)) {
			c := s.GetForeground()
			if c == (lipgloss.NoColor{}) {
				continue
			}
			coloured = true
			_, basic := xterm[c]
			if !o.Colour || basic != o.Sixteen {
				t.Errorf("%s, %s: colour %v", name, path, c)
			}
		}
		if coloured != o.Colour {
			t.Errorf("%s: coloured %t", name, coloured)
		}
	}
}

var escape = regexp.MustCompile("\x1b\\[([0-9;:]*)m")

func TestWithoutColourNoStyleSendsOne(t *testing.T) {
	for name, o := range themes() {
		if o.Colour {
			continue
		}
		for path, s := range everyStyle(New(o)) {
			out := s.SetString("").Render("x")
			for _, match := range escape.FindAllStringSubmatch(out, -1) {
				for part := range strings.SplitSeq(match[1], ";") {
					switch part {
					case "", "0", "1", "4", "7":
					default:
						t.Errorf("%s, %s: sends %q", name, path, out)
					}
				}
			}
			if left := escape.ReplaceAllString(out, ""); left != "x" {
				t.Errorf("%s, %s: leaves %q", name, path, left)
			}
		}
	}
}

func TestNoStyleShouts(t *testing.T) {
	for name, o := range themes() {
		for path, s := range everyStyle(New(o)) {
			bad := map[string]bool{
				"blinks":            s.GetBlink(),
				"is faint":          s.GetFaint(),
				"is italic":         s.GetItalic(), // old terminals show it as reverse
				"is struck through": s.GetStrikethrough(),
				"paints a ground":   s.GetBackground() != lipgloss.NoColor{},
				"has a frame":       s.GetHorizontalFrameSize()+s.GetVerticalFrameSize() != 0,
				"takes room":        s.GetWidth()+s.GetHeight() != 0 || lipgloss.Width(s.SetString("").Render("x")) != 1,
			}
			for what, is := range bad {
				if is {
					t.Errorf("%s: %s %s", name, path, what)
				}
			}
		}
		if c := New(o).Input().Cursor; c.Blink || c.Color != nil {
			t.Errorf("%s: the cursor of a text field blinks or has a colour", name)
		}
	}
}

// hue is the angle on the colour wheel, 0 red, 120 green, 240 blue; ok is false
// for greys.
func hue(c color.Color) (angle float64, ok bool) {
	r16, g16, b16, _ := c.RGBA()
	r, g, b := float64(r16), float64(g16), float64(b16)
	high, low := max(r, g, b), min(r, g, b)
	switch span := high - low; {
	case span < 0.1*0xffff:
		return 0, false
	case high == r && g < b:
		return 60*(g-b)/span + 360, true
	case high == r:
		return 60 * (g - b) / span, true
	case high == g:
		return 60*(b-r)/span + 120, true
	default:
		return 60*(r-g)/span + 240, true
	}
}

func TestNoStyleIsRedOrGreen(t *testing.T) {
	for name, o := range themes() {
		for path, s := range everyStyle(New(o)) {
			c := s.GetForeground()
			seen := []color.Color{c}
			if rgb, basic := xterm[c]; basic {
				seen[0] = lipgloss.Color(rgb)
			} else if c != (lipgloss.NoColor{}) {
				seen = append(seen, in256(t, s))
			}
			for _, c := range seen {
				if h, ok := hue(c); ok && (h < 20 || h > 340 || h > 75 && h < 165) {
					t.Errorf("%s, %s: hue %.0f is red or green", name, path, h)
				}
			}
		}
	}
}

func TestGoodIsBlueAndBadIsOrange(t *testing.T) {
	for _, o := range []Options{{Colour: true}, {Colour: true, Dark: true}} {
		theme := New(o)
		if h, ok := hue(theme.Good.GetForeground()); !ok || h < 200 || h > 245 {
			t.Errorf("%+v: good has hue %.0f", o, h)
		}
		if h, ok := hue(theme.Bad.GetForeground()); !ok || h < 20 || h > 45 {
			t.Errorf("%+v: bad has hue %.0f", o, h)
		}
	}
}

// A theme by name is what the person says, and the terminal says the rest.
func TestAThemeIsChosenByName(t *testing.T) {
	for name, want := range map[string]Options{
		"dark":     {Colour: true, Dark: true, Told: true},
		"light":    {Colour: true, Told: true},
		"contrast": {Colour: true, Dark: true, Contrast: true},
		"auto":     {Colour: true, Dark: true},
	} {
		if got := (Options{Colour: true, Dark: true}).As(name); got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	for _, dark := range []bool{false, true} {
		usual, strong := choose(Options{Colour: true, Dark: dark}), choose(Options{Colour: true, Dark: dark, Contrast: true})
		if on := backgrounds(dark); worst(strong.good, on) <= worst(usual.good, on) ||
			worst(strong.accent, on) <= worst(usual.accent, on) {
			t.Errorf("dark=%t: the contrast theme is no stronger", dark)
		}
		if strong.dim != nil || strong.rule != nil {
			t.Errorf("dark=%t: something is quiet in the contrast theme", dark)
		}
	}
}

func TestEveryMarkIsOneCell(t *testing.T) {
	for name, o := range themes() {
		marks := reflect.ValueOf(New(o).Marks)
		for i := range marks.NumField() {
			field, mark := marks.Type().Field(i).Name, marks.Field(i).String()
			if lipgloss.Width(mark) != 1 || lipgloss.Height(mark) != 1 {
				t.Errorf("%s: %s %q is %d cells wide", name, field, mark, lipgloss.Width(mark))
			}
			if o.ASCII && (len(mark) != 1 || mark[0] <= ' ' || mark[0] > '~') {
				t.Errorf("%s: %s %q is not ASCII", name, field, mark)
			}
		}
		if m := New(o).Marks; m.Within == m.Ahead || m.Within == m.Out || m.Ahead == m.Out {
			t.Errorf("%s: two marks of the scale are the same", name)
		}
	}
}

func TestAHuhSelectShowsTheChoiceByAMark(t *testing.T) {
	theme := New(Options{ASCII: true})
	choose := huh.NewSelect[int]().Title("How many?").Options(huh.NewOption("One", 1), huh.NewOption("Two", 2))
	choose.WithTheme(theme.Huh())
	choose.WithWidth(20)
	choose.Focus()
	if got := plainLines(choose.View()); got != "How many?\n> One\n  Two" {
		t.Errorf("drawn as\n%s", got)
	}
	buttons := theme.Huh().Theme(true).Focused
	if !buttons.FocusedButton.GetReverse() || buttons.BlurredButton.GetReverse() {
		t.Error("without colour the chosen button looks like the other (H10)")
	}
}

// plainLines is a view without escapes and without spaces at the ends of lines.
func plainLines(view string) string {
	lines := strings.Split(escape.ReplaceAllString(view, ""), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}
