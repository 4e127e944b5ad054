package exhibit

import (
	"bytes"
	"regexp"
	"strconv"
	"sync"
)

// openTables reads where the objects of the file are. Where its own table is not to be
// used, the file is looked through for them.
func openTables(r *reader) {
	tail := max(len(r.data)-2048, 0)
	i := bytes.LastIndex(r.data[tail:], []byte("startxref"))
	if i < 0 {
		refuse(Broken)
	}
	l := r.lexer(tail + i + len("startxref"))
	at, ok := l.whole()
	if !ok {
		refuse(Broken)
	}
	seen := map[int]bool{}
	for !seen[at] {
		seen[at] = true
		d := table(r, at)
		if hidden := d["XRefStm"]; hidden != nil && !seen[integer(hidden)] {
			seen[integer(hidden)] = true
			table(r, integer(hidden))
		}
		for key, value := range d { // the newest counts
			if _, there := r.trailer[key]; !there {
				r.trailer[key] = value
			}
		}
		if d["Prev"] == nil {
			return
		}
		at = integer(d["Prev"])
	}
}

// table reads one table, in whichever of its two forms, and returns its trailer.
func table(r *reader, at int) dict {
	l := r.lexer(at)
	if !l.takes("xref") {
		_, o := r.at(at)
		s, ok := o.(*stream)
		if !ok {
			refuse(Broken)
		}
		packedTable(r, s)
		return s.dict
	}
	for !l.takes("trailer") {
		first, ok := l.whole()
		count, second := l.whole()
		if !ok || !second {
			refuse(Broken)
		}
		for i := range count {
			at, ok := l.whole()
			if _, second := l.whole(); !ok || !second {
				refuse(Broken)
			}
			switch {
			case l.takes("n"):
				put(r, ref(first+i), place{at: at})
			case l.takes("f"):
				put(r, ref(first+i), place{at: -1})
			default:
				refuse(Broken)
			}
		}
	}
	d, ok := l.object(0).(dict)
	if !ok {
		refuse(Broken)
	}
	return d
}

// put notes where an object is, unless a newer table said so. One that is
// free is at a place before the file.
func put(r *reader, n ref, p place) {
	if _, there := r.places[n]; there || n == 0 {
		return
	}
	if len(r.places) > 2*maxObjects {
		refuse(TooMuch)
	}
	r.places[n] = p
}

// packedTable reads a table that is a stream of numbers of set widths.
func packedTable(r *reader, s *stream) {
	var widths [3]int
	list := r.array(s.dict["W"])
	if len(list) < 3 {
		refuse(Broken)
	}
	for i := range widths {
		if widths[i] = integer(list[i]); widths[i] < 0 || widths[i] > 8 {
			refuse(Broken)
		}
	}
	size := widths[0] + widths[1] + widths[2]
	data := r.unpack(s, maxUnpacked)
	parts := r.array(s.dict["Index"])
	if len(parts) == 0 {
		parts = array{number("0"), s.dict["Size"]}
	}
	for i := 0; i+1 < len(parts) && size > 0; i += 2 {
		first := integer(r.get(parts[i]))
		for n := first; n < first+integer(r.get(parts[i+1])) && len(data) >= size; n++ {
			packedPlace(r, ref(n), data[:size], widths)
			data = data[size:]
		}
	}
}

func packedPlace(r *reader, n ref, row []byte, widths [3]int) {
	field := func(i, otherwise int) int {
		if widths[i] == 0 {
			return otherwise
		}
		value := 0
		for _, b := range row[:widths[i]] {
			value = (value&(maxNumber-1))<<8 | int(b)
		}
		row = row[widths[i]:]
		return value
	}
	kind := field(0, 1)
	where := field(1, 0)
	switch kind {
	case 0:
		put(r, n, place{at: -1})
	case 1:
		put(r, n, place{at: where})
	case 2:
		put(r, n, place{bundle: ref(where)})
	}
}

var beginnings = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[\r\n \t])(\d{1,9})[ \t]+\d{1,5}[ \t]+obj\b`)
})

// lookThrough finds the objects of a file whose table is not to be used: the
// last of each number counts, as it was written last.
func lookThrough(r *reader) {
	r.places, r.known, r.bundles, r.trailer = map[ref]place{}, map[ref]object{}, map[ref]map[ref]object{}, dict{}
	r.work.spend(len(r.data))
	var order []ref
	for _, found := range beginnings().FindAllSubmatchIndex(r.data, 2*maxObjects) {
		n, _ := strconv.Atoi(string(r.data[found[2]:found[3]]))
		if _, there := r.places[ref(n)]; !there {
			order = append(order, ref(n))
		}
		r.places[ref(n)] = place{at: found[2]}
	}
	for _, n := range order {
		o := try(r, n)
		s, ok := o.(*stream)
		switch d := r.dict(o); {
		case ok && d["Type"] == name("ObjStm"):
			for inner := range r.bundle(n) {
				if _, there := r.places[inner]; !there {
					r.places[inner] = place{bundle: n}
				}
			}
		case ok && d["Type"] == name("XRef"):
			takeTrailer(r, s.dict)
		case d["Type"] == name("Catalog") && r.trailer["Root"] == nil:
			r.trailer["Root"] = n
		}
	}
	for at := 0; ; {
		i := bytes.Index(r.data[at:], []byte("trailer"))
		if i < 0 {
			return
		}
		at += i + len("trailer")
		if d, ok := tryAt(r, at).(dict); ok {
			takeTrailer(r, d)
		}
	}
}

// takeTrailer takes what a trailer says; a later one counts.
func takeTrailer(r *reader, d dict) {
	for _, key := range []name{"Root", "Encrypt"} {
		if d[key] != nil {
			r.trailer[key] = d[key]
		}
	}
}

// try is an object of a file that is looked through, nil where it is broken.
func try(r *reader, n ref) (o object) {
	defer letBroken()
	return r.get(n)
}

func tryAt(r *reader, at int) (o object) {
	defer letBroken()
	return (&lexer{data: r.data, at: at, work: &r.work}).object(0)
}

// letBroken lets one broken object be, and refuses what is refused for all else.
func letBroken() {
	if why := recover(); why != nil && why != Broken {
		panic(why)
	}
}
