package exhibit

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	_ "image/png" // so that image.Decode knows it

	"golang.org/x/image/draw"
)

// The most points of a picture that is read, and what reading it may take.
const (
	maxSide   = 30_000
	maxPoints = 60_000_000
	maxMemory = 320 << 20
)

// The most points of a picture that is drawn: 200 to the inch, as a fine fax has.
const (
	drawnWide, drawnHigh = 1700, 2200
	pointsToInch         = 200
)

// isPicture reports whether the bytes begin as those of a PNG or a JPEG do.
func isPicture(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")) || bytes.HasPrefix(data, []byte{0xff, markStart, 0xff})
}

// picture reads a picture, and draws it upright on a page of its own size. Its
// points are drawn anew, so nothing else that its file held is kept.
func picture(data []byte) *Exhibit {
	config, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		refuse(Broken)
	}
	points := config.Width * config.Height
	switch {
	case config.Width <= 0 || config.Height <= 0:
		refuse(Broken)
	case config.Width > maxSide || config.Height > maxSide || points > maxPoints,
		points*takes(data, kind, config.ColorModel) > maxMemory:
		refuse(TooFine)
	}
	read, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		refuse(Broken)
	}
	out := &Exhibit{}
	drawn, gray := smaller(read)
	var packed bytes.Buffer
	if jpeg.Encode(&packed, drawn, &jpeg.Options{Quality: 85}) != nil {
		refuse(Unwritten)
	}
	out.photograph(packed.Bytes(), drawn.Bounds().Size(), gray, turnOf(data))
	return out
}

// takes is how many bytes a point takes while it is read.
func takes(data []byte, kind string, model color.Model) int {
	if kind == "jpeg" {
		const markInSteps = 0xc2 // all of it is kept until the last step
		inSteps := false
		segments(data, func(mark byte, _ []byte) { inSteps = inSteps || mark == markInSteps })
		if inSteps {
			return 16
		}
		return 4
	}
	switch model {
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	return 4
}

// smaller is a picture of no more points than a page shows, on white.
func smaller(from image.Image) (to image.Image, gray bool) {
	at := from.Bounds()
	wide, high := at.Dx(), at.Dy()
	most := [2]int{drawnWide, drawnHigh}
	if wide > high {
		most = [2]int{drawnHigh, drawnWide}
	}
	if scale := min(float64(most[0])/float64(wide), float64(most[1])/float64(high)); scale < 1 {
		wide, high = max(int(float64(wide)*scale), 1), max(int(float64(high)*scale), 1)
	}
	size := image.Rect(0, 0, wide, high)
	var paper draw.Image = image.NewRGBA(size)
	switch from.ColorModel() {
	case color.GrayModel, color.Gray16Model:
		paper, gray = image.NewGray(size), true
	}
	draw.Draw(paper, size, image.White, image.Point{}, draw.Src)
	if size.Size() == at.Size() {
		draw.Draw(paper, size, from, at.Min, draw.Over)
	} else {
		draw.BiLinear.Scale(paper, size, from, at, draw.Over, nil)
	}
	return paper, gray
}

// turns are how a picture of one by one is put upright, by the number in its head.
var turns = [9]matrix{
	1: asItIs, 2: {-1, 0, 0, 1, 1, 0}, 3: {-1, 0, 0, -1, 1, 1}, 4: {1, 0, 0, -1, 0, 1},
	5: {0, -1, -1, 0, 1, 1}, 6: {0, -1, 1, 0, 0, 1}, 7: {0, 1, 1, 0, 0, 0}, 8: {0, 1, -1, 0, 1, 0},
}

// photograph makes the one page of a picture.
func (e *Exhibit) photograph(packed []byte, size image.Point, gray bool, turn int) {
	colors := name("DeviceRGB")
	if gray {
		colors = "DeviceGray"
	}
	points := e.add(&stream{dict{
		"Type": name("XObject"), "Subtype": name("Image"), "Width": number(fmt.Sprint(size.X)),
		"Height": number(fmt.Sprint(size.Y)), "ColorSpace": colors, "BitsPerComponent": number("8"),
		"Filter": name("DCTDecode"),
	}, packed})
	inch := pointsToInch
	if max(size.X, size.Y) < drawnWide {
		inch /= 2 // a small one is drawn larger than it is fine
	}
	wide, high := float64(size.X*72)/float64(inch), float64(size.Y*72)/float64(inch)
	if turn >= 5 {
		wide, high = high, wide
	}
	place := turns[turn].then(matrix{wide, 0, 0, high, 0, 0})
	form := e.add(&stream{dict{
		"Type": name("XObject"), "Subtype": name("Form"), "BBox": box{0, 0, wide, high}.array(),
		"Resources": dict{"XObject": dict{"P": points}},
	}, []byte("q " + place.String() + " cm /P Do Q\n")})
	e.pages = append(e.pages, page{form, asItIs, wide, high})
}
