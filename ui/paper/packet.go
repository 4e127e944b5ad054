package paper

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/exhibit"
	"ketacover/ui/words"
)

// Packet is the papers for the stage at hand, and the files that go along with them.
type Packet struct {
	*letter.Packet
	Kind  *letter.Letter
	Files [][]*exhibit.Exhibit // of each exhibit, and behind the last those of no name
	Same  map[int]int          // exhibits that stand in the files of another, by their places
}

// Enclosure is a file that goes along.
type Enclosure = exhibit.Exhibit

// NewPacket writes the papers of a packet, with no files yet.
func NewPacket(p *Pen, kind *letter.Letter, c record.Case, order letter.LetterOrder) *Packet {
	packet := letter.Pack(p.Library.Letters, kind, c, order)
	return &Packet{packet, kind, make([][]*exhibit.Exhibit, len(packet.Exhibits)+1), map[int]int{}}
}

// ReadExhibit reads a file that goes along. What is wrong with it is a Refusal, or
// what the disk says.
func ReadExhibit(papers record.PaperStore, path string) (*exhibit.Exhibit, error) {
	data, err := papers.ReadPaper(path, exhibit.MaxBytes)
	switch {
	case errors.Is(err, record.ErrTooLarge):
		return nil, exhibit.TooLarge
	case err != nil:
		return nil, err
	}
	return exhibit.Read(data)
}

// Refused says in words why a file cannot go along, and what to do; nothing of an
// error that is no Refusal.
func Refused(w *words.Words, name string, err error) (why, hint string) {
	var refusal exhibit.Refusal
	if !errors.As(err, &refusal) {
		return "", ""
	}
	i := refusal.Index()
	return w.Packet.Refused(name, w.Packet.Why[i]), w.Packet.WhatToDo[i]
}

// NextFree is the first exhibit without a file: the last place, of papers without a
// name, where all have one.
func (k *Packet) NextFree() int {
	for i := range k.Exhibits {
		if len(k.Files[k.home(i)]) == 0 {
			return i
		}
	}
	return len(k.Exhibits)
}

// home is the exhibit in whose files an exhibit stands: most often its own.
func (k *Packet) home(n int) int {
	if in, ok := k.Same[n]; ok {
		return in
	}
	return n
}

// filesName names the exhibit as the pages of its files do: with all that they show.
func (k *Packet) filesName(w *words.Words, n int) string {
	var also []string
	for i := range k.Exhibits {
		if i != n && k.home(i) == n {
			also = append(also, w.Letters.Exhibit(k.mark(i)))
		}
	}
	if len(also) == 0 {
		return k.ExhibitName(w, n)
	}
	return w.Packet.Also(k.ExhibitName(w, n), w.Phrase.And(also))
}

// ExhibitName names an exhibit as every page of it does.
func (k *Packet) ExhibitName(w *words.Words, n int) string {
	return w.Packet.Exhibit(k.mark(n), k.what(w, n))
}

func (k *Packet) mark(n int) string { return letter.Mark(n) }

func (k *Packet) what(w *words.Words, n int) string {
	if n >= len(k.Exhibits) {
		return w.Packet.Other
	}
	return strings.TrimSuffix(words.Capital(words.Clean(k.Exhibits[n].Text)), ".")
}

// pages is how many pages the files of an exhibit have, 1 for the page that stands in
// for one that is missing, and 0 for no papers of no name.
func (k *Packet) pages(n int) int {
	sum := 0
	for _, e := range k.Files[n] {
		sum += e.Pages()
	}
	if sum == 0 && n < len(k.Exhibits) && k.home(n) == n {
		return 1
	}
	return sum
}

// Missing names the exhibits that have no file.
func (k *Packet) Missing(w *words.Words) []string {
	var names []string
	for i := range k.Exhibits {
		if len(k.Files[k.home(i)]) == 0 {
			names = append(names, k.ExhibitName(w, i))
		}
	}
	return names
}

// first are the pages on which the exhibits begin, where so many stand before them,
// and the page behind the last.
func (k *Packet) first(before int) []int {
	at := []int{before + 1}
	for i := range k.Files {
		at = append(at, at[i]+k.pages(i))
	}
	return at
}

// missingSheet is the page that stands in for an exhibit.
func (k *Packet) missingSheet(p *Pen, n int) *Sheet {
	w := &p.Words.Packet
	s := newSheet(p, k.ExhibitName(p.Words, n))
	s.care(0, w.Missing)
	s.space()
	s.text(0, w.ToGet)
	s.item(0, "-", k.what(p.Words, n))
	if place := k.Exhibits[n].Place; place != "" {
		s.under(0, "-", place)
	}
	s.space()
	s.text(0, w.TakeThisOut)
	return s
}

// ownSheet is what stands between the letter and the exhibits: what is on which
// page, and which page shows each line of the rule.
func (k *Packet) ownSheet(p *Pen, at []int, letterAt int) *Sheet {
	d := &k.Own
	s := newSheet(p, p.Words.Packet.Title)
	for i := range d.Parts {
		part := &d.Parts[i]
		var rows [][]string
		switch part.List {
		case letter.ListContents:
			rows = k.contents(p.Words, at, letterAt)
		case letter.ListCrosswalk:
			rows = k.crosswalk(p, at, letterAt)
		default:
			letterPart(s, p, d, part)
			continue
		}
		if len(rows) > 1 {
			s.head(part.Head)
			letterText(s, p.Words, part, "")
			s.table(0, rows)
		}
	}
	return s
}

// contents is what is on which page.
func (k *Packet) contents(w *words.Words, at []int, letterAt int) [][]string {
	rows := [][]string{{w.Packet.What, w.Packet.Place}}
	if k.Letter != nil {
		rows = append(rows, []string{k.Letter.Letter.Title, w.Packet.PageN(strconv.Itoa(letterAt))})
	}
	for i := range k.Files {
		if k.pages(k.home(i)) == 0 {
			continue
		}
		place := w.Packet.PageN(strconv.Itoa(at[k.home(i)]))
		if len(k.Files[k.home(i)]) == 0 {
			place += " (" + w.Packet.NotYet + ")"
		}
		rows = append(rows, []string{k.ExhibitName(w, i), place})
	}
	return rows
}

// Notes are what the person who sends a packet should know in this case: of all its
// papers, each once.
func (k *Packet) Notes(p *Pen) []string {
	var list []string
	add := func(text string) {
		if text != "" && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	for _, d := range []*letter.Draft{&k.Own, k.Letter} {
		if d == nil {
			continue
		}
		for _, note := range LetterNotes(p, d) {
			add(note)
		}
	}
	var titles []string
	for _, item := range k.Own.Withheld {
		titles = append(titles, item.Title)
	}
	if len(titles) > 0 {
		add(p.Words.Letters.Untold(titles))
	}
	for _, d := range k.Drafts() {
		for _, weak := range LetterCautions(p, d) {
			add(p.Words.Letters.Cautions + ": " + weak)
		}
	}
	return list
}

// BlankNames names the blanks of all papers of a packet, each once.
func (k *Packet) BlankNames(w *words.Words) []string {
	return BlanksOf(w, &letter.Draft{Blanks: k.Blanks()})
}
