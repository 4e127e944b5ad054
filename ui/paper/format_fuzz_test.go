package paper

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"ketacover/model/seed"
)

// FuzzFormats holds that a name or a note, whatever is in it, is text and
// nothing more in every format: nothing a terminal obeys, one run of text in
// Markdown and HTML, and letter for letter the same when a PDF is read again.
func FuzzFormats(f *testing.F) {
	for _, text := range seed.Share(hostile) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) <= 2000 { // a longer one is slow, and finds nothing more
			checkFormats(t, text)
		}
	})
}

func TestTenThousandLettersAreOnlyText(t *testing.T) {
	for _, text := range seed.Share([]string{strings.Repeat("ketamine", 1250), strings.Repeat("k ", 5000),
		strings.Repeat("\u202e=", 5000), strings.Repeat("[<", 5000)}) {
		checkFormats(t, text)
	}
}

// aWord is what is read where one plain word stands everywhere.
var aWord []string

func checkFormats(t testing.TB, text string) {
	t.Helper()
	checkPlain(t, text)
	if aWord == nil {
		aWord, _ = read(t, asHTML(t, encoded(t, everywhere("word"), Markdown)))
	}
	checkMarkdown(t, aWord, text)
	checkHTML(t, text)
	checkPDF(t, text)
}

// checkPlain holds that plain text is lines of a screen, and nothing else.
func checkPlain(t testing.TB, text string) {
	t.Helper()
	plain := string(encoded(t, everywhere(text), PlainText))
	if !utf8.ValidString(plain) {
		t.Errorf("%q in plain text is not UTF-8", text)
	}
	for line := range strings.SplitSeq(plain, "\n") {
		if n := utf8.RuneCountInString(line); n > PlainWidth {
			t.Errorf("%q in plain text is a line of %d", text, n)
		}
		for _, r := range line {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
				t.Errorf("%q in plain text has %U", text, r)
			}
		}
	}
}
