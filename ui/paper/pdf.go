package paper

import (
	"bytes"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"ketacover/ui/words"
)

// A page in points: US Letter, with room to punch and to hold it.
const (
	pageWidth, pageHeight = 612.0, 792.0
	marginSide            = 62.0
	marginTop             = 60.0
	marginTopShort        = 40.0 // of a sheet that is to fit on one page
	marginFoot            = 54.0
	lineWidth             = pageWidth - 2*marginSide
	footLine              = pageHeight - 36
	baseline              = 1.05 // below the top of a line, in sizes of its letters
)

// pdf writes the sheet as a document of real text, with the same bytes for the
// same sheet. It says nothing of who made it, and where.
func (s *Sheet) pdf(w *words.Words) ([]byte, []string, error) {
	doc := newDocument()
	clean := s.clean()
	doc.SetTitle(clean.Title, true)
	doc.SetLang(w.Formats.Lang)
	doc.SetProducer(w.Program, true)
	doc.SetCatalogSort(true)
	doc.SetCreationDate(clean.madeOn())
	doc.SetModificationDate(clean.madeOn())
	doc.SetAutoPageBreak(false, 0)

	letters := &lettering{doc: doc}
	pages := compose(letters, clean)
	for n, rows := range pages {
		doc.AddPage()
		for i := range rows {
			draw(letters, &rows[i])
		}
		foot := letters.safe(w.Formats.PageOf(n+1, len(pages)))
		letters.use(regular, sizeSmall)
		doc.SetTextColor(0, 0, 0)
		doc.Text(pageWidth-marginSide-doc.GetStringWidth(foot), footLine, foot)
	}
	var out bytes.Buffer
	if err := doc.Output(&out); err != nil {
		return nil, nil, err
	}
	return out.Bytes(), letters.undrawn(w), nil
}

func newDocument() *fpdf.Fpdf {
	return fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: pageWidth, Ht: pageHeight}})
}

// scales are the sizes that are tried to fit a short sheet on one page: of the
// letters, and of the room from line to line beside that. None makes running text
// smaller than 8.2 points; the last has lines of 1.25 times that.
var scales = []struct{ letters, lead float64 }{{1, 1}, {0.92, 1}, {0.85, 1}, {0.78, 1}, {0.78, 0.9}}

// compose lays a sheet out in pages. A short one is set smaller where that makes
// it one page, or else two; where nothing does, it stays as large as the others.
func compose(l *lettering, s *Sheet) [][]row {
	var pages [][]row
	for _, scale := range scales {
		c := composer{letters: l, scale: scale.letters, lead: scale.lead}
		c.sheet(s)
		top := marginTop
		if scale.letters != 1 {
			top = marginTopShort
		}
		tried := paginate(c.rows, top)
		if pages == nil || len(tried) == 1 || len(tried) == 2 && len(pages) > 2 {
			pages = tried
		}
		if !s.Short || len(pages) == 1 {
			break
		}
	}
	return pages
}

// madeOn is the day that the sheet is for, which stands in for the time at
// which it was made.
func (s *Sheet) madeOn() time.Time {
	if s.Day.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	return s.Day.Time()
}

// draw writes a row where pagination put it.
func draw(l *lettering, r *row) {
	if r.title != "" {
		l.use(bold, r.size)
		l.doc.Bookmark(r.title, r.level, r.y)
	}
	if r.picture != nil {
		r.picture.draw(l, marginSide+r.runs[0].x, r.y, r.unit)
		return
	}
	l.doc.SetTextColor(r.stroke[0], r.stroke[1], r.stroke[2])
	for _, text := range r.runs {
		l.write(text.face, r.size, marginSide+text.x, r.y+r.size*baseline, text.text)
	}
	if r.rule > 0 {
		l.doc.SetLineWidth(0.5)
		l.doc.SetDrawColor(118, 118, 118)
		y := r.y + r.height - 1
		l.doc.Line(pageWidth-marginSide-r.rule, y, pageWidth-marginSide, y)
	}
}

// paginate gives every row its place, below the margin at the top. Rows that are joined stay on one page,
// unless they fill more than one.
func paginate(rows []row, top float64) [][]row {
	room := pageHeight - top - marginFoot
	var pages [][]row
	used := room
	for i := 0; i < len(rows); {
		n := i + 1
		for n < len(rows) && rows[n-1].join {
			n++
		}
		together := 0.0
		for j := i; j < n; j++ {
			together += rows[j].gap + rows[j].height
		}
		if used+together > room && together <= room {
			used = room
		}
		for ; i < n; i++ {
			r := rows[i]
			if used+r.gap+r.height > room {
				pages, used = append(pages, nil), 0
				r.gap = 0
			}
			r.y = top + used + r.gap
			used += r.gap + r.height
			pages[len(pages)-1] = append(pages[len(pages)-1], r)
		}
	}
	return pages
}
