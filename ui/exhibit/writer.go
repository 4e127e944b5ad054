package exhibit

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"maps"
	"slices"
)

// writer writes objects as a file. The same objects make the same bytes.
type writer struct {
	bytes.Buffer
	places []int // of each object, from 1 on
	moved  int   // what is added to a ref of the exhibit at hand
}

// object writes an object of a number.
func (w *writer) object(n int, o object) {
	for len(w.places) < n {
		w.places = append(w.places, 0)
	}
	w.places[n-1] = w.Len()
	fmt.Fprintf(w, "%d 0 obj\n", n)
	if s, ok := o.(*stream); ok {
		w.stream(s)
	} else {
		w.value(o)
	}
	w.WriteString("\nendobj\n")
}

// stream writes a stream, packed if it is not.
func (w *writer) stream(s *stream) {
	d, packed := maps.Clone(s.dict), s.packed
	if d["Filter"] == nil && len(packed) > 0 {
		var out bytes.Buffer
		z := zlib.NewWriter(&out)
		_, _ = z.Write(packed) // into memory: no error
		_ = z.Close()
		d["Filter"], packed = name("FlateDecode"), out.Bytes()
	}
	d["Length"] = number(fmt.Sprint(len(packed)))
	w.value(d)
	w.WriteString("\nstream\n")
	w.Write(packed)
	w.WriteString("\nendstream")
}

func (w *writer) value(o object) {
	switch o := o.(type) {
	case nil:
		w.WriteString("null")
	case bool:
		fmt.Fprint(w, o)
	case number:
		w.WriteString(string(o))
	case name:
		w.name(o)
	case text:
		fmt.Fprintf(w, "<%x>", []byte(o))
	case ref:
		fmt.Fprintf(w, "%d 0 R", int(o)+w.moved)
	case array:
		w.WriteByte('[')
		for i := range o {
			if i > 0 {
				w.WriteByte(' ')
			}
			w.value(o[i])
		}
		w.WriteByte(']')
	case dict:
		w.WriteString("<<")
		for _, key := range slices.Sorted(maps.Keys(o)) {
			w.name(key)
			w.WriteByte(' ')
			w.value(o[key])
		}
		w.WriteString(">>")
	}
}

func (w *writer) name(n name) {
	w.WriteByte('/')
	for i := range len(n) {
		if c := n[i]; c <= ' ' || c > '~' || c == '#' || isDelimiter(c) {
			fmt.Fprintf(w, "#%02x", c)
		} else {
			w.WriteByte(c)
		}
	}
}

// end writes the table of places and what the file begins from.
func (w *writer) end(trailer dict) {
	at := w.Len()
	fmt.Fprintf(w, "xref\n0 %d\n0000000000 65535 f \n", len(w.places)+1)
	for _, place := range w.places {
		if place == 0 {
			w.WriteString("0000000000 65535 f \n")
			continue
		}
		fmt.Fprintf(w, "%010d 00000 n \n", place)
	}
	trailer["Size"] = number(fmt.Sprint(len(w.places) + 1))
	w.WriteString("trailer\n")
	w.value(trailer)
	fmt.Fprintf(w, "\nstartxref\n%d\n%%%%EOF\n", at)
}
