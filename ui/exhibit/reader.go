package exhibit

import "bytes"

// place is where an object is: at a place of the file, or as one of those in a
// stream of objects.
type place struct {
	at     int
	bundle ref // 0 for none
}

// reader reads the objects of one PDF, each when it is first asked for.
type reader struct {
	data    []byte
	places  map[ref]place
	trailer dict
	known   map[ref]object
	open    map[ref]bool // being read: what leads back to one of them is a circle
	bundles map[ref]map[ref]object
	work    budget // bytes looked at
	packed  budget // bytes that come out of streams into memory
	weight  budget // and that would, where somebody draws them
	objects budget
}

func newReader(data []byte) *reader {
	return &reader{
		data: data, known: map[ref]object{}, open: map[ref]bool{}, bundles: map[ref]map[ref]object{},
		places: map[ref]place{}, trailer: dict{},
		work: budget{maxWork, TooMuch}, packed: budget{maxUnpacked, TooMuch},
		weight: budget{maxWeights, TooMuch}, objects: budget{maxObjects, TooMuch},
	}
}

// lexer reads the file from a place on.
func (r *reader) lexer(at int) *lexer {
	if at < 0 || at >= len(r.data) {
		refuse(Broken)
	}
	return &lexer{data: r.data, at: at, work: &r.work}
}

// get is an object itself, whatever refers to it. What is not there is nil, as
// the standard of PDF has it.
func (r *reader) get(o object) object {
	for range maxDepth {
		at, ok := o.(ref)
		if !ok {
			return o
		}
		if _, ok := r.known[at]; !ok {
			r.known[at] = r.load(at)
		}
		o = r.known[at]
	}
	refuse(TooDeep)
	return nil
}

func (r *reader) load(at ref) object {
	place, ok := r.places[at]
	if !ok || place.at < 0 {
		return nil
	}
	if r.open[at] {
		refuse(TooDeep)
	}
	r.objects.spend(1)
	r.open[at] = true
	defer delete(r.open, at)
	if place.bundle != 0 {
		return r.bundle(place.bundle)[at]
	}
	found, o := r.at(place.at)
	if found != at {
		refuse(Broken)
	}
	return o
}

// at is the object that stands at a place of the file, and its number.
func (r *reader) at(place int) (ref, object) {
	l := r.lexer(place)
	n, ok := l.whole()
	if _, second := l.whole(); !ok || !second || !l.takes("obj") {
		refuse(Broken)
	}
	o := l.object(0)
	if d, ok := o.(dict); ok && l.takes("stream") {
		return ref(n), &stream{d, r.bytesOf(l, d)}
	}
	return ref(n), o
}

// bytesOf are the bytes of a stream, which begin after the word. Where its
// length is not true, the word that ends it is looked for.
func (r *reader) bytesOf(l *lexer, d dict) []byte {
	if l.peek() == '\r' {
		l.at++
	}
	if l.peek() == '\n' {
		l.at++
	}
	from := min(l.at, len(r.data))
	if n := integer(r.get(d["Length"])); n >= 0 && n <= len(r.data)-from && d["Length"] != nil {
		end := &lexer{data: r.data, at: from + n, work: &r.work}
		if end.takes("endstream") {
			return r.data[from : from+n]
		}
	}
	n := bytes.Index(r.data[from:], []byte("endstream"))
	if n < 0 {
		refuse(Broken)
	}
	r.work.spend(n)
	return bytes.TrimSuffix(bytes.TrimSuffix(r.data[from:from+n], []byte("\n")), []byte("\r"))
}

// bundle are the objects in a stream of objects, by their numbers.
func (r *reader) bundle(at ref) map[ref]object {
	if known, ok := r.bundles[at]; ok {
		return known
	}
	if place := r.places[at]; place.bundle != 0 {
		refuse(Broken) // no stream stands in a stream
	}
	s, ok := r.get(at).(*stream)
	if !ok {
		refuse(Broken)
	}
	data := r.unpack(s, maxUnpacked)
	count, first := integer(r.get(s.dict["N"])), integer(r.get(s.dict["First"]))
	if count < 0 || first < 0 || first > len(data) {
		refuse(Broken)
	}
	heads := &lexer{data: data[:first], work: &r.work}
	all := map[ref]object{}
	for range count {
		n, ok := heads.whole()
		offset, second := heads.whole()
		if !ok || !second || offset > len(data)-first {
			refuse(Broken)
		}
		r.objects.spend(1)
		all[ref(n)] = (&lexer{data: data[first:], at: offset, work: &r.work}).object(0)
	}
	r.bundles[at] = all
	return all
}

// dict is a dict, that of a stream included; an empty one for all else.
func (r *reader) dict(o object) dict {
	switch o := r.get(o).(type) {
	case dict:
		return o
	case *stream:
		return o.dict
	}
	return dict{}
}

func (r *reader) array(o object) array {
	list, _ := r.get(o).(array)
	return list
}

func (r *reader) name(o object) name {
	n, _ := r.get(o).(name)
	return n
}
