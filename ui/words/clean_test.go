package words

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// cleanings are texts and what becomes of them on one line.
var cleanings = []struct{ name, in, want string }{
	{"plain text stays", "Dr. O'Neil, 50% ~ {ok}", "Dr. O'Neil, 50% ~ {ok}"},
	{"no text stays none", "", ""},
	{"letters of other scripts stay", "Zoë 山田 Łukasz Дарья علی", "Zoë 山田 Łukasz Дарья علی"},
	{"a decomposed letter keeps its accent", "e\u0301", "e\u0301"},
	{"a Persian name keeps its non-joiner", "علی\u200cرضا", "علی\u200cرضا"},
	{"a joined emoji stays whole", "👩\u200d❤\ufe0f\u200d👩", "👩\u200d❤\ufe0f\u200d👩"},
	{"a Hindi conjunct keeps its joiner", "क्\u200dष", "क्\u200dष"},
	{"a visible Arabic number sign stays", "\u0600١٢", "\u0600١٢"},

	{"escape is shown, not obeyed", "\x1b[31mred", "␛[31mred"},
	{"the bell is shown", "\a", "␇"},
	{"NUL is shown", "a\x00b", "a␀b"},
	{"backspaces are shown", "SAFE\b\b\b\bEVIL", "SAFE␈␈␈␈EVIL"},
	{"a form feed is shown", "a\v\fb", "a␋␌b"},
	{"delete is shown", "\x7f", "␡"},
	{"an eight-bit control is replaced", "\u009b31m", "\ufffd31m"},
	{"a raw eight-bit control is an invalid byte", "\x9b31m", "\ufffd31m"},
	{"each invalid byte is replaced", "a\xff\xfeb\xe2\x82", "a\ufffd\ufffdb\ufffd\ufffd"},
	{"an encoded surrogate is three invalid bytes", "\xed\xa0\x80", "\ufffd\ufffd\ufffd"},

	{"the direction cannot be reversed", "cod\u202eexe.txt\u202c", "cod\ufffdexe.txt\ufffd"},
	{"isolates are replaced", "\u2066a\u2069", "\ufffda\ufffd"},
	{"direction marks are replaced", "\u200e\u200f\u061c", "\ufffd\ufffd\ufffd"},
	{"zero width is replaced", "pay\u200bpal\u2060\ufeff\u00ad", "pay\ufffdpal\ufffd\ufffd\ufffd"},
	{"invisible letters are replaced", "\u115f\u3164\uffa0\u034f", "\ufffd\ufffd\ufffd\ufffd"},
	{"annotations are replaced", "\ufff9a\ufffab\ufffb", "\ufffda\ufffdb\ufffd"},
	{"hidden tags are replaced", "\U000E0001\U000E0041\U000E007F", "\ufffd\ufffd\ufffd"},
	{"private use is replaced", "\ue000\U000F0000\U0010FFFD", "\ufffd\ufffd\ufffd"},
	{"noncharacters are replaced", "\ufdd0\ufffe\U0001FFFF", "\ufffd\ufffd\ufffd"},

	{"a tab is four spaces", "a\tb", "a    b"},
	{"every line break is a space", "a\nb\rc\u0085d\u2028e\u2029f", "a b c d e f"},
	{"return and newline are one break", "a\r\nb\r\r\nc", "a b  c"},
	{"four marks stay", "e\u0301\u0302\u0303\u0304.", "e\u0301\u0302\u0303\u0304."},
	{"all marks beyond four become one sign", "e" + strings.Repeat("\u0301", 900) + ".",
		"e\u0301\u0301\u0301\u0301\ufffd."},
	{"joiners cannot be piled up", "a" + strings.Repeat("\u200d", 6) + "b", "a\u200d\u200d\u200d\u200d\ufffdb"},
	{"a mark with no letter gets a holder", "\u0301a", "◌\u0301a"},
	{"a mark cannot change what stood before the text", "\ufe0f", "◌\ufe0f"},
	{"a mark on a new line gets a holder", "a\n\u0301", "a ◌\u0301"},
}

func TestClean(t *testing.T) {
	for _, c := range cleanings {
		t.Run(c.name, func(t *testing.T) {
			if got := Clean(c.in); got != c.want {
				t.Errorf("Clean(%+q)\n got %+q\nwant %+q", c.in, got, c.want)
			}
		})
	}
}

func TestCleanTextKeepsLines(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"newlines stay", "a\n\nb\n", "a\n\nb\n"},
		{"every line break is a newline", "a\rb\u0085c\u2028d\u2029e", "a\nb\nc\nd\ne"},
		{"return and newline are one break", "a\r\nb\r\r\nc", "a\nb\n\nc"},
		{"all else is as on one line", "\x1b[2J\tx\u202e", "␛[2J    x\ufffd"},
		{"a mark cannot climb over a line break", "a\n\u0301", "a\n◌\u0301"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := CleanText(c.in); got != c.want {
				t.Errorf("CleanText(%+q)\n got %+q\nwant %+q", c.in, got, c.want)
			}
		})
	}
}

func TestPlainTextIsNotCopied(t *testing.T) {
	line := strings.Repeat("Plain text, as most is. ", 40)
	text := strings.Repeat("One line.\nAnother one.\n", 40)
	if n := testing.AllocsPerRun(100, func() { _ = Clean(line) }); n != 0 {
		t.Errorf("Clean allocates %.0f times", n)
	}
	if n := testing.AllocsPerRun(100, func() { _ = CleanText(text) }); n != 0 {
		t.Errorf("CleanText allocates %.0f times", n)
	}
}

// FuzzClean holds what a terminal relies on. Its corpus in testdata/fuzz is
// made of texts that are known to trick terminals.
func FuzzClean(f *testing.F) {
	for _, c := range cleanings {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, text := Clean(s), CleanText(s)
		harmless(t, line)
		harmless(t, text)
		if strings.Contains(line, "\n") {
			t.Errorf("Clean(%+q) has a newline", s)
		}
		if again := Clean(line); again != line {
			t.Errorf("Clean twice: %+q, then %+q", line, again)
		}
		if again := CleanText(text); again != text {
			t.Errorf("CleanText twice: %+q, then %+q", text, again)
		}
		if both := Clean(text); both != line {
			t.Errorf("Clean of CleanText is %+q, Clean alone %+q", both, line)
		}
		if isPrintable(s) && (line != s || text != s) {
			t.Errorf("plain %q became %q and %q", s, line, text)
		}
	})
}

// harmless fails the test for anything that a terminal might obey or hide. It
// spells the ranges out, to not repeat the tables that Clean goes by.
func harmless(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Errorf("%+q is not valid UTF-8", s)
	}
	marks := noLetter
	for _, r := range s {
		switch {
		case r == '\n':
			marks = noLetter
			continue
		case r < 0x20, 0x7f <= r && r <= 0x9f,
			r == 0x61c, r == 0x200b, r == 0x200e, r == 0x200f, 0x2028 <= r && r <= 0x202e,
			0x2060 <= r && r <= 0x206f, r == 0xfeff, 0xfff9 <= r && r <= 0xfffb,
			0xe0000 <= r && r <= 0xe007f, 0xe000 <= r && r <= 0xf8ff, r >= 0xf0000:
			t.Errorf("%+q has %U", s, r)
		}
		if r != 0x200c && r != 0x200d && !unicode.Is(unicode.M, r) {
			marks = 0
			continue
		}
		if marks == noLetter || marks == mostMarks {
			t.Errorf("%+q: %U is a mark without a letter or beyond the fourth", s, r)
			return
		}
		marks++
	}
}

func isPrintable(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0
}
