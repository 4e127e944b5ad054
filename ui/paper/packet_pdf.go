package paper

import (
	"bytes"
	"strconv"

	"ketacover/model/record"
	"ketacover/ui/exhibit"
	"ketacover/ui/words"
)

// Where a page of an exhibit stands on a page of a packet: below its stamp, above
// the number of the page.
const (
	stampLine                   = 26.0 // from the top
	exhibitSide, exhibitTop     = 24.0, 38.0
	exhibitFoot                 = 50.0
	exhibitWidth, exhibitHeight = pageWidth - 2*exhibitSide, pageHeight - exhibitTop - exhibitFoot
	mostPagesOfPacket           = 600
	mostRounds                  = 4 // in which the numbers of the pages come to rest
)

// bundle is a part of a packet: pages of our own, or those of an exhibit.
type bundle struct {
	title string
	pages [][]row
	files []*exhibit.Exhibit
}

func (b *bundle) count() int {
	n := len(b.pages)
	for _, e := range b.files {
		n += e.Pages()
	}
	return n
}

// Encode writes the packet as one PDF, the same bytes for the same papers and files.
func (k *Packet) Encode(p *Pen) (data []byte, warnings []string, err error) {
	w := p.Words
	doc := newDocument()
	doc.SetTitle(w.Packet.Title, true)
	doc.SetLang(w.Formats.Lang)
	doc.SetProducer(w.Program, true)
	doc.SetCatalogSort(true)
	letters := &lettering{doc: doc}
	bundles := k.bundles(p, letters)
	total := 0
	for i := range bundles {
		total += bundles[i].count()
	}
	if total > mostPagesOfPacket {
		return nil, nil, exhibit.TooMany
	}
	day := (&Sheet{Day: p.Today}).madeOn()
	doc.SetCreationDate(day)
	doc.SetModificationDate(day)
	doc.SetAutoPageBreak(false, 0)
	var placed []exhibit.Placed
	n := 0
	for i := range bundles {
		placed = append(placed, drawBundle(letters, w, &bundles[i], n, total)...)
		n += bundles[i].count()
	}
	var out bytes.Buffer
	if err := doc.Output(&out); err != nil {
		return nil, nil, err
	}
	if len(letters.missing) > 0 {
		warnings = append(warnings, w.Formats.NoSign(letters.missing))
	}
	if len(letters.bare) > 0 {
		warnings = append(warnings, w.Formats.NoAccent(letters.bare))
	}
	data, err = exhibit.Bind(out.Bytes(), placed)
	return data, warnings, err
}

// bundles are the parts of the packet in their order. What is on which page turns on
// how many pages the page takes that says so, so it is written until that rests.
func (k *Packet) bundles(p *Pen, letters *lettering) []bundle {
	sheet := func(title string, s *Sheet) bundle {
		return bundle{title: title, pages: compose(letters, s.clean())}
	}
	var head, tail []bundle
	if k.Letter != nil {
		head = append(head, sheet(k.Letter.Letter.Title, Letter(p, k.Letter)))
	}
	if log := k.logSheet(p); log != nil {
		tail = append(tail, sheet(log.Title, log))
	}
	for _, form := range k.Forms {
		tail = append(tail, sheet(form.Letter.Title, Letter(p, form)))
	}
	cover := func() []bundle {
		if k.Cover == nil {
			return nil
		}
		return []bundle{sheet(k.Cover.Letter.Title, Letter(p, k.Cover))}
	}
	covers, ownPages := cover(), 1
	var all []bundle
	for range mostRounds {
		letterAt := 1 + countPages(covers)
		before := countPages(covers) + countPages(head) + ownPages
		own := sheet(p.Words.Packet.Title, k.ownSheet(p, k.first(before), letterAt))
		all = append(append(append([]bundle{}, covers...), head...), own)
		all = append(append(all, k.exhibits(p, letters)...), tail...)
		k.Numbered(p.Library.Letters, k.Kind, countPages(all))
		covers = cover()
		if own.count() == ownPages && countPages(covers)+1 == letterAt {
			break
		}
		ownPages = own.count()
	}
	copy(all, covers)
	return all
}

func countPages(list []bundle) int {
	n := 0
	for i := range list {
		n += list[i].count()
	}
	return n
}

// exhibits are the exhibits in their order, with a page for each that is missing.
func (k *Packet) exhibits(p *Pen, letters *lettering) []bundle {
	var list []bundle
	for i := range k.Files {
		b := bundle{title: k.filesName(p.Words, i), files: k.Files[i]}
		switch {
		case k.home(i) != i:
			continue
		case len(b.files) > 0:
		case i < len(k.Exhibits):
			b.pages = compose(letters, k.missingSheet(p, i).clean())
		default:
			continue
		}
		list = append(list, b)
	}
	return list
}

// logSheet is the calls of the case, nil for none.
func (k *Packet) logSheet(p *Pen) *Sheet {
	if k.Log == nil {
		return nil
	}
	entries := record.Entries(k.Own.Case.Details, k.Log.ID)
	if len(entries) == 0 {
		return nil
	}
	s := newSheet(p, p.Words.Packet.Log)
	s.table(0, entryRows(p.Words, k.Log, entries))
	return s
}

// drawBundle draws a part of the packet on pages from the nth on, and says where
// pages of exhibits belong.
func drawBundle(l *lettering, w *words.Words, b *bundle, n, total int) []exhibit.Placed {
	title := l.safe(words.Clean(b.title))
	page := func() {
		l.doc.AddPage()
		if title != "" {
			l.use(bold, sizeSmall)
			l.doc.Bookmark(title, 0, 0)
			title = ""
		}
		n++
		l.doc.SetTextColor(0, 0, 0)
		foot := l.safe(w.Formats.PageOf(n, total))
		l.use(regular, sizeSmall)
		l.doc.Text(pageWidth-marginSide-l.doc.GetStringWidth(foot), footLine, foot)
	}
	for _, rows := range b.pages {
		page()
		for i := range rows {
			rows[i].level++ // below the part
			draw(l, &rows[i])
		}
	}
	var placed []exhibit.Placed
	first, of := n, strconv.Itoa(b.count())
	for _, e := range b.files {
		for i := range e.Pages() {
			page()
			stamp(l, w, b.title, strconv.Itoa(n-first), of)
			placed = append(placed, exhibit.Placed{On: n - 1, Exhibit: e, Page: i, Left: exhibitSide,
				Bottom: exhibitFoot, Width: exhibitWidth, Height: exhibitHeight})
		}
	}
	return placed
}

// stamp writes above a page of an exhibit which it is.
func stamp(l *lettering, w *words.Words, exhibit, n, of string) {
	l.use(bold, sizeSmall)
	text := l.safe(words.Clean(w.Packet.Stamp(exhibit, n, of)))
	for name := []rune(exhibit); len(name) > 0 && l.doc.GetStringWidth(text) > exhibitWidth; {
		name = name[:len(name)-1] // what it is may take more than a line; which it is stands first
		text = l.safe(words.Clean(w.Packet.Stamp(string(name)+"...", n, of)))
	}
	l.doc.Text(pageWidth-exhibitSide-l.doc.GetStringWidth(text), stampLine, text)
}
