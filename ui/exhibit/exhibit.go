package exhibit

import "bytes"

// Exhibit is the pages of one file, ready to be drawn into a document of ours:
// what they show, and nothing else that the file held.
type Exhibit struct {
	pages   []page
	objects []object // what the pages are made of; refs are places in this list, from 1 on
}

// page is a page as it is seen: a form that draws it, and how that stands.
type page struct {
	form          ref
	matrix        matrix // from the form to a sheet of this size, upright, from its lower left corner
	width, height float64
}

// Pages is how many pages there are.
func (e *Exhibit) Pages() int { return len(e.pages) }

// Size is the size of a page as it is seen, in points.
func (e *Exhibit) Size(n int) (width, height float64) { return e.pages[n].width, e.pages[n].height }

// Read reads a file that a stranger may have made. Its error is a Refusal.
func Read(data []byte) (e *Exhibit, err error) {
	defer caught(&err)
	head := data[:min(len(data), 1024)]
	switch {
	case len(data) == 0:
		refuse(Empty)
	case len(data) > MaxBytes:
		refuse(TooLarge)
	case isPicture(data):
		return picture(data), nil
	case !bytes.Contains(head, []byte("%PDF-")):
		refuse(NotKnown)
	}
	// What stands before the head does not count, as other programs have it.
	return document(data[bytes.Index(head, []byte("%PDF-")):]), nil
}

// document reads a PDF by its own table, and by looking through it where that
// does not lead to pages.
func document(data []byte) *Exhibit {
	r := newReader(data)
	if e := byTable(r); e != nil {
		return e
	}
	lookThrough(r)
	return exhibit(r)
}

// byTable is nil where the table of the file is broken.
func byTable(r *reader) (e *Exhibit) {
	defer letBroken()
	openTables(r)
	return exhibit(r)
}

// add makes room for an object, and says how the others refer to it.
func (e *Exhibit) add(o object) ref {
	e.objects = append(e.objects, o)
	return ref(len(e.objects))
}
