package full_test

import (
	"cmp"
	"flag"
	"fmt"
	"html"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"ketacover/ui/style"
)

var pictures = flag.String("pictures", "", "the folder into which a picture of every screen in every theme is written")

// A cell of a picture, in units of the picture, and the room around the window.
const (
	cellWide  = 8.4
	cellHigh  = 18
	pictureBy = 14
)

// backdrop is what a picture is drawn on, and the colour of text without one.
type backdrop struct{ back, text string }

var (
	darkBackdrop  = backdrop{back: "#16161d", text: "#e6e6e6"}
	lightBackdrop = backdrop{back: "#fbfbf8", text: "#1c1c1c"}
	blackBackdrop = backdrop{back: "#000000", text: "#ffffff"}
	whiteBackdrop = backdrop{back: "#ffffff", text: "#000000"}
)

// drawing is a frame with its escape codes as an SVG picture, in a window of
// width by height cells.
func drawing(frame string, width, height int, on backdrop) string {
	screen := uv.NewScreenBuffer(width, height)
	uv.NewStyledString(frame).Draw(screen, screen.Bounds())
	wide, high := float64(width)*cellWide+2*pictureBy, height*cellHigh+2*pictureBy
	var b strings.Builder
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %d\" width=\"%.0f\" height=\"%d\" "+
		"font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" "+
		"font-size=\"14\">\n", wide, high, wide, high)
	fmt.Fprintf(&b, "<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=%q/>\n", on.back)
	for y := range height {
		for x := 0; x < width; {
			end := runOf(screen, x, y, width)
			drawRun(&b, screen, x, end, y, on)
			x = end
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// runOf is where the cells that look like the one at x end.
func runOf(screen uv.ScreenBuffer, x, y, width int) int {
	first := screen.CellAt(x, y)
	end := x + 1
	for ; end < width; end++ {
		if cell := screen.CellAt(end, y); !cell.Style.Equal(&first.Style) {
			break
		}
	}
	return end
}

// drawRun draws cells of one style.
func drawRun(b *strings.Builder, screen uv.ScreenBuffer, from, to, y int, on backdrop) {
	var text strings.Builder
	for x := from; x < to; x++ {
		text.WriteString(screen.CellAt(x, y).Content)
	}
	said := strings.TrimRight(text.String(), " ")
	look := screen.CellAt(from, y).Style
	fill, back := hex(look.Fg, on.text), hex(look.Bg, "")
	if look.Attrs&uv.AttrReverse != 0 {
		fill, back = cmp.Or(back, on.back), fill
	}
	left, top := pictureBy+float64(from)*cellWide, pictureBy+y*cellHigh
	if back != "" {
		fmt.Fprintf(b, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=%q/>\n", left, top,
			float64(to-from)*cellWide, cellHigh, back)
	}
	if strings.TrimSpace(said) == "" {
		return
	}
	if said == "│" { // as one line from cell to cell
		fmt.Fprintf(b, "<rect x=\"%.1f\" y=\"%d\" width=\"1\" height=\"%d\" fill=%q/>\n", left+cellWide/2-0.5, top, cellHigh,
			fill)
		return
	}
	more := ""
	if look.Attrs&uv.AttrBold != 0 {
		more += ` font-weight="bold"`
	}
	if look.Attrs&uv.AttrFaint != 0 {
		more += ` opacity="0.6"`
	}
	if look.Underline != 0 {
		more += ` text-decoration="underline"`
	}
	skip := len(said) - len(strings.TrimLeft(said, " "))
	said = said[skip:]
	fmt.Fprintf(b, "<text x=\"%.1f\" y=\"%d\" fill=%q textLength=\"%.1f\" xml:space=\"preserve\"%s>%s</text>\n",
		left+float64(skip)*cellWide, top+13, fill, float64(len([]rune(said)))*cellWide, more, html.EscapeString(said))
}

// hex is a colour as it is written in a picture.
func hex(c color.Color, none string) string {
	if c == nil {
		return none
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// looks are the themes in which pictures are made.
var looks = []struct {
	name string
	look style.Options
	on   backdrop
}{
	{"dark", style.Options{Dark: true, Colour: true}, darkBackdrop},
	{"light", style.Options{Colour: true}, lightBackdrop},
	{"contrast", style.Options{Dark: true, Colour: true, Contrast: true}, blackBackdrop},
	{"contrast-light", style.Options{Colour: true, Contrast: true}, whiteBackdrop},
	{"plain", style.Options{Dark: true}, darkBackdrop},
}

// shownPictures are the pictures that the README shows, by their files.
var shownPictures = []struct {
	file, screen  string
	width, height int
	look          style.Options
	on            backdrop
}{
	{"answer", "answer", 80, 24, style.Options{Dark: true, Colour: true}, darkBackdrop},
	{"question", "antidepressants", 120, 40, style.Options{Dark: true, Colour: true}, darkBackdrop},
	{"steps", "steps", 80, 24, style.Options{Colour: true}, lightBackdrop},
}

func TestThePicturesInTheReadmeAreOfTheScreensAsTheyAre(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range shownPictures {
		path := "testdata/pictures/" + p.file + ".svg"
		if n := strings.Count(string(readme), "](ui/full/"+path+")"); n != 1 {
			t.Errorf("the README shows %s %d times, not once", path, n)
		}
		r := sitWith(t, p.width, p.height, p.look, nil)
		for _, s := range screens {
			if s.name == p.screen {
				s.lead(r)
			}
		}
		svg := drawing(r.app.View().Content, p.width, p.height, p.on)
		if *update {
			write(t, path, svg)
			continue
		}
		if was, err := os.ReadFile(path); err != nil || string(was) != svg {
			t.Errorf("%s is not the screen %s as it is now (%v); run: make golden", path, p.screen, err)
		}
	}
	if files, err := os.ReadDir("testdata/pictures"); err != nil || len(files) != len(shownPictures) {
		t.Errorf("%d files in testdata/pictures for %d pictures, %v", len(files), len(shownPictures), err)
	}
}

// A person who said which background it is knows better than the terminal.
func TestABackgroundThatThePersonToldStays(t *testing.T) {
	for _, told := range []bool{false, true} {
		r := sitWith(t, 80, 24, style.Options{Dark: true, Told: told, Colour: true}, nil)
		before := r.app.View().Content
		r.send(tea.BackgroundColorMsg{Color: color.White})
		if same := r.app.View().Content == before; same != told {
			t.Errorf("told %t: the look is the same: %t", told, same)
		}
	}
}

// Only with -pictures: writes every screen at four sizes, in every theme.
func TestPicturesOfEveryScreen(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures")
	}
	if err := os.MkdirAll(*pictures, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, s := range everyScreen() {
		for _, size := range append([][2]int{{160, 50}}, sizes...) {
			for _, look := range looks {
				name := fmt.Sprintf("%s-%dx%d-%s.svg", s.name, size[0], size[1], look.name)
				t.Run(name, func(t *testing.T) {
					r := sitWith(t, size[0], size[1], look.look, nil)
					s.lead(r)
					svg := drawing(r.app.View().Content, size[0], size[1], look.on)
					if err := os.WriteFile(filepath.Join(*pictures, name), []byte(svg), 0o644); err != nil {
						t.Fatal(err)
					}
				})
			}
		}
	}
}
