package exhibit

// object is what a PDF is made of: nil, bool, number, name, text, array, dict,
// *stream or ref.
type object any

type (
	number string // as it is written
	name   string // without its slash, and with its signs decoded
	text   []byte
	array  []object
	dict   map[name]object
	ref    int // the number of an object; which of its lives is not looked at
)

// stream is a dict and its bytes, as they are packed.
type stream struct {
	dict   dict
	packed []byte
}

// integer is a number without a fraction, 0 for all else, and never so large
// that sums of two of them overflow.
func integer(o object) int {
	return int(float(o))
}

// float is a number as one can reckon with it, 0 for all else.
func float(o object) float64 {
	s, ok := o.(number)
	if !ok {
		return 0
	}
	sign, whole, part := 1.0, 0.0, 0.0
	scale := 1.0
	point := false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '-' && i == 0:
			sign = -1
		case c == '.':
			point = true
		case c < '0' || c > '9':
		case point:
			scale /= 10
			part += float64(c-'0') * scale
		default:
			whole = whole*10 + float64(c-'0')
		}
	}
	return sign * min(whole+part, maxNumber)
}

// maxNumber is more than any place in a file or on a page.
const maxNumber = 1 << 40
