package exhibit

import (
	"bytes"
	"fmt"
)

// letter is the size of a page that says none.
var letterSize = box{0, 0, 612, 792}

// inherited is what a page takes from the branches above it.
type inherited struct {
	resources, media, crop, rotate object
}

// walker goes through the tree of pages.
type walker struct {
	in   *reader
	sift *sifter
	seen map[ref]bool
	out  *Exhibit
}

// exhibit is all pages of the file.
func exhibit(r *reader) *Exhibit {
	if r.trailer["Encrypt"] != nil {
		refuse(Locked)
	}
	out := &Exhibit{}
	w := walker{r, newSifter(r, out), map[ref]bool{}, out}
	root := r.dict(r.trailer["Root"])
	if root["Pages"] == nil {
		refuse(Broken)
	}
	w.walk(root["Pages"], inherited{}, 0)
	if len(out.pages) == 0 {
		refuse(Empty)
	}
	return out
}

func (w *walker) walk(at object, from inherited, depth int) {
	if depth > maxDepth {
		refuse(TooDeep)
	}
	node, ok := w.in.get(at).(dict)
	if !ok {
		refuse(Broken)
	}
	for key, into := range map[name]*object{
		"Resources": &from.resources, "MediaBox": &from.media, "CropBox": &from.crop, "Rotate": &from.rotate,
	} {
		if node[key] != nil {
			*into = node[key]
		}
	}
	if node["Kids"] == nil {
		if len(w.out.pages) == MaxPages {
			refuse(TooMany)
		}
		w.page(node, from)
		return
	}
	if n, ok := at.(ref); ok {
		if w.seen[n] {
			refuse(TooDeep)
		}
		w.seen[n] = true
	}
	if integer(w.in.get(node["Count"])) > MaxPages {
		refuse(TooMany) // it says so itself: no need to go through them
	}
	for _, kid := range w.in.array(node["Kids"]) {
		w.walk(kid, from, depth+1)
	}
}

// page makes a form of a page, and draws what was filled in on top of it.
func (w *walker) page(node dict, from inherited) {
	seen, ok := boxOf(w.in, from.media)
	if !ok {
		seen = letterSize
	}
	if crop, ok := boxOf(w.in, from.crop); ok {
		seen = crop.within(seen)
	}
	form := dict{
		"Type": name("XObject"), "Subtype": name("Form"), "BBox": seen.array(),
		"Resources": w.sift.resources(from.resources),
	}
	if group := w.sift.plain(node["Group"]); group != nil {
		form["Group"] = group
	}
	drawn := w.out.add(&stream{form, w.content(node["Contents"])})
	drawn = w.filledIn(node, drawn, seen)
	quarters := integer(w.in.get(from.rotate)) / 90
	matrix := seen.upright(quarters)
	at := seen.turned(matrix)
	if at.width() > 1<<16 || at.height() > 1<<16 || at.width() < 1 || at.height() < 1 {
		refuse(Unwritten)
	}
	w.out.pages = append(w.out.pages, page{drawn, matrix, at.width(), at.height()})
}

// content is all that draws a page, as one text.
func (w *walker) content(o object) []byte {
	var parts []object
	switch o := w.in.get(o).(type) {
	case array:
		parts = o
	case *stream:
		parts = []object{o}
	}
	var out bytes.Buffer
	for _, part := range parts {
		if s, ok := w.in.get(part).(*stream); ok {
			out.Write(w.in.unpack(s, maxDrawn))
			out.WriteByte('\n')
		}
		if out.Len() > maxDrawn {
			refuse(TooMuch)
		}
	}
	return out.Bytes()
}

// The bits of a note on a page by which it is not seen.
const hiddenNote = 1<<1 | 1<<5

// filledIn draws what stands on a page as notes, such as the fields of a form that
// was filled in, as part of the page: what they look like, and nothing that they
// can do. It returns the form that draws both.
func (w *walker) filledIn(node dict, drawn ref, seen box) ref {
	forms := dict{"P": drawn}
	var out bytes.Buffer
	out.WriteString("/P Do\n")
	for i, note := range w.in.array(node["Annots"]) {
		d := w.in.dict(note)
		if integer(w.in.get(d["F"]))&hiddenNote != 0 || d["Subtype"] == name("Popup") {
			continue
		}
		look := w.look(d)
		if look == nil {
			w.mayBeLeftOut(d)
			continue
		}
		rect, ok := boxOf(w.in, d["Rect"])
		own, second := boxOf(w.in, look.dict["BBox"])
		if !ok || !second {
			continue
		}
		form, ok := w.sift.form(look)
		if !ok {
			continue
		}
		at := own.turned(w.matrix(look.dict["Matrix"]))
		if at.width() <= 0 || at.height() <= 0 {
			continue
		}
		place := matrix{rect.width() / at.width(), 0, 0, rect.height() / at.height(), 0, 0}
		place.e, place.f = rect.left-at.left*place.a, rect.bottom-at.bottom*place.d
		key := name(fmt.Sprintf("N%d", i))
		forms[key] = w.out.add(form)
		fmt.Fprintf(&out, "q %s cm /%s Do Q\n", place, key)
	}
	if len(forms) == 1 {
		return drawn
	}
	return w.out.add(&stream{dict{
		"Type": name("XObject"), "Subtype": name("Form"), "BBox": seen.array(), "Resources": dict{"XObject": forms},
	}, out.Bytes()})
}

// mayBeLeftOut refuses a note that says something and does not say what that looks
// like: a page without a word that was filled in would say something else.
func (w *walker) mayBeLeftOut(note dict) {
	said := note["Contents"]
	switch note["Subtype"] {
	case name("Widget"):
		for range maxDepth {
			if said = note["V"]; said != nil || note["Parent"] == nil {
				break
			}
			note = w.in.dict(note["Parent"])
		}
	case name("FreeText"):
	default:
		return
	}
	switch said := w.in.get(said).(type) {
	case text:
		if len(said) > len("\xfe\xff") { // a mark of how it is written, and nothing after it
			refuse(Unwritten)
		}
	case name:
		if said != "Off" {
			refuse(Unwritten)
		}
	case array:
		if len(said) > 0 {
			refuse(Unwritten)
		}
	}
}

// look is what a note looks like in the state it is in, nil for nothing.
func (w *walker) look(note dict) *stream {
	normal := w.in.get(w.in.dict(note["AP"])["N"])
	if states, ok := normal.(dict); ok {
		normal = w.in.get(states[w.in.name(note["AS"])])
	}
	s, _ := normal.(*stream)
	return s
}

// matrix is a matrix of the file, and none where it has none.
func (w *walker) matrix(o object) matrix {
	list := w.in.array(o)
	if len(list) < 6 {
		return asItIs
	}
	at := func(i int) float64 { return float(w.in.get(list[i])) }
	return matrix{at(0), at(1), at(2), at(3), at(4), at(5)}
}
