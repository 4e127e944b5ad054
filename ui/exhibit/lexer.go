package exhibit

import "bytes"

// lexer reads objects from bytes. What is wrong with them it refuses.
type lexer struct {
	data []byte
	at   int
	work *budget
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// skip goes on to what is neither space nor a comment.
func (l *lexer) skip() {
	from := l.at
	for l.at < len(l.data) {
		switch c := l.data[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		default:
			l.work.spend(l.at - from)
			return
		}
	}
	l.work.spend(l.at - from)
}

// peek is the byte at hand, 0 at the end.
func (l *lexer) peek() byte {
	if l.at < len(l.data) {
		return l.data[l.at]
	}
	return 0
}

// word is the run of signs at hand that are no spaces and no delimiters.
func (l *lexer) word() string {
	from := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	l.work.spend(l.at - from + 1)
	return string(l.data[from:min(l.at, from+maxWord)])
}

// maxWord is more than any word that means something; what is longer is none.
const maxWord = 64

// takes reports whether the word comes next, and reads it then.
func (l *lexer) takes(word string) bool {
	l.skip()
	if !bytes.HasPrefix(l.data[min(l.at, len(l.data)):], []byte(word)) {
		return false
	}
	l.at += len(word)
	return true
}

// whole is the whole number that comes next.
func (l *lexer) whole() (n int, ok bool) {
	l.skip()
	from := l.at
	for ; l.at < len(l.data) && isDigit(l.data[l.at]) && l.at-from < 12; l.at++ {
		n = n*10 + int(l.data[l.at]-'0')
	}
	return n, l.at > from
}

// object reads one object, and what is nested in it down to the depth.
func (l *lexer) object(depth int) object {
	if depth > maxDepth {
		refuse(TooDeep)
	}
	l.skip()
	switch c := l.peek(); {
	case c == '/':
		l.at++
		return l.name()
	case c == '(':
		return l.literal()
	case c == '<' && l.at+1 < len(l.data) && l.data[l.at+1] == '<':
		l.at += 2
		return l.dict(depth)
	case c == '<':
		return l.hex()
	case c == '[':
		l.at++
		return l.array(depth)
	case isDigit(c) || c == '+' || c == '-' || c == '.':
		return l.number()
	}
	switch l.word() {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	}
	refuse(Broken)
	return nil
}

// number is a number, or a reference where two of them and an R stand there.
func (l *lexer) number() object {
	if isDigit(l.peek()) {
		from := l.at
		if n, ok := l.whole(); ok && isSpace(l.peek()) {
			after := l.at
			if _, ok := l.whole(); ok && isSpace(l.peek()) && l.takes("R") && (l.at == len(l.data) ||
				isSpace(l.peek()) || isDelimiter(l.peek())) {
				return ref(n)
			}
			l.at = after
		}
		l.at = from
	}
	return plain(l.word())
}

// plain is a number as every program reads it, whatever sloppy one wrote it.
func plain(word string) number {
	out := make([]byte, 0, len(word))
	point, digits := false, 0
	for i := range len(word) {
		switch c := word[i]; {
		case isDigit(c):
			out, digits = append(out, c), digits+1
		case c == '.' && !point:
			out, point = append(out, c), true
		case c == '-' && len(out) == 0:
			out = append(out, c)
		case c == '+' && i == 0 || c == '-' && len(out) == 1 && out[0] == '-': // "--5" is written by some
		case c == '-': // "0.-5" is written by some, and means 0
			return number(out) + "0"
		default:
			refuse(Broken)
		}
	}
	if digits == 0 {
		return "0"
	}
	return number(out)
}

// name is a name, after its slash.
func (l *lexer) name() name {
	raw := l.word()
	if bytes.IndexByte([]byte(raw), '#') < 0 {
		return name(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && nibble(raw[i+1]) >= 0 && nibble(raw[i+2]) >= 0 {
			out = append(out, byte(nibble(raw[i+1])<<4|nibble(raw[i+2])))
			i += 2
			continue
		}
		out = append(out, raw[i])
	}
	return name(out)
}

func nibble(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// literal is a text in brackets, which may hold brackets.
func (l *lexer) literal() text {
	out := text{}
	from, open := l.at, 0
	for ; l.at < len(l.data); l.at++ {
		c := l.data[l.at]
		switch c {
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				l.at++
				l.work.spend(l.at - from)
				return out
			}
		case '\\':
			l.at++
			out = l.escaped(out)
			continue
		}
		out = append(out, c)
	}
	refuse(Broken)
	return nil
}

// escaped reads what stands after a backslash.
func (l *lexer) escaped(out text) text {
	c := l.peek()
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\n':
		return out
	case '\r':
		if l.at+1 < len(l.data) && l.data[l.at+1] == '\n' {
			l.at++
		}
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	n := 0
	for i := 0; i < 3 && l.at < len(l.data) && l.peek() >= '0' && l.peek() <= '7'; i++ {
		n = n<<3 | int(l.peek()-'0')
		l.at++
	}
	l.at--
	return append(out, byte(n))
}

// hex is a text in angle brackets.
func (l *lexer) hex() text {
	out := text{}
	from, half := l.at, -1
	for l.at++; l.at < len(l.data); l.at++ {
		c := l.data[l.at]
		switch n := nibble(c); {
		case c == '>':
			if half >= 0 {
				out = append(out, byte(half<<4))
			}
			l.at++
			l.work.spend(l.at - from)
			return out
		case isSpace(c):
		case n < 0:
			refuse(Broken)
		case half < 0:
			half = n
		default:
			out, half = append(out, byte(half<<4|n)), -1
		}
	}
	refuse(Broken)
	return nil
}

func (l *lexer) array(depth int) array {
	list := array{}
	for !l.takes("]") {
		if l.at >= len(l.data) {
			refuse(Broken)
		}
		list = append(list, l.object(depth+1))
	}
	return list
}

// dict is a dict, after its opening. Of a key that stands there twice the first counts.
func (l *lexer) dict(depth int) dict {
	d := dict{}
	for !l.takes(">>") {
		if l.peek() != '/' {
			refuse(Broken)
		}
		l.at++
		key := l.name()
		value := l.object(depth + 1)
		if _, twice := d[key]; !twice {
			d[key] = value
		}
	}
	return d
}
