package words

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// encoded is a text as the program's encoders write it.
func encoded(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'})
}

func TestJSONHoldsNothingThatATerminalCouldObey(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain text stays", "Dr. O'Neil <50%>", "Dr. O'Neil <50%>"},
		{"letters of other scripts stay", "Zoë 山田 e\u0301 😀", "Zoë 山田 e\u0301 😀"},
		{"escape", "\x1b[2J", `\u001b[2J`},
		{"deletion", "a\x7fb", `a\u007fb`},
		{"eight-bit controls", "\u0080\u0085\u009b", `\u0080\u0085\u009b`},
		{"direction", "\u202e\u2066\u200f\u061c", `\u202e\u2066\u200f\u061c`},
		{"zero width", "\u200b\u200c\u200d\u2060\ufeff\u00ad", `\u200b\u200c\u200d\u2060\ufeff\u00ad`},
		{"letters that show nothing", "\u034f\u115f\u3164\uffa0", `\u034f\u115f\u3164\uffa0`},
		{"variation selectors", "❤\ufe0f\U000E0100", `❤\ufe0f\udb40\udd00`},
		{"tags", "\U000E0001\U000E0041", `\udb40\udc01\udb40\udc41`},
		{"line breaks of Unicode", "\u2028\u2029", `\u2028\u2029`},
		{"private use and noncharacters", "\ue000\ufdd0\U0010FFFF", `\ue000\ufdd0\udbff\udfff`},
	} {
		if got := string(EscapeJSON(nil, encoded(t, c.in))); got != `"`+c.want+`"` {
			t.Errorf("%s: got %s, want \"%s\"", c.name, got, c.want)
		}
	}
}

// FuzzEscapeJSON holds that programs read the text they would have read, and
// that a terminal is shown nothing but what it draws.
func FuzzEscapeJSON(f *testing.F) {
	for _, c := range cleanings {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		out := EscapeJSON(nil, encoded(t, text))
		var back string
		if err := json.Unmarshal(out, &back); err != nil || back != text {
			t.Errorf("%+q is written as %s and read as %+q, %v", text, out, back, err)
		}
		for _, r := range string(out) {
			if !unicode.IsGraphic(r) || strings.ContainsRune("\u034f\u115f\u1160\u3164\uffa0", r) || 0xfe00 <= r && r <= 0xfe0f {
				t.Errorf("%+q is written with %U", text, r)
			}
		}
	})
}
