package line_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"
	"unicode/utf8"

	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// hostile is what nobody means to type.
var hostile = []string{
	"", "   ", ".", "0", "-3", "1.5", "99999", "99999999999999999999", "qqqzzz", "=", "=back", "empty",
	strings.Repeat("a", 10_000), strings.Repeat("ab ", 4_000), strings.Repeat("9", 10_000),
	"\x00\x01\x1b[2J\x1b]0;x\x07", "\x9b31m", "\xff\xfe\xc3", "\u202eevil\u200b", "a\tb\rc",
	"e\u0301\u0301\u0301\u0301\u0301\u0301",
}

// Whatever is typed at whatever prompt, something is said of it in plain text, in lines
// that fit, and it is asked again.
func TestWhateverIsTypedIsAnsweredInPlainText(t *testing.T) {
	lib := library(t)
	w := &words.English().Line
	met := map[string]bool{words.Capital(w.Number): false, words.Capital(w.Text): false, words.Capital(w.Lines): false,
		w.Found: false, "nter to go on": false, "goes by that name": false, "The numbers go": false,
		" found. ": false}
	for seed := range uint64(12) {
		synctest.Test(t, func(t *testing.T) {
			const width = 60
			s, _ := setupIn(lib, clientsIn(t, lib, "Ana", "Bo"))
			told := newTellerIn(s, width)
			defer told.in.Close()
			dice := rand.New(rand.NewPCG(seed, 7))
			for step := range 60 {
				all := ""
				if step%10 == 9 { // to a text of several lines, where a case is open
					told.say("papers")
					for _, label := range []string{"Names, numbers", "What is your address"} {
						if n := told.number(label); n > 0 {
							told.say(fmt.Sprint(n))
						}
					}
					all = told.said
				}
				for range 6 {
					typed := hostile[dice.IntN(len(hostile))]
					told.say(typed)
					if told.said == "" {
						told.say(".") // it is a text of several lines
					}
					if told.over {
						return
					}
					all += told.said
					inPlainText(t, fmt.Sprintf("seed %d, step %d: %.40q", seed, step, typed), told.said, width)
				}
				next := ""
				if n := len(told.entries()); n > 0 && dice.IntN(8) > 0 {
					next = fmt.Sprint(1 + dice.IntN(n))
				} else if words := []string{"back", "answer", "papers", "map", "again", "cases", "", "words", "steps"}; step > 3 {
					next = words[dice.IntN(len(words))]
				}
				if told.say(next); told.over {
					return
				}
				inPlainText(t, fmt.Sprintf("seed %d, step %d: %q", seed, step, next), told.said, width)
				for prompt := range met {
					met[prompt] = met[prompt] || strings.Contains(strings.Join(strings.Fields(all+told.said), " "), prompt)
				}
			}
		})
	}
	for prompt, was := range met {
		if !was {
			t.Errorf("no walk met %q", prompt)
		}
	}
}

func inPlainText(t *testing.T, at, said string, width int) {
	t.Helper()
	if !strings.HasSuffix(said, ":\n") || !strings.Contains(strings.Join(strings.Fields(said), " "), "At any time:") {
		t.Errorf("%s: it is not asked again:\n%s", at, said)
	}
	if strings.HasPrefix(said, "Type ") {
		t.Errorf("%s: nothing is said of it:\n%s", at, said)
	}
	for line := range strings.SplitSeq(said, "\n") {
		if n := screen.Cells(line); n > width {
			t.Errorf("%s: a line of %d cells: %q", at, n, line)
		}
		if !utf8.ValidString(line) || strings.ContainsFunc(line, func(r rune) bool {
			return r < ' ' || 0x7f <= r && r < 0xa0 || r == 0x202e || r == 0x200b
		}) {
			t.Errorf("%s: writes %q", at, line)
		}
	}
}

// An input that ends, at whatever prompt, ends the program and not in a loop.
func TestAnInputThatEndsAnywhereEndsTheProgram(t *testing.T) {
	lib := library(t)
	for _, path := range [][]string{{}, {""}, {"", "1"}, {"", "1", "map"}, {"", "answer"}, {"", "crisis"},
		{"", "1", "papers", "1"}, {"", "1", "quit"}} {
		for _, half := range []string{"", "half a line"} {
			synctest.Test(t, func(t *testing.T) {
				s, _ := setupIn(lib, vaultIn(t))
				told := newTeller(s)
				for _, typed := range path {
					told.say(typed)
				}
				go func() {
					_, _ = io.WriteString(told.in, half)
					_ = told.in.Close()
				}()
				told.hear()
				if !told.over {
					t.Errorf("after %q it runs on: %s", path, told.said)
				}
			})
		}
	}
}
