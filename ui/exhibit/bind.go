package exhibit

import (
	"fmt"
	"maps"
	"slices"
)

// Placed is a page of an exhibit on a page of a document of ours.
type Placed struct {
	On      int // the page of the document, from 0
	Exhibit *Exhibit
	Page    int
	// The room there is for it, in points from the lower left corner of the page.
	Left, Bottom, Width, Height float64
}

// Bind draws pages of exhibits into a document that we made. What the document
// holds stays as it is, below it what the pages of the exhibits show.
func Bind(doc []byte, placed []Placed) (bound []byte, err error) {
	defer caught(&err)
	r := newReader(doc)
	openTables(r)
	pages := pagesOf(r, r.dict(r.trailer["Root"])["Pages"], nil)
	objects := map[ref]object{}
	next := 0
	for n, place := range r.places {
		if place.at >= 0 {
			objects[n] = r.get(n)
			next = max(next, int(n))
		}
	}
	if root, ok := r.trailer["Root"].(ref); ok {
		catalog := maps.Clone(r.dict(root))
		delete(catalog, "Names") // our library leaves an empty list of attached files
		objects[root] = catalog
	}
	w := &writer{}
	w.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	from := map[*Exhibit]int{}
	var exhibits []*Exhibit
	for i := range placed {
		p := &placed[i]
		if _, there := from[p.Exhibit]; !there {
			from[p.Exhibit], next = next, next+len(p.Exhibit.objects)
			exhibits = append(exhibits, p.Exhibit)
		}
		next++
		objects[ref(next)] = &stream{dict{}, []byte(p.drawn())}
		at := pages[p.On]
		objects[at] = laid(r, objects[at].(dict), ref(int(p.Exhibit.pages[p.Page].form)+from[p.Exhibit]), ref(next))
	}
	for _, n := range slices.Sorted(maps.Keys(objects)) {
		w.object(int(n), objects[n])
	}
	for _, e := range exhibits {
		w.moved = from[e]
		for i, o := range e.objects {
			w.object(w.moved+i+1, o)
		}
	}
	w.moved = 0
	trailer := dict{"Root": r.trailer["Root"]}
	if info := r.trailer["Info"]; info != nil {
		trailer["Info"] = info
	}
	w.end(trailer)
	return w.Bytes(), nil
}

// pagesOf are the pages of a document of ours, in their order.
func pagesOf(r *reader, at object, list []ref) []ref {
	n, ok := at.(ref)
	if !ok {
		refuse(Broken)
	}
	kids := r.dict(at)["Kids"]
	if kids == nil {
		return append(list, n)
	}
	for _, kid := range r.array(kids) {
		list = pagesOf(r, kid, list)
	}
	return list
}

// drawnAs is what a page of ours calls the page that it shows.
const drawnAs = "Exhibit"

// drawn puts the page upright into its room, as large as that lets it be, and no
// larger than it is; from above, and in the middle from side to side.
func (p *Placed) drawn() string {
	own := &p.Exhibit.pages[p.Page]
	scale := min(p.Width/own.width, p.Height/own.height, 1)
	left, bottom := p.Left+(p.Width-own.width*scale)/2, p.Bottom+p.Height-own.height*scale
	at := own.matrix.then(matrix{scale, 0, 0, scale, left, bottom})
	return fmt.Sprintf("q %s cm /%s Do Q\n", at, drawnAs)
}

// laid is a page of ours with a form drawn below what it draws itself.
func laid(r *reader, own dict, form, first ref) dict {
	own = maps.Clone(own)
	with := maps.Clone(r.dict(own["Resources"]))
	forms := dict{drawnAs: form}
	for key, value := range r.dict(with["XObject"]) {
		forms[key] = value
	}
	with["XObject"] = forms
	own["Resources"] = with
	contents := array{first}
	switch c := own["Contents"].(type) {
	case array:
		contents = append(contents, c...)
	case ref:
		contents = append(contents, c)
	}
	own["Contents"] = contents
	return own
}
