package exhibit

import (
	"bytes"
	"compress/lzw"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"

	tiff "golang.org/x/image/tiff/lzw"
)

// filters are the names of the filters of a stream, long or short, in the order
// in which they are taken off, each with what it is told.
func (r *reader) filters(s *stream) (names []name, told []dict) {
	list, parms := r.array(s.dict["Filter"]), r.array(s.dict["DecodeParms"])
	if n := r.name(s.dict["Filter"]); n != "" {
		list, parms = array{n}, array{s.dict["DecodeParms"]}
	}
	if len(list) > 8 {
		refuse(TooDeep)
	}
	for i, o := range list {
		names = append(names, r.name(o))
		if i < len(parms) {
			told = append(told, r.dict(parms[i]))
		} else {
			told = append(told, dict{})
		}
	}
	return names, told
}

// unpack is what a stream holds, at most so many bytes. One that is packed as a
// picture is broken, where text is wanted.
func (r *reader) unpack(s *stream, most int) []byte {
	from, rest := r.unfiltered(s)
	if len(rest) > 0 {
		refuse(Broken)
	}
	data := r.all(from, most)
	if _, told := r.filters(s); len(told) > 0 {
		return predicted(r, data, told[len(told)-1])
	}
	return data
}

// unfiltered reads a stream with the filters taken off that are no pictures, and
// names the rest.
func (r *reader) unfiltered(s *stream) (from io.Reader, rest []name) {
	names, told := r.filters(s)
	from = bytes.NewReader(s.packed)
	for i, filter := range names {
		switch filter {
		case "FlateDecode", "Fl":
			z, err := zlib.NewReader(from)
			if err != nil {
				refuse(Broken)
			}
			from = z
		case "LZWDecode", "LZW":
			if parm := told[i]["EarlyChange"]; parm != nil && integer(r.get(parm)) == 0 {
				from = lzw.NewReader(from, lzw.MSB, 8)
			} else {
				from = tiff.NewReader(from, tiff.MSB, 8)
			}
		case "ASCII85Decode", "A85":
			from = ascii85.NewDecoder(bytes.NewReader(inner85(r.all(from, MaxBytes))))
		case "ASCIIHexDecode", "AHx":
			l := &lexer{data: append(append([]byte("<"), r.all(from, MaxBytes)...), '>'), work: &r.work}
			from = bytes.NewReader(l.hex())
		case "RunLengthDecode", "RL":
			from = bytes.NewReader(runs(r.all(from, MaxBytes)))
		default:
			return from, names[i:]
		}
	}
	return from, nil
}

// all reads to the end, or refuses. A sum that is wrong at the end is let be, as
// other programs do.
func (r *reader) all(from io.Reader, most int) []byte {
	data, err := io.ReadAll(io.LimitReader(from, int64(min(most, r.packed.left))+1))
	r.packed.spend(len(data))
	switch {
	case len(data) > most:
		refuse(TooMuch)
	case err != nil && !errors.Is(err, zlib.ErrChecksum):
		refuse(Broken)
	}
	return data
}

// weigh unpacks a stream that passes as it is packed, down to what is a picture,
// and keeps nothing of it: only to know that it is not too much for whoever opens
// it. What cannot be unpacked draws nothing, and does no harm.
func weigh(r *reader, s *stream) {
	defer letBroken()
	from, _ := r.unfiltered(s)
	n, _ := io.Copy(io.Discard, io.LimitReader(from, maxWeight+1))
	r.weight.spend(int(n))
	if n > maxWeight {
		refuse(TooMuch)
	}
}

// inner85 is text in base 85 without what may stand round it.
func inner85(data []byte) []byte {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	if end := bytes.IndexByte(data, '~'); end >= 0 {
		data = data[:end]
	}
	return data
}

// runs takes off run lengths.
func runs(data []byte) []byte {
	var out []byte
	for len(data) > 1 && data[0] != 128 {
		switch n := int(data[0]); {
		case n < 128:
			end := min(n+2, len(data))
			out, data = append(out, data[1:end]...), data[end:]
		default:
			out, data = append(out, bytes.Repeat(data[1:2], 257-n)...), data[2:]
		}
		if len(out) > maxUnpacked {
			refuse(TooMuch)
		}
	}
	return out
}

// predicted undoes what a predictor did to rows of bytes.
func predicted(r *reader, data []byte, told dict) []byte {
	kind := integer(r.get(told["Predictor"]))
	if kind < 10 { // none, or that of TIFF, which no text is packed with
		if kind == 2 {
			refuse(Broken)
		}
		return data
	}
	or := func(key name, otherwise int) int {
		if told[key] == nil {
			return otherwise
		}
		n := integer(r.get(told[key]))
		if n < 1 || n > 1<<16 {
			refuse(Broken)
		}
		return n
	}
	bits := or("Colors", 1) * or("BitsPerComponent", 8)
	width, step := (bits*or("Columns", 1)+7)/8, max(bits/8, 1)
	above, out := make([]byte, width), make([]byte, 0, len(data))
	for len(data) > 1 {
		kind, row := data[0], data[1:min(width+1, len(data))]
		data = data[len(row)+1:]
		for i := range row {
			var left, corner byte
			if i >= step {
				left, corner = row[i-step], above[i-step]
			}
			switch kind {
			case 1:
				row[i] += left
			case 2:
				row[i] += above[i]
			case 3:
				row[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				row[i] += paeth(left, above[i], corner)
			}
		}
		out = append(out, row...)
		copy(above, row)
	}
	return out
}

// paeth is the neighbour that lies nearest to what the three promise.
func paeth(left, up, corner byte) byte {
	p := int(left) + int(up) - int(corner)
	far := func(b byte) int { return max(p-int(b), int(b)-p) }
	switch {
	case far(left) <= far(up) && far(left) <= far(corner):
		return left
	case far(up) <= far(corner):
		return up
	}
	return corner
}
