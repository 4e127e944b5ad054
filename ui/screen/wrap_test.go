package screen

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"ketacover/model/seed"
	"ketacover/ui/paper"
)

// A pasted word of this length took the time of its length squared: minutes.
// The limit only ends a test that would hang.
func TestAnUnbrokenWordIsCutInLinearTime(t *testing.T) {
	for name, word := range map[string]string{
		"letters":           strings.Repeat("x", 1_000_000),
		"letters of others": strings.Repeat("é", 500_000),
		"joined emoji":      strings.Repeat("👩\u200d❤\ufe0f\u200d👩", 20_000),
	} {
		start := time.Now()
		list := Lines(word, 80)
		took := time.Since(start)
		t.Logf("%s: %d lines in %v", name, len(list), took)
		if strings.Join(list, "") != word {
			t.Errorf("%s: letters are lost", name)
		}
		for _, line := range list {
			if Cells(line) > 80 {
				t.Errorf("%s: a line of %d cells", name, Cells(line))
				break
			}
		}
		if took > 30*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

// A word that is wider than the screen is cut, and where it may be the name of a
// file it stays whole, so that it can be copied.
func TestAWideWordIsCutOnlyWhereItMayBe(t *testing.T) {
	const text = "Saved to /home/me/a-long-name.json for now"
	for _, test := range []struct {
		split func(string, int) []string
		want  string
	}{
		{Lines, "Saved to\n/home/me/a-l\nong-name.jso\nn for now"},
		{Wrap, "Saved to\n/home/me/a-long-name.json\nfor now"},
	} {
		if got := strings.Join(test.split(text, 12), "\n"); got != test.want {
			t.Errorf("%q, not %q", got, test.want)
		}
	}
}

// A byte that is no letter takes its place, and nothing behind it is lost or read
// beyond its end.
func TestAByteThatIsNoLetterIsCutLikeOne(t *testing.T) {
	for _, text := range []string{"\xff", "ab\xff\xfe", "\xe2\x82x\xff"} {
		for width := 1; width < 5; width++ {
			if got := strings.Join(Lines(text, width), ""); got != text {
				t.Errorf("%q at %d is %q", text, width, got)
			}
		}
	}
}

// A letter that is counted without being looked at takes one cell, alone and beside
// any other of them.
func TestALetterThatIsCountedTakesOneCell(t *testing.T) {
	var all []rune
	for r := rune(0); r < 0x3000; r++ {
		if single(r) {
			all = append(all, r)
		}
	}
	if len(all) < 700 {
		t.Errorf("only %d letters are counted", len(all))
	}
	for i, r := range all {
		beside := string([]rune{r, all[(i*7)%len(all)], r})
		for _, text := range []string{string(r), string(r) + "a", "…" + string(r), beside} {
			if got, want := Cells(text), ansi.StringWidth(text); got != want {
				t.Errorf("%q takes %d cells, not %d", text, want, got)
			}
		}
	}
	for text, want := range map[string]int{
		"山": 2, "e\u0301": 1, "👩\u200d❤\ufe0f\u200d👩": 2, "a\u00adb": ansi.StringWidth("a\u00adb"),
		"\xff": ansi.StringWidth("\xff"),
	} {
		if got := Cells(text); got != want {
			t.Errorf("%q takes %d cells, not %d", text, want, got)
		}
	}
}

// What is cut from a plain text at once is what its words give that are measured.
func TestAPlainTextIsBrokenAsItsMeasuredWordsAre(t *testing.T) {
	r := seed.Rand(t)
	plain := 0
	for range seed.Until(2000, func() bool { return plain > 100 }) {
		var text strings.Builder
		for range r.IntN(9) {
			text.WriteString([]string{" ", " ", " ", "  ", "\n", "", "\t"}[r.IntN(7)])
			text.WriteString(strings.Repeat([]string{"a", "b-", "é", "山"}[r.IntN(40)%4%(1+r.IntN(4))], r.IntN(12)))
		}
		width, whole := 1+r.IntN(24), r.IntN(2) == 0
		var want []string
		for paragraph := range strings.SplitSeq(text.String(), "\n") {
			want = measured(want, paragraph, width, whole)
			if _, ok := paper.PlainLines(nil, paragraph, width); ok && len(paragraph) > width {
				plain++
			}
		}
		if got := split(text.String(), width, whole); !slices.Equal(got, want) {
			t.Fatalf("%q in %d: %q, want %q", text.String(), width, got, want)
		}
	}
	if plain == 0 {
		t.Error("no text was plain, so the test shows nothing")
	}
}
